package io.gradiode.objective;

import static io.gradiode.kernels.LotkaVolterra.PREDATOR;
import static io.gradiode.kernels.LotkaVolterra.PREY;
import static io.gradiode.objective.Loss.cauchy;
import static io.gradiode.objective.Loss.huber;
import static io.gradiode.objective.Loss.softL1;
import static io.gradiode.objective.Metric.leastSquares;
import static io.gradiode.objective.Metric.meanSquare;
import static io.gradiode.objective.Prior.laplace;
import static io.gradiode.objective.Prior.logNormal;
import static io.gradiode.objective.Prior.normal;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.observation.Noise.proportional;
import static io.gradiode.observation.Target.above;
import static io.gradiode.observation.Target.below;
import static io.gradiode.observation.Target.near;

import io.gradiode.integration.Tolerances;
import io.gradiode.kernels.LotkaVolterra;
import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Noise;
import io.gradiode.observation.Observations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every kind of objective with every kind of parameter, of predator and prey. */
final class GoalCases {

  static final Tolerances TIGHT = Tolerances.relative(1e-12).absolute(1e-13);

  static final ParameterHandle<LotkaVolterra> BIRTH = LotkaVolterra.MODEL.parameters().get(0);
  static final ParameterHandle<LotkaVolterra> PREDATION = LotkaVolterra.MODEL.parameters().get(1);
  static final ParameterHandle<LotkaVolterra> DEATH = LotkaVolterra.MODEL.parameters().get(2);
  static final ParameterHandle<LotkaVolterra> CONVERSION = LotkaVolterra.MODEL.parameters().get(3);

  static final DataParameter GAIN = DataParameter.named("gain");
  static final DataParameter SHIFT = DataParameter.named("shift");
  static final DataParameter SIGMA = DataParameter.named("sigma");
  static final DataParameter FRACTION = DataParameter.named("fraction");
  static final DataParameter OWN = DataParameter.named("own");
  static final DataParameter TWIN = DataParameter.named("twin");

  /** The parameters of the data are far from what the data want, so that no term is 0. */
  private static final Map<DataParameter, Double> VALUES =
      Map.of(GAIN, 1.3, SHIFT, 0.4, SIGMA, 0.7, FRACTION, 0.2, OWN, 1.4, TWIN, 1.2);

  private static final double[] MODEL_VALUES = {1.6, 1.1, 2.8, 0.9};

  private static final double[] TIMES = {0.2, 0.7, 1.1, 1.6, 2.3};
  private static final double[] PREYS = {6, 1.1, 0.4, Double.NaN, 0.9};
  private static final double[] OTHER_TIMES = {1.9, 0.4, 1.1};
  private static final double[] PREDATORS = {1.5, 8, 4};

  private GoalCases() {}

  /**
   * A case of the table.
   *
   * @param name what is special
   * @param squares whether a sum of squares is expected
   */
  record Case(
      String name,
      boolean squares,
      List<Experiment<LotkaVolterra>> experiments,
      Goal<LotkaVolterra> goal) {

    ModelObjective<LotkaVolterra> objective(Tolerances tolerances) {
      return ModelObjective.of(LotkaVolterra.MODEL, tolerances, experiments, goal);
    }

    /** Where to evaluate it. */
    double[] point() {
      List<DataParameter> data = objective(Tolerances.defaults()).dataParameters();
      double[] x = Arrays.copyOf(MODEL_VALUES, MODEL_VALUES.length + data.size());
      for (int i = 0; i < data.size(); i++) {
        x[MODEL_VALUES.length + i] = VALUES.get(data.get(i));
      }
      return x;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> all() {
    return Stream.of(noises(), scalings(), losses(), metrics(), priors(), rest())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> noises() {
    return Stream.of(
        squares("unknown noise", prey(Noise.unknown())),
        squares("known noise", prey(additive(0.3))),
        squares("known deviations", prey(Noise.standardDeviations(1, 2, 0.5, 1, 3))),
        squares("weights", prey(Noise.weights(1, 2, 0, 1, 3))),
        squares("noise proportional to data", prey(Noise.proportionalToData(0.1))),
        squares("log-normal noise of unknown size", prey(Noise.logNormal())),
        squares("log-normal noise", prey(Noise.logNormal(0.2))),
        general("estimated log-normal noise", prey(Noise.logNormal(SIGMA))),
        general("estimated noise", prey(additive(SIGMA))),
        general("proportional noise", prey(proportional(0.15))),
        general("estimated proportional noise", prey(proportional(FRACTION))),
        general("estimated sum of noises", prey(additive(SIGMA).and(proportional(FRACTION)))),
        general("sum of noises, one known", prey(proportional(FRACTION).and(additive(0.3)))),
        general("sum of noises, the other known", prey(additive(SIGMA).and(proportional(0.1)))),
        general(
            "estimated noise, and known noise",
            prey(additive(SIGMA)).observe(PREDATOR, OTHER_TIMES, PREDATORS, additive(0.5))),
        general(
            "one estimated noise of two observables",
            prey(proportional(FRACTION))
                .observe(PREDATOR, OTHER_TIMES, PREDATORS, proportional(FRACTION))));
  }

  private static Stream<Case> scalings() {
    Observations preys = Observations.of(TIMES, PREYS);
    return Stream.of(
        squares("scale", both(preys.scaledBy(GAIN))),
        squares("offset", both(preys.offsetBy(SHIFT))),
        squares("scale and offset", both(preys.scaledBy(GAIN).offsetBy(SHIFT))),
        squares("weights over time", both(preys.weights(t -> Math.exp(-t)))),
        squares("scaled logarithms", both(preys.scaledBy(GAIN).noise(Noise.logNormal()))),
        general(
            "everything about one observable",
            Experiment.of(LotkaVolterra.MODEL)
                .observe(
                    PREY,
                    preys
                        .scaledBy(GAIN)
                        .offsetBy(SHIFT)
                        .weights(t -> t < 1 ? 0 : 2)
                        .noise(additive(SIGMA).and(proportional(FRACTION))))),
        squares("local parameter", both(preys).with(BIRTH, OWN), both(preys)),
        squares("two local parameters in one", both(preys).with(BIRTH, OWN).with(DEATH, OWN)),
        squares(
            "groups and an override",
            both(preys).with(PREDATION, OWN),
            both(preys).with(PREDATION, TWIN).with(CONVERSION, 0.8),
            both(preys).with(PREDATION, OWN).with(CONVERSION, TWIN)),
        general(
            "a local parameter that is a scale and a noise, too",
            both(preys.scaledBy(OWN).noise(additive(OWN)))
                .with(BIRTH, OWN)
                .observe(PREDATOR, OTHER_TIMES, PREDATORS, additive(1))));
  }

  private static Stream<Case> losses() {
    return Stream.of(huber(0.8), softL1(0.8), cauchy(0.8))
        .flatMap(
            loss ->
                Stream.of(
                    squares(loss + " of data", goal().loss(loss), prey(Noise.unknown())),
                    squares(loss + " of noise", goal().loss(loss), prey(additive(0.5))),
                    squares(
                        loss + " of scaled logarithms",
                        goal().loss(loss),
                        both(Observations.of(TIMES, PREYS, Noise.logNormal(0.1)).scaledBy(GAIN)))));
  }

  private static Stream<Case> metrics() {
    Observations preys = Observations.of(TIMES, PREYS);
    return Stream.of(
        squares("mean square", goal().metric(meanSquare()), both(preys), both(preys)),
        squares(
            "mean square from a time on, normalized",
            goal().metric(meanSquare().from(0.5).normalizedBy(PREY, 0.2).weighing(PREDATOR, 3)),
            both(preys.weights(t -> 1 + t)),
            both(preys)),
        squares(
            "weighed observables",
            goal().metric(leastSquares().weighing(PREY, 2).normalizedBy(PREDATOR, 3)),
            both(preys)));
  }

  private static Stream<Case> priors() {
    return Stream.of(
        squares("normal prior", goal().prior(BIRTH, normal(1, 0.1)), prey(Noise.unknown())),
        squares("log-normal prior", goal().prior(DEATH, logNormal(1, 0.5)), prey(additive(1))),
        general("Laplace prior", goal().prior(DEATH, laplace(1, 0.5)), prey(Noise.unknown())),
        squares(
            "prior on a scale",
            goal().prior(GAIN, logNormal(1, 0.1)).prior(GAIN, normal(1, 1)),
            both(Observations.of(TIMES, PREYS).scaledBy(GAIN))),
        general(
            "prior on a noise, with a loss of nothing",
            goal().prior(SIGMA, logNormal(0.5, 0.3)),
            prey(additive(SIGMA))));
  }

  private static Stream<Case> rest() {
    Criterion<LotkaVolterra> product =
        answer -> {
          double sum = 0;
          for (int k = 0; k < answer.timeCount(); k++) {
            double prey = answer.value(k, PREY);
            double predator = answer.value(k, PREDATOR);
            double factor = answer.time(k) * (1 + answer.experimentIndex());
            sum += factor * prey * predator;
            answer.addSlope(k, PREY, factor * predator);
            answer.addSlope(k, PREDATOR, factor * prey);
          }
          return sum;
        };
    Experiment<LotkaVolterra> sampled = Experiment.of(LotkaVolterra.MODEL).sample(0.5, 1);
    return Stream.of(
        squares(
            "targets",
            prey(Noise.unknown())
                .keep(PREY, near(3).at(0.5, 1.3).within(2))
                .keep(PREY, above(2).at(0.1, 2))
                .keep(PREDATOR, below(5).at(0.1, 0.6, 2).within(0.5))),
        squares("targets alone", sampled.keep(PREY, near(3).at(0.5))),
        general("criterion", goal().minimize(product), sampled.with(BIRTH, OWN), sampled),
        general(
            "criterion, data and priors",
            goal().alsoMinimize(product).loss(huber(1)).prior(OWN, normal(1, 1)),
            prey(additive(0.5)).with(BIRTH, OWN)),
        squares(
            "an experiment without data",
            Experiment.of(LotkaVolterra.MODEL),
            prey(Noise.unknown())));
  }

  private static Goal<LotkaVolterra> goal() {
    return Goal.leastSquares();
  }

  private static Experiment<LotkaVolterra> prey(Noise noise) {
    return Experiment.of(LotkaVolterra.MODEL)
        .observe(PREY, Observations.of(TIMES, PREYS).noise(noise));
  }

  private static Experiment<LotkaVolterra> both(Observations preys) {
    return Experiment.of(LotkaVolterra.MODEL)
        .observe(PREY, preys)
        .observe(
            PREDATOR, OTHER_TIMES, PREDATORS, preys.isNoiseKnown() ? additive(1) : Noise.unknown());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  private static Case squares(String name, Experiment<LotkaVolterra>... experiments) {
    return new Case(name, true, List.of(experiments), goal());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  private static Case squares(
      String name, Goal<LotkaVolterra> goal, Experiment<LotkaVolterra>... experiments) {
    return new Case(name, true, List.of(experiments), goal);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  private static Case general(String name, Experiment<LotkaVolterra>... experiments) {
    return new Case(name, false, List.of(experiments), goal());
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  private static Case general(
      String name, Goal<LotkaVolterra> goal, Experiment<LotkaVolterra>... experiments) {
    return new Case(name, false, List.of(experiments), goal);
  }
}
