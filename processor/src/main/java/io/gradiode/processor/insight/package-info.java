/**
 * Tell what compiles, but probably was not meant.
 *
 * <p>Enters: a sensitivity system, with the places of the user's statements. Leaves: the same
 * system, and warnings.
 *
 * <p>Must not know: Java. Nothing that follows depends on what was found here.
 */
package io.gradiode.processor.insight;
