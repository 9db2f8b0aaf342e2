package io.gradiode.examples.events;

import static io.gradiode.examples.events.RepeatedDosesModel.*;

import io.gradiode.observation.Experiment;
import org.junit.jupiter.api.Test;

/**
 * Doses into one compartment add up: {@code C(t) = Σ dose / V exp(−CL / V (t − t_i))} over the
 * times {@code t_i = first + i interval} before t.
 */
final class RepeatedDosesTest {

  private static final double[] VALUES =
      MODEL
          .values()
          .set(CLEARANCE, 3)
          .set(VOLUME, 30)
          .set(DOSE, 100)
          .set(FIRST, 1)
          .set(INTERVAL, 8)
          .toArray();

  private static final Experiment<RepeatedDoses> A_WEEK =
      Experiment.of(MODEL).sample(0.5, 4, 20, 100).until(168);

  private static Dual time(Dual[] p, int i) {
    return p[FIRST.index()].plus(p[INTERVAL.index()].times(i));
  }

  private static Dual concentration(Dual[] p, double time, int doses) {
    final Dual rate = p[CLEARANCE.index()].over(p[VOLUME.index()]);
    Dual sum = p[DOSE.index()].times(0);
    for (int i = 0; i < doses; i++) {
      sum = sum.plus(rate.times(time(p, i).plus(-time)).exp());
    }
    return sum.times(p[DOSE.index()]).over(p[VOLUME.index()]);
  }

  @Test
  void concentrationsInClosedForm() {
    final Dual[] p = Dual.parameters(VALUES);
    final Proof<RepeatedDoses> proof = Proof.of(MODEL, VALUES, A_WEEK).assertCount(21, TAKEN);
    for (int i = 0; i < 21; i++) {
      proof.assertTime(TAKEN, i, time(p, i), 1e-12);
    }
    proof
        .assertOutput(0, CONCENTRATION, concentration(p, 0.5, 0), 1e-9)
        .assertOutput(1, CONCENTRATION, concentration(p, 4, 1), 1e-9)
        .assertOutput(2, CONCENTRATION, concentration(p, 20, 3), 1e-9)
        .assertOutput(3, CONCENTRATION, concentration(p, 100, 13), 1e-9);
  }

  @Test
  void byDifferences() {
    Proof.of(MODEL, VALUES, A_WEEK).assertDerivatives().assertMatter(DOSE, FIRST, INTERVAL);
  }

  /** Where the first dose is at the start, and samples are at the times of doses. */
  @Test
  void aSampleAtTheTimeOfADoseIsDrawnBeforeIt() {
    final double[] atOnce =
        MODEL
            .values()
            .set(CLEARANCE, 3)
            .set(VOLUME, 30)
            .set(DOSE, 100)
            .set(FIRST, 0)
            .set(INTERVAL, 8)
            .toArray();
    final Proof<RepeatedDoses> proof =
        Proof.of(MODEL, atOnce, Experiment.of(MODEL).sample(0, 8, 16)).assertCount(3, TAKEN);
    final double left = Math.exp(-0.8);
    final double dose = 100.0 / 30.0;
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        new double[] {0.0, dose * left, dose * left * (1.0 + left)},
        new double[] {
          proof.solver().observable(0, 0),
          proof.solver().observable(1, 0),
          proof.solver().observable(2, 0)
        },
        1e-9);
  }
}
