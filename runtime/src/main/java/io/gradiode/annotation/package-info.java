/**
 * How a model is written: one annotated type whose texts are the equations.
 *
 * <p>Enters: nothing. Leaves: annotation types, read by the processor at compile time and by nobody
 * at run time.
 *
 * <p>Must not know: anything else of Gradiode. This is the only package that the processor uses as
 * classes.
 */
package io.gradiode.annotation;
