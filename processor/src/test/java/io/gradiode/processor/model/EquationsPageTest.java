package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.annotation.OdeModel;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page {@code docs/equations.md} is made of a text, {@code docs/equations.md} of the test
 * resources, and of tables that come out of the code. {@code -Dgradiode.docs.update=true} writes it
 * anew, to be reviewed in the diff.
 */
class EquationsPageTest {

  private static final Path PAGE = Path.of("../docs/equations.md");
  private static final Path TEXT = Path.of("src/test/resources/docs/equations.md");
  private static final Pattern MODEL = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

  @Test
  void pageIsWhatTheCodeSays() throws IOException {
    final String page = page();
    if (Boolean.getBoolean("gradiode.docs.update")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(Files.readString(PAGE), page, "rewrite with -Dgradiode.docs.update=true");
  }

  private static String page() throws IOException {
    return GAP.matcher(Files.readString(TEXT))
        .replaceAll(gap -> Matcher.quoteReplacement(filled(gap.group(1))));
  }

  private static String filled(String gap) {
    return switch (gap) {
      case "reserved" -> LanguageTables.reserved();
      case "flags" -> LanguageTables.flags();
      case "attributes" -> LanguageTables.attributes();
      case "operators" -> LanguageTables.operators();
      case "warnings" -> LanguageTables.warnings();
      case "refused" -> LanguageTables.refused();
      case "differences" -> LanguageTables.differences();
      case "mismatch" -> LanguageTables.mismatch();
      case "functions" -> FunctionTables.functions();
      case "units" -> UnitTables.units();
      case "prefixes" -> UnitTables.prefixes();
      case "words" -> UnitTables.words();
      default -> throw new IllegalArgumentException(gap);
    };
  }

  static List<String> models() throws IOException {
    return MODEL.matcher(page()).results().map(each -> each.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void modelOnThePageIsRight(String model) {
    assertEquals(List.of(), DocumentedExamplesTest.texts(model).warnings());
  }

  static Stream<String> statements() {
    return Stream.of(
            UnitTables.examples(),
            LanguageTables.flagExamples(),
            LanguageTables.differenceExamples())
        .flatMap(List::stream);
  }

  /** Statements that are no model by themselves. */
  @ParameterizedTest
  @MethodSource("statements")
  void exampleCompiles(String statements) {
    Texts.of("dstate_/dt = 0 : 1\n" + statements.replace("; ", "\n")).units("ind").system();
  }

  static List<String> formulas() {
    return FunctionTables.examples();
  }

  /** The names in it stand for something. */
  @ParameterizedTest
  @MethodSource("formulas")
  void exampleOfAFunctionCompiles(String formula) {
    assertTrue(FunctionTables.declarations(formula).isPresent(), formula);
  }

  @Test
  void everyFlagIsDocumented() {
    final String message = Texts.of("dx/dt = 0 : 1\nk : 1 (unheard)").messages();
    final String list = message.substring(message.indexOf("flags: ") + 7);
    assertEquals(Set.of(list.split(", ", -1)), LanguageTables.documentedFlags());
  }

  @Test
  void everyAttributeIsDocumented() {
    assertEquals(
        Arrays.stream(OdeModel.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet()),
        LanguageTables.documentedAttributes());
  }
}
