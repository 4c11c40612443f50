/* The day as of which an archive tells. */
#ifndef SSI_LIB_ARCHIVE_AS_OF_H
#define SSI_LIB_ARCHIVE_AS_OF_H

#include "archive/archive_private.h"

typedef struct ssi_as_of {
  int32_t day;      /* -1: nothing tells one */
  int32_t newest;   /* of all dated rows, -1 without any */
  int32_t exported; /* the newest day given of an export, -1: not of all */
  int64_t later;    /* rows dated after `day` */
  ssi_day_basis basis;
} ssi_as_of;

ssi_as_of ssi_as_of_archive(const ssi_archive *archive);

/* The newest day of the mass; -1 without any. */
int32_t ssi_newest_of_mass(const ssi_spans *spans);

#endif
