/* The extension of SQLite when memory runs out, and what it gives back: for
   each statement the first allocation fails, then the second, and so on, until
   it goes well. After each failure the connection must still answer, and at the
   end not a byte may be left.
     sqlite_faults EXTENSION [MOST]: at most so many failures of a statement
   Prints TAP. Also what valgrind looks at. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3_mem_methods real;
static long left = -1; /* allocations until one fails; -1: none does */
static long failures;

static int fails(void) {
  if (left < 0 || left-- > 0) return 0;
  left = 0; /* and all after it */
  failures++;
  return 1;
}

static void *failing_malloc(int bytes) {
  return fails() ? NULL : real.xMalloc(bytes);
}

static void *failing_realloc(void *old, int bytes) {
  return fails() ? NULL : real.xRealloc(old, bytes);
}

static const char setup[] =
    "create table e(member, day, kind, traits, count, other);"
    "with n(x) as (select 1 union all select x + 1 from n limit 60)"
    "  insert into e select x % 3, 19000 + x, 1 + x % 53, x % 64, x, x % 7"
    "  from n;"
    "create table s as select member, day % 4 p, "
    "  ssi_state(day, kind, traits, count, other) s from e group by 1, 2;";

/* Those that must go well, and what they must say. */
static const char *const good[] = {
    "select ssi_score(day, kind, traits, count, other, 20000,"
    " ssi_profile('photo', 1, 'skills', 12), 'all search=5') > 0 from e",
    "select ssi_state(day, kind, 'target', 1, 'ann') is not null from e",
    "select ssi_total(ssi_merge(s), 20000, null, 'high') > 0 from s",
    "select count(*) > 3 from (select ssi_merge(s) over (order by rowid rows 2"
    " preceding) from s)",
    "select count(*) > 3 from (select ssi_state(day, kind) over (order by rowid"
    " rows 2 preceding) from e)",
    "select count(*) > 3 from (select ssi_score(day, kind, 20000) over (order "
    "by"
    " rowid) from e)",
    "select count(*) > 50 from s, ssi_explain(s, 20000, ssi_profile('photo', "
    "1))"
    " x where x.points is not null",
    "select count(*) > 3 from s, ssi_history(s, 19990, '2024-10-09') h"
    " where h.total > 0",
    "select length(ssi_version()) > 4"};

/* Those that must be refused, in many ways. */
static const char *const bad[] = {
    "select ssi_score(day, 'nothing', 20000) from e",
    "select ssi_state(day + 60000, kind) from e",
    "select ssi_state(day + (day > 19050) * 60000, kind) over (order by day)"
    " from e",
    "select ssi_merge(substr(s, 1, 40)) from s",
    "select ssi_merge(iif(rowid > 3, x'00', s)) from s",
    "select ssi_score(day, kind, day) from e",
    "select ssi_state(day, kind, 0, 1, 0, iif(day % 2, 'post', 'search'))"
    " from e",
    "select * from s, ssi_explain(substr(s, 1, 30), 20000)",
    "select * from s, ssi_history(s, 20000, 70000)",
    "select ssi_total(s, 20000, x'00') from s",
    "select ssi_profile('photo', 9)"};

enum { GOOD = sizeof good / sizeof *good, BAD = sizeof bad / sizeof *bad };

static sqlite3 *opened(const char *extension) {
  sqlite3 *db = NULL;
  char *message = NULL;
  if (sqlite3_open(":memory:", &db) != SQLITE_OK ||
      sqlite3_enable_load_extension(db, 1) != SQLITE_OK ||
      sqlite3_load_extension(db, extension, "sqlite3_ssi_init", &message) !=
          SQLITE_OK ||
      sqlite3_exec(db, setup, NULL, NULL, &message) != SQLITE_OK) {
    fprintf(stderr, "%s\n", message ? message : sqlite3_errmsg(db));
    exit(2);
  }
  return db;
}

/* The first value of the last row, or -1 after an error, whose code is told. */
static int answer(sqlite3 *db, const char *sql, int *code) {
  sqlite3_stmt *statement = NULL;
  int value = -1;
  *code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
  if (*code != SQLITE_OK) return -1;
  while ((*code = sqlite3_step(statement)) == SQLITE_ROW)
    value = sqlite3_column_int(statement, 0);
  *code = sqlite3_finalize(statement);
  return *code == SQLITE_OK ? value : -1;
}

/* The next failure to try: each of the first, then wider apart. */
static long next(long n, long most) {
  return n < 60 || most == 0 ? n + 1 : n + 1 + n / 8;
}

static int survives(sqlite3 *db, const char *sql, int wanted, long most) {
  for (long n = 0; most == 0 || n < most; n = next(n, most)) {
    const long before = failures;
    int code, value, again;
    left = n;
    value = answer(db, sql, &code);
    left = -1;
    if (answer(db, "select ssi_score(5, 4, 6) > 0", &again) != 1) return 0;
    if (failures == before) return wanted ? value == 1 : code == SQLITE_ERROR;
    /* Some allocations may fail without harm: those of caches. */
    if (code == SQLITE_OK ? !wanted || value != 1
                          : code != SQLITE_NOMEM && code != SQLITE_ERROR)
      return 0;
  }
  return 1;
}

/* The extension is loaded without enough memory, and the connection closed. */
static int loads(const char *extension) {
  for (long n = 0;; n++) {
    const long before = failures;
    sqlite3 *db = NULL;
    int code, again;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) return 0;
    sqlite3_enable_load_extension(db, 1);
    left = n;
    code = sqlite3_load_extension(db, extension, "sqlite3_ssi_init", NULL);
    left = -1;
    /* SQLite may fail after the extension has done its part. */
    if (answer(db, "select ssi_version() > ''", &again) != 1 &&
        code == SQLITE_OK)
      return 0;
    if (sqlite3_close(db) != SQLITE_OK) return 0;
    if (failures == before) return code == SQLITE_OK;
  }
}

static int number, bad_ones;

static void tell(int well, const char *what) {
  number++;
  bad_ones += !well;
  printf("%s %d - without memory: %s\n", well ? "ok" : "not ok", number, what);
}

int main(int count, char **words) {
  const long most = count > 2 ? atol(words[2]) : 0;
  sqlite3_mem_methods methods;
  sqlite3 *db;
  sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
  methods = real;
  methods.xMalloc = failing_malloc;
  methods.xRealloc = failing_realloc;
  sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
  printf("1..%d\n", 2 + GOOD + BAD);
  tell(loads(words[1]), "it loads, or leaves the connection as it was");
  db = opened(words[1]);
  for (int i = 0; i < GOOD; i++) tell(survives(db, good[i], 1, most), good[i]);
  for (int i = 0; i < BAD; i++) tell(survives(db, bad[i], 0, most), bad[i]);
  sqlite3_close(db);
  tell(sqlite3_memory_used() == 0, "nothing is left");
  printf("# %ld allocations failed\n", failures);
  return bad_ones > 0;
}
