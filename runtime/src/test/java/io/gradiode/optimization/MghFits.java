package io.gradiode.optimization;

import static io.gradiode.optimization.MghProblem.x;

import java.util.Arrays;
import java.util.List;

/** Problems of Moré, Garbow and Hillstrom that fit data, and the two penalty functions. */
final class MghFits {

  private static final double[] BARD =
      x(.14, .18, .22, .25, .29, .32, .35, .39, .37, .58, .73, .96, 1.34, 2.10, 4.39);
  private static final double[] GAUSSIAN =
      x(.0009, .0044, .0175, .0540, .1295, .2420, .3521, .3989);
  private static final double[] MEYER =
      x(
          34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820,
          3307, 2872);
  private static final double[] KOWALIK =
      x(.1957, .1947, .1735, .1600, .0844, .0627, .0456, .0342, .0323, .0235, .0246);
  private static final double[] KOWALIK_U =
      x(4, 2, 1, .5, .25, .167, .125, .1, .0833, .0714, .0625);
  private static final double[] OSBORNE_1 =
      x(
          .844, .908, .932, .936, .925, .908, .881, .850, .818, .784, .751, .718, .685, .658, .628,
          .603, .580, .558, .538, .522, .506, .490, .478, .467, .457, .448, .438, .431, .424, .420,
          .414, .411, .406);
  private static final double[] OSBORNE_2 =
      x(
          1.366, 1.191, 1.112, 1.013, .991, .885, .831, .847, .786, .725, .746, .679, .608, .655,
          .616, .606, .602, .626, .651, .724, .649, .649, .694, .644, .624, .661, .612, .558, .533,
          .495, .500, .423, .395, .375, .372, .391, .396, .405, .428, .429, .523, .562, .607, .653,
          .672, .708, .633, .668, .645, .632, .591, .559, .597, .625, .739, .710, .729, .720, .636,
          .581, .428, .292, .162, .098, .054);

  private MghFits() {}

  static List<MghProblem> all() {
    return List.of(
        beale(),
        jennrichSampson(),
        bard(),
        gaussian(),
        meyer(),
        gulf(),
        box(),
        kowalikOsborne(),
        brownDennis(),
        osborne1(),
        biggs(),
        osborne2(),
        watson(6, 2.28767005355e-3),
        watson(9, 1.39976013e-6),
        watson(12, 4.72238e-10),
        penalty1(4, 2.249977500e-5),
        penalty1(10, 7.087651467e-5),
        penalty2(4, 9.376293e-6),
        penalty2(10, 2.93660e-4));
  }

  private static MghProblem beale() {
    double[] y = x(1.5, 2.25, 2.625);
    return MghProblem.of(
        5,
        "Beale",
        3,
        x(1, 1),
        x(0, 0.4520), // the second at x1 → −∞, x2 → 1
        (x, r, j) -> {
          double power = 1.0;
          for (int i = 0; i < 3; i++) {
            double slope = (i + 1) * power;
            power *= x[1];
            r[i] = y[i] - x[0] * (1.0 - power);
            j[2 * i] = power - 1.0;
            j[2 * i + 1] = x[0] * slope;
          }
        });
  }

  private static MghProblem jennrichSampson() {
    return MghProblem.of(
        6,
        "Jennrich and Sampson",
        10,
        x(0.3, 0.4),
        x(124.362182355615, 259.58019),
        (x, r, j) -> {
          for (int i = 1; i <= 10; i++) {
            double a = Math.exp(i * x[0]);
            double b = Math.exp(i * x[1]);
            r[i - 1] = 2.0 + 2.0 * i - (a + b);
            j[2 * i - 2] = -i * a;
            j[2 * i - 1] = -i * b;
          }
        });
  }

  private static MghProblem bard() {
    return MghProblem.of(
        8,
        "Bard",
        15,
        x(1, 1, 1),
        x(8.21487730657899e-3, 17.42869333),
        (x, r, j) -> {
          for (int i = 0; i < 15; i++) {
            double u = i + 1;
            double v = 15 - i;
            double w = Math.min(u, v);
            double divisor = v * x[1] + w * x[2];
            r[i] = BARD[i] - (x[0] + u / divisor);
            j[3 * i] = -1.0;
            j[3 * i + 1] = u * v / (divisor * divisor);
            j[3 * i + 2] = u * w / (divisor * divisor);
          }
        });
  }

  private static MghProblem gaussian() {
    return MghProblem.of(
        9,
        "Gaussian",
        15,
        x(0.4, 1, 0),
        x(1.12793276961912e-8),
        (x, r, j) -> {
          for (int i = 0; i < 15; i++) {
            double distance = (7 - i) / 2.0 - x[2];
            double bell = Math.exp(-x[1] * distance * distance / 2.0);
            r[i] = x[0] * bell - GAUSSIAN[Math.min(i, 14 - i)];
            j[3 * i] = bell;
            j[3 * i + 1] = -x[0] * bell * distance * distance / 2.0;
            j[3 * i + 2] = x[0] * bell * x[1] * distance;
          }
        });
  }

  private static MghProblem meyer() {
    return MghProblem.of(
        10,
        "Meyer",
        16,
        x(0.02, 4000, 250),
        x(87.9458551710),
        (x, r, j) -> {
          for (int i = 0; i < 16; i++) {
            double divisor = 50.0 + 5.0 * i + x[2];
            double growth = Math.exp(x[1] / divisor);
            r[i] = x[0] * growth - MEYER[i];
            j[3 * i] = growth;
            j[3 * i + 1] = x[0] * growth / divisor;
            j[3 * i + 2] = -x[0] * x[1] * growth / (divisor * divisor);
          }
        });
  }

  private static MghProblem gulf() {
    return MghProblem.of(
        11,
        "Gulf research",
        10,
        x(5, 2.5, 0.15),
        x(0, 3.85e-2),
        (x, r, j) -> {
          for (int i = 0; i < 10; i++) {
            double t = (i + 1) / 100.0;
            double y = 25.0 + Math.pow(-50.0 * Math.log(t), 2.0 / 3.0);
            double distance = Math.abs(y - x[1]);
            double power = Math.pow(distance, x[2]);
            double decay = Math.exp(-power / x[0]);
            r[i] = decay - t;
            j[3 * i] = decay * power / (x[0] * x[0]);
            j[3 * i + 1] =
                decay / x[0] * x[2] * Math.pow(distance, x[2] - 1.0) * Math.signum(y - x[1]);
            j[3 * i + 2] = -decay / x[0] * power * Math.log(distance);
          }
        });
  }

  private static MghProblem box() {
    return MghProblem.of(
        12,
        "Box, three-dimensional",
        10,
        x(0, 10, 20),
        x(0),
        (x, r, j) -> {
          for (int i = 0; i < 10; i++) {
            double t = 0.1 * (i + 1);
            double slope = Math.exp(-10.0 * t) - Math.exp(-t);
            r[i] = Math.exp(-t * x[0]) - Math.exp(-t * x[1]) + x[2] * slope;
            j[3 * i] = -t * Math.exp(-t * x[0]);
            j[3 * i + 1] = t * Math.exp(-t * x[1]);
            j[3 * i + 2] = slope;
          }
        });
  }

  private static MghProblem kowalikOsborne() {
    return MghProblem.of(
        15,
        "Kowalik and Osborne",
        11,
        x(0.25, 0.39, 0.415, 0.39),
        x(3.07505603849e-4, 1.02734e-3),
        (x, r, j) -> {
          for (int i = 0; i < 11; i++) {
            double u = KOWALIK_U[i];
            double above = u * u + u * x[1];
            double below = u * u + u * x[2] + x[3];
            r[i] = KOWALIK[i] - x[0] * above / below;
            j[4 * i] = -above / below;
            j[4 * i + 1] = -x[0] * u / below;
            j[4 * i + 2] = x[0] * above * u / (below * below);
            j[4 * i + 3] = x[0] * above / (below * below);
          }
        });
  }

  private static MghProblem brownDennis() {
    return MghProblem.of(
        16,
        "Brown and Dennis",
        20,
        x(25, 5, -5, -1),
        x(85822.20162635),
        (x, r, j) -> {
          for (int i = 0; i < 20; i++) {
            double t = (i + 1) / 5.0;
            double a = x[0] + t * x[1] - Math.exp(t);
            double b = x[2] + x[3] * Math.sin(t) - Math.cos(t);
            r[i] = a * a + b * b;
            j[4 * i] = 2.0 * a;
            j[4 * i + 1] = 2.0 * a * t;
            j[4 * i + 2] = 2.0 * b;
            j[4 * i + 3] = 2.0 * b * Math.sin(t);
          }
        });
  }

  private static MghProblem osborne1() {
    return MghProblem.of(
        17,
        "Osborne 1",
        33,
        x(0.5, 1.5, -1, 0.01, 0.02),
        x(5.46489469748e-5),
        (x, r, j) -> {
          for (int i = 0; i < 33; i++) {
            double t = 10.0 * i;
            double a = Math.exp(-t * x[3]);
            double b = Math.exp(-t * x[4]);
            r[i] = OSBORNE_1[i] - (x[0] + x[1] * a + x[2] * b);
            j[5 * i] = -1.0;
            j[5 * i + 1] = -a;
            j[5 * i + 2] = -b;
            j[5 * i + 3] = x[1] * t * a;
            j[5 * i + 4] = x[2] * t * b;
          }
        });
  }

  private static MghProblem biggs() {
    return MghProblem.of(
        18,
        "Biggs EXP6",
        13,
        x(1, 2, 1, 1, 1, 1),
        x(0, 5.6556499255e-3, 0.30636677),
        (x, r, j) -> {
          for (int i = 0; i < 13; i++) {
            double t = 0.1 * (i + 1);
            double y = Math.exp(-t) - 5.0 * Math.exp(-10.0 * t) + 3.0 * Math.exp(-4.0 * t);
            double a = Math.exp(-t * x[0]);
            double b = Math.exp(-t * x[1]);
            double c = Math.exp(-t * x[4]);
            r[i] = x[2] * a - x[3] * b + x[5] * c - y;
            j[6 * i] = -t * x[2] * a;
            j[6 * i + 1] = t * x[3] * b;
            j[6 * i + 2] = a;
            j[6 * i + 3] = -b;
            j[6 * i + 4] = -t * x[5] * c;
            j[6 * i + 5] = c;
          }
        });
  }

  private static MghProblem osborne2() {
    return MghProblem.of(
        19,
        "Osborne 2",
        65,
        x(1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5),
        x(4.01377362935e-2),
        (x, r, j) -> {
          for (int i = 0; i < 65; i++) {
            double t = i / 10.0;
            double decay = Math.exp(-t * x[4]);
            r[i] = OSBORNE_2[i] - x[0] * decay;
            j[11 * i] = -decay;
            j[11 * i + 4] = t * x[0] * decay;
            for (int k = 0; k < 3; k++) {
              double distance = t - x[8 + k];
              double bell = Math.exp(-distance * distance * x[5 + k]);
              r[i] -= x[1 + k] * bell;
              j[11 * i + 1 + k] = -bell;
              j[11 * i + 5 + k] = x[1 + k] * distance * distance * bell;
              j[11 * i + 8 + k] = -2.0 * x[1 + k] * x[5 + k] * distance * bell;
            }
          }
        });
  }

  private static MghProblem watson(int n, double minimum) {
    return MghProblem.of(
        20,
        "Watson",
        31,
        new double[n],
        x(minimum),
        (x, r, j) -> {
          for (int i = 0; i < 29; i++) {
            double t = (i + 1) / 29.0;
            double derivative = 0.0;
            double value = 0.0;
            for (int k = 0; k < n; k++) {
              derivative += k * x[k] * Math.pow(t, Math.max(0, k - 1));
              value += x[k] * Math.pow(t, k);
            }
            r[i] = derivative - value * value - 1.0;
            for (int k = 0; k < n; k++) {
              j[i * n + k] = k * Math.pow(t, Math.max(0, k - 1)) - 2.0 * value * Math.pow(t, k);
            }
          }
          r[29] = x[0];
          j[29 * n] = 1.0;
          r[30] = x[1] - x[0] * x[0] - 1.0;
          j[30 * n] = -2.0 * x[0];
          j[30 * n + 1] = 1.0;
        });
  }

  private static MghProblem penalty1(int n, double minimum) {
    double root = Math.sqrt(1e-5);
    double[] start = new double[n];
    Arrays.setAll(start, i -> i + 1.0);
    return MghProblem.of(
        23,
        "Penalty I",
        n + 1,
        start,
        x(minimum),
        (x, r, j) -> {
          r[n] = -0.25;
          for (int i = 0; i < n; i++) {
            r[i] = root * (x[i] - 1.0);
            j[i * n + i] = root;
            r[n] += x[i] * x[i];
            j[n * n + i] = 2.0 * x[i];
          }
        });
  }

  private static MghProblem penalty2(int n, double minimum) {
    double root = Math.sqrt(1e-5);
    double[] start = new double[n];
    Arrays.fill(start, 0.5);
    return MghProblem.of(
        24,
        "Penalty II",
        2 * n,
        start,
        x(minimum),
        (x, r, j) -> {
          r[0] = x[0] - 0.2;
          j[0] = 1.0;
          r[2 * n - 1] = -1.0;
          for (int i = 0; i < n; i++) {
            double growth = Math.exp(x[i] / 10.0);
            if (i > 0) {
              double y = Math.exp((i + 1) / 10.0) + Math.exp(i / 10.0);
              r[i] = root * (growth + Math.exp(x[i - 1] / 10.0) - y);
              j[i * n + i] = root * growth / 10.0;
              j[i * n + i - 1] = root * Math.exp(x[i - 1] / 10.0) / 10.0;
              r[n + i - 1] = root * (growth - Math.exp(-1.0 / 10.0));
              j[(n + i - 1) * n + i] = root * growth / 10.0;
            }
            r[2 * n - 1] += (n - i) * x[i] * x[i];
            j[(2 * n - 1) * n + i] = 2.0 * (n - i) * x[i];
          }
        });
  }
}
