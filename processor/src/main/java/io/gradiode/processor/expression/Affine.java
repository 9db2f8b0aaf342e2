package io.gradiode.processor.expression;

/**
 * An expression as {@code scale*core + offset} with exact numbers.
 *
 * <p>The core is canonical: expressions that differ by a numeric factor and a numeric offset have
 * equal cores, {@code (13 - v + V)/4} and {@code (v - V - 40)/5} among them. For the sharing of
 * exponentials: if {@code a = s*c + d} and {@code b = r*c + e}, then {@code exp(b) = exp(a)**(r/s)
 * * exp(e - d*r/s)}, the last factor a number.
 *
 * @param scale not zero, unless the whole expression is a number
 * @param core without constant term, its leading coefficient 1; zero for a number
 * @param offset the constant term
 */
public record Affine(Rational scale, Expression core, Rational offset) {

  /** The expression in this form. */
  public static Affine of(Expression expression) {
    final Polynomial polynomial = Polynomial.of(expression);
    final Rational offset = polynomial.constantTerm();
    final Polynomial variable = polynomial.plus(Polynomial.number(offset.negate()));
    if (variable.isZero()) {
      return new Affine(Rational.ZERO, Constant.ZERO, offset);
    }
    final Rational scale = variable.leadingCoefficient();
    return new Affine(scale, variable.times(scale.reciprocal()).toExpression(), offset);
  }

  /** The expression that this stands for. */
  public Expression toExpression() {
    return Expressions.sum(Expressions.product(new Constant(scale), core), new Constant(offset));
  }
}
