package io.gradiode.processor.insight;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.Names;
import io.gradiode.processor.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All parts of a tree, each before those that it is made of, in the order of the text. */
final class SyntaxParts implements SyntaxTree.Cases<Void> {

  private final List<SyntaxTree> found = new ArrayList<>();

  private SyntaxParts() {}

  static List<SyntaxTree> of(SyntaxTree tree) {
    final SyntaxParts parts = new SyntaxParts();
    tree.accept(parts);
    return parts.found;
  }

  /** The smallest of the parts that uses all symbols of the expression. */
  static Optional<SyntaxTree> smallest(List<SyntaxTree> parts, Expression expression) {
    final Set<String> wanted =
        Symbols.of(expression).stream().map(Symbol::name).collect(Collectors.toSet());
    return parts.stream()
        .filter(each -> Names.in(each).containsAll(wanted))
        .min(Comparator.comparingInt(each -> each.position().end() - each.position().start()));
  }

  @Override
  public Void literal(SyntaxTree.Literal literal) {
    found.add(literal);
    return null;
  }

  @Override
  public Void name(SyntaxTree.Name name) {
    found.add(name);
    return null;
  }

  @Override
  public Void negative(SyntaxTree.Negative negative) {
    found.add(negative);
    return negative.operand().accept(this);
  }

  @Override
  public Void sum(SyntaxTree.Sum sum) {
    found.add(sum);
    sum.members().forEach(each -> each.tree().accept(this));
    return null;
  }

  @Override
  public Void product(SyntaxTree.Product product) {
    found.add(product);
    product.members().forEach(each -> each.tree().accept(this));
    return null;
  }

  @Override
  public Void power(SyntaxTree.Power power) {
    found.add(power);
    power.base().accept(this);
    return power.exponent().accept(this);
  }

  @Override
  public Void call(SyntaxTree.Call call) {
    found.add(call);
    call.arguments().forEach(each -> each.accept(this));
    return null;
  }

  @Override
  public Void comparison(SyntaxTree.Comparison comparison) {
    found.add(comparison);
    comparison.left().accept(this);
    return comparison.right().accept(this);
  }

  @Override
  public Void junction(SyntaxTree.Junction junction) {
    found.add(junction);
    junction.members().forEach(each -> each.accept(this));
    return null;
  }

  @Override
  public Void not(SyntaxTree.Not not) {
    found.add(not);
    return not.operand().accept(this);
  }
}
