/* A budget in a file, which no other run may change meanwhile. */
#ifndef BUDGET_FILE_H
#define BUDGET_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>

typedef struct budget_file {
  char *path; /* without links */
  int lock;   /* the open file, locked; -1: there is none yet */
  ssi_budget *budget;
} budget_file;

/* Opens and locks a budget and moves it to today; if there is no file, begins
 * one of which nothing was spent. Says what is wrong and answers false with
 * nothing to release. */
bool budget_file_open(const char *path, int32_t least_serial, int32_t today,
                      budget_file *out);

/* True if a path means the budget's own file. */
bool budget_file_is(const budget_file *self, const char *path);

/* Writes it again, for nobody else to read. Says what is wrong and answers
 * false. */
bool budget_file_keep(const budget_file *self);

void budget_file_close(budget_file *self);

#endif
