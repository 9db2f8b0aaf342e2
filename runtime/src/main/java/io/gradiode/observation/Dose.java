package io.gradiode.observation;

/**
 * A jump of a state at a time on which no parameter has an influence.
 *
 * @param state index of the state
 * @param time when
 * @param factor by how much; or what the parameter is multiplied with
 * @param parameter index of the parameter; −1 if the factor is the amount itself
 */
record Dose(int state, double time, double factor, int parameter) {}
