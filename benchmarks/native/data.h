/* Data of a problem, and points with their true sums of squares and gradients: tables of numbers, one header
 * line. */
#ifndef DATA_H
#define DATA_H

struct table {
  int rows, columns;
  double *cells;
};

/* Reads directory/name_kind.csv; ends the program if that cannot be done. */
struct table read_table(const char *directory, const char *name, const char *kind);

#endif
