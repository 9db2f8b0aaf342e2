package io.gradiode.kernels;

import io.gradiode.model.InputHandle;
import io.gradiode.model.ModelDefinition;
import io.gradiode.model.ObservableHandle;
import io.gradiode.model.ParameterHandle;
import io.gradiode.model.SensitivityKernel;
import io.gradiode.model.SparseEquations;
import io.gradiode.model.StateHandle;
import java.util.List;
import java.util.Optional;

/**
 * A model as it would be with {@code adjoint = true}.
 *
 * @param <M> the model
 * @param model without an adjoint
 * @param equations the same equations
 */
public record WithAdjoint<M>(ModelDefinition<M> model, SparseEquations equations)
    implements ModelDefinition<M> {

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public List<StateHandle<M>> states() {
    return model.states();
  }

  @Override
  public List<ParameterHandle<M>> parameters() {
    return model.parameters();
  }

  @Override
  public List<InputHandle<M>> inputs() {
    return model.inputs();
  }

  @Override
  public List<ObservableHandle<M>> observables() {
    return model.observables();
  }

  @Override
  public String timeUnit() {
    return model.timeUnit();
  }

  @Override
  public SensitivityKernel kernel() {
    return model.kernel();
  }

  @Override
  public Optional<SparseEquations> adjoint() {
    return Optional.of(equations);
  }
}
