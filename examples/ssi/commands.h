/* The commands; each is a file of its own. */
#ifndef COMMANDS_H
#define COMMANDS_H

#include "options.h"

/* All commands; the last has no name. */
extern const command COMMANDS[];

/* What the help of a command shows as an example; NULL: no more. */
const char *command_example(const command *of, size_t index);

int run_score(const options *asked);
int run_explain(const options *asked);
int run_report(const options *asked);
int run_inspect(const options *asked);
int run_history(const options *asked);
int run_trend(const options *asked);
int run_people(const options *asked);
int run_plan(const options *asked);
int run_what_if(const options *asked);
int run_sensitivity(const options *asked);
int run_calibrate(const options *asked);
int run_compare(const options *asked);
int run_outcomes(const options *asked);
int run_team(const options *asked);
int run_seats(const options *asked);
int run_cohort_build(const options *asked);
int run_benchmark_publish(const options *asked);
int run_benchmark_show(const options *asked);
int run_model(const options *asked);
int run_completion(const options *asked);

#endif
