package io.gradiode.processor;

import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.DiagnosticCode.Severity;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Which warnings the user does not want: those named by {@code -Agradiode.suppress=A,B}, for all
 * models, and by {@link SuppressWarnings} at the model or a type around it. {@code gradiode} and
 * {@code all} stand for all of them. Errors cannot be silenced.
 */
final class Silencing {

  static final String OPTION = "gradiode.suppress";

  private static final Set<String> ALL = Set.of("gradiode", "all");

  private static final List<String> NAMES =
      Arrays.stream(DiagnosticCode.values())
          .filter(code -> code.severity() == Severity.WARNING)
          .map(DiagnosticCode::tag)
          .toList();

  private final Set<String> everywhere;

  private Silencing(Set<String> everywhere) {
    this.everywhere = Set.copyOf(everywhere);
  }

  /**
   * @param option the names, separated by commas; unknown ones have no effect
   */
  static Silencing of(String option) {
    return new Silencing(new HashSet<>(names(option)));
  }

  /** What to say about names in the option that do not exist; one sentence for each. */
  static List<String> faults(String option) {
    final List<String> known = new ArrayList<>(NAMES);
    known.add("gradiode");
    return names(option).stream()
        .filter(name -> !known.contains(name) && !ALL.contains(name))
        .distinct()
        .map(name -> fault(name, known))
        .toList();
  }

  private static String fault(String name, List<String> known) {
    final boolean error =
        Arrays.stream(DiagnosticCode.values()).anyMatch(code -> code.tag().equals(name));
    final String near = Suggestions.didYouMean(name, known);
    return "-A"
        + OPTION
        + ": "
        + Quote.of(name)
        + (error ? " is an error, which cannot be silenced." : " is not a warning of Gradiode's.")
        + (near.isEmpty() || error ? " There are: " + String.join(", ", known) + "." : " " + near);
  }

  private static List<String> names(String option) {
    return Arrays.stream(option.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Whether the user wants to read this about the type. */
  boolean lets(Diagnostic diagnostic, Element type) {
    return diagnostic.code().severity() == Severity.ERROR
        || !(silences(everywhere, diagnostic) || isSuppressed(diagnostic, type));
  }

  private static boolean isSuppressed(Diagnostic diagnostic, Element type) {
    for (Element each = type; each != null; each = each.getEnclosingElement()) {
      final SuppressWarnings annotation = each.getAnnotation(SuppressWarnings.class);
      if (annotation != null && silences(names(annotation), diagnostic)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> names(SuppressWarnings annotation) {
    return new HashSet<>(Arrays.asList(annotation.value()));
  }

  private static boolean silences(Set<String> names, Diagnostic diagnostic) {
    return !Collections.disjoint(names, ALL) || names.contains(diagnostic.code().tag());
  }
}
