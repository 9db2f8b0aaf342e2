package io.gradiode.fit;

import static io.gradiode.kernels.Models.IDLE;
import static io.gradiode.kernels.Models.INTERCEPT;
import static io.gradiode.kernels.Models.LINE;
import static io.gradiode.kernels.Models.ROOT;
import static io.gradiode.kernels.Models.SLOPE;
import static io.gradiode.kernels.Models.X;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.unbounded;
import static io.gradiode.objective.Domain.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.CompiledModel;
import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.Formula;
import io.gradiode.kernels.Line;
import io.gradiode.model.ParameterHandle;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.profile.Profile;
import io.gradiode.profile.Profile.Verdict;
import io.gradiode.profile.ProfileEnd;
import io.gradiode.profile.ProfilePoint;
import io.gradiode.report.Estimate;
import io.gradiode.report.FitReport;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

  private static final double[] TIMES = {0, 1, 2, 3};
  private static final double[] VALUES = {1, 2, 4, 4};

  /** Michaelis–Menten: velocity and constant. */
  private static final CompiledModel<Formula> MICHAELIS_MENTEN =
      Formula.model(
          (c, p, slopes) -> {
            slopes[0] = c / (p[1] + c);
            slopes[1] = -p[0] * c / ((p[1] + c) * (p[1] + c));
            return p[0] * slopes[0];
          },
          "v_max",
          "k_m");

  private static final ParameterHandle<Formula> V_MAX = MICHAELIS_MENTEN.parameters().get(0);
  private static final ParameterHandle<Formula> K_M = MICHAELIS_MENTEN.parameters().get(1);

  /** Puromycin, treated cells: Bates and Watts (1988), table A1.3; ppm and counts/min². */
  private static final double[] CONCENTRATIONS = {
    0.02, 0.02, 0.06, 0.06, 0.11, 0.11, 0.22, 0.22, 0.56, 0.56, 1.10, 1.10
  };

  private static final double[] VELOCITIES = {
    76, 47, 97, 107, 123, 139, 159, 152, 191, 201, 207, 200
  };

  private static FitReport<Line> line(Noise noise) {
    return Fit.of(LINE)
        .to(Experiment.of(LINE).observe(X, TIMES, VALUES, noise))
        .estimate(SLOPE, unbounded())
        .estimate(INTERCEPT, unbounded())
        .fix(IDLE, 0)
        .run();
  }

  private static FitReport<Formula> puromycin(Domain velocity, Domain constant) {
    return Fit.of(MICHAELIS_MENTEN)
        .to(
            Experiment.of(MICHAELIS_MENTEN)
                .observe(MICHAELIS_MENTEN.observables().get(0), CONCENTRATIONS, VELOCITIES))
        .estimate(V_MAX, velocity)
        .estimate(K_M, constant)
        .tolerances(Tolerances.relative(1e-10))
        .run();
  }

  /** In a linear model the curve is a parabola, and the interval that of the standard error. */
  @Test
  void ofALinearModelIsItsClosedForm() {
    for (Noise noise : new Noise[] {Noise.unknown(), Noise.standardDeviation(0.5)}) {
      for (double level : new double[] {0.68, 0.95, 0.99}) {
        FitReport<Line> report = line(noise).atLevel(level);
        for (Profile profile : report.profiles()) {
          Estimate estimate =
              report.estimates().stream()
                  .filter(e -> e.name().equals(profile.parameter()))
                  .findFirst()
                  .orElseThrow();
          double width = estimate.upper() - estimate.lower();
          assertEquals(Verdict.IDENTIFIABLE, profile.verdict(), profile::toString);
          assertEquals(estimate.lower(), profile.lower().value(), 1e-5 * width);
          assertEquals(estimate.upper(), profile.upper().value(), 1e-5 * width);
          for (ProfilePoint point : profile.points()) {
            double tau = (point.value() - estimate.value()) / estimate.standardError();
            assertEquals(tau * tau, point.deviance(), 1e-6 * (1 + tau * tau));
          }
          assertTrue(profile.points().size() >= 11, profile.points()::toString);
        }
      }
    }
  }

  @Test
  void keepsWhereTheOthersGo() {
    Profile profile = line(Noise.unknown()).profile(SLOPE);
    for (ProfilePoint point : profile.points()) {
      // The mean of the data stays on the line: 2.75 at time 1.5.
      double intercept = point.parameters().get(INTERCEPT.index());
      assertEquals(2.75, intercept + 1.5 * point.value(), 1e-6);
    }
  }

  /**
   * For a held constant the velocity is linear regression, so that the curve has a closed form; its
   * crossings by bisection.
   */
  private static double crossing(double from, double to, double threshold) {
    double best = residualSum(0.0641212814);
    DoubleUnaryOperator deviance = k -> (residualSum(k) - best) / (best / 10) - threshold;
    double inside = from;
    double outside = to;
    for (int i = 0; i < 100; i++) {
      double middle = 0.5 * (inside + outside);
      if (deviance.applyAsDouble(middle) < 0) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private static double residualSum(double constant) {
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < CONCENTRATIONS.length; i++) {
      double x = CONCENTRATIONS[i] / (constant + CONCENTRATIONS[i]);
      xy += x * VELOCITIES[i];
      xx += x * x;
      yy += VELOCITIES[i] * VELOCITIES[i];
    }
    return yy - xy * xy / xx;
  }

  /**
   * The interval of R's {@code confint(nls(rate ~ Vm*conc/(K + conc), Puromycin, state ==
   * "treated"))}: K from 0.046925 to 0.086160, Vm from 197.302 to 229.290.
   */
  @Test
  void ofPuromycinIsThePublishedOne() {
    FitReport<Formula> report =
        puromycin(unbounded().startingAt(200), unbounded().startingAt(0.05));
    assertEquals(212.6837, report.estimate(V_MAX).value(), 1e-3);
    assertEquals(6.947, report.estimate(V_MAX).standardError(), 1e-3);
    Profile constant = report.profile(K_M);
    double threshold = 2.228138852 * 2.228138852; // t with 10 degrees of freedom
    assertEquals(threshold, constant.threshold(), 1e-7);
    assertEquals(crossing(0.064, 0.01, threshold), constant.lower().value(), 1e-6);
    assertEquals(crossing(0.064, 0.30, threshold), constant.upper().value(), 1e-6);
    assertEquals(0.046925, constant.lower().value(), 1e-5);
    assertEquals(0.086160, constant.upper().value(), 1e-5);
    Profile velocity = report.profile(V_MAX);
    assertEquals(197.302, velocity.lower().value(), 1e-3);
    assertEquals(229.290, velocity.upper().value(), 1e-3);
  }

  @Test
  void doesNotDependOnTheScale() {
    Profile linear = puromycin(within(50, 500), within(0.001, 1).startingAt(0.1)).profile(K_M);
    Profile logarithmic = puromycin(positive().startingAt(100), positive()).profile(K_M);
    assertEquals(linear.lower().value(), logarithmic.lower().value(), 1e-6);
    assertEquals(linear.upper().value(), logarithmic.upper().value(), 1e-6);
  }

  @Test
  void isCutOffByABound() {
    Profile profile = puromycin(unbounded().startingAt(200), within(0.05, 0.08)).profile(K_M);
    assertEquals(new ProfileEnd(ProfileEnd.Kind.AT_BOUND, 0.05), profile.lower());
    assertEquals(new ProfileEnd(ProfileEnd.Kind.AT_BOUND, 0.08), profile.upper());
    assertEquals(Verdict.PRACTICALLY_NOT_IDENTIFIABLE, profile.verdict());
    assertTrue(profile.toString().contains("open at the bound 0.05"), profile::toString);
  }

  /** Far below saturation only the ratio is seen: the constant has a lower end, and no upper. */
  @Test
  void isOpenWhereTheDataDoNotObject() {
    double[] c = {0.1, 0.2, 0.3, 0.4};
    double[] v = {0.098, 0.193, 0.271, 0.365};
    FitReport<Formula> report =
        Fit.of(MICHAELIS_MENTEN)
            .to(
                Experiment.of(MICHAELIS_MENTEN)
                    .observe(
                        MICHAELIS_MENTEN.observables().get(0), c, v, Noise.standardDeviation(0.01)))
            .estimate(V_MAX, within(1e-3, 1e6).logScale().startingAt(3))
            .estimate(K_M, within(1e-3, 1e6).logScale().startingAt(3))
            .run();
    Profile profile = report.profile(K_M);
    assertEquals(ProfileEnd.Kind.FOUND, profile.lower().kind(), profile::toString);
    assertEquals(ProfileEnd.Kind.AT_BOUND, profile.upper().kind(), profile::toString);
    assertEquals(Verdict.PRACTICALLY_NOT_IDENTIFIABLE, profile.verdict());
  }

  @Test
  void isFlatWhereAnotherParameterMakesUpForIt() {
    CompiledModel<Formula> product =
        Formula.model(
            (t, p, slopes) -> {
              slopes[0] = p[1] * t;
              slopes[1] = p[0] * t;
              return p[0] * p[1] * t;
            },
            "a",
            "b");
    FitReport<Formula> report =
        Fit.of(product)
            .to(Experiment.of(product).observe(product.observables().get(0), TIMES, VALUES))
            .estimate(product.parameters().get(0), within(0.1, 10).logScale())
            .estimate(product.parameters().get(1), positive())
            .run();
    Profile profile = report.profile(product.parameters().get(0));
    assertEquals(Verdict.STRUCTURALLY_NOT_IDENTIFIABLE, profile.verdict(), profile::toString);
    assertEquals(
        "a: structurally not identifiable, flat from 0.10000 to 10.000", profile.toString());
  }

  /** Two minima, at −1 and at 1; the fit is in the higher one. */
  @Test
  void saysLoudlyThatItFoundABetterFit() {
    CompiledModel<Formula> wells =
        Formula.model(
            (t, p, slopes) -> {
              slopes[0] = t == 0 ? 2 * p[0] : 0.5;
              return t == 0 ? p[0] * p[0] - 1 : 0.5 * (p[0] - 1);
            },
            "p");
    FitReport<Formula> report =
        Fit.of(wells)
            .to(
                Experiment.of(wells)
                    .observe(
                        wells.observables().get(0),
                        new double[] {0, 1},
                        new double[] {0, 0},
                        Noise.standardDeviation(1)))
            .estimate(wells.parameters().get(0), unbounded().startingAt(-1))
            .run();
    Profile profile = report.profile(wells.parameters().get(0));
    assertEquals(ProfileEnd.Kind.BETTER_FIT, profile.upper().kind(), profile::toString);
    assertTrue(profile.better().orElseThrow().value() > 0, profile::toString);
    assertTrue(profile.toString().contains("BETTER FIT"), profile::toString);
  }

  /** Downhill there is a better fit and thus no end, uphill there is one. */
  @Test
  void ofAFitThatHasNotConvergedIsOneSidedAndThatIsWarnedOf() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, VALUES, Noise.standardDeviation(0.5)))
            .estimate(SLOPE, unbounded().startingAt(2))
            .fix(INTERCEPT, 1.1)
            .fix(IDLE, 0)
            .maxEvaluations(1)
            .run();
    assertFalse(report.isConverged(), report::toString);
    Profile profile = report.profile(SLOPE);
    assertEquals(ProfileEnd.Kind.BETTER_FIT, profile.lower().kind(), profile::toString);
    assertEquals(ProfileEnd.Kind.FOUND, profile.upper().kind(), profile::toString);
    assertTrue(
        report.warnings().stream().anyMatch(warning -> warning.contains("end on one side only")),
        report::toString);
    assertFalse(line(Noise.unknown()).warnings().toString().contains("one side"));
  }

  @Test
  void hasNoEndsWithoutNoise() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(Experiment.of(LINE).observe(X, TIMES, new double[] {1, 2, 3, 4}))
            .estimate(SLOPE, unbounded())
            .estimate(INTERCEPT, unbounded())
            .fix(IDLE, 0)
            .run();
    assertEquals(ProfileEnd.Kind.NO_THRESHOLD, report.profile(SLOPE).lower().kind());
    assertEquals(Verdict.UNKNOWN, report.profile(SLOPE).verdict());
  }

  @Test
  void ofAFixedParameterIsAMistake() {
    FitReport<Line> report = line(Noise.unknown());
    assertThrows(IllegalArgumentException.class, () -> report.profile(IDLE));
    assertThrows(IllegalArgumentException.class, () -> report.atLevel(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void isTheSameWhoeverComputesIt(int threads) {
    FitReport<Formula> report = puromycin(positive().startingAt(100), positive());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      assertEquals(report.profiles(), report.profiles(pool));
      assertFalse(pool.isShutdown());
    } finally {
      pool.shutdown();
    }
    assertEquals(report.profiles().get(1), report.profile(K_M));
  }

  /** The root of the line has no value below 0, and the datum hardly objects to 0. */
  @Test
  void endsWhereTheModelFails() {
    FitReport<Line> report =
        Fit.of(LINE)
            .to(
                Experiment.of(LINE)
                    .observe(
                        ROOT, new double[] {0}, new double[] {0.5}, Noise.standardDeviation(1)))
            .fix(SLOPE, 0)
            .fix(IDLE, 0)
            .estimate(INTERCEPT, unbounded().startingAt(1))
            .run();
    Profile profile = report.profile(INTERCEPT);
    assertEquals(ProfileEnd.Kind.FAILED, profile.lower().kind(), profile::toString);
    assertEquals(0, profile.lower().value(), 0.02);
    assertTrue(profile.failures() > 0);
    // (√x − 0.5)² = 3.841459
    assertEquals(Math.pow(0.5 + 1.959963985, 2), profile.upper().value(), 1e-3);
    assertEquals(Verdict.UNKNOWN, profile.verdict());
  }

  @Test
  void endsWhenItIsInterrupted() {
    FitReport<Line> report = line(Noise.unknown());
    Thread.currentThread().interrupt();
    Profile profile = report.profile(SLOPE);
    assertTrue(Thread.interrupted());
    assertEquals(ProfileEnd.Kind.INTERRUPTED, profile.upper().kind());
    assertEquals(1, profile.points().size());
  }
}
