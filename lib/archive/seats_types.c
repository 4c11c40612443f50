/* The types of Sales Navigator's activities and outcomes, and what each
   becomes. A new one takes a row. Linear in the rows, with which a word is
   compared. */
#include <string.h>

#include "archive/seats.h"
#include "base/fill.h"
#include "base/seldom.h"

/* Words of LinkedIn's page on the schema of these files, and the kind each
   becomes. */
static const struct type {
  const char *name, *words; /* words: "A|B", all its known names */
  const char *sentence;
  ssi_kind kind;
  bool outcome;
} types[] = {
    {"SAVED_LEAD", "SAVED_LEAD", "A lead saved.", SSI_KIND_LEAD_SAVED, false},
    {"SAVED_ACCOUNT", "SAVED_ACCOUNT", "An account saved.",
     SSI_KIND_ACCOUNT_SAVED, false},
    {"SEARCH_PERFORMED", "SEARCH_PERFORMED",
     "A search; the files do not say whether it had filters, so it is not "
     "taken "
     "for an advanced one.",
     SSI_KIND_SEARCH, false},
    {"PROFILE_VIEWED", "PROFILE_VIEWED", "A profile viewed.",
     SSI_KIND_PROFILE_VIEW, false},
    {"INMAIL_SENT", "INMAIL_SENT", "An InMail sent.", SSI_KIND_INMAIL_SENT,
     false},
    {"MESSAGE_SENT", "MESSAGE_SENT",
     "A message on LinkedIn or in Sales Navigator.", SSI_KIND_MESSAGE_SENT,
     false},
    {"CONNECTION_MADE", "CONNECTION_MADE", "A new connection.",
     SSI_KIND_CONNECTION, false},
    {"INMAIL_ACCEPTED", "INMAIL_ACCEPTED|INMAIL_REPLIED",
     "An InMail that was accepted; LinkedIn's rate counts it as answered.",
     SSI_KIND_INMAIL_ANSWERED, true},
    {"INMAIL_REJECTED", "INMAIL_REJECTED|INMAIL_DECLINED",
     "An InMail that was declined.", SSI_KIND_INMAIL_DECLINED, true},
};

#define TYPES (sizeof types / sizeof types[0])

SSI_SELDOM size_t ssi_find_seat_type(ssi_span word) {
  size_t i = 0;
  while (i < TYPES && !ssi_name_is_one_of(word, types[i].words)) i++;
  return i < TYPES ? i + 1 : 0;
}

SSI_SELDOM ssi_kind ssi_seat_kind(size_t type) {
  return type <= TYPES ? types[type - 1].kind : (ssi_kind)0;
}

SSI_SELDOM bool ssi_is_outcome(ssi_kind kind) {
  size_t i = 0;
  while (types[i].kind != kind) i++;
  return types[i].outcome;
}

SSI_SELDOM ssi_status ssi_seats_types(size_t *out_types) {
  if (!out_types) return SSI_ERROR_NULL;
  *out_types = TYPES;
  return SSI_OK;
}

SSI_SELDOM ssi_status ssi_seats_type(size_t index, ssi_seat_type *out) {
  ssi_seat_type type;
  if (!out) return SSI_ERROR_NULL;
  if (index >= TYPES) return SSI_ERROR_INDEX;
  memset(&type, 0, sizeof type);
  type.name = types[index].name;
  type.sentence = types[index].sentence;
  type.kind = types[index].kind;
  type.outcome = types[index].outcome;
  return SSI_FILL(ssi_seat_type, out, &type);
}
