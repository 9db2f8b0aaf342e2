package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.syntax.EquationParser;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the documentation tells of functions. */
final class FunctionTables {

  /** Enough to give a meaning to the names of any example. */
  private static final List<String> UNITS =
      List.of("1", "second", "volt", "hertz", "molar", "metre", "metre/second**2");

  private static final int MOST_TRIED = 20_000;

  private FunctionTables() {}

  static String functions() {
    final List<String> rows = new ArrayList<>();
    rows.add("| Function | Value | Smooth | Example |");
    rows.add("|---|---|---|---|");
    for (String name : NameRules.functions()) {
      final String ours = NameRules.reserved(name).isPresent() ? "" : " (ours)";
      final Optional<Function> function = NameRules.function(name);
      rows.add(
          function.isPresent()
              ? row(form(function.get()) + ours, function.get())
              : row(ours, Shorthand.find(name).orElseThrow()));
    }
    return String.join("\n", rows);
  }

  private static String row(String form, Function function) {
    return "| %s | %s | %s | `%s` |"
        .formatted(
            form,
            LanguageTables.prose(function.description()),
            LanguageTables.prose(function.smooth().text()),
            function.example());
  }

  private static String form(Function function) {
    return "`" + function.text() + (function == Function.ATAN2 ? "(y, x)`" : "(x)`");
  }

  private static String row(String ours, Shorthand shorthand) {
    return "| `%s`%s | %s | %s | `%s` |"
        .formatted(
            shorthand.form(),
            ours,
            LanguageTables.prose(shorthand.description()),
            smooth(shorthand),
            shorthand.example());
  }

  static List<String> examples() {
    return NameRules.functions().stream()
        .map(
            name ->
                NameRules.function(name)
                    .map(Function::example)
                    .orElseGet(() -> Shorthand.find(name).orElseThrow().example()))
        .toList();
  }

  /** Where branches meet, read off the formula that the shorthand stands for. */
  private static String smooth(Shorthand shorthand) {
    final String form = shorthand.form().replace(", ...", "");
    final StringBuilder equations = new StringBuilder("dstate_/dt = (" + form + ")/second : 1\n");
    for (String name : form.substring(form.indexOf('(') + 1, form.length() - 1).split(", ", -1)) {
      equations.append(name.equals("c") ? "c = state_ > 0 : boolean\n" : name + " : 1\n");
    }
    final Set<String> exceptions = new LinkedHashSet<>();
    collect(Texts.of(equations.toString()).system().states().get(0).rate(), exceptions);
    return exceptions.isEmpty()
        ? "everywhere"
        : LanguageTables.prose(String.join(", ", exceptions)).replace(", but", ",");
  }

  private static void collect(Expression expression, Set<String> exceptions) {
    if (expression instanceof Choose choose) {
      exceptions.add("but at " + zero(Printer.print(choose.condition())));
      collect(choose.condition(), exceptions);
      collect(choose.positive(), exceptions);
      collect(choose.otherwise(), exceptions);
    } else if (expression instanceof Apply apply) {
      if (apply.function() == Function.FLOOR) {
        final String argument = Printer.print(apply.arguments().get(0));
        exceptions.add("but where " + argument.replaceFirst("^-", "") + " is whole");
      }
      apply.arguments().forEach(each -> collect(each, exceptions));
    } else if (expression instanceof Power power) {
      if (!(power.exponent() instanceof Constant)) {
        exceptions.add("for " + Printer.print(power.base()) + " > 0");
      }
      collect(power.base(), exceptions);
      collect(power.exponent(), exceptions);
    } else if (expression instanceof Sum sum) {
      sum.terms().forEach(each -> collect(each, exceptions));
    } else if (expression instanceof Product product) {
      product.factors().forEach(each -> collect(each, exceptions));
    }
  }

  /** {@code x = low} for {@code low - x} that vanishes. */
  private static String zero(String condition) {
    final String[] sides = condition.split(" - ", -1);
    return sides.length == 2 ? sides[1] + " = " + sides[0] : condition.replace("-", "") + " = 0";
  }

  /** Symbols and their units with which the formula is right. */
  static Optional<String> declarations(String formula) {
    final SourceText source =
        new SourceText("equations", "value_ = " + formula + " : 1", new Anchor() {});
    final SyntaxTree tree = EquationParser.equations(source).items().get(0).value().orElseThrow();
    final List<String> names =
        Names.in(tree).stream()
            .filter(name -> !name.equals("t") && !name.equals("pi"))
            .filter(name -> !NameRules.isFunction(name) || !formula.contains(name + "("))
            .filter(name -> NameRules.reserved(name).isEmpty())
            .toList();
    final int count = (int) Math.pow(UNITS.size(), names.size());
    for (int i = 0; i < Math.min(count, MOST_TRIED); i++) {
      final StringBuilder declared = new StringBuilder();
      int rest = i;
      for (String name : names) {
        declared.append(name).append(" : ").append(UNITS.get(rest % UNITS.size())).append('\n');
        rest /= UNITS.size();
      }
      for (String unit : UNITS) {
        final String model = "dstate_/dt = 0 : 1\nvalue_ = " + formula + " : " + unit + "\n";
        if (Texts.of(model + declared).messages().isEmpty()) {
          return Optional.of(declared.toString());
        }
      }
    }
    return Optional.empty();
  }
}
