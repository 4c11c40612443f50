/* Applies the order that ssi_date_column_order() finds: rows whose dates can be
   read both ways are kept as if the month came first, and swapped in place
   where the day does. A file that does not show it is refused, until
   another one tells it; so the result does not depend on the order in which
   files come. A few steps a file, and a pass over the rows of one whose order
   changes. */
#include "archive/date_orders.h"
#include "base/seldom.h"

static void swap_days(ssi_file *file) {
  size_t i;
  for (i = 0; i < file->rows_kept; i++) {
    ssi_row *row = ssi_file_row(file, i);
    if (row->flags & SSI_ROW_OPEN)
      row->time = ssi_date_swap(row->time) & SSI_TIME_MAX;
  }
  for (i = 0; i < file->events_count; i++) {
    ssi_event *event = &file->events[i];
    if (event->open)
      event->day = (uint16_t)ssi_day_of(
          ssi_date_swap((uint64_t)event->day * SSI_DAY_SECONDS));
  }
  ssi_file_note_days(file);
}

/* Rows that nothing else was the matter with. */
static int64_t sound_rows(const ssi_file *file) {
  int64_t rows = file->rows;
  size_t i;
  for (i = 1; i <= SSI_SKIP_REASONS; i++) rows -= file->skips[i].rows;
  return rows;
}

static void refuse(ssi_file *file, bool refused) {
  ssi_skips *skip = &file->skips[SSI_SKIP_ORDER];
  skip->rows = 0;
  if (refused) skip->rows = sound_rows(file);
  skip->line = refused ? file->dates.line : 0;
  skip->column = file->dates.name;
  file->state = refused ? SSI_FILE_REFUSED : SSI_FILE_ROWS;
}

static void apply(ssi_file *file, ssi_date_order order) {
  if ((order == SSI_DATE_ORDER_DAY) != (file->order == SSI_DATE_ORDER_DAY))
    swap_days(file);
  file->order = order;
  if (file->dates.open > 0) refuse(file, order == SSI_DATE_ORDER_NONE);
}

/* What the other files of an export tell. */
static ssi_date_context context_of(const ssi_archive *self, size_t export) {
  const ssi_export *from = &self->exports[export];
  const ssi_date_context context = {from->day, from->newest, from->month_files,
                                    from->day_files};
  return context;
}

/* Adds what a file tells, which never changes: it is one without open dates, or
   one whose own dates tell the order. */
static void note_evidence(ssi_archive *self, const ssi_file *file) {
  ssi_export *export = &self->exports[file->export];
  const ssi_date_order order = ssi_date_column_foreign(&file->dates);
  export->month_files += order == SSI_DATE_ORDER_MONTH;
  export->day_files += order == SSI_DATE_ORDER_DAY;
  if (file->place.role != SSI_ROLE_EVENTS &&
      !ssi_roles[file->place.role].daily && file->newest > export->newest)
    export->newest = file->newest;
}

SSI_SELDOM void ssi_decide_order(ssi_archive *self, ssi_file *file) {
  const ssi_date_context alone = {self->exports[file->export].day, -1, 0, 0};
  const ssi_date_order order = ssi_date_column_order(&file->dates, &alone);
  apply(file, order);
  file->dependent = !ssi_date_column_is_known(&file->dates, order);
  if (file->dependent)
    self->dependents++;
  else
    note_evidence(self, file);
}

static void decide_again(ssi_archive *self, ssi_file *file) {
  const ssi_date_context context = context_of(self, file->export);
  const ssi_date_order order = ssi_date_column_order(&file->dates, &context);
  if (order == file->order) return;
  ssi_unrank_file(self, file);
  apply(file, order);
  ssi_rank_file(self, file);
}

SSI_SELDOM void ssi_decide_orders(ssi_archive *self) {
  size_t i;
  for (i = 0; i < self->files_count && self->dependents > 0; i++) {
    if (self->files[i]->dependent) decide_again(self, self->files[i]);
  }
}
