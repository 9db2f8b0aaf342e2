package io.gradiode.examples.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Outcome;
import io.gradiode.integration.SensitivitySolver;
import io.gradiode.integration.Tolerances;
import io.gradiode.model.EventHandle;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.Experiment;
import java.util.Arrays;

/**
 * A solution of a model with events at tight tolerance, and what it says: observables, the times of
 * all events, named or not, and the derivatives of both by all parameters.
 *
 * <p>Derivatives are compared with central differences; their errors are in units of the largest
 * derivative of the same quantity, each derivative taken by the logarithm of its parameter, or by
 * the parameter itself if that is 0.
 *
 * @param <M> the model
 */
final class Proof<M> {

  private static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-13);

  /** A parameter matters if it moves something by so much of what the strongest one does. */
  private static final double LEAST_EFFECT = 1e-3;

  /** Where derivatives are smaller in units of the quantity itself, it is the unit. */
  private static final double LEAST_GRADIENT = 1e-4;

  private final CompiledModel<M> model;
  private final double[] parameters;
  private final Experiment<M> experiment;
  private final SensitivitySolver<M> solver;
  private final int[] eventCounts;

  private Proof(CompiledModel<M> model, double[] parameters, Experiment<M> experiment) {
    this.model = model;
    this.parameters = parameters;
    this.experiment = experiment;
    solver = model.newSolver(TIGHT);
    final Outcome outcome = solver.solve(parameters, experiment);
    assertTrue(outcome.isCompleted(), outcome::toString);
    eventCounts = Quantities.eventCounts(solver, model);
  }

  /** Solves the model; what cannot be solved fails. */
  static <M> Proof<M> of(CompiledModel<M> model, double[] parameters, Experiment<M> experiment) {
    return new Proof<>(model, parameters, experiment);
  }

  SensitivitySolver<M> solver() {
    return solver;
  }

  /** How often an event happens. */
  Proof<M> assertCount(int count, EventHandle<M> event) {
    assertEquals(count, solver.eventCount(event.index()), () -> "how often " + event + " happens");
    return this;
  }

  /** When an event happens for the i-th time, and how this moves with the parameters. */
  Proof<M> assertTime(EventHandle<M> event, int i, Dual time, double accuracy) {
    final double[] found = new double[parameters.length];
    for (int p = 0; p < found.length; p++) {
      found[p] = solver.eventSensitivity(event.index(), i, p);
    }
    assertClose(time, solver.eventTime(event.index(), i), found, accuracy, event + " " + i);
    return this;
  }

  /** What an output shows, and how this moves with the parameters. */
  Proof<M> assertOutput(int output, ObservableHandle<M> observable, Dual value, double accuracy) {
    final double[] found = new double[parameters.length];
    for (int p = 0; p < found.length; p++) {
      found[p] = solver.sensitivity(output, observable.index(), p);
    }
    assertClose(
        value,
        solver.observable(output, observable.index()),
        found,
        accuracy,
        observable.name() + " at t = " + solver.time(output));
    return this;
  }

  /** Compares derivatives by the logarithms of parameters, in units of the largest. */
  private void assertClose(
      Dual expected, double value, double[] derivatives, double accuracy, String place) {
    final double[] exact = expected.by().clone();
    double largest = 0.0;
    for (int p = 0; p < exact.length; p++) {
      exact[p] *= size(p);
      derivatives[p] *= size(p);
      largest = Math.max(largest, Math.abs(exact[p]));
    }
    assertEquals(expected.value(), value, accuracy * Math.max(largest, Math.abs(value)), place);
    assertArrayEquals(
        exact,
        derivatives,
        accuracy * largest + Double.MIN_NORMAL,
        () -> "derivatives of " + place);
  }

  /** All derivatives are those of central differences, up to 1e-6. */
  Proof<M> assertDerivatives() {
    return assertDerivatives(1e-6);
  }

  /** All derivatives are those of central differences. */
  Proof<M> assertDerivatives(double accuracy) {
    final double[] sizes = Quantities.values(solver, model);
    for (int q = 0; q < sizes.length; q++) {
      sizes[q] = LEAST_GRADIENT * Math.abs(sizes[q]);
    }
    final double[][] exact = new double[parameters.length][];
    for (int p = 0; p < parameters.length; p++) {
      exact[p] = Quantities.derivatives(solver, model, p);
      for (int q = 0; q < sizes.length; q++) {
        sizes[q] = Math.max(sizes[q], Math.abs(exact[p][q]) * size(p));
      }
    }
    for (int p = 0; p < parameters.length; p++) {
      final Differences differences = differences(p);
      for (int q = 0; q < sizes.length; q++) {
        final String place =
            Quantities.text(solver, model, q) + " by " + model.parameters().get(p).name();
        final double tolerance = accuracy * sizes[q] / size(p) + Double.MIN_NORMAL;
        final double doubt = differences.doubt(q);
        assertTrue(
            doubt <= tolerance, () -> place + " is known to " + doubt + ", not " + tolerance);
        assertEquals(differences.value(q), exact[p][q], tolerance, place);
      }
    }
    return this;
  }

  private Differences differences(int p) {
    final SensitivitySolver<M> moved = model.newSolver(TIGHT);
    return Differences.of(
        parameters[p],
        size(p),
        value -> {
          final double[] point = parameters.clone();
          point[p] = value;
          final Outcome outcome = moved.solveStates(point, experiment);
          assertTrue(outcome.isCompleted(), outcome::toString);
          final boolean alike = Arrays.equals(eventCounts, Quantities.eventCounts(moved, model));
          return alike ? Quantities.values(moved, model) : new double[0];
        });
  }

  /** Each of these parameters moves an observable or the time of an event. */
  @SafeVarargs
  final Proof<M> assertMatter(ParameterHandle<M>... handles) {
    for (final ParameterHandle<M> handle : handles) {
      double effect = 0.0;
      for (int q = 0; q < Quantities.count(solver, model); q++) {
        double largest = Double.MIN_NORMAL;
        for (int p = 0; p < parameters.length; p++) {
          final double derivative = Quantities.derivatives(solver, model, p)[q];
          largest = Math.max(largest, Math.abs(derivative) * size(p));
        }
        final double own = Quantities.derivatives(solver, model, handle.index())[q];
        effect = Math.max(effect, Math.abs(own) * size(handle.index()) / largest);
      }
      final double most = effect;
      assertTrue(most > LEAST_EFFECT, () -> handle.name() + " moves nothing by more than " + most);
    }
    return this;
  }

  private double size(int p) {
    return parameters[p] == 0.0 ? 1.0 : Math.abs(parameters[p]);
  }
}
