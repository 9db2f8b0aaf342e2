package io.gradiode.processor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads from a class file how long its methods are; The Java Virtual Machine Specification, 4. */
final class ClassFiles {

  private final DataInputStream in;
  private final Map<Integer, String> texts = new HashMap<>();

  private ClassFiles(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** Bytes of bytecode by method name; the longest of overloaded methods. */
  static Map<String, Integer> codeLengths(byte[] bytes) {
    try {
      return new ClassFiles(bytes).methods();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Number of entries of the table of constants, which may have 65535. */
  static int constantCount(byte[] bytes) {
    return (bytes[8] & 0xFF) << 8 | (bytes[9] & 0xFF);
  }

  private Map<String, Integer> methods() throws IOException {
    in.skipBytes(8);
    readConstants();
    in.skipBytes(6);
    in.skipBytes(2 * in.readUnsignedShort());
    members(new HashMap<>());
    final Map<String, Integer> lengths = new TreeMap<>();
    members(lengths);
    return lengths;
  }

  private void readConstants() throws IOException {
    final int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      final int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 5, 6 -> {
          in.skipBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        default -> in.skipBytes(4);
      }
    }
  }

  private void members(Map<String, Integer> lengths) throws IOException {
    final int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipBytes(2);
      final String name = texts.get(in.readUnsignedShort());
      in.skipBytes(2);
      final int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        final String attribute = texts.get(in.readUnsignedShort());
        final byte[] content = new byte[in.readInt()];
        in.readFully(content);
        if (attribute.equals("Code")) {
          final DataInputStream code = new DataInputStream(new ByteArrayInputStream(content));
          code.skipBytes(4);
          lengths.merge(name, code.readInt(), Math::max);
        }
      }
    }
  }
}
