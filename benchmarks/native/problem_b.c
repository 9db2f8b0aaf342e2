/* B: predator and prey of Lotka (1925) and Volterra (1926). */
#include "problem.h"

enum { X, Y };                       /* states */
enum { A, B, C, D };                 /* parameters */
enum { XX, XY, YX, YY, PARTIALS_P }; /* partial derivatives */

const struct problem problem = {
    .states = 2,
    .parameters = 4,
    .partials = PARTIALS_P + 4,
    .observed = 2,
    .segments = 1,
    .edges = {0, 10},
};

void initial(const real *p, real *x, real *const *s) {
  (void)p;
  (void)s;
  x[X] = 1;
  x[Y] = 1;
}

void rates(real t, const real *x, const real *p, real *dx) {
  (void)t;
  dx[X] = (p[A] - p[B] * x[Y]) * x[X];
  dx[Y] = (p[D] * x[X] - p[C]) * x[Y];
}

void linearize(real t, const real *x, const real *p, real *d) {
  (void)t;
  d[XX] = p[A] - p[B] * x[Y];
  d[XY] = -p[B] * x[X];
  d[YX] = p[D] * x[Y];
  d[YY] = p[D] * x[X] - p[C];
  d[PARTIALS_P + A] = x[X];
  d[PARTIALS_P + B] = -x[X] * x[Y];
  d[PARTIALS_P + C] = -x[Y];
  d[PARTIALS_P + D] = x[X] * x[Y];
}

void along(const real *d, int k, const real *s, real *ds) {
  const int first = k == A || k == B;
  ds[X] = d[XX] * s[X] + d[XY] * s[Y] + (first ? d[PARTIALS_P + k] : 0);
  ds[Y] = d[YX] * s[X] + d[YY] * s[Y] + (first ? 0 : d[PARTIALS_P + k]);
}

void jacobian(const real *d, real *const *column) {
  column[X][X] = d[XX];
  column[Y][X] = d[XY];
  column[X][Y] = d[YX];
  column[Y][Y] = d[YY];
}
