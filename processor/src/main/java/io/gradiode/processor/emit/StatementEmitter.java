package io.gradiode.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.schedule.Schedule.ArgumentNames;
import io.gradiode.processor.schedule.Section;
import io.gradiode.processor.schedule.Signs;
import io.gradiode.processor.schedule.Slot;
import io.gradiode.processor.schedule.Statement;
import java.util.List;

/** Sections as the body of a method. */
final class StatementEmitter {

  private static final int INDENT = 4;

  private final ArgumentNames names;

  StatementEmitter(ArgumentNames names) {
    this.names = names;
  }

  /** The sections, each under its heading, with blank lines between. */
  CodeBlock emit(List<Section> sections) {
    final CodeBlock.Builder code = CodeBlock.builder();
    boolean first = true;
    for (Section section : sections) {
      code.add(first ? "// $L\n" : "\n// $L\n", Javadocs.plain(section.heading()));
      first = false;
      section.statements().forEach(statement -> code.add(emit(statement)));
    }
    return code.build();
  }

  private CodeBlock emit(Statement statement) {
    if (statement instanceof Statement.Load load) {
      return line(define(load.name(), new Layout.Atom(place(load.from()))), load.comment());
    }
    if (statement instanceof Statement.LoadInput input) {
      return line(define(input.name(), input(input.input())), input.comment());
    }
    if (statement instanceof Statement.Define define) {
      return line(define(define.name(), JavaExpressions.of(define.value())), define.comment());
    }
    if (statement instanceof Statement.Store store) {
      final Layout value = JavaExpressions.of(store.value());
      return line(Layout.assignment(place(store.to()) + " =", value, INDENT), store.comment());
    }
    if (statement instanceof Statement.Add add) {
      final boolean minus = Signs.isNegative(add.value());
      final Expression value = minus ? Signs.negate(add.value()) : add.value();
      final String left = place(add.to()) + (minus ? " -=" : " +=");
      return line(Layout.assignment(left, JavaExpressions.of(value), INDENT), "");
    }
    return clear((Statement.Clear) statement);
  }

  private static String define(String name, Layout value) {
    return Layout.assignment("final double " + name + " =", value, INDENT);
  }

  private Layout input(int index) {
    final String value = names.inputs() + "[" + (1 + 2 * index) + "]";
    final String slope = names.inputs() + "[" + (2 + 2 * index) + "]";
    final String elapsed = "(" + names.t() + " - " + names.inputs() + "[0])";
    return new Layout.Atom(value + " + " + slope + " * " + elapsed);
  }

  private String place(Slot slot) {
    return names.place(slot);
  }

  private CodeBlock clear(Statement.Clear clear) {
    final String arguments =
        names.of(clear.from().array()) + ", " + clear.from().index() + ", " + clear.until();
    return line("Arrays.fill(" + arguments + ", 0.0);", "");
  }

  private static CodeBlock line(String code, String comment) {
    return TypedCode.block(withComment(TypedCode.format(code), code, comment) + "\n");
  }

  /** The comment behind the statement if there is room, before it otherwise. */
  private static String withComment(String typed, String code, String comment) {
    if (comment.isEmpty()) {
      return typed;
    }
    final String text = "// " + Javadocs.plain(comment);
    final int column = code.length() - code.lastIndexOf('\n') - 1;
    final String escaped = text.replace("$", "$$");
    return INDENT + column + 1 + text.length() <= Layout.WIDTH
        ? typed + " " + escaped
        : escaped + "\n" + typed;
  }
}
