/**
 * Write it down as Java. Decides nothing. The door for JavaPoet.
 *
 * <p>Enters: a schedule. Leaves: Java files, byte for byte equal for equal input.
 *
 * <p>Must not know: mathematics. The runtime is named by text only, in one place, and a test checks
 * each name.
 */
package io.gradiode.processor.emit;
