package io.gradiode.pictures;

import io.gradiode.optimization.StartOutcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where the starts of a multi-start ended, from the best to the worst. */
final class WaterfallPanels {

  private WaterfallPanels() {}

  static Picture picture(List<StartOutcome> starts) {
    final List<StartOutcome> finite =
        starts.stream()
            .filter(start -> Double.isFinite(start.value()))
            .sorted(Comparator.comparingDouble(StartOutcome::value))
            .toList();
    final double[] ranks = new double[finite.size()];
    Arrays.setAll(ranks, i -> i + 1.0);
    final double[] values = finite.stream().mapToDouble(StartOutcome::value).toArray();
    final ValueScale scale = ValueScale.over(values);
    final double[] shown = scale.of(values);
    return Picture.of(
            Legend.of(
                new Legend.Entry("converged", Style.BLUE, Legend.Mark.POINT),
                new Legend.Entry("stopped before", Style.ORANGE, Legend.Mark.POINT)),
            List.of(
                Panel.of(
                    title(starts.size() - finite.size(), starts.size()),
                    Axis.linear("starts, from the best", new double[] {1, ranks.length}),
                    scale.axis(shown),
                    Series.line(ranks, shown, Style.faint(Style.GRAY)),
                    Series.points(ranks, where(finite, shown, true), Style.BLUE),
                    Series.points(ranks, where(finite, shown, false), Style.ORANGE))))
        .panels(560, 320);
  }

  private static String title(int failed, int all) {
    return failed == 0 ? "" : "%d of %d starts could not be evaluated".formatted(failed, all);
  }

  private static double[] where(List<StartOutcome> starts, double[] values, boolean converged) {
    final double[] chosen = values.clone();
    for (int i = 0; i < chosen.length; i++) {
      if (starts.get(i).reason().converged() != converged) {
        chosen[i] = Double.NaN;
      }
    }
    return chosen;
  }
}
