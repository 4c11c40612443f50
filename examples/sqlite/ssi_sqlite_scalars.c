/* The scalar functions: ssi_total, ssi_profile, ssi_version. */
#include "ssi_sqlite.h"
SQLITE_EXTENSION_INIT3

/* state, as_of [, profile [, part]] */
static bool total_of(shared *with, int count, sqlite3_value **values,
                     bool *known, int32_t *micropoints, engine_error *error) {
  engine_part part = ENGINE_TOTAL;
  engine_member member;
  ssi_member_score score;
  int32_t day;
  ssi_status status;
  if (!day_from(values[1], "as_of", &day, error)) return false;
  if (count > 3 && !is_null(values[3]) &&
      engine_part_text(text_of(values[3]), &part, error) != SSI_OK)
    return false;
  if (!member_from(values[0], count > 2 ? values[2] : NULL, &member, error))
    return false;
  status =
      engine_member_score(&member, with->of, &with->work, day, &score, error);
  engine_member_free(&member);
  if (status != SSI_OK) return false;
  *known = engine_part_of(&score, part, micropoints);
  return true;
}

void total_call(sqlite3_context *context, int count, sqlite3_value **values) {
  engine_error error;
  int32_t micropoints = 0;
  bool known = false;
  if (!total_of(sqlite3_user_data(context), count, values, &known, &micropoints,
                &error))
    refuse(context, "ssi_total", &error);
  else if (known)
    sqlite3_result_double(context, SSI_POINTS(micropoints));
}

static bool facts_from(const engine *of, int count, sqlite3_value **values,
                       engine_facts *facts, engine_error *error) {
  sqlite3_int64 number;
  engine_facts_clear(facts, of);
  if (count % 2) {
    engine_missing(error, SSI_ERROR_FACT, "the last fact");
    return false;
  }
  for (int i = 0; i < count; i += 2) {
    const engine_text name = text_of(values[i]);
    if (is_null(values[i + 1])) {
      if (engine_facts_name(of, name, error) != SSI_OK) return false;
      continue;
    }
    if (!number_from(values[i + 1], &number)) {
      engine_missing(error, SSI_ERROR_RANGE, "the value of a fact");
      return false;
    }
    if (engine_facts_set(facts, of, name, number, error) != SSI_OK)
      return false;
  }
  return true;
}

static void give_profile(sqlite3_context *context, const ssi_profile *profile) {
  size_t size = 0;
  uint8_t *bytes;
  ssi_profile_save(profile, NULL, 0, &size);
  bytes = sqlite3_malloc64(size);
  if (!bytes) {
    sqlite3_result_error_nomem(context);
    return;
  }
  ssi_profile_save(profile, bytes, size, &size);
  sqlite3_result_blob64(context, bytes, size, sqlite3_free);
}

/* name, value, name, value … */
void profile_call(sqlite3_context *context, int count, sqlite3_value **values) {
  const shared *with = sqlite3_user_data(context);
  engine_facts facts;
  ssi_profile *profile = NULL;
  engine_error error;
  if (!facts_from(with->of, count, values, &facts, &error) ||
      engine_facts_profile(&facts, &sqlite_memory, &profile, &error) !=
          SSI_OK) {
    refuse(context, "ssi_profile", &error);
    return;
  }
  if (profile) give_profile(context, profile);
  ssi_profile_free(profile);
}

void version_call(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  (void)values;
  sqlite3_result_text(context, ssi_version(), -1, SQLITE_STATIC);
}
