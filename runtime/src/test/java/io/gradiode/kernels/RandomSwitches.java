package io.gradiode.kernels;

import io.gradiode.kernels.SwitchedEvent.Assigned;
import io.gradiode.kernels.SwitchedEvent.Kind;
import io.gradiode.kernels.SwitchedKernel.Formula;
import java.util.List;
import java.util.Random;

/**
 * Linear equations whose coefficients depend on three modes: {@code x' = A(m) x + s b(m)}, {@code
 * g_k = c_k x + d_k sin(w_k t) − e_k}. The mode of the last one is its floor for every third model.
 */
public final class RandomSwitches {

  /** The parameters are e for each mode, the initial states, and s. */
  public static final int PARAMETERS = 7;

  private static final int STATES = 3;
  private static final int SWITCHES = 3;

  private final boolean floor;
  private final double[][] matrices = new double[SWITCHES + 1][STATES * STATES];
  private final double[][] vectors = new double[SWITCHES + 1][STATES];
  private final double[] normals = new double[SWITCHES * STATES];
  private final double[] amplitudes = new double[SWITCHES];
  private final double[] frequencies = new double[SWITCHES];

  private RandomSwitches(Random random, boolean mayHaveFloor) {
    floor = mayHaveFloor && random.nextInt(3) == 0;
    for (int k = 0; k <= SWITCHES; k++) {
      fill(matrices[k], random, k == 0 ? 1.0 : 0.5);
      fill(vectors[k], random, 1.0);
    }
    for (int i = 0; i < STATES; i++) {
      matrices[0][i * STATES + i] -= 4.0;
    }
    fill(normals, random, 1.0);
    fill(amplitudes, random, 1.0);
    fill(frequencies, random, 4.0);
  }

  private static void fill(double[] target, Random random, double scale) {
    for (int i = 0; i < target.length; i++) {
      target[i] = scale * random.nextGaussian();
    }
  }

  /** A model with observables x, y and z. */
  public static HandWrittenModel<Switched> model(Random random) {
    return new RandomSwitches(random, true).model(List.of());
  }

  /**
   * A model with three events: where mode 0 becomes 1, where mode 1 changes, and where mode 2 is 1
   * and mode 0 is not. Each assigns to two states {@code x_i := a x + s b + c sin(t)}.
   */
  public static HandWrittenModel<Switched> eventful(Random random) {
    final RandomSwitches system = new RandomSwitches(random, false);
    return system.model(
        List.of(
            event(random, Kind.BECOMES_TRUE, (t, x, p, u, c) -> c[0] = p[PARAMETERS]),
            event(random, Kind.CHANGES, (t, x, p, u, c) -> c[0] = p[PARAMETERS + 1]),
            event(
                random,
                Kind.BECOMES_TRUE,
                (t, x, p, u, c) -> c[0] = p[PARAMETERS + 2] * (1.0 - p[PARAMETERS]))));
  }

  private static SwitchedEvent event(Random random, Kind kind, Formula condition) {
    return new SwitchedEvent(
        kind,
        condition,
        List.of(
            assigned(random.nextInt(STATES), random), assigned(random.nextInt(STATES), random)));
  }

  private static Assigned assigned(int state, Random random) {
    final double[] factors = new double[STATES + 2];
    fill(factors, random, 0.7);
    return new Assigned(
        state,
        (t, x, p, u, value) -> {
          value[0] = factors[STATES] * p[6] + factors[STATES + 1] * Math.sin(t);
          for (int j = 0; j < STATES; j++) {
            value[0] += factors[j] * x[j];
          }
        },
        (t, x, p, u, d) -> {
          System.arraycopy(factors, 0, d, 0, STATES);
          d[STATES + 6] = factors[STATES];
          d[STATES + PARAMETERS] = factors[STATES + 1] * Math.cos(t);
        });
  }

  private HandWrittenModel<Switched> model(List<SwitchedEvent> events) {
    return HandWrittenModel.of(
        "RandomSwitches",
        "x y z",
        "e0 e1 e2 x0 y0 z0 s",
        "",
        "x y z",
        new SwitchedKernel(
            STATES,
            PARAMETERS,
            0,
            0,
            List.of(false, false, floor),
            (t, x, p, u, y) -> {
              for (int i = 0; i < STATES; i++) {
                y[i] = p[SWITCHES + i];
                y[STATES + i * PARAMETERS + SWITCHES + i] = 1.0;
              }
            },
            this::rates,
            this::derivatives,
            this::switches,
            this::surfaces,
            (t, x, p, u, observables) -> {},
            events));
  }

  private double matrix(double[] p, int entry) {
    double sum = matrices[0][entry];
    for (int k = 0; k < SWITCHES; k++) {
      // A floor may become large: it moves the solution, but does not speed it up.
      sum += floor && k == 2 ? 0.0 : p[PARAMETERS + k] * matrices[k + 1][entry];
    }
    return sum;
  }

  private double vector(double[] p, int i) {
    double sum = vectors[0][i];
    for (int k = 0; k < SWITCHES; k++) {
      sum += p[PARAMETERS + k] * vectors[k + 1][i];
    }
    return sum;
  }

  private void rates(double t, double[] x, double[] p, double u, double[] f) {
    for (int i = 0; i < STATES; i++) {
      f[i] = p[6] * vector(p, i);
      for (int j = 0; j < STATES; j++) {
        f[i] += matrix(p, i * STATES + j) * x[j];
      }
    }
  }

  private void derivatives(double t, double[] x, double[] p, double u, double[] d) {
    for (int i = 0; i < STATES; i++) {
      d[STATES * STATES + i * PARAMETERS + 6] = vector(p, i);
      for (int j = 0; j < STATES; j++) {
        d[i * STATES + j] = matrix(p, i * STATES + j);
      }
    }
  }

  private void switches(double t, double[] x, double[] p, double u, double[] g) {
    for (int k = 0; k < SWITCHES; k++) {
      g[k] = amplitudes[k] * Math.sin(frequencies[k] * t) - p[k];
      for (int j = 0; j < STATES; j++) {
        g[k] += normals[k * STATES + j] * x[j];
      }
    }
  }

  private void surfaces(double t, double[] x, double[] p, double u, double[] d) {
    for (int k = 0; k < SWITCHES; k++) {
      final int row = k * (STATES + PARAMETERS + 2);
      System.arraycopy(normals, k * STATES, d, row, STATES);
      d[row + STATES + k] = -1.0;
      d[row + STATES + PARAMETERS] = amplitudes[k] * frequencies[k] * Math.cos(frequencies[k] * t);
    }
  }
}
