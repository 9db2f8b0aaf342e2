/**
 * Read what the user wrote, judging nothing. The door for {@code javax.lang.model}.
 *
 * <p>Enters: an annotated type element. Leaves: a model source, its texts each with a place in the
 * user's file.
 *
 * <p>Must not know: what an equation is.
 */
package io.gradiode.processor.source;
