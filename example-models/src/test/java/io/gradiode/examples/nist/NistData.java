package io.gradiode.examples.nist;

import io.gradiode.tables.Table;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Statistical Reference Datasets, nonlinear regression, of the National Institute of Standards and
 * Technology, https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml: data, two starts each, and
 * what is certified.
 */
final class NistData {

  private static final Table PARAMETERS = Table.read(NistData.class, "problems.csv");
  private static final Table SUMMARY = Table.read(NistData.class, "summary.csv");

  private NistData() {}

  /** What was measured: y, and x or x1 and x2. */
  static Table of(String problem) {
    return Table.read(NistData.class, problem + ".csv");
  }

  static List<CertifiedParameter> parameters(String problem) {
    final Table rows = PARAMETERS.where("problem", problem);
    final List<String> names = rows.column("parameter").texts();
    final double[] start1 = rows.column("start1").values();
    final double[] start2 = rows.column("start2").values();
    final double[] values = rows.column("certified").values();
    final double[] deviations = rows.column("standard_deviation").values();
    return IntStream.range(0, rows.rowCount())
        .mapToObj(
            i ->
                new CertifiedParameter(
                    names.get(i), start1[i], start2[i], values[i], deviations[i]))
        .toList();
  }

  static double residualSumOfSquares(String problem) {
    return SUMMARY.where("problem", problem).column("residual_sum_of_squares").single();
  }
}
