/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TRAIN_COURSE_H
#define COTERIE_TRAIN_COURSE_H

#include "text/model.h"

typedef struct {
    gsize first; /* token */
    guint32 length;
    guint8 corpus;
    gint8 fold;
} Sentence;

/* What there is to learn from: sentences, their tokens as the tagger sees them, and the labels that
 * these may have. */
typedef struct {
    GPtrArray *corpora;  /* of char */
    GArray *sentences;   /* of Sentence */
    GArray *starts;      /* of gsize: where the features of a token begin, and one more */
    GArray *features;    /* of guint64 */
    GPtrArray *words;    /* of CoterieEmbedding (nullable), one a token */
    GByteArray *shapes;  /* one a token */
    GByteArray *allowed; /* a bit a label, a token */
    GArray *clusters;    /* of CoterieModelWord */
    GArray *embeddings;  /* of CoterieModelEmbedding */
    CoterieModel *known; /* these two, and nothing else */
} Course;

typedef struct {
    const char *clusters;   /* of scripts/make_embeddings.py */
    const char *embeddings; /* the same */
    const char *texts;      /* of scripts/tagged_texts.py */
    const char *labels;     /* the same */
    const char *lists;      /* the folder of folders 0, 1, ...: the lists to read each fold with */
} CoursePaths;

/* (transfer full) */
Course *course_new(const CoursePaths *paths, GError **error);
void course_free(Course *course);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Course, course_free)

#endif
