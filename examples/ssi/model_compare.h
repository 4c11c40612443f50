/* Whether a file says nothing that its model does not. */
#ifndef MODEL_COMPARE_H
#define MODEL_COMPARE_H

#include <jansson.h>
#include <ssi/ssi.h>
#include <stdbool.h>

/* Compares all that is in a file with the model that came of it; rows and
 * fields may be missing. Says where they differ and answers false. */
bool model_compare(const char *path, const json_t *root,
                   const ssi_model *model);

#endif
