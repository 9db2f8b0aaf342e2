package io.gradiode.integration;

/**
 * The coefficients of a stiffly accurate Rosenbrock method.
 *
 * <p>With {@code W = I/(γ h) − J} its stages are {@code W u_i = f(t + α_i h, y + Σ_j a_ij u_j) +
 * Σ_j (c_ij/h) u_j + δ_i h df/dt}. The last two arguments, and the end of the step, each are the
 * one before plus the stage there, so that the last stage is the difference to an embedded method
 * of one order less, {@code err = u_s}. Between the ends of a step the solution is {@code (1 − θ) y
 * + θ (y_1 + (1 − θ) (v_1 + θ (v_2 + θ v_3 …)))} with {@code v_k = Σ_j d_kj u_j}.
 *
 * <p>E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, second edition, Springer
 * 1996, section IV.7.
 */
final class RosenbrockTableau {

  /**
   * Rodas5P: eight stages, order 5, L-stable, dense output of order 4.
   *
   * <p>G. Steinebach, Construction of Rosenbrock–Wanner method Rodas5P and numerical benchmarks
   * within the Julia Differential Equations package, BIT Numerical Mathematics 63, 27, 2023.
   */
  static final RosenbrockTableau RODAS5P =
      new RosenbrockTableau(
          0.21193756319429014,
          new double[] {
            0.0,
            0.6358126895828704,
            0.4095798393397535,
            0.9769306725060716,
            0.4288403609558664,
            1.0,
            1.0,
            1.0
          },
          new double[] {
            0.21193756319429014,
            -0.42387512638858027,
            -0.3384627126235924,
            1.8046452872882734,
            2.325825639765069,
            0.0,
            0.0,
            0.0
          },
          new double[][] {
            {},
            {3.0},
            {2.849394379747939, 0.45842242204463923},
            {-6.954028509809101, 2.489845061869568, -10.358996098473584},
            {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
            {
              -7.502846399306121,
              2.561846144803919,
              -11.627539656261098,
              -0.18268767659942256,
              0.030198172008377946
            },
            {},
            {}
          },
          new double[][] {
            {},
            {-14.155112264123755},
            {-17.97296035885952, -2.859693295451294},
            {147.12150275711716, -1.41221402718213, 71.68940251302358},
            {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
            {
              24.854864614690072,
              -3.0009227002832186,
              47.4931110020768,
              5.5814197821558125,
              -0.6610691825249471
            },
            {
              30.91273214028599,
              -3.1208243349937974,
              77.79954646070892,
              34.28646028294783,
              -19.097331116725623,
              -28.087943162872662
            },
            {
              37.80277123390563,
              -3.2571969029072276,
              112.26918849496327,
              66.9347231244047,
              -40.06618937091002,
              -54.66780262877968,
              -9.48861652309627
            }
          },
          new double[][] {
            {
              25.948786856663858,
              -2.5579724845846235,
              10.433815404888879,
              -2.3679251022685204,
              0.524948541321073,
              1.1241088310450404,
              0.4272876194431874,
              -0.17202221070155493
            },
            {
              -9.91568850695171,
              -0.9689944594115154,
              3.0438037242978453,
              -24.495224566215796,
              20.176138334709044,
              15.98066361424651,
              -6.789040303419874,
              -6.710236069923372
            },
            {
              11.419903575922262,
              2.8879645146136994,
              72.92137995996029,
              80.12511834622643,
              -52.072871366152654,
              -59.78993625266729,
              -0.15582684282751913,
              4.883087185713722
            }
          },
          5);

  private final double gamma;
  private final double[] nodes;
  private final double[] timeWeights;
  private final double[][] arguments;
  private final double[][] couplings;
  private final double[][] dense;
  private final int order;

  private RosenbrockTableau(
      double gamma,
      double[] nodes,
      double[] timeWeights,
      double[][] arguments,
      double[][] couplings,
      double[][] dense,
      int order) {
    this.gamma = gamma;
    this.nodes = nodes;
    this.timeWeights = timeWeights;
    this.arguments = arguments;
    this.couplings = couplings;
    this.dense = dense;
    this.order = order;
  }

  /** Number of stages. */
  int stages() {
    return nodes.length;
  }

  /** {@code γ}. */
  double gamma() {
    return gamma;
  }

  /** {@code α} of a stage, from 0. */
  double node(int stage) {
    return nodes[stage];
  }

  /** {@code δ} of a stage. */
  double timeWeight(int stage) {
    return timeWeights[stage];
  }

  /**
   * {@code a} of a stage, not a copy; none after the first stage stands for the argument before
   * plus the stage there.
   */
  double[] arguments(int stage) {
    return arguments[stage];
  }

  /** {@code c} of a stage; not a copy. */
  double[] couplings(int stage) {
    return couplings[stage];
  }

  /** How many polynomials {@code v_k} dense output has. */
  int polynomials() {
    return dense.length;
  }

  /** {@code d} of a polynomial, from 0; not a copy. */
  double[] dense(int polynomial) {
    return dense[polynomial];
  }

  /** Order of the method. */
  int order() {
    return order;
  }
}
