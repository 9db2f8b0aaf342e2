package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the texts of a model. A fault ends its statement, and reading goes on with the next. */
public final class EquationParser {

  /** A Java constant cannot be longer. */
  private static final int LONGEST_TEXT = 65_535;

  private static final int MOST_STATEMENTS = 5000;

  private final SourceText source;
  private final TokenStream tokens;
  private final StatementParser statements;
  private final List<Statement> items = new ArrayList<>();
  private final Set<String> unreadable = new LinkedHashSet<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private EquationParser(SourceText source) {
    this.source = source;
    final boolean tooLong = isTooLong(source);
    if (tooLong) {
      diagnostics.add(
          Diagnostic.at(
              source.position(0, 0),
              DiagnosticCode.TOO_COMPLEX,
              "The text is longer than " + LONGEST_TEXT + " characters. Split the model."));
    }
    this.tokens =
        new TokenStream(Lexer.tokens(tooLong ? new SourceText("", "", source.anchor()) : source));
    this.statements = new StatementParser(tokens, diagnostics::add);
  }

  /** The statements of {@code equations}. */
  public static Parsed<Statement> equations(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    return parser.parse(parser.statements::equation);
  }

  /** The statements of {@code initial}. */
  public static Parsed<Statement> initialValues(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    return parser.parse(parser.statements::initialValue);
  }

  /** The statements of {@code observables}. */
  public static Parsed<Statement> observables(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    return parser.parse(parser.statements::observable);
  }

  /** The statements of {@code reset} and of what an event changes. */
  public static Parsed<Statement> assignments(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    return parser.parse(parser.statements::assignment);
  }

  /** A text that is one expression; none if it is empty, or cannot be read. */
  public static Parsed<Formula> formula(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    if (parser.tokens.peek().isEnd()) {
      return new Parsed<>(List.of(), Set.of(), parser.diagnostics);
    }
    try {
      return new Parsed<>(List.of(parser.statements.onlyFormula()), Set.of(), List.of());
    } catch (SyntaxFailure failure) {
      return new Parsed<>(List.of(), Set.of(), List.of(failure.diagnostic()));
    }
  }

  /** Names, separated by lines, semicolons or commas. */
  public static Parsed<SyntaxTree.Name> names(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    final NameListParser names = new NameListParser(parser.tokens);
    final List<SyntaxTree.Name> read = names.read(parser.diagnostics::add);
    return new Parsed<>(read, Set.of(), parser.diagnostics);
  }

  /** A unit that is a text of its own; none if it cannot be read. */
  public static Parsed<SyntaxTree> unit(SourceText source) {
    final EquationParser parser = new EquationParser(source);
    if (!parser.diagnostics.isEmpty()) {
      return new Parsed<>(List.of(), Set.of(), parser.diagnostics);
    }
    try {
      return new Parsed<>(List.of(parser.statements.onlyUnit()), Set.of(), List.of());
    } catch (SyntaxFailure failure) {
      return new Parsed<>(List.of(), Set.of(), List.of(failure.diagnostic()));
    }
  }

  private Parsed<Statement> parse(Supplier<Statement> statement) {
    while (!statements.atEnd()) {
      final int start = tokens.index();
      if (items.size() == MOST_STATEMENTS) {
        refuseRest(start);
        break;
      }
      try {
        final Statement item = statement.get();
        items.add(item);
        if (!item.sound()) {
          statements.skipToNext(start);
        }
      } catch (SyntaxFailure failure) {
        diagnostics.add(failure.diagnostic());
        statements.skipToNext(start);
        unreadable.addAll(tokens.namesFrom(start));
      }
    }
    return new Parsed<>(items, unreadable, diagnostics);
  }

  private void refuseRest(int start) {
    diagnostics.add(
        Diagnostic.at(
            tokens.peek().position(),
            DiagnosticCode.TOO_COMPLEX,
            "The text has more than " + MOST_STATEMENTS + " statements. Split the model."));
    while (!tokens.peek().isEnd()) {
      tokens.next();
    }
    unreadable.addAll(tokens.namesFrom(start));
  }

  /** Whether a text is refused as a whole, so that nothing can be said about what it declares. */
  public static boolean isTooLong(SourceText source) {
    return source.text().length() > LONGEST_TEXT;
  }

  @Override
  public String toString() {
    return source.attribute();
  }
}
