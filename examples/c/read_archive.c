/* Reads one file of an invented LinkedIn export from memory. A host unpacks the
   ZIP, and hands in every file that ssi_archive_wants(). */
#include <ssi/ssi.h>
#include <stdio.h>

static const char NAME[] = "Connections.csv";
static const char BYTES[] =
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Example,https://www.linkedin.com/in/ada-example,,Mill 7,Buyer,"
    "30 May 2026\n"
    "Ben,Example,https://www.linkedin.com/in/ben-example,,Mill 8,Owner,"
    "no date\n";

/* [whole call] */
int main(void) {
  ssi_archive *archive = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_file_info file = SSI_INIT(ssi_file_info);
  ssi_archive_day_info as_of = SSI_INIT(ssi_archive_day_info);
  size_t rows = 0;
  bool wanted = false;
  ssi_status status = ssi_archive_new(NULL, NULL, NULL, 0, &archive);

  /* For each file of the export: */
  if (status == SSI_OK) status = ssi_archive_wants(NAME, &wanted);
  if (status == SSI_OK && wanted)
    status = ssi_archive_add(archive, NAME, (const uint8_t *)BYTES,
                             sizeof(BYTES) - 1);

  /* Then, once: what ssi_score_new() takes, and the day to score. */
  if (status == SSI_OK)
    status = ssi_archive_resolve(archive, &profile, &activity);
  if (status == SSI_OK) status = ssi_archive_day(archive, &as_of);

  /* What was read, and what was not. */
  if (status == SSI_OK) status = ssi_activity_rows(activity, &rows);
  if (status == SSI_OK) status = ssi_archive_file(archive, 0, &file);
  if (status == SSI_OK)
    printf("%s: %d of %d rows read, %zu events, as of day %d\n", file.name,
           (int)file.read, (int)file.rows, rows, (int)as_of.day);
  else
    fprintf(stderr, "%s\n", ssi_status_text(status));

  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_archive_free(archive);
  return status == SSI_OK ? 0 : 1;
}
/* [whole call] */
