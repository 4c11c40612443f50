/* What is recorded of a member, row by row, merged as section 2 says. */
#include "record.h"

#include <stdlib.h>
#include <string.h>

#include "numbers.h"
#include "text.h"

static const int whole = 1000000;
static const uint64_t row_ends_at = 4294967295;

/* What was told of a member in one of the two parts. */
struct told {
  struct row row[STEPS_MAX];
  int rows;
  int said[SSI_KINDS + 1];     /* smallest share that was said; 0: none */
  int happened[SSI_KINDS + 1]; /* there was an event */
  uint32_t traits;
  int fact[SSI_FACTS + 1];
  int fact_share[SSI_FACTS + 1];
  uint64_t section[TEXT_SECTIONS + 1]; /* which text */
  int given[TEXT_SECTIONS + 1];
  uint64_t target;
  int by_hand[SSI_FACTS + 1]; /* does not follow from the texts there are */
};

static int smaller(int a, int b) {
  return a < b ? a : b;
}

static int larger(int a, int b) {
  return a > b ? a : b;
}

static uint64_t at_most_a_row(uint64_t count) {
  return count < row_ends_at ? count : row_ends_at;
}

/* The smaller of two shares, of which 0 means that there is none. */
static int both_shares(int a, int b) {
  if (a == 0) return b;
  if (b == 0) return a;
  return smaller(a, b);
}

static void set_fact(struct told *told, int fact, int value) {
  told->fact[fact] = value;
  if (planted == PLANTED_SHARE_STAYS && told->fact_share[fact] > 0) return;
  told->fact_share[fact] = whole;
}

static void clear_fact(struct told *told, int fact) {
  told->fact[fact] = 0;
  told->fact_share[fact] = 0;
}

/* What the texts say of a fact, or -1 if nothing follows from them. */
static int follows(const struct told *told, int fact) {
  int section = fact == SSI_FACT_HEADLINE_LENGTH  ? SSI_SECTION_HEADLINE
                : fact == SSI_FACT_SUMMARY_LENGTH ? SSI_SECTION_SUMMARY
                                                  : 0;
  if (section)
    return told->given[section]
               ? smaller(text_length(told->section[section]), 100000)
               : -1;
  if (fact != SSI_FACT_KEYWORD_SPREAD) return -1;
  return (int)text_spread(told->target, told->section, told->given);
}

static void follow(struct told *told, int fact) {
  int value = follows(told, fact);
  if (value < 0 && told->by_hand[fact] && told->fact_share[fact] > 0) return;
  told->by_hand[fact] = 0;
  if (value < 0)
    clear_fact(told, fact);
  else
    set_fact(told, fact, value);
}

static void give_section(struct told *told, const struct step *step) {
  told->section[step->number] = step->person;
  told->given[step->number] = 1;
  if (step->number == SSI_SECTION_HEADLINE)
    follow(told, SSI_FACT_HEADLINE_LENGTH);
  if (step->number == SSI_SECTION_SUMMARY)
    follow(told, SSI_FACT_SUMMARY_LENGTH);
  follow(told, SSI_FACT_KEYWORD_SPREAD);
}

static void take_step(struct told *told, const struct step *step) {
  int number = step->number;
  switch (step->kind) {
    case STEP_EVENT:
      told->row[told->rows++] = (struct row){.day = step->day,
                                             .kind = number,
                                             .traits = step->traits,
                                             .person = step->person,
                                             .count = (uint64_t)step->value};
      told->happened[number] = 1;
      told->traits |= step->traits;
      break;
    case STEP_OBSERVE:
      told->said[number] = both_shares(told->said[number], (int)step->value);
      break;
    case STEP_TRAITS:
      told->traits |= step->traits;
      break;
    case STEP_DOUBLE:
      for (int i = 0; i < told->rows; i++)
        told->row[i].count = at_most_a_row(2 * told->row[i].count);
      break;
    case STEP_FACT:
      set_fact(told, number, (int)step->value);
      told->by_hand[number] = 1;
      break;
    case STEP_CLEAR:
      clear_fact(told, number);
      told->by_hand[number] = follows(told, number) >= 0;
      break;
    case STEP_FACT_PART:
      if (told->fact_share[number] > 0)
        told->fact_share[number] =
            smaller(told->fact_share[number], (int)step->value);
      break;
    case STEP_SECTION:
      give_section(told, step);
      break;
    case STEP_TARGET:
      told->target = step->person;
      follow(told, SSI_FACT_KEYWORD_SPREAD);
      break;
    default: /* of the model */
      break;
  }
}

static int share_of_kind(const struct told *told, int kind,
                         const struct tables *tables) {
  if (told->said[kind] > 0) return told->said[kind];
  int adverse = tables->kind[kind].polarity == SSI_POLARITY_ADVERSE;
  return told->happened[kind] && !adverse ? whole : 0;
}

static int compare_rows(const void *left, const void *right) {
  const struct row *a = left, *b = right;
  if (a->day != b->day) return a->day < b->day ? -1 : 1;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->traits != b->traits) return a->traits < b->traits ? -1 : 1;
  if (a->person != b->person) return a->person < b->person ? -1 : 1;
  return 0;
}

static void join_rows(struct record *record) {
  qsort(record->row, (size_t)record->rows, sizeof record->row[0], compare_rows);
  int rows = 0;
  for (int i = 0; i < record->rows; i++) {
    struct row *last = rows > 0 ? &record->row[rows - 1] : NULL;
    if (last && compare_rows(last, &record->row[i]) == 0)
      last->count = at_most_a_row(last->count + record->row[i].count);
    else
      record->row[rows++] = record->row[i];
  }
  record->rows = rows;
}

/* -- Merging two profiles -------------------------------------------------- */

static uint64_t text_that_stays(uint64_t a, uint64_t b, int is_list) {
  int order = text_compare(a, b, is_list);
  if (order == 0 || planted == PLANTED_CODE_POINTS)
    order = text_length(a) - text_length(b);
  return order < 0 ? b : a;
}

static void merge_texts(const struct told *a, const struct told *b,
                        struct told *out) {
  for (int i = 1; i <= TEXT_SECTIONS; i++) {
    out->given[i] = a->given[i] || b->given[i];
    if (a->given[i] && b->given[i])
      out->section[i] = text_that_stays(a->section[i], b->section[i], 0);
    else
      out->section[i] = a->given[i] ? a->section[i] : b->section[i];
  }
  out->target = a->target && b->target
                    ? text_that_stays(a->target, b->target, 1)
                : a->target ? a->target
                            : b->target;
}

/* By hand it stays with its own share; cleared, it is 0 in both. */
static void merge_by_hand(const struct told *from, int fact, struct told *out) {
  if (!from->by_hand[fact]) return;
  out->fact[fact] = larger(out->fact[fact], from->fact[fact]);
  out->fact_share[fact] =
      both_shares(out->fact_share[fact], from->fact_share[fact]);
}

static void merge_fact(const struct told *a, const struct told *b, int fact,
                       struct told *out) {
  int value = follows(out, fact);
  int by_hand = a->by_hand[fact] || b->by_hand[fact];
  int text_of_other = (!a->by_hand[fact] && follows(a, fact) >= 0) ||
                      (!b->by_hand[fact] && follows(b, fact) >= 0);
  if (planted == PLANTED_HAND_YIELDS && text_of_other) by_hand = 0;
  out->fact[fact] = out->fact_share[fact] = 0;
  if (by_hand) {
    merge_by_hand(a, fact, out);
    merge_by_hand(b, fact, out);
  } else if (value >= 0) {
    int share = both_shares(a->fact_share[fact], b->fact_share[fact]);
    out->fact[fact] = value;
    out->fact_share[fact] = share > 0 ? share : whole;
  }
}

void record_follow(const struct recipe *recipe, const struct tables *tables,
                   struct record *out) {
  static struct told told[2], merged;
  for (int part = 0; part < 2; part++) {
    told[part].rows = 0;
    memset(told[part].said, 0, sizeof told[part] - offsetof(struct told, said));
  }
  for (int i = 0; i < recipe->steps; i++)
    take_step(&told[recipe->step[i].part], &recipe->step[i]);

  out->rows = 0;
  for (int part = 0; part < 2; part++)
    for (int i = 0; i < told[part].rows; i++)
      out->row[out->rows++] = told[part].row[i];
  join_rows(out);
  for (int kind = 1; kind <= SSI_KINDS; kind++)
    out->kind_share[kind] = both_shares(share_of_kind(&told[0], kind, tables),
                                        share_of_kind(&told[1], kind, tables));
  out->traits = told[0].traits | told[1].traits;
  merge_texts(&told[0], &told[1], &merged);
  for (int fact = 1; fact <= SSI_FACTS; fact++) {
    merge_fact(&told[0], &told[1], fact, &merged);
    out->fact[fact] = merged.fact[fact];
    out->fact_share[fact] = merged.fact_share[fact];
  }
}
