/* The section on whom to write to next, and why. Numbers of people are left
   out: anyone who knows an address could find out whether it is among them.
   Linear in the people written. */
#include <ssi/archive.h>

#include "base/seldom.h"
#include "insight/people.h"
#include "report/fields.h"
#include "report/report.h"

typedef struct listed {
  const ssi_people *people;
  const ssi_archive *names; /* or NULL */
  size_t most;
} listed;

static const ssi_field totals[] = {
    SSI_FIELD(ssi_people_result, people, "count", SSI_AS_SIZE),
    SSI_FIELD(ssi_people_result, ranked, "to_write", SSI_AS_SIZE),
    SSI_FIELD(ssi_people_result, mutual, "mutual", SSI_AS_SIZE),
    SSI_FIELD(ssi_people_result, daily, "daily", SSI_AS_COUNT),
    SSI_FIELD(ssi_people_result, left, "left", SSI_AS_COUNT),
};

static const ssi_field states[] = {
    SSI_FIELD(ssi_people_result, fresh, "new", SSI_AS_SIZE),
    SSI_FIELD(ssi_people_result, living, "living", SSI_AS_SIZE),
    SSI_FIELD(ssi_people_result, cooling, "cooling", SSI_AS_SIZE),
    SSI_FIELD(ssi_people_result, silent, "silent", SSI_AS_SIZE),
};

static const ssi_field person_names[] = {
    SSI_FIELD(ssi_archive_name_info, name, "name", SSI_AS_TEXT),
    SSI_FIELD(ssi_archive_name_info, address, "address", SSI_AS_TEXT),
};

static const ssi_field reasons[] = {
    SSI_FIELD(ssi_person_reason_info, name, "reason", SSI_AS_TEXT),
    SSI_FIELD(ssi_person_reason_info, sentence, "sentence", SSI_AS_TEXT),
};

static const ssi_field persons[] = {
    SSI_FIELD(ssi_person, first_day, "first", SSI_AS_DAY),
    SSI_FIELD(ssi_person, last_day, "last", SSI_AS_DAY),
    SSI_FIELD(ssi_person, written_day, "written", SSI_AS_DAY),
    SSI_FIELD(ssi_person, heard_day, "heard", SSI_AS_DAY),
    SSI_FIELD(ssi_person, connected_day, "connected", SSI_AS_DAY),
    SSI_FIELD(ssi_person, ahead, "ahead", SSI_AS_COUNT),
    SSI_FIELD(ssi_person, mutual, "mutual", SSI_AS_FLAG),
};

static const ssi_field windows[SSI_PERSON_WINDOWS] = {
    {"days_30", 0, SSI_AS_LARGE},
    {"days_90", sizeof(int64_t), SSI_AS_LARGE},
    {"days_365", 2 * sizeof(int64_t), SSI_AS_LARGE},
};

SSI_SELDOM static void write_person(ssi_writer *to, const listed *of,
                                    const ssi_person *person, int32_t today) {
  ssi_archive_name_info name = SSI_INIT(ssi_archive_name_info);
  ssi_person_state_info state = SSI_INIT(ssi_person_state_info);
  ssi_person_reason_info reason = SSI_INIT(ssi_person_reason_info);
  (void)ssi_archive_name(of->names, person->counterpart, &name);
  (void)ssi_people_state(person->state, &state);
  (void)ssi_people_reason(person->reason, &reason);
  ssi_write_open(to, NULL, '{');
  ssi_write_count(to, "rank", (uint64_t)person->rank);
  SSI_WRITE_FIELDS(to, person_names, &name);
  ssi_write_text(to, "state", state.name);
  SSI_WRITE_FIELDS(to, reasons, &reason);
  SSI_WRITE_FIELDS(to, persons, person);
  ssi_write_count(to, "silent_days", (uint64_t)(today - person->last_day));
  ssi_write_traits(to, "traits", person->traits);
  SSI_WRITE_OBJECT(to, "sent", windows, person->sent);
  SSI_WRITE_OBJECT(to, "received", windows, person->received);
  ssi_write_close(to, '}');
}

SSI_SELDOM static void write_people(ssi_writer *to, const ssi_report *report,
                                    const void *from) {
  const listed *of = from;
  const ssi_people_result *total = &of->people->total;
  size_t i;
  ssi_write_open(to, "people", '{');
  ssi_write_flag(to, "names", of->names != NULL);
  SSI_WRITE_FIELDS(to, totals, total);
  SSI_WRITE_OBJECT(to, "states", states, total);
  ssi_write_open(to, "next", '[');
  for (i = 0; i < total->ranked && i < of->most; i++)
    write_person(to, of, &of->people->rows[i], report->day);
  ssi_write_close(to, ']');
  ssi_write_close(to, '}');
}

SSI_SELDOM ssi_status ssi_report_add_people(ssi_report *self,
                                            const ssi_people *people,
                                            const ssi_archive *names,
                                            int32_t most) {
  listed of;
  if (!self || !people) return SSI_ERROR_NULL;
  if (most < 0) return SSI_ERROR_RANGE;
  if (people->total.day != self->day) return SSI_ERROR_MISMATCH;
  of.people = people;
  of.names = names;
  of.most = (size_t)most;
  return ssi_report_write(self, SSI_REPORT_PEOPLE, write_people, &of);
}
