package io.gradiode.examples.pharmacology;

import static io.gradiode.examples.pharmacology.OneCompartmentModel.*;
import static io.gradiode.objective.Domain.within;
import static io.gradiode.optimization.Optimizers.levenbergMarquardt;

import io.gradiode.fit.Fit;
import io.gradiode.fit.NeedsEstimate;
import io.gradiode.fit.Ready;
import io.gradiode.objective.Domain;
import io.gradiode.observation.Experiment;
import io.gradiode.pictures.Pictures;
import io.gradiode.report.FitReport;
import io.gradiode.tables.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Absorption, clearance and volume of theophylline from the serum of twelve subjects: one value for
 * all, or one for each, and what that is worth.
 *
 * <p>Data: R. A. Upton, in: A. J. Boeckmann, L. B. Sheiner and S. L. Beal, NONMEM Users Guide, Part
 * V (University of California, San Francisco, 1994). The model and individual fits: J. C. Pinheiro
 * and D. M. Bates, Mixed-Effects Models in S and S-PLUS (Springer, 2000), section 8.1.3.
 */
public final class FitTheophylline {

  private static final Domain ABSORPTION = within(0.1, 20).logScale().startingAt(1.5);
  private static final Domain CLEARED = within(0.2, 20).logScale().startingAt(2.8);
  private static final Domain DISTRIBUTED = within(3, 300).logScale().startingAt(32);

  private FitTheophylline() {}

  /** Fits, prints, and draws {@code target/theophylline.png}, or the file given as argument. */
  public static void main(String[] args) {
    final FitReport<OneCompartment> one = shared();
    final FitReport<OneCompartment> some = sharedAbsorption();
    final FitReport<OneCompartment> each = individual();
    System.out.println(each);
    System.out.println("AIC, where one value stands for all subjects, and where each has its own");
    row("all three for all", one);
    row("absorption for all", some);
    row("each its own", each);
    final Path picture = Path.of(args.length > 0 ? args[0] : "target/theophylline.png");
    draw(each, picture);
    System.out.println("Data and fit: " + picture.toAbsolutePath());
  }

  private static void row(String what, FitReport<OneCompartment> report) {
    System.out.printf(Locale.ROOT, "  %-20s %8.1f%n", what, report.aic());
  }

  /** One person stands for all. */
  static FitReport<OneCompartment> shared() {
    return Fit.of(MODEL)
        .to(subjects())
        .estimate(K_A, ABSORPTION)
        .estimate(CLEARANCE, CLEARED)
        .estimate(VOLUME, DISTRIBUTED)
        .polish(levenbergMarquardt())
        .run();
  }

  /** All absorb alike; each clears and has a volume of its own. */
  static FitReport<OneCompartment> sharedAbsorption() {
    return individuals(Fit.of(MODEL).to(subjects()).estimate(K_A, ABSORPTION)).run();
  }

  /** Nothing in common but the noise. */
  static FitReport<OneCompartment> individual() {
    return individuals(Fit.of(MODEL).to(subjects()).estimateEach(K_A, ABSORPTION)).run();
  }

  private static Ready<OneCompartment> individuals(NeedsEstimate<OneCompartment> fit) {
    return fit.estimateEach(CLEARANCE, CLEARED)
        .estimateEach(VOLUME, DISTRIBUTED)
        .polish(levenbergMarquardt());
  }

  /** An experiment for each subject: the whole dose, and the concentrations that followed. */
  static List<Experiment<OneCompartment>> subjects() {
    return Table.read(FitTheophylline.class, "theophylline.csv")
        .groups("subject")
        .entrySet()
        .stream()
        .map(each -> subject(each.getKey(), each.getValue()))
        .toList();
  }

  private static Experiment<OneCompartment> subject(String name, Table rows) {
    final double dose = rows.column("dose").single() * rows.column("weight").single();
    return Experiment.of(MODEL)
        .named("subject " + name)
        .with(DOSE, dose)
        .observe(
            CONCENTRATION,
            rows.column("time").quantities(),
            rows.column("concentration").quantities());
  }

  static void draw(FitReport<OneCompartment> report, Path picture) {
    Pictures.fit(report).columns(3).scale(1.25).save(picture);
  }
}
