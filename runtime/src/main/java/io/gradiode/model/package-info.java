/**
 * What a compiled model is: the kernel contract, its workspace, typed handles, metadata.
 *
 * <p>Enters: generated code, which implements the kernel. Leaves: the interfaces everything below
 * works with.
 *
 * <p>Must not know: time stepping, data, optimizers. No streams, no boxes, no logging: this is the
 * hot path.
 */
package io.gradiode.model;
