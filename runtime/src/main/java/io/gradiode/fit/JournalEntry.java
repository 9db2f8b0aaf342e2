package io.gradiode.fit;

import io.gradiode.optimization.EvaluationCounts;
import io.gradiode.optimization.OptimizationResult;
import io.gradiode.optimization.Point;
import io.gradiode.optimization.StopReason;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A line of a journal, beyond its head. */
sealed interface JournalEntry {

  /** Which {@link Branch} it belongs to: {@link Branch#path()}. */
  String branch();

  /** One line of words, without its end. */
  String text();

  /**
   * An evaluation.
   *
   * @param place its number within the branch, from 0
   * @param request what was asked
   * @param x the estimated parameters
   * @param gradient by them; without coordinates if none was asked for
   */
  record Evaluated(String branch, int place, Request request, Point x, double value, Point gradient)
      implements JournalEntry {

    @Override
    public String text() {
      return String.join(
          " ",
          "evaluated",
          branch,
          Integer.toString(place),
          request.code(),
          Bits.hex(request.coupling()),
          Bits.hex(value),
          words(x) + (request.hasGradient() ? " " + words(gradient) : ""));
    }

    private static Evaluated of(String[] words) {
      final Request request = Request.of(words[3], Bits.number(words[4]));
      final int count = words.length - 6;
      final int dimension = request.hasGradient() ? count / 2 : count;
      return new Evaluated(
          words[1],
          Integer.parseInt(words[2]),
          request,
          point(words, 6, 6 + dimension),
          Bits.number(words[5]),
          point(words, 6 + dimension, words.length));
    }
  }

  /**
   * A local optimizer has ended of itself.
   *
   * @param from how many evaluations the branch had before
   * @param to how many it had then
   * @param start the hash of where it began, in its own coordinates
   * @param result in its own coordinates
   */
  record Polished(String branch, int from, int to, long start, OptimizationResult result)
      implements JournalEntry {

    @Override
    public String text() {
      return String.join(
          " ",
          "polished",
          branch,
          Integer.toString(from),
          Integer.toString(to),
          Bits.hex(start),
          Bits.hex(result.value()),
          Integer.toString(result.iterations()),
          Long.toString(result.evaluations().values()),
          Long.toString(result.evaluations().gradients()),
          Long.toString(result.evaluations().jacobians()),
          result.reason().name(),
          "'" + URLEncoder.encode(result.detail(), StandardCharsets.UTF_8),
          words(result.point()));
    }

    private static Polished of(String[] words) {
      return new Polished(
          words[1],
          Integer.parseInt(words[2]),
          Integer.parseInt(words[3]),
          Long.parseUnsignedLong(words[4], 16),
          new OptimizationResult(
              point(words, 12, words.length),
              Bits.number(words[5]),
              Integer.parseInt(words[6]),
              new EvaluationCounts(
                  Long.parseLong(words[7]), Long.parseLong(words[8]), Long.parseLong(words[9])),
              StopReason.valueOf(words[10]),
              URLDecoder.decode(words[11].substring(1), StandardCharsets.UTF_8)));
    }
  }

  /**
   * Reads {@link #text()}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JournalEntry of(String text) {
    final String[] words = text.split(" ", -1);
    return switch (words[0]) {
      case "evaluated" -> Evaluated.of(words);
      case "polished" -> Polished.of(words);
      default -> throw new IllegalArgumentException("No entry begins with '" + words[0] + "'");
    };
  }

  private static String words(Point point) {
    return DoubleStream.of(point.toArray()).mapToObj(Bits::hex).collect(Collectors.joining(" "));
  }

  private static Point point(String[] words, int from, int to) {
    return Point.of(
        Arrays.stream(words, from, to)
            .filter(word -> !word.isEmpty())
            .mapToDouble(Bits::number)
            .toArray());
  }
}
