/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formats that a network goes out in, one row each: a new format is a file with its writer and
 * a row here. The name of a format is the ending of its files. Most are one file; a network as
 * CSV is two, whose names are made from the one that was asked for. */
#include <coterie/error.h>
#include <coterie/output.h>

#include <string.h>

#define MOST_FILES 2

/* @layout is NULL for formats without positions. */
typedef GBytes *(*Write)(const CoterieView *view,
                         const CoterieLayout *layout,
                         const CoterieExportOptions *options,
                         GError **error);

typedef struct {
    const char *suffix; /* put between the name and the ending */
    Write write;
} File;

typedef struct {
    const char *name;
    const char *purpose;
    gboolean placed; /* whether persons have positions in it */
    File files[MOST_FILES];
} Format;

static GBytes *
write_gexf(const CoterieView *view,
           const CoterieLayout *layout,
           const CoterieExportOptions *options,
           GError **error)
{
    return coterie_gexf_write(view, layout, options->gexf, error);
}

static GBytes *
write_graphml(const CoterieView *view,
              const CoterieLayout *layout,
              G_GNUC_UNUSED const CoterieExportOptions *options,
              G_GNUC_UNUSED GError **error)
{
    return coterie_graphml_write(view, layout);
}

static GBytes *
write_pajek(const CoterieView *view,
            const CoterieLayout *layout,
            G_GNUC_UNUSED const CoterieExportOptions *options,
            G_GNUC_UNUSED GError **error)
{
    return coterie_pajek_write(view, layout);
}

static GBytes *
write_node_link(const CoterieView *view,
                G_GNUC_UNUSED const CoterieLayout *layout,
                G_GNUC_UNUSED const CoterieExportOptions *options,
                G_GNUC_UNUSED GError **error)
{
    return coterie_node_link_write(view);
}

static GBytes *
write_nodes(const CoterieView *view,
            G_GNUC_UNUSED const CoterieLayout *layout,
            G_GNUC_UNUSED const CoterieExportOptions *options,
            G_GNUC_UNUSED GError **error)
{
    return coterie_nodes_csv_write(view);
}

static GBytes *
write_edges(const CoterieView *view,
            G_GNUC_UNUSED const CoterieLayout *layout,
            G_GNUC_UNUSED const CoterieExportOptions *options,
            G_GNUC_UNUSED GError **error)
{
    return coterie_edges_csv_write(view);
}

static GBytes *
write_dot(const CoterieView *view,
          G_GNUC_UNUSED const CoterieLayout *layout,
          const CoterieExportOptions *options,
          GError **error)
{
    CoterieDrawOptions draw = COTERIE_DRAW_OPTIONS_INIT;

    draw.format = "dot";
    draw.top = options->top;
    return coterie_picture_write(view, &draw, error);
}

static const Format formats[] = {
    {"gexf", "for Gephi: positions, colours, sizes, all measures", TRUE, {{"", write_gexf}}},
    {"graphml",
     "for igraph, Cytoscape, Gephi and most others: the same",
     TRUE,
     {{"", write_graphml}}},
    {"json",
     "node-link JSON, for NetworkX and web pages: all measures",
     FALSE,
     {{"", write_node_link}}},
    {"csv",
     "tables of persons and ties: -o x.csv writes x-nodes.csv and x-edges.csv",
     FALSE,
     {{"-nodes", write_nodes}, {"-edges", write_edges}}},
    {"csv-nodes", "the first of the two alone", FALSE, {{"", write_nodes}}},
    {"csv-edges", "the second of the two alone", FALSE, {{"", write_edges}}},
    {"net", "for Pajek: names, positions, weights", TRUE, {{"", write_pajek}}},
    {"dot", "for Graphviz: the diagram that draw makes", FALSE, {{"", write_dot}}},
};

static const Format *
find(const char *name, GError **error)
{
    g_autoptr(GString) all = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (g_str_equal(name, formats[i].name))
            return &formats[i];
        g_string_append_printf(all, "%s%s", i > 0 ? ", " : "", formats[i].name);
    }
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_DATA,
                "unknown format '%s': it is one of %s",
                name,
                all->str);
    return NULL;
}

static guint
file_count(const Format *format)
{
    guint count = 0;

    while (count < MOST_FILES && format->files[count].write != NULL)
        count++;
    return count;
}

const char *
coterie_export_name(guint index)
{
    return index < G_N_ELEMENTS(formats) ? formats[index].name : NULL;
}

const char *
coterie_export_purpose(guint index)
{
    return index < G_N_ELEMENTS(formats) ? formats[index].purpose : NULL;
}

/* "a/x.csv" is "a/x-nodes.csv"; the dot of a folder or of a hidden file begins no ending. */
static char *
with_suffix(const char *path, const char *suffix)
{
    const char *slash = strrchr(path, G_DIR_SEPARATOR);
    const char *name = slash != NULL ? slash + 1 : path;
    const char *dot = strrchr(name, '.');

    if (dot == NULL || dot == name)
        return g_strconcat(path, suffix, NULL);
    return g_strdup_printf("%.*s%s%s", (int)(dot - path), path, suffix, dot);
}

/* Whether one name stands for several files: not that of a pipe or device. */
static gboolean
holds_several(const char *path)
{
    if (g_str_equal(path, "-"))
        return FALSE;
    return !g_file_test(path, G_FILE_TEST_EXISTS) || g_file_test(path, G_FILE_TEST_IS_REGULAR);
}

char **
coterie_export_paths(const char *format, const char *path, GError **error)
{
    const Format *found;
    GStrvBuilder *paths;
    char **list;

    g_return_val_if_fail(format != NULL && path != NULL, NULL);
    found = find(format, error);
    if (found == NULL)
        return NULL;
    if (file_count(found) > 1 && !holds_several(path)) {
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_OUTPUT,
                    "%s is %u files, which need a file's name to be named after",
                    format,
                    file_count(found));
        return NULL;
    }
    paths = g_strv_builder_new();
    for (guint i = 0; i < file_count(found); i++) {
        g_autofree char *name = with_suffix(path, found->files[i].suffix);

        g_strv_builder_add(paths, name);
    }
    list = g_strv_builder_end(paths);
    g_strv_builder_unref(paths);
    return list;
}

/* The files of a format, or NULL as soon as one fails. */
static GPtrArray *
write_files(const Format *format,
            const CoterieView *view,
            const CoterieLayout *layout,
            const CoterieExportOptions *options,
            GError **error)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

    for (guint i = 0; i < file_count(format); i++) {
        GBytes *bytes = format->files[i].write(view, layout, options, error);

        if (bytes == NULL)
            return NULL;
        g_ptr_array_add(files, bytes);
    }
    return g_steal_pointer(&files);
}

GPtrArray *
coterie_export_write(const CoterieView *view,
                     const char *format,
                     const CoterieExportOptions *options,
                     GError **error)
{
    const CoterieExportOptions defaults = COTERIE_EXPORT_OPTIONS_INIT;
    const CoterieExportOptions *used = options != NULL ? options : &defaults;
    g_autoptr(CoterieLayout) layout = NULL;
    const Format *found;

    g_return_val_if_fail(view != NULL && view->network != NULL && format != NULL, NULL);
    found = find(format, error);
    if (found == NULL)
        return NULL;
    if (found->placed) {
        layout = coterie_layout_new(view->network, used->seed, error);
        if (layout == NULL)
            return NULL;
    }
    return write_files(found, view, layout, used, error);
}
