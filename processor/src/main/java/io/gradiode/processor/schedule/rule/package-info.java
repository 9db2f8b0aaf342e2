/**
 * The rewrites that a scheduler applies, one class each, in an order that {@code schedule} lists.
 *
 * <p>Enters: an expression or a shared term. Leaves: an equal one that is cheaper or reads better.
 *
 * <p>Must not know: the whole system, other rewrites, Java's syntax.
 */
package io.gradiode.processor.schedule.rule;
