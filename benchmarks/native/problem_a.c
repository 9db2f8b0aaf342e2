/* A: Hodgkin-Huxley neuron of Traub and Miles (1991); mV, ms, uA, mS, uF per square centimetre. */
#include "problem.h"

enum { V, M, N, H };                                         /* states */
enum { G_L, G_NA, G_KD, I };                                 /* parameters, input */
enum { VV, VM, VN, VH, MV, MM, NV, NN, HV, HH, PARTIALS_P }; /* partial derivatives */

static const real E_L = -65, E_K = -90, E_NA = 50, V_T = -63;

static const int observables[] = {V};

const struct problem problem = {
    .states = 4,
    .parameters = 3,
    .partials = PARTIALS_P + 3,
    .observed = 1,
    .observables = observables,
    .segments = 3,
    .edges = {0, 10, 90, 100},
    .inputs = {0, 2, 0},
};

/* Opening and closing rates of the gates, and their derivatives by v. */
struct gates {
  real v, a[4], b[4], da[4], db[4];
};

/* scale z / (exp(z / width) - 1) with z = zero - v, and its derivative. */
static inline void linoid(real z, real scale, real width, real *value, real *slope) {
  const real e = EXP(z / width), d = 1 / (e - 1);
  *value = scale * z * d;
  *slope = scale * d * (z * e * d / width - 1);
}

/* The solver asks for rates and for derivatives at the same point: exponentials are kept. */
static const struct gates *gates(real v) {
  static struct gates g = {.v = -1e30};
  if (v != g.v) {
    g.v = v;
    linoid(13 - v + V_T, (real)0.32, 4, &g.a[M], &g.da[M]);
    linoid(v - V_T - 40, (real)0.28, 5, &g.b[M], &g.db[M]);
    g.db[M] = -g.db[M];
    linoid(15 - v + V_T, (real)0.032, 5, &g.a[N], &g.da[N]);
    g.b[N] = EXP((10 - v + V_T) / 40) / 2;
    g.db[N] = -g.b[N] / 40;
    g.a[H] = (real)0.128 * EXP((17 - v + V_T) / 18);
    g.da[H] = -g.a[H] / 18;
    const real e = EXP((40 - v + V_T) / 5), d = 1 / (1 + e);
    g.b[H] = 4 * d;
    g.db[H] = g.b[H] * e * d / 5;
  }
  return &g;
}

void initial(const real *p, real *x, real *const *s) {
  (void)p;
  (void)s;
  x[V] = E_L;
}

void rates(real t, const real *x, const real *p, real *dx) {
  (void)t;
  const struct gates *g = gates(x[V]);
  const real m3h = x[M] * x[M] * x[M] * x[H], n2 = x[N] * x[N];
  dx[V] = p[G_L] * (E_L - x[V]) - p[G_NA] * m3h * (x[V] - E_NA) - p[G_KD] * n2 * n2 * (x[V] - E_K) + p[I];
  for (int i = M; i <= H; i++) {
    dx[i] = g->a[i] * (1 - x[i]) - g->b[i] * x[i];
  }
}

void linearize(real t, const real *x, const real *p, real *d) {
  (void)t;
  const struct gates *g = gates(x[V]);
  const real m2 = x[M] * x[M], m3 = m2 * x[M], n3 = x[N] * x[N] * x[N], n4 = n3 * x[N];
  d[VV] = -p[G_L] - p[G_NA] * m3 * x[H] - p[G_KD] * n4;
  d[VM] = -3 * p[G_NA] * m2 * x[H] * (x[V] - E_NA);
  d[VN] = -4 * p[G_KD] * n3 * (x[V] - E_K);
  d[VH] = -p[G_NA] * m3 * (x[V] - E_NA);
  for (int i = M; i <= H; i++) {
    d[MV + 2 * (i - M)] = g->da[i] * (1 - x[i]) - g->db[i] * x[i];
    d[MM + 2 * (i - M)] = -g->a[i] - g->b[i];
  }
  d[PARTIALS_P + G_L] = E_L - x[V];
  d[PARTIALS_P + G_NA] = -m3 * x[H] * (x[V] - E_NA);
  d[PARTIALS_P + G_KD] = -n4 * (x[V] - E_K);
}

void along(const real *d, int k, const real *s, real *ds) {
  ds[V] = d[VV] * s[V] + d[VM] * s[M] + d[VN] * s[N] + d[VH] * s[H] + d[PARTIALS_P + k];
  ds[M] = d[MV] * s[V] + d[MM] * s[M];
  ds[N] = d[NV] * s[V] + d[NN] * s[N];
  ds[H] = d[HV] * s[V] + d[HH] * s[H];
}

void jacobian(const real *d, real *const *column) {
  column[V][V] = d[VV];
  column[M][V] = d[VM];
  column[N][V] = d[VN];
  column[H][V] = d[VH];
  column[V][M] = d[MV];
  column[M][M] = d[MM];
  column[V][N] = d[NV];
  column[N][N] = d[NN];
  column[V][H] = d[HV];
  column[H][H] = d[HH];
}
