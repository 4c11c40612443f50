/* Names and texts of statuses, and the library's version. A text names the
   argument or field at fault, says what is allowed and what to do next, as far
   as this is the same for every function that gives the status. Each answer is
   one look into a table. */
#include <ssi/base.h>

/* The assertion below finds a value that is missing, the compiler one that is
   there twice. */
#define STATUSES(row)                                                          \
  row(SSI_OK, "Done."),                                                        \
      row(SSI_ERROR_NULL,                                                      \
          "A pointer that must not be NULL is NULL, as an argument or in a "   \
          "struct."),                                                          \
      row(SSI_ERROR_MEMORY,                                                    \
          "There is not enough memory: the allocator gave none."),             \
      row(SSI_ERROR_SIZE,                                                      \
          "A struct's `size`, or the width of an array, is too small or was "  \
          "not set: start from SSI_INIT()."),                                  \
      row(SSI_ERROR_DAY,                                                       \
          "`day` is outside 0 to 65,535, or there is no such date."),          \
      row(SSI_ERROR_KIND,                                                      \
          "`kind` is none of the event kinds of this version, or none that "   \
          "the call takes."),                                                  \
      row(SSI_ERROR_TRAITS,                                                    \
          "`traits` has a bit that is no trait of this version."),             \
      row(SSI_ERROR_COUNT, "`count` is outside 1 to 1,000,000."),              \
      row(SSI_ERROR_FACT, "`fact` is none of the facts of this version."),     \
      row(SSI_ERROR_INDICATOR,                                                 \
          "`indicator` is none of the indicators of this version."),           \
      row(SSI_ERROR_PILLAR,                                                    \
          "`pillar` is outside 1 to 4: brand, find, engage, relate."),         \
      row(SSI_ERROR_SECTION,                                                   \
          "`section` is outside 1 to 4: headline, summary, positions, "        \
          "skills."),                                                          \
      row(SSI_ERROR_RANGE,                                                     \
          "A value is outside its range; the function's documentation states " \
          "it, and the `_refusal` call of the object, where there is one, "    \
          "says which value."),                                                \
      row(SSI_ERROR_UTF8,                                                      \
          "A text is not well-formed UTF-8: convert it first."),               \
      row(SSI_ERROR_LENGTH,                                                    \
          "A text, list or file is longer than allowed, or a name is empty."), \
      row(SSI_ERROR_SPACE,                                                     \
          "`capacity` or `scratch_bytes` is too small: ask for the size "      \
          "first."),                                                           \
      row(SSI_ERROR_INDEX,                                                     \
          "`index`, a range or an offset is past the end: ask for the number " \
          "first."),                                                           \
      row(SSI_ERROR_FORMAT,                                                    \
          "The saved bytes are damaged, incomplete or of another kind."),      \
      row(SSI_ERROR_VERSION,                                                   \
          "The saved bytes are of a later format: a later version reads "      \
          "them."),                                                            \
      row(SSI_ERROR_MODEL,                                                     \
          "The weights of a pillar do not add up to 25 points: "               \
          "ssi_model_balance() scales them."),                                 \
      row(SSI_ERROR_UNOBSERVED, "Nothing was observed that could answer it."), \
      row(SSI_ERROR_EMPTY,                                                     \
          "There is nothing to answer from: no event, or no file that "        \
          "LinkedIn exports."),                                                \
      row(SSI_ERROR_NAME,                                                      \
          "`name` is in no row of the table: the model's rows say their "      \
          "names."),                                                           \
      row(SSI_ERROR_LIMIT,                                                     \
          "There are more rows, files or members than fit: divide them."),     \
      row(SSI_ERROR_WINDOW,                                                    \
          "`window` is outside 1 to 3: week, month, since the baseline."),     \
      row(SSI_ERROR_STAGE,                                                     \
          "`stage` is outside 1 to 6, the stages of the funnel."),             \
      row(SSI_ERROR_COHORT,                                                    \
          "There are too few members: a benchmark takes at least 100, a "      \
          "team's board two who share."),                                      \
      row(SSI_ERROR_READINGS,                                                  \
          "There are too few readings, or they vary too little: add more of "  \
          "other days."),                                                      \
      row(SSI_ERROR_TIME,                                                      \
          "The lower limits take more time than there is: lower them, or "     \
          "allow more minutes."),                                              \
      row(SSI_ERROR_MEMBER,                                                    \
          "The member is there already, or is not there with this score."),    \
      row(SSI_ERROR_BUDGET,                                                    \
          "A member has spent too much of its budget: ssi_budget_afford() "    \
          "says who can pay."),                                                \
      row(SSI_ERROR_MISMATCH,                                                  \
          "The two do not belong together: their kind, name, day or number "   \
          "of members differs."),                                              \
      row(SSI_ERROR_UNSUPPORTED,                                               \
          "What is asked for came with a later version of the library: use "   \
          "that one."),                                                        \
      row(SSI_ERROR_SELFTEST,                                                  \
          "A known answer came out wrong: do not use this library here."),     \
      row(SSI_ERROR_SERIAL,                                                    \
          "The saved bytes are older than the newest state that is known: "    \
          "use that one."),                                                    \
      row(SSI_ERROR_MIXED,                                                     \
          "Two of the exports are of two different members: give those of "    \
          "one.")

typedef struct status_row {
  const char *name, *text;
} status_row;

#define STATUS_ROW(status, text) [status] = {#status, text}
static const status_row statuses[] = {STATUSES(STATUS_ROW)};

#define ROWS (sizeof statuses / sizeof *statuses)
#define COUNTED(status, text) counted_##status
enum { STATUSES(COUNTED), counted };
_Static_assert(counted == ROWS && ROWS == SSI_ERROR_MIXED + 1,
               "each status has a row of its own");

#define TEXT(number) #number
#define DOTTED(major, minor, patch) TEXT(major) "." TEXT(minor) "." TEXT(patch)

const char *ssi_version(void) {
  return DOTTED(SSI_VERSION_MAJOR, SSI_VERSION_MINOR, SSI_VERSION_PATCH);
}

int32_t ssi_version_number(void) {
  return SSI_VERSION_NUMBER;
}

const char *ssi_status_name(ssi_status status) {
  if ((size_t)status >= ROWS) return "SSI_ERROR_UNKNOWN";
  return statuses[status].name;
}

const char *ssi_status_text(ssi_status status) {
  if ((size_t)status >= ROWS)
    return "This version of the library does not know the status.";
  return statuses[status].text;
}
