package io.gradiode.fit;

/**
 * The part of a multi-start that one of several processes does: every {@code count}th start,
 * beginning with start {@code number}. {@link #toString()} is {@code "3/8"}.
 *
 * @param number of the process, from 1
 * @param count of the processes
 */
public record Shard(int number, int count) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException unless {@code 1 <= number <= count}
   */
  public Shard {
    if (number < 1 || number > count) {
      throw new IllegalArgumentException(
          "Shards are numbered from 1 to their count, but this is %d of %d"
              .formatted(number, count));
    }
  }

  /**
   * Reads what a command line says, such as {@code "3/8"}: the third of eight.
   *
   * @throws IllegalArgumentException if it has another form, or the numbers do not fit together
   */
  public static Shard parse(String text) {
    final String[] parts = text.strip().split("/", -1);
    try {
      if (parts.length == 2) {
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(message(text), e);
    }
    throw new IllegalArgumentException(message(text));
  }

  private static String message(String text) {
    return "A shard is written as 3/8, the third of eight, and not as '" + text + "'";
  }

  @Override
  public String toString() {
    return number + "/" + count;
  }
}
