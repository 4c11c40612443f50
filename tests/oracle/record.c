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
  int spread_follows; /* the keyword spread follows from texts */
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

static void find_spread(struct told *told) {
  int64_t spread = text_spread(told->target, told->section, told->given);
  if (spread >= 0) {
    set_fact(told, SSI_FACT_KEYWORD_SPREAD, (int)spread);
    told->spread_follows = 1;
  } else if (told->spread_follows) {
    clear_fact(told, SSI_FACT_KEYWORD_SPREAD);
    told->spread_follows = 0;
  }
}

static void give_section(struct told *told, const struct step *step) {
  told->section[step->number] = step->person;
  told->given[step->number] = 1;
  int length = smaller(text_length(step->person), 100000);
  if (step->number == SSI_SECTION_HEADLINE)
    set_fact(told, SSI_FACT_HEADLINE_LENGTH, length);
  if (step->number == SSI_SECTION_SUMMARY)
    set_fact(told, SSI_FACT_SUMMARY_LENGTH, length);
  find_spread(told);
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
    case STEP_CLEAR:
      if (step->kind == STEP_FACT)
        set_fact(told, number, (int)step->value);
      else
        clear_fact(told, number);
      if (number == SSI_FACT_KEYWORD_SPREAD) told->spread_follows = 0;
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
      find_spread(told);
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

void record_follow(const struct recipe *recipe, const struct tables *tables,
                   struct record *out) {
  static struct told told[2];
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
  for (int fact = 1; fact <= SSI_FACTS; fact++) {
    out->fact[fact] = larger(told[0].fact[fact], told[1].fact[fact]);
    out->fact_share[fact] =
        both_shares(told[0].fact_share[fact], told[1].fact_share[fact]);
  }
}
