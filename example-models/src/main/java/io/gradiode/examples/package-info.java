/**
 * Models a reader copies, one package for each field. Data lie beside them as resources; a {@code
 * Fit…} class with a {@code main} shows each at work.
 */
package io.gradiode.examples;
