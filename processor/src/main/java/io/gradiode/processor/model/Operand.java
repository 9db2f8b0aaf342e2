package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.List;

/**
 * A part of an expression with its value.
 *
 * @param tree as it is written
 * @param measured what it stands for
 */
record Operand(SyntaxTree tree, Measured measured) {

  Expression value() {
    return measured.value();
  }

  Position position() {
    return tree.position();
  }

  static List<SyntaxTree> trees(List<Operand> operands) {
    return operands.stream().map(Operand::tree).toList();
  }

  static List<Measured> measured(List<Operand> operands) {
    return operands.stream().map(Operand::measured).toList();
  }
}
