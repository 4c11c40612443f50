/* A model from a file: what `ssi model --json` and `ssi calibrate -o` write. */
#ifndef MODEL_FILE_H
#define MODEL_FILE_H

#include <ssi/ssi.h>
#include <stdbool.h>

/* Makes the reference model, changed as the file says; `path` NULL: the
 * reference itself. Weights, goalposts, half-lives and pillars of indicators
 * and daily caps of kinds may differ; whatever else is in the file must be as
 * in the tables. Rows and fields may be left out. Says what is wrong and
 * answers false with nothing to release. */
bool model_file_read(const char *path, ssi_model **out);

/* Writes a model to a file, all or nothing: to a temporary file beside it that
 * then takes its name. Without `force` a file that exists is an error. Says
 * what is wrong and answers false. */
bool model_file_write(const char *path, const ssi_model *model, bool force);

#endif
