/* C: the stiff reaction of Robertson (1966). */
#include "problem.h"

enum { K1, K2, K3 }; /* parameters */

static const int observables[] = {0, 2};

const struct problem problem = {
    .states = 3,
    .parameters = 3,
    .partials = 7,
    .observed = 2,
    .observables = observables,
    .segments = 1,
    .edges = {0, 1e4},
};

void initial(const real *p, real *x, real *const *s) {
  (void)p;
  (void)s;
  x[0] = 1;
}

void rates(real t, const real *x, const real *p, real *dx) {
  (void)t;
  dx[0] = -p[K1] * x[0] + p[K3] * x[1] * x[2];
  dx[2] = p[K2] * x[1] * x[1];
  dx[1] = -dx[0] - dx[2];
}

/* Partial derivatives of the three reactions: by their states, then by their constants. */
void linearize(real t, const real *x, const real *p, real *d) {
  (void)t;
  d[0] = p[K1];
  d[1] = 2 * p[K2] * x[1];
  d[2] = p[K3] * x[2];
  d[3] = p[K3] * x[1];
  d[4] = x[0];
  d[5] = x[1] * x[1];
  d[6] = x[1] * x[2];
}

void along(const real *d, int k, const real *s, real *ds) {
  const real r1 = d[0] * s[0] + (k == K1 ? d[4] : 0);
  const real r2 = d[1] * s[1] + (k == K2 ? d[5] : 0);
  const real r3 = d[2] * s[1] + d[3] * s[2] + (k == K3 ? d[6] : 0);
  ds[0] = r3 - r1;
  ds[1] = r1 - r2 - r3;
  ds[2] = r2;
}

void jacobian(const real *d, real *const *column) {
  column[0][0] = -d[0];
  column[0][1] = d[0];
  column[1][0] = d[2];
  column[1][1] = -d[1] - d[2];
  column[1][2] = d[1];
  column[2][0] = d[3];
  column[2][1] = -d[3];
}
