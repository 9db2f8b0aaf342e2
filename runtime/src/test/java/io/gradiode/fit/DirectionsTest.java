package io.gradiode.fit;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.kernels.Formula;
import io.gradiode.kernels.Line;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import io.gradiode.report.Direction;
import io.gradiode.report.Direction.Kind;
import io.gradiode.report.Estimate.Status;
import io.gradiode.report.FitReport;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models of which it is known what data can tell. */
class DirectionsTest {

  private static final double[] TIMES = {0.1, 0.5, 1, 1.5, 2, 3, 4, 5};

  /** Data of the model at these parameters with errors of ± 0.01, and a fit that starts there. */
  private static FitReport<Formula> fitted(
      Formula.Curve curve, String names, Domain domain, double... truth) {
    CompiledModel<Formula> model = Formula.model(curve, names.split(" ", -1));
    double[] values = new double[TIMES.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = curve.at(TIMES[i], truth, new double[truth.length]) + (i % 2 == 0 ? 0.01 : -0.01);
    }
    NeedsEstimate<Formula> fit =
        Fit.of(model)
            .to(
                Experiment.of(model)
                    .observe(
                        model.observables().get(0), TIMES, values, Noise.standardDeviation(0.01)));
    Ready<Formula> ready = fit.estimate(model.parameters().get(0), domain.startingAt(truth[0]));
    for (ParameterHandle<Formula> parameter :
        model.parameters().subList(1, model.parameters().size())) {
      ready = ready.estimate(parameter, domain.startingAt(truth[parameter.index()]));
    }
    return ready.run();
  }

  private static Direction only(FitReport<?> report) {
    assertEquals(1, report.directions().size(), report::toString);
    return report.directions().get(0);
  }

  @Test
  void aModelThatIsDeterminedIsNotSpokenOf() {
    FitReport<Formula> report =
        fitted(
            (t, p, slopes) -> {
              slopes[0] = Math.exp(-p[1] * t);
              slopes[1] = -t * p[0] * slopes[0];
              return p[0] * slopes[0];
            },
            "amplitude rate",
            positive(),
            2,
            0.7);
    assertEquals(List.of(), report.directions());
    assertEquals(List.of(), report.warnings());
  }

  @Test
  void onlyAProduct() {
    Direction direction =
        only(
            fitted(
                (t, p, slopes) -> {
                  slopes[0] = p[1] * t;
                  slopes[1] = p[0] * t;
                  return p[0] * p[1] * t;
                },
                "a b",
                positive(),
                2,
                0.5));
    assertEquals(Kind.PRODUCT, direction.kind());
    assertEquals(List.of("a", "b"), direction.parameters());
    assertEquals(List.of(1.0, 1.0), direction.coefficients());
    assertEquals(
        "Of a and b the data determine only the product a*b: raising a by 10 % and lowering b by"
            + " 9.1 % changes nothing in the data.",
        direction.sentence());
  }

  @Test
  void onlyARatioWithPowers() {
    Direction direction =
        only(
            fitted(
                (t, p, slopes) -> {
                  double rate = p[0] * p[0] / p[1];
                  double slope = -t * Math.exp(-rate * t);
                  slopes[0] = slope * 2 * p[0] / p[1];
                  slopes[1] = -slope * rate / p[1];
                  return Math.exp(-rate * t);
                },
                "a b",
                unbounded(),
                1.5,
                4));
    assertEquals(Kind.PRODUCT, direction.kind());
    assertEquals(List.of(2.0, -1.0), direction.coefficients());
    assertTrue(direction.sentence().contains("a**2/b"), direction.sentence());
  }

  /** At equal values the product is as good a guess as the sum: only a trial can tell. */
  @Test
  void onlyASumAlsoWhereThePartsAreEqual() {
    for (double[] truth : new double[][] {{1, 1}, {1.5, 0.3}}) {
      Direction direction =
          only(
              fitted(
                  (t, p, slopes) -> {
                    slopes[0] = t;
                    slopes[1] = t;
                    return (p[0] + p[1]) * t;
                  },
                  "a b",
                  unbounded(),
                  truth));
      assertEquals(Kind.SUM, direction.kind());
      assertTrue(direction.sentence().contains("only the sum a + b"), direction.sentence());
    }
  }

  @Test
  void threeFactorsOfWhichOnlyTheProductIsSeen() {
    FitReport<Formula> report =
        fitted(
            (t, p, slopes) -> {
              slopes[0] = p[1] * p[2] * t + 0;
              slopes[1] = p[0] * p[2] * t;
              slopes[2] = p[0] * p[1] * t;
              slopes[3] = 1;
              return p[0] * p[1] * p[2] * t + p[3];
            },
            "a b c offset",
            positive(),
            2,
            0.5,
            3,
            1);
    Direction direction = only(report);
    assertEquals(List.of("a", "b", "c"), direction.parameters());
    assertEquals(List.of(1.0, 1.0, 1.0), direction.coefficients());
    assertEquals(
        List.of(
            Status.NOT_IDENTIFIABLE,
            Status.NOT_IDENTIFIABLE,
            Status.NOT_IDENTIFIABLE,
            Status.ESTIMATED),
        report.estimates().stream().map(e -> e.status()).toList());
  }

  /** {@code a b} and {@code b c}: one direction in three parameters, two combinations. */
  @Test
  void threeParametersWithTwoCombinations() {
    Direction direction =
        only(
            fitted(
                (t, p, slopes) -> {
                  slopes[0] = p[1];
                  slopes[1] = p[0] + p[2] * t;
                  slopes[2] = p[1] * t;
                  return p[0] * p[1] + p[1] * p[2] * t;
                },
                "a b c",
                positive(),
                2,
                0.5,
                3));
    assertEquals(Kind.TOGETHER, direction.kind());
    assertEquals(List.of("a", "b", "c"), direction.parameters());
    assertEquals(1, direction.coefficients().get(0), 1e-9);
    assertEquals(-1, direction.coefficients().get(1), 1e-9);
    assertEquals(1, direction.coefficients().get(2), 1e-9);
    assertTrue(direction.sentence().contains("changes nothing in the data."), direction::sentence);
  }

  @Test
  void noInfluence() {
    Direction direction =
        only(
            fitted(
                (t, p, slopes) -> {
                  slopes[0] = t;
                  return p[0] * t;
                },
                "slope idle",
                unbounded(),
                1,
                2));
    assertEquals(Kind.NO_INFLUENCE, direction.kind());
    assertEquals("idle has no influence on the data.", direction.sentence());
  }

  /** A degeneracy that is neither product nor sum: {@code a + b³}. */
  @Test
  void aCurvedDegeneracyIsClaimedToFirstOrderOnly() {
    Direction direction =
        only(
            fitted(
                (t, p, slopes) -> {
                  slopes[0] = t;
                  slopes[1] = 3 * p[1] * p[1] * t;
                  return (p[0] + p[1] * p[1] * p[1]) * t;
                },
                "a b",
                unbounded(),
                1,
                1.3));
    assertEquals(Kind.TOGETHER, direction.kind());
    assertTrue(direction.sentence().contains("to first order"), direction::sentence);
  }

  /** Two rates so near that 1 % noise does not tell their amplitudes apart. */
  @Test
  void weaklyDeterminedIsSaidWithNumbersThatHold() {
    FitReport<Formula> report =
        fitted(
            (t, p, slopes) -> {
              slopes[0] = Math.exp(-t);
              slopes[1] = Math.exp(-1.002 * t);
              return p[0] * slopes[0] + p[1] * slopes[1];
            },
            "a b",
            unbounded(),
            1,
            1);
    Direction direction = only(report);
    assertEquals(Kind.POORLY_DETERMINED, direction.kind());
    assertTrue(direction.deviation() > 1, report::toString);
    assertEquals(Status.ESTIMATED, report.estimates().get(0).status());
    assertTrue(
        direction.sentence().startsWith("a and b are poorly told apart: raising a by 1"),
        direction::sentence);
  }

  @Test
  void aValueNearZeroIsNotCalledPoorlyDetermined() {
    FitReport<Formula> report =
        fitted(
            (t, p, slopes) -> {
              slopes[0] = 1;
              slopes[1] = t;
              return p[0] + p[1] * t;
            },
            "a b",
            unbounded(),
            0,
            1);
    assertTrue(report.estimates().get(0).relativeError() > 0.5, report::toString);
    assertEquals(List.of(), report.directions());
    assertEquals(2, Arrays.stream(report.parameters()).count());
  }

  /** A gain that belongs to the data, where nothing tells it from the size of the line. */
  @Test
  void aScaleOfTheDataIsNamedToo() {
    DataParameter gain = DataParameter.named("gain");
    FitReport<Line> report =
        Fit.of(LINE)
            .to(
                Experiment.of(LINE)
                    .observe(
                        X,
                        Observations.of(
                                new double[] {0, 1, 2, 3}, new double[] {1.01, 1.98, 3.03, 3.99})
                            .scaledBy(gain)))
            .estimate(INTERCEPT, positive())
            .estimate(SLOPE, positive())
            .estimate(gain, positive())
            .fix(IDLE, 0)
            .run();
    Direction direction = only(report);
    assertEquals(Kind.TOGETHER, direction.kind());
    assertEquals(List.of("intercept", "slope", "gain"), direction.parameters());
    assertEquals(
        "intercept, slope and gain can not be told apart: raising intercept by 10 %, raising slope"
            + " by 10 % and lowering gain by 9.1 % changes nothing in the data.",
        direction.sentence());
  }
}
