package io.gradiode.pictures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use, and what it must not show. */
@AnalyzeClasses(
    packages = "io.gradiode.pictures",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule xchartIsTheOnlyLibrary =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..", "javax.imageio..", "io.gradiode..", "org.knowm.xchart..");

  @ArchTest
  static final ArchRule noDisplayIsNeeded =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.swing..");

  @ArchTest
  static final ArchRule xchartStaysInside =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .notHaveRawReturnType(
              com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                  "org.knowm.xchart.."));
}
