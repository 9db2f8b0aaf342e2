package io.gradiode.optimization;

/**
 * Where an optimizer or a search stands after an iteration or a round.
 *
 * @param method {@link Optimizer#name()} or {@link Search#name()}
 * @param number from 1
 * @param limit the largest number that can come
 * @param value the best value so far
 * @param point the best point so far, in the coordinates of the method
 */
public record Iteration(String method, int number, int limit, double value, Point point) {}
