/* The command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "terminal.h"

enum { EXIT_OK = 0, EXIT_DATA = 1, EXIT_USAGE = 2 };

typedef struct options options;

typedef struct command {
  const char *name;
  const char *help; /* what --help prints */
  bool takes_archive;
  int (*run)(const options *asked);
} command;

struct options {
  const command *command; /* NULL with --version or the general --help */
  const char *path;       /* ARCHIVE, or NULL */
  const char *target;     /* keywords, or NULL */
  bool has_on;
  int32_t on; /* a day */
  bool json;
  color_mode color;
  bool help, version;
};

/* Reads the command line. Says what is wrong with it and answers false. */
bool options_read(int count, char **words, options *out);

/* Prints the help of the command, or of the program. */
void options_help(const options *asked);

#endif
