/** A spiking neuron: five recorded sweeps and the three conductances behind them. */
package io.gradiode.examples.neuron;
