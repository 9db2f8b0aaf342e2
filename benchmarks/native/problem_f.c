/* F: the Brusselator with diffusion, by the method of lines on CELLS cells; ends are held at u = 1, v = 3. */
#include "problem.h"

enum { A, B, ALPHA }; /* parameters */
enum { N = CELLS, U = 0, V = 1, STRIDE = 2 };

/* Behind the diffusion and alpha: of each cell, its reaction by u and by v, and the sums that alpha and B
 * multiply. */
enum { DIFFUSION, B_VALUE, CELL, BY_U = 0, BY_V, ALPHA_U, ALPHA_V, VALUE_U, NUMBERS };

const struct problem problem = {
    .states = 2 * N,
    .parameters = 3,
    .partials = CELL + NUMBERS * N,
    .band = 2,
    .observed = 2 * N,
    .segments = 1,
    .edges = {0, 10},
};

static const real END[] = {1, 3};

/* The second difference of u or v at a cell; `end` is what lies beyond the first and the last. */
static inline real bend(const real *x, int i, real end) {
  const real left = i > 0 ? x[-STRIDE] : end, right = i < N - 1 ? x[STRIDE] : end;
  return left - 2 * x[0] + right;
}

static real diffusion(const real *p) {
  return p[ALPHA] * (N + 1) * (N + 1);
}

void initial(const real *p, real *x, real *const *s) {
  (void)p;
  (void)s;
  const real pi = (real)3.14159265358979323846264338327950288L;
  for (int i = 0; i < N; i++) {
    x[STRIDE * i + U] = 1 + SIN(2 * pi * (i + 1) / (N + 1));
    x[STRIDE * i + V] = 3;
  }
}

void rates(real t, const real *x, const real *p, real *dx) {
  (void)t;
  const real spread = diffusion(p);
  for (int i = 0; i < N; i++, x += STRIDE, dx += STRIDE) {
    const real made = x[U] * x[U] * x[V];
    dx[U] = p[A] + made - (p[B] + 1) * x[U] + spread * bend(x + U, i, END[U]);
    dx[V] = p[B] * x[U] - made + spread * bend(x + V, i, END[V]);
  }
}

void linearize(real t, const real *x, const real *p, real *d) {
  (void)t;
  d[DIFFUSION] = diffusion(p);
  d[B_VALUE] = p[B];
  d += CELL;
  for (int i = 0; i < N; i++, x += STRIDE, d += NUMBERS) {
    d[BY_U] = 2 * x[U] * x[V];
    d[BY_V] = x[U] * x[U];
    d[ALPHA_U] = (N + 1) * (N + 1) * bend(x + U, i, END[U]);
    d[ALPHA_V] = (N + 1) * (N + 1) * bend(x + V, i, END[V]);
    d[VALUE_U] = x[U];
  }
}

void along(const real *d, int k, const real *s, real *ds) {
  const real spread = d[DIFFUSION], b = d[B_VALUE];
  d += CELL;
  for (int i = 0; i < N; i++, s += STRIDE, ds += STRIDE, d += NUMBERS) {
    const real made = d[BY_U] * s[U] + d[BY_V] * s[V];
    ds[U] = made - (b + 1) * s[U] + spread * bend(s + U, i, 0);
    ds[V] = b * s[U] - made + spread * bend(s + V, i, 0);
    switch (k) {
      case A:
        ds[U] += 1;
        break;
      case B:
        ds[U] -= d[VALUE_U];
        ds[V] += d[VALUE_U];
        break;
      default:
        ds[U] += d[ALPHA_U];
        ds[V] += d[ALPHA_V];
    }
  }
}

void jacobian(const real *d, real *const *column) {
  const real spread = d[DIFFUSION], b = d[B_VALUE];
  d += CELL;
  for (int i = 0; i < N; i++, d += NUMBERS) {
    const int u = STRIDE * i + U, v = STRIDE * i + V;
    column[u][u] = d[BY_U] - (b + 1) - 2 * spread;
    column[u][v] = b - d[BY_U];
    column[v][u] = d[BY_V];
    column[v][v] = -d[BY_V] - 2 * spread;
    if (i > 0) {
      column[u][u - STRIDE] = spread;
      column[v][v - STRIDE] = spread;
    }
    if (i < N - 1) {
      column[u][u + STRIDE] = spread;
      column[v][v + STRIDE] = spread;
    }
  }
}
