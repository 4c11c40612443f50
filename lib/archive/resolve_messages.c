/* Messages with one person, in order of time: openings, answers, conversations
   kept up and taken up again. Sorted by person and time, then one pass over
   each thread, which looks ahead from an opening to its answer. doc/archive.md
   has the rules. */
#include "archive/merge.h"

#define ANSWER_DAYS 14  /* an opening is answered within */
#define SILENCE_DAYS 30 /* after such a silence a message is an opening */
#define REKINDLE_DAYS 180
#define TURN_DAYS 30 /* an answer after more keeps nothing up */

/* A message as a row to sort: its person, then its time and these two bits; and
   its day and the bits. */
#define RECEIVED 2
#define SUBJECT 1
#define BITS 4

typedef struct thread {
  const ssi_sort_row *rows;
  size_t count;
  uint64_t person;
  const ssi_sort_row *connection;
} thread;

static int32_t day_at(const thread *t, size_t i) {
  return (int32_t)(t->rows[i].value / BITS);
}

static bool received(const thread *t, size_t i) {
  return (t->rows[i].value & RECEIVED) != 0;
}

static void put(ssi_resolver *resolver, const thread *t, int32_t day,
                ssi_kind kind) {
  ssi_event_batch_add(&resolver->batch, day, kind, ssi_traits_of(t->connection),
                      1, t->person);
}

/* A subject, to someone who was no connection that day: a hint, no proof. */
static bool is_inmail(const ssi_resolver *resolver, const thread *t, size_t i) {
  const bool connected =
      t->connection && (int32_t)t->connection->minor <= day_at(t, i);
  return (t->rows[i].value & SUBJECT) && resolver->has_network && !connected &&
         t->person != 0;
}

static void put_message(ssi_resolver *resolver, const thread *t, size_t i) {
  ssi_kind kind = SSI_KIND_MESSAGE_SENT;
  if (received(t, i))
    kind = SSI_KIND_MESSAGE_RECEIVED;
  else if (is_inmail(resolver, t, i))
    kind = SSI_KIND_INMAIL_SENT;
  put(resolver, t, day_at(t, i), kind);
}

/* The day of the first reply in time, or -1. */
static int32_t reply_day(const thread *t, size_t opening) {
  const int32_t last = day_at(t, opening) + ANSWER_DAYS;
  size_t i;
  for (i = opening + 1; i < t->count && day_at(t, i) <= last; i++) {
    if (received(t, i)) return day_at(t, i);
  }
  return -1;
}

/* Whether an opening was answered, which is known after a while. */
static void put_opening(ssi_resolver *resolver, const thread *t, size_t i) {
  static const uint8_t kinds[2][2] = {
      {SSI_KIND_MESSAGE_UNANSWERED, SSI_KIND_INMAIL_UNANSWERED},
      {SSI_KIND_MESSAGE_ANSWERED, SSI_KIND_INMAIL_ANSWERED}};
  const int32_t day = day_at(t, i), reply = reply_day(t, i);
  const bool answered = reply >= 0;
  const int32_t known = answered ? reply : day + ANSWER_DAYS;
  if (!answered && known > resolver->newest) return;
  put(resolver, t, known, (ssi_kind)kinds[answered][is_inmail(resolver, t, i)]);
  if (answered && i > 0 && day - day_at(t, i - 1) >= REKINDLE_DAYS)
    put(resolver, t, reply, SSI_KIND_PROSPECT_REKINDLED);
}

static bool is_turn(const thread *t, size_t i) {
  return i > 0 && received(t, i) != received(t, i - 1) &&
         day_at(t, i) - day_at(t, i - 1) <= TURN_DAYS;
}

static bool is_opening(const thread *t, size_t i) {
  return !received(t, i) &&
         (i == 0 || day_at(t, i) - day_at(t, i - 1) >= SILENCE_DAYS);
}

static void resolve_thread(ssi_resolver *resolver, const thread *t) {
  int32_t counted = -1; /* the last day with a conversation */
  size_t i;
  for (i = 0; i < t->count; i++) {
    put_message(resolver, t, i);
    if (t->person == 0) continue; /* unknown people, perhaps several */
    if (is_turn(t, i) && day_at(t, i) != counted) {
      counted = day_at(t, i);
      put(resolver, t, counted, SSI_KIND_CONVERSATION);
    }
    if (is_opening(t, i)) put_opening(resolver, t, i);
  }
}

static void add_message(ssi_resolver *resolver, ssi_list *list,
                        const ssi_row *row) {
  uint64_t bits = row->flags & SSI_ROW_SUBJECT ? SUBJECT : 0;
  bool sent;
  if (ssi_judge_message(resolver->archive, &resolver->owner, row, &sent) != 0)
    return;
  if (!sent) bits |= RECEIVED;
  ssi_collect(resolver, list,
              ssi_person_of(resolver, sent ? &row->recipient : &row->sender),
              (uint64_t)row->time * BITS + bits,
              (uint64_t)ssi_row_day(row) * BITS + bits);
}

static void add_messages(ssi_resolver *resolver, ssi_list *list) {
  ssi_walk walk = ssi_walk_role(resolver->archive, SSI_ROLE_MESSAGES);
  const ssi_row *row;
  ssi_collect_reserve(resolver, list,
                      ssi_rows_of(resolver->archive, SSI_ROLE_MESSAGES));
  while ((row = ssi_counting_row(resolver, &walk)))
    add_message(resolver, list, row);
  ssi_collect_sort(resolver, list);
}

void ssi_resolve_messages(ssi_resolver *resolver) {
  ssi_list list = {NULL, 0, 0};
  size_t from = 0, to;
  add_messages(resolver, &list);
  for (to = 1; to <= list.count; to++) {
    thread t = {list.rows + from, to - from, 0, NULL};
    if (to < list.count && list.rows[to].major == t.rows->major) continue;
    t.person = t.rows->major;
    t.connection = ssi_connection_of(resolver, t.person);
    resolve_thread(resolver, &t);
    from = to;
  }
  ssi_collect_free(resolver, &list);
}
