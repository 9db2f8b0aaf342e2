package io.gradiode.processor.expression;

import java.util.Map;

/** Puts expressions in the place of symbols, all at once. */
public final class Substitution extends Rewriter {

  private final Map<Symbol, Expression> replacements;

  /**
   * @param replacements used as they are, not substituted into
   */
  public Substitution(Map<Symbol, ? extends Expression> replacements) {
    this.replacements = Map.copyOf(replacements);
  }

  @Override
  public Expression symbol(Symbol symbol) {
    return replacements.getOrDefault(symbol, symbol);
  }
}
