/* All tables of a model as JSON, with every field and every number as the
 * library has it: enough to compute the index from it. */
#ifndef MODEL_JSON_H
#define MODEL_JSON_H

#include <ssi/ssi.h>
#include <stdio.h>

int model_json(const ssi_model *model, FILE *to);

#endif
