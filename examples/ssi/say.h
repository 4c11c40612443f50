/* Messages to people, on stderr, in their language: a format in English is
 * translated here, and what it quotes where it is given. Whatever they quote
 * from an archive is made harmless first: no control character reaches the
 * terminal. */
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

/* The same for a long file that is read line by line. */
void say_progress_line(const char *path, long line);

/* Names in notes and progress what they are about, if there are several; NULL:
 * no longer. The name is borrowed. */
void say_about(const char *name);

/* Says the same again, while a single file takes long. */
void say_progress_again(void);

void say_progress_end(void);

#endif
