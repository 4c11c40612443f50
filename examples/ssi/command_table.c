/* The commands: what they are for and what they take. */
#include "commands.h"
#include "lang.h"

const command COMMANDS[] = {
    {"score",
     N_("the index, its four pillars, and the largest gains left"),
     N_("Prints the index, its interval, the four pillars, how much could be "
        "observed, and the three largest gains left; with --benchmark also "
        "where you stand among others."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_BENCHMARK | TAKES_FALLBACK | TAKES_SCORING,
     run_score},
    {"explain",
     N_("where every point comes from"),
     N_("Prints every indicator with its measure and goalpost, and the share "
        "of each event kind and fact. The shares add up to the index exactly."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SCORING,
     run_explain},
    {"report",
     N_("all that is known of you on a day, as a page or one document"),
     N_("Writes a page for any browser (-o FILE.html) with all that the other "
        "commands print, or prints it as one JSON document (--json): the index "
        "and where its points come from, its history and trend, the plan, whom "
        "to write to, where you stand among others, and what was read. Without "
        "--benchmark the others are an estimate from published figures."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_MINUTES | TAKES_DAYS_A_WEEK | TAKES_DAYS |
         TAKES_BENCHMARK | TAKES_FALLBACK | TAKES_NAMES | TAKES_OUTPUT |
         TAKES_FORCE | TAKES_SCORING,
     run_report},
    {"inspect",
     N_("what was found, read and skipped in the archive"),
     N_("Prints what was found, read and skipped, file by file, what is "
        "absent, and how many events came of it."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SHAPE | TAKES_TARGET | TAKES_MEMORY | TAKES_COMMON,
     run_inspect},
    {"history",
     N_("the index on every day of a range"),
     N_("Prints the index on every day of a range, reconstructed from what the "
        "archive holds today: a line of blocks and a table, or each day as CSV "
        "or JSON."),
     {"ARCHIVE..."},
     TAKES_FROM | TAKES_TO | TAKES_CSV | TAKES_SCORING,
     run_history},
    {"trend",
     N_("what changed in 7 and 30 days and since a baseline"),
     N_("Prints the change of index, pillars and indicators over 7 days, over "
        "30 days and since a baseline, and what it amounts to."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SINCE | TAKES_SCORING,
     run_trend},
    {"people",
     N_("whom to write to next, and why"),
     N_("Prints whom to write to on the day, and why, how the contact with all "
        "people stands, and what was sent and received; with --json of "
        "everyone."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_NAMES | TAKES_SCORING,
     run_people},
    {"plan",
     N_("the weekly routine that brings the most in the time given"),
     N_("Prints the weekly routine that brings the most points in the time "
        "given, the profile work left, and what all of it assumes."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_MINUTES | TAKES_DAYS_A_WEEK | TAKES_DAYS | TAKES_WITHOUT |
         TAKES_AT_LEAST | TAKES_COHORT_MEANS | TAKES_SCORING,
     run_plan},
    {"what-if",
     N_("what events and facts would change"),
     N_("Prints what events spread evenly over the days to come, and other "
        "facts of the profile, would change. The last day is scored without "
        "and with them. `ssi model` lists kinds and facts."),
     {"ARCHIVE..."},
     TAKES_ADD | TAKES_SET | TAKES_ON | TAKES_IN | TAKES_SCORING,
     run_what_if},
    {"sensitivity",
     N_("how far the index moves with the model's weights and goalposts"),
     N_("Prints how far index and pillars move when the weights and goalposts "
        "of the model move, and which indicators matter most."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_PERCENT | TAKES_SCORES | TAKES_SCORING,
     run_sensitivity},
    {"calibrate",
     N_("fit the model to values read off a dashboard"),
     N_("Fits weights and goalposts to pillars that were read off a dashboard, "
        "and prints how well they fit before and after. READINGS has a day and "
        "the points of brand, find, engage and relate, as CSV or JSON of any "
        "tracker."),
     {"ARCHIVE...", "READINGS"},
     TAKES_OUTPUT | TAKES_FORCE | TAKES_SCORING,
     run_calibrate},
    {"compare",
     N_("the dashboard next to the model, over time"),
     N_("Prints what was read off a dashboard next to what the model says "
        "for the same days, pillar by pillar, and whether the two move "
        "together. "
        "READINGS is that of `ssi calibrate`."),
     {"ARCHIVE...", "READINGS"},
     TAKES_SCORING,
     run_compare},
    {"outcomes",
     N_("the funnel from invitations to customers"),
     N_("Prints the funnel from invitations to customers over a range of days, "
        "and the index on its first and last day."),
     {"ARCHIVE..."},
     TAKES_FROM | TAKES_TO | TAKES_SCORING,
     run_outcomes},
    {"team",
     N_("a team's board: means, weakest pillar, progress, shared scores"),
     N_("Scores each archive and prints the board of those who share their "
        "scores: means, weakest pillar, progress and places; with --member "
        "what one member sees of itself. An archive's name is its file's "
        "without .zip, unless written NAME=ARCHIVE."),
     {"ARCHIVE..."},
     TAKES_ON | TAKES_SINCE | TAKES_SHARE | TAKES_SHARE_ALL | TAKES_MEMBER |
         TAKES_NAME | TAKES_BENCHMARK | TAKES_REPORT | TAKES_OUTPUT |
         TAKES_FORCE | TAKES_SCORING,
     run_team},
    {"seats",
     N_("a team's scores from Sales Navigator's files"),
     N_("Scores each seat of the CSV files of Sales Navigator's Analytics "
        "Services: activities, their outcomes, and seats, in a folder or ZIP."),
     {"FOLDER"},
     TAKES_ON | TAKES_CSV | TAKES_MODEL | TAKES_MEMORY | TAKES_COMMON,
     run_seats},
    {"cohort build",
     N_("make a cohort, for the host alone, from a table of scores"),
     N_("Makes a cohort from tables of scores. SCORES.csv has a header with "
        "the columns member and total and, if they are known, brand, find, "
        "engage and relate, in any order; points such as 41.38. --kind, "
        "--name, --on and -o are needed."),
     {"SCORES.csv..."},
     TAKES_ON | TAKES_KIND | TAKES_NAME | TAKES_OUTPUT | TAKES_FORCE |
         TAKES_COMMON,
     run_cohort_build},
    {"benchmark publish",
     N_("publish a benchmark of a table of scores, with noise"),
     N_("Makes a benchmark, which may be shown to anyone, of tables of scores "
        "as `ssi cohort build` takes them, charges every member in them to a "
        "budget, and says what is left. --budget, --kind, --name, --on and -o "
        "are needed. Asks before it spends. The budget is written first, then "
        "the benchmark."),
     {"SCORES.csv..."},
     TAKES_ON | TAKES_KIND | TAKES_NAME | TAKES_OUTPUT | TAKES_FORCE |
         TAKES_BUDGET | TAKES_EPSILON | TAKES_LIMIT | TAKES_LEAST_SERIAL |
         TAKES_KEY | TAKES_SYNTHETIC | TAKES_TODAY | TAKES_YES | TAKES_COMMON,
     run_benchmark_publish},
    {"benchmark show",
     N_("a benchmark's means and distribution"),
     N_("Prints name, kind, date and rounded size of a benchmark, its means "
        "with how far they may be off, its distribution, and its epsilon."),
     {"FILE.ssib"},
     TAKES_COMMON,
     run_benchmark_show},
    {"model",
     N_("the tables the index is computed with"),
     N_("Prints the tables of the model: indicators with what feeds them, "
        "event kinds, facts and traits."),
     {NULL},
     TAKES_MODEL | TAKES_COMMON,
     run_model},
    {"completion",
     N_("what bash, zsh or fish reads to complete the words of ssi"),
     N_("Prints what a shell reads to complete commands, options and their "
        "values. SHELL is bash, zsh or fish. An installed ssi has brought it "
        "to the shells' folders already."),
     {"SHELL"},
     TAKES_COMMON & ~TAKES_JSON,
     run_completion},
    {NULL, NULL, NULL, {NULL}, 0, NULL}};
