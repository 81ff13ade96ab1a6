/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_FUZZ_LISTS_H
#define COTERIE_FUZZ_LISTS_H

#include <coterie/lexicon.h>

/* The lists of COTERIE_DATA_DIR, loaded once. */
static inline const CoterieLexicon *
lexicon(void)
{
    static CoterieLexicon *lists;

    if (lists == NULL) {
        g_autofree char *folder = coterie_data_dir(NULL);
        g_autoptr(GError) error = NULL;

        lists = coterie_lexicon_new(folder, &error);
        g_assert_no_error(error);
    }
    return lists;
}

#endif
