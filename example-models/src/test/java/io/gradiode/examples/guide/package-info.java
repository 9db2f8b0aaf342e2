/** What docs/guide.md shows, compiled and run. */
package io.gradiode.examples.guide;
