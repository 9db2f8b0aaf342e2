package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;

import io.gradiode.fit.Fit;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;

/**
 * Fits four rates and two initial values to the pelts that the Hudson's Bay Company bought from
 * 1900 to 1920: by least squares, and with a noise that grows with the pelts.
 *
 * <p>Hewitt (1921), The Conservation of the Wild Life of Canada; numbers after Howard (2009),
 * Modeling Basics. Log-normal noise of unknown strength: B. Carpenter, Predator-Prey Population
 * Dynamics: the Lotka-Volterra model in Stan, Stan case studies 5 (2018).
 */
public final class FitLotkaVolterra {

  /** Standard deviations of the natural logarithm of what was counted. */
  static final DataParameter HARE_NOISE = DataParameter.named("sigma_hare");

  static final DataParameter LYNX_NOISE = DataParameter.named("sigma_lynx");

  private FitLotkaVolterra() {}

  /**
   * Prints both reports, and draws {@code target/lynx-hare.png}, or the file given as argument, of
   * the second.
   */
  public static void main(String[] args) {
    System.out.println(fit());
    final FitReport<LotkaVolterra> report = fitWithLogNormalNoise();
    System.out.println(report);
    final Path picture = Path.of(args.length > 0 ? args[0] : "target/lynx-hare.png");
    draw(report, picture);
    System.out.println("Data and fit: " + picture.toAbsolutePath());
  }

  static FitReport<LotkaVolterra> fit() {
    final Table pelts = Table.read(FitLotkaVolterra.class, "lynx-hare.csv");
    final double[] years = pelts.column("year").values();
    return Fit.of(MODEL)
        .to(
            Experiment.of(MODEL)
                .from(years[0])
                .observe(HARE, years, pelts.column("hare").values())
                .observe(LYNX, years, pelts.column("lynx").values()))
        .estimate(BIRTH, within(0.05, 5).logScale())
        .estimate(PREDATION, within(0.001, 1).logScale())
        .estimate(CONVERSION, within(0.001, 1).logScale())
        .estimate(DEATH, within(0.05, 5).logScale())
        .estimate(HARE_0, within(1, 200).logScale())
        .estimate(LYNX_0, within(0.5, 100).logScale())
        .polish(levenbergMarquardt())
        .run();
  }

  /** Each count is wrong by a factor near 1; how near is estimated, too. */
  static FitReport<LotkaVolterra> fitWithLogNormalNoise() {
    return Fit.of(MODEL)
        .to(pelts())
        .estimate(BIRTH, within(0.05, 5).logScale())
        .estimate(PREDATION, within(0.001, 1).logScale())
        .estimate(CONVERSION, within(0.001, 1).logScale())
        .estimate(DEATH, within(0.05, 5).logScale())
        .estimate(HARE_0, within(1, 200).logScale())
        .estimate(LYNX_0, within(0.5, 100).logScale())
        .estimate(HARE_NOISE, within(0.01, 3).logScale())
        .estimate(LYNX_NOISE, within(0.01, 3).logScale())
        .run();
  }

  private static Experiment<LotkaVolterra> pelts() {
    final Table pelts = Table.read(FitLotkaVolterra.class, "lynx-hare.csv");
    final double[] years = pelts.column("year").values();
    return Experiment.of(MODEL)
        .from(years[0])
        .observe(HARE, years, pelts.column("hare").values(), Noise.logNormal(HARE_NOISE))
        .observe(LYNX, years, pelts.column("lynx").values(), Noise.logNormal(LYNX_NOISE));
  }

  static void draw(FitReport<LotkaVolterra> report, Path picture) {
    Pictures.fit(report).save(picture);
  }
}
