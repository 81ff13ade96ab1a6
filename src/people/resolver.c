/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sieve (people/coreference.c), the lone words (people/lone.c) and the
 * shown names (people/shown.c) all ask about a mention while persons are made. */
#include "people/resolver.h"

const CoterieName *
coterie_resolver_name(const CoterieResolver *resolver, guint32 mention)
{
    return g_ptr_array_index(resolver->names, mention);
}

guint32
coterie_resolver_sentence(const CoterieResolver *resolver, guint32 mention)
{
    const CoterieMention *at = coterie_mentions_get(resolver->mentions, mention);

    return coterie_tokens_get(resolver->tokens, at->first)->sentence;
}

char *
coterie_resolver_form(const CoterieResolver *resolver, guint32 mention)
{
    CoterieSpan span = coterie_mentions_get(resolver->mentions, mention)->span;

    return coterie_document_quote(coterie_tokens_document(resolver->tokens), span);
}

guint32
coterie_resolver_lone_count(const CoterieResolver *resolver, const CoterieName *name)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(resolver->lone_counts, name->lone));
}

char *
coterie_resolver_titled_key(const CoterieTitle *title, const char *word)
{
    return g_strdup_printf("%p %s", (const void *)title, word);
}

gboolean
coterie_resolver_is_titled(const CoterieResolver *resolver,
                           const CoterieTitle *title,
                           const char *word)
{
    g_autofree char *key = coterie_resolver_titled_key(title, word);

    return g_hash_table_contains(resolver->titled, key);
}

guint32
coterie_resolver_bare_count(const CoterieResolver *resolver, const char *word)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(resolver->bare_counts, word));
}
