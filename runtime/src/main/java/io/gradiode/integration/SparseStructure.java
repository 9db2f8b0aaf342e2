package io.gradiode.integration;

import io.gradiode.model.Pattern;
import io.gradiode.model.SparseEquations;
import java.util.Optional;

/**
 * What is known of sparse equations before any number: shared by all kernels of a model, whatever
 * the thread. Immutable but for the factorization, which is analyzed when it is first needed.
 */
final class SparseStructure {

  private final SparseEquations equations;
  private final Pattern ratePattern;
  private final Pattern jacobianPattern;
  private final boolean[] curved;
  private final boolean isLinear;
  private final int[] eliminationOrder;
  private final ParameterReach reach;
  private final int mostPartials;
  private Optional<SparseLu> lu = Optional.empty();

  SparseStructure(SparseEquations equations) {
    this.equations = equations;
    ratePattern = equations.ratePattern();
    jacobianPattern = ratePattern.withoutParameters();
    final int[] places = equations.curvedPartials();
    curved = new boolean[ratePattern.length()];
    for (final int place : places) {
      curved[place] = true;
    }
    isLinear = places.length == 0;
    eliminationOrder = equations.eliminationOrder();
    reach = new ParameterReach(equations);
    mostPartials = mostPartials(equations);
  }

  private static int mostPartials(SparseEquations equations) {
    int most = Math.max(equations.ratePattern().length(), equations.initialPattern().length());
    most = Math.max(most, equations.observablePattern().length());
    most = Math.max(most, equations.switchPattern().length());
    for (int event = 0; event < equations.eventCount(); event++) {
      for (int a = 0; a < equations.assignmentCount(event); a++) {
        most = Math.max(most, equations.assignmentPattern(event, a).length() + 2);
      }
    }
    return most;
  }

  SparseEquations equations() {
    return equations;
  }

  Pattern ratePattern() {
    return ratePattern;
  }

  Pattern jacobianPattern() {
    return jacobianPattern;
  }

  /** For each derivative of the rates whether it is no constant; not a copy. */
  boolean[] curved() {
    return curved;
  }

  /** Whether all derivatives of the rates depend on parameters alone. */
  boolean isLinear() {
    return isLinear;
  }

  /** Whether nothing is known of the linear systems. */
  boolean isForExplicitMethods() {
    return eliminationOrder.length == 0;
  }

  ParameterReach reach() {
    return reach;
  }

  /** Length of the longest array of derivatives. */
  int mostPartials() {
    return mostPartials;
  }

  /** Where the factors of the linear systems have entries. */
  synchronized SparseLu lu() {
    if (lu.isEmpty()) {
      lu = Optional.of(new SparseLu(jacobianPattern, eliminationOrder));
    }
    return lu.get();
  }
}
