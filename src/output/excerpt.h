/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_EXCERPT_H
#define COTERIE_OUTPUT_EXCERPT_H

#include <coterie/span.h>

#include <glib.h>

#define COTERIE_EXCERPT_MARKS 3

/* How plain text, which has no marks of its own, shows the names. */
typedef enum {
    COTERIE_MARKS_NONE,
    COTERIE_MARKS_BRACKETS, /* [Lenin] */
    COTERIE_MARKS_BOLD,     /* as terminals understand it */
} CoterieMarks;

/* Words of a document, and which of them are the names that they are shown for, and the word that
 * tells what is between them. */
typedef struct {
    char *text;
    CoterieSpan marks[COTERIE_EXCERPT_MARKS]; /* in @text, in order, apart from one another */
    guint mark_count;
    CoterieMarks plain;
} CoterieExcerpt;

/* Appends @length bytes of @text as some form of output wants them. */
typedef void (*CoterieEscape)(GString *out, const char *text, gsize length);

/* Returns: (transfer full): a copy of @text, nothing marked. */
CoterieExcerpt *coterie_excerpt_new(const char *text);

void coterie_excerpt_free(CoterieExcerpt *excerpt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieExcerpt, coterie_excerpt_free)

/* Marks a span of the text behind those already marked; what overlaps them, or is one too many,
 * stays unmarked. */
void coterie_excerpt_mark(CoterieExcerpt *excerpt, CoterieSpan mark);

/* Appends the text, each name between @open and @close. */
void coterie_excerpt_append(const CoterieExcerpt *excerpt,
                            GString *out,
                            CoterieEscape escape,
                            const char *open,
                            const char *close);

/* Appends it as plain text in lines (coterie_width_wrap()), and @tail (nullable) behind it. */
void coterie_excerpt_wrap(
    const CoterieExcerpt *excerpt, const char *tail, GString *out, guint indent, guint width);

#endif
