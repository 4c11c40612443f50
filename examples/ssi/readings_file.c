#include "readings_file.h"

#include <ssi/ssi.h>

static const table_form FORM = {
    "readings",
    "day, brand, find, engage, relate",
    READINGS_COLUMNS,
    {{"day", TABLE_DAY, 0, false},
     {"brand", TABLE_POINTS, SSI_PILLAR_POINTS, false},
     {"find", TABLE_POINTS, SSI_PILLAR_POINTS, false},
     {"engage", TABLE_POINTS, SSI_PILLAR_POINTS, false},
     {"relate", TABLE_POINTS, SSI_PILLAR_POINTS, false}}};

bool readings_read(const char *path, table *out) {
  return table_read(path, &FORM, out);
}
