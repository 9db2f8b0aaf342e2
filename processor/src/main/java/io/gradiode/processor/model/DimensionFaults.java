package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Compares dimensions, and reports differences at the smallest subexpression. */
final class DimensionFaults {

  private final Problems problems;
  private final Declarations declarations;
  private final WrittenUnits written;
  private final MissingFactor missing;
  private String subject = "";
  private Function<SyntaxTree, Optional<Dimension>> expectation = tree -> Optional.empty();

  DimensionFaults(Problems problems, Declarations declarations, WrittenUnits written) {
    this.problems = problems;
    this.declarations = declarations;
    this.written = written;
    this.missing = new MissingFactor(declarations, written);
  }

  /** What follows are parts of {@code whole}, which must have the dimension of its subject. */
  void expect(SyntaxTree whole, Dimension dimension, String of) {
    subject = of;
    expectation = part -> Expectation.of(part, whole, dimension, written);
  }

  /** Whether a whole right side has the dimension that its subject has. */
  boolean fits(SyntaxTree tree, Measured value, Dimension expected, String subject, String role) {
    if (value.fits(expected)) {
      return true;
    }
    final String unit = written.name(subject, expected);
    final String actual = written.name(tree, value.dimension());
    mismatch(
        tree,
        value.dimension(),
        expected,
        unit,
        subject
            + (" is " + WrittenUnits.in(unit) + ", but its ")
            + (role + " is " + WrittenUnits.in(actual)),
        role.equals("value") && !actual.equals("1")
            ? " Or declare " + subject + " in '" + actual + "'."
            : "");
    return false;
  }

  /** Whether each term of a right side has the dimension that the subject has. */
  boolean termsFit(
      SyntaxTree.Sum sum, List<Measured> values, Dimension expected, String subject, String role) {
    final Optional<Dimension> common = common(values);
    if (common.isPresent()) {
      return fits(sum, Measured.real(values.get(0).value(), common.get()), expected, subject, role);
    }
    if (values.stream().noneMatch(each -> each.fits(expected))) {
      return termsAgree(sum, values);
    }
    final String unit = written.name(subject, expected);
    boolean fit = true;
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).fits(expected)) {
        final SyntaxTree term = sum.members().get(i).tree();
        final Dimension actual = values.get(i).dimension();
        mismatch(
            term,
            actual,
            expected,
            unit,
            subject
                + (" is " + WrittenUnits.in(unit) + ", but its term ")
                + (Quote.of(term.position()) + " is " + written.in(term, actual)),
            "");
        fit = false;
      }
    }
    return fit;
  }

  /** Whether the terms of an inner sum can be added. */
  boolean termsAgree(SyntaxTree.Sum sum, List<Measured> values) {
    final Optional<Dimension> preferred =
        expectation
            .apply(sum)
            .filter(
                each -> values.stream().anyMatch(value -> !value.fitsAll() && value.fits(each)));
    final List<SyntaxTree> terms = sum.members().stream().map(Member::tree).toList();
    return agree(terms, values, preferred, "is added to");
  }

  /**
   * Whether all measure the same.
   *
   * @param relation what one does to the others, {@code is compared with}
   */
  boolean agree(List<Operand> operands, String relation) {
    return agree(Operand.trees(operands), Operand.measured(operands), Optional.empty(), relation);
  }

  private boolean agree(
      List<SyntaxTree> trees,
      List<Measured> values,
      Optional<Dimension> preferred,
      String relation) {
    if (values.stream().allMatch(Measured::fitsAll) || common(values).isPresent()) {
      return true;
    }
    final Dimension usual = preferred.orElseGet(() -> mostFrequent(values));
    final String unit = unit(trees, values, usual);
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).fits(usual)) {
        final SyntaxTree tree = trees.get(i);
        final Dimension actual = values.get(i).dimension();
        mismatch(
            tree,
            actual,
            usual,
            unit,
            Quote.of(tree.position())
                + (" is " + written.in(tree, actual) + ", but " + relation + " what is ")
                + WrittenUnits.in(unit),
            "");
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
            + (Quote.of(argument.position())
                + " is "
                + written.in(argument, value.dimension())
                + "."),
        symbols(argument) + missing.divisor(argument, value.dimension()));
    return false;
  }

  private void mismatch(
      SyntaxTree tree,
      Dimension actual,
      Dimension expected,
      String unit,
      String sentence,
      String more) {
    final Position position = tree.position();
    problems.add(
        position,
        DiagnosticCode.DIMENSION_MISMATCH,
        sentence + ".",
        symbols(tree) + missing.advice(tree, actual, expected, unit, subject) + more);
  }

  private String symbols(SyntaxTree tree) {
    final List<String> units =
        Names.in(tree).stream()
            .flatMap(name -> declarations.find(name).stream())
            .flatMap(
                each ->
                    each
                        .unit()
                        .map(unit -> each.name() + " " + Quote.shortened(unit.text()))
                        .stream())
            .toList();
    return units.isEmpty() ? "" : Suggestions.list(units) + ". ";
  }

  private static Optional<Dimension> common(List<Measured> values) {
    final List<Dimension> different =
        values.stream()
            .filter(each -> !each.fitsAll())
            .map(Measured::dimension)
            .distinct()
            .toList();
    return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
  }

  /** The first one among equally frequent ones. */
  private static Dimension mostFrequent(List<Measured> values) {
    final Map<Dimension, Integer> counts = new LinkedHashMap<>();
    values.stream()
        .filter(each -> !each.fitsAll())
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

  /** The unit of the first term that is as most are. */
  private String unit(List<SyntaxTree> trees, List<Measured> values, Dimension usual) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).dimension().equals(usual)) {
        return written.name(trees.get(i), usual);
      }
    }
    return written.name(usual);
  }
}
