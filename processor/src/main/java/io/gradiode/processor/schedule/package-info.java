/**
 * Decide what is computed once, in which order, under which name.
 *
 * <p>Enters: a sensitivity system. Leaves: a schedule: sections of named assignments, each within
 * the bytecode budget.
 *
 * <p>Must not know: Java's syntax. One rewrite is one class in {@code rule}.
 */
package io.gradiode.processor.schedule;
