package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;

/**
 * The error of a model over two of its parameters: values on a grid, and the gradient at each point
 * from generated sensitivities and from finite differences. Where the two disagree, the differences
 * see the noise of the integrator, or a spike that comes and goes. Immutable.
 *
 * <pre>{@code
 * GradientField field =
 *     GradientField.over(
 *             G_L, within(5e-9, 3e-8).logScale(), G_NA, within(1e-5, 3e-5).logScale())
 *         .points(41, 31)
 *         .around(report);
 * }</pre>
 */
public final class GradientField {

  private final Side x;
  private final Side y;
  private final double differenceStep;
  private final double[] values;
  private final Slopes bySensitivities;
  private final Slopes byDifferences;

  /**
   * @param x the parameter to the right
   * @param y the parameter upwards
   * @param values row by row; not copied
   */
  GradientField(
      Side x,
      Side y,
      double differenceStep,
      double[] values,
      Slopes bySensitivities,
      Slopes byDifferences) {
    this.x = x;
    this.y = y;
    this.differenceStep = differenceStep;
    this.values = values;
    this.bySensitivities = bySensitivities;
    this.byDifferences = byDifferences;
  }

  /**
   * Begins a field over two parameters.
   *
   * @param x the parameter to the right
   * @param xDomain from where to where, on which scale its points are spaced
   * @param y the parameter upwards, another one
   * @param yDomain likewise
   * @throws IllegalArgumentException if the parameters are the same, or a domain has no bounds
   */
  public static <M> FieldGrid<M> over(
      ParameterHandle<M> x, Domain xDomain, ParameterHandle<M> y, Domain yDomain) {
    return FieldGrid.over(x, xDomain, y, yDomain);
  }

  /**
   * One of the two parameters.
   *
   * @param name as the user wrote it
   * @param unit its declared unit
   * @param domain from where to where, on which scale
   * @param count number of points from bound to bound, at least 2
   * @param center the value around which the field was computed; may lie outside of the domain
   */
  public record Side(String name, String unit, Domain domain, int count, double center) {

    /** The value at point {@code i}, from 0; the first and the last are the bounds. */
    public double value(int i) {
      return domain.fromFraction(i / (count - 1.0));
    }
  }

  /** Derivatives by both parameters, row by row. */
  static final class Slopes {

    private final double[] byX;
    private final double[] byY;

    Slopes(int count) {
      byX = new double[count];
      byY = new double[count];
    }

    void set(int place, double slopeByX, double slopeByY) {
      byX[place] = slopeByX;
      byY[place] = slopeByY;
    }
  }

  /** The parameter to the right; its points are columns. */
  public Side x() {
    return x;
  }

  /** The parameter upwards; its points are rows. */
  public Side y() {
    return y;
  }

  /** The step of the central differences, relative to the value of the parameter. */
  public double differenceStep() {
    return differenceStep;
  }

  /** The value of the objective; infinite where the model could not be integrated. */
  public double value(int column, int row) {
    return values[place(column, row)];
  }

  /** Derivative of the value by the parameter to the right; 0 where the value is infinite. */
  public double slopeByX(Differentiation kind, int column, int row) {
    return slopes(kind).byX[place(column, row)];
  }

  /** Derivative of the value by the parameter upwards; 0 where the value is infinite. */
  public double slopeByY(Differentiation kind, int column, int row) {
    return slopes(kind).byY[place(column, row)];
  }

  private Slopes slopes(Differentiation kind) {
    return kind == Differentiation.SENSITIVITIES ? bySensitivities : byDifferences;
  }

  private int place(int column, int row) {
    if (column < 0 || column >= x.count() || row < 0 || row >= y.count()) {
      throw new IndexOutOfBoundsException(
          "There are %d columns and %d rows, but no point %d, %d"
              .formatted(x.count(), y.count(), column, row));
    }
    return row * x.count() + column;
  }
}
