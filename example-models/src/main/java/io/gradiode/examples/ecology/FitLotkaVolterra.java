package io.gradiode.examples.ecology;

import static io.gradiode.examples.ecology.LotkaVolterraModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.commonsmath.CommonsMathOptimizers.levenbergMarquardt;

import io.gradiode.fit.Fit;
import io.gradiode.observation.Experiment;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;

/**
 * Fits four rates and two initial values to the pelts that the Hudson's Bay Company bought from
 * 1900 to 1920.
 *
 * <p>Hewitt (1921), The Conservation of the Wild Life of Canada; numbers after Howard (2009),
 * Modeling Basics.
 */
public final class FitLotkaVolterra {

  private FitLotkaVolterra() {}

  /** Prints the report. */
  public static void main(String[] args) {
    System.out.println(fit());
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
}
