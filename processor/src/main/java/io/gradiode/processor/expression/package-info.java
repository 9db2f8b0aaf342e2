/**
 * The one expression language that every later stage speaks: closed, immutable, always right.
 *
 * <p>Enters: nothing from outside. Leaves: expressions, their printing, their evaluation, their
 * structure.
 *
 * <p>Must not know: columns, sugar, a computer algebra system, Java text.
 */
package io.gradiode.processor.expression;
