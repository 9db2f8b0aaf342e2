/** Models that switch: something bounces, something is turned on and off. */
package io.gradiode.examples.physics;
