/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names/phrased_titles.h"

#include "text/lexicon_private.h"

#include <coterie/mentions.h>

/* How many tokens before @first are the longest title of several words there, in the sentence and
 * behind @from. */
static guint32
length_before(const CoterieTokens *tokens,
              const CoterieVocabulary *vocabulary,
              const CoterieLexicon *lexicon,
              guint32 from,
              guint32 first)
{
    guint32 sentence = coterie_tokens_get(tokens, first)->sentence;
    g_autofree char *phrase =
        g_strdup(first > from ? coterie_vocabulary_term(vocabulary, first - 1)->folded : "");
    guint32 length = 0;

    for (guint32 count = 2; count <= MIN((guint32)COTERIE_PHRASE_WORDS, first - from); count++) {
        const CoterieTerm *term = coterie_vocabulary_term(vocabulary, first - count);
        char *longer = g_strconcat(term->folded, " ", phrase, NULL);
        const CoterieTitle *title;

        g_free(phrase);
        phrase = longer;
        if (coterie_tokens_get(tokens, first - count)->sentence != sentence)
            break;
        title = (term->known->flags & COTERIE_WORD_BEGINS_PHRASE) != 0
                    ? coterie_lexicon_title(lexicon, phrase)
                    : NULL;
        if (title != NULL && !title->after)
            length = count;
    }
    return length;
}

void
coterie_phrased_titles_add(GArray *mentions,
                           const CoterieTokens *tokens,
                           const CoterieVocabulary *vocabulary,
                           const CoterieLexicon *lexicon)
{
    guint32 from = 0;

    for (guint i = 0; i < mentions->len; i++) {
        CoterieMention *mention = &g_array_index(mentions, CoterieMention, i);
        guint32 length = length_before(tokens, vocabulary, lexicon, from, mention->first);

        mention->title = MAX(mention->title, length);
        from = mention->first + mention->count;
    }
}
