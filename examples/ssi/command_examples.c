/* What each command's help shows as it is typed: archive.zip is an export, and
 * the other files are what the command takes or has written. */
#include <string.h>

#include "commands.h"

static const struct example {
  const char *command, *line;
} EXAMPLES[] = {
    {"score", "ssi score archive.zip"},
    {"score", "ssi score --on 2026-05-31 --target 'sales,CRM' archive.zip"},
    {"score", "ssi score --benchmark software.ssib --fallback archive.zip"},
    {"explain", "ssi explain archive.zip"},
    {"explain", "ssi explain --json archive.zip >points.json"},
    {"report", "ssi report -o report.html archive.zip"},
    {"report", "ssi report --names -o mine.html archive.zip"},
    {"inspect", "ssi inspect archive.zip"},
    {"inspect", "ssi inspect --shape archive.zip"},
    {"history", "ssi history --from 2026-01-01 archive.zip"},
    {"history", "ssi history --csv archive.zip >days.csv"},
    {"trend", "ssi trend --since 2026-01-01 archive.zip"},
    {"people", "ssi people --names archive.zip"},
    {"plan", "ssi plan --minutes 30 --days-a-week 3 archive.zip"},
    {"plan", "ssi plan --without post --at-least comment=6 archive.zip"},
    {"what-if", "ssi what-if --add post=4,comment=20 archive.zip"},
    {"what-if", "ssi what-if --set skills=30 --in 60 archive.zip"},
    {"sensitivity", "ssi sensitivity --percent 10 archive.zip"},
    {"calibrate", "ssi calibrate -o mine.json archive.zip readings.csv"},
    {"calibrate", "ssi score --model mine.json archive.zip"},
    {"compare", "ssi compare archive.zip readings.csv"},
    {"outcomes", "ssi outcomes --from 2026-01-01 archive.zip"},
    {"team", "ssi team --share-all team/*.zip"},
    {"team", "ssi team --share anna,ben --report -o team.html team/*.zip"},
    {"seats", "ssi seats navigator"},
    {"cohort build",
     "ssi cohort build --kind team --name Sales --on 2026-05-31 \\\n"
     "    -o sales.ssic scores.csv"},
    {"benchmark publish",
     "ssi benchmark publish --kind industry --name Software \\\n"
     "    --on 2026-05-31 --budget budget -o new.ssib --yes scores.csv"},
    {"benchmark show", "ssi benchmark show software.ssib"},
    {"model", "ssi model"},
    {"model", "ssi model --json >model.json"},
    {"completion", "ssi completion bash >ssi.bash"},
};

const char *command_example(const command *of, size_t index) {
  for (size_t i = 0; i < sizeof(EXAMPLES) / sizeof(*EXAMPLES); i++) {
    if (strcmp(EXAMPLES[i].command, of->name) != 0) continue;
    if (index-- == 0) return EXAMPLES[i].line;
  }
  return NULL;
}
