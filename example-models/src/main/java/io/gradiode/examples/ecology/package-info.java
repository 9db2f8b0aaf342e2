/** Predator and prey: four rates and two initial values from twenty years of pelts. */
package io.gradiode.examples.ecology;
