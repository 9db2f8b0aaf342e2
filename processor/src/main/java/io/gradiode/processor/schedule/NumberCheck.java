package io.gradiode.processor.schedule;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.schedule.Schedule.ScheduledAssignment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a class file has room for all numbers that a schedule writes down. */
public final class NumberCheck {

  /** Each takes two of its 65535 constants; names need the others. */
  private static final int MOST = 27_000;

  private NumberCheck() {}

  /**
   * The schedule, unless it has too many numbers.
   *
   * @param anchor where a message shall point
   */
  public static Result<Schedule> check(Schedule schedule, Anchor anchor) {
    final int numbers = numbers(schedule);
    return numbers <= MOST
        ? Result.of(schedule)
        : Result.failure(
            Diagnostic.at(
                anchor,
                DiagnosticCode.TOO_COMPLEX,
                schedule.system().name().simpleName()
                    + " needs "
                    + numbers
                    + " different numbers; the most are "
                    + MOST
                    + ". Split the model, or make parameters of numbers."));
  }

  private static int numbers(Schedule schedule) {
    final List<Routine> routines = new ArrayList<>(schedule.routines());
    schedule
        .events()
        .forEach(
            event -> {
              for (ScheduledAssignment each : event.assignments()) {
                routines.add(each.values());
                routines.add(each.derivatives());
              }
            });
    final Set<Double> numbers = new HashSet<>();
    routines.stream()
        .flatMap(routine -> routine.parts().stream())
        .flatMap(List::stream)
        .flatMap(section -> section.statements().stream())
        .forEach(
            statement -> {
              if (statement instanceof Statement.Define define) {
                collect(define.value(), numbers);
              } else if (statement instanceof Statement.Store store) {
                collect(store.value(), numbers);
              } else if (statement instanceof Statement.Add add) {
                collect(add.value(), numbers);
              }
            });
    return numbers.size();
  }

  /** What is no decimal fraction is written as a quotient. */
  private static void collect(Expression expression, Set<Double> numbers) {
    if (expression instanceof Constant constant) {
      numbers.add(constant.value().abs().doubleValue());
      if (!isDecimal(constant.value().denominator())) {
        numbers.add(constant.value().denominator().doubleValue());
      }
    }
    expression.members().forEach(member -> collect(member, numbers));
  }

  private static boolean isDecimal(BigInteger denominator) {
    return BigInteger.TEN.pow(denominator.bitLength()).mod(denominator).signum() == 0;
  }
}
