package io.gradiode.processor.schedule;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A term's name says what it is. */
class TermNamerTest {

  private static final Symbol PREY = new Symbol("prey", Symbol.Kind.STATE);
  private static final Symbol M = new Symbol("m", Symbol.Kind.STATE);
  private static final Symbol G = new Symbol("g_na", Symbol.Kind.PARAMETER);

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(new Product(List.of(PREY, M)), "preyTimesM"),
        Arguments.of(new Product(List.of(M, M)), "mSquared"),
        Arguments.of(new Product(List.of(G, M, M, M)), "g_naTimesMCubed"),
        Arguments.of(new Product(List.of(PREY, power(M, -1))), "preyOverM"),
        Arguments.of(power(M, -1), "oneOverM"),
        Arguments.of(subtract(constant(1), M), "oneMinusM"),
        Arguments.of(sum(constant(65), M), "mPlus65"),
        Arguments.of(subtract(PREY, constant(50)), "preyMinus50"),
        Arguments.of(apply(Function.EXP, negate(PREY)), "expOfMinusPrey"),
        Arguments.of(power(PREY, G), "preyToTheG_na"),
        Arguments.of(sum(constant(1, 3), M), "shiftedM"),
        Arguments.of(new Product(List.of(constant(1, 4), M)), "scaledM"),
        Arguments.of(new Product(List.of(constant(1, 4), sum(constant(1, 3), M))), "affineM"),
        Arguments.of(new Product(List.of(M, M, M, M)), "mToThe4"),
        Arguments.of(
            new Product(
                List.of(
                    new Symbol("mSquared", Symbol.Kind.SHARED),
                    new Symbol("mSquared", Symbol.Kind.SHARED))),
            "mToThe4"),
        Arguments.of(sum(PREY, M, G, apply(Function.TANH, PREY), constant(1)), ""));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isNamedByItsStructure(Expression term, String name) {
    assertEquals(name, TermNamer.name(term).orElse(""));
  }
}
