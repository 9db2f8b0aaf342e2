package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Expression;
import java.util.List;

/**
 * How the linear systems of implicit methods are solved, {@code W = shift I - J}: all of it known
 * before the first number is. What it needs of the equations are routines of the kernel.
 *
 * @param pattern for each rate the states by which its derivative is not zero by structure
 * @param autonomous whether time has no part in rates
 * @param factorLength number of places of {@link Slot.Array#FACTORS}
 * @param factorize one part, or several that run one after the other because one would be too long
 * @param solve the same for one column
 */
public record Linearized(
    List<List<Integer>> pattern,
    boolean autonomous,
    int factorLength,
    List<FactorPart> factorize,
    List<List<Section>> solve) {

  /** Copies the lists. */
  public Linearized {
    pattern = pattern.stream().map(List::copyOf).toList();
    factorize = List.copyOf(factorize);
    solve = solve.stream().map(List::copyOf).toList();
  }

  /**
   * @param pivots those that the sections divide by
   */
  public record FactorPart(List<Section> sections, List<Pivot> pivots) {

    /** Copies the lists. */
    public FactorPart {
      sections = List.copyOf(sections);
      pivots = List.copyOf(pivots);
    }
  }

  /**
   * @param name of the variable that holds it
   * @param summands what was added up in it, up to signs
   */
  public record Pivot(String name, List<Expression> summands) {

    /** Copies the list. */
    public Pivot {
      summands = List.copyOf(summands);
    }
  }
}
