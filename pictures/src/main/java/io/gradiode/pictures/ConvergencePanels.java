package io.gradiode.pictures;

import io.gradiode.report.Evaluation;
import io.gradiode.report.Results;
import java.util.ArrayList;
import java.util.List;

/** The value of each evaluation, and the best so far. */
final class ConvergencePanels {

  private ConvergencePanels() {}

  static Picture picture(Results results) {
    final double[] numbers = new double[results.size()];
    final double[] values = new double[results.size()];
    final double[] coupled = new double[results.size()];
    for (int i = 0; i < results.size(); i++) {
      final Evaluation evaluation = results.get(i);
      numbers[i] = i + 1.0;
      values[i] = evaluation.coupled() ? Double.NaN : evaluation.value();
      coupled[i] = evaluation.coupled() ? evaluation.value() : Double.NaN;
    }
    final boolean anyCoupled = results.stream().anyMatch(Evaluation::coupled);
    final ValueScale scale = ValueScale.over(values);
    final double[] shown = scale.of(values);
    final double[] shownCoupled = scale.of(coupled);
    final List<Series> series = new ArrayList<>();
    if (anyCoupled) {
      series.add(Series.points(numbers, shownCoupled, Style.GRAY));
    }
    series.add(Series.points(numbers, shown, Style.DATA));
    series.add(Series.steps(numbers, scale.of(results.bestSoFar()), Style.MODEL));
    return Picture.of(
            legend(anyCoupled),
            List.of(
                Panel.of(
                    "",
                    Axis.linear("evaluations", new double[] {0, results.size()}),
                    scale.axis(shown, shownCoupled),
                    series)))
        .panels(640, 340);
  }

  private static Legend legend(boolean anyCoupled) {
    final List<Legend.Entry> entries = new ArrayList<>();
    entries.add(new Legend.Entry("evaluation", Style.DATA, Legend.Mark.POINT));
    if (anyCoupled) {
      entries.add(new Legend.Entry("coupled to the data", Style.GRAY, Legend.Mark.POINT));
    }
    entries.add(new Legend.Entry("best so far", Style.MODEL, Legend.Mark.LINE));
    return new Legend(entries);
  }
}
