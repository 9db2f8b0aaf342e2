package io.gradiode.processor.expression;

/** Where a function is smooth, that is, where it has all derivatives. */
public enum Smooth {
  /** For all finite arguments. */
  EVERYWHERE("everywhere") {
    @Override
    public boolean at(double... arguments) {
      return Double.isFinite(arguments[0]);
    }
  },
  /** For positive arguments; the slope is infinite at 0. */
  ABOVE_ZERO("for x > 0") {
    @Override
    public boolean at(double... arguments) {
      return arguments[0] > 0;
    }
  },
  /** For arguments above −1. */
  ABOVE_MINUS_ONE("for x > -1") {
    @Override
    public boolean at(double... arguments) {
      return arguments[0] > -1;
    }
  },
  /** For all arguments but 0, where the slope is infinite. */
  NOT_AT_ZERO("for x != 0") {
    @Override
    public boolean at(double... arguments) {
      return arguments[0] != 0;
    }
  },
  /** Between −1 and 1; the slope is infinite at both. */
  WITHIN_ONE("for -1 < x < 1") {
    @Override
    public boolean at(double... arguments) {
      return Math.abs(arguments[0]) < 1;
    }
  },
  /** Wherever the cosine is not 0, which no {@code double} reaches. */
  BETWEEN_POLES("but at pi/2 + n*pi") {
    @Override
    public boolean at(double... arguments) {
      return Double.isFinite(arguments[0]);
    }
  },
  /** Where the argument is no whole number; at whole numbers is a jump. */
  BETWEEN_WHOLE_NUMBERS("where x is no whole number") {
    @Override
    public boolean at(double... arguments) {
      return arguments[0] != Math.floor(arguments[0]);
    }
  },
  /** Everywhere in the plane but on the negative half of the x axis and at the origin. */
  OFF_THE_CUT("but for y = 0 and x <= 0") {
    @Override
    public boolean at(double... arguments) {
      return arguments[0] != 0 || arguments[1] > 0;
    }
  };

  private final String text;

  Smooth(String text) {
    this.text = text;
  }

  /** In words, the argument called x. */
  public String text() {
    return text;
  }

  /** Whether a function of this kind is smooth at the arguments. */
  public abstract boolean at(double... arguments);
}
