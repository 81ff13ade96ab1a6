/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole chain behind the persons, run on a line of build.h. */
#include "support/view.h"

#include "support/build.h"

#include <string.h>

static void
keep_texts(View *view, const char *line)
{
    static const char *const names[] = {"one.txt", "two.txt", "three.txt"};
    g_auto(GStrv) texts = g_strsplit(line, "|| ", -1);

    view->document_ids = g_ptr_array_new();
    view->documents = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_document_free);
    for (guint i = 0; texts[i] != NULL; i++) {
        g_autoptr(GBytes) bytes = g_bytes_new(texts[i], strlen(texts[i]));

        g_assert(i < G_N_ELEMENTS(names));
        g_ptr_array_add(view->document_ids, (gpointer)names[i]);
        g_ptr_array_add(view->documents, coterie_document_new(names[i], bytes, NULL));
    }
}

View *
view_new(const char *line)
{
    return view_new_named(line, NULL);
}

View *
view_new_named(const char *line, const char *const *names)
{
    View *view = g_new0(View, 1);

    view->persons = build_persons_named(line, names);
    view->ties = coterie_ties_new(view->persons, NULL, NULL, NULL);
    view->network = coterie_network_new(view->persons, view->ties, NULL);
    view->measures = coterie_measures_new(view->network, NULL, NULL);
    view->layout = coterie_layout_new(view->network, 1, NULL);
    keep_texts(view, line);
    view->view = (CoterieView){
        .persons = view->persons,
        .ties = view->ties,
        .dated = coterie_ties_are_dated(view->ties, NULL, view->persons),
        .network = view->network,
        .measures = view->measures,
        .subject = coterie_ties_subject(view->ties, view->persons),
        .document_ids = view->document_ids,
        .documents = view->documents,
    };
    return view;
}

void
view_free(View *view)
{
    g_ptr_array_unref(view->documents);
    g_ptr_array_unref(view->document_ids);
    coterie_layout_free(view->layout);
    coterie_measures_free(view->measures);
    coterie_network_free(view->network);
    coterie_ties_free(view->ties);
    coterie_persons_free(view->persons);
    g_free(view);
}

char *
view_text(GBytes *bytes)
{
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    char *text = g_strndup(data, length);

    g_bytes_unref(bytes);
    return text;
}
