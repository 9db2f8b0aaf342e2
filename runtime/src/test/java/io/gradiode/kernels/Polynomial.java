package io.gradiode.kernels;

import io.gradiode.model.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows of sums of products of states, parameters, inputs and time, with all derivatives: the text
 * {@code "-k1 y1 + 2 k3 y2^2 u t"}.
 */
final class Polynomial {

  /** A factor: kinds follow each other, first all states. */
  private static final int TIME = 0;

  private static final class Term {
    private final int row;
    private final double coefficient;
    private final int[] factors;

    Term(int row, double coefficient, int[] factors) {
      this.row = row;
      this.coefficient = coefficient;
      this.factors = factors;
    }
  }

  /** The derivative of a term by its factor at a position, at its place in the pattern. */
  private record Partial(Term term, int position, int place) {}

  private final List<String> states;
  private final List<String> parameters;
  private final List<String> inputs;
  private final List<Term> terms = new ArrayList<>();
  private final List<Partial> partials = new ArrayList<>();
  private final int rows;
  private final Pattern pattern;
  private final int[] curved;

  /** Where time, states, inputs are at present, and how they move. */
  private double time;

  private double[] y = {};
  private double[] p = {};
  private double[] u = {};
  private double[] direction = {};
  private double timeDirection;

  Polynomial(List<String> states, List<String> parameters, List<String> inputs, List<String> rows) {
    this.states = states;
    this.parameters = parameters;
    this.inputs = inputs;
    this.rows = rows.size();
    for (int row = 0; row < rows.size(); row++) {
      parse(row, rows.get(row));
    }
    pattern = Pattern.parse(patternText());
    for (Term term : terms) {
      for (int i = 0; i < term.factors.length; i++) {
        if (isState(term.factors[i]) || isParameter(term.factors[i])) {
          partials.add(new Partial(term, i, place(term.row, term.factors[i])));
        }
      }
    }
    curved = findCurved();
  }

  private void parse(int row, String text) {
    double sign = 1;
    double coefficient = 1;
    final List<Integer> factors = new ArrayList<>();
    boolean any = false;
    for (String token : text.replace("-", " - ").replace("+", " + ").trim().split(" +", -1)) {
      if (token.equals("+") || token.equals("-")) {
        if (any) {
          add(row, sign * coefficient, factors);
        }
        sign = token.equals("-") ? -1 : 1;
        coefficient = 1;
        factors.clear();
        any = false;
      } else if (Character.isDigit(token.charAt(0))) {
        coefficient *= Double.parseDouble(token);
        any = true;
      } else {
        final String[] power = token.split("\\^", -1);
        final int times = power.length > 1 ? Integer.parseInt(power[1]) : 1;
        for (int i = 0; i < times; i++) {
          factors.add(factor(power[0]));
        }
        any = true;
      }
    }
    add(row, sign * coefficient, factors);
  }

  private void add(int row, double coefficient, List<Integer> factors) {
    if (coefficient != 0) {
      terms.add(new Term(row, coefficient, factors.stream().mapToInt(Integer::intValue).toArray()));
    }
  }

  private int factor(String name) {
    if (name.equals("t")) {
      return TIME;
    }
    int first = 1;
    for (List<String> names : List.of(states, parameters, inputs)) {
      if (names.contains(name)) {
        return first + names.indexOf(name);
      }
      first += names.size();
    }
    throw new IllegalArgumentException(name);
  }

  private boolean isState(int factor) {
    return factor > TIME && factor <= states.size();
  }

  private boolean isParameter(int factor) {
    return factor > states.size() && factor <= states.size() + parameters.size();
  }

  private int index(int factor) {
    if (isState(factor)) {
      return factor - 1;
    }
    return isParameter(factor)
        ? factor - 1 - states.size()
        : factor - 1 - states.size() - parameters.size();
  }

  private String patternText() {
    final StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      final TreeSet<Integer> byStates = new TreeSet<>();
      final TreeSet<Integer> byParameters = new TreeSet<>();
      for (Term term : terms) {
        for (int factor : term.factors) {
          if (term.row == row && isState(factor)) {
            byStates.add(index(factor));
          }
          if (term.row == row && isParameter(factor)) {
            byParameters.add(index(factor));
          }
        }
      }
      text.append(join(byStates)).append(" | ").append(join(byParameters)).append('\n');
    }
    return text.toString();
  }

  private static String join(Set<Integer> indices) {
    return indices.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private int place(int row, int factor) {
    if (isState(factor)) {
      for (int k = pattern.stateStart(row); k < pattern.stateStart(row + 1); k++) {
        if (pattern.state(k) == index(factor)) {
          return k;
        }
      }
    }
    for (int k = pattern.parameterStart(row); k < pattern.parameterStart(row + 1); k++) {
      if (pattern.parameter(k) == index(factor)) {
        return k;
      }
    }
    throw new IllegalStateException();
  }

  Pattern pattern() {
    return pattern;
  }

  /** Places of the pattern whose derivatives depend on states, time or inputs; not a copy. */
  int[] curved() {
    return curved;
  }

  private int[] findCurved() {
    final TreeSet<Integer> places = new TreeSet<>();
    for (Partial partial : partials) {
      for (int i = 0; i < partial.term.factors.length; i++) {
        if (i != partial.position && !isParameter(partial.term.factors[i])) {
          places.add(partial.place);
        }
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether any row depends on time or inputs. */
  boolean dependsOnTime() {
    return terms.stream()
        .flatMapToInt(term -> Arrays.stream(term.factors))
        .anyMatch(factor -> !isState(factor) && !isParameter(factor));
  }

  /** The states on which rows depend. */
  int[] states() {
    final TreeSet<Integer> found = new TreeSet<>();
    for (int k = 0; k < pattern.byStates(); k++) {
      found.add(pattern.state(k));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Says where the polynomial is evaluated. */
  void at(double t, double[] newStates, double[] newParameters, double[] newInputs) {
    time = t;
    y = newStates;
    p = newParameters;
    u = newInputs;
  }

  /** Says how states and time move. */
  void along(double[] ofStates, double ofTime) {
    direction = ofStates;
    timeDirection = ofTime;
  }

  private double value(int factor) {
    if (factor == TIME) {
      return time;
    }
    final int i = index(factor);
    if (isState(factor)) {
      return y[i];
    }
    return isParameter(factor) ? p[i] : u[1 + 2 * i] + u[2 + 2 * i] * (time - u[0]);
  }

  private double slope(int factor) {
    if (factor == TIME) {
      return timeDirection;
    }
    final int i = index(factor);
    if (isState(factor)) {
      return direction.length == 0 ? 0 : direction[i];
    }
    return isParameter(factor) ? 0 : timeDirection * u[2 + 2 * i];
  }

  /** The product without the factors at two positions. */
  private double product(Term term, int without, int alsoWithout) {
    double product = term.coefficient;
    for (int i = 0; i < term.factors.length; i++) {
      if (i != without && i != alsoWithout) {
        product *= value(term.factors[i]);
      }
    }
    return product;
  }

  private double slope(Term term, int without) {
    double sum = 0;
    for (int i = 0; i < term.factors.length; i++) {
      if (i != without) {
        sum += slope(term.factors[i]) * product(term, without, i);
      }
    }
    return sum;
  }

  void values(double[] target) {
    Arrays.fill(target, 0, rows, 0);
    for (Term term : terms) {
      target[term.row] += product(term, -1, -1);
    }
  }

  /** One row, as its initial value may depend on others that come before. */
  double rowValue(int row) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.row == row ? product(term, -1, -1) : 0;
    }
    return sum;
  }

  void slopes(double[] target) {
    Arrays.fill(target, 0, rows, 0);
    for (Term term : terms) {
      target[term.row] += slope(term, -1);
    }
  }

  void partials(double[] target) {
    Arrays.fill(target, 0, pattern.length(), 0);
    for (Partial partial : partials) {
      target[partial.place] += product(partial.term, partial.position, -1);
    }
  }

  /** At curved places alone. */
  void partialsAlong(double[] target) {
    for (int place : curved) {
      target[place] = 0;
    }
    for (Partial partial : partials) {
      final double slope = slope(partial.term, partial.position);
      if (slope != 0) {
        target[partial.place] += slope;
      }
    }
  }
}
