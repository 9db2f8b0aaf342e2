package io.gradiode.processor.source;

import io.gradiode.annotation.Method;
import io.gradiode.annotation.OdeModel;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.diagnostic.SourceText;
import io.gradiode.processor.source.ModelSource.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
    final Attributes model = new Attributes(type, mirror, "");
    final SourceText equations = model.text("equations");
    final SourceText initial = model.text("initial");
    final SourceText observables = model.text("observables");
    final SourceText threshold = model.text("threshold");
    final SourceText reset = model.text("reset");
    final SourceText refractory = model.text("refractory");
    final SourceText time = model.text("time");
    final SourceText units = model.text("units");
    final Setting<Method> method = model.method();
    final Setting<Boolean> adjoint = model.flag("adjoint");
    boolean readable = true;
    final List<ModelSource.Event> events = new ArrayList<>();
    for (AnnotationMirror each : model.annotations("events")) {
      final Attributes event = new Attributes(type, each, " of event " + (events.size() + 1));
      events.add(
          new ModelSource.Event(
              event.text("name"), event.text("when"), event.text("at"), event.text("then")));
      readable &= event.readable;
    }
    if (!model.readable || !readable) {
      return new Result.Failure<>(List.of());
    }
    return Result.of(
        new ModelSource(
            elements.getPackageOf(type).getQualifiedName().toString(),
            nesting(type),
            anchor,
            equations,
            initial,
            observables,
            threshold,
            reset,
            refractory,
            events,
            time,
            units,
            method,
            adjoint));
  }

  /** What one annotation says. */
  private final class Attributes {

    private final TypeElement type;
    private final AnnotationMirror mirror;
    private final String place;
    private boolean readable = true;

    /**
     * @param type the annotated type
     * @param mirror the annotation, or one within it
     * @param place what tells its attributes from those of other annotations
     */
    Attributes(TypeElement type, AnnotationMirror mirror, String place) {
      this.type = type;
      this.mirror = mirror;
      this.place = place;
    }

    /** A name that does not exist makes the value erroneous: no string, or one that says so. */
    SourceText text(String attribute) {
      final Optional<? extends AnnotationValue> value = value(attribute);
      final JavacAnchor anchor = anchor(value);
      if (value.isPresent()
          && value.get().getValue() instanceof String text
          && !text.equals("<error>")) {
        return new SourceText(attribute + place, text, anchor);
      }
      readable = false;
      return new SourceText(attribute + place, "", anchor);
    }

    private JavacAnchor anchor(Optional<? extends AnnotationValue> value) {
      return value
          .filter(mirror.getElementValues()::containsValue)
          .map(written -> JavacAnchor.of(type, mirror, written))
          .orElseGet(() -> JavacAnchor.of(type, mirror));
    }

    Setting<Method> method() {
      final Optional<? extends AnnotationValue> value = value("method");
      final Optional<Method> method =
          value
              .filter(each -> each.getValue() instanceof VariableElement)
              .map(each -> ((VariableElement) each.getValue()).getSimpleName().toString())
              .flatMap(
                  name ->
                      Arrays.stream(Method.values())
                          .filter(each -> each.name().equals(name))
                          .findFirst());
      readable &= method.isPresent();
      return new Setting<>(method.orElse(Method.AUTO), anchor(value));
    }

    Setting<Boolean> flag(String attribute) {
      final Optional<? extends AnnotationValue> value = value(attribute);
      if (value.isPresent() && value.get().getValue() instanceof Boolean flag) {
        return new Setting<>(flag, anchor(value));
      }
      readable = false;
      return new Setting<>(false, anchor(value));
    }

    List<AnnotationMirror> annotations(String attribute) {
      final Optional<? extends AnnotationValue> value = value(attribute);
      if (value.isPresent() && value.get().getValue() instanceof List<?> values) {
        final List<AnnotationMirror> annotations = new ArrayList<>();
        for (Object each : values) {
          if (each instanceof AnnotationValue one
              && one.getValue() instanceof AnnotationMirror annotation) {
            annotations.add(annotation);
          } else {
            readable = false;
          }
        }
        return annotations;
      }
      readable = false;
      return List.of();
    }

    private Optional<? extends AnnotationValue> value(String attribute) {
      return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
          .filter(each -> each.getKey().getSimpleName().contentEquals(attribute))
          .map(Map.Entry::getValue)
          .findFirst();
    }
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
