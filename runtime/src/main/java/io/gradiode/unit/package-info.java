/**
 * Data that come with units: what a text such as {@code "ug*h/mL"} means, and the way from one unit
 * to another.
 *
 * <p>Enters: texts of units, numbers in them. Leaves: numbers in other units.
 *
 * <p>Must not know: models and their handles. What a model declares is a text here, as handles
 * carry it.
 */
package io.gradiode.unit;
