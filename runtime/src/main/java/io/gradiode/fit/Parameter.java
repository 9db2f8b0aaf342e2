package io.gradiode.fit;

import io.gradiode.model.ParameterHandle;
import io.gradiode.observation.DataParameter;

/** What a fit may estimate or fix. */
sealed interface Parameter {

  /** The name that a person reads. */
  String name();

  /** A parameter of the model, the same in all experiments that say nothing else. */
  record OfModel(ParameterHandle<?> handle) implements Parameter {
    @Override
    public String name() {
      return handle.name();
    }
  }

  /** A parameter of the model with a value of its own in each experiment. */
  record OfEach(ParameterHandle<?> handle) implements Parameter {
    @Override
    public String name() {
      return handle.name();
    }
  }

  /** A parameter of the data. */
  record OfData(DataParameter parameter) implements Parameter {
    @Override
    public String name() {
      return parameter.name();
    }
  }
}
