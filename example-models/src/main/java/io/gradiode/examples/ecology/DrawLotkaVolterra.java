package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;

import io.gradiode.fit.Fit;
import io.gradiode.observation.Experiment;
import io.gradiode.pictures.Picture;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;

/** The pictures of a fit: hares and lynxes from fifty starts. */
public final class DrawLotkaVolterra {

  private static final int STARTS = 50;

  private DrawLotkaVolterra() {}

  /** Draws into {@code target/pictures}, or the directory given as argument. */
  public static void main(String[] args) {
    final Path directory = Path.of(args.length > 0 ? args[0] : "target/pictures");
    final FitReport<LotkaVolterra> report = fit(STARTS);
    save(Pictures.fit(report), directory, "fit.png");
    save(Pictures.residuals(report), directory, "residuals.png");
    save(Pictures.convergence(report), directory, "convergence.png");
    save(Pictures.waterfall(report), directory, "waterfall.png");
    save(Pictures.profiles(report.profiles()), directory, "profiles.png");
    System.out.println("Pictures: " + directory.toAbsolutePath());
  }

  /** For a page on a screen; print wants the default of 2 pixels for each point. */
  private static void save(Picture picture, Path directory, String name) {
    picture.scale(1.5).save(directory.resolve(name));
  }

  static FitReport<LotkaVolterra> fit(int starts) {
    final Table pelts = Table.read(DrawLotkaVolterra.class, "lynx-hare.csv");
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
        .search(multiStart().starts(starts).parallel())
        .polish(levenbergMarquardt())
        .run();
  }
}
