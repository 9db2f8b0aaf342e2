package io.gradiode.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that happens at an instant and changes states: a bounce, a dose, a relay that switches,
 * an intervention. Part of {@link OdeModel#events}.
 *
 * <pre>{@code
 * @Event(name = "bounce", when = "height < 0*metre", then = "speed *= -restitution")
 * @Event(at = "t_lockdown", then = "beta = beta_low")
 * }</pre>
 *
 * <p>Either {@link #when} or {@link #at} is given. Events at one time happen in the order of their
 * declaration, a spike before them; one that makes the condition of another true makes it happen at
 * the same time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Event {

  /** By which its times can be observed. Empty: they cannot. */
  String name() default "";

  /**
   * A condition: the event happens where it becomes true, and at the start if it holds there.
   * {@code "x == a"} stands for a passage of x through a in either direction.
   */
  String when() default "";

  /**
   * A time, over parameters, inputs and states: the event happens when it is reached. A time before
   * the start is over.
   */
  String at() default "";

  /**
   * What changes: assignments to states by {@code = += -= *= /=}, one a line or separated by
   * semicolons, carried out in this order. Empty: nothing does, the event is only observed, by its
   * name.
   */
  String then() default "";
}
