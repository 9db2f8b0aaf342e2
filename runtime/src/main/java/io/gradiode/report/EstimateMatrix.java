package io.gradiode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number for each pair of estimated parameters: correlations or covariances. Symmetric.
 * Immutable; {@link #toString()} is a table for people.
 */
public final class EstimateMatrix {

  private final List<Estimate> estimates;
  private final double[][] entries;

  private EstimateMatrix(List<Estimate> estimates, double[][] entries) {
    this.estimates = estimates;
    this.entries = entries;
  }

  /** The number for a pair of places in the list of all parameters. */
  interface Entry {
    double between(int one, int other);
  }

  /** Of the estimated among all. */
  static EstimateMatrix of(List<Estimate> all, Entry entry) {
    final List<Estimate> chosen = new ArrayList<>();
    final List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isEstimated()) {
        chosen.add(all.get(i));
        places.add(i);
      }
    }
    final double[][] entries = new double[chosen.size()][chosen.size()];
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries.length; j++) {
        entries[i][j] = entry.between(places.get(i), places.get(j));
      }
    }
    return new EstimateMatrix(List.copyOf(chosen), entries);
  }

  /** The estimated parameters, in the order of rows and columns. */
  public List<Estimate> parameters() {
    return estimates;
  }

  /** Number of rows, and of columns. */
  public int dimension() {
    return entries.length;
  }

  /**
   * The number of a row and a column.
   *
   * @return NaN unless both parameters are identifiable and inside of their bounds
   * @throws IndexOutOfBoundsException unless both are at least 0 and below {@link #dimension()}
   */
  public double get(int row, int column) {
    return entries[row][column];
  }

  /**
   * The number of a pair of estimates of the same report.
   *
   * @return NaN unless both parameters are identifiable and inside of their bounds
   * @throws IllegalArgumentException if one of them was not estimated
   */
  public double between(Estimate one, Estimate other) {
    return entries[place(one)][place(other)];
  }

  private int place(Estimate estimate) {
    for (int i = 0; i < estimates.size(); i++) {
      final Estimate present = estimates.get(i);
      if (present.name().equals(estimate.name()) && present.unit().equals(estimate.unit())) {
        return i;
      }
    }
    throw new IllegalArgumentException("'" + estimate.name() + "' was not estimated");
  }

  /** The entries, row by row; a new array. */
  public double[][] toArray() {
    final double[][] copy = new double[entries.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = entries[i].clone();
    }
    return copy;
  }

  @Override
  public String toString() {
    final TextTable table = new TextTable(leftFirst(dimension() + 1));
    final String[] heading = new String[dimension() + 1];
    heading[0] = "";
    for (int j = 0; j < dimension(); j++) {
      heading[j + 1] = estimates.get(j).name();
    }
    table.row(heading);
    for (int i = 0; i < dimension(); i++) {
      final String[] row = new String[dimension() + 1];
      row[0] = estimates.get(i).name();
      for (int j = 0; j < dimension(); j++) {
        row[j + 1] =
            Double.isNaN(entries[i][j]) ? "–" : String.format(Locale.ROOT, "%.4g", entries[i][j]);
      }
      table.row(row);
    }
    return table.render();
  }

  private static boolean[] leftFirst(int columns) {
    final boolean[] left = new boolean[columns];
    left[0] = true;
    return left;
  }
}
