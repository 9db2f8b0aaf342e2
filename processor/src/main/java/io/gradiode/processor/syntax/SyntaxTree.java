package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.expression.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An expression as the user wrote it: each node remembers its place, no name is resolved, nothing
 * is checked. Chains such as {@code a - b + c} or {@code a and b and c} are one node, so that the
 * depth of a tree is the depth of its parentheses.
 */
public sealed interface SyntaxTree {

  /** What was written, without parentheses around it. */
  Position position();

  /** Dispatch over the forms. */
  <R> R accept(Cases<R> cases);

  /** An exact number. */
  record Literal(Rational value, Position position) implements SyntaxTree {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /** A name, alone. */
  record Name(String text, Position position) implements SyntaxTree {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.name(this);
    }
  }

  /** {@code -operand}. */
  record Negative(SyntaxTree operand, Position position) implements SyntaxTree {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.negative(this);
    }
  }

  /** Two or more members, added or subtracted. */
  record Sum(List<Member> members, Position position) implements SyntaxTree {

    /** Copies the list. */
    public Sum {
      members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sum(this);
    }
  }

  /** Two or more members; from left to right {@code *}, {@code /}, {@code //}, {@code %}. */
  record Product(List<Member> members, Position position) implements SyntaxTree {

    /** Copies the list. */
    public Product {
      members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.product(this);
    }
  }

  /** {@code base ** exponent}. */
  record Power(SyntaxTree base, SyntaxTree exponent, Position position) implements SyntaxTree {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.power(this);
    }
  }

  /** {@code function(arguments)}. */
  record Call(Name function, List<SyntaxTree> arguments, Position position) implements SyntaxTree {

    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.call(this);
    }
  }

  /** {@code left < right}, and the like. */
  record Comparison(SyntaxTree left, Relation relation, SyntaxTree right, Position position)
      implements SyntaxTree {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.comparison(this);
    }
  }

  /**
   * Two or more conditions, joined.
   *
   * @param all by {@code and}; else by {@code or}
   */
  record Junction(boolean all, List<SyntaxTree> members, Position position) implements SyntaxTree {

    /** Copies the list. */
    public Junction {
      members = List.copyOf(members);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.junction(this);
    }
  }

  /** {@code not operand}. */
  record Not(SyntaxTree operand, Position position) implements SyntaxTree {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.not(this);
    }
  }

  /**
   * A member of a chain.
   *
   * @param operator in front of it; of the first one, the one without effect
   * @param tree the member
   */
  record Member(Operator operator, SyntaxTree tree) {

    /** Whether it is subtracted or divided by. */
    public boolean inverse() {
      return operator == Operator.MINUS
          || operator == Operator.OVER
          || operator == Operator.FLOOR_OVER;
    }

    /** Whether the whole in front of it is divided, and a whole number or a rest is left. */
    public boolean rounds() {
      return operator == Operator.FLOOR_OVER || operator == Operator.MODULO;
    }
  }

  /** What joins the members of a sum or a product. */
  enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    FLOOR_OVER("//"),
    MODULO("%");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    /** As it is written. */
    public String text() {
      return text;
    }
  }

  /** How two sides of a comparison relate. */
  enum Relation {
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    EQUAL("=="),
    DIFFERENT("!=");

    private final String text;

    Relation(String text) {
      this.text = text;
    }

    /** As it is written. */
    public String text() {
      return text;
    }

    /** The relation written {@code text}. */
    static Optional<Relation> of(Token token) {
      return Arrays.stream(values()).filter(each -> token.is(each.text)).findFirst();
    }
  }

  /**
   * One method for each form.
   *
   * @param <R> what comes out
   */
  interface Cases<R> {
    R literal(Literal literal);

    R name(Name name);

    R negative(Negative negative);

    R sum(Sum sum);

    R product(Product product);

    R power(Power power);

    R call(Call call);

    R comparison(Comparison comparison);

    R junction(Junction junction);

    R not(Not not);
  }
}
