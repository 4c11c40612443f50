/* ssi completion: what bash, zsh and fish read to complete the program's words,
 * made from the tables that the help is printed from. */
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "lang.h"
#include "look_up.h"
#include "names.h"
#include "say.h"

/* Values that can be listed, of the options that take them. */
typedef struct values {
  uint64_t takes;
  const char *words;
} values;

static const values VALUES[] = {
    {TAKES_COLOR, "auto always never"},
    {TAKES_LANG, "en fr de"},
    {TAKES_KIND, "industry network team population"},
};

static const char *values_of(const option_row *row) {
  for (size_t i = 0; i < sizeof(VALUES) / sizeof(*VALUES); i++) {
    if (VALUES[i].takes == row->bit) return VALUES[i].words;
  }
  return NULL;
}

/* Kinds or facts: what is before "=" in a list of them. */
static bool is_list(const option_row *row, const char *of) {
  return row->value != NULL && strncmp(row->value, of, strlen(of)) == 0 &&
         strchr(row->value, ',') != NULL;
}

static void print_names(const option_row *row, const ssi_model *model) {
  bool kinds = is_list(row, "KIND");
  const char *ending = strchr(row->value, '=') != NULL ? "=" : "";
  for (int32_t i = 1; i <= (kinds ? SSI_KINDS : SSI_FACTS); i++) {
    printf("%s%s%s", i > 1 ? " " : "",
           kinds ? name_of_kind(model, i) : name_of_fact(model, i), ending);
  }
}

static bool has_names(const option_row *row) {
  return is_list(row, "KIND") || is_list(row, "FACT");
}

/* The words of an option's value, if they can be listed. */
static void print_values(const option_row *row, const ssi_model *model) {
  if (has_names(row)) {
    print_names(row, model);
  } else {
    fputs(values_of(row), stdout);
  }
}

static bool has_values(const option_row *row) {
  return has_names(row) || values_of(row) != NULL;
}

/* Whether files may follow: others are numbers, dates and names. */
static bool takes_file(const option_row *row) {
  return row->value != NULL && (strstr(row->value, "FILE") != NULL ||
                                strchr(row->value, '.') != NULL);
}

/* A text within quotes, as fish reads it. */
static void print_quoted(const char *text) {
  putchar('\'');
  for (; *text != '\0'; text++) {
    if (*text == '\'' || *text == '\\') putchar('\\');
    putchar(*text);
  }
  putchar('\'');
}

/* The first words of commands, each once, with a text for it. */
static bool is_first(const command *each, char first[32]) {
  size_t length = strcspn(each->name, " ");
  snprintf(first, 32, "%.*s", (int)length, each->name);
  return each == COMMANDS || strncmp(each[-1].name, first, length) != 0;
}

static void print_firsts(void) {
  char first[32];
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    if (is_first(each, first)) printf("%s ", first);
  }
  fputs("help", stdout);
}

static void print_seconds(void) {
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    char first[32];
    if (strchr(each->name, ' ') == NULL || !is_first(each, first)) continue;
    printf("    %s) files= found='", first);
    for (const command *of = each; of->name != NULL; of++) {
      if (strncmp(of->name, first, strlen(first)) != 0) continue;
      printf("%s ", strchr(of->name, ' ') + 1);
    }
    puts("' ;;");
  }
}

static void print_options(const command *of) {
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    if ((of->takes & row->bit & ~TAKES_VERSION) == 0) continue;
    printf("--%s ", row->name);
    if (row->letter != 0) printf("-%c ", row->letter);
  }
}

/* What bash and zsh share: which command stands there, and what may follow in
 * `found`; `files` if files may, too. */
static void print_cases(const ssi_model *model) {
  puts(
      "  local word command= previous= found= files=yes\n"
      "  for word in \"$@\"; do\n"
      "    if [[ $word == '=' ]]; then continue; fi\n"
      "    previous=$word\n"
      "    case $word in -*|help) continue ;; esac\n"
      "    case $command in");
  puts(
      "      ''|benchmark|cohort) command=\"${command:+$command }$word\" ;;\n"
      "    esac\n"
      "  done\n"
      "  case $previous in");
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    if (row->value == NULL || (takes_file(row) && !has_values(row))) continue;
    printf("    --%s) files=", row->name);
    if (has_values(row)) {
      fputs(" found='", stdout);
      print_values(row, model);
      putchar('\'');
    }
    puts(" command=- ;;");
  }
  fputs("  esac\n  case $command in\n    -) ;;\n    '') files= found='",
        stdout);
  print_firsts();
  puts("' ;;");
  print_seconds();
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    printf("    '%s') %sfound='", each->name,
           each->operands[0] == NULL || each->run == run_completion ? "files= "
                                                                    : "");
    print_options(each);
    puts(each->run == run_completion ? "bash zsh fish' ;;" : "' ;;");
  }
  puts("  esac");
}

static void print_bash(const ssi_model *model) {
  puts("# Completes the words of ssi in bash.\n_ssi() {");
  puts("  local now=${COMP_WORDS[COMP_CWORD]}");
  /* To bash, "=" parts an option from its value. */
  puts("  [[ $now != '=' || ${COMP_WORDS[COMP_CWORD-1]} != --* ]] || now=");
  puts("  set -- \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"");
  print_cases(model);
  puts(
      "  [[ $files && $now != -* ]] && found=\n"
      "  COMPREPLY=($(compgen -W \"$found\" -- \"$now\"))\n"
      "  [[ ${COMPREPLY-} != *= ]] || compopt -o nospace 2>/dev/null\n"
      "  if [[ $files && $now != -* ]]; then\n"
      "    local IFS=$'\\n'\n"
      "    COMPREPLY=($(compgen -f -- \"$now\"))\n"
      "    compopt -o filenames 2>/dev/null\n"
      "  fi\n"
      "}\n"
      "complete -F _ssi ssi");
}

static void print_zsh(const ssi_model *model) {
  puts("#compdef ssi\n# Completes the words of ssi in zsh.\n_ssi() {");
  puts("  local now=${words[CURRENT]}");
  puts("  set -- \"${(@)words[2,CURRENT-1]}\"");
  /* Only bash parts an option from its value. */
  puts(
      "  if [[ $now == --*=* ]]; then\n"
      "    compset -P 1 '*='\n"
      "    set -- \"$@\" \"${now%%=*}\"\n"
      "    now=${now#*=}\n"
      "  fi");
  puts("  _ssi_cases \"$@\"\n}\n_ssi_cases() {");
  print_cases(model);
  puts(
      "  if [[ -n $files && $now != -* ]]; then _files; return; fi\n"
      "  compadd -S ' ' -- ${(M)=found:#*[^=]}\n"
      "  compadd -S '' -- ${(M)=found:#*=}\n"
      "}\n"
      "_ssi \"$@\"");
}

/* What fish asks before it proposes something. */
static void print_condition(const command *of) {
  const char *second = strchr(of->name, ' ');
  printf(" -n '__fish_seen_subcommand_from %.*s", (int)strcspn(of->name, " "),
         of->name);
  if (second != NULL) {
    printf("; and __fish_seen_subcommand_from %s", second + 1);
  }
  putchar('\'');
}

static void print_fish_options(const command *of, const ssi_model *model) {
  for (const option_row *row = OPTIONS; row->name != NULL; row++) {
    if ((of->takes & row->bit & ~TAKES_VERSION) == 0) continue;
    fputs("complete -c ssi", stdout);
    print_condition(of);
    printf(" -l %s", row->name);
    if (row->letter != 0) printf(" -s %c", row->letter);
    if (row->value != NULL) fputs(takes_file(row) ? " -rF" : " -x", stdout);
    if (has_values(row)) {
      fputs(" -a '", stdout);
      print_values(row, model);
      putchar('\'');
    }
    fputs(" -d ", stdout);
    print_quoted(_(option_help(row, of)));
    putchar('\n');
  }
}

static void print_fish(const ssi_model *model) {
  puts("# Completes the words of ssi in fish.");
  for (const command *each = COMMANDS; each->name != NULL; each++) {
    const char *second = strchr(each->name, ' ');
    char first[32];
    if (is_first(each, first)) {
      printf("complete -c ssi -f -n __fish_use_subcommand -a %s", first);
      if (second == NULL) {
        fputs(" -d ", stdout);
        print_quoted(_(each->summary));
      }
      putchar('\n');
    }
    if (second != NULL) {
      printf("complete -c ssi -f -n '__fish_seen_subcommand_from %s' -a %s -d ",
             first, second + 1);
      print_quoted(_(each->summary));
      putchar('\n');
    }
    print_fish_options(each, model);
  }
  puts(
      "complete -c ssi -f -n __fish_use_subcommand -a help\n"
      "complete -c ssi -f -n '__fish_seen_subcommand_from completion' "
      "-a 'bash zsh fish'");
}

int run_completion(const options *asked) {
  static const char *const NAMES[] = {"bash", "zsh", "fish", NULL};
  static void (*const PRINT[])(const ssi_model *) = {print_bash, print_zsh,
                                                     print_fish};
  ssi_model *model = NULL;
  int found = look_up(asked->operands[0], NAMES);
  if (found < 0) {
    say_error("%s: say bash, zsh or fish", asked->operands[0]);
    return EXIT_USAGE;
  }
  if (ssi_model_new(NULL, &model) != SSI_OK) {
    say_error("not enough memory");
    return EXIT_DATA;
  }
  PRINT[found](model);
  ssi_model_free(model);
  return EXIT_OK;
}
