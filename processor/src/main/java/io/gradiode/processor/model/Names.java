package io.gradiode.processor.model;

import io.gradiode.processor.syntax.SyntaxTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that an expression refers to, in the order of their appearance. */
public final class Names implements SyntaxTree.Cases<Void> {

  private final Set<String> found = new LinkedHashSet<>();

  private Names() {}

  /** The names in the tree. */
  public static Set<String> in(SyntaxTree tree) {
    final Names names = new Names();
    tree.accept(names);
    return names.found;
  }

  @Override
  public Void literal(SyntaxTree.Literal literal) {
    return null;
  }

  @Override
  public Void name(SyntaxTree.Name name) {
    found.add(name.text());
    return null;
  }

  @Override
  public Void negative(SyntaxTree.Negative negative) {
    return negative.operand().accept(this);
  }

  @Override
  public Void sum(SyntaxTree.Sum sum) {
    return members(sum.members());
  }

  @Override
  public Void product(SyntaxTree.Product product) {
    return members(product.members());
  }

  private Void members(List<SyntaxTree.Member> members) {
    members.forEach(member -> member.tree().accept(this));
    return null;
  }

  @Override
  public Void power(SyntaxTree.Power power) {
    power.base().accept(this);
    return power.exponent().accept(this);
  }

  /** An input may be written as a call; a function is not what a symbol of its name is. */
  @Override
  public Void call(SyntaxTree.Call call) {
    if (!NameRules.isFunction(call.function().text())) {
      found.add(call.function().text());
    }
    call.arguments().forEach(argument -> argument.accept(this));
    return null;
  }

  @Override
  public Void comparison(SyntaxTree.Comparison comparison) {
    comparison.left().accept(this);
    return comparison.right().accept(this);
  }

  @Override
  public Void junction(SyntaxTree.Junction junction) {
    junction.members().forEach(member -> member.accept(this));
    return null;
  }

  @Override
  public Void not(SyntaxTree.Not not) {
    return not.operand().accept(this);
  }
}
