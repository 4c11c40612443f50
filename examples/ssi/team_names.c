/* The members of a team: names, paths, consent. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lang.h"
#include "look_up.h"
#include "member_id.h"
#include "say.h"
#include "team_parts.h"
#include "text.h"

/* So many names are compared with one that is mistyped. */
#define NAMES_MAX 64

/* "NAME=PATH", or the name of the file. A "=" after a slash is the path's. */
static char *split_name(const char *operand, const char **path) {
  size_t length = strcspn(operand, "=/");
  const char *begin = operand;
  *path = operand;
  if (operand[length] == '=') {
    *path = operand + length + 1;
    return strndup(operand, length);
  }
  length = strlen(operand);
  while (length > 1 && operand[length - 1] == '/') length--;
  for (size_t i = 0; i + 1 < length; i++) {
    if (operand[i] == '/') begin = operand + i + 1;
  }
  length -= (size_t)(begin - operand);
  if (length > 4 && strncasecmp(begin + length - 4, ".zip", 4) == 0) {
    length -= 4;
  }
  return strndup(begin, length);
}

static bool is_name(const char *name) {
  return name[0] != '\0' && strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
         strcmp(name, "/") != 0;
}

static int add_mate(board *self, const char *operand) {
  mate *each = &self->mates[self->count];
  each->name = split_name(operand, &each->path);
  if (each->name == NULL) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  self->count++;
  if (!is_name(each->name) || each->path[0] == '\0') {
    say_error("team: %s: write it as NAME=ARCHIVE", operand);
    return EXIT_USAGE;
  }
  member_id(each->name, &each->number);
  each->shares = self->asked->share_all;
  for (size_t i = 0; i + 1 < self->count; i++) {
    if (self->mates[i].number != each->number) continue;
    say_error(
        "team: two archives are named %s: write one of them as NAME=ARCHIVE",
        each->name);
    return EXIT_USAGE;
  }
  return EXIT_OK;
}

static void say_no_mate(const board *self, const char *option,
                        const char *name) {
  const char *names[NAMES_MAX + 1] = {NULL};
  char hint[NAME_MAX_SHOWN];
  for (size_t i = 0; i < self->count && i < NAMES_MAX; i++) {
    names[i] = self->mates[i].name;
  }
  look_hint("", name, names, hint, sizeof(hint));
  say_error("%s: no archive is named %s%s", option, name, hint);
}

static mate *find_mate(const board *self, const char *option,
                       const char *name) {
  uint64_t number = 0;
  bool given = member_id(name, &number);
  for (size_t i = 0; given && i < self->count; i++) {
    if (self->mates[i].number == number) return &self->mates[i];
  }
  if (given) {
    say_no_mate(self, option, name);
  } else {
    say_error("%s: no archive is named so", option);
  }
  return NULL;
}

static int mark_shares(const board *self, const char *list) {
  const char *rest = list;
  while (rest != NULL) {
    size_t length = strcspn(rest, ",");
    char *name = strndup(rest, length);
    mate *found = NULL;
    if (name == NULL) {
      say_error("not enough memory");
      return EXIT_DATA;
    }
    found = find_mate(self, "--share", name);
    free(name);
    if (found == NULL) return EXIT_USAGE;
    found->shares = true;
    rest = rest[length] == ',' ? rest + length + 1 : NULL;
  }
  return EXIT_OK;
}

int team_names(board *self) {
  const options *asked = self->asked;
  int code = EXIT_OK;
  for (size_t i = 0; i < asked->operand_count && code == EXIT_OK; i++) {
    code = add_mate(self, asked->operands[i]);
  }
  for (size_t i = 0; i < asked->shares.count && code == EXIT_OK; i++) {
    code = mark_shares(self, asked->shares.rows[i]);
  }
  if (asked->member == NULL || code != EXIT_OK) return code;
  self->asks = find_mate(self, "--member", asked->member);
  return self->asks != NULL ? EXIT_OK : EXIT_USAGE;
}

const char *team_name(const board *self) {
  return self->asked->name != NULL ? self->asked->name : "team";
}

const char *team_mate_name(const board *self, uint64_t number) {
  for (size_t i = 0; i < self->count; i++) {
    if (self->mates[i].number == number) return self->mates[i].name;
  }
  return "";
}
