/* The commands: what they are for and what they take. */
#include "commands.h"

const command COMMANDS[] = {
    {"score",
     "the index, its four pillars, and the largest gains left",
     "Prints the index, its interval, the four pillars, how much could be\n"
     "observed, and the three largest gains left; with --benchmark also where\n"
     "you stand among others.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_BENCHMARK | TAKES_FALLBACK | TAKES_SCORING,
     run_score},
    {"explain",
     "where every point comes from",
     "Prints every indicator with its measure and goalpost, and the share of\n"
     "each event kind and fact. The shares add up to the index exactly.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SCORING,
     run_explain},
    {"report",
     "all that is known of you on a day, as one document",
     "Prints as one JSON document what the other commands print: the index "
     "and\n"
     "where its points come from, its history and trend, the plan, whom to "
     "write\n"
     "to, where you stand among others, and what was read. Without "
     "--benchmark\n"
     "that is an estimate from published figures.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_MINUTES | TAKES_DAYS_A_WEEK | TAKES_DAYS |
         TAKES_BENCHMARK | TAKES_FALLBACK | TAKES_NAMES | TAKES_SCORING,
     run_report},
    {"inspect",
     "what was found, read and skipped in the archive",
     "Prints what was found, read and skipped, file by file, what is absent,\n"
     "and how many events came of it.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SHAPE | TAKES_TARGET | TAKES_MEMORY | TAKES_COMMON,
     run_inspect},
    {"history",
     "the index on every day of a range",
     "Prints the index on every day of a range, reconstructed from what the\n"
     "archive holds today: a line of blocks and a table, or each day as CSV "
     "or\n"
     "JSON.\n",
     {"ARCHIVE..."},
     TAKES_FROM | TAKES_TO | TAKES_CSV | TAKES_SCORING,
     run_history},
    {"trend",
     "what changed in 7 and 30 days and since a baseline",
     "Prints the change of index, pillars and indicators over 7 days, over 30\n"
     "days and since a baseline, and what it amounts to.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SINCE | TAKES_SCORING,
     run_trend},
    {"people",
     "whom to write to next, and why",
     "Prints whom to write to on the day, and why, how the contact with all\n"
     "people stands, and what was sent and received; with --json of "
     "everyone.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_NAMES | TAKES_SCORING,
     run_people},
    {"plan",
     "the weekly routine that brings the most in the time given",
     "Prints the weekly routine that brings the most points in the time "
     "given,\n"
     "the profile work left, and what all of it assumes.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_MINUTES | TAKES_DAYS_A_WEEK | TAKES_DAYS | TAKES_WITHOUT |
         TAKES_AT_LEAST | TAKES_COHORT_MEANS | TAKES_SCORING,
     run_plan},
    {"what-if",
     "what events and facts would change",
     "Prints what events spread evenly over the days to come, and other facts\n"
     "of the profile, would change. The last day is scored without and with\n"
     "them. `ssi model` lists kinds and facts.\n",
     {"ARCHIVE..."},
     TAKES_ADD | TAKES_SET | TAKES_ON | TAKES_IN | TAKES_SCORING,
     run_what_if},
    {"sensitivity",
     "how far the index moves with the model's weights and goalposts",
     "Prints how far index and pillars move when the weights and goalposts of\n"
     "the model move, and which indicators matter most.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_PERCENT | TAKES_SCORES | TAKES_SCORING,
     run_sensitivity},
    {"calibrate",
     "fit the model to values read off a dashboard",
     "Fits weights and goalposts to pillars that were read off a dashboard, "
     "and\n"
     "prints how well they fit before and after. READINGS has a day and the\n"
     "points of brand, find, engage and relate, as CSV or JSON of any\n"
     "tracker.\n",
     {"ARCHIVE...", "READINGS"},
     TAKES_OUTPUT | TAKES_FORCE | TAKES_SCORING,
     run_calibrate},
    {"compare",
     "the dashboard beside the model, over time",
     "Prints what was read off a dashboard beside what the model says for the\n"
     "same days, pillar by pillar, and whether the two move together. "
     "READINGS\n"
     "is that of `ssi calibrate`.\n",
     {"ARCHIVE...", "READINGS"},
     TAKES_SCORING,
     run_compare},
    {"outcomes",
     "the funnel from invitations to customers",
     "Prints the funnel from invitations to customers over a range of days,\n"
     "and the index on its first and last day.\n",
     {"ARCHIVE..."},
     TAKES_FROM | TAKES_TO | TAKES_SCORING,
     run_outcomes},
    {"team",
     "a team's board: means, weakest pillar, progress, shared scores",
     "Scores each archive and prints the board of those who share their "
     "scores:\n"
     "means, weakest pillar, progress and places; with --member what one "
     "member\n"
     "sees of itself. An archive's name is its file's without .zip, unless\n"
     "written NAME=ARCHIVE.\n",
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SINCE | TAKES_SHARE | TAKES_SHARE_ALL | TAKES_MEMBER |
         TAKES_NAME | TAKES_BENCHMARK | TAKES_SCORING,
     run_team},
    {"seats",
     "a team's scores from Sales Navigator's files",
     "Scores each seat of the CSV files of Sales Navigator's Analytics "
     "Services:\n"
     "activities, their outcomes, and seats, in a folder or ZIP.\n",
     {"FOLDER"},
     TAKES_ON | TAKES_CSV | TAKES_MODEL | TAKES_MEMORY | TAKES_COMMON,
     run_seats},
    {"cohort build",
     "make a cohort, for the host alone, from a table of scores",
     "Makes a cohort from tables of scores. SCORES.csv has a header with the\n"
     "columns member and total and, if they are known, brand, find, engage "
     "and\n"
     "relate, in any order; points such as 41.38. --kind, --name, --on and -o\n"
     "are needed.\n",
     {"SCORES.csv..."},
     TAKES_ON | TAKES_KIND | TAKES_NAME | TAKES_OUTPUT | TAKES_FORCE |
         TAKES_COMMON,
     run_cohort_build},
    {"benchmark publish",
     "publish a benchmark of a table of scores, with noise",
     "Makes a benchmark, which may be shown to anyone, of tables of scores as\n"
     "`ssi cohort build` takes them, charges every member in them to a "
     "budget,\n"
     "and says what is left. --budget, --kind, --name, --on and -o are "
     "needed.\n"
     "Asks before it spends. The budget is written first, then the "
     "benchmark.\n",
     {"SCORES.csv..."},
     TAKES_ON | TAKES_KIND | TAKES_NAME | TAKES_OUTPUT | TAKES_FORCE |
         TAKES_BUDGET | TAKES_EPSILON | TAKES_LIMIT | TAKES_LEAST_SERIAL |
         TAKES_KEY | TAKES_SYNTHETIC | TAKES_TODAY | TAKES_YES | TAKES_COMMON,
     run_benchmark_publish},
    {"benchmark show",
     "a benchmark's means and distribution",
     "Prints name, kind, date and rounded size of a benchmark, its means with\n"
     "how far they may be off, its distribution, and its epsilon.\n",
     {"FILE.ssib"},
     TAKES_COMMON,
     run_benchmark_show},
    {"model",
     "the tables the index is computed with",
     "Prints the tables of the model: indicators with what feeds them, event\n"
     "kinds, facts and traits.\n",
     {NULL},
     TAKES_MODEL | TAKES_COMMON,
     run_model},
    {NULL, NULL, NULL, {NULL}, 0, NULL}};
