/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_VIEW_H
#define COTERIE_TESTS_VIEW_H

#include <coterie/output.h>

/* Everything that outputs show, out of a line in the notation of build.h. The texts are kept: each
 * document is its part of the line, called "one.txt", "two.txt" or "three.txt". */
typedef struct {
    CoterieView view;
    CoteriePersons *persons;
    CoterieTies *ties;
    CoterieNetwork *network;
    CoterieMeasures *measures;
    CoterieLayout *layout;
    GPtrArray *document_ids;
    GPtrArray *documents;
} View;

View *view_new(const char *line);

/* The same, with the names of build_persons_named(). */
View *view_new_named(const char *line, const char *const *names);

void view_free(View *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(View, view_free)

/* Returns: (transfer full): @bytes with a final NUL; takes them over. */
char *view_text(GBytes *bytes);

#endif
