/* Made by lib/cohort/make_fallback.py; do not edit. */
/* clang-format off */
#include "cohort/benchmark.h"

const int32_t ssi_fallback_shares[KNOTS_MANY] = {
    0, 1558097, 6664405, 11544416, 14072899, 14230658, 12806543,
    10639678, 8338616, 6250602, 4523436, 3181204, 2184519, 1469807,
    971323, 631443, 404040, 254311, 157074, 99428, 17501,
};

const int32_t ssi_fallback_pillars[PILLARS] = {
    10903348, 5451674, 1817225, 12720573,
};
