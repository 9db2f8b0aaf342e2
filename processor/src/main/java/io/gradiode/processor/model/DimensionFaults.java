package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares dimensions, and reports differences at the smallest subexpression. */
final class DimensionFaults {

  private final Problems problems;
  private final Declarations declarations;

  DimensionFaults(Problems problems, Declarations declarations) {
    this.problems = problems;
    this.declarations = declarations;
  }

  /** Whether a whole right side has the dimension that its subject has. */
  boolean fits(SyntaxTree tree, Measured value, Dimension expected, String subject, String role) {
    if (value.fits(expected)) {
      return true;
    }
    mismatch(
        tree,
        value.dimension(),
        expected,
        subject + " is " + in(expected) + ", but its " + role + " is " + in(value.dimension()));
    return false;
  }

  /** Whether each term of a right side has the dimension that the subject has. */
  boolean termsFit(
      SyntaxTree.Sum sum, List<Measured> values, Dimension expected, String subject, String role) {
    final Optional<Dimension> common = common(values);
    if (common.isPresent()) {
      return fits(
          sum, new Measured(values.get(0).value(), common.get(), false), expected, subject, role);
    }
    if (values.stream().noneMatch(each -> each.fits(expected))) {
      return termsAgree(sum, values);
    }
    boolean fit = true;
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).fits(expected)) {
        final SyntaxTree term = sum.members().get(i).tree();
        final Dimension actual = values.get(i).dimension();
        mismatch(
            term,
            actual,
            expected,
            subject
                + (" is " + in(expected) + ", but its term ")
                + (Quote.of(term.position()) + " is " + in(actual)));
        fit = false;
      }
    }
    return fit;
  }

  /** Whether the terms of an inner sum can be added. */
  boolean termsAgree(SyntaxTree.Sum sum, List<Measured> values) {
    if (values.stream().allMatch(Measured::literalZero) || common(values).isPresent()) {
      return true;
    }
    final Dimension usual = mostFrequent(values);
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).fits(usual)) {
        final SyntaxTree term = sum.members().get(i).tree();
        final Dimension actual = values.get(i).dimension();
        mismatch(
            term,
            actual,
            usual,
            Quote.of(term.position())
                + (" is " + in(actual) + ", but is added to what is " + in(usual)));
      }
    }
    return false;
  }

  /** Whether a function can be applied. */
  boolean argumentFits(SyntaxTree.Call call, SyntaxTree argument, Measured value) {
    if (value.dimension().isNone()) {
      return true;
    }
    problems.add(
        argument.position(),
        DiagnosticCode.DIMENSION_MISMATCH,
        Quote.of(call.function().text())
            + " takes a pure number, but "
            + (Quote.of(argument.position()) + " is " + in(value.dimension()) + "."),
        symbols(argument) + "Divide it by a quantity in '" + value.dimension() + "'.");
    return false;
  }

  private void mismatch(SyntaxTree tree, Dimension actual, Dimension expected, String sentence) {
    final Position position = tree.position();
    problems.add(
        position,
        DiagnosticCode.DIMENSION_MISMATCH,
        sentence + ".",
        symbols(tree)
            + ("A factor in '" + expected.divide(actual) + "' is missing, or a unit is wrong."));
  }

  private String symbols(SyntaxTree tree) {
    final List<String> units =
        Names.in(tree).stream()
            .flatMap(name -> declarations.find(name).stream())
            .flatMap(each -> each.unit().map(unit -> each.name() + " " + unit.text()).stream())
            .toList();
    return units.isEmpty() ? "" : Suggestions.list(units) + ". ";
  }

  private static Optional<Dimension> common(List<Measured> values) {
    final List<Dimension> different =
        values.stream()
            .filter(each -> !each.literalZero())
            .map(Measured::dimension)
            .distinct()
            .toList();
    return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
  }

  /** The first one among equally frequent ones. */
  private static Dimension mostFrequent(List<Measured> values) {
    final Map<Dimension, Integer> counts = new LinkedHashMap<>();
    values.stream()
        .filter(each -> !each.literalZero())
        .forEach(each -> counts.merge(each.dimension(), 1, Integer::sum));
    Dimension usual = Dimension.NONE;
    int most = 0;
    for (Map.Entry<Dimension, Integer> each : counts.entrySet()) {
      if (each.getValue() > most) {
        usual = each.getKey();
        most = each.getValue();
      }
    }
    return usual;
  }

  private static String in(Dimension dimension) {
    return dimension.isNone() ? "a pure number" : "in " + dimension;
  }
}
