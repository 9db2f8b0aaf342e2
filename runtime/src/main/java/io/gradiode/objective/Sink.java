package io.gradiode.objective;

/** What is done with each item of an objective: it is summed up, and written somewhere. */
abstract class Sink {

  static final double[] NOWHERE = {};

  double sum;
  int row;
  double[] target = NOWHERE;

  /** Starts anew. */
  final void begin(double[] newTarget) {
    sum = 0;
    row = 0;
    target = newTarget;
  }

  /** Takes the present item of a term. */
  abstract void accept(Term term);

  /** The value alone. */
  static final class Value extends Sink {
    @Override
    void accept(Term term) {
      sum += term.cost;
    }
  }

  /** The value, and its gradient as target. */
  static final class Gradient extends Sink {
    @Override
    void accept(Term term) {
      sum += term.cost;
      term.addPrediction(target, 0, term.costSlope);
      term.addLevels(target, 0, 2 * (1 - term.residual * term.residual));
    }
  }

  /** The residuals as target. */
  static final class Residuals extends Sink {
    @Override
    void accept(Term term) {
      target[row++] = term.residual;
      sum += term.residual * term.residual;
    }
  }

  /** The residuals as target, and their Jacobian. */
  static final class Jacobian extends Sink {
    private final int columns;
    double[] jacobian = NOWHERE;

    Jacobian(int columns) {
      this.columns = columns;
    }

    @Override
    void accept(Term term) {
      target[row] = term.residual;
      sum += term.residual * term.residual;
      term.addPrediction(jacobian, row * columns, term.residualSlope);
      row++;
    }
  }

  /** A root of the Fisher information as target. */
  static final class Information extends Sink {
    private final int columns;

    Information(int columns) {
      this.columns = columns;
    }

    @Override
    void accept(Term term) {
      sum += term.cost;
      if (term.informationRowsPerItem() > 0) {
        term.addPrediction(target, row * columns, term.informationSlope);
        row++;
      }
      if (term.informationRowsPerItem() > 1) {
        term.addPrediction(target, row * columns, Math.sqrt(2) * term.spread);
        term.addLevels(target, row * columns, Math.sqrt(2));
        row++;
      }
    }
  }

  /** Of each datum the residual before any loss, in units of the noise, as target. */
  static final class Standardized extends Sink {
    @Override
    void accept(Term term) {
      sum += term.cost;
      if (term instanceof DataTerm data) {
        target[row++] = data.standardized;
      }
    }
  }

  /** The output of the first datum that has no likelihood; −1 if all have one. */
  static final class Impossible extends Sink {
    int output = -1;

    @Override
    void accept(Term term) {
      if (output < 0 && term instanceof DataTerm data && data.isImpossible()) {
        output = data.output();
      }
    }
  }

  /** Of each datum the model's answer as target. */
  static final class Predictions extends Sink {
    @Override
    void accept(Term term) {
      sum += term.cost;
      if (term instanceof DataTerm data) {
        target[row++] = data.prediction;
      }
    }
  }

  /** What the data alone contribute: squares or their losses. */
  static final class DataLoss extends Sink {
    @Override
    void accept(Term term) {
      if (term instanceof DataTerm data) {
        sum += data.cost - data.logVariance;
      }
    }
  }

  /** What minus twice the logarithm of the likelihood of the data has beyond that. */
  static final class LogNormalization extends Sink {
    @Override
    void accept(Term term) {
      if (term instanceof DataTerm data) {
        sum += data.logNormalization();
      }
    }
  }
}
