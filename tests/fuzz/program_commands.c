/* Commands that do nothing: fuzzers read the command line and run none. */
#include "commands.h"

#define COMMAND(name)              \
  int name(const options *asked) { \
    (void)asked;                   \
    return EXIT_OK;                \
  }

COMMAND(run_score)
COMMAND(run_explain)
COMMAND(run_report)
COMMAND(run_inspect)
COMMAND(run_history)
COMMAND(run_trend)
COMMAND(run_people)
COMMAND(run_plan)
COMMAND(run_what_if)
COMMAND(run_sensitivity)
COMMAND(run_calibrate)
COMMAND(run_compare)
COMMAND(run_outcomes)
COMMAND(run_team)
COMMAND(run_seats)
COMMAND(run_cohort_build)
COMMAND(run_benchmark_publish)
COMMAND(run_benchmark_show)
COMMAND(run_model)
COMMAND(run_completion)
