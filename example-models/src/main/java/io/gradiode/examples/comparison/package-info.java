/** Methods side by side: how far each comes down, from the same starts. */
package io.gradiode.examples.comparison;
