/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose mail goes where: an address often spells the name of who has it. One word before the "@"
 * tells too little, "info", "sales".
 *
 * Weak spot: "customer.service@example.org", whose words are left to those who ask for them. */
#include "names/mailboxes.h"

#include <string.h>

#define FEWEST_LETTERS 3 /* of a word that tells by itself */

/* Adds what stands before the "@" at @at, a word of two parts or more. */
static void
add(GHashTable *mailboxes, const char *address, const char *at)
{
    g_autofree char *local = g_strndup(address, (gsize)(at - address));
    g_auto(GStrv) words = NULL;

    g_strdelimit(local, "._-", ' ');
    words = g_strsplit(local, " ", -1);
    if (g_strv_length(words) < 2)
        return;
    g_hash_table_add(mailboxes, g_steal_pointer(&local));
    for (guint i = 0; words[i] != NULL; i++) {
        if (strlen(words[i]) >= FEWEST_LETTERS)
            g_hash_table_add(mailboxes, g_strdup(words[i]));
    }
}

GHashTable *
coterie_mailboxes_new(const CoterieTokens *tokens, const CoterieVocabulary *vocabulary)
{
    GHashTable *mailboxes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    for (guint32 i = 0; i < coterie_tokens_count(tokens); i++) {
        const char *folded = coterie_vocabulary_term(vocabulary, i)->folded;
        const char *at =
            coterie_tokens_get(tokens, i)->kind == COTERIE_TOKEN_WORD ? strchr(folded, '@') : NULL;

        if (at != NULL)
            add(mailboxes, folded, at);
    }
    return mailboxes;
}
