package io.gradiode.fit;

import io.gradiode.objective.Objective;
import java.util.function.Function;

/** What a search is given: an objective in the unit cube that knows who records it. */
final class SearchObjective implements Objective {

  private final RecordedObjective recorded;
  private final Function<Objective, Objective> toUnitCube;
  private final Objective unitCube;

  /**
   * @param toUnitCube an objective of all parameters in the unit cube
   */
  SearchObjective(RecordedObjective recorded, Function<Objective, Objective> toUnitCube) {
    this.recorded = recorded;
    this.toUnitCube = toUnitCube;
    this.unitCube = toUnitCube.apply(recorded);
  }

  Branch branch() {
    return recorded.branch();
  }

  @Override
  public int dimension() {
    return unitCube.dimension();
  }

  @Override
  public int residualCount() {
    return unitCube.residualCount();
  }

  @Override
  public double lower(int i) {
    return unitCube.lower(i);
  }

  @Override
  public double upper(int i) {
    return unitCube.upper(i);
  }

  @Override
  public double value(double[] x) {
    return unitCube.value(x);
  }

  @Override
  public double valueAndGradient(double[] x, double[] gradient) {
    return unitCube.valueAndGradient(x, gradient);
  }

  @Override
  public double residuals(double[] x, double[] residuals) {
    return unitCube.residuals(x, residuals);
  }

  @Override
  public double residualsAndJacobian(double[] x, double[] residuals, double[] jacobian) {
    return unitCube.residualsAndJacobian(x, residuals, jacobian);
  }

  @Override
  public SearchObjective coupled(double strength) {
    return new SearchObjective(recorded.coupled(strength), toUnitCube);
  }

  @Override
  public SearchObjective fork() {
    return new SearchObjective(recorded.fork(), toUnitCube);
  }

  @Override
  public SearchObjective fork(int task) {
    return new SearchObjective(recorded.fork(task), toUnitCube);
  }
}
