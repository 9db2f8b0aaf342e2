/** Epidemics: people as fractions or counts in compartments. */
package io.gradiode.examples.epidemiology;
