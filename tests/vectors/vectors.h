/* A case of the test vectors: what its lines said, and the expected results. */
#ifndef VECTORS_H
#define VECTORS_H

#include <ssi/ssi.h>

/* All results of a score as one row of numbers. */
enum {
  TOTAL = 0, /* points, high, observed, estimate, display */
  TOTAL_FIELDS = 5,
  PILLAR = TOTAL + TOTAL_FIELDS, /* points, high, observed, estimate */
  PILLAR_FIELDS = 4,
  INDICATOR = PILLAR + PILLAR_FIELDS * SSI_PILLARS,
  STATE = 0,
  POINTS,
  HIGH,
  OBSERVED,
  MEASURE,
  LEAST_SHARE, /* to which what it asks for was observed */
  WEIGHT,
  INDICATOR_FIELDS,
  ROWS = INDICATOR + INDICATOR_FIELDS * SSI_INDICATORS,
  MATCHES = ROWS + 1,  /* a bit for each text in which a keyword stands */
  SHARE = MATCHES + 1, /* points, share observed: for each feed */
  SHARE_FIELDS = 2,
  FEEDS_MAX = 1024,
  SLOTS = SHARE + SHARE_FIELDS * FEEDS_MAX
};

typedef struct events {
  size_t count, room;
  int32_t *days;
  uint8_t *kinds;
  uint32_t *traits, *counts;
  uint64_t *counterparts;
} events;

/* A kind that was looked for, to a share or to the whole. */
typedef struct look {
  uint8_t kind;
  int32_t share;
} look;

enum { LOOKS_MAX = 4 * SSI_KINDS };

/* What goes into one ledger. */
typedef struct recorded {
  events events;
  look looked_for[LOOKS_MAX];
  size_t looked_for_count;
  uint32_t looked_for_traits;
} recorded;

/* A text that is searched for the target's keywords. */
typedef struct searched {
  const char *text;
  size_t length;
} searched;

enum { SEARCHED_MAX = 16 };

/* The objects a case is played with. */
typedef struct member {
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *ledger;
} member;

/* What a reading said: rows of numbers, as README.md lists them. */
enum {
  READING_FIELDS = 12,
  READING_WORDS = 3,
  COHORT_MAX = 256,
  DASHBOARD_MAX = 64
};

/* What a reading is asked: the words of its line. */
typedef struct question {
  int64_t words[READING_WORDS];
} question;

typedef struct reading_row {
  int width;
  int64_t values[READING_FIELDS];
} reading_row;

typedef struct reading_rows {
  size_t count, room;
  reading_row *rows;
} reading_rows;

typedef struct player {
  const char *file;
  char *next; /* rest of the line */
  long line;
  long case_number;
  char label[64];
  long cases, failures;
  uint64_t hash;

  ssi_model *model;
  ssi_profile *profile;
  recorded own;
  recorded planned;
  ssi_profile *planned_profile; /* NULL before `planned` and after it counted */
  int32_t cohort[COHORT_MAX];
  size_t cohort_count;
  ssi_plan_options *options; /* NULL without */
  int32_t dashboard[1 + SSI_PILLARS][DASHBOARD_MAX];
  size_t dashboard_count;
  int32_t day;
  long score_line; /* of the score or the last reading; 0 before */
  bool is_reading;
  bool reading_open; /* its rows were not told in full */
  reading_rows readings;
  bool recording;
  bool is_calls;   /* a case of cohorts */
  long asked_line; /* of the call whose answer may follow; or 0 */
  size_t feeds;
  ssi_feed_info feed[FEEDS_MAX];

  int64_t expected[SLOTS];
  long expected_line[SLOTS]; /* 0: not said, so the default */
  int32_t kind_share[SSI_KINDS + 1];
  int32_t fact_share[SSI_FACTS + 1];
  bool unseen[FEEDS_MAX];
  searched searched[SEARCHED_MAX];
  size_t searched_count;
} player;

/* Ends the program with status 2: the file or a call is not as it should be. */
void give_up(const player *self, const char *what);
void must(const player *self, ssi_status status, const char *what);
void *grow(const player *self, void *memory, size_t count, size_t size);

void fail(player *self, long line, const char *format, ...);

/* Words of the line that is read. */
bool more(player *self);
const char *word(player *self);
uint64_t unsigned_word(player *self, int base);
int64_t number(player *self);
const char *text_word(player *self, size_t *length);

/* Reads a file of vectors and hands each score to play(), each reading to
   play_reading(). */
void read_vectors(player *self, const char *path);
void play(player *self);

/* The member as it is written, and once more by another way; ledgers of what
   was recorded; forget() releases all of a member but the player's own. */
member first_member(const player *self);
member same_member(player *self, const member *first);
ssi_activity *record(const player *self, const recorded *what, size_t from,
                     size_t step, bool columns);
void forget(member *self, const player *owner);

/* replay_population.c: writes what an index and a population call say of the
   member over these results. */
void score_among_others(player *self, const member *of, int64_t *by_index,
                        int64_t *by_columns);

/* readings.c: false if there is no such reading. */
bool play_reading(player *self, const char *name);
void compare_row(player *self);
void compare_rows(player *self);
void record_rows(player *self);
int64_t *add_row(player *self, reading_rows *rows, int width);
uint64_t add_to_hash(uint64_t hash, int64_t value);

/* replay_cohorts.c: false if there is no such call. */
bool play_call(player *self, const char *name);
void record_call(player *self);
void finish_calls(player *self);

/* readings_pinned.c */
void ask_plan(player *self, const member *of, const question *asked,
              reading_rows *rows);
void ask_calibration(player *self, const member *of, const question *asked,
                     reading_rows *rows);

#endif
