package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads names, separated by lines, semicolons or commas. */
final class NameListParser {

  private final TokenStream tokens;

  NameListParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** The names; what is none is reported, and reading goes on behind the next separator. */
  List<SyntaxTree.Name> read(Consumer<Diagnostic> report) {
    final List<SyntaxTree.Name> names = new ArrayList<>();
    while (!tokens.peek().isEnd()) {
      if (isSeparator()) {
        tokens.next();
        continue;
      }
      try {
        names.add(name());
      } catch (SyntaxFailure failure) {
        report.accept(failure.diagnostic());
        skip();
      }
    }
    return names;
  }

  private SyntaxTree.Name name() {
    final Token token = tokens.peek();
    if (!token.isName()) {
      throw tokens.unexpected(
          "A name is missing: " + tokens.found() + ". Write names with commas between them.");
    }
    tokens.next();
    final SyntaxTree.Name name = new SyntaxTree.Name(token.text(), token.position());
    if (!isSeparator() && !tokens.peek().startsLine() && !tokens.peek().isEnd()) {
      throw tokens.unexpected(
          "The name should end here, but " + tokens.found() + ". " + advice(name.text()));
    }
    return name;
  }

  /** Of base units there may be several, of an event one. */
  private String advice(String name) {
    final Token next = tokens.peek();
    if (!next.position().source().attribute().startsWith("name ")) {
      return "Write ',' between names.";
    }
    return next.isName()
        ? "A name is one word, such as " + Quote.of(name + "_" + next.text()) + "."
        : "A name is one word, of letters, digits and '_'.";
  }

  private void skip() {
    do {
      tokens.next();
    } while (!tokens.peek().isEnd() && !isSeparator() && !tokens.peek().startsLine());
  }

  private boolean isSeparator() {
    return tokens.peek().is(",") || tokens.peek().is(";");
  }
}
