package io.gradiode.examples.epidemiology;

import static io.gradiode.examples.epidemiology.SirModel.*;
import static io.gradiode.objective.Domain.within;

import io.gradiode.fit.Fit;
import io.gradiode.observation.Experiment;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Two rates of an epidemic, and how many began it, from the boys who lay in bed.
 *
 * <p>Anonymous, Influenza in a boarding school, British Medical Journal 1 (1978) 587: 763 boys, and
 * no one left the school. J. D. Murray, Mathematical Biology (Springer, 1989), section 19.1, finds
 * an infection rate of 1.66 and a removal rate of 0.44 per day.
 */
public final class FitSir {

  private static final double BOYS = 763;

  private FitSir() {}

  /** Fits, prints, and draws {@code target/influenza.png}, or the file given as argument. */
  public static void main(String[] args) {
    final FitReport<Sir> report = fit();
    System.out.println(report);
    System.out.printf(
        Locale.ROOT,
        "One boy infected %.2f others while few were immune.%n",
        report.estimate(BETA).value() / report.estimate(GAMMA).value());
    final Path picture = Path.of(args.length > 0 ? args[0] : "target/influenza.png");
    draw(report, picture);
    System.out.println("Data and fit: " + picture.toAbsolutePath());
  }

  static FitReport<Sir> fit() {
    return Fit.of(MODEL)
        .to(inBed())
        .fix(POPULATION, BOYS)
        .estimate(BETA, within(0.1, 10).logScale())
        .estimate(GAMMA, within(0.05, 5).logScale())
        .estimate(I_0, within(0.1, 50).logScale())
        .run();
  }

  /** The report is of day 1, when three boys lay in bed; what came before is not known. */
  private static Experiment<Sir> inBed() {
    final Table table = Table.read(FitSir.class, "influenza-1978.csv");
    return Experiment.of(MODEL)
        .named("influenza in a boarding school, 1978")
        .from(1)
        .observe(I, table.column("time").quantities(), table.column("in bed").quantities());
  }

  static void draw(FitReport<Sir> report, Path picture) {
    Pictures.fit(report).save(picture);
  }
}
