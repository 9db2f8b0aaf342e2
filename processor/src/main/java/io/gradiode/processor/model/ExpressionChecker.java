package io.gradiode.processor.model;

import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Gives an expression its value and its dimension. The value is in SI base units: a symbol's number
 * comes with the factor of its declared unit.
 *
 * <p>Nothing is returned for an expression with a fault, and what contains it is not judged: one
 * fault, one diagnostic.
 */
final class ExpressionChecker implements SyntaxTree.Cases<Optional<Measured>> {

  private final NameResolver resolver;
  private final DimensionFaults dimensions;
  private final ValueFaults faults;
  private final Arithmetic arithmetic;
  private final ProductChecker products;
  private final ConditionChecker conditions;
  private final FunctionChecker functions;

  ExpressionChecker(Problems problems, NameResolver resolver, DimensionFaults dimensions) {
    this.resolver = resolver;
    this.dimensions = dimensions;
    this.faults = new ValueFaults(problems);
    this.arithmetic = new Arithmetic(problems, faults);
    this.products = new ProductChecker(faults, dimensions);
    this.conditions = new ConditionChecker(faults, dimensions);
    this.functions = new FunctionChecker(problems, faults, dimensions, arithmetic);
  }

  /**
   * The value in SI base units, if it is right and has the expected dimension.
   *
   * @param subject what has that dimension, for the message
   * @param role what the expression is of the subject, {@code right side}
   */
  Optional<Expression> value(
      SyntaxTree tree, Optional<Dimension> expected, String subject, String role) {
    if (expected.isEmpty()) {
      return number(tree).map(Measured::value);
    }
    final Dimension dimension = expected.get();
    dimensions.expect(tree, dimension, subject);
    if (tree instanceof SyntaxTree.Sum sum) {
      return members(sum.members(), faults::isFinite)
          .filter(each -> dimensions.termsFit(sum, each, dimension, subject, role))
          .flatMap(each -> arithmetic.sum(sum, each))
          .map(Measured::value);
    }
    return number(tree)
        .filter(each -> dimensions.fits(tree, each, dimension, subject, role))
        .map(Measured::value);
  }

  /** The value of a condition, 1 or 0. */
  Optional<Expression> condition(SyntaxTree tree) {
    return measure(tree, faults::isCondition).map(Measured::value);
  }

  /** Any value. */
  Optional<Measured> measure(SyntaxTree tree) {
    return tree.accept(this);
  }

  /** The value of what is a whole number for certain. */
  Optional<Expression> whole(SyntaxTree tree, String subject) {
    return number(tree)
        .filter(each -> dimensions.fits(tree, each, Dimension.NONE, subject, "value"))
        .filter(each -> faults.isWhole(tree, each))
        .map(Measured::value);
  }

  private Optional<Measured> number(SyntaxTree tree) {
    return measure(tree, faults::isFinite);
  }

  private Optional<Measured> measure(
      SyntaxTree tree, BiPredicate<SyntaxTree, Measured> requirement) {
    return tree.accept(this).filter(each -> requirement.test(tree, each));
  }

  /** All values, or nothing; then all faults have been reported. */
  private Optional<List<Measured>> all(
      List<SyntaxTree> trees, BiPredicate<SyntaxTree, Measured> requirement) {
    final List<Measured> values = new ArrayList<>();
    for (SyntaxTree tree : trees) {
      measure(tree, requirement).ifPresent(values::add);
    }
    return values.size() == trees.size() ? Optional.of(values) : Optional.empty();
  }

  private Optional<List<Measured>> members(
      List<Member> members, BiPredicate<SyntaxTree, Measured> requirement) {
    return all(members.stream().map(Member::tree).toList(), requirement);
  }

  @Override
  public Optional<Measured> literal(SyntaxTree.Literal literal) {
    final Measured.Nature nature =
        literal.value().isZero() ? Measured.Nature.ZERO : Measured.Nature.REAL;
    return Optional.of(new Measured(new Constant(literal.value()), Dimension.NONE, nature));
  }

  @Override
  public Optional<Measured> name(SyntaxTree.Name name) {
    return resolver.resolve(name);
  }

  @Override
  public Optional<Measured> negative(SyntaxTree.Negative negative) {
    return negative.operand().accept(this).map(Arithmetic::negate);
  }

  @Override
  public Optional<Measured> sum(SyntaxTree.Sum sum) {
    return members(sum.members(), faults::isFinite)
        .filter(each -> dimensions.termsAgree(sum, each))
        .flatMap(each -> arithmetic.sum(sum, each));
  }

  @Override
  public Optional<Measured> product(SyntaxTree.Product product) {
    return members(product.members(), ExpressionChecker::anything)
        .flatMap(each -> products.product(product, each));
  }

  private static boolean anything(SyntaxTree tree, Measured value) {
    return true;
  }

  @Override
  public Optional<Measured> power(SyntaxTree.Power power) {
    return all(List.of(power.base(), power.exponent()), faults::isFinite)
        .flatMap(
            each ->
                arithmetic.power(
                    power.position(),
                    new Operand(power.base(), each.get(0)),
                    new Operand(power.exponent(), each.get(1))));
  }

  @Override
  public Optional<Measured> comparison(SyntaxTree.Comparison comparison) {
    return all(List.of(comparison.left(), comparison.right()), ExpressionChecker::anything)
        .flatMap(each -> conditions.comparison(comparison, each.get(0), each.get(1)));
  }

  @Override
  public Optional<Measured> junction(SyntaxTree.Junction junction) {
    return all(junction.members(), faults::isCondition)
        .map(each -> ConditionChecker.junction(junction, each));
  }

  @Override
  public Optional<Measured> not(SyntaxTree.Not not) {
    return condition(not.operand()).map(Branches::not).map(Measured::condition);
  }

  @Override
  public Optional<Measured> call(SyntaxTree.Call call) {
    final String name = call.function().text();
    final Optional<Function> function = NameRules.function(name);
    final Optional<Shorthand> shorthand = Shorthand.find(name);
    if (resolver.isInput(name) || (function.isEmpty() && shorthand.isEmpty())) {
      return resolver.resolveCall(call);
    }
    if (function.isPresent()) {
      return functions.countFits(call, function.get().arity(), false)
          ? arguments(call, faults::isFinite)
              .flatMap(each -> functions.function(call, function.get(), each))
          : Optional.empty();
    }
    return functions.countFits(call, shorthand.get().arity(), shorthand.get().isOpen())
        ? arguments(call, requirement(call, shorthand.get()))
            .flatMap(each -> functions.shorthand(call, shorthand.get(), each))
        : Optional.empty();
  }

  @SuppressWarnings("ReferenceEquality") // Of two equal arguments only the first is the condition.
  private BiPredicate<SyntaxTree, Measured> requirement(SyntaxTree.Call call, Shorthand shorthand) {
    return switch (shorthand) {
      case MIN, MAX, CLIP -> ExpressionChecker::anything;
      case WHERE ->
          (tree, value) ->
              tree == call.arguments().get(0)
                  ? faults.isCondition(tree, value)
                  : faults.isFinite(tree, value);
      default -> faults::isFinite;
    };
  }

  private Optional<List<Operand>> arguments(
      SyntaxTree.Call call, BiPredicate<SyntaxTree, Measured> requirement) {
    return all(call.arguments(), requirement)
        .map(
            values -> {
              final List<Operand> operands = new ArrayList<>();
              for (int i = 0; i < values.size(); i++) {
                operands.add(new Operand(call.arguments().get(i), values.get(i)));
              }
              return operands;
            });
  }
}
