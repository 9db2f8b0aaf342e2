package io.gradiode.pictures;

import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import java.util.List;

/**
 * The pictures of a fit, each in one line.
 *
 * <pre>{@code
 * Pictures.fit(experiments, report.parameters()).save(Path.of("fit.png"));
 * }</pre>
 */
public final class Pictures {

  private Pictures() {}

  /**
   * Data as points and the model as a line, a panel for each observable of each experiment.
   *
   * @param experiments with data
   * @param parameters of the model, in the order of declaration; not modified
   * @throws IllegalArgumentException if there is no experiment, or the length of the parameters is
   *     wrong
   */
  public static <M> Picture fit(List<Experiment<M>> experiments, double[] parameters) {
    if (experiments.isEmpty()) {
      throw new IllegalArgumentException("There is no experiment to be drawn");
    }
    return FitPanels.picture(experiments, parameters, Tolerances.defaults());
  }
}
