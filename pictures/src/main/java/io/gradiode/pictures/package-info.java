/**
 * Pictures of what a fit has found, as PNG; no display is needed.
 *
 * <p>Enters: reports, profiles, gradient fields and numbers of the runtime. Leaves: a {@link
 * io.gradiode.pictures.Picture}.
 *
 * <p>Must not know: how the numbers came about. The only door for XChart, whose types stay inside.
 */
package io.gradiode.pictures;
