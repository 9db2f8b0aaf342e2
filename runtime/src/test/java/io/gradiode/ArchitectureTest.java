package io.gradiode;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of ARCHITECTURE.md: what may import what. */
@AnalyzeClasses(packages = "io.gradiode", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The packages in reading order: each may use only those before it. */
  private static final List<String> READING_ORDER =
      List.of(
          "io.gradiode.annotation..",
          "io.gradiode.unit..",
          "io.gradiode.model..",
          "io.gradiode.observation..",
          "io.gradiode.integration..",
          "io.gradiode.objective..",
          "io.gradiode",
          "io.gradiode.optimization",
          "io.gradiode.optimization.commonsmath..",
          "io.gradiode.profile..",
          "io.gradiode.report..",
          "io.gradiode.fit..");

  private static final String[] HOT_PACKAGES = {"io.gradiode.model..", "io.gradiode.integration.."};

  @ArchTest
  void packagesAreReadInOneDirection(JavaClasses classes) {
    for (int i = 0; i < READING_ORDER.size() - 1; i++) {
      String[] later = READING_ORDER.subList(i + 1, READING_ORDER.size()).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(READING_ORDER.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  void everyPackageHasItsPlaceInTheReadingOrder(JavaClasses classes) {
    noClasses()
        .should()
        .resideOutsideOfPackages(READING_ORDER.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(classes);
  }

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("io.gradiode.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule theProcessorIsUnknown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.gradiode.processor..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule commonsMathHasOneDoor =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.gradiode.optimization.commonsmath..", "io.gradiode.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.math3..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule reportUsesLinearAlgebraAndDistributionsOnly =
      noClasses()
          .that()
          .resideInAPackage("io.gradiode.report..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.commons.math3..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.apache.commons.math3.linear..",
                              "org.apache.commons.math3.stat..",
                              "org.apache.commons.math3.distribution.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule noOtherLibraryIsUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "io.gradiode..", "org.apache.commons.math3..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingIsFoundByReflection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theHotPathHasNoStreams =
      noClasses()
          .that()
          .resideInAnyPackage(HOT_PACKAGES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.stream..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theHotPathDoesNotLog =
      noClasses()
          .that()
          .resideInAnyPackage(HOT_PACKAGES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "java.lang.System$Logger..")
          .allowEmptyShould(true);
}
