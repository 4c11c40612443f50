/* Facts and texts of the profile. Entries are distinguished by a hash of their
   identifying columns, across all parts of a file. A fact is set only if some
   file is conclusive about it; else it stays unobserved. */
#include <string.h>

#include "archive/merge.h"
#include "archive/share.h"
#include "base/seldom.h"
#include "model/model.h"

/* The fact that counts a role's entries; several roles may share one. */
static const struct counted {
  uint8_t role, fact;
} counted[] = {
    {SSI_ROLE_EDUCATION, SSI_FACT_EDUCATION},
    {SSI_ROLE_SKILLS, SSI_FACT_SKILLS},
    {SSI_ROLE_CERTIFICATIONS, SSI_FACT_CERTIFICATIONS},
    {SSI_ROLE_LANGUAGES, SSI_FACT_LANGUAGES},
    {SSI_ROLE_PROJECTS, SSI_FACT_ACHIEVEMENTS},
    {SSI_ROLE_PUBLICATIONS, SSI_FACT_ACHIEVEMENTS},
    {SSI_ROLE_HONORS, SSI_FACT_ACHIEVEMENTS},
    {SSI_ROLE_POSITIONS, SSI_FACT_POSITIONS},
};

#define COUNTED (sizeof counted / sizeof counted[0])

/* What the files of a fact say of it. */
typedef struct count {
  size_t value;
  ssi_rows_read tally;
  bool found; /* a file is conclusive */
} count;

static void note(count *facts, ssi_fact fact, size_t value) {
  facts[fact].value = value;
  facts[fact].found = true;
}

static void set(ssi_profile *profile, ssi_fact fact, const count *of) {
  const size_t most = (size_t)ssi_fact_rows[fact - 1].maximum;
  const int32_t share = ssi_share_of(of->tally);
  if (!of->found || share == 0) return;
  ssi_profile_set_fact(profile, fact,
                       (int32_t)(of->value < most ? of->value : most));
  ssi_profile_observe_part(profile, fact, share);
}

/* The entries of a role, each once, with the flags of all its repetitions; adds
   to what is known of their fact. */
static void list_entries(ssi_resolver *resolver, size_t role, ssi_list *list,
                         count *of) {
  ssi_walk walk = ssi_walk_newest(resolver, role);
  const ssi_file *file;
  size_t i;
  while ((file = ssi_walk_next(&walk))) {
    const ssi_rows_read tally = ssi_file_tally(resolver->archive, file);
    of->found = of->found || ssi_file_is_conclusive(resolver->archive, file);
    of->tally.understood += tally.understood;
    of->tally.missed += tally.missed;
    for (i = 0; i < file->rows_kept; i++) {
      ssi_collect(resolver, list, ssi_file_row(file, i)->entry, 0,
                  ssi_file_row(file, i)->flags);
    }
  }
  ssi_collect_sort(resolver, list);
  ssi_list_join(list);
  of->value += list->count;
}

static size_t with_flag(const ssi_list *list, uint64_t flag) {
  size_t i, found = 0;
  for (i = 0; i < list->count; i++) found += (list->rows[i].value & flag) != 0;
  return found;
}

static void find_entries(ssi_resolver *resolver, count *facts) {
  size_t i;
  for (i = 0; i < COUNTED; i++) {
    ssi_list list = {NULL, 0, 0};
    count *of = &facts[counted[i].fact];
    list_entries(resolver, counted[i].role, &list, of);
    if (counted[i].role == SSI_ROLE_POSITIONS) {
      count *current = &facts[SSI_FACT_CURRENT_POSITION];
      count *described = &facts[SSI_FACT_POSITIONS_DESCRIBED];
      *current = *described = *of;
      current->value = with_flag(&list, SSI_ROW_CURRENT) > 0;
      described->value = with_flag(&list, SSI_ROW_DESCRIBED);
    }
    ssi_collect_free(resolver, &list);
  }
}

/* Sets a section to a text without its last line end. */
static ssi_status set_section(ssi_profile *profile, ssi_section section,
                              const ssi_bytes *text) {
  return ssi_profile_set_section(profile, section, text->bytes,
                                 text->size > 0 ? text->size - 1 : 0);
}

/* The texts of all parts of a role as one section, if there is any part. */
static ssi_status set_parts(ssi_resolver *resolver, ssi_profile *profile,
                            size_t role, ssi_section section) {
  const ssi_allocator *from = &resolver->archive->allocator;
  ssi_walk walk = ssi_walk_newest(resolver, role);
  ssi_status status = SSI_OK;
  ssi_bytes text = {NULL, 0, 0};
  const ssi_file *file;
  bool found = false;
  while (status == SSI_OK && (file = ssi_walk_next(&walk))) {
    found = found || ssi_file_is_conclusive(resolver->archive, file);
    status = ssi_file_add_text(from, &text, file->text.bytes, file->text.size);
  }
  if (status == SSI_OK && found) status = set_section(profile, section, &text);
  ssi_release(from, text.bytes, text.capacity, 1);
  return status;
}

static const ssi_file *first_of(const ssi_resolver *resolver, size_t role) {
  ssi_walk walk = ssi_walk_newest(resolver, role);
  return ssi_walk_next(&walk);
}

/* The profile's summary or, if it is missing or no more than a line end, the
   one that has a file of its own. */
static ssi_status set_summary(ssi_resolver *resolver, ssi_profile *profile,
                              const ssi_bytes *own) {
  const ssi_file *file = first_of(resolver, SSI_ROLE_SUMMARY);
  const ssi_bytes *text = own;
  if (file && (!own || own->size <= 1)) text = &file->text;
  if (!text) return SSI_OK;
  return set_section(profile, SSI_SECTION_SUMMARY, text);
}

static ssi_status set_head(ssi_resolver *resolver, ssi_profile *profile,
                           count *facts) {
  const ssi_file *file = first_of(resolver, SSI_ROLE_PROFILE);
  const ssi_bytes *summary = NULL;
  ssi_status status = SSI_OK;
  if (file && file->rows_kept > 0) {
    const uint8_t flags = ssi_file_row(file, 0)->flags;
    if (ssi_file_has_column(file, SSI_PROFILE_INDUSTRY))
      note(facts, SSI_FACT_INDUSTRY, (flags & SSI_ROW_INDUSTRY) != 0);
    if (ssi_file_has_column(file, SSI_PROFILE_LOCATION))
      note(facts, SSI_FACT_LOCATION, (flags & SSI_ROW_LOCATION) != 0);
    if (ssi_file_has_column(file, SSI_PROFILE_SUMMARY))
      summary = &file->summary;
    status = set_section(profile, SSI_SECTION_HEADLINE, &file->text);
  }
  return status == SSI_OK ? set_summary(resolver, profile, summary) : status;
}

/* Hints show what is there, and never that something is missing. */
static void find_hints(const ssi_resolver *resolver, count *facts) {
  ssi_walk walk = ssi_walk_newest(resolver, SSI_ROLE_MEDIA);
  const ssi_file *file;
  size_t media = 0;
  while ((file = ssi_walk_next(&walk))) {
    if (file->photo) note(facts, SSI_FACT_PHOTO, 1);
    if (file->cover) note(facts, SSI_FACT_COVER, 1);
    media += (size_t)file->media;
  }
  if (media > 0) note(facts, SSI_FACT_PROFILE_MEDIA, media);
}

static void find_groups(const ssi_resolver *resolver, count *facts) {
  ssi_walk walk = ssi_walk_newest(resolver, SSI_ROLE_GROUPS);
  const ssi_file *file;
  size_t groups = 0;
  bool found = false;
  while ((file = ssi_walk_next(&walk))) {
    found = found || file->rows > 0;
    groups += (size_t)file->groups;
  }
  if (found) note(facts, SSI_FACT_GROUPS, groups);
}

SSI_SELDOM ssi_status ssi_resolve_profile(ssi_resolver *resolver,
                                          ssi_profile *profile) {
  const ssi_archive *archive = resolver->archive;
  count facts[SSI_FACTS + 1];
  ssi_status status;
  size_t i;
  memset(facts, 0, sizeof facts);
  find_entries(resolver, facts);
  find_hints(resolver, facts);
  find_groups(resolver, facts);
  if (resolver->batch.failed) return SSI_ERROR_MEMORY;
  status = set_head(resolver, profile, facts);
  for (i = 1; i <= SSI_FACTS; i++) set(profile, (ssi_fact)i, &facts[i]);
  if (status == SSI_OK)
    status =
        set_parts(resolver, profile, SSI_ROLE_POSITIONS, SSI_SECTION_POSITIONS);
  if (status == SSI_OK)
    status = set_parts(resolver, profile, SSI_ROLE_SKILLS, SSI_SECTION_SKILLS);
  if (status == SSI_OK)
    status =
        ssi_profile_set_target(profile, archive->target, archive->target_bytes);
  return status;
}
