/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TEXT_SYNTAX_MODEL_H
#define COTERIE_TEXT_SYNTAX_MODEL_H

#include "text/model.h"
#include "text/weight_table.h"

/* A model file as it lies in memory. */
typedef struct {
    GBytes *bytes;
    CoterieClusterTable clusters;
    CoterieWeightTable weights;
} CoterieSyntaxFile;

gboolean
coterie_syntax_file_read(CoterieSyntaxFile *file, GBytes *bytes, const char *name, GError **error);
void coterie_syntax_file_clear(CoterieSyntaxFile *file);

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
