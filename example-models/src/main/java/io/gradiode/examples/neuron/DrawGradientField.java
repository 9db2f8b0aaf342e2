package io.gradiode.examples.neuron;

import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_L;
import static io.gradiode.examples.neuron.HodgkinHuxleyModel.G_NA;
import static io.gradiode.objective.Domain.within;

import io.gradiode.fit.GradientField;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import java.nio.file.Path;

/**
 * The error of a spiking neuron over two conductances, and its gradient by sensitivities and by
 * finite differences.
 */
public final class DrawGradientField {

  private DrawGradientField() {}

  /** Draws {@code target/pictures/field.png}, or the file given as argument. */
  public static void main(String[] args) {
    final FitReport<HodgkinHuxley> report = FitHodgkinHuxley.fitFromTheMiddle(Sweeps.read());
    final double leak = report.estimate(G_L).value();
    final double sodium = report.estimate(G_NA).value();
    final GradientField field =
        GradientField.over(
                G_L,
                within(leak / 2, leak * 2).logScale(),
                G_NA,
                within(sodium / 2, sodium * 2).logScale())
            .points(45, 45)
            .differenceStep(1.5e-8)
            .around(report);
    final Path file = Path.of(args.length > 0 ? args[0] : "target/pictures/field.png");
    Pictures.field(field).scale(1.05).save(file);
    System.out.println("Gradient field: " + file.toAbsolutePath());
  }
}
