/* What every host does first: turn a date into a day and a number of points
   into text, and say what went wrong in words. */
#include <ssi/ssi.h>
#include <stdio.h>

/* [whole call] */
int main(void) {
  int32_t day = 0;
  char points[22];
  ssi_status status = ssi_day_from_date(2026, 5, 31, &day);

  if (status == SSI_OK)
    status = ssi_decimal_text(41382512, points, sizeof(points));
  if (status != SSI_OK) {
    fprintf(stderr, "%s\n", ssi_status_text(status));
    return 1;
  }
  printf("libssi %s, day %d, %s points\n", ssi_version(), (int)day, points);

  /* Bad input is refused, and changes nothing. */
  status = ssi_day_from_date(2026, 2, 30, &day);
  printf("%s, still day %d\n", ssi_status_name(status), (int)day);
  return 0;
}
/* [whole call] */
