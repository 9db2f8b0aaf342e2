package io.gradiode.processor.source;

import io.gradiode.annotation.OdeModel;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.diagnostic.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the annotation of a type, judging nothing but whether generated code can name the type. */
public final class SourceReader {

  private final Elements elements;

  /**
   * @param elements of the compilation, for default values and packages
   */
  public SourceReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * The texts of the model. Fails without a diagnostic if javac cannot read one of them: it then
   * reports that itself.
   */
  public Result<ModelSource> read(TypeElement type) {
    final Optional<? extends AnnotationMirror> mirror =
        type.getAnnotationMirrors().stream()
            .filter(
                each ->
                    ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(OdeModel.class.getName()))
            .findFirst();
    if (mirror.isEmpty()) {
      return new Result.Failure<>(List.of());
    }
    final JavacAnchor anchor = JavacAnchor.of(type, mirror.get());
    final List<Diagnostic> faults = faults(type, anchor);
    if (!faults.isEmpty()) {
      return new Result.Failure<>(faults);
    }
    return texts(type, mirror.get(), anchor);
  }

  private Result<ModelSource> texts(TypeElement type, AnnotationMirror mirror, JavacAnchor anchor) {
    final List<SourceText> texts = new ArrayList<>();
    for (String attribute : List.of("equations", "initial", "observables", "time", "units")) {
      final Optional<SourceText> text = text(type, mirror, attribute);
      if (text.isEmpty()) {
        return new Result.Failure<>(List.of());
      }
      texts.add(text.get());
    }
    return Result.of(
        new ModelSource(
            elements.getPackageOf(type).getQualifiedName().toString(),
            nesting(type),
            anchor,
            texts.get(0),
            texts.get(1),
            texts.get(2),
            texts.get(3),
            texts.get(4)));
  }

  /** A name that does not exist makes the value erroneous: no string, or one that says so. */
  private Optional<SourceText> text(TypeElement type, AnnotationMirror mirror, String attribute) {
    final Map<? extends ExecutableElement, ? extends AnnotationValue> written =
        mirror.getElementValues();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
        elements.getElementValuesWithDefaults(mirror).entrySet()) {
      if (each.getKey().getSimpleName().contentEquals(attribute)) {
        final AnnotationValue value = each.getValue();
        final JavacAnchor anchor =
            written.containsKey(each.getKey())
                ? JavacAnchor.of(type, mirror, value)
                : JavacAnchor.of(type, mirror);
        return value.getValue() instanceof String text && !text.equals("<error>")
            ? Optional.of(new SourceText(attribute, text, anchor))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Diagnostic> faults(TypeElement type, JavacAnchor anchor) {
    final List<Diagnostic> faults = new ArrayList<>();
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        faults.add(
            Diagnostic.at(
                anchor,
                DiagnosticCode.INACCESSIBLE_MODEL,
                Quote.of(each.getSimpleName().toString())
                    + " is private, so generated code cannot name it. Remove 'private'."));
      }
      final boolean inherits = each == type || !enclosedIsStatic(each, type);
      if (!((TypeElement) each).getTypeParameters().isEmpty() && inherits) {
        faults.add(
            Diagnostic.at(
                anchor,
                DiagnosticCode.GENERIC_MODEL,
                Quote.of(each.getSimpleName().toString())
                    + " has type parameters, which mean nothing for a model. Remove them."));
      }
    }
    return faults;
  }

  /** Whether a static type lies between, which cuts off the type parameters of {@code outer}. */
  private static boolean enclosedIsStatic(Element outer, TypeElement type) {
    for (Element each = type; !each.equals(outer); each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.STATIC) || !each.getKind().isClass()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> nesting(TypeElement type) {
    final Deque<String> names = new ArrayDeque<>();
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      names.addFirst(each.getSimpleName().toString());
    }
    return List.copyOf(names);
  }
}
