/* Phrases by their first letters, and the longest match at each word of the
   title. What phrases say is combined: "vice president" decides, "assistant to"
   never does. A word costs a look at the phrases of one letter. */
#include "archive/titles.h"

#include <stdint.h>

/* What a phrase says of a title that has it. */
typedef enum verdict {
  NONE,
  DECIDES, /* a decision-maker */
  HIDES,   /* no decision-maker by these words */
  CHIEF,   /* with OFFICER later on: a decision-maker */
  OFFICER,
  NEVER /* works for a decision-maker, or was one */
} verdict;

/* What stands for each of them, but NONE, in front of a phrase. */
static const char signs[] = "+-&=!";

/* Vice president and above, owners and founders, in English and French, by
   first letters, in the order of their bytes: of two that fit, the longer one
   comes later and counts. */
static const char *const phrases[26] = {
    ['a' - 'a'] =
        "-account owner|!ancien|!ancienne|-asset owner|!assistant|"
        "-assistant vice president|-assistant vp|!assistante|!assistants|"
        "-associate vice president|-associate vp|+associe|+associee",
    ['b' - 'a'] = "-business partner",
    ['c' - 'a'] =
        "+caio|+cbo|+cco|+cdo|+ceo|+cfo|+cgo|+chairman|+chairperson|"
        "+chairwoman|-channel partner|&chief|+chro|+cio|+ciso|+clo|+cmo|"
        "+cofondateur|+cofondatrice|+cofounder|+cogerant|+cogerante|+coo|"
        "+copresident|+copresidente|+cpo|+cro|+cso|+cto|+cxo",
    ['d' - 'a'] =
        "-data owner|!de la directrice generale|!de la presidente|"
        "-delivery partner|+dg|+directeur general|+director general|"
        "+directrice generale|+dirigeant|+dirigeante|!du dg|"
        "!du directeur general|!du pdg|!du president",
    ['e' - 'a'] = "+evp",
    ['f' - 'a'] =
        "-finance partner|+fondateur|+fondatrice|!former|+founder|"
        "-founder associate|-founder s associate|-founders associate",
    ['g' - 'a'] = "+gerant|+gerante|+gvp",
    ['h' - 'a'] = "-hr partner",
    ['i' - 'a'] = "!intern",
    ['m' - 'a'] = "+managing director",
    ['o' - 'a'] = "!office of the|=officer|+owner|-owner relations",
    ['p' - 'a'] =
        "+partner|-partner account|-partner development|"
        "-partner enablement|-partner engineer|-partner manager|"
        "-partner marketing|-partner operations|-partner program|"
        "-partner programs|-partner sales|-partner solutions|"
        "-partner success|+pdg|-people partner|+president|"
        "-president s club|-president s office|+presidente|-process owner|"
        "-product owner|+proprietaire",
    ['r' - 'a'] = "!retired|!retraite|-risk owner|+rvp",
    ['s' - 'a'] =
        "!secretaire|!secretary|-service owner|!stagiaire|+svp|"
        "-system owner",
    ['t' - 'a'] =
        "-talent partner|-technology partner|!to ceo|!to cfo|!to coo|"
        "!to cto|!to the",
    ['v' - 'a'] = "+vp",
};

/* The longest phrase at a word; its bytes, or those of the word. */
static size_t phrase_at(const char *at, size_t left, verdict *out) {
  const uint8_t letter = (uint8_t)(at[0] - 'a');
  const char *phrase = letter < 26 ? phrases[letter] : NULL;
  size_t longest = 0;
  while (at[longest] != ' ') longest++;
  *out = NONE;
  while (phrase) {
    const char sign = *phrase++;
    size_t i = 0;
    while (i < left && phrase[i] == at[i]) i++;
    /* The text ends with a space, no phrase does. */
    if ((phrase[i] == '|' || phrase[i] == '\0') && at[i] == ' ') {
      longest = i;
      for (*out = DECIDES; signs[*out - DECIDES] != sign;) ++*out;
    }
    for (phrase += i; *phrase && *phrase != '|';) phrase++;
    phrase = *phrase ? phrase + 1 : NULL;
  }
  return longest;
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
