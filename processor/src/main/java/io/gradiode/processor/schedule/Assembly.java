package io.gradiode.processor.schedule;

import io.gradiode.processor.schedule.Output.Phase;
import io.gradiode.processor.schedule.Routine.Method;
import java.util.List;

/** Makes a routine of phases. */
@FunctionalInterface
interface Assembly {

  /** Closes the computation, shares, names, orders and splits. */
  Routine routine(Method method, Computation computation, Names names, List<Phase> phases);
}
