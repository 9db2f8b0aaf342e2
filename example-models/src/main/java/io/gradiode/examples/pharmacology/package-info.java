/** What the body does to a drug, and to glucose. */
package io.gradiode.examples.pharmacology;
