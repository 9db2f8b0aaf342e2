package io.gradiode.processor.source;

import io.gradiode.processor.diagnostic.Anchor;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place as javac knows it. Not a record: javac's elements are not values.
 *
 * <p>The root package takes it apart to print a message.
 */
public final class JavacAnchor implements Anchor {

  private final Element element;
  private final AnnotationMirror mirror;
  private final Optional<AnnotationValue> value;

  private JavacAnchor(Element element, AnnotationMirror mirror, Optional<AnnotationValue> value) {
    this.element = element;
    this.mirror = mirror;
    this.value = value;
  }

  /** An annotation. */
  static JavacAnchor of(Element element, AnnotationMirror mirror) {
    return new JavacAnchor(element, mirror, Optional.empty());
  }

  /** An attribute of an annotation. */
  static JavacAnchor of(Element element, AnnotationMirror mirror, AnnotationValue value) {
    return new JavacAnchor(element, mirror, Optional.of(value));
  }

  /** The annotated type. */
  public Element element() {
    return element;
  }

  /** The annotation. */
  public AnnotationMirror mirror() {
    return mirror;
  }

  /** The attribute, if the place is one. */
  public Optional<AnnotationValue> value() {
    return value;
  }
}
