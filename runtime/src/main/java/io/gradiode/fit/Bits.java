package io.gradiode.fit;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Numbers as text without loss of a bit, and sums that tell texts and numbers apart. */
final class Bits {

  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Bits() {}

  /** Sixteen hexadecimal digits. */
  static String hex(double number) {
    return hex(Double.doubleToRawLongBits(number));
  }

  /** Sixteen hexadecimal digits. */
  static String hex(long bits) {
    final String digits = Long.toHexString(bits);
    return "0".repeat(Long.BYTES * 2 - digits.length()) + digits;
  }

  static double number(String hex) {
    return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
  }

  static boolean same(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }

  /** The hash FNV-1a of 64 bits: draft-eastlake-fnv-17, The FNV Non-Cryptographic Hash. */
  static long hash(double... numbers) {
    long hash = OFFSET_BASIS;
    for (double number : numbers) {
      long bits = Double.doubleToRawLongBits(number);
      for (int i = 0; i < Long.BYTES; i++) {
        hash = (hash ^ (bits & 0xff)) * PRIME;
        bits >>>= Byte.SIZE;
      }
    }
    return hash;
  }

  /** Eight hexadecimal digits. */
  static String checksum(String text) {
    final CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    final String digits = Long.toHexString(sum.getValue());
    return "0".repeat(Integer.BYTES * 2 - digits.length()) + digits;
  }
}
