package io.gradiode.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of ARCHITECTURE.md: what may import what. */
@AnalyzeClasses(
    packages = "io.gradiode.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "io.gradiode.processor";

  /** The packages in reading order: each may use only those before it. */
  private static final List<String> READING_ORDER =
      List.of(
          ROOT + ".diagnostic..",
          ROOT + ".source..",
          ROOT + ".expression..",
          ROOT + ".dimension..",
          ROOT + ".syntax..",
          ROOT + ".model..",
          ROOT + ".symbolic..",
          ROOT + ".sensitivity..",
          ROOT + ".insight..",
          ROOT + ".schedule..",
          ROOT + ".emit..",
          ROOT);

  /** The sealed families whose members are values. */
  private static final Set<String> TREES =
      Set.of(ROOT + ".expression.Expression", ROOT + ".syntax.SyntaxTree");

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
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule symjaHasOneDoor =
      onlyPackageUsing("org.matheclipse..", ROOT + ".symbolic..");

  @ArchTest
  static final ArchRule javaPoetHasOneDoor =
      onlyPackageUsing("com.palantir.javapoet..", ROOT + ".emit..");

  @ArchTest
  static final ArchRule theLanguageModelHasOneDoor =
      onlyPackageUsing("javax.lang.model..", ROOT + ".source..", ROOT + ".emit..", ROOT);

  @ArchTest
  static final ArchRule javacHasOneDoor =
      onlyPackageUsing("javax.annotation.processing..", ROOT + ".source..", ROOT);

  @ArchTest
  static final ArchRule commonsMathIsNotUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.math3..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ofTheRuntimeOnlyAnnotationsAreUsed =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.gradiode..")
                  .and(not(resideInAPackage("io.gradiode.annotation..")))
                  .and(not(resideInAPackage(ROOT + ".."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule treesAreRecords =
      classes()
          .that(are("members of a tree", ArchitectureTest::isMemberOfTree))
          .should()
          .beRecords()
          .allowEmptyShould(true);

  private static ArchRule onlyPackageUsing(String library, String... doors) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(doors)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> are(
      String description, Predicate<JavaClass> condition) {
    return DescribedPredicate.describe(description, condition);
  }

  private static boolean isMemberOfTree(JavaClass type) {
    return !INTERFACES.test(type)
        && type.getAllRawInterfaces().stream().anyMatch(each -> TREES.contains(each.getName()));
  }
}
