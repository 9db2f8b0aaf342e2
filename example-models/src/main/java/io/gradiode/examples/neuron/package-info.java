/**
 * A spiking neuron, five recorded sweeps and the three conductances behind them; and the published
 * neurons, from two states to thirteen.
 */
package io.gradiode.examples.neuron;
