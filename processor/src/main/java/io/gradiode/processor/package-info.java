/**
 * The annotation processor: javac's rounds, and the stages of the pipeline in their order.
 *
 * <p>Enters: rounds of a compilation. Leaves: generated files and messages at the user's elements.
 *
 * <p>Must not contain: any stage's work. Nothing here is to be called by users; javac instantiates
 * the processor.
 */
package io.gradiode.processor;
