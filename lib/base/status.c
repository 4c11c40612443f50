#include <ssi/base.h>

typedef struct status_row {
  const char *name, *text;
} status_row;

static const status_row statuses[] = {
    {"SSI_OK", "Done."},
    {"SSI_ERROR_NULL", "A pointer that must not be NULL is NULL."},
    {"SSI_ERROR_MEMORY", "There is not enough memory."},
    {"SSI_ERROR_SIZE", "A struct's size field is too small."},
    {"SSI_ERROR_DAY", "The day is out of range, or there is no such date."},
    {"SSI_ERROR_KIND", "There is no such event kind."},
    {"SSI_ERROR_TRAITS", "A trait bit that does not exist is set."},
    {"SSI_ERROR_COUNT", "An event's count is outside 1 to 1,000,000."},
    {"SSI_ERROR_FACT", "There is no such fact."},
    {"SSI_ERROR_INDICATOR", "There is no such indicator."},
    {"SSI_ERROR_PILLAR", "There is no such pillar."},
    {"SSI_ERROR_SECTION", "There is no such profile section."},
    {"SSI_ERROR_RANGE", "The value is outside its range."},
    {"SSI_ERROR_UTF8", "The text is not well-formed UTF-8."},
    {"SSI_ERROR_LENGTH", "The text or list is too long."},
    {"SSI_ERROR_SPACE", "The buffer is too small."},
    {"SSI_ERROR_INDEX", "The index is past the end."},
    {"SSI_ERROR_FORMAT", "The saved bytes are damaged or of another kind."},
    {"SSI_ERROR_VERSION", "The saved bytes are of a later format version."},
    {"SSI_ERROR_MODEL", "The weights of a pillar do not add up to 25 points."},
    {"SSI_ERROR_UNOBSERVED", "Nothing was observed to answer from."},
    {"SSI_ERROR_EMPTY", "There is nothing to answer from."},
    {"SSI_ERROR_NAME", "No row of the table has this name."},
    {"SSI_ERROR_LIMIT", "There are more rows or files than fit."},
    {"SSI_ERROR_WINDOW", "There is no such window of a trend."},
    {"SSI_ERROR_STAGE", "There is no such stage of the funnel."},
    {"SSI_ERROR_COHORT", "The cohort is too small to say anything."},
    {"SSI_ERROR_READINGS",
     "There are too few readings, or they tell too little."},
    {"SSI_ERROR_TIME", "What is asked for takes more time than there is."},
    {"SSI_ERROR_MEMBER",
     "The member is there already, or is not there with this score."},
    {"SSI_ERROR_RELEASE",
     "Together with earlier answers it would tell of fewer than 10 members."},
    {"SSI_ERROR_MISMATCH", "The two do not belong together."},
};

#define STATUSES (sizeof statuses / sizeof statuses[0])

const char *ssi_version(void) {
  return "1.0.0";
}

int32_t ssi_version_number(void) {
  return SSI_VERSION_NUMBER;
}

const char *ssi_status_name(ssi_status status) {
  if ((size_t)status >= STATUSES) return "SSI_ERROR_UNKNOWN";
  return statuses[status].name;
}

const char *ssi_status_text(ssi_status status) {
  if ((size_t)status >= STATUSES) return "The status is not known.";
  return statuses[status].text;
}
