/* Messages to people, on stderr. Whatever they quote from an archive is made
 * harmless first: no control character reaches the terminal. */
#ifndef SAY_H
#define SAY_H

#if defined(__GNUC__)
#define SAY_FORMAT __attribute__((format(printf, 1, 2)))
#else
#define SAY_FORMAT
#endif

/* What stops the program: "ssi: ...". */
void say_error(const char *format, ...) SAY_FORMAT;

/* What is good to know: "ssi: note: ...". */
void say_note(const char *format, ...) SAY_FORMAT;

/* Shows how far the reading of an archive is: only on a terminal, only after
 * half a second, on one line that say_progress_end() removes. */
void say_progress(const char *name, unsigned long long place,
                  unsigned long long count);

/* Says the same again, while a single file takes long. */
void say_progress_again(void);

void say_progress_end(void);

#endif
