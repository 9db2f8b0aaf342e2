package io.gradiode.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of one column, in one array: a file of ten million rows needs little more memory than
 * disk.
 */
final class Cells {

  private byte[] bytes = new byte[256];
  private int[] ends = new int[32];
  private int count;

  void add(String text) {
    final byte[] added = text.getBytes(StandardCharsets.UTF_8);
    final int begin = begin(count);
    final int end = Math.addExact(begin, added.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(end));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, grown(count + 1));
    }
    System.arraycopy(added, 0, bytes, begin, added.length);
    ends[count++] = end;
  }

  String get(int row) {
    final int begin = begin(row);
    return new String(bytes, begin, ends[row] - begin, StandardCharsets.UTF_8);
  }

  private int begin(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  /** Half as much again, as far as arrays go. */
  private static int grown(int needed) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, needed + (needed >> 1) + 1L);
  }
}
