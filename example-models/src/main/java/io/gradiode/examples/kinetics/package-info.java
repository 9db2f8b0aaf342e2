/** Chemistry, from one enzyme to the air over a city, and the oscillators of the cell. */
package io.gradiode.examples.kinetics;
