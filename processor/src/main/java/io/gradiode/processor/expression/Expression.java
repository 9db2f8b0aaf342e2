package io.gradiode.processor.expression;

import java.util.List;

/**
 * A well-formed formula over numbers, in the units that the model declares: no columns, no sugar,
 * no unknown names.
 *
 * <p>Subtraction is a sum with a negated term, division a product with a power of −1. Build with
 * {@link Expressions}, which keeps trees in normal form. Trees are small: whatever is used in
 * several places has a name and is a {@link Symbol}.
 */
public sealed interface Expression permits Constant, Symbol, Sum, Product, Power, Apply, Choose {

  /** What this is made of, one level down, in the order in which it is written; not modifiable. */
  List<Expression> members();

  /** Dispatch over the seven forms. */
  <R> R accept(Cases<R> cases);

  /**
   * One method for each form.
   *
   * @param <R> what comes out
   */
  interface Cases<R> {
    R constant(Constant constant);

    R symbol(Symbol symbol);

    R sum(Sum sum);

    R product(Product product);

    R power(Power power);

    R apply(Apply apply);

    R choose(Choose choose);
  }
}
