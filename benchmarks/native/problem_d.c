/* D: HIRES, high irradiance responses of photomorphogenesis (Schaefer 1975), as in the test set of Bari; its
 * twelve numbers are p. */
#include "problem.h"

enum { P1, P2, P3, OKS, P5, P6, P7, P8, P9, PLUS, P11, P12, PARAMETERS };

/* Behind the parameters: the states, of which partial derivatives are made. */
enum { STATES = 8, PARTIALS = PARAMETERS + STATES };

const struct problem problem = {
    .states = STATES,
    .parameters = PARAMETERS,
    .partials = PARTIALS,
    .observed = STATES,
    .segments = 1,
    .edges = {0, 321.8122},
};

void initial(const real *p, real *x, real *const *s) {
  (void)p;
  (void)s;
  x[0] = 1;
  x[7] = (real)57 / 10000;
}

void rates(real t, const real *x, const real *p, real *dx) {
  (void)t;
  const real bound = p[PLUS] * x[5] * x[7], freed = p[P12] * x[6];
  dx[0] = -p[P1] * x[0] + p[P2] * x[1] + p[P3] * x[2] + p[OKS];
  dx[1] = p[P1] * x[0] - p[P5] * x[1];
  dx[2] = -p[P6] * x[2] + p[P2] * x[3] + p[P7] * x[4];
  dx[3] = p[P3] * x[1] + p[P1] * x[2] - p[P8] * x[3];
  dx[4] = -p[P9] * x[4] + p[P2] * (x[5] + x[6]);
  dx[5] = -bound + p[P11] * (x[3] + x[6]) + p[P1] * x[4] - p[P2] * x[5];
  dx[6] = bound - freed;
  dx[7] = -dx[6];
}

void linearize(real t, const real *x, const real *p, real *d) {
  (void)t;
  for (int k = 0; k < PARAMETERS; k++) {
    d[k] = p[k];
  }
  for (int i = 0; i < STATES; i++) {
    d[PARAMETERS + i] = x[i];
  }
}

void along(const real *p, int k, const real *s, real *ds) {
  const real *x = p + PARAMETERS;
  const real bound = p[PLUS] * (x[7] * s[5] + x[5] * s[7]), freed = p[P12] * s[6];
  ds[0] = -p[P1] * s[0] + p[P2] * s[1] + p[P3] * s[2];
  ds[1] = p[P1] * s[0] - p[P5] * s[1];
  ds[2] = -p[P6] * s[2] + p[P2] * s[3] + p[P7] * s[4];
  ds[3] = p[P3] * s[1] + p[P1] * s[2] - p[P8] * s[3];
  ds[4] = -p[P9] * s[4] + p[P2] * (s[5] + s[6]);
  ds[5] = -bound + p[P11] * (s[3] + s[6]) + p[P1] * s[4] - p[P2] * s[5];
  ds[6] = bound - freed;
  ds[7] = -ds[6];
  switch (k) {
    case P1:
      ds[0] -= x[0];
      ds[1] += x[0];
      ds[3] += x[2];
      ds[5] += x[4];
      break;
    case P2:
      ds[0] += x[1];
      ds[2] += x[3];
      ds[4] += x[5] + x[6];
      ds[5] -= x[5];
      break;
    case P3:
      ds[0] += x[2];
      ds[3] += x[1];
      break;
    case OKS:
      ds[0] += 1;
      break;
    case P5:
      ds[1] -= x[1];
      break;
    case P6:
      ds[2] -= x[2];
      break;
    case P7:
      ds[2] += x[4];
      break;
    case P8:
      ds[3] -= x[3];
      break;
    case P9:
      ds[4] -= x[4];
      break;
    case PLUS:
      ds[5] -= x[5] * x[7];
      ds[6] += x[5] * x[7];
      ds[7] -= x[5] * x[7];
      break;
    case P11:
      ds[5] += x[3] + x[6];
      break;
    case P12:
      ds[6] -= x[6];
      ds[7] += x[6];
      break;
  }
}

void jacobian(const real *p, real *const *column) {
  const real *x = p + PARAMETERS;
  const real by5 = p[PLUS] * x[7], by7 = p[PLUS] * x[5];
  column[0][0] = -p[P1];
  column[0][1] = p[P1];
  column[1][0] = p[P2];
  column[1][1] = -p[P5];
  column[1][3] = p[P3];
  column[2][0] = p[P3];
  column[2][2] = -p[P6];
  column[2][3] = p[P1];
  column[3][2] = p[P2];
  column[3][3] = -p[P8];
  column[3][5] = p[P11];
  column[4][2] = p[P7];
  column[4][4] = -p[P9];
  column[4][5] = p[P1];
  column[5][4] = p[P2];
  column[5][5] = -by5 - p[P2];
  column[5][6] = by5;
  column[5][7] = -by5;
  column[6][4] = p[P2];
  column[6][5] = p[P11];
  column[6][6] = -p[P12];
  column[6][7] = p[P12];
  column[7][5] = -by7;
  column[7][6] = by7;
  column[7][7] = -by7;
}
