package io.gradiode.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks types that Gradiode has generated. It is kept in class files, so that tools which work on
 * them, such as coverage and architecture checks, can leave generated code out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GradiodeGenerated {}
