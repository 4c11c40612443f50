/* Chooses the language of sentences and looks them up in the compiled
 * catalogues, by bisection. */
#include "lang.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

/* Of the languages in the catalogue; -1: English. */
static int spoken = -1;

/* "fr", and "fr_BE.UTF-8" as well; -2: none that is known. */
static int find(const char *name, size_t length) {
  size_t code = 0;
  while (code < length && strchr("_.@-", name[code]) == NULL) code++;
  if (code == 2 && strncmp(name, "en", 2) == 0) return -1;
  for (int i = 0; i < CATALOGUE_LANGUAGES; i++) {
    const char *each = CATALOGUE_CODES[i];
    if (code == strlen(each) && strncmp(name, each, code) == 0) return i;
  }
  return -2;
}

bool lang_known(const char *code) {
  return find(code, strlen(code)) != -2;
}

/* The value of "--lang CODE" or "--lang=CODE"; NULL: there is none. */
static const char *asked(int count, char **words) {
  const char *code = NULL;
  for (int i = 1; i < count && strcmp(words[i], "--") != 0; i++) {
    if (strncmp(words[i], "--lang=", 7) == 0) code = words[i] + 7;
    if (strcmp(words[i], "--lang") == 0 && i + 1 < count) code = words[++i];
  }
  return code != NULL && lang_known(code) ? code : NULL;
}

static const char *set(const char *name) {
  const char *value = getenv(name);
  return value != NULL && value[0] != '\0' ? value : NULL;
}

static int from_environment(void) {
  const char *locale = set("LC_ALL");
  const char *list = set("LANGUAGE");
  if (locale == NULL) locale = set("LC_MESSAGES");
  if (locale == NULL) locale = set("LANG");
  if (locale == NULL || strcmp(locale, "C") == 0 ||
      strcmp(locale, "POSIX") == 0) {
    return -1;
  }
  while (list != NULL && *list != '\0') {
    size_t length = strcspn(list, ":");
    int found = find(list, length);
    if (found != -2) return found;
    list += length + (list[length] == ':');
  }
  return find(locale, strlen(locale));
}

void lang_begin(int count, char **words) {
  static const char *const UTF8[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  const char *code = asked(count, words);
  spoken = code != NULL ? find(code, strlen(code)) : from_environment();
  setlocale(LC_CTYPE, "");
  /* What is spoken has letters that only UTF-8 has for sure. */
  for (int i = 0; i < 3 && spoken >= 0; i++) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) break;
    setlocale(LC_CTYPE, UTF8[i]);
  }
}

static int by_text(const void *key, const void *row) {
  return strcmp(key, ((const catalogue_row *)row)->text);
}

/* The forms in the language, or NULL. */
static const char *const *forms(const char *text) {
  const catalogue_row *row;
  if (spoken < 0) return NULL;
  row = bsearch(text, CATALOGUE, CATALOGUE_ROWS, sizeof(*CATALOGUE), by_text);
  return row != NULL ? row->forms[spoken] : NULL;
}

bool lang_is_english(void) {
  return spoken < 0;
}

const char *lang_text(const char *text) {
  const char *const *found = forms(text);
  return found != NULL ? found[0] : text;
}

const char *lang_text_in(const char *text) {
  const char *const *found = forms(text);
  return found != NULL ? found[0] : strchr(text, '\004') + 1;
}

const char *lang_plural(const char *one, const char *many,
                        unsigned long long count) {
  const char *const *found = forms(one);
  if (found != NULL) return found[CATALOGUE_PLURAL[spoken](count)];
  return count == 1 ? one : many;
}
