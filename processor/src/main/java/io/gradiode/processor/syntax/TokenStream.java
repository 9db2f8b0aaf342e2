package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A place between the tokens of a text that moves forward, and back where one must look ahead. */
final class TokenStream {

  private final List<Token> tokens;
  private int index;

  TokenStream(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** The next token. */
  Token peek() {
    return peek(0);
  }

  /** The token {@code ahead} of the next one, the end at most. */
  Token peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  /** Steps over the next token. */
  Token next() {
    final Token token = peek();
    if (!token.isEnd()) {
      index++;
    }
    return token;
  }

  /** Steps over the next token if it is {@code text}. */
  boolean skip(String text) {
    final boolean found = peek().is(text);
    if (found) {
      next();
    }
    return found;
  }

  /** Steps over the next token if it is the word {@code text}. */
  boolean skipWord(String text) {
    final boolean found = peek().isWord(text);
    if (found) {
      next();
    }
    return found;
  }

  /** The token before the next one. */
  Token last() {
    return tokens.get(Math.max(0, index - 1));
  }

  /** From {@code first} to the token before the next one. */
  Position from(Position first) {
    return first.to(last().position());
  }

  int index() {
    return index;
  }

  /** Names among the tokens from {@code start} to here. */
  Set<String> namesFrom(int start) {
    final Set<String> names = new LinkedHashSet<>();
    tokens.subList(start, index).stream()
        .filter(Token::isName)
        .forEach(token -> names.add(token.text()));
    return names;
  }

  /** How many parentheses were opened from {@code start} to here, and not closed. */
  int openParentheses(int start) {
    int open = 0;
    for (Token token : tokens.subList(start, index)) {
      open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    return open;
  }

  /** What was written from {@code start} to here, on one line, without comments. */
  String textFrom(int start) {
    final StringBuilder text = new StringBuilder();
    for (int i = start; i < index; i++) {
      final boolean apart =
          i > start && tokens.get(i - 1).position().end() < tokens.get(i).position().start();
      text.append(apart ? " " : "").append(tokens.get(i).text());
    }
    return text.toString();
  }

  /** The failure of a formula in which '=' comes next. */
  SyntaxFailure unexpectedEquality() {
    return unexpected(
        "'=' cannot stand in a formula. "
            + (peek().position().source().isAwaited()
                ? "Write '>' or '<' to compare."
                : "Write '==' to compare."));
  }

  /** The failure of whoever expected something else here. */
  SyntaxFailure unexpected(String sentence) {
    final Token token = peek();
    if (token.fault().isPresent()) {
      return SyntaxFailure.at(
          token.position(), token.fault().get().code(), token.fault().get().sentence());
    }
    final var operator = Unsupported.operator(token);
    if (operator.isPresent()) {
      return SyntaxFailure.at(
          token.position(),
          DiagnosticCode.UNSUPPORTED_OPERATOR,
          Quote.of(token.text()) + " is not an operator of equations. " + operator.get());
    }
    return SyntaxFailure.at(place(token), DiagnosticCode.INVALID_SYNTAX, sentence);
  }

  /** The end of a text is shown behind its last token, not on an empty line below. */
  private Position place(Token token) {
    return token.isEnd() && index > 0 ? last().position().behind() : token.position();
  }

  /** The next token in words. */
  String found() {
    return peek().isEnd() ? "the text ends" : Quote.of(peek().text()) + " follows";
  }
}
