package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;

/**
 * Differentiates with Symja.
 *
 * <p>Symja sees the algebraic skeleton of a formula only: sums, products and whole powers of opaque
 * symbols with exact numbers (see {@code SkeletonDerivative}). Functions, divisions and general
 * powers are such symbols, and the chain rule through them is ours. Thus no name and no number of
 * the user's can mean anything to Symja, and no evaluation of it can run away.
 *
 * <p>Symja keeps global state. A session therefore holds a lock from its creation to {@link
 * #close}, and must be closed by the thread that opened it; what Symja stores for the thread is
 * then removed, without which a build daemon would keep this class loader for ever.
 */
final class SymjaAlgebra implements Algebra {

  private static final ReentrantLock ONE_SESSION = new ReentrantLock();

  private final EvalEngine engine;
  private final Map<Symbol, SymjaDifferentiation> differentiations = new HashMap<>();

  SymjaAlgebra() {
    ONE_SESSION.lock();
    try {
      engine = start();
    } catch (LinkageError | StackOverflowError | RuntimeException failure) {
      ONE_SESSION.unlock();
      throw new AlgebraException("Symja cannot be started: " + failure, failure);
    }
  }

  private static EvalEngine start() {
    // Before anything else of Symja: its polynomial library would start threads that never end.
    Config.JAS_NO_THREADS = true;
    return EvalEngine.get();
  }

  @Override
  public Expression derivative(Expression expression, Symbol symbol) {
    return guarded(
        differentiations.computeIfAbsent(symbol, each -> new SymjaDifferentiation(engine, each)),
        expression);
  }

  @Override
  public UnaryOperator<Expression> along(Function<Symbol, Expression> changes) {
    final SymjaDifferentiation differentiation = new SymjaDifferentiation(engine, changes);
    return expression -> guarded(differentiation, expression);
  }

  private static Expression guarded(SymjaDifferentiation session, Expression expression) {
    try {
      return session.derivative(expression);
    } catch (LinkageError | StackOverflowError failure) {
      throw new AlgebraException("Symja failed: " + failure, failure);
    } catch (AlgebraException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      throw new AlgebraException("Symja failed: " + failure, failure);
    }
  }

  @Override
  public void close() {
    differentiations.clear();
    try {
      EvalEngine.remove();
    } finally {
      ONE_SESSION.unlock();
    }
  }
}
