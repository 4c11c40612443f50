/* Finds the day that a trend looks back to: 90 days ago, or that of the first
 * event if it is later. */
#include "baseline.h"

#define BASELINE_DEFAULT 90

int32_t baseline_of(const ssi_activity *activity, int32_t day) {
  const int32_t baseline = day > BASELINE_DEFAULT ? day - BASELINE_DEFAULT : 0;
  int32_t first = 0, last = 0;
  if (ssi_activity_days(activity, &first, &last) == SSI_OK && first < day &&
      baseline < first) {
    return first;
  }
  return baseline;
}
