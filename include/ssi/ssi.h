/**
 * @file
 * @brief Includes every header of libssi.
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
