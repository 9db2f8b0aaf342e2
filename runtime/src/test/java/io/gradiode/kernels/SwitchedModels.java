package io.gradiode.kernels;

import java.util.List;

/** Models with branches, as the processor compiles them; their closed forms are in the tests. */
public final class SwitchedModels {

  /** By which handles are told apart. */
  public static final class Switched {
    private Switched() {}
  }

  private static final List<Boolean> ONE = List.of(false);
  private static final List<Boolean> TWO = List.of(false, false);
  private static final List<Boolean> ONE_FLOOR = List.of(true);

  private SwitchedModels() {}

  private static HandWrittenModel<Switched> model(
      String name, String states, String parameters, SwitchedKernel kernel) {
    return HandWrittenModel.of(name, states, parameters, "", states, kernel);
  }

  /** {@code x' = where(t > a, k, 0)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> onset() {
    return model(
        "Onset",
        "x",
        "a k",
        SwitchedKernel.of(
            1,
            2,
            ONE,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[2] > 0.0 ? p[1] : 0.0,
            (t, x, p, u, d) -> d[2] = p[2] > 0.0 ? 1.0 : 0.0,
            (t, x, p, u, g) -> g[0] = t - p[0],
            (t, x, p, u, d) -> {
              d[1] = -1.0;
              d[3] = 1.0;
            }));
  }

  /** {@code x' = where((t − a)**3 > 0, k, 0)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> tangent() {
    return model(
        "Tangent",
        "x",
        "a k",
        SwitchedKernel.of(
            1,
            2,
            ONE,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[2] > 0.0 ? p[1] : 0.0,
            (t, x, p, u, d) -> d[2] = p[2] > 0.0 ? 1.0 : 0.0,
            (t, x, p, u, g) -> g[0] = (t - p[0]) * (t - p[0]) * (t - p[0]),
            (t, x, p, u, d) -> {
              d[1] = -3.0 * (t - p[0]) * (t - p[0]);
              d[3] = 3.0 * (t - p[0]) * (t - p[0]);
            }));
  }

  /** {@code x' = −where(x > c, k1, k2) x}, {@code x = x0}. */
  public static HandWrittenModel<Switched> twoRates() {
    return model(
        "TwoRates",
        "x",
        "k1 k2 c x0",
        SwitchedKernel.of(
            1,
            4,
            ONE,
            (t, x, p, u, y) -> {
              y[0] = p[3];
              y[4] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = -(p[4] > 0.0 ? p[0] : p[1]) * x[0],
            (t, x, p, u, d) -> {
              d[0] = -(p[4] > 0.0 ? p[0] : p[1]);
              d[p[4] > 0.0 ? 1 : 2] = -x[0];
            },
            (t, x, p, u, g) -> g[0] = x[0] - p[2],
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[3] = -1.0;
            }));
  }

  /** {@code x' = max(0, sin(w t))}, {@code x = 0}. */
  public static HandWrittenModel<Switched> rectifiedSine() {
    return model(
        "RectifiedSine",
        "x",
        "w",
        SwitchedKernel.of(
            1,
            1,
            ONE,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[1] > 0.0 ? 0.0 : Math.sin(p[0] * t),
            (t, x, p, u, d) -> d[1] = p[1] > 0.0 ? 0.0 : t * Math.cos(p[0] * t),
            (t, x, p, u, g) -> g[0] = -Math.sin(p[0] * t),
            (t, x, p, u, d) -> {
              d[1] = -t * Math.cos(p[0] * t);
              d[2] = -p[0] * Math.cos(p[0] * t);
            }));
  }

  /** {@code x' = abs(sin(w t))}, {@code x = 0}. */
  public static HandWrittenModel<Switched> absoluteSine() {
    return model(
        "AbsoluteSine",
        "x",
        "w",
        SwitchedKernel.of(
            1,
            1,
            ONE,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = (p[1] > 0.0 ? 1.0 : -1.0) * Math.sin(p[0] * t),
            (t, x, p, u, d) -> d[1] = (p[1] > 0.0 ? 1.0 : -1.0) * t * Math.cos(p[0] * t),
            (t, x, p, u, g) -> g[0] = Math.sin(p[0] * t),
            (t, x, p, u, d) -> {
              d[1] = t * Math.cos(p[0] * t);
              d[2] = p[0] * Math.cos(p[0] * t);
            }));
  }

  /** {@code x' = where(sin(w t) > b, 1, 0)}, {@code x = 0}: no step is short by itself. */
  public static HandWrittenModel<Switched> blinking() {
    return model(
        "Blinking",
        "x",
        "w b",
        SwitchedKernel.of(
            1,
            2,
            ONE,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[2] > 0.0 ? 1.0 : 0.0,
            (t, x, p, u, d) -> d[0] = 0.0,
            (t, x, p, u, g) -> g[0] = Math.sin(p[0] * t) - p[1],
            (t, x, p, u, d) -> {
              d[1] = t * Math.cos(p[0] * t);
              d[2] = -1.0;
              d[3] = p[0] * Math.cos(p[0] * t);
            }));
  }

  /** {@code x' = floor(t / T)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> staircase() {
    return model(
        "Staircase",
        "x",
        "T",
        SwitchedKernel.of(
            1,
            1,
            ONE_FLOOR,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[1],
            (t, x, p, u, d) -> d[0] = 0.0,
            (t, x, p, u, g) -> g[0] = t / p[0],
            (t, x, p, u, d) -> {
              d[1] = -t / (p[0] * p[0]);
              d[2] = 1.0 / p[0];
            }));
  }

  /** {@code x' = a (t % T) = a (t − T floor(t / T))}, {@code x = 0}. */
  public static HandWrittenModel<Switched> sawtooth() {
    return model(
        "Sawtooth",
        "x",
        "a T",
        SwitchedKernel.of(
            1,
            2,
            ONE_FLOOR,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[0] * (t - p[1] * p[2]),
            (t, x, p, u, d) -> {
              d[1] = t - p[1] * p[2];
              d[2] = -p[0] * p[2];
            },
            (t, x, p, u, g) -> g[0] = t / p[1],
            (t, x, p, u, d) -> {
              d[2] = -t / (p[1] * p[1]);
              d[3] = 1.0 / p[1];
            }));
  }

  /** {@code x' = k int(t > a) int(t < b) − x}, {@code x = 1}. */
  public static HandWrittenModel<Switched> pulse() {
    return model(
        "Pulse",
        "x",
        "a b k",
        SwitchedKernel.of(
            1,
            3,
            TWO,
            (t, x, p, u, y) -> y[0] = 1.0,
            (t, x, p, u, f) -> f[0] = p[2] * p[3] * p[4] - x[0],
            (t, x, p, u, d) -> {
              d[0] = -1.0;
              d[3] = p[3] * p[4];
            },
            (t, x, p, u, g) -> {
              g[0] = t - p[0];
              g[1] = p[1] - t;
            },
            (t, x, p, u, d) -> {
              d[1] = -1.0;
              d[4] = 1.0;
              d[8] = 1.0;
              d[10] = -1.0;
            }));
  }

  /** {@code x'' = −w² x}, {@code y' = where(x > c, 1, 0)}: {@code x = sin(w t)}. */
  public static HandWrittenModel<Switched> peaks() {
    return model(
        "Peaks",
        "x v y",
        "w c",
        SwitchedKernel.of(
            3,
            2,
            ONE,
            (t, x, p, u, y) -> {
              y[0] = 0.0;
              y[1] = p[0];
              y[2] = 0.0;
              y[5] = 1.0;
            },
            (t, x, p, u, f) -> {
              f[0] = x[1];
              f[1] = -p[0] * p[0] * x[0];
              f[2] = p[2] > 0.0 ? 1.0 : 0.0;
            },
            (t, x, p, u, d) -> {
              d[1] = 1.0;
              d[3] = -p[0] * p[0];
              d[11] = -2.0 * p[0] * x[0];
            },
            (t, x, p, u, g) -> g[0] = x[0] - p[1],
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[4] = -1.0;
            }));
  }

  /** {@code x' = 2 + b sign(x)}, {@code x = x0}: the two halves of the sign switch together. */
  public static HandWrittenModel<Switched> sign() {
    return model(
        "Sign",
        "x",
        "b x0",
        SwitchedKernel.of(
            1,
            2,
            TWO,
            (t, x, p, u, y) -> {
              y[0] = p[1];
              y[2] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = 2.0 + p[0] * (p[2] - p[3]),
            (t, x, p, u, d) -> d[1] = p[2] - p[3],
            (t, x, p, u, g) -> {
              g[0] = x[0];
              g[1] = -x[0];
            },
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[5] = -1.0;
            }));
  }

  /** {@code x' = k x − b sign(x)}, {@code x = x0}: pushed to 0 from both sides. */
  public static HandWrittenModel<Switched> attraction() {
    return model(
        "Attraction",
        "x",
        "k b x0",
        SwitchedKernel.of(
            1,
            3,
            TWO,
            (t, x, p, u, y) -> {
              y[0] = p[2];
              y[3] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = p[0] * x[0] - p[1] * (p[3] - p[4]),
            (t, x, p, u, d) -> {
              d[0] = p[0];
              d[1] = x[0];
              d[2] = -(p[3] - p[4]);
            },
            (t, x, p, u, g) -> {
              g[0] = x[0];
              g[1] = -x[0];
            },
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[6] = -1.0;
            }));
  }

  /** {@code x' = −k where(x > 0, sqrt(x), 0)}, {@code x = x0}: not defined below 0. */
  public static HandWrittenModel<Switched> drain() {
    return model(
        "Drain",
        "x",
        "k x0",
        SwitchedKernel.of(
            1,
            2,
            ONE,
            (t, x, p, u, y) -> {
              y[0] = p[1];
              y[2] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = p[2] > 0.0 ? -p[0] * Math.sqrt(x[0]) : 0.0,
            (t, x, p, u, d) -> {
              if (p[2] > 0.0) {
                d[0] = -0.5 * p[0] / Math.sqrt(x[0]);
                d[1] = -Math.sqrt(x[0]);
              }
            },
            (t, x, p, u, g) -> g[0] = x[0],
            (t, x, p, u, d) -> d[0] = 1.0));
  }

  /** {@code x' = −where(x > 0, k (1 + sqrt(x)), 0)}, {@code x = x0}. */
  public static HandWrittenModel<Switched> brink() {
    return model(
        "Brink",
        "x",
        "k x0",
        SwitchedKernel.of(
            1,
            2,
            ONE,
            (t, x, p, u, y) -> {
              y[0] = p[1];
              y[2] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = p[2] > 0.0 ? -p[0] * (1.0 + Math.sqrt(x[0])) : 0.0,
            (t, x, p, u, d) -> {
              if (p[2] > 0.0) {
                d[0] = -0.5 * p[0] / Math.sqrt(x[0]);
                d[1] = -1.0 - Math.sqrt(x[0]);
              }
            },
            (t, x, p, u, g) -> g[0] = x[0],
            (t, x, p, u, d) -> d[0] = 1.0));
  }

  /** {@code x' = where(t > a, k1, 1) where(t > b, k2, 1)}, {@code x = 0}. */
  public static HandWrittenModel<Switched> twoOnsets() {
    return model(
        "TwoOnsets",
        "x",
        "a b k1 k2",
        SwitchedKernel.of(
            1,
            4,
            TWO,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = (p[4] > 0.0 ? p[2] : 1.0) * (p[5] > 0.0 ? p[3] : 1.0),
            (t, x, p, u, d) -> {
              d[3] = p[4] * (p[5] > 0.0 ? p[3] : 1.0);
              d[4] = p[5] * (p[4] > 0.0 ? p[2] : 1.0);
            },
            (t, x, p, u, g) -> {
              g[0] = t - p[0];
              g[1] = t - p[1];
            },
            (t, x, p, u, d) -> {
              d[1] = -1.0;
              d[5] = 1.0;
              d[9] = -1.0;
              d[12] = 1.0;
            }));
  }

  /** {@code x' = where(t > a, k, 0)}, {@code y' = where(x > 0, 1, 0)}, {@code x = y = 0}. */
  public static HandWrittenModel<Switched> departure() {
    return model(
        "Departure",
        "x y",
        "a k",
        SwitchedKernel.of(
            2,
            2,
            TWO,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> {
              f[0] = p[2] * p[1];
              f[1] = p[3];
            },
            (t, x, p, u, d) -> d[5] = p[2],
            (t, x, p, u, g) -> {
              g[0] = t - p[0];
              g[1] = x[0];
            },
            (t, x, p, u, d) -> {
              d[2] = -1.0;
              d[4] = 1.0;
              d[6] = 1.0;
            }));
  }

  /** {@code x' = −x}, {@code x = x0}, observed whether {@code x > c}. */
  public static HandWrittenModel<Switched> detector() {
    return HandWrittenModel.of(
        "Detector",
        "x",
        "c x0",
        "",
        "x above",
        new SwitchedKernel(
            1,
            2,
            0,
            1,
            ONE,
            (t, x, p, u, y) -> {
              y[0] = p[1];
              y[2] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = -x[0],
            (t, x, p, u, d) -> d[0] = -1.0,
            (t, x, p, u, g) -> g[0] = x[0] - p[0],
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[1] = -1.0;
            },
            (t, x, p, u, observables) -> observables[1] = p[2]));
  }

  /** {@code x' = where(u > c, k, 0) + where(t > a, 1, 0)}, {@code x = 0}, with an input. */
  public static HandWrittenModel<Switched> relay() {
    return HandWrittenModel.of(
        "Relay",
        "x",
        "c k a",
        "u",
        "x",
        new SwitchedKernel(
            1,
            3,
            1,
            0,
            TWO,
            (t, x, p, u, y) -> y[0] = 0.0,
            (t, x, p, u, f) -> f[0] = p[3] * p[1] + p[4],
            (t, x, p, u, d) -> d[2] = p[3],
            (t, x, p, u, g) -> {
              g[0] = u - p[0];
              g[1] = t - p[2];
            },
            (t, x, p, u, d) -> {
              d[1] = -1.0;
              d[5] = 1.0;
              d[9] = -1.0;
              d[10] = 1.0;
            },
            (t, x, p, u, observables) -> {}));
  }

  /**
   * {@code x' = −where(lo < x and x < hi, k, 1) x}, {@code x = x0}: the "and" follows its parts.
   */
  public static HandWrittenModel<Switched> band() {
    return model(
        "Band",
        "x",
        "hi lo k x0",
        SwitchedKernel.of(
            1,
            4,
            List.of(false, false, false),
            (t, x, p, u, y) -> {
              y[0] = p[3];
              y[4] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = -(p[6] > 0.0 ? p[2] : 1.0) * x[0],
            (t, x, p, u, d) -> {
              d[0] = -(p[6] > 0.0 ? p[2] : 1.0);
              d[3] = -p[6] * x[0];
            },
            (t, x, p, u, g) -> {
              g[0] = p[0] - x[0];
              g[1] = x[0] - p[1];
              g[2] = p[4] * p[5];
            },
            (t, x, p, u, d) -> {
              d[0] = -1.0;
              d[1] = 1.0;
              d[7] = 1.0;
              d[9] = -1.0;
            }));
  }

  /** {@code x' = −1 − where(x > c, 0, sqrt(c − x))}, {@code x = x0}: one branch ends at c. */
  public static HandWrittenModel<Switched> fall() {
    return model(
        "Fall",
        "x",
        "c x0",
        SwitchedKernel.of(
            1,
            2,
            ONE,
            (t, x, p, u, y) -> {
              y[0] = p[1];
              y[2] = 1.0;
            },
            (t, x, p, u, f) -> f[0] = p[2] > 0.0 ? -1.0 : -1.0 - Math.sqrt(p[0] - x[0]),
            (t, x, p, u, d) -> {
              if (!(p[2] > 0.0)) {
                d[0] = 0.5 / Math.sqrt(p[0] - x[0]);
                d[1] = -0.5 / Math.sqrt(p[0] - x[0]);
              }
            },
            (t, x, p, u, g) -> g[0] = x[0] - p[0],
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[1] = -1.0;
            }));
  }

  /**
   * {@code x' = 2 sign(y) − sign(x)}, {@code y' = −2 sign(x) − sign(y)}: round and round, ever
   * faster, into the origin.
   */
  public static HandWrittenModel<Switched> whirl() {
    return model(
        "Whirl",
        "x y",
        "x0",
        SwitchedKernel.of(
            2,
            1,
            TWO,
            (t, x, p, u, y) -> {
              y[0] = p[0];
              y[1] = 0.1;
              y[2] = 1.0;
            },
            (t, x, p, u, f) -> {
              f[0] = 2.0 * sign(p[2]) - sign(p[1]);
              f[1] = -2.0 * sign(p[1]) - sign(p[2]);
            },
            (t, x, p, u, d) -> d[0] = 0.0,
            (t, x, p, u, g) -> {
              g[0] = x[0];
              g[1] = x[1];
            },
            (t, x, p, u, d) -> {
              d[0] = 1.0;
              d[6] = 1.0;
            }));
  }

  private static double sign(double mode) {
    return mode > 0.0 ? 1.0 : -1.0;
  }
}
