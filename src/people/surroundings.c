/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The surroundings of a name or of what stands for one: all that later rooms ask about
 * them, as they see no texts. Words and the keys of sentences are counted on the way, so
 * that places must come in reading order. */
#include "people/surroundings.h"

#include "text/key.h"

CoteriePlace
coterie_surroundings_next(CoterieSurroundings *surroundings, guint32 token)
{
    const CoterieDocument *document = coterie_tokens_document(surroundings->tokens);
    CoteriePlace place = {.sentence = coterie_tokens_get(surroundings->tokens, token)->sentence};
    const CoterieSentence *sentence = coterie_tokens_sentence(surroundings->tokens, place.sentence);
    const CoterieParagraph *paragraph = coterie_document_paragraph(document, sentence->paragraph);

    for (; surroundings->token < token; surroundings->token++)
        surroundings->words +=
            coterie_tokens_get(surroundings->tokens, surroundings->token)->kind ==
            COTERIE_TOKEN_WORD;
    if (surroundings->sentence != place.sentence + 1)
        surroundings->key = coterie_sentence_key(surroundings->tokens, place.sentence);
    surroundings->sentence = place.sentence + 1;
    place.word = surroundings->words;
    place.sentence_span = sentence->span;
    place.paragraph = sentence->paragraph;
    place.paragraph_span = paragraph->span;
    place.paragraph_kind = (guint8)paragraph->kind;
    place.scene = paragraph->scene;
    place.repeat = surroundings->key;
    return place;
}
