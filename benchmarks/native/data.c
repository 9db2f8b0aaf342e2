#include "data.h"

#include <stdio.h>
#include <stdlib.h>

static void skip_line(FILE *file) {
  for (int c = getc(file); c != '\n' && c != EOF;) {
    c = getc(file);
  }
}

struct table read_table(const char *directory, const char *name, const char *kind) {
  char path[1000];
  snprintf(path, sizeof path, "%s/%s_%s.csv", directory, name, kind);
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(1);
  }
  struct table table = {0, 1, NULL};
  while (getc(file) == '#') {
    skip_line(file);
  }
  for (int c = getc(file); c != '\n' && c != EOF; c = getc(file)) {
    table.columns += c == ',';
  }
  int count = 0, room = 0;
  for (double cell; fscanf(file, "%lf%*[,]", &cell) > 0; count++) {
    if (count == room) {
      room = 2 * room + 1000;
      table.cells = realloc(table.cells, room * sizeof(double));
    }
    table.cells[count] = cell;
  }
  fclose(file);
  table.rows = count / table.columns;
  if (count == 0 || count % table.columns != 0) {
    fprintf(stderr, "%s: %d numbers do not fill %d columns\n", path, count, table.columns);
    exit(1);
  }
  return table;
}
