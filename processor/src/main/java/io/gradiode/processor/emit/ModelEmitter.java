package io.gradiode.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Shape;
import java.util.ArrayList;
import java.util.List;

/** Writes the types of a model: what the user calls, and what the mathematician reads. */
public final class ModelEmitter {

  /** The files of a model, the same bytes for the same schedule and environment. */
  public List<GeneratedFile> emit(Schedule schedule, Environment environment) {
    final GeneratedTypes types = GeneratedTypes.of(schedule.system().name(), environment);
    final List<GeneratedFile> files = new ArrayList<>();
    new HandleEmitter(schedule, types).emit().forEach(type -> files.add(file(types, type, false)));
    if (schedule.shape() == Shape.NARROW) {
      files.add(file(types, new KernelEmitter(schedule).emit(types), true));
    } else {
      files.add(file(types, new EquationsEmitter(schedule).emit(types), false));
    }
    schedule
        .adjoint()
        .ifPresent(each -> files.add(file(types, new EquationsEmitter(each).emit(types), false)));
    return files;
  }

  private static GeneratedFile file(GeneratedTypes types, TypeSpec type, boolean steps) {
    final JavaFile.Builder file =
        JavaFile.builder(types.model().packageName(), type)
            .indent("  ")
            .skipJavaLangImports(!types.environment().hidesJavaLang());
    if (steps) {
      file.addStaticImport(RuntimeNames.DORMAND_PRINCE, "*");
    }
    final String packageName = types.model().packageName();
    final String typeName = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
    return new GeneratedFile(typeName, FileLayout.of(file.build().toString()));
  }
}
