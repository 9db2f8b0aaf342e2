package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.expression.Rational;
import java.util.List;

/**
 * An expression as the user wrote it: each node remembers its place, no name is resolved, nothing
 * is checked. Chains such as {@code a - b + c} are one node, so that the depth of a tree is the
 * depth of its parentheses.
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

  /** Two or more members, added or (inverse) subtracted. */
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

  /** Two or more members, from left to right multiplied with or (inverse) divided by. */
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

  /**
   * A member of a chain.
   *
   * @param inverse behind {@code -} or {@code /}
   * @param tree the member
   */
  record Member(boolean inverse, SyntaxTree tree) {}

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
  }
}
