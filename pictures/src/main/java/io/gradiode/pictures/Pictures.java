package io.gradiode.pictures;

import io.gradiode.fit.GradientField;
import io.gradiode.profile.Profile;
import io.gradiode.report.FitReport;
import java.util.List;

/**
 * The pictures of a fit, each in one line.
 *
 * <pre>{@code
 * Pictures.fit(report).save(Path.of("fit.png"));
 * Pictures.residuals(report).save(Path.of("residuals.png"));
 * }</pre>
 *
 * <p>Sizes can be changed, see {@link Picture}. Volts, seconds, siemens and the like are shown with
 * the prefix that makes their numbers readable; other units as declared.
 */
public final class Pictures {

  private Pictures() {}

  /**
   * Data as points and the fitted model as a line, a panel for each measurement of each experiment;
   * on a log scale where logarithms are compared. Where the times of an event were recorded, as of
   * spikes, two rows of ticks stand above: the recorded ones and those of the model.
   */
  public static Picture fit(FitReport<?> report) {
    return FitPanels.picture(report);
  }

  /**
   * What the model leaves unexplained, in standard deviations: over time, which shows what the
   * model lacks, and against the quantiles of a normal distribution, where points off the diagonal
   * show outliers or another kind of noise.
   */
  public static Picture residuals(FitReport<?> report) {
    return ResidualPanels.picture(report);
  }

  /**
   * The value of every evaluation, and the best so far. Those that failed are not shown; those of
   * rounds in which the model was coupled to its data are set apart.
   *
   * @throws IllegalArgumentException if nothing was evaluated
   */
  public static Picture convergence(FitReport<?> report) {
    if (report.results().size() == 0) {
      throw new IllegalArgumentException("The report has no evaluations to be drawn");
    }
    return ConvergencePanels.picture(report.results());
  }

  /**
   * Where the starts of a multi-start ended, from the best to the worst: a long step at the bottom
   * is a minimum that was found from many starts.
   *
   * @throws IllegalArgumentException if the fit had no multi-start
   */
  public static Picture waterfall(FitReport<?> report) {
    if (report.starts().isEmpty()) {
      throw new IllegalArgumentException(
          "The fit had no starts to be drawn; say search(multiStart())");
    }
    return WaterfallPanels.picture(report.starts());
  }

  /**
   * Profile likelihoods, a panel for each parameter: how much worse the fit becomes when the
   * parameter is held elsewhere, the threshold, and the ends of the confidence interval.
   *
   * @param profiles such as {@code report.profiles()}
   * @throws IllegalArgumentException if there is none
   */
  public static Picture profiles(List<Profile> profiles) {
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException("There is no profile to be drawn");
    }
    return ProfilePanels.picture(profiles);
  }

  /**
   * The error over two parameters, with arrows down the gradient: from sensitivities on the left,
   * from finite differences on the right, where those that point elsewhere by more than 20 degrees
   * stand out. Cells where the model could not be integrated are blank.
   */
  public static Picture field(GradientField field) {
    return FieldPanels.picture(field);
  }

  /**
   * How methods come down from several starts: a panel for each method, for each of its ways the
   * median of the best value so far as a line, and the quartiles as a band.
   *
   * @throws IllegalArgumentException if nothing was compared, or no run has found a value above 0
   */
  public static Picture comparison(Comparison comparison) {
    return ComparisonPanels.picture(comparison);
  }
}
