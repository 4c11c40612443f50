/* The ledger of releases of one run, from and to the file of --releases. */
#ifndef LEDGER_H
#define LEDGER_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "options.h"

typedef struct ledger {
  ssi_releases *releases;
  char *path; /* where it is kept, or NULL */
  int lock;   /* the file that was read, locked until the end; or -1 */
} ledger;

/* Reads the file, or begins a ledger if there is none; another run with the
 * same file waits until this one ends. Without --releases it begins one and
 * says, if `matters`, that the rules hold for this run only. Says what is wrong
 * and answers false with nothing to release. */
bool ledger_open(const options *asked, bool matters, ledger *out);

/* Writes the file: before anything is printed, so that nothing is told that is
 * not in it. Says what is wrong and answers false. */
bool ledger_keep(const ledger *self);

void ledger_close(ledger *self);

#endif
