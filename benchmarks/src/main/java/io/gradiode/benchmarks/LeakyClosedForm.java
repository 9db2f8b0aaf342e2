package io.gradiode.benchmarks;

/** A leaky integrate-and-fire neuron under a step of current, whose solution is a closed form. */
final class LeakyClosedForm {

  private static final double ON = 20;
  private static final double END = 150;
  private static final double CURRENT = 350;
  private static final double SAMPLE = 0.5;

  private static final double TIME_CONSTANT = 20;
  private static final double LEAK = 10;
  private static final double REST = -70;
  private static final double THRESHOLD = -50;
  private static final double RESET = -58;
  private static final double REFRACTORY = 3;

  private LeakyClosedForm() {}

  static SpikingProblem.Data data() {
    final double[] times = new double[(int) (END / SAMPLE)];
    final double[] potentials = new double[times.length];
    final double first = ON + rise(REST);
    final double interval = REFRACTORY + rise(RESET);
    for (int k = 0; k < times.length; k++) {
      times[k] = (k + 1) * SAMPLE;
      potentials[k] = potential(times[k], first, interval);
    }
    final double[] spikes = new double[1 + (int) ((END - first) / interval)];
    for (int i = 0; i < spikes.length; i++) {
      spikes[i] = first + i * interval;
    }
    return SpikingProblem.Data.besideSpikes(
        new double[] {0, ON, END}, new double[] {0, CURRENT}, times, potentials, spikes);
  }

  private static double potential(double t, double first, double interval) {
    if (t <= ON) {
      return REST;
    }
    if (t <= first) {
      return after(t - ON, REST);
    }
    return after(Math.max(0, (t - first) % interval - REFRACTORY), RESET);
  }

  private static double after(double time, double start) {
    return target() + (start - target()) * Math.exp(-time / TIME_CONSTANT);
  }

  /** How long it takes from a potential to the threshold. */
  private static double rise(double start) {
    return TIME_CONSTANT * Math.log((target() - start) / (target() - THRESHOLD));
  }

  private static double target() {
    return REST + CURRENT / LEAK;
  }
}
