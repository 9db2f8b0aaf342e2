package io.gradiode.pictures;

import io.gradiode.profile.Profile;
import io.gradiode.profile.ProfilePoint;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Profile likelihoods: a panel for each parameter. */
final class ProfilePanels {

  /** How far above the threshold a curve is followed, in thresholds. */
  private static final double TOP = 1.6;

  private ProfilePanels() {}

  static Picture picture(List<Profile> profiles) {
    final int columns = Math.min(3, (int) Math.ceil(Math.sqrt(profiles.size())));
    return Picture.of(
            Legend.of(
                new Legend.Entry("profile", Style.BLUE, Legend.Mark.LINE),
                new Legend.Entry("threshold", Style.FRAME, Legend.Mark.DASHED_LINE),
                new Legend.Entry("end of the interval", Style.VERMILLION, Legend.Mark.POINT),
                new Legend.Entry("estimate", Style.BLACK, Legend.Mark.POINT)),
            profiles.stream().map(ProfilePanels::panel).toList())
        .columns(columns)
        .panels(300, 230);
  }

  private static Panel panel(Profile profile) {
    final List<ProfilePoint> points =
        profile.points().stream().sorted(Comparator.comparingDouble(ProfilePoint::value)).toList();
    final double[] raw = points.stream().mapToDouble(ProfilePoint::value).toArray();
    final Prefixed unit = Prefixed.of(profile.unit(), raw);
    final double[] values = unit.of(raw);
    final double[] deviances = points.stream().mapToDouble(ProfilePoint::deviance).toArray();
    final boolean bounded = Double.isFinite(profile.threshold()) && profile.threshold() > 0;
    final Axis x = axis(unit.label(profile.parameter()), values);
    final Axis y =
        bounded
            ? new Axis(
                "increase of deviance",
                -0.08 * profile.threshold(),
                TOP * profile.threshold(),
                false)
            : Axis.linear("increase of deviance", deviances);
    final List<Series> series = new ArrayList<>();
    if (bounded) {
      series.add(Series.horizontal(profile.threshold(), x, Style.FRAME));
    }
    series.add(Series.line(values, deviances, Style.BLUE));
    series.add(mark(unit.of(profile.estimate()), 0, Style.BLACK));
    if (profile.lower().isFound()) {
      series.add(mark(unit.of(profile.lower().value()), profile.threshold(), Style.VERMILLION));
    }
    if (profile.upper().isFound()) {
      series.add(mark(unit.of(profile.upper().value()), profile.threshold(), Style.VERMILLION));
    }
    return Panel.of("", x, y, series);
  }

  /** Profiles that go far are those of parameters without a scale of their own. */
  private static Axis axis(String label, double[] values) {
    final double least = Arrays.stream(values).min().orElse(0);
    final double most = Arrays.stream(values).max().orElse(0);
    return least > 0 && most > 10 * least
        ? Axis.logarithmic(label, values)
        : Axis.linear(label, values);
  }

  private static Series mark(double x, double y, Color color) {
    return Series.points(new double[] {x}, new double[] {y}, color);
  }
}
