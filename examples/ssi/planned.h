/* Events and facts that somebody thinks of, as the library takes them. */
#ifndef PLANNED_H
#define PLANNED_H

#include <ssi/ssi.h>
#include <stdbool.h>

#include "options.h"

/* Traits of an event of this kind: those that a plan's action has, else none.
 */
uint32_t planned_traits(int32_t kind);

/* True if the kind feeds an indicator that counts people: then each event is
 * one with somebody new. */
bool planned_people(const ssi_model *model, int32_t kind);

/* The facts alone, all others unobserved. */
ssi_status planned_facts(const amounts *set, ssi_profile **out);

/* The events alone, those of each kind spread evenly over the `days` days after
 * `day`: of n events, event i = 0 ... n - 1 falls on the day
 * day + 1 + floor((2 i + 1) days / (2 n)). People get numbers that `activity`
 * does not use. */
ssi_status planned_events(const ssi_model *model, const ssi_activity *activity,
                          const amounts *add, int32_t day, int32_t days,
                          ssi_activity **out);

#endif
