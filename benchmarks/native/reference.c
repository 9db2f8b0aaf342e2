/*
 * True gradients: the collocation method of Radau with seven stages (order 13) in quadruple precision.
 * Sensitivities are the exact derivatives of each step.
 *
 *   reference data T M p ...            prints all observed states at M equal steps of T
 *   reference points directory name spread p ... prints sums of squares and gradients at 1.1 p and around
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data.h"
#include "problem.h"

#ifndef QUADRUPLE
#error "reference.c needs -DQUADRUPLE"
#endif

enum { STAGES = 7, POINTS = 5, MOST_ITERATIONS = 15 };

/* The last term of the collocation polynomial, of the derivatives, relative to the state; the step's error is
 * far smaller, since the order is nearly twice as high. */
static const real LAST_TERM = 1e-11Q, CONVERGED = 1e-28Q;

/* Nodes c, the integrals a of the Lagrange polynomials up to each node, and the weights of the last term. */
static real c[STAGES], a[STAGES][STAGES], last[STAGES];

struct solver {
  int n, size, reach;
  real *x, **s, p[64];
  real *stage, **k, **partials, *matrix, *right, *unit;
  real **columns;
  int *pivots;
};

static void *room(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) {
    perror("reference");
    exit(1);
  }
  return memory;
}

/* P_STAGES - P_(STAGES - 1), whose roots in (-1, 1] are the nodes. */
static real legendre_difference(real z) {
  real before = 1, p = z;
  for (int m = 1; m < STAGES; m++) {
    const real next = ((2 * m + 1) * z * p - m * before) / (m + 1);
    before = p;
    p = next;
  }
  return p - before;
}

/* Nodes by bisection on a fine grid; the last is 1. */
static void find_nodes(void) {
  const int grid = 1000;
  int found = 0;
  for (int g = 0; g < grid - 1; g++) {
    real low = -1 + (real)2 * g / grid, high = -1 + (real)2 * (g + 1) / grid;
    if (legendre_difference(low) * legendre_difference(high) > 0) {
      continue;
    }
    for (int i = 0; i < 120; i++) {
      const real middle = (low + high) / 2;
      *(legendre_difference(low) * legendre_difference(middle) > 0 ? &low : &high) = middle;
    }
    c[found++] = (1 + low) / 2;
  }
  c[found++] = 1;
  if (found != STAGES) {
    fprintf(stderr, "%d nodes instead of %d\n", found, STAGES);
    exit(1);
  }
}

static void make_tableau(void) {
  find_nodes();
  for (int j = 0; j < STAGES; j++) {
    real polynomial[STAGES + 1] = {1};
    int degree = 0;
    for (int l = 0; l < STAGES; l++) {
      if (l == j) {
        continue;
      }
      for (int m = ++degree; m >= 0; m--) {
        polynomial[m] =
            ((m > 0 ? polynomial[m - 1] : 0) - c[l] * (m < degree ? polynomial[m] : 0)) / (c[j] - c[l]);
      }
    }
    for (int i = 0; i < STAGES; i++) {
      for (int m = STAGES - 1; m >= 0; m--) {
        a[i][j] = (a[i][j] + polynomial[m] / (m + 1)) * c[i];
      }
    }
    last[j] = polynomial[STAGES - 1];
  }
}

static void open_solver(struct solver *s) {
  s->n = problem.states;
  s->size = s->n * STAGES;
  s->reach = problem.band ? problem.band * STAGES + STAGES - 1 : s->size;
  s->x = room(s->n, sizeof(real));
  s->stage = room(s->n, sizeof(real));
  s->unit = room(s->n, sizeof(real));
  s->s = room(problem.parameters, sizeof(real *));
  for (int k = 0; k < problem.parameters; k++) {
    s->s[k] = room(s->n, sizeof(real));
  }
  s->k = room(STAGES, sizeof(real *));
  s->partials = room(STAGES, sizeof(real *));
  for (int j = 0; j < STAGES; j++) {
    s->k[j] = room(s->n, sizeof(real));
    s->partials[j] = room(problem.partials, sizeof(real));
  }
  s->columns = room(s->n, sizeof(real *));
  for (int i = 0; i < s->n; i++) {
    s->columns[i] = room(s->n, sizeof(real));
  }
  s->matrix = room((size_t)s->size * s->size, sizeof(real));
  s->right = room(s->size, sizeof(real));
  s->pivots = room(s->size, sizeof(int));
}

static int least(int x, int y) {
  return x < y ? x : y;
}

static int most(int x, int y) {
  return x > y ? x : y;
}

/* Gaussian elimination with row exchanges, within the band. */
static void factorize(struct solver *s) {
  const int size = s->size;
  for (int k = 0; k < size; k++) {
    const int rows = least(size, k + s->reach + 1), columns = least(size, k + 2 * s->reach + 1);
    int pivot = k;
    for (int i = k + 1; i < rows; i++) {
      if (fabsq(s->matrix[i * size + k]) > fabsq(s->matrix[pivot * size + k])) {
        pivot = i;
      }
    }
    s->pivots[k] = pivot;
    real *top = s->matrix + k * size, *chosen = s->matrix + pivot * size;
    for (int j = k; pivot != k && j < columns; j++) {
      const real kept = top[j];
      top[j] = chosen[j];
      chosen[j] = kept;
    }
    for (int i = k + 1; i < rows; i++) {
      real *row = s->matrix + i * size;
      if (row[k] != 0) {
        const real factor = row[k] /= top[k];
        for (int j = k + 1; j < columns; j++) {
          row[j] -= factor * top[j];
        }
      }
    }
  }
}

static void back_substitute(const struct solver *s, real *b) {
  const int size = s->size;
  for (int k = 0; k < size; k++) {
    const real value = b[s->pivots[k]];
    b[s->pivots[k]] = b[k];
    b[k] = value;
    for (int i = k + 1; i < least(size, k + s->reach + 1); i++) {
      b[i] -= s->matrix[i * size + k] * value;
    }
  }
  for (int k = size - 1; k >= 0; k--) {
    for (int j = k + 1; j < least(size, k + 2 * s->reach + 1); j++) {
      b[k] -= s->matrix[k * size + j] * b[j];
    }
    b[k] /= s->matrix[k * size + k];
  }
}

/* The matrix of all stages, unknown i of stage j at i * STAGES + j; and the residuals, with opposite sign. */
static void linearize_stages(struct solver *s, real t, real h) {
  const int band = problem.band ? problem.band : s->n;
  memset(s->matrix, 0, sizeof(real) * s->size * s->size);
  for (int j = 0; j < STAGES; j++) {
    for (int i = 0; i < s->n; i++) {
      s->stage[i] = s->x[i];
      for (int l = 0; l < STAGES; l++) {
        s->stage[i] += h * a[j][l] * s->k[l][i];
      }
      memset(s->columns[i], 0, sizeof(real) * s->n);
    }
    rates(t + c[j] * h, s->stage, s->p, s->unit);
    linearize(t + c[j] * h, s->stage, s->p, s->partials[j]);
    jacobian(s->partials[j], s->columns);
    for (int i = 0; i < s->n; i++) {
      real *row = s->matrix + (size_t)(i * STAGES + j) * s->size;
      for (int m = most(0, i - band); m < least(s->n, i + band + 1); m++) {
        for (int l = 0; l < STAGES; l++) {
          row[m * STAGES + l] = -h * a[j][l] * s->columns[m][i];
        }
      }
      row[i * STAGES + j] += 1;
      s->right[i * STAGES + j] = s->unit[i] - s->k[j][i];
    }
  }
}

/* Newton's method on the derivatives at the stages; whether it converged. */
static int solve_stages(struct solver *s, real t, real h) {
  for (int j = 0; j < STAGES; j++) {
    memset(s->k[j], 0, sizeof(real) * s->n);
  }
  for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    real largest = 0, change = 0;
    linearize_stages(s, t, h);
    factorize(s);
    back_substitute(s, s->right);
    for (int i = 0; i < s->n; i++) {
      for (int j = 0; j < STAGES; j++) {
        const real step = s->right[i * STAGES + j];
        s->k[j][i] += step;
        largest = fmaxq(largest, fabsq(s->k[j][i]));
        change = fmaxq(change, fabsq(step));
      }
    }
    if (!(change < 1e300Q)) {
      return 0;
    }
    if (change <= CONVERGED * largest) {
      return 1;
    }
  }
  return 0;
}

/* The last term of the states' polynomial, relative to the states and to what was demanded. */
static real last_term(const struct solver *s, real h) {
  real largest = 0;
  for (int i = 0; i < s->n; i++) {
    real term = 0, end = s->x[i];
    for (int j = 0; j < STAGES; j++) {
      term += last[j] * s->k[j][i];
      end += h * a[STAGES - 1][j] * s->k[j][i];
    }
    const real size = fmaxq(fabsq(s->x[i]), fabsq(end));
    largest = size > 0 ? fmaxq(largest, fabsq(h * term) / STAGES / size) : largest;
  }
  return largest / LAST_TERM;
}

/* Moves states and sensitivities over the step whose stages were solved; the matrix is that of the last
 * iteration. */
static void move(struct solver *s, real h) {
  for (int k = 0; k < problem.parameters; k++) {
    for (int j = 0; j < STAGES; j++) {
      along(s->partials[j], k, s->s[k], s->unit);
      for (int i = 0; i < s->n; i++) {
        s->right[i * STAGES + j] = s->unit[i];
      }
    }
    back_substitute(s, s->right);
    for (int i = 0; i < s->n; i++) {
      for (int j = 0; j < STAGES; j++) {
        s->s[k][i] += h * a[STAGES - 1][j] * s->right[i * STAGES + j];
      }
    }
  }
  for (int i = 0; i < s->n; i++) {
    for (int j = 0; j < STAGES; j++) {
      s->x[i] += h * a[STAGES - 1][j] * s->k[j][i];
    }
  }
}

/* From t to end, with steps of about *h, which is adapted. */
static void advance(struct solver *s, real t, real end, real *h) {
  while (t < end) {
    const real left = end - t, step = *h > left ? left : *h > left / 2 ? left / 2 : *h;
    const int solved = solve_stages(s, t, step);
    const real term = solved ? last_term(s, step) : 1e10Q;
    const real factor = fminq(4, 0.9Q * powq(term + 1e-30Q, -(real)1 / STAGES));
    if (term <= 1) {
      move(s, step);
      t = step == left ? end : t + step;
      *h = step < *h ? fmaxq(*h, step * factor) : step * factor;
    } else {
      *h = step * fmaxq(0.1Q, factor);
    }
  }
}

static void begin(struct solver *s) {
  memset(s->x, 0, sizeof(real) * s->n);
  for (int k = 0; k < problem.parameters; k++) {
    memset(s->s[k], 0, sizeof(real) * s->n);
  }
  initial(s->p, s->x, s->s);
}

static void print_data(struct solver *s, real end, int rows) {
  real h = 1e-6Q;
  printf("t");
  for (int j = 0; j < problem.observed; j++) {
    printf(",x%d", j + 1);
  }
  begin(s);
  for (int row = 1; row <= rows; row++) {
    advance(s, end * (row - 1) / rows, end * row / rows, &h);
    printf("\n%.17g", (double)(end * row / rows));
    for (int j = 0; j < problem.observed; j++) {
      printf(",%.17g", (double)s->x[problem.observables ? problem.observables[j] : j]);
    }
  }
  printf("\n");
}

/* Data at the edge of an input belong to what is before it. */
static void print_point(struct solver *s, const struct table *data) {
  real sum = 0, gradient[64] = {0}, t = problem.edges[0], h;
  int row = 0;
  begin(s);
  for (int segment = 0; segment < problem.segments; segment++) {
    s->p[problem.parameters] = problem.inputs[segment];
    h = 1e-6Q;
    for (; row < data->rows && data->cells[row * data->columns] <= problem.edges[segment + 1]; row++) {
      const double *cells = data->cells + row * data->columns;
      advance(s, t, cells[0], &h);
      t = cells[0];
      for (int j = 0; j < problem.observed; j++) {
        const int i = problem.observables ? problem.observables[j] : j;
        const real residual = s->x[i] - cells[j + 1];
        sum += residual * residual;
        for (int k = 0; k < problem.parameters; k++) {
          gradient[k] += 2 * residual * s->s[k][i];
        }
      }
    }
  }
  for (int k = 0; k < problem.parameters; k++) {
    printf("%.17g,", (double)s->p[k]);
  }
  printf("%.17g", (double)sum);
  for (int k = 0; k < problem.parameters; k++) {
    printf(",%.17g", (double)gradient[k]);
  }
  printf("\n");
  fflush(stdout);
}

/* 1.1 p, and some points around it. */
static void print_points(struct solver *s, const struct table *data, double spread, char **p) {
  unsigned noise = 1;
  for (int k = 0; k < problem.parameters; k++) {
    printf("p%d,", k + 1);
  }
  printf("sse");
  for (int k = 0; k < problem.parameters; k++) {
    printf(",g%d", k + 1);
  }
  printf("\n");
  for (int point = 0; point < POINTS; point++) {
    for (int k = 0; k < problem.parameters; k++) {
      noise = noise * 1664525u + 1013904223u;
      const double shift = point == 0 ? 0 : spread * (noise / 2147483648.0 - 1);
      s->p[k] = atof(p[k]) * 1.1 * (1 + shift);
    }
    print_point(s, data);
  }
}

int main(int count, char **arguments) {
  struct solver solver;
  const int first = count - problem.parameters;
  make_tableau();
  open_solver(&solver);
  if (first == 4 && strcmp(arguments[1], "data") == 0) {
    for (int k = 0; k < problem.parameters; k++) {
      solver.p[k] = atof(arguments[first + k]);
    }
    print_data(&solver, atof(arguments[2]), atoi(arguments[3]));
  } else if (first == 5 && strcmp(arguments[1], "points") == 0) {
    const struct table data = read_table(arguments[2], arguments[3], "data");
    print_points(&solver, &data, atof(arguments[4]), arguments + first);
  } else {
    fprintf(stderr, "usage: reference data T M p ... | reference points directory name spread p ...\n");
    return 2;
  }
  return 0;
}
