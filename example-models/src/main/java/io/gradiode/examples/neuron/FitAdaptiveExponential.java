package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.AdaptiveExponentialModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;

import io.gradiode.fit.Fit;
import io.gradiode.fit.Progress;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Observations;
import io.gradiode.observation.Signal;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Nine parameters of an adaptive neuron from three sweeps, each with its potential and the times of
 * its spikes. Both pull at the model at once: between spikes the potential tells of the membrane,
 * spike times tell of the threshold, and of what happens at a spike. The recording is simulated,
 * see {@code adaptive-exponential.py} beside it; so the truth is known.
 */
public final class FitAdaptiveExponential {

  /** What the recording was simulated with. */
  static final Map<ParameterHandle<AdaptiveExponential>, Double> TRUTH =
      Map.of(
          C, 200.0, G_L, 12.0, E_L, -68.0, V_T, -51.0, DELTA_T, 2.5, TAU_W, 110.0, A, 3.0, V_R,
          -57.0, B, 60.0);

  private static final int STARTS = 20;

  /** Standard deviation of a recorded potential, in mV. */
  private static final double NOISE = 1;

  /** What is so near to a spike belongs to it, in ms. */
  private static final double NEAR = 3;

  private static final Signal[] CURRENTS = {
    Signal.steps(0, 20, 80, 120, 332).values(0, -150, 0, 450, 0),
    Signal.steps(0, 20, 80, 120, 332).values(0, -100, 100, 600, 100),
    Signal.steps(0, 20, 80, 120, 332).values(0, 380, 0, 750, 0)
  };

  private FitAdaptiveExponential() {}

  /** Fits, prints, and draws {@code target/adaptive-exponential.png}, or the file given. */
  public static void main(String[] args) {
    final FitReport<AdaptiveExponential> report = fit(STARTS, Progress.bar());
    System.out.println(report);
    Recovery.print(report, TRUTH);
    final Path picture = Path.of(args.length > 0 ? args[0] : "target/adaptive-exponential.png");
    Pictures.fit(report).save(picture);
    System.out.println("Recorded and fitted sweeps: " + picture.toAbsolutePath());
  }

  /** From many starts in wide ranges. */
  static FitReport<AdaptiveExponential> fit(int starts, Progress progress) {
    return Fit.of(MODEL)
        .to(sweeps())
        .fix(V_CUT, -30)
        .estimate(C, within(50, 500).logScale())
        .estimate(G_L, within(3, 40).logScale())
        .estimate(E_L, within(-80, -55))
        .estimate(V_T, within(-60, -40))
        .estimate(DELTA_T, within(0.5, 5).logScale())
        .estimate(TAU_W, within(20, 500).logScale())
        .estimate(A, within(-5, 15))
        .estimate(V_R, within(-70, -45))
        .estimate(B, within(10, 200).logScale())
        .search(multiStart().starts(starts).seed(1).parallel())
        .polish(levenbergMarquardt())
        .onProgress(progress)
        .run();
  }

  /** The sweeps as experiments: steps of current, the potential, and the spike times. */
  static List<Experiment<AdaptiveExponential>> sweeps() {
    final Table traces =
        Table.read(FitAdaptiveExponential.class, "adaptive-exponential-traces.csv");
    final SpikeTrains trains = SpikeTrains.read("adaptive-exponential-spikes.csv");
    return IntStream.rangeClosed(1, CURRENTS.length)
        .mapToObj(
            sweep ->
                sweep(
                    sweep,
                    traces.column("t").in("ms"),
                    traces.column("v" + sweep).in("mV"),
                    EventTimes.of(trains.ofSweep(sweep)).standardDeviation(SpikeTrains.JITTER)))
        .toList();
  }

  /** Without the potentials of spikes, which are steep: what they tell, spike times tell better. */
  private static Experiment<AdaptiveExponential> sweep(
      int sweep, double[] times, double[] potentials, EventTimes spikes) {
    return Experiment.of(MODEL)
        .named("sweep " + sweep)
        .inject(I, CURRENTS[sweep - 1])
        .observe(
            V, Observations.of(times, potentials).noise(additive(NOISE)).awayFrom(spikes, NEAR))
        .observe(SPIKE, spikes);
  }
}
