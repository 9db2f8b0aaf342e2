package io.gradiode.fit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text file that only grows, line by line. Each line ends with its checksum, so that one which
 * was torn when its process or its machine died is recognized, and dropped if it is the last.
 *
 * <p>Lines are handed to the operating system one by one: they survive the end of the process.
 * While a fit writes, no other can.
 */
final class JournalFile implements AutoCloseable {

  private final Path path;
  private final RandomAccessFile file;

  private JournalFile(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  /** The lines of a file, without their checksums; a torn last one is left out. */
  record Content(List<String> lines, long length) {}

  /**
   * Reads a file that another process may be writing.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalStateException if a line before the last is damaged
   */
  static Content read(Path path) {
    try {
      return content(path, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + path + " cannot be read", e);
    }
  }

  /**
   * Opens a file for writing; it is made if there is none.
   *
   * @throws UncheckedIOException if it cannot be opened
   * @throws IllegalStateException if another fit writes it
   */
  @SuppressWarnings("resource") // closed with the file, as its lock is
  static JournalFile open(Path path) {
    try {
      final RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      if (!isLocked(file)) {
        file.close();
        throw new IllegalStateException(
            "The checkpoint %s is being written by another fit; give each its own".formatted(path));
      }
      return new JournalFile(path, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + path + " cannot be opened", e);
    }
  }

  private static boolean isLocked(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * What is in it; the next line is written after that.
   *
   * @param first what its first line has to be, even if torn: nothing else is overwritten
   * @throws IllegalStateException if there is something else
   */
  List<String> begin(String first) {
    try {
      final Content content = read(path);
      if (content.lines().isEmpty() && !isTorn(first)) {
        throw new IllegalStateException(
            "%s is no checkpoint of this version: it does not begin with '%s'; choose another file"
                .formatted(path, first));
      }
      file.setLength(content.length());
      file.seek(content.length());
      return content.lines();
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + path + " cannot be continued", e);
    }
  }

  /** Whether there is nothing but the beginning of a line. */
  private boolean isTorn(String line) throws IOException {
    final byte[] found = Files.readAllBytes(path);
    final byte[] whole = bytes(line);
    return found.length <= whole.length && Arrays.equals(found, Arrays.copyOf(whole, found.length));
  }

  private static byte[] bytes(String line) {
    return (line + " " + Bits.checksum(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a line. */
  void append(String line) {
    // Not by a channel, which an interrupted thread would close.
    try {
      file.write(bytes(line));
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + path + " cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + path + " cannot be closed", e);
    }
  }

  private static Content content(Path path, byte[] bytes) {
    final List<String> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\n') {
        continue;
      }
      final String line = new String(bytes, begin, i - begin, StandardCharsets.UTF_8);
      final int end = line.lastIndexOf(' ');
      if (end < 0 || !Bits.checksum(line.substring(0, end)).equals(line.substring(end + 1))) {
        if (i < bytes.length - 1) {
          throw new IllegalStateException(
              "Line %d of the checkpoint %s is damaged; delete it and what follows to go on from there"
                  .formatted(lines.size() + 1, path));
        }
        break;
      }
      lines.add(line.substring(0, end));
      begin = i + 1;
    }
    return new Content(lines, begin);
  }
}
