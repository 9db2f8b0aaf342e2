package io.gradiode.processor.diagnostic;

/**
 * A place in the user's Java file. Opaque: {@code source} makes it from what javac gives, the root
 * package takes it apart again when it prints, nothing in between can look inside.
 */
public interface Anchor {}
