/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of what tagger and parser have learned (src/train/parser.c makes it): clusters of words,
 * as the model of names has them, a table of signs, and the list of their votes. Most signs vote
 * for a few classes only, so a sign says where its votes begin and how many they are. */
#include "text/syntax_model.h"

#include <coterie/error.h>

enum { CLUSTERS, SIGNS, VOTES };

static const CoterieModelKind kind = {
    .magic = "coterie syntax\x1a",
    .of = "syntax",
    .version = 1,
    .labels = COTERIE_CLASSES_MOST,
    .sizes = {COTERIE_CLUSTERS_ROW, sizeof(CoterieSign), sizeof(CoterieVote)},
};

/* Whether every sign's votes are in the list, and looking for a sign ends. */
static gboolean
is_sound(const CoterieModelContent *content)
{
    const CoterieSign *signs = content->tables[SIGNS];

    for (guint32 i = 0; i < content->rows[SIGNS]; i++) {
        guint32 many = signs[i].votes & 0xff;

        if (many == COTERIE_VOTES_MOST || (signs[i].votes >> 8) + many > content->rows[VOTES])
            return FALSE;
    }
    return coterie_model_table_ends(signs, sizeof *signs, content->rows[SIGNS]) &&
           coterie_model_table_ends(
               content->tables[CLUSTERS], COTERIE_CLUSTERS_ROW, content->rows[CLUSTERS]);
}

gboolean
coterie_syntax_file_read(CoterieSyntaxFile *file, GBytes *bytes, const char *name, GError **error)
{
    CoterieModelContent content;

    if (!coterie_model_file_read(&kind, bytes, name, &content, error))
        return FALSE;
    if (!is_sound(&content)) {
        g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s is damaged", name);
        return FALSE;
    }
    file->bytes = g_bytes_ref(bytes);
    file->clusters = (CoterieClusterTable){content.tables[CLUSTERS], content.rows[CLUSTERS]};
    coterie_weight_table_init(&file->weights,
                              content.tables[SIGNS],
                              content.rows[SIGNS],
                              content.tables[VOTES],
                              content.rows[VOTES]);
    return TRUE;
}

void
coterie_syntax_file_clear(CoterieSyntaxFile *file)
{
    coterie_weight_table_clear(&file->weights);
    g_clear_pointer(&file->bytes, g_bytes_unref);
}

GBytes *
coterie_syntax_file_write(const CoterieClusterTable *clusters,
                          const GArray *signs,
                          const GArray *votes)
{
    guint32 count = signs->len + signs->len / 3 + 1;
    g_autofree CoterieSign *table = g_new0(CoterieSign, count + 1);
    CoterieModelContent content = {
        .tables = {clusters->table, table, votes->data},
        .rows = {clusters->rows, count, votes->len},
    };

    for (guint i = 0; i < signs->len; i++) {
        const CoterieNewSign *sign = &g_array_index(signs, CoterieNewSign, i);
        CoterieSign *row = coterie_model_table_add(table, sizeof *row, count, sign->hash);

        row->votes = sign->first << 8 | sign->count;
    }
    return coterie_model_file_write(&kind, &content);
}
