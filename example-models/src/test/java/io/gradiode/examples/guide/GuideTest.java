package io.gradiode.examples.guide;

import static io.gradiode.examples.guide.TheophyllineModel.ABSORPTION;
import static io.gradiode.examples.guide.TheophyllineModel.BODY;
import static io.gradiode.examples.guide.TheophyllineModel.CLEARANCE;
import static io.gradiode.examples.guide.TheophyllineModel.CONCENTRATION;
import static io.gradiode.examples.guide.TheophyllineModel.GUT;
import static io.gradiode.examples.guide.TheophyllineModel.MODEL;
import static io.gradiode.examples.guide.TheophyllineModel.VOLUME;
import static io.gradiode.objective.Domain.positive;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.objective.Loss.huber;
import static io.gradiode.objective.Prior.logNormal;
import static io.gradiode.observation.Noise.additive;
import static io.gradiode.observation.Noise.proportional;
import static io.gradiode.optimization.Optimizers.basinHopping;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;
import static io.gradiode.optimization.Optimizers.multiStart;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.GradientCheck;
import io.gradiode.fit.Fit;
import io.gradiode.fit.GradientField;
import io.gradiode.fit.Progress;
import io.gradiode.fit.Ready;
import io.gradiode.fit.Shard;
import io.gradiode.integration.Traces;
import io.gradiode.observation.DataParameter;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Observations;
import io.gradiode.pictures.Pictures;
import io.gradiode.profile.Profile;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/guide.md: what they promise holds. */
final class GuideTest {

  private static final Table TABLE = Table.read(GuideTest.class, "theophylline.csv");

  @TempDir Path folder;

  private static Experiment<Theophylline> firstSubject() {
    Table first = TABLE.where("subject", "1");
    Experiment<Theophylline> experiment =
        Experiment.of(MODEL)
            .dose(GUT, 0, 320)
            .observe(
                CONCENTRATION,
                first.column("time").quantities(),
                first.column("concentration").quantities());
    return experiment;
  }

  private static Ready<Theophylline> fit(Experiment<Theophylline> experiment) {
    Ready<Theophylline> fit =
        Fit.of(MODEL)
            .to(experiment)
            .estimate(ABSORPTION, within(0.1, 10).logScale())
            .estimate(CLEARANCE, within(0.1, 30).logScale())
            .estimate(VOLUME, within(3, 300).logScale());
    return fit;
  }

  @Test
  void oneSubject() {
    Ready<Theophylline> fit = fit(firstSubject());
    FitReport<Theophylline> report = fit.run();
    System.out.println(report);

    assertTrue(report.isConverged());
    assertEquals(1.78, report.estimate(ABSORPTION).value(), 0.05);
    assertEquals(1.6, report.estimate(CLEARANCE).value(), 0.1);
    assertEquals(29.0, report.estimate(VOLUME).value(), 2);
  }

  @Test
  void theGradientIsRight() {
    Experiment<Theophylline> experiment = firstSubject();
    double[] parameters =
        MODEL.values().set(ABSORPTION, 1.5).set(CLEARANCE, 3).set(VOLUME, 32).toArray();
    GradientCheck check = MODEL.checkGradient(parameters, experiment);

    assertTrue(check.passed(), check::toString);
  }

  @Test
  void manyStarts() {
    Ready<Theophylline> fit = fit(firstSubject());
    FitReport<Theophylline> one = fit.run();

    FitReport<Theophylline> report =
        fit.search(multiStart().starts(20).seed(42).parallel()).polish(levenbergMarquardt()).run();

    assertEquals(20, report.starts().size());
    assertEquals(one.chiSquared(), report.chiSquared(), 1e-6 * one.chiSquared());

    FitReport<Theophylline> hopped = fit.search(basinHopping().hops(10).seed(1)).run();
    assertEquals(one.chiSquared(), hopped.chiSquared(), 1e-4 * one.chiSquared());
  }

  @Test
  void howSure() {
    FitReport<Theophylline> report = fit(firstSubject()).run();

    report.estimate(CLEARANCE).value(); // 1.6 l/h
    report.estimate(CLEARANCE).standardError(); // from the Fisher information
    report.correlation(CLEARANCE, VOLUME);
    report.directions(); // what the data cannot tell apart, in words
    Profile profile = report.profile(CLEARANCE);
    System.out.println(profile);

    assertEquals(Profile.Verdict.IDENTIFIABLE, profile.verdict());
    assertTrue(report.directions().isEmpty());
  }

  @Test
  void twelveSubjects() {
    List<Experiment<Theophylline>> subjects =
        TABLE.groups("subject").entrySet().stream()
            .map(
                subject ->
                    Experiment.of(MODEL)
                        .named("subject " + subject.getKey())
                        .dose(GUT, 0, subject.getValue().column("dose").single())
                        .observe(
                            CONCENTRATION,
                            subject.getValue().column("time").quantities(),
                            subject.getValue().column("concentration").quantities()))
            .toList();

    FitReport<Theophylline> report =
        Fit.of(MODEL)
            .to(subjects)
            .estimate(VOLUME, within(3, 300).logScale())
            .estimateEach(ABSORPTION, within(0.1, 20).logScale())
            .estimateEach(CLEARANCE, within(0.1, 30).logScale())
            .run();

    assertTrue(report.isConverged());
    assertEquals(1 + 24, report.statistics().estimatedCount());
    assertEquals(132, report.data().size());
  }

  @Test
  void theNoise() {
    Table first = TABLE.where("subject", "1");
    double[] times = first.column("time").values();
    double[] concentrations = first.column("concentration").values();

    DataParameter floor = DataParameter.named("floor", "mg/l");
    DataParameter share = DataParameter.named("share");
    Experiment<Theophylline> experiment =
        Experiment.of(MODEL)
            .dose(GUT, 0, 320)
            .observe(
                CONCENTRATION,
                Observations.of(times, concentrations)
                    .noise(additive(floor).and(proportional(share))));
    FitReport<Theophylline> report =
        fit(experiment)
            .estimate(floor, within(1e-3, 10).logScale())
            .estimate(share, within(1e-3, 1).logScale())
            .run();
    assertTrue(Double.isFinite(report.aic()));

    Experiment<Theophylline> measured =
        Experiment.of(MODEL)
            .dose(GUT, 0, 320)
            .observe(CONCENTRATION, times, concentrations, additive(0.5));
    FitReport<Theophylline> robust =
        fit(measured).loss(huber(1.5)).prior(VOLUME, logNormal(32, 0.3)).run();
    assertTrue(robust.isConverged());
  }

  @Test
  void whatItMeasured() throws IOException {
    Experiment<Theophylline> experiment = firstSubject();
    FitReport<Theophylline> report = fit(experiment).run();

    Traces<Theophylline> traces = report.generate(experiment.sample(1, 2, 3));
    double[] body = traces.of(BODY);
    assertEquals(traces.times().length, body.length);

    report.results().toCsv(folder.resolve("points.csv"));
    assertTrue(report.results().size() > 3);
  }

  @Test
  void longRuns() {
    Ready<Theophylline> fit = fit(firstSubject());
    Path file = folder.resolve("fit.checkpoint");

    FitReport<Theophylline> report =
        fit.search(multiStart().starts(20).seed(42))
            .onProgress(Progress.bar())
            .maxTime(Duration.ofHours(8))
            .checkpoint(file)
            .run();

    assertEquals(20, report.starts().size());
  }

  @Test
  void manyMachines() {
    Ready<Theophylline> fit = fit(firstSubject());
    Ready<Theophylline> search = fit.search(multiStart().starts(20).seed(42));
    Path first = folder.resolve("1.checkpoint");
    Path second = folder.resolve("2.checkpoint");
    FitReport<Theophylline> alone = search.run();

    search.shard(Shard.parse("1/2")).checkpoint(first).run(); // on one machine
    search.shard(Shard.parse("2/2")).checkpoint(second).run(); // on another
    FitReport<Theophylline> report = search.merge(first, second).run();

    assertEquals(alone.chiSquared(), report.chiSquared(), 0);
  }

  @Test
  void onePool() {
    Ready<Theophylline> fit = fit(firstSubject());
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      FitReport<Theophylline> report = fit.search(multiStart().starts(5).on(pool)).run();
      assertEquals(5, report.starts().size());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void pictures() {
    FitReport<Theophylline> report =
        fit(firstSubject()).search(multiStart().starts(20).seed(42)).run();

    Pictures.fit(report).save(folder.resolve("fit.png"));
    Pictures.residuals(report).save(folder.resolve("residuals.png"));
    Pictures.convergence(report).save(folder.resolve("convergence.png"));
    Pictures.waterfall(report).save(folder.resolve("waterfall.png"));
    Pictures.profiles(report.profiles()).save(folder.resolve("profiles.png"));
    GradientField field =
        GradientField.over(CLEARANCE, within(0.8, 3), VOLUME, within(20, 45)).around(report);
    Pictures.field(field).save(folder.resolve("field.png"));

    assertTrue(Files.exists(folder.resolve("field.png")));
  }

  @Test
  void unbounded() {
    FitReport<Theophylline> report =
        Fit.of(MODEL)
            .to(firstSubject())
            .estimate(ABSORPTION, positive())
            .estimate(CLEARANCE, positive())
            .estimate(VOLUME, positive().startingAt(30))
            .run();
    assertTrue(report.isConverged());
  }
}
