package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.LeakyIntegrateAndFireModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.objective.EventMeasure.gammaFactor;
import static io.gradiode.optimization.Optimizers.differentialEvolution;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;

import io.gradiode.fit.Fit;
import io.gradiode.fit.Progress;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.EventTimes;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Capacity, leak, reset and refractory period of a neuron from nothing but the times of its spikes,
 * under a current that is known. The search looks for a large gamma factor, without a gradient; the
 * polish brings each spike of the model to the recorded one, with the gradient of its time.
 *
 * <p>Spike times do not tell on which scale a potential is measured, so the resting potential and
 * the threshold are given. The recording is simulated, see {@code leaky-integrate-and-fire.py}
 * beside it; so the truth is known.
 */
public final class FitLeakyIntegrateAndFire {

  /** What the recording was simulated with. */
  static final Map<ParameterHandle<LeakyIntegrateAndFire>, Double> TRUTH =
      Map.of(C, 200.0, G_L, 10.0, V_R, -58.0, T_REF, 3.0);

  private static final int SWEEPS = 3;
  private static final double END = 600;

  private FitLeakyIntegrateAndFire() {}

  /** Fits, prints, and draws {@code target/leaky-integrate-and-fire.png}, or the file given. */
  public static void main(String[] args) {
    final FitReport<LeakyIntegrateAndFire> report = fit(Progress.bar());
    System.out.println(report);
    Recovery.print(report, TRUTH);
    final Path picture = Path.of(args.length > 0 ? args[0] : "target/leaky-integrate-and-fire.png");
    Pictures.fit(report).save(picture);
    System.out.println("Recorded and fitted spikes: " + picture.toAbsolutePath());
  }

  /** Searches for coincidences within 2 ms, then brings spike to spike. */
  static FitReport<LeakyIntegrateAndFire> fit(Progress progress) {
    return Fit.of(MODEL)
        .to(sweeps())
        .fix(E_L, -70)
        .fix(V_T, -50)
        .estimate(C, within(50, 500).logScale())
        .estimate(G_L, within(2, 30).logScale())
        .estimate(V_R, within(-80, -52))
        .estimate(T_REF, within(0.5, 10).logScale())
        .search(differentialEvolution().population(40).rounds(120).seed(1), gammaFactor(SPIKE, 2))
        .polish(levenbergMarquardt())
        .onProgress(progress)
        .run();
  }

  /** The sweeps as experiments: the current, linear between its values, and the spike times. */
  static List<Experiment<LeakyIntegrateAndFire>> sweeps() {
    final Table currents =
        Table.read(FitLeakyIntegrateAndFire.class, "leaky-integrate-and-fire-currents.csv");
    final SpikeTrains spikes = SpikeTrains.read("leaky-integrate-and-fire-spikes.csv");
    return IntStream.rangeClosed(1, SWEEPS)
        .mapToObj(
            sweep ->
                Experiment.of(MODEL)
                    .named("sweep " + sweep)
                    .inject(
                        I,
                        Signal.linear(currents.column("t").in("ms"))
                            .values(currents.column("I" + sweep).in("pA")))
                    .until(END)
                    .observe(
                        SPIKE,
                        EventTimes.of(spikes.ofSweep(sweep)).standardDeviation(SpikeTrains.JITTER)))
        .toList();
  }
}
