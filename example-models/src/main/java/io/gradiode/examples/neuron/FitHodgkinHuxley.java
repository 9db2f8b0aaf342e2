package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_KD;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_L;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_NA;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.MODEL;
import static io.gradiode.fit.Differentiation.byFiniteDifferences;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.couplingContinuation;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;

import io.gradiode.fit.Fit;
import io.gradiode.fit.Progress;
import io.gradiode.fit.Ready;
import io.gradiode.objective.Domain;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The main job: three conductances of a neuron from five recorded sweeps, whatever the start.
 *
 * <p>The error surface of spike trains has many local minima. The search couples the model to the
 * recording and lets go in rounds; Levenberg–Marquardt polishes each round with the generated
 * Jacobian.
 */
public final class FitHodgkinHuxley {

  private static final Domain LEAK = within(2e-12, 200e-9).logScale();
  private static final Domain SODIUM = within(200e-9, 0.4e-3).logScale();
  private static final Domain POTASSIUM = within(200e-9, 200e-6).logScale();

  private static final double[] WRONG = {1.0 / 3, 3};

  private FitHodgkinHuxley() {}

  /** Fits, prints, and draws {@code target/hodgkin-huxley.png}, or the file given as argument. */
  public static void main(String[] args) {
    final Sweeps sweeps = Sweeps.read();

    System.out.println("Five sweeps, three conductances, from the middle of the ranges");
    final FitReport<HodgkinHuxley> report =
        sentence(sweeps, LEAK, SODIUM, POTASSIUM).onProgress(Progress.bar()).run();
    System.out.println(report);

    System.out.println("From starts that are wrong by a factor of 3 in every direction");
    fitFromWrongStarts(sweeps, report);

    System.out.println("From the middle once more, and with finite differences for comparison");
    // The first fit has paid for the JIT compiler; a fair comparison repeats it.
    compare(
        fitFromTheMiddle(sweeps),
        sentence(sweeps, LEAK, SODIUM, POTASSIUM)
            .differentiate(byFiniteDifferences())
            .onProgress(Progress.bar())
            .run());

    final Path picture = Path.of(args.length > 0 ? args[0] : "target/hodgkin-huxley.png");
    Pictures.fit(report).scale(1.1).save(picture);
    System.out.println("Recorded and fitted traces: " + picture.toAbsolutePath());
  }

  private static Ready<HodgkinHuxley> sentence(
      Sweeps sweeps, Domain leak, Domain sodium, Domain potassium) {
    return Fit.of(MODEL)
        .to(sweeps.experiments())
        .estimate(G_L, leak)
        .estimate(G_NA, sodium)
        .estimate(G_KD, potassium)
        .search(couplingContinuation())
        .polish(levenbergMarquardt());
  }

  /** Fits from the middle of the ranges, on their logarithmic scale. */
  static FitReport<HodgkinHuxley> fitFromTheMiddle(Sweeps sweeps) {
    return sentence(sweeps, LEAK, SODIUM, POTASSIUM).run();
  }

  /** Fits from the given start, in siemens. */
  static FitReport<HodgkinHuxley> fitFrom(
      Sweeps sweeps, double leak, double sodium, double potassium) {
    return sentence(
            sweeps,
            LEAK.startingAt(leak),
            SODIUM.startingAt(sodium),
            POTASSIUM.startingAt(potassium))
        .run();
  }

  private static void fitFromWrongStarts(Sweeps sweeps, FitReport<HodgkinHuxley> optimum) {
    System.out.println(
        "   g_l  g_na  g_kd    rms / mV     g_l / S        g_na / S       g_kd / S     time / s");
    for (double leak : WRONG) {
      for (double sodium : WRONG) {
        for (double potassium : WRONG) {
          final FitReport<HodgkinHuxley> report =
              fitFrom(
                  sweeps,
                  leak * optimum.estimate(G_L).value(),
                  sodium * optimum.estimate(G_NA).value(),
                  potassium * optimum.estimate(G_KD).value());
          System.out.printf(
              Locale.ROOT,
              "%6s%6s%6s%12.4f%15.6e%15.6e%15.6e%10.1f%n",
              factor(leak),
              factor(sodium),
              factor(potassium),
              report.rootMeanSquare() * 1e3,
              report.estimate(G_L).value(),
              report.estimate(G_NA).value(),
              report.estimate(G_KD).value(),
              report.time().toMillis() / 1e3);
        }
      }
    }
    System.out.println();
  }

  private static String factor(double wrong) {
    return wrong < 1 ? "/3" : "x3";
  }

  private static void compare(
      FitReport<HodgkinHuxley> generated, FitReport<HodgkinHuxley> differences) {
    System.out.println();
    System.out.printf("%-22s%20s%20s%n", "", "generated gradient", "finite differences");
    row("rms / mV", generated.rootMeanSquare() * 1e3, differences.rootMeanSquare() * 1e3);
    row("values", generated.evaluations().values(), differences.evaluations().values());
    row("gradients", generated.evaluations().gradients(), differences.evaluations().gradients());
    row("Jacobians", generated.evaluations().jacobians(), differences.evaluations().jacobians());
    row("time / s", generated.time().toMillis() / 1e3, differences.time().toMillis() / 1e3);
    System.out.println();
  }

  private static void row(String title, double generated, double differences) {
    System.out.printf(Locale.ROOT, "%-22s%20.4f%20.4f%n", title, generated, differences);
  }

  private static void row(String title, long generated, long differences) {
    System.out.printf(Locale.ROOT, "%-22s%20d%20d%n", title, generated, differences);
  }
}
