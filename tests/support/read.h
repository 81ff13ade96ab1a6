/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_READ_H
#define COTERIE_TESTS_READ_H

#include "documents/given.h"

#include <coterie/corrections.h>
#include <coterie/document.h>
#include <coterie/known.h>
#include <coterie/lexicon.h>
#include <coterie/mentions.h>
#include <coterie/persons.h>
#include <coterie/tokens.h>

/* A text and all that is found in it, with the lists of COTERIE_DATA_DIR. */
typedef struct {
    CoterieDocument *document;
    CoterieTokens *tokens;
    CoterieMentions *mentions;
    CoteriePersons *persons;
} Reading;

/* Group fixtures of cmocka: the lists are loaded once for all tests of a program. */
int read_setup(void **state);
int read_teardown(void **state);

const CoterieLexicon *read_lexicon(void);

/* Reads @length bytes of UTF-8; @known may be NULL. */
Reading *read_bytes(const char *text, gsize length, const CoterieKnown *known);
Reading *read_text(const char *text);
Reading *read_corrected(const char *id, const char *text, const CoterieCorrections *corrections);
void reading_free(Reading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reading, reading_free)

/* The index of the first token written @word, which must be there. */
guint32 read_find(const Reading *reading, const char *word);

/* What is found in a text, as one string to compare. (transfer full)
 *
 * tokens:    "K.|B.|Berman-Yurin|came|."
 * sentences: "He came.|She left."
 * mentions:  "Grand Duke+Michael|Trotsky", with + behind a title
 * persons:   "Leon Trotsky=Leon Trotsky;Trotsky|Anna=Anna": the name shown and the mentions
 * genders:   "Leon Trotsky m|Pat u"
 */
char *read_tokens(const char *text);
char *read_sentences(const char *text);
char *read_mentions(const char *text);
char *read_persons(const char *text);
char *read_genders(const char *text);

/* Fail unless that is what is found. */
void assert_persons(const char *text, const char *expected);
void assert_genders(const char *text, const char *expected);

/* The same of persons read or joined already. */
char *persons_string(const CoteriePersons *persons);

/* Known persons out of the rows of a file. (transfer full) */
CoterieKnown *read_known(const char *rows, GError **error);

/* Persons given out of the lines of a file. (transfer full) */
CoterieGiven *read_given(const char *lines, GError **error);

/* Decisions out of the lines of a file. (transfer full) */
CoterieCorrections *read_corrections(const char *lines, GError **error);

#endif
