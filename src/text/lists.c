/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading the lists of data/en, each described at its own top. All rows about one word
 * meet in one CoterieWord. A row that cannot be meant is an error with file and line. */
#include "text/lists.h"

#include "text/list_fields.h"

static gboolean
read_all(const CoterieList *lists, CoterieLexicon *lexicon, const char *data_dir, GError **error)
{
    for (; lists->file != NULL; lists++) {
        g_autofree char *path = g_build_filename(data_dir, "en", lists->file, NULL);

        if (!coterie_rows_read(path, lists->take, lexicon, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
coterie_lists_read(CoterieLexicon *lexicon, const char *data_dir, GError **error)
{
    return read_all(coterie_lists_of_names, lexicon, data_dir, error) &&
           read_all(coterie_lists_of_words, lexicon, data_dir, error);
}
