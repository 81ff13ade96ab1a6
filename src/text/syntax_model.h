/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_SYNTAX_MODEL_H
#define COTERIE_TEXT_SYNTAX_MODEL_H

#include "text/model.h"

/* What one sign says about one class: the more, the likelier. */
typedef struct {
    guint8 class;
    gint8 weight;
} CoterieVote;

/* A sign with some votes of the list. */
typedef struct {
    guint32 key;
    guint32 votes; /* 24 bits where they begin, 8 bits how many */
} CoterieSign;

/* What tagger and parser have learned. */
typedef struct {
    const CoterieSign *signs;
    const CoterieVote *votes;
    guint32 count; /* of signs */
} CoterieWeightTable;

/* Classes are fewer. */
#define COTERIE_CLASSES_MOST 256

/* A model file as it lies in memory. */
typedef struct {
    GBytes *bytes;
    CoterieClusterTable clusters;
    CoterieWeightTable weights;
} CoterieSyntaxFile;

gboolean
coterie_syntax_file_read(CoterieSyntaxFile *file, GBytes *bytes, const char *name, GError **error);
void coterie_syntax_file_clear(CoterieSyntaxFile *file);

/* Sums up the votes of all keys, of a table of templates, for each of @classes; @scores has
 * COTERIE_CLASSES_MOST places. */
void coterie_weights_sum(const CoterieWeightTable *weights,
                         const guint64 *keys,
                         guint count,
                         guint classes,
                         gint32 *scores);

/* A sign that goes into a file; its votes are in the list. */
typedef struct {
    guint64 hash;
    guint32 first;
    guint32 count;
} CoterieNewSign;

/* (transfer full) */
GBytes *coterie_syntax_file_write(const CoterieClusterTable *clusters,
                                  const GArray *signs,  /* of CoterieNewSign */
                                  const GArray *votes); /* of CoterieVote */

#endif
