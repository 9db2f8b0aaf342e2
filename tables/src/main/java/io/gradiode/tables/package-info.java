/**
 * Tables of measured data, out of CSV files: named columns with their units, rows of one subject,
 * missing values.
 *
 * <p>Enters: files and resources. Leaves: arrays of numbers, or quantities with their unit.
 *
 * <p>Must not know: models and experiments. The only door for FastCSV, whose types stay inside.
 */
package io.gradiode.tables;
