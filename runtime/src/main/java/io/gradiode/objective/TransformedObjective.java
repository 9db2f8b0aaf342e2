package io.gradiode.objective;

/**
 * Another objective seen in other coordinates, by the chain rule. Some of its coordinates are
 * mapped, one by one; the others stay at fixed values. Allocates nothing.
 */
final class TransformedObjective implements Objective {

  private final Objective inner;
  private final int[] places;
  private final CoordinateMap[] maps;
  private final double[] innerPoint;
  private final double[] innerGradient;
  private final double[] slopes;
  private double[] innerJacobian = new double[0];

  /**
   * @param inner the objective to look at
   * @param base values of the inner coordinates that are not mapped; copied
   * @param places for each coordinate, the inner coordinate that it stands for
   * @param maps for each coordinate, how
   */
  TransformedObjective(Objective inner, double[] base, int[] places, CoordinateMap[] maps) {
    this.inner = inner;
    this.places = places;
    this.maps = maps;
    this.innerPoint = base.clone();
    this.innerGradient = new double[base.length];
    this.slopes = new double[places.length];
  }

  @Override
  public int dimension() {
    return places.length;
  }

  @Override
  public int residualCount() {
    return inner.residualCount();
  }

  @Override
  public double value(double[] x) {
    moveTo(x);
    return inner.value(innerPoint);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    moveTo(x);
    final double value = inner.valueAndGradient(innerPoint, innerGradient);
    for (int j = 0; j < places.length; j++) {
      gradient[j] = innerGradient[places[j]] * slopes[j];
    }
    return value;
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    moveTo(x);
    return inner.residuals(innerPoint, residuals);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    moveTo(x);
    final int rows = inner.residualCount();
    final int innerColumns = innerPoint.length;
    if (innerJacobian.length != rows * innerColumns) {
      innerJacobian = new double[rows * innerColumns];
    }
    final double value = inner.residualsAndJacobian(innerPoint, residuals, innerJacobian);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < places.length; j++) {
        jacobian[i * places.length + j] = innerJacobian[i * innerColumns + places[j]] * slopes[j];
      }
    }
    return value;
  }

  @Override
  public Objective coupled(double strength) {
    return new TransformedObjective(inner.coupled(strength), innerPoint, places, maps);
  }

  @Override
  public Objective fork() {
    return new TransformedObjective(inner.fork(), innerPoint, places, maps);
  }

  @Override
  public Objective fork(int task) {
    return new TransformedObjective(inner.fork(task), innerPoint, places, maps);
  }

  @Override
  public double lower(int i) {
    return maps[i].lower();
  }

  @Override
  public double upper(int i) {
    return maps[i].upper();
  }

  private void moveTo(double[] x) {
    for (int j = 0; j < places.length; j++) {
      innerPoint[places[j]] = maps[j].value(x[j]);
      slopes[j] = maps[j].slope(x[j], innerPoint[places[j]]);
    }
  }
}
