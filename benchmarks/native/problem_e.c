/* E: POLLU of the test set of Bari: 25 reactions of 20 species of polluted air (Verwer 1994). */
#include "problem.h"

enum { STATES = 20, REACTIONS = 25 };

/* Partial derivatives: r / k of each reaction, then of each by its first and by its second species. */
enum { BY_K = 0, BY_FIRST = REACTIONS, BY_SECOND = 2 * REACTIONS, PARTIALS = 3 * REACTIONS };

const struct problem problem = {
    .states = STATES,
    .parameters = REACTIONS,
    .partials = PARTIALS,
    .observed = STATES,
    .segments = 1,
    .edges = {0, 60},
};

/* Reactants of each reaction, as numbered in the source; 0: none. */
static const int first[] = {1, 2, 5, 7, 7,  7,  9,  9,  11, 11, 13, 10, 14,
                            1, 3, 4, 4, 16, 16, 17, 19, 19, 1,  19, 20};
static const int second[] = {0, 4, 2, 0, 0, 6, 0, 6, 2, 1, 0, 2, 0, 6, 0, 0, 0, 0, 0, 6, 0, 0, 4, 1, 0};

/* What the reactions do to the species. */
static inline void balance(const real *r, real *dx) {
  dx[0] = -r[0] - r[9] - r[13] - r[22] - r[23] + r[1] + r[2] + r[8] + r[10] + r[11] + r[21] + r[24];
  dx[1] = -r[1] - r[2] - r[8] - r[11] + r[0] + r[20];
  dx[2] = -r[14] + r[0] + r[16] + r[18] + r[21];
  dx[3] = -r[1] - r[15] - r[16] - r[22] + r[14];
  dx[4] = -r[2] + 2 * r[3] + r[5] + r[6] + r[12] + r[19];
  dx[5] = -r[5] - r[7] - r[13] - r[19] + r[2] + 2 * r[17];
  dx[6] = -r[3] - r[4] - r[5] + r[12];
  dx[7] = r[3] + r[4] + r[5] + r[6];
  dx[8] = -r[6] - r[7];
  dx[9] = -r[11] + r[6] + r[8];
  dx[10] = -r[8] - r[9] + r[7] + r[10];
  dx[11] = r[8];
  dx[12] = -r[10] + r[9];
  dx[13] = -r[12] + r[11];
  dx[14] = r[13];
  dx[15] = -r[17] - r[18] + r[15];
  dx[16] = -r[19];
  dx[17] = r[19];
  dx[18] = -r[20] - r[21] - r[23] + r[22] + r[24];
  dx[19] = -r[24] + r[23];
}

void initial(const real *p, real *x, real *const *s) {
  (void)p;
  (void)s;
  x[1] = (real)2 / 10;
  x[3] = (real)4 / 100;
  x[6] = (real)1 / 10;
  x[7] = (real)3 / 10;
  x[8] = (real)1 / 100;
  x[16] = (real)7 / 1000;
}

void rates(real t, const real *x, const real *p, real *dx) {
  (void)t;
  real r[REACTIONS];
#pragma GCC unroll 25
  for (int i = 0; i < REACTIONS; i++) {
    r[i] = p[i] * x[first[i] - 1] * (second[i] ? x[second[i] - 1] : 1);
  }
  balance(r, dx);
}

void linearize(real t, const real *x, const real *p, real *d) {
  (void)t;
#pragma GCC unroll 25
  for (int i = 0; i < REACTIONS; i++) {
    const real one = x[first[i] - 1], other = second[i] ? x[second[i] - 1] : 1;
    d[BY_K + i] = one * other;
    d[BY_FIRST + i] = p[i] * other;
    d[BY_SECOND + i] = p[i] * one;
  }
}

void along(const real *d, int k, const real *s, real *ds) {
  real r[REACTIONS];
#pragma GCC unroll 25
  for (int i = 0; i < REACTIONS; i++) {
    r[i] = d[BY_FIRST + i] * s[first[i] - 1];
    if (second[i]) {
      r[i] += d[BY_SECOND + i] * s[second[i] - 1];
    }
  }
  r[k] += d[BY_K + k];
  balance(r, ds);
}

/* Column by column, from what its species does to the reactions. */
void jacobian(const real *d, real *const *column) {
  real r[STATES][REACTIONS] = {{0}};
  for (int i = 0; i < REACTIONS; i++) {
    r[first[i] - 1][i] = d[BY_FIRST + i];
    if (second[i]) {
      r[second[i] - 1][i] = d[BY_SECOND + i];
    }
  }
  for (int j = 0; j < STATES; j++) {
    balance(r[j], column[j]);
  }
}
