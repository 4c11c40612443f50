/* What a cohort, a benchmark or a team is called. */
#ifndef SSI_LIB_COHORT_LABEL_H
#define SSI_LIB_COHORT_LABEL_H

#include <ssi/cohort.h>

typedef struct ssi_label {
  ssi_cohort_kind kind;
  int32_t day;
  size_t length;
  char name[SSI_COHORT_NAME_MAX + 1]; /* with zeros behind */
} ssi_label;

/* Fills a label, unless it is NULL, from what a caller says; refuses what it
   may not have. */
ssi_status ssi_label_take(ssi_cohort_kind kind, const char *name, size_t length,
                          int32_t day, ssi_label *out);

/* A new handle of this many bytes, which begins with its allocator and this
   label. */
ssi_status ssi_labelled_new(const ssi_allocator *allocator,
                            ssi_cohort_kind kind, const char *name,
                            size_t length, int32_t day, size_t bytes,
                            void **out);

/* Whether kind and name are the same. */
bool ssi_label_equal(const ssi_label *a, const ssi_label *b);

#endif
