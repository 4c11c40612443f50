/* Counts what was understood, from the skips that each file keeps by reason.
   Linear in the rows of messages, which are judged anew because all files
   decide whose they are; the rest takes a few steps a file. */
#include "archive/share.h"

#include <string.h>

#include "archive/owner.h"
#include "base/seldom.h"

SSI_SELDOM bool ssi_is_missed(size_t reason) {
  static const bool deliberate[SSI_SKIP_REASONS + 1] = {
      [SSI_SKIP_STATUS] = true,   [SSI_SKIP_DRAFT] = true,
      [SSI_SKIP_SPAM] = true,     [SSI_SKIP_SPONSORED] = true,
      [SSI_SKIP_GROUP] = true,    [SSI_SKIP_REPEATED] = true,
      [SSI_SKIP_NOT_DATA] = true, [SSI_SKIP_EMPTY] = true,
  };
  return !deliberate[reason];
}

SSI_SELDOM int32_t ssi_share_of(ssi_rows_read tally) {
  const int64_t whole = SSI_SHARE_WHOLE, sum = tally.understood + tally.missed;
  int64_t share;
  if (tally.missed == 0) return SSI_SHARE_WHOLE;
  if (tally.understood == 0) return 0;
  share = (2 * whole * tally.understood + sum) / (2 * sum);
  if (share == 0) return 1;
  return (int32_t)(share < whole ? share : whole - 1);
}

SSI_SELDOM ssi_rows_read ssi_file_tally(const ssi_archive *archive,
                                        const ssi_file *file) {
  ssi_skips skips[SSI_SKIP_REASONS + 1];
  ssi_rows_read tally = {file->rows, 0};
  size_t i;
  ssi_skips_of(archive, file, skips);
  for (i = 1; i <= SSI_SKIP_REASONS; i++) {
    tally.understood -= skips[i].rows;
    if (ssi_is_missed(i)) tally.missed += skips[i].rows;
  }
  return tally;
}

SSI_SELDOM bool ssi_file_is_conclusive(const ssi_archive *archive,
                                       const ssi_file *file) {
  const ssi_rows_read tally = ssi_file_tally(archive, file);
  return tally.missed == 0 || tally.understood > 0;
}

static void add(ssi_kind_data *data, const ssi_file *file,
                ssi_rows_read tally) {
  data->tally.understood += tally.understood;
  data->tally.missed += tally.missed;
  data->files++;
  if (file->newest > data->last) data->last = file->newest;
  if (file->oldest >= 0 && (data->first < 0 || file->oldest < data->first))
    data->first = file->oldest;
}

/* Kinds that follow from two files: of one the rows, and of the other what they
   come to. What either misses is missed. */
static const struct derived {
  uint8_t kind, from, with;
} derived[] = {
    {SSI_KIND_INVITATION_ACCEPTED, SSI_KIND_INVITATION_SENT,
     SSI_KIND_CONNECTION},
    {SSI_KIND_INVITATION_UNANSWERED, SSI_KIND_INVITATION_SENT,
     SSI_KIND_CONNECTION},
    {SSI_KIND_INVITATION_DECLINED, SSI_KIND_INVITATION_SENT,
     SSI_KIND_CONNECTION},
    {SSI_KIND_INMAIL_SENT, SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION},
    {SSI_KIND_INMAIL_ANSWERED, SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION},
    {SSI_KIND_INMAIL_UNANSWERED, SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION},
};

/* The one of which less was understood holds. */
static void derive(ssi_kind_data *data) {
  size_t i;
  for (i = 0; i < sizeof derived / sizeof derived[0]; i++) {
    const ssi_rows_read with = data[derived[i].with].tally;
    ssi_kind_data *kind = &data[derived[i].kind];
    *kind = data[derived[i].from];
    kind->shown = false;
    if (ssi_share_of(with) < ssi_share_of(kind->tally)) kind->tally = with;
  }
}

SSI_SELDOM void ssi_tally_kinds(const ssi_archive *archive,
                                ssi_kind_data out[SSI_KINDS + 1]) {
  ssi_walk walk = ssi_walk_all(archive);
  const ssi_file *file;
  size_t i;
  memset(out, 0, (SSI_KINDS + 1) * sizeof *out);
  for (i = 0; i <= SSI_KINDS; i++) out[i].first = out[i].last = -1;
  while ((file = ssi_walk_next(&walk))) {
    const ssi_role *role = &ssi_roles[file->place.role];
    const ssi_rows_read tally = ssi_file_tally(archive, file);
    for (i = 0; i < SSI_OBSERVES_MAX + SSI_FEEDS_MAX; i++) {
      const bool shown = i < SSI_OBSERVES_MAX;
      const uint8_t kind =
          shown ? role->observes[i] : role->feeds[i - SSI_OBSERVES_MAX];
      if (kind == 0) continue;
      add(&out[kind], file, tally);
      out[kind].shown = out[kind].shown || shown;
    }
  }
  derive(out);
}
