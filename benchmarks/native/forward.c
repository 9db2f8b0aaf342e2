/*
 * Gradients of a sum of squares by CVODES: states and forward sensitivities over the data times, all ways
 * that CVODES has of doing that, over a ladder of tolerances.
 *
 *   forward directory name seconds [rtol ...]
 *
 * prints for each tolerance and way: name, CVODES, way, rtol, the median of the CPU time of a gradient in us,
 * its error in the norm and that of its worst component, the steps at the last point, 0 allocated bytes, 0.
 */
#define _POSIX_C_SOURCE 200809L

#include <cvodes/cvodes.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_band.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>
#include <time.h>

#include "data.h"
#include "problem.h"

enum { MOST_PARAMETERS = 32, MOST_STEPS = 20000, BATCHES = 101 };

/* A way that takes so many times the best is not measured; and not tried at tighter tolerances. */
static const double SLOW = 2, HOPELESS = 6;

/* One way of solving: the multistep formula, its nonlinear solver, and how sensitivities are corrected. */
struct way {
  const char *name;
  int formula;
  int newton;
  int corrector;
};

static const struct way ways[] = {
    {"BDF simultaneous", CV_BDF, 1, CV_SIMULTANEOUS},
    {"BDF staggered", CV_BDF, 1, CV_STAGGERED},
    {"BDF staggered1", CV_BDF, 1, CV_STAGGERED1},
    {"Adams simultaneous", CV_ADAMS, 0, CV_SIMULTANEOUS},
    {"Adams staggered", CV_ADAMS, 0, CV_STAGGERED},
    {"Adams staggered1", CV_ADAMS, 0, CV_STAGGERED1},
    {"Adams-Newton simultaneous", CV_ADAMS, 1, CV_SIMULTANEOUS},
    {"Adams-Newton staggered", CV_ADAMS, 1, CV_STAGGERED},
    {"Adams-Newton staggered1", CV_ADAMS, 1, CV_STAGGERED1},
};
enum { WAYS = sizeof ways / sizeof ways[0] };

/* All that one way needs; nothing is allocated while it solves. */
struct solver {
  const struct way *way;
  struct table data;
  SUNContext context;
  void *cvode;
  N_Vector x, *s;
  SUNMatrix matrix;
  SUNLinearSolver linear;
  SUNNonlinearSolver nonlinear, nonlinear_s;
  double p[MOST_PARAMETERS + 1];
  double scales[MOST_PARAMETERS];
  double *partials;
  double **columns;
};

static void check(int failed, const char *what) {
  if (failed) {
    fprintf(stderr, "%s failed\n", what);
    exit(1);
  }
}

static double *values(N_Vector vector) {
  return N_VGetArrayPointer(vector);
}

static int rates_of(realtype t, N_Vector x, N_Vector dx, void *user) {
  const struct solver *solver = user;
  rates(t, values(x), solver->p, values(dx));
  return 0;
}

static int jacobian_of(realtype t, N_Vector x, N_Vector dx, SUNMatrix matrix, void *user, N_Vector t1,
                       N_Vector t2, N_Vector t3) {
  (void)dx, (void)t1, (void)t2, (void)t3;
  struct solver *solver = user;
  for (int j = 0; j < problem.states; j++) {
    solver->columns[j] = problem.band ? SM_COLUMN_B(matrix, j) - j : SM_COLUMN_D(matrix, j);
  }
  linearize(t, values(x), solver->p, solver->partials);
  jacobian(solver->partials, solver->columns);
  return 0;
}

static int sensitivities_of(int count, realtype t, N_Vector x, N_Vector dx, N_Vector *s, N_Vector *ds,
                            void *user, N_Vector t1, N_Vector t2) {
  (void)dx, (void)t1, (void)t2;
  struct solver *solver = user;
  linearize(t, values(x), solver->p, solver->partials);
  for (int k = 0; k < count; k++) {
    along(solver->partials, k, values(s[k]), values(ds[k]));
  }
  return 0;
}

static int sensitivity_of(int count, realtype t, N_Vector x, N_Vector dx, int k, N_Vector s, N_Vector ds,
                          void *user, N_Vector t1, N_Vector t2) {
  (void)count, (void)dx, (void)t1, (void)t2;
  struct solver *solver = user;
  linearize(t, values(x), solver->p, solver->partials);
  along(solver->partials, k, values(s), values(ds));
  return 0;
}

/* Failures are counted by the caller, not printed. */
static void silent(int code, const char *module, const char *function, char *text, void *user) {
  (void)code, (void)module, (void)function, (void)text, (void)user;
}

static void attach_linear_solver(struct solver *s) {
  const int n = problem.states, band = problem.band;
  s->matrix = band ? SUNBandMatrix(n, band, band, s->context) : SUNDenseMatrix(n, n, s->context);
  s->linear =
      band ? SUNLinSol_Band(s->x, s->matrix, s->context) : SUNLinSol_Dense(s->x, s->matrix, s->context);
  check(CVodeSetLinearSolver(s->cvode, s->linear, s->matrix), "linear solver");
  check(CVodeSetJacFn(s->cvode, jacobian_of), "Jacobian");
}

/* Fixed points instead of Newton's method, which is CVODES' default. */
static void attach_fixed_points(struct solver *s) {
  s->nonlinear = SUNNonlinSol_FixedPoint(s->x, 0, s->context);
  check(CVodeSetNonlinearSolver(s->cvode, s->nonlinear), "nonlinear solver");
  switch (s->way->corrector) {
    case CV_SIMULTANEOUS:
      s->nonlinear_s = SUNNonlinSol_FixedPointSens(problem.parameters + 1, s->x, 0, s->context);
      check(CVodeSetNonlinearSolverSensSim(s->cvode, s->nonlinear_s), "nonlinear solver");
      break;
    case CV_STAGGERED:
      s->nonlinear_s = SUNNonlinSol_FixedPointSens(problem.parameters, s->x, 0, s->context);
      check(CVodeSetNonlinearSolverSensStg(s->cvode, s->nonlinear_s), "nonlinear solver");
      break;
    default:
      s->nonlinear_s = SUNNonlinSol_FixedPoint(s->x, 0, s->context);
      check(CVodeSetNonlinearSolverSensStg1(s->cvode, s->nonlinear_s), "nonlinear solver");
  }
}

/* Tolerances as everywhere here: absolute a hundredth of relative; of sensitivities, by CVODES' rule, over
 * pbar. */
static void open_solver(struct solver *s, const double *point, double rtol) {
  check(SUNContext_Create(NULL, &s->context), "context");
  s->x = N_VNew_Serial(problem.states, s->context);
  N_VEnableFusedOps_Serial(s->x, 1);
  N_VConst(0, s->x);
  s->s = N_VCloneVectorArray(problem.parameters, s->x);
  for (int k = 0; k < problem.parameters; k++) {
    s->scales[k] = fabs(point[k]);
    N_VConst(0, s->s[k]);
  }
  s->partials = calloc(problem.partials, sizeof(double));
  s->columns = calloc(problem.states, sizeof(double *));
  s->cvode = CVodeCreate(s->way->formula, s->context);
  CVodeSetUserData(s->cvode, s);
  check(CVodeInit(s->cvode, rates_of, problem.edges[0], s->x), "CVodeInit");
  CVodeSetErrHandlerFn(s->cvode, silent, NULL);
  check(CVodeSStolerances(s->cvode, rtol, rtol / 100), "tolerances");
  CVodeSetMaxNumSteps(s->cvode, MOST_STEPS);
  if (s->way->newton) {
    attach_linear_solver(s);
  }
  if (s->way->corrector == CV_STAGGERED1) {
    check(CVodeSensInit1(s->cvode, problem.parameters, CV_STAGGERED1, sensitivity_of, s->s),
          "CVodeSensInit1");
  } else {
    check(CVodeSensInit(s->cvode, problem.parameters, s->way->corrector, sensitivities_of, s->s),
          "CVodeSensInit");
  }
  check(CVodeSetSensParams(s->cvode, NULL, s->scales, NULL), "pbar");
  check(CVodeSensEEtolerances(s->cvode), "tolerances of sensitivities");
  CVodeSetSensErrCon(s->cvode, SUNTRUE);
  if (!s->way->newton) {
    attach_fixed_points(s);
  }
}

static void close_solver(struct solver *s) {
  CVodeFree(&s->cvode);
  if (s->way->newton) {
    SUNLinSolFree(s->linear);
    SUNMatDestroy(s->matrix);
  } else {
    SUNNonlinSolFree(s->nonlinear);
    SUNNonlinSolFree(s->nonlinear_s);
  }
  N_VDestroyVectorArray(s->s, problem.parameters);
  N_VDestroy(s->x);
  free(s->partials);
  free(s->columns);
  SUNContext_Free(&s->context);
}

/* Adds the squares of one row of data. */
static double add(const struct solver *s, const double *row, double *gradient) {
  double sum = 0;
  for (int j = 0; j < problem.observed; j++) {
    const int i = problem.observables ? problem.observables[j] : j;
    const double residual = values(s->x)[i] - row[j];
    sum += residual * residual;
    for (int k = 0; k < problem.parameters; k++) {
      gradient[k] += 2 * residual * values(s->s[k])[i];
    }
  }
  return sum;
}

/* The sum of squares and its gradient; NAN if CVODES fails. Begins anew at each edge of the input. */
static double solve(struct solver *s, const double *point, double *gradient) {
  const struct table *data = &s->data;
  double sum = 0, *columns[MOST_PARAMETERS];
  memcpy(s->p, point, problem.parameters * sizeof(double));
  N_VConst(0, s->x);
  for (int k = 0; k < problem.parameters; k++) {
    N_VConst(0, s->s[k]);
    columns[k] = values(s->s[k]);
    gradient[k] = 0;
  }
  initial(s->p, values(s->x), columns);
  int row = 0;
  for (int segment = 0; segment < problem.segments; segment++) {
    const double end = problem.edges[segment + 1];
    s->p[problem.parameters] = problem.inputs[segment];
    CVodeReInit(s->cvode, problem.edges[segment], s->x);
    CVodeSensReInit(s->cvode, s->way->corrector, s->s);
    CVodeSetStopTime(s->cvode, end);
    while (row < data->rows && data->cells[row * data->columns] <= end) {
      const double *cells = data->cells + row++ * data->columns;
      double t;
      if (CVode(s->cvode, cells[0], s->x, &t, CV_NORMAL) < 0 || CVodeGetSens(s->cvode, &t, s->s) < 0) {
        return NAN;
      }
      sum += add(s, cells + 1, gradient);
    }
  }
  return sum;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* A row of points: parameters, their sum of squares, its gradient. Errors are in logarithms of parameters. */
static void errors(const double *gradient, const double *row, double *norm, double *worst) {
  const double *point = row, *truth = row + problem.parameters + 1;
  double difference = 0, size = 0;
  *worst = 0;
  for (int k = 0; k < problem.parameters; k++) {
    difference += pow(point[k] * (gradient[k] - truth[k]), 2);
    size += pow(point[k] * truth[k], 2);
    *worst = fmax(*worst, fabs(gradient[k] / truth[k] - 1));
  }
  *norm = sqrt(difference / size);
}

/* What a gradient costs in the median, and its errors: geometric means over all points. */
struct result {
  double time, norm, worst;
  long steps;
};

static int solve_all(struct solver *s, struct table points, struct result *result) {
  double gradient[MOST_PARAMETERS], log_norm = 0, log_worst = 0;
  for (int i = 0; i < points.rows; i++) {
    const double *point = points.cells + i * points.columns;
    double norm, worst;
    if (isnan(solve(s, point, gradient))) {
      return 0;
    }
    errors(gradient, point, &norm, &worst);
    log_norm += log(norm) / points.rows;
    log_worst += log(worst) / points.rows;
  }
  CVodeGetNumSteps(s->cvode, &result->steps);
  result->norm = exp(log_norm);
  result->worst = exp(log_worst);
  return 1;
}

/* The median over batches, which together take about the given time; the first took `once` for each point. */
static double median_time(struct solver *s, struct table points, double seconds, double once) {
  const int repeats = (int)fmax(1, seconds / BATCHES / points.rows / once);
  double gradient[MOST_PARAMETERS], times[BATCHES] = {once};
  int batches = 1;
  for (const double begin = now() - once * points.rows; batches < BATCHES && now() - begin < seconds;) {
    const double before = now();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int i = 0; i < points.rows; i++) {
        solve(s, points.cells + i * points.columns, gradient);
      }
    }
    times[batches++] = (now() - before) / repeats / points.rows;
  }
  qsort(times, batches, sizeof(double), ascending);
  return times[batches / 2];
}

/* Measures a way, unless it fails or is far from the best; tells how many times the best a solution took. */
static int measure(struct solver *s, struct table points, double seconds, double best, double *times_best,
                   struct result *result) {
  double gradient[MOST_PARAMETERS];
  const double start = now();
  const int failed = isnan(solve(s, points.cells, gradient));
  const double second = now();
  *times_best = (second - start) / best;
  if (failed || *times_best > SLOW || !solve_all(s, points, result)) {
    return 0;
  }
  result->time = median_time(s, points, seconds, (now() - second) / points.rows);
  return 1;
}

int main(int count, char **arguments) {
  if (count < 5) {
    fprintf(stderr, "usage: %s directory name seconds rtol ...\n", arguments[0]);
    return 2;
  }
  const struct table data = read_table(arguments[1], arguments[2], "data");
  const struct table points = read_table(arguments[1], arguments[2], "points");
  double times_best[WAYS] = {0};
  for (int i = 4; i < count; i++) {
    double best = INFINITY;
    for (int j = 0; j < WAYS; j++) {
      struct solver solver = {.way = &ways[j], .data = data};
      struct result result;
      if (times_best[j] > HOPELESS) {
        continue;
      }
      open_solver(&solver, points.cells, atof(arguments[i]));
      if (measure(&solver, points, atof(arguments[3]), best, &times_best[j], &result)) {
        best = fmin(best, result.time);
        printf("%s,CVODES,%s,%s,%.2f,%.3e,%.3e,%ld,0,0\n", arguments[2], ways[j].name, arguments[i],
               1e6 * result.time, result.norm, result.worst, result.steps);
        fflush(stdout);
      }
      close_solver(&solver);
    }
  }
  return 0;
}
