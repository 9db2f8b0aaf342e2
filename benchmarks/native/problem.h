/*
 * What a problem must tell: its equations x' = f(t, x, p), their derivatives by hand, and what is measured.
 *
 * A program is one problem together with forward.c, which solves it by CVODES, or with reference.c, which
 * solves it in quadruple precision. Hence `real`.
 */
#ifndef PROBLEM_H
#define PROBLEM_H

#ifdef QUADRUPLE
#include <quadmath.h>
typedef __float128 real;
#define EXP expq
#define SIN sinq
#else
#include <math.h>
typedef double real;
#define EXP exp
#define SIN sin
#endif

enum { MOST_EDGES = 4 };

/* Numbers of a problem; p has `parameters` parameters, and behind them the input, if there is one. */
struct problem {
  int states;
  int parameters;
  int partials;             /* numbers that linearize() keeps */
  int band;                 /* half bandwidth of the Jacobian; 0: dense */
  int observed;             /* number of observed states */
  const int *observables;   /* which; NULL: all, in order */
  int segments;             /* pieces of the input */
  double edges[MOST_EDGES]; /* their beginnings, and the end */
  double inputs[MOST_EDGES];
};

extern const struct problem problem;

/* x(0) and dx(0)/dp; both are 0 before. */
void initial(const real *p, real *x, real *const *s);

/* dx = f(t, x, p). */
void rates(real t, const real *x, const real *p, real *dx);

/* Whatever of the partial derivatives of f all parameters share. */
void linearize(real t, const real *x, const real *p, real *partials);

/* ds = df/dx s + df/dp_k. */
void along(const real *partials, int k, const real *s, real *ds);

/* column[j][i] = df_i/dx_j where that is not 0. */
void jacobian(const real *partials, real *const *column);

#endif
