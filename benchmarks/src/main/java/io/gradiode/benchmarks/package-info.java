/**
 * What generated gradients cost, beside the other ways to a gradient that a Java program has. One
 * class for each question; how to run them and what came out is in the module's README.
 */
package io.gradiode.benchmarks;
