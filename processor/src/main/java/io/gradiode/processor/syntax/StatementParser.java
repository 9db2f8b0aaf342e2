package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.syntax.Statement.Flag;
import io.gradiode.processor.syntax.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one statement. A fault in its head is thrown, for then nothing is known about it; a fault
 * behind the head is reported, and leaves a statement with missing parts.
 */
final class StatementParser {

  private static final Map<String, Kind> ASSIGNMENTS =
      Map.of(
          "=", Kind.ASSIGNMENT,
          "+=", Kind.INCREMENT,
          "-=", Kind.DECREMENT,
          "*=", Kind.MULTIPLICATION,
          "/=", Kind.DIVISION);

  private final TokenStream tokens;
  private final Consumer<Diagnostic> report;
  private final ExpressionParser expressions;
  private final UnitSyntaxParser units;

  StatementParser(TokenStream tokens, Consumer<Diagnostic> report) {
    this.tokens = tokens;
    this.report = report;
    this.expressions = new ExpressionParser(tokens);
    this.units = new UnitSyntaxParser(tokens, expressions);
  }

  /** {@code dx/dt = value : unit (flags)}, {@code x = value : unit (flags)}, {@code x : unit}. */
  Statement equation() {
    final Builder builder = new Builder();
    if (Heads.isRate(tokens, 0)) {
      builder.kind = Kind.EQUATION;
      builder.name = rateHead();
      builder.finish(this::valueAndUnit);
    } else {
      builder.name = name("A statement begins with 'dx/dt =', 'x =' or 'x :'");
      if (tokens.skip("=")) {
        builder.kind = Kind.TERM;
        builder.finish(this::valueAndUnit);
      } else if (tokens.skip(":")) {
        builder.kind = Kind.SYMBOL;
        builder.finish(this::unitAndFlags);
      } else {
        throw headFailure(builder.name);
      }
    }
    return builder.build();
  }

  /** {@code x = value}. */
  Statement initialValue() {
    final Builder builder = new Builder();
    builder.kind = Kind.INITIAL;
    builder.name = name("An initial value is written 'x = value'");
    if (!tokens.skip("=")) {
      throw tokens.unexpected(
          "'=' is missing behind "
              + Quote.of(builder.name.text())
              + ". An initial value is written 'x = value'.");
    }
    builder.finish(
        parts -> {
          parts.value = Optional.of(expressions.expression());
          ForeignForms.refuseContinuation(tokens);
          if (tokens.peek().is(":")) {
            throw tokens.unexpected(
                "An initial value has the unit of its state. Remove the unit here.");
          }
          end(false);
        });
    return builder.build();
  }

  /** {@code x = value}, {@code x += value} and the like. */
  Statement assignment() {
    final Builder builder = new Builder();
    builder.name = name("A statement is written 'x = value' or 'x += value'");
    final Optional<Kind> kind = Optional.ofNullable(ASSIGNMENTS.get(tokens.peek().text()));
    if (kind.isEmpty()) {
      throw noAssignment(builder.name);
    }
    tokens.next();
    builder.kind = kind.get();
    builder.finish(
        parts -> {
          parts.value = Optional.of(expressions.expression());
          ForeignForms.refuseContinuation(tokens);
          parts.text = tokens.textFrom(parts.start);
          if (tokens.peek().is(":")) {
            throw tokens.unexpected("A state keeps its unit. Remove the unit here.");
          }
          if (tokens.peek().is("=")) {
            throw tokens.unexpected("A statement has one '='. Write one statement for each state.");
          }
          end(false);
        });
    return builder.build();
  }

  private SyntaxFailure noAssignment(SyntaxTree.Name name) {
    final Token token = tokens.peek();
    if (List.of("**=", "//=", "%=").contains(token.text())) {
      final String operator = token.text().substring(0, token.text().length() - 1);
      return SyntaxFailure.at(
          token.position(),
          DiagnosticCode.UNSUPPORTED_OPERATOR,
          Quote.of(token.text())
              + " is not one of the operators =, +=, -=, *=, /=. Write '"
              + (name.text() + " = " + name.text() + operator + "(...)'."));
    }
    if (token.is("==")) {
      throw tokens.unexpected("'==' compares, but a statement changes a state. Write '='.");
    }
    return tokens.unexpected(
        "'=' is missing behind "
            + Quote.of(name.text())
            + ": "
            + tokens.found()
            + ". A statement is written 'x = value' or 'x += value'.");
  }

  /** An expression and nothing else. */
  Formula onlyFormula() {
    ForeignForms.refuseFlag(tokens);
    final SyntaxTree tree = expressions.expression();
    ForeignForms.refuseContinuation(tokens);
    final String text = tokens.textFrom(0);
    if (tokens.peek().is("=")) {
      throw tokens.unexpectedEquality();
    }
    if (tokens.peek().is(":")) {
      throw tokens.unexpected("A unit is not needed here. Remove it.");
    }
    if (!tokens.peek().isEnd()) {
      throw tokens.unexpected(
          "The formula should end here, but " + tokens.found() + ". Write one formula only.");
    }
    return new Formula(tree, text);
  }

  /** {@code x} or {@code x = value : unit}. */
  Statement observable() {
    final Builder builder = new Builder();
    builder.kind = Kind.OBSERVABLE;
    builder.name = name("An observable is written 'x', or 'name = formula : unit'");
    builder.finish(
        parts -> {
          if (tokens.skip("=")) {
            valueAndUnit(parts);
          } else if (!atSeparator(true)) {
            throw tokens.unexpected(
                "An observable that is not a plain name needs one: 'name = formula : unit'.");
          }
        });
    return builder.build();
  }

  /** A unit and nothing else. */
  SyntaxTree onlyUnit() {
    final SyntaxTree unit = units.unit();
    if (!tokens.peek().isEnd()) {
      throw tokens.unexpected("The unit should end here, but " + tokens.found() + ".");
    }
    return unit;
  }

  /** Steps over separators, and tells whether nothing is left. */
  boolean atEnd() {
    while (tokens.peek().is(";") || tokens.peek().is(",")) {
      tokens.next();
    }
    return tokens.peek().isEnd();
  }

  /** Steps to the line or separator from which on there may be a statement again. */
  void skipToNext(int start) {
    int open = tokens.openParentheses(start);
    while (!tokens.peek().isEnd()) {
      final Token token = tokens.peek();
      final boolean moved = tokens.index() > start;
      // A separator between parentheses is more likely wrong itself.
      final boolean separated = token.is(";") && (open <= 0 || Heads.isStatement(tokens, 1));
      final boolean line = token.startsLine() && Heads.isStatement(tokens, 0);
      if (moved && (separated || line)) {
        return;
      }
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      tokens.next();
    }
  }

  private SyntaxTree.Name rateHead() {
    final Token first = tokens.next();
    final SyntaxTree.Name name;
    if (!first.text().equals("d")) {
      final int start = first.position().start() + 1;
      final int end = first.position().end();
      name =
          new SyntaxTree.Name(
              first.text().substring(1), first.position().source().position(start, end));
    } else if (tokens.peek().isName()) {
      final Token second = tokens.next();
      name = new SyntaxTree.Name(second.text(), second.position());
    } else {
      throw tokens.unexpected("The name of the state is missing. Write 'dx/dt = ...'.");
    }
    requireLetter(name);
    tokens.next();
    for (int count = Heads.timeStep(tokens, 0); count > 0; count--) {
      tokens.next();
    }
    if (!tokens.skip("=")) {
      throw tokens.unexpected("'=' is missing: " + tokens.found() + ". Write one '='.");
    }
    return name;
  }

  private static void requireLetter(SyntaxTree.Name name) {
    if (!Character.isLetter(name.text().charAt(0))) {
      throw SyntaxFailure.at(
          name.position(),
          DiagnosticCode.RESERVED_NAME,
          Quote.of(name.text()) + " cannot be used: a name begins with a letter. Rename it.");
    }
  }

  private SyntaxTree.Name name(String form) {
    final Token token = tokens.peek();
    if (!token.isName()) {
      throw tokens.unexpected(form + ", but " + tokens.found() + ".");
    }
    tokens.next();
    return new SyntaxTree.Name(token.text(), token.position());
  }

  private SyntaxFailure headFailure(SyntaxTree.Name name) {
    if (tokens.peek().is("/") && Heads.timeStep(tokens, 1) > 0) {
      return SyntaxFailure.at(
          name.position(),
          DiagnosticCode.INVALID_SYNTAX,
          "A derivative is written 'd" + name.text() + "/dt'.");
    }
    final Optional<String> derivative = Heads.otherDerivative(name.text(), tokens);
    if (derivative.isPresent()) {
      return SyntaxFailure.at(
          tokens.from(name.position()), DiagnosticCode.UNSUPPORTED_SYNTAX, derivative.get());
    }
    if (tokens.peek().is("/") && tokens.peek(1).isName()) {
      return tokens.unexpected(
          "A statement begins with 'dx/dt =', a derivative of first order by t, 'x =' or 'x :', but "
              + tokens.found()
              + ".");
    }
    return tokens.unexpected(
        "'=' or ':' is missing behind " + Quote.of(name.text()) + ": " + tokens.found() + ".");
  }

  private void valueAndUnit(Builder builder) {
    final SyntaxTree value = expressions.expression();
    ForeignForms.refuseContinuation(tokens);
    builder.text = tokens.textFrom(builder.start);
    if (!tokens.peek().is(":")) {
      if (atSeparator(builder.kind == Kind.OBSERVABLE)) {
        builder.value = Optional.of(value);
        throw SyntaxFailure.at(
            tokens.last().position().behind(),
            DiagnosticCode.MISSING_UNIT,
            "The unit of "
                + Quote.of(builder.name.text())
                + " is missing. Add ': unit', or ': 1' for a pure number.");
      }
      if (tokens.peek().is("=")) {
        throw tokens.unexpected("A statement has one '='. Write '==' to compare.");
      }
      final boolean comma = tokens.peek().is(",") && tokens.last().kind() == Token.Kind.NUMBER;
      throw tokens.unexpected(
          "The formula should end here, but "
              + tokens.found()
              + (comma ? ". Write '.' for a decimal point." : "."));
    }
    builder.value = Optional.of(value);
    tokens.next();
    unitAndFlags(builder);
  }

  private void unitAndFlags(Builder builder) {
    final Token first = tokens.peek();
    final boolean unit = first.isName() || first.kind() == Token.Kind.NUMBER || first.is("(");
    // On the next line of observables a plain name is one of them.
    final boolean below =
        unit
            && !Heads.isStatement(tokens, 0)
            && !(first.startsLine() && builder.kind == Kind.OBSERVABLE);
    if (!below && atSeparator(true)) {
      throw SyntaxFailure.at(
          tokens.last().position(),
          DiagnosticCode.MISSING_UNIT,
          "The unit of "
              + Quote.of(builder.name.text())
              + " is missing behind ':'. Write '1' for a pure number.");
    }
    builder.unit = Optional.of(units.unit());
    if (builder.kind != Kind.OBSERVABLE && tokens.skip("(")) {
      do {
        builder.flags.add(flag());
      } while (tokens.skip(","));
      if (!tokens.skip(")")) {
        throw tokens.unexpected("A ')' is missing behind the flags: " + tokens.found() + ".");
      }
    }
    end(builder.kind == Kind.OBSERVABLE);
  }

  private Flag flag() {
    final int start = tokens.index();
    final Token first = tokens.peek();
    while (tokens.peek().isName() || tokens.peek().is("-")) {
      tokens.next();
    }
    if (tokens.index() == start) {
      throw tokens.unexpected("A flag is missing: " + tokens.found() + ".");
    }
    return new Flag(tokens.textFrom(start), tokens.from(first.position()));
  }

  private void end(boolean observable) {
    if (!atSeparator(observable) && !tokens.peek().startsLine()) {
      throw tokens.unexpected(
          "The statement should end here, but " + tokens.found() + ". Write one on each line.");
    }
  }

  private boolean atSeparator(boolean comma) {
    final Token token = tokens.peek();
    return token.isEnd() || token.startsLine() || token.is(";") || (comma && token.is(","));
  }

  /** Collects the parts of a statement, as far as they can be read. */
  private final class Builder {

    private final int start = tokens.index();
    private final List<Flag> flags = new ArrayList<>();
    private Kind kind = Kind.SYMBOL;
    private SyntaxTree.Name name = new SyntaxTree.Name("", tokens.peek().position());
    private Optional<SyntaxTree> value = Optional.empty();
    private Optional<SyntaxTree> unit = Optional.empty();
    private String text = "";
    private boolean sound = true;

    void finish(Consumer<Builder> parts) {
      try {
        parts.accept(this);
      } catch (SyntaxFailure failure) {
        report.accept(failure.diagnostic());
        sound = false;
      }
    }

    Statement build() {
      return new Statement(kind, name, value, unit, flags, text, sound);
    }
  }
}
