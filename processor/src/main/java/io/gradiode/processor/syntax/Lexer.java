package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into tokens. What cannot be cut becomes an invalid token that carries its fault. */
final class Lexer {

  /** Longest first. Those without meaning in equations are here to be refused as a whole. */
  private static final List<String> OPERATORS =
      List.of(
          "**=", "//=", "===", "!==", "**", "//", "<=", ">=", "==", "!=", "=<", "=>", "<>", "<<",
          ">>", "&&", "||", "->", "+=", "-=", "*=", "/=", "%=", ":=", "+", "-", "*", "/", "(", ")",
          ",", ":", ";", "=", "<", ">", "%", "^", "&", "|", "~", "!", "@", "?");

  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  /** Octal in C and Java, refused by Python. */
  private static final Pattern OCTAL = Pattern.compile("0+[1-9][0-9]*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

  private static final int LONGEST_NAME = 100;

  private final SourceText source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int offset;
  private boolean lineStarts = true;

  private Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** The tokens, the last one being the end. */
  static List<Token> tokens(SourceText source) {
    final Lexer lexer = new Lexer(source);
    while (lexer.offset < lexer.text.length()) {
      lexer.step();
    }
    lexer.add(Token.Kind.END, lexer.text.length());
    return lexer.tokens;
  }

  private void step() {
    final char character = text.charAt(offset);
    if (character == '\n' || character == '\r') {
      lineStarts = true;
      offset++;
    } else if (character == ' ' || character == '\t' || character == '\f') {
      offset++;
    } else if (character == '#') {
      offset = lineEnd();
    } else if (character == '\\' && text.substring(offset + 1, lineEnd()).isBlank()) {
      skipLineEnd();
    } else if (isDigit(offset) || (character == '.' && isDigit(offset + 1))) {
      number();
    } else if (isLetter(character) || character == '_') {
      name();
    } else {
      operator();
    }
  }

  private void number() {
    final Matcher number = NUMBER.matcher(text).region(offset, text.length());
    final int end = number.lookingAt() ? number.end() : offset + 1;
    int wordEnd = end;
    while (wordEnd < text.length() && isPartOfNumber(wordEnd)) {
      wordEnd++;
    }
    final String written = text.substring(offset, wordEnd);
    if (wordEnd == end && !OCTAL.matcher(written).matches()) {
      add(Token.Kind.NUMBER, end);
    } else {
      final String advice = numberAdvice(text.substring(offset, end), text.substring(end, wordEnd));
      fault(
          wordEnd,
          DiagnosticCode.INVALID_NUMBER,
          Quote.of(written) + " is not a number. " + advice);
    }
  }

  private static String numberAdvice(String number, String rest) {
    if (rest.isEmpty()) {
      return "Python reads no number that begins with 0; write it without.";
    }
    if (rest.matches("[jJ]")) {
      return "Numbers are real.";
    }
    if (number.equals("0") && rest.matches("[xXbBoO][0-9A-Fa-f]+")) {
      return "Write it in decimals.";
    }
    return isLetter(rest.charAt(0)) && !rest.contains(".") && !rest.matches("[eE]")
        ? "Write '" + number + "*" + rest + "' for a product."
        : "Write it like 13, .5 or 1e-3.";
  }

  private boolean isPartOfNumber(int index) {
    return text.charAt(index) == '.' || WORD.matcher(text).region(index, index + 1).matches();
  }

  private void name() {
    final Matcher word = WORD.matcher(text).region(offset, text.length());
    final int end = word.lookingAt() ? word.end() : offset + 1;
    if (text.charAt(offset) == '_') {
      fault(
          end,
          DiagnosticCode.RESERVED_NAME,
          Quote.of(text.substring(offset, end))
              + " cannot be used: a name begins with a letter. Rename it.");
    } else if (end - offset > LONGEST_NAME) {
      fault(
          end,
          DiagnosticCode.TOO_COMPLEX,
          Quote.of(text.substring(offset, end))
              + (" is longer than " + LONGEST_NAME + " characters. Choose a shorter name."));
    } else {
      add(Token.Kind.NAME, end);
    }
  }

  private void operator() {
    for (String each : OPERATORS) {
      if (text.startsWith(each, offset)) {
        add(Token.Kind.OPERATOR, offset + each.length());
        return;
      }
    }
    final int end = text.offsetByCodePoints(offset, 1);
    final Optional<String> construct = Unsupported.construct(text.charAt(offset));
    if (construct.isPresent()) {
      fault(end, DiagnosticCode.UNSUPPORTED_SYNTAX, construct.get());
    } else {
      final int codePoint = text.codePointAt(offset);
      fault(end, DiagnosticCode.UNEXPECTED_CHARACTER, Unsupported.character(codePoint));
    }
  }

  private void fault(int end, DiagnosticCode code, String sentence) {
    add(Token.Kind.INVALID, end, Optional.of(new Token.Fault(code, sentence)));
  }

  private void add(Token.Kind kind, int end) {
    add(kind, end, Optional.empty());
  }

  private void add(Token.Kind kind, int end, Optional<Token.Fault> fault) {
    final Position position = source.position(offset, end);
    tokens.add(new Token(kind, text.substring(offset, end), position, lineStarts, fault));
    lineStarts = false;
    offset = end;
  }

  private int lineEnd() {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Behind a backslash the next line continues this one. */
  private void skipLineEnd() {
    offset = lineEnd();
    if (text.startsWith("\r\n", offset)) {
      offset += 2;
    } else if (offset < text.length()) {
      offset++;
    }
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }
}
