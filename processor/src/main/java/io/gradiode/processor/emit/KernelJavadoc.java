package io.gradiode.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.gradiode.processor.model.OdeSystem;
import io.gradiode.processor.schedule.Schedule;
import io.gradiode.processor.schedule.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of the mathematics should know first: the equations and the layout. */
final class KernelJavadoc {

  private static final int WIDTH = 97;
  private static final int MOST_LISTED = 8;
  private static final int MOST_EQUATIONS = 200;
  private static final String CONTINUATION = "      ";

  private final OdeSystem system;
  private final int switchCount;
  private final boolean sparse;

  KernelJavadoc(Schedule schedule) {
    this.system = schedule.system();
    this.sparse = schedule.shape() == Shape.SPARSE;
    this.switchCount = schedule.switches().size();
  }

  CodeBlock text(ClassName model) {
    final CodeBlock.Builder text = CodeBlock.builder();
    text.add(
        (sparse ? "Rates and their partial derivatives" : "States and forward sensitivities")
            + " of {@link $T}.\n\n<pre>\n",
        model);
    system.states().stream()
        .limit(MOST_EQUATIONS)
        .forEach(state -> text.add("  $L\n", equation(state.text())));
    if (system.states().size() > MOST_EQUATIONS) {
      text.add("  …\n");
    }
    if (!system.events().isEmpty()) {
      text.add("\n");
    }
    for (OdeSystem.Event event : system.events()) {
      text.add("  $L\n", equation(event(event)));
    }
    if (!system.parameters().isEmpty() && !sparse) {
      text.add("\n  ds[p]/dt = J s[p] + df/dp\n");
    }
    text.add("</pre>\n\n");
    text.add("$L", Javadocs.fill(layout(), WIDTH));
    if (switchCount > 0) {
      text.add("\n\n$L", Javadocs.fill(modes(), WIDTH));
    }
    return text.build();
  }

  /** Long equations go on, indented, on further lines. */
  private static String equation(String text) {
    return Javadocs.fill(Javadocs.escape(text), WIDTH - CONTINUATION.length())
        .replace("\n", "\n" + CONTINUATION);
  }

  private static String event(OdeSystem.Event event) {
    final String then =
        event.assignments().stream()
            .map(OdeSystem.Assignment::text)
            .collect(Collectors.joining("; "));
    return "when " + event.text() + (then.isEmpty() ? "" : ": " + then);
  }

  private String layout() {
    final String states = list(system.states().stream().map(each -> each.symbol().name()).toList());
    if (sparse) {
      return "<p>Layout of {@code y}: " + states + ". No method allocates, and none has a state.";
    }
    if (system.parameters().isEmpty()) {
      return "<p>Layout of {@code y}: " + states + ". No method allocates.";
    }
    final String parameters =
        list(system.parameters().stream().map(each -> each.symbol().name()).toList());
    return "<p>Layout of {@code y}: "
        + states
        + "; then for each of them, in this order, its derivatives with respect to "
        + parameters
        + ". No method allocates.";
  }

  private String modes() {
    final int first = system.parameters().size();
    if (switchCount == 1) {
      return "<p>{@code parameters["
          + first
          + "]} says which branch is present"
          + (system.events().isEmpty() ? "." : ", or whether an event may happen.");
    }
    return "<p>{@code parameters["
        + first
        + "]} to {@code parameters["
        + (first + switchCount - 1)
        + "]} say which branches are present"
        + (system.events().isEmpty() ? "." : ", and when events happen.");
  }

  private static String list(List<String> names) {
    final String head =
        names.stream()
            .limit(MOST_LISTED)
            .map(name -> "{@code " + name + "}")
            .collect(Collectors.joining(", "));
    return names.size() <= MOST_LISTED
        ? head
        : head + ", … {@code " + names.get(names.size() - 1) + "}";
  }
}
