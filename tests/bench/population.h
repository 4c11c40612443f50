/* What the parts of the program `population` share; see population.c. */
#ifndef SSI_BENCH_POPULATION_H
#define SSI_BENCH_POPULATION_H

#include <ssi/ssi.h>

/* The day of the score; all events fall on it or on the 729 days before. */
#define TODAY 20000
#define DAYS 730

/* Stops the program with a message. */
void must(bool good, const char *what);
void done(ssi_status status);

/* Memory for so many elements; stops if there is none. */
void *room(size_t count, size_t each);

/* CPU time of the process and time on the wall, in nanoseconds. */
long long cpu(void);
long long wall(void);

/* SplitMix64. */
uint64_t next(uint64_t *state);

/* The columns of a population, as its files have them. */
typedef struct columns {
  size_t members, rows;
  int64_t *offsets;
  int32_t *days;
  uint8_t *kinds;
  uint32_t *traits, *counts;
  uint64_t *counterparts;
  int32_t *facts; /* column by column */
} columns;

/* Files of a folder, one for each column, little-endian. */
columns read_columns(const char *folder);
void write_columns(const char *folder, const columns *self);
void free_columns(columns *self);

/* The generator: `each` events a member, or 0 for 50 ... 5,000. */
columns make_columns(size_t rows, uint64_t seed, size_t each);

/* Scores of all members, made as somebody would from doc/model.md. */
typedef struct naive naive;
naive *naive_new(const columns *from);
void naive_score(naive *self, int32_t day, int32_t *total);
void naive_free(naive *self);

/* Nanoseconds of one look-up that depends on another and adds where it says;
   and the time on the wall in that of the processor: 1 if nobody else ran. */
double yardstick(double *out_waited);

/* Nanoseconds of an event that no program can do without: reading it, a look-up
   and scatter, a hash. */
#define LIMITS 3
void limit(const columns *from, double *out);

#endif
