/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_CORRECTIONS_H
#define COTERIE_CORRECTIONS_H

#include <coterie/api.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieCorrections:
 *
 * What a reader has decided about the persons of texts, against what the program would find.
 * Immutable, and safe to read from many threads.
 */
typedef struct CoterieCorrections CoterieCorrections;

/**
 * CoterieNoTie:
 * @one: a name, as the file has it
 * @other: another
 * @document: (nullable): the only document in which it holds: its identifier, or the last part of
 * it
 *
 * Two persons between whom no tie shall be.
 */
typedef struct {
    const char *one;
    const char *other;
    const char *document;
} CoterieNoTie;

/**
 * coterie_corrections_new:
 * @files: (array zero-terminated=1): files of corrections
 * @error: return location, or %NULL
 *
 * Reads decisions, one a line, all files as if they were one. `#` begins a comment, a name may
 * stand in quotation marks, and ` in FILE` at the end limits a decision to one document:
 *
 *     same A = B                      A and B are one person, shown as B
 *     not-same A | B                  they never are
 *     not-person A                    nobody is named by A
 *     person A                        somebody is, and a person of his own
 *     show A as "B"                   A is shown as B
 *     mention "A" in "the words A stands in" = B    there A names B
 *     no-tie A | B                    nothing ties them
 *     tie A role B                    A is this to B: "tie A wrote_to B" (coterie_roles_decide())
 *
 * Names are compared without case, accents and dots.
 *
 * Returns: (transfer full): the decisions. Fails with GLib's file error, and with
 * %COTERIE_ERROR_DATA (file:line) for a line that is none of these or contradicts another.
 */
COTERIE_API CoterieCorrections *coterie_corrections_new(const char *const *files, GError **error);

COTERIE_API void coterie_corrections_free(CoterieCorrections *corrections);

/** coterie_corrections_count: Returns: how many decisions. */
COTERIE_API guint32 coterie_corrections_count(const CoterieCorrections *corrections);

/** coterie_corrections_no_tie_count: Returns: how many of them forbid a tie. */
COTERIE_API guint32 coterie_corrections_no_tie_count(const CoterieCorrections *corrections);

/** coterie_corrections_no_tie: Returns: the forbidden tie @index, in the order of the files; its
 * strings live as long as @corrections. */
COTERIE_API CoterieNoTie coterie_corrections_no_tie(const CoterieCorrections *corrections,
                                                    guint32 index);

/**
 * CoterieDecidedTie:
 * @text: a name, a role and another name: "Ada Hale wrote_to Jo Pike"
 * @document: (nullable): the only document in which it holds
 * @file: the file that has it
 * @line: the line, counted from 1
 *
 * What one person is to another, as a reader has decided.
 */
typedef struct {
    const char *text;
    const char *document;
    const char *file;
    guint line;
} CoterieDecidedTie;

/** coterie_corrections_tie_count: Returns: how many decisions say what one person is to another. */
COTERIE_API guint32 coterie_corrections_tie_count(const CoterieCorrections *corrections);

/** coterie_corrections_tie: Returns: the decided tie @index, in the order of the files; its strings
 * live as long as @corrections. */
COTERIE_API CoterieDecidedTie coterie_corrections_tie(const CoterieCorrections *corrections,
                                                      guint32 index);

/** coterie_decided_tie_is_for: Returns: whether a line for one document only is for the one of this
 * identifier. */
COTERIE_API gboolean coterie_decided_tie_is_for(const CoterieDecidedTie *line,
                                                const char *document);

/** coterie_no_tie_is_for: Returns: whether a line that holds in one document only holds in the one
 * of this identifier. */
COTERIE_API gboolean coterie_no_tie_is_for(const CoterieNoTie *line, const char *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieCorrections, coterie_corrections_free)

G_END_DECLS

#endif
