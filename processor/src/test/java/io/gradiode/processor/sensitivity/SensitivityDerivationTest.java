package io.gradiode.processor.sensitivity;

import static io.gradiode.processor.sensitivity.Derivations.bits;
import static io.gradiode.processor.sensitivity.Derivations.derive;
import static io.gradiode.processor.sensitivity.Derivations.describe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Result;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.sensitivity.SensitivitySystem.Definition;
import io.gradiode.processor.sensitivity.SensitivitySystem.Row;
import io.gradiode.processor.symbolic.Algebra;
import io.gradiode.processor.symbolic.AlgebraException;
import io.gradiode.processor.symbolic.AlgebraRoute;
import io.gradiode.processor.symbolic.Differences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityDerivationTest {

  @Test
  void derivesLotkaVolterraAsOneWouldByHand() {
    final SensitivitySystem system =
        derive(
            new TestModel()
                .parameters("birth", "predation", "conversion", "death", "prey0")
                .term("encounters", "prey*predator")
                .state("prey", "birth*prey - predation*encounters", "prey0")
                .state("predator", "conversion*encounters - death*predator", "1")
                .observe("predator", "predator"));
    assertEquals(
        List.of(
            "encounters = prey*predator",
            // By either variable the derivative is the other one: no name is needed.
            "prey: birth*prey - predation*encounters",
            "prey by 0: birth - predation*predator",
            "prey by 1: -predation*prey",
            "prey by p0: prey",
            "prey by p1: -encounters",
            "predator: conversion*encounters - death*predator",
            "predator by 0: conversion*predator",
            "predator by 1: conversion*prey - death",
            "predator by p2: encounters",
            "predator by p3: -predator"),
        describe(system.definitions(), system.rates()));
    assertEquals(
        List.of("prey: prey0", "prey by p4: 1", "predator: 1"),
        describe(List.of(), system.initialValues()));
    assertEquals(
        List.of("predator: predator", "predator by 1: 1"),
        describe(List.of(), system.observables()));
    assertEquals(List.of(bits(0, 1, 2, 3, 4), bits(0, 1, 2, 3, 4)), system.sensitive());
  }

  @Test
  void namesPartialDerivativesAndDropsUnusedOnes() {
    final SensitivitySystem system =
        derive(
            new TestModel()
                .parameters("k")
                .term("flux", "sin(k*x)")
                .term("twice", "flux*flux")
                .term("unused", "x**3")
                .term("fluxByX", "cos(x)")
                .state("x", "twice + fluxByX", "0"));
    assertEquals(
        List.of(
            "flux = sin(k*x)",
            "twice = flux**2",
            "fluxByX = cos(x)",
            "fluxByX2 = cos(k*x)*k",
            "fluxByK = cos(k*x)*x",
            "twiceByX = 2*flux*fluxByX2",
            "twiceByK = 2*flux*fluxByK",
            "fluxByXByX = -sin(x)",
            "x: twice + fluxByX",
            "x by 0: twiceByX + fluxByXByX",
            "x by p0: twiceByK"),
        describe(system.definitions(), system.rates()));
  }

  @Test
  void ordersInitialValuesThroughTerms() {
    final SensitivitySystem system =
        derive(
            new TestModel()
                .parameters("p")
                .term("gain", "p*z")
                .state("x", "-x", "gain + y")
                .state("y", "-y", "z**2")
                .state("z", "-z", "p"));
    assertEquals(
        List.of(
            "z: p",
            "z by p0: 1",
            "y: z**2",
            "y by 2: 2*z",
            "x: gain + y",
            "x by 1: 1",
            "x by 2: p",
            "x by p0: z"),
        describe(List.of(), system.initialValues()));
    assertEquals(List.of(2, 1, 0), system.initialValues().stream().map(Row::index).toList());
  }

  @Test
  void findsWhatParametersCanReach() {
    final SensitivitySystem system =
        derive(
            new TestModel()
                .parameters("a", "b", "c", "idle")
                .state("x", "a*x", "1")
                .state("y", "x - b*y", "1")
                .state("z", "-z", "c")
                .state("w", "-w", "z")
                .state("free", "-free", "2"));
    // What no formula uses may be the measure of a dose of any state.
    assertEquals(
        List.of(bits(0, 3), bits(0, 1, 3), bits(2, 3), bits(2, 3), bits(3)), system.sensitive());
  }

  @Test
  void removesSingularitiesFirst() {
    final SensitivitySystem system =
        derive(new TestModel().parameters("a").state("v", "(v - a)/(exp((v - a)/5) - 1)", "a"));
    assertEquals("5*exprelReciprocal((v - a)/5)", Printer.print(system.rates().get(0).value()));
    assertEquals(
        "5*exprelReciprocal((v - a)/5)", Printer.print(system.system().states().get(0).rate()));
  }

  /** Nobody loses a build because of a computer algebra system, and nobody is deceived. */
  @Test
  void fallsBackToOwnRulesWithAWarning() {
    final OdeSystem model = new TestModel().parameters("a").state("x", "-a*x", "1").build();
    final Result<SensitivitySystem> result =
        new SensitivityDerivation(FailingAlgebra::new).derive(model, new Anchor() {});
    assertEquals(
        "[AlgebraFailed] The computer algebra system failed on Test; its derivatives come from "
            + "Gradiode's own rules instead, which are as exact.\n  Symja failed: out of order",
        result.diagnostics().get(0).message());
    assertEquals(DiagnosticCode.Severity.WARNING, result.diagnostics().get(0).code().severity());
    final List<String> rates =
        result instanceof Result.Success<SensitivitySystem> success
            ? describe(List.of(), success.value().rates())
            : List.of();
    assertEquals(List.of("x: -a*x", "x by 0: -a", "x by p0: -x"), rates);
  }

  private static final class FailingAlgebra implements Algebra {
    @Override
    public Expression derivative(Expression expression, Symbol symbol) {
      throw new AlgebraException("Symja failed: out of order");
    }

    @Override
    public UnaryOperator<Expression> along(Function<Symbol, Expression> changes) {
      throw new AlgebraException("Symja failed: out of order");
    }

    @Override
    public void close() {}
  }

  /** Each term is used twice: written out, the last one would have 2^200 leaves. */
  @ParameterizedTest
  @EnumSource(AlgebraRoute.class)
  void isLinearInChainsOfTerms(AlgebraRoute route) {
    final TestModel model = new TestModel().parameters("p");
    model.term("t0", "p*x");
    for (int i = 1; i <= 200; i++) {
      model.term("t" + i, "sin(t" + (i - 1) + ")*t" + (i - 1) + " + exp(-t" + (i - 1) + "**2)");
    }
    model.state("x", "t200 - x", "t100*0 + p");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (Algebra algebra = route.open()) {
            final SensitivitySystem system = SensitivityDerivation.derive(model.build(), algebra);
            // t0 by x is p and t0 by p is x; all others have names.
            assertEquals(201 + 400, system.definitions().size());
            checkAgainstDifferences(system, new double[] {1.1}, new double[0], "chain");
          }
        });
  }

  @Test
  void managesALargeDenseSystem() {
    final int size = 60;
    final TestModel model = new TestModel();
    final StringBuilder sum = new StringBuilder("0");
    for (int i = 0; i < size; i++) {
      model.parameters("p" + i);
      sum.append(" + p").append(i).append("*sin(x").append(i).append(")");
    }
    for (int i = 0; i < size; i++) {
      model.state("x" + i, "-x" + i + " + tanh(" + sum + " - x" + i + ")", "0");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (Algebra algebra = AlgebraRoute.NATIVE.open()) {
            final SensitivitySystem system = SensitivityDerivation.derive(model.build(), algebra);
            assertEquals(size, system.rates().get(7).byState().size());
            assertEquals(size, system.rates().get(7).byParameter().size());
          }
        });
  }

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 60).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithDifferencesOnRandomModels(long seed) {
    final RandomModel model = RandomModel.of("random", seed);
    for (AlgebraRoute route : AlgebraRoute.values()) {
      try (Algebra algebra = route.open()) {
        final SensitivitySystem system = SensitivityDerivation.derive(model.system(), algebra);
        checkOrder(system);
        checkAgainstDifferences(
            system, array(model.parameters()), array(model.inputs()), route + ", seed " + seed);
      }
    }
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Definitions use earlier ones only; initial values use states of earlier rows only. */
  private static void checkOrder(SensitivitySystem system) {
    final Set<Symbol> known = new HashSet<>();
    final Map<Symbol, Set<Symbol>> statesOf = new HashMap<>();
    for (Definition definition : system.definitions()) {
      final Set<Symbol> states = new HashSet<>();
      for (Symbol symbol : Symbols.of(definition.value())) {
        if (symbol.kind() == Symbol.Kind.TERM || symbol.kind() == Symbol.Kind.PARTIAL) {
          assertTrue(known.contains(symbol), symbol::name);
          states.addAll(statesOf.get(symbol));
        } else if (symbol.kind() == Symbol.Kind.STATE) {
          states.add(symbol);
        }
      }
      statesOf.put(definition.symbol(), states);
      known.add(definition.symbol());
    }
    final Set<Symbol> set = new HashSet<>();
    for (Row row : system.initialValues()) {
      for (Symbol symbol : Symbols.of(row.value())) {
        assertTrue(set.containsAll(statesOf.getOrDefault(symbol, Set.of())), row.name());
        assertTrue(symbol.kind() != Symbol.Kind.STATE || set.contains(symbol), row.name());
      }
      set.add(system.system().states().get(row.index()).symbol());
    }
  }

  /**
   * With states x(p) = x0(p) of the model itself, the total derivatives of initial values, rates
   * and observables must be those of their values.
   */
  private static void checkAgainstDifferences(
      SensitivitySystem system, double[] parameters, double[] inputs, String what) {
    final double t = 0.7;
    final Numbers numbers = new Numbers(system, t, parameters, inputs);
    numbers.initialStates();
    final double[][] s = numbers.initialSensitivities(parameters.length);
    for (int p = 0; p < parameters.length; p++) {
      final int parameter = p;
      for (Row row : system.initialValues()) {
        final double difference =
            Differences.of(h -> at(system, t, parameters, inputs, parameter, h, row));
        final double derivative = s[row.index()][p];
        assertClose(difference, derivative, what + ", initial " + row.name());
        if (derivative != 0) {
          assertTrue(system.sensitive().get(row.index()).get(p), what);
        }
      }
      final List<Row> rows = new ArrayList<>(system.rates());
      rows.addAll(system.observables());
      for (Row row : rows) {
        final double difference =
            Differences.of(h -> at(system, t, parameters, inputs, parameter, h, row));
        assertClose(difference, numbers.total(row, s, p), what + ", " + row.name());
      }
    }
  }

  private static double at(
      SensitivitySystem system,
      double t,
      double[] parameters,
      double[] inputs,
      int parameter,
      double shift,
      Row row) {
    final double[] moved = parameters.clone();
    moved[parameter] += shift;
    final Numbers numbers = new Numbers(system, t, moved, inputs);
    numbers.initialStates();
    return numbers.value(row.value());
  }

  private static void assertClose(double expected, double actual, String what) {
    assertEquals(expected, actual, 2e-6 * (1 + Math.abs(expected)), what);
  }
}
