/**
 * @file
 * @brief Includes every header of libssi.
 *
 * libssi computes an open, explainable Social Selling Index: four pillars of 25
 * points, each point traced to the events and facts it comes from.
 *
 * @par Introduction
 * Read @ref basics first: what a status, a day and a point is. Every program
 * then follows the same steps: make handles, fill them, compute a result, read
 * it, release everything.
 *
 * @par Simple
 * One complete program for each task:
 * - @ref one_member "score a member" from facts and events,
 * - @ref archive "read a LinkedIn export" instead of filling them by hand,
 * - @ref analyses "see what changed and plan a week",
 * - @ref documents "write all of it as JSON",
 * - @ref many_members "score a table of members",
 * - @ref privacy "compare members" without disclosing scores,
 * - @ref model "read or change the model".
 *
 * @par Complete
 * Each group lists what else there is, and each function says its ranges,
 * ownership and every status it can return. A host in C may include single
 * headers instead of this one.
 *
 * @par Threads
 * The library starts none and keeps no global state. Different handles may
 * be used by different threads at once; each header says what holds for one
 * handle.
 */
#ifndef SSI_SSI_H
#define SSI_SSI_H

#include <ssi/activity.h>
#include <ssi/archive.h>
#include <ssi/base.h>
#include <ssi/benchmark.h>
#include <ssi/calibration.h>
#include <ssi/cohort.h>
#include <ssi/compare.h>
#include <ssi/dashboard.h>
#include <ssi/history.h>
#include <ssi/model.h>
#include <ssi/outcomes.h>
#include <ssi/people.h>
#include <ssi/plan.h>
#include <ssi/population.h>
#include <ssi/profile.h>
#include <ssi/report.h>
#include <ssi/score.h>
#include <ssi/seats.h>
#include <ssi/sensitivity.h>
#include <ssi/team.h>

#endif
