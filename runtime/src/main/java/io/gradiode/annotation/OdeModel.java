package io.gradiode.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type as an ordinary differential equation model. While javac runs, the Gradiode processor
 * reads the texts below, derives the sensitivity equations and writes {@code <Type>Model} (handles,
 * metadata) beside the type.
 *
 * <pre>{@code
 * @OdeModel(
 *     equations = """
 *         dx/dt = growth*x*(1 - x/capacity) : 1
 *         growth   : 1/second (constant)
 *         capacity : 1 (constant)
 *         x_0      : 1 (constant)
 *         """,
 *     initial = "x = x_0")
 * public interface Logistic {}
 * }</pre>
 *
 * <p>The language is that of Brian2's single-cell models; see {@code docs/equations.md}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OdeModel {

  /**
   * The equations, one statement a line or separated by semicolons: {@code dx/dt = … : unit},
   * {@code term = … : unit}, {@code symbol : unit (flags)}.
   */
  String equations();

  /**
   * Initial values, one {@code state = expression} a line or separated by semicolons. They may use
   * parameters, terms, inputs and the initial values of other states, in any order. A state without
   * one starts at 0.
   */
  String initial() default "";

  /**
   * What can be measured: names of states or terms, or {@code name = expression : unit}, one a line
   * or separated by semicolons or commas. Empty: every state.
   */
  String observables() default "";

  /**
   * When the model spikes: a condition, {@code "v > V_cut"}. A spike is at the instant at which it
   * becomes true. Empty: the model has no spikes.
   */
  String threshold() default "";

  /**
   * What a spike changes: {@code "v = V_r; w += b"}, assignments to states by {@code = += -= *=
   * /=}, one a line or separated by semicolons, carried out in this order.
   */
  String reset() default "";

  /**
   * How long there is no further spike: a duration over parameters, inputs and states, {@code
   * "2*ms"}; or a condition that has to end first, {@code "v > V_cut"}. Meanwhile states flagged
   * {@code (unless refractory)} stand still.
   */
  String refractory() default "";

  /** What else happens at instants, in the order in which it does if at one time. */
  Event[] events() default {};

  /**
   * The unit in which times are given: of experiments, signals, and {@code t} itself. Equations
   * stay as they are.
   */
  String time() default "second";

  /**
   * Base units that the model declares for what it counts, names separated by commas, semicolons or
   * lines: {@code "ind, dollar"}. They are used like any unit, {@code 1/(ind*day)}, and measure
   * nothing that another unit measures: what is in {@code ind} can be added to what is in {@code
   * ind} only. {@code #} begins a comment. A name that is a unit already, a function, a constant or
   * a symbol of the model is refused.
   */
  String units() default "";

  /**
   * How the model is integrated if a solver is not told otherwise. With {@link Method#EXPLICIT} no
   * code for implicit methods is generated.
   */
  Method method() default Method.AUTO;

  /**
   * Whether gradients of objectives are computed backwards, by the discrete adjoint of each step:
   * faster than forward sensitivities for many parameters, one by one as exact. Residuals with
   * their Jacobian are computed forwards still.
   */
  boolean adjoint() default false;
}
