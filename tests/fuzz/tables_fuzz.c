/* Reads any bytes as readings of a dashboard, and as a file of Sales Navigator,
   twice over: what the interface promises of them must hold. The first byte
   says which: readings, or a file after a header. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ssi/ssi.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool held) {
  if (!held) abort();
}

static bool is_pillar(int32_t points) {
  return points >= 0 && points <= SSI_PILLAR_POINTS;
}

static void check_readings(const uint8_t *bytes, size_t size) {
  ssi_dashboard *readings = NULL;
  ssi_fault fault = SSI_INIT(ssi_fault);
  size_t count, i;
  int32_t last = -1;
  must(ssi_dashboard_new(NULL, bytes, size, &readings) == SSI_OK);
  must(ssi_dashboard_readings(readings, &count) == SSI_OK);
  for (i = 0; i < count; i++) {
    ssi_dashboard_day day = SSI_INIT(ssi_dashboard_day);
    must(ssi_dashboard_reading(readings, i, &day) == SSI_OK);
    must(day.day > last && day.day <= SSI_DAY_MAX && day.earlier >= 0);
    must(is_pillar(day.brand) && is_pillar(day.find));
    must(is_pillar(day.engage) && is_pillar(day.relate));
    last = day.day;
  }
  if (ssi_dashboard_fault(readings, &fault) == SSI_OK)
    must(fault.line >= 1 && fault.faults >= 1 && fault.sentence &&
         fault.column && strlen(fault.text) <= 3 * 40);
  ssi_dashboard_free(readings);
}

static void check_files(const ssi_seats *seats) {
  size_t files, i, k;
  must(ssi_seats_files(seats, &files) == SSI_OK);
  for (i = 0; i < files; i++) {
    ssi_file_info file = SSI_INIT(ssi_file_info);
    ssi_skip_info skip = SSI_INIT(ssi_skip_info);
    int64_t skipped = 0;
    must(ssi_seats_file(seats, i, &file) == SSI_OK);
    must(file.read >= 0 && file.read + file.skipped == file.rows);
    for (k = 0; k < file.reasons; k++) {
      must(ssi_seats_skip(seats, i, k, &skip) == SSI_OK);
      must(skip.line >= 1 && skip.rows >= 0 && skip.sentence);
      skipped += skip.rows;
    }
    if (file.state < SSI_FILE_REFUSED) must(skipped == file.skipped);
  }
}

/* Columns that a population call takes, and readings of seats there are. */
static void check_columns(const ssi_seats *seats, size_t members, size_t rows) {
  int32_t *days = malloc((rows + 1) * sizeof *days);
  uint8_t *kinds = malloc(rows + 1);
  uint64_t *leads = malloc((rows + 1) * sizeof *leads);
  int32_t *shares = malloc((members + 1) * SSI_KINDS * sizeof *shares);
  int64_t *offsets = malloc((members + 1) * sizeof *offsets);
  ssi_seat_columns to = {.size = sizeof to,
                         .share_kinds = SSI_KINDS,
                         .ends = offsets + 1,
                         .days = days,
                         .kinds = kinds,
                         .counterparts = leads,
                         .kind_shares = shares};
  ssi_population population = {.size = sizeof population,
                               .members = members,
                               .rows = rows,
                               .offsets = offsets,
                               .days = days,
                               .kinds = kinds,
                               .counterparts = leads,
                               .share_kinds = SSI_KINDS,
                               .kind_shares = shares};
  ssi_dataset *dataset = NULL;
  must(days && kinds && leads && shares && offsets);
  offsets[0] = 0;
  must(ssi_seats_columns(seats, members, rows, &to) == SSI_OK);
  must(ssi_dataset_new(NULL, &population, NULL, &dataset) == SSI_OK);
  ssi_dataset_free(dataset);
  free(days);
  free(kinds);
  free(leads);
  free(shares);
  free(offsets);
}

static void check_seats(const uint8_t *bytes, size_t size) {
  static const char header[] =
      "activityId,activityType,createdAt,seatId,memberIdentityKey\n";
  ssi_seats *seats = NULL;
  uint8_t *headed = malloc(size + sizeof header);
  size_t members, rows, readings, i;
  must(headed != NULL);
  memcpy(headed, header, sizeof header - 1);
  if (size > 0) memcpy(headed + sizeof header - 1, bytes, size);
  must(ssi_seats_new(NULL, NULL, &seats) == SSI_OK);
  must(ssi_seats_add(seats, "a.csv", headed, size + sizeof header - 1) ==
       SSI_OK);
  must(ssi_seats_add(seats, "b.csv", bytes, size) == SSI_OK);
  must(ssi_seats_add(seats, "outcomes.csv", headed, size + sizeof header - 1) ==
       SSI_OK);
  must(ssi_seats_resolve(seats) == SSI_OK);
  check_files(seats);
  must(ssi_seats_seats(seats, &members) == SSI_OK);
  must(ssi_seats_rows(seats, &rows) == SSI_OK);
  must(ssi_seats_readings(seats, &readings) == SSI_OK);
  for (i = 0; i < readings; i++) {
    ssi_seat_reading reading = SSI_INIT(ssi_seat_reading);
    must(ssi_seats_reading(seats, i, &reading) == SSI_OK);
    must(reading.seat < members && reading.total >= 0);
  }
  if (members < 1000) check_columns(seats, members, rows);
  ssi_seats_free(seats);
  free(headed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  if (data[0] == '=')
    check_seats(data + 1, size - 1);
  else
    check_readings(data, size);
  return 0;
}
