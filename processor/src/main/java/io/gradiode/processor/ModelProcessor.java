package io.gradiode.processor;

import com.google.auto.service.AutoService;
import io.gradiode.annotation.OdeModel;
import io.gradiode.processor.diagnostic.Diagnostic;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Excess;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.emit.Environment;
import io.gradiode.processor.emit.GeneratedFile;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.source.JavacAnchor;
import io.gradiode.processor.source.ModelSource;
import io.gradiode.processor.source.SourceReader;
import io.gradiode.processor.symbolic.AlgebraRoute;
import io.gradiode.processor.symbolic.SymjaWarmUp;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/**
 * Writes the handles and the mathematics of every type annotated with {@link OdeModel}.
 *
 * <p>javac works in rounds: the types that one round generates are seen by the next. A model needs
 * nothing but the texts of its annotation, so each is compiled in the round in which it appears,
 * even if its source mentions types that do not exist yet, its own generated ones among them.
 *
 * <p>Options: {@code -Agradiode.algebra=symja} (the default) or {@code native}, which
 * differentiates without the computer algebra system and so without its start-up time; {@code
 * -Agradiode.suppress=UnusedParameter,NonSmooth}, warnings that are not wanted, of which the type
 * itself can name some too, with {@link SuppressWarnings}.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("io.gradiode.annotation.OdeModel")
@SupportedOptions({ModelProcessor.ALGEBRA, Silencing.OPTION})
public final class ModelProcessor extends AbstractProcessor {

  static final String ALGEBRA = "gradiode.algebra";

  private final Function<AlgebraRoute, Compiler> compilers;
  private AlgebraRoute route = AlgebraRoute.SYMJA;
  private Silencing silencing = Silencing.of("");
  private boolean warm;

  /** For javac. */
  public ModelProcessor() {
    this(ModelPipeline::new);
  }

  ModelProcessor(Function<AlgebraRoute, Compiler> compilers) {
    this.compilers = compilers;
  }

  /** What a model goes through. */
  interface Compiler {

    /** The system that the texts describe, or all that is wrong with them; takes milliseconds. */
    Result<Checked> check(ModelSource source);

    /** The files of a model without a fault. */
    Result<List<GeneratedFile>> compile(Checked model, Environment environment);

    /** A model without a fault. */
    record Checked(ModelSource source, OdeSystem system) {}
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    final String option = option(ALGEBRA, "symja").toLowerCase(Locale.ROOT);
    final String silenced = option(Silencing.OPTION, "");
    silencing = Silencing.of(silenced);
    Silencing.faults(silenced)
        .forEach(each -> environment.getMessager().printMessage(Kind.WARNING, each));
    switch (option) {
      case "symja" -> route = AlgebraRoute.SYMJA;
      case "native" -> route = AlgebraRoute.NATIVE;
      default ->
          environment
              .getMessager()
              .printMessage(
                  Kind.ERROR, "-A" + ALGEBRA + " is 'symja' or 'native', not '" + option + "'.");
    }
  }

  /** An option without a value, {@code -Aname}, is there and null. */
  private String option(String name, String otherwise) {
    return Objects.requireNonNullElse(processingEnv.getOptions().get(name), otherwise);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // Eclipse's compiler hands them out in the order of a hash table.
    final List<TypeElement> types =
        ElementFilter.typesIn(round.getElementsAnnotatedWith(OdeModel.class)).stream()
            .sorted(Comparator.comparing(each -> each.getQualifiedName().toString()))
            .toList();
    final Compiler compiler = compilers.apply(route);
    final Map<TypeElement, Result<Compiler.Checked>> models = new LinkedHashMap<>();
    types.forEach(type -> guarded(type, () -> models.put(type, check(compiler, type))));
    models.forEach((type, model) -> guarded(type, () -> compile(compiler, type, model)));
    return false;
  }

  /** Whatever goes wrong in us becomes a message: javac must not crash because of a model. */
  private void guarded(TypeElement type, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError | LinkageError failure) {
      reportInternal(type, failure);
    }
  }

  /** Symja is loaded for models without a fault only, while the others are checked. */
  private Result<Compiler.Checked> check(Compiler compiler, TypeElement type) {
    final Result<Compiler.Checked> model =
        new SourceReader(processingEnv.getElementUtils())
            .read(type)
            .then(source -> DeepStack.call(() -> compiler.check(source)));
    if (model instanceof Result.Success<Compiler.Checked> && route == AlgebraRoute.SYMJA && !warm) {
      warm = true;
      SymjaWarmUp.start();
    }
    return model;
  }

  private void compile(Compiler compiler, TypeElement type, Result<Compiler.Checked> model) {
    final Environment environment = environment(type);
    final Result<List<GeneratedFile>> result =
        model.then(checked -> DeepStack.call(() -> compiler.compile(checked, environment)));
    final List<Diagnostic> wanted =
        result.diagnostics().stream().filter(each -> silencing.lets(each, type)).toList();
    Excess.shown(wanted).forEach(each -> report(type, each));
    if (result instanceof Result.Success<List<GeneratedFile>> success) {
      write(type, success.value());
    }
  }

  private Environment environment(TypeElement type) {
    boolean isPublic = true;
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      final boolean implicit = each.getEnclosingElement().getKind().isInterface() && each != type;
      isPublic &= implicit || each.getModifiers().contains(Modifier.PUBLIC);
    }
    final ModuleElement module = processingEnv.getElementUtils().getModuleOf(type);
    final boolean generated =
        processingEnv
                .getElementUtils()
                .getTypeElement(module, "javax.annotation.processing.Generated")
            != null;
    final Set<String> neighbors =
        processingEnv.getElementUtils().getPackageOf(type).getEnclosedElements().stream()
            .map(each -> each.getSimpleName().toString())
            .collect(Collectors.toSet());
    return new Environment(isPublic, generated, neighbors);
  }

  private void write(TypeElement type, List<GeneratedFile> files) {
    for (GeneratedFile file : files) {
      try (Writer writer =
          processingEnv.getFiler().createSourceFile(file.typeName(), type).openWriter()) {
        writer.write(file.text());
      } catch (FilerException clash) {
        error(
            type,
            DiagnosticCode.NAME_CLASH,
            file.typeName()
                + " exists already, and Gradiode has to generate it for "
                + type.getSimpleName()
                + ". Rename one of them.");
      } catch (IOException failure) {
        error(
            type,
            DiagnosticCode.UNWRITABLE_FILE,
            file.typeName() + " cannot be written: " + failure.getMessage());
      }
    }
  }

  private void report(TypeElement type, Diagnostic diagnostic) {
    final Kind kind =
        diagnostic.code().severity() == DiagnosticCode.Severity.ERROR ? Kind.ERROR : Kind.WARNING;
    if (diagnostic.anchor() instanceof JavacAnchor anchor) {
      if (anchor.value().isPresent()) {
        processingEnv
            .getMessager()
            .printMessage(
                kind,
                diagnostic.message(),
                anchor.element(),
                anchor.mirror(),
                anchor.value().get());
      } else {
        processingEnv
            .getMessager()
            .printMessage(kind, diagnostic.message(), anchor.element(), anchor.mirror());
      }
    } else {
      processingEnv.getMessager().printMessage(kind, diagnostic.message(), type);
    }
  }

  private void error(TypeElement type, DiagnosticCode code, String message) {
    processingEnv.getMessager().printMessage(Kind.ERROR, "[" + code.tag() + "] " + message, type);
  }

  private void reportInternal(TypeElement type, Throwable failure) {
    final StackTraceElement[] trace = failure.getStackTrace();
    error(
        type,
        DiagnosticCode.INTERNAL_ERROR,
        "Gradiode failed on "
            + type.getSimpleName()
            + ", which is a fault of Gradiode's. Please report it, with the model.\n  "
            + failure
            + (trace.length == 0 ? "" : "\n  at " + trace[0]));
  }
}
