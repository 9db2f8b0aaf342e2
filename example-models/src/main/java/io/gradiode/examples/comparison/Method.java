package io.gradiode.examples.comparison;

import io.gradiode.fit.Ready;
import io.gradiode.optimization.Optimizer;
import io.gradiode.optimization.Search;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * One method of the comparison.
 *
 * @param name title of its panel
 * @param differentiates whether it uses derivatives, so that there are two ways to get them
 * @param search global part for a seed, if any
 * @param polish local part, if any
 */
record Method(
    String name,
    boolean differentiates,
    Optional<LongFunction<Search>> search,
    Optional<Optimizer> polish) {

  /** A local optimizer that uses derivatives. */
  static Method withDerivatives(String name, Optimizer polish) {
    return new Method(name, true, Optional.empty(), Optional.of(polish));
  }

  /** A local optimizer that uses values alone. */
  static Method withoutDerivatives(String name, Optimizer polish) {
    return new Method(name, false, Optional.empty(), Optional.of(polish));
  }

  /** A global search that uses values alone. */
  static Method withoutDerivatives(String name, LongFunction<Search> search) {
    return new Method(name, false, Optional.of(search), Optional.empty());
  }

  /** A global search whose polish uses derivatives. */
  static Method withDerivatives(String name, LongFunction<Search> search, Optimizer polish) {
    return new Method(name, true, Optional.of(search), Optional.of(polish));
  }

  /** A fit by this method. */
  <M> Ready<M> in(Ready<M> fit, long seed) {
    Ready<M> sentence = fit;
    if (search.isPresent()) {
      sentence = sentence.search(search.get().apply(seed));
    }
    if (polish.isPresent()) {
      sentence = sentence.polish(polish.get());
    }
    return sentence;
  }
}
