/* A sorted table of phrases, and the longest match at each word of the title.
   What phrases say is combined: "vice president" decides, "assistant to" never
   does. A bisection and a few comparisons for each word. */
#include "archive/titles.h"

#include <string.h>

/* What a phrase says of a title that has it. */
typedef enum verdict {
  NONE,
  DECIDES, /* a decision-maker */
  HIDES,   /* no decision-maker by these words */
  CHIEF,   /* with OFFICER later on: a decision-maker */
  OFFICER,
  NEVER /* works for a decision-maker, or was one */
} verdict;

/* Vice president and above, owners and founders, in English and French. In
   order of the bytes; of two that fit, the longer one counts. */
static const struct phrase {
  const char *words;
  verdict verdict;
} phrases[] = {
    {"account owner", HIDES},
    {"ancien", NEVER},
    {"ancienne", NEVER},
    {"asset owner", HIDES},
    {"assistant", NEVER},
    {"assistant vice president", HIDES},
    {"assistant vp", HIDES},
    {"assistante", NEVER},
    {"assistants", NEVER},
    {"associate vice president", HIDES},
    {"associate vp", HIDES},
    {"associe", DECIDES},
    {"associee", DECIDES},
    {"business partner", HIDES},
    {"caio", DECIDES},
    {"cbo", DECIDES},
    {"cco", DECIDES},
    {"cdo", DECIDES},
    {"ceo", DECIDES},
    {"cfo", DECIDES},
    {"cgo", DECIDES},
    {"chairman", DECIDES},
    {"chairperson", DECIDES},
    {"chairwoman", DECIDES},
    {"channel partner", HIDES},
    {"chief", CHIEF},
    {"chro", DECIDES},
    {"cio", DECIDES},
    {"ciso", DECIDES},
    {"clo", DECIDES},
    {"cmo", DECIDES},
    {"cofondateur", DECIDES},
    {"cofondatrice", DECIDES},
    {"cofounder", DECIDES},
    {"cogerant", DECIDES},
    {"cogerante", DECIDES},
    {"coo", DECIDES},
    {"copresident", DECIDES},
    {"copresidente", DECIDES},
    {"cpo", DECIDES},
    {"cro", DECIDES},
    {"cso", DECIDES},
    {"cto", DECIDES},
    {"cxo", DECIDES},
    {"data owner", HIDES},
    {"de la directrice generale", NEVER},
    {"de la presidente", NEVER},
    {"delivery partner", HIDES},
    {"dg", DECIDES},
    {"directeur general", DECIDES},
    {"director general", DECIDES},
    {"directrice generale", DECIDES},
    {"dirigeant", DECIDES},
    {"dirigeante", DECIDES},
    {"du dg", NEVER},
    {"du directeur general", NEVER},
    {"du pdg", NEVER},
    {"du president", NEVER},
    {"evp", DECIDES},
    {"finance partner", HIDES},
    {"fondateur", DECIDES},
    {"fondatrice", DECIDES},
    {"former", NEVER},
    {"founder", DECIDES},
    {"founder associate", HIDES},
    {"founder s associate", HIDES},
    {"founders associate", HIDES},
    {"gerant", DECIDES},
    {"gerante", DECIDES},
    {"gvp", DECIDES},
    {"hr partner", HIDES},
    {"intern", NEVER},
    {"managing director", DECIDES},
    {"office of the", NEVER},
    {"officer", OFFICER},
    {"owner", DECIDES},
    {"owner relations", HIDES},
    {"partner", DECIDES},
    {"partner account", HIDES},
    {"partner development", HIDES},
    {"partner enablement", HIDES},
    {"partner engineer", HIDES},
    {"partner manager", HIDES},
    {"partner marketing", HIDES},
    {"partner operations", HIDES},
    {"partner program", HIDES},
    {"partner programs", HIDES},
    {"partner sales", HIDES},
    {"partner solutions", HIDES},
    {"partner success", HIDES},
    {"pdg", DECIDES},
    {"people partner", HIDES},
    {"president", DECIDES},
    {"president s club", HIDES},
    {"president s office", HIDES},
    {"presidente", DECIDES},
    {"process owner", HIDES},
    {"product owner", HIDES},
    {"proprietaire", DECIDES},
    {"retired", NEVER},
    {"retraite", NEVER},
    {"risk owner", HIDES},
    {"rvp", DECIDES},
    {"secretaire", NEVER},
    {"secretary", NEVER},
    {"service owner", HIDES},
    {"stagiaire", NEVER},
    {"svp", DECIDES},
    {"system owner", HIDES},
    {"talent partner", HIDES},
    {"technology partner", HIDES},
    {"to ceo", NEVER},
    {"to cfo", NEVER},
    {"to coo", NEVER},
    {"to cto", NEVER},
    {"to the", NEVER},
    {"vp", DECIDES},
};

#define PHRASES (sizeof phrases / sizeof phrases[0])

/* Whether the first word of a phrase is this word. */
static bool begins(const char *phrase, const char *word, size_t size) {
  size_t i = 0;
  while (i < size && phrase[i] == word[i]) i++;
  return i == size && (phrase[i] == ' ' || phrase[i] == '\0');
}

/* The first phrase with this first letter; PHRASES if there is none. */
static size_t first_with(char letter) {
  size_t low = 0, high = PHRASES;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (phrases[middle].words[0] < letter)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Bytes of the phrase if the text, which ends with a space, begins with it; or
   0. */
static size_t fits(const char *phrase, const char *at, size_t left) {
  size_t i = 0;
  while (phrase[i] && i < left && phrase[i] == at[i]) i++;
  return phrase[i] == '\0' && at[i] == ' ' ? i : 0;
}

/* The longest phrase at a word; its bytes, or those of the word. */
static size_t phrase_at(const char *at, size_t left, verdict *out) {
  size_t word = 0, longest = 0, i, size;
  while (at[word] != ' ') word++;
  *out = NONE;
  for (i = first_with(at[0]); i < PHRASES; i++) {
    if (phrases[i].words[0] != at[0]) break;
    if (phrases[i].words[1] != at[1]) continue;
    if (!begins(phrases[i].words, at, word)) continue;
    size = fits(phrases[i].words, at, left);
    if (size <= longest) continue;
    longest = size;
    *out = phrases[i].verdict;
  }
  return longest > word ? longest : word;
}

bool ssi_title_decides(const char *folded, size_t size) {
  bool found[NEVER + 1] = {false};
  size_t at = 1;
  while (at < size) {
    verdict what;
    at += phrase_at(folded + at, size - at, &what) + 1;
    found[DECIDES] |= what == OFFICER && found[CHIEF];
    found[what] = true;
  }
  return found[DECIDES] && !found[NEVER];
}
