package io.gradiode.processor.source;

import io.gradiode.annotation.Method;
import io.gradiode.processor.diagnostic.Anchor;
import io.gradiode.processor.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user wrote, each text with its place in the Java file.
 *
 * @param packageName empty for the unnamed package
 * @param nesting simple names of the enclosing types and of the annotated type, outermost first
 * @param anchor the annotation, for faults of the model as a whole
 * @param equations statements
 * @param initial initial values, empty when none are given
 * @param observables what can be measured, empty when not given
 * @param threshold when the model spikes, empty when it does not
 * @param reset what a spike changes, empty when nothing
 * @param refractory how long there is no further spike, empty when not given
 * @param events what else happens, in the order of their declaration
 * @param time unit of times
 * @param units names of base units that the model declares, empty when not given
 * @param method how the model is integrated
 * @param adjoint whether gradients are computed backwards
 */
public record ModelSource(
    String packageName,
    List<String> nesting,
    Anchor anchor,
    SourceText equations,
    SourceText initial,
    SourceText observables,
    SourceText threshold,
    SourceText reset,
    SourceText refractory,
    List<Event> events,
    SourceText time,
    SourceText units,
    Setting<Method> method,
    Setting<Boolean> adjoint) {

  /** Copies the lists. */
  public ModelSource {
    nesting = List.copyOf(nesting);
    events = List.copyOf(events);
  }

  /** A model that is integrated as most are. */
  public ModelSource(
      String packageName,
      List<String> nesting,
      Anchor anchor,
      SourceText equations,
      SourceText initial,
      SourceText observables,
      SourceText threshold,
      SourceText reset,
      SourceText refractory,
      List<Event> events,
      SourceText time,
      SourceText units) {
    this(
        packageName,
        nesting,
        anchor,
        equations,
        initial,
        observables,
        threshold,
        reset,
        refractory,
        events,
        time,
        units,
        new Setting<>(Method.AUTO, anchor),
        new Setting<>(false, anchor));
  }

  /** A model without spikes and events. */
  public ModelSource(
      String packageName,
      List<String> nesting,
      Anchor anchor,
      SourceText equations,
      SourceText initial,
      SourceText observables,
      SourceText time,
      SourceText units) {
    this(
        packageName,
        nesting,
        anchor,
        equations,
        initial,
        observables,
        new SourceText("threshold", "", anchor),
        new SourceText("reset", "", anchor),
        new SourceText("refractory", "", anchor),
        List.of(),
        time,
        units);
  }

  /**
   * What is no text.
   *
   * @param <T> its type
   * @param anchor where it was written; the annotation, if it was not
   */
  public record Setting<T>(T value, Anchor anchor) {}

  /**
   * An {@code @Event}, each text empty when not given.
   *
   * @param name of its handle
   * @param when a condition
   * @param at a time
   * @param then what changes
   */
  public record Event(SourceText name, SourceText when, SourceText at, SourceText then) {}

  /** All texts, in the order in which the annotation declares them. */
  public List<SourceText> texts() {
    final List<SourceText> texts =
        new ArrayList<>(List.of(equations, initial, observables, threshold, reset, refractory));
    events.forEach(each -> texts.addAll(List.of(each.name(), each.when(), each.at(), each.then())));
    texts.addAll(List.of(time, units));
    return texts;
  }

  /** Simple name of the annotated type. */
  public String simpleName() {
    return nesting.get(nesting.size() - 1);
  }
}
