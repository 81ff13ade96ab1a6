/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_REFERENCES_H
#define COTERIE_REFERENCES_H

#include <coterie/api.h>
#include <coterie/lexicon.h>
#include <coterie/mentions.h>
#include <coterie/persons.h>
#include <coterie/span.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieReferences:
 *
 * Where one document speaks of a named person without the name: "he", "my", "the general".
 * Self-contained and immutable.
 */
typedef struct CoterieReferences CoterieReferences;

/**
 * CoterieReferenceSign:
 * @COTERIE_REFERENCE_NEAR: a pronoun; of those spoken of near by, the likeliest
 * @COTERIE_REFERENCE_SPEAKER: "I" within a quotation: whoever is said to speak
 * @COTERIE_REFERENCE_LEAD: the same where nobody is said to speak: the subject of the sentence
 *   that leads to the quotation
 * @COTERIE_REFERENCE_AUTHOR: "I" in what follows a source line: its author
 * @COTERIE_REFERENCE_BESIDE: a noun beside the name: "his wife, Anna Orlova"
 * @COTERIE_REFERENCE_TITLE: a title whose only bearer so far was named with it: "the general"
 * @COTERIE_REFERENCE_KIN: kin that was named before: "his wife" where she was
 *
 * Why it is this person.
 */
typedef enum {
    COTERIE_REFERENCE_NEAR,
    COTERIE_REFERENCE_SPEAKER,
    COTERIE_REFERENCE_LEAD,
    COTERIE_REFERENCE_AUTHOR,
    COTERIE_REFERENCE_BESIDE,
    COTERIE_REFERENCE_TITLE,
    COTERIE_REFERENCE_KIN,
} CoterieReferenceSign;

/** coterie_reference_sign_name: Returns: (transfer none): "near", "speaker", "author", ... */
COTERIE_API const char *coterie_reference_sign_name(CoterieReferenceSign sign);

/**
 * CoterieReference:
 * @span: the word: the pronoun, or the noun without what belongs to it
 * @token: the same, as a token
 * @paragraph: the paragraph, counted from 0
 * @sentence: the sentence, counted from 0
 * @person: index of the person meant
 * @antecedent: index of the place (coterie_persons_place()) that names the person, which the
 *   reference rests on; mostly before it
 * @place: in what place of the text it stands itself
 * @confidence: between 0 and 1, how sure it is that this person is meant
 * @pronoun: whether it is a pronoun; else a noun
 * @sign: why it is this person
 */
typedef struct {
    CoterieSpan span;
    guint32 token;
    guint32 paragraph;
    guint32 sentence;
    guint32 person;
    guint32 antecedent;
    CoterieMentionPlace place;
    float confidence;
    gboolean pronoun;
    CoterieReferenceSign sign;
} CoterieReference;

/**
 * coterie_references_new:
 * @persons: the persons of one document
 * @mentions: the mentions that @persons were made of
 * @lexicon: what is known of words
 *
 * Finds the pronouns of one person, and some nouns, and whom they mean. Where that is a person
 * without a name, or too unsure, there is no reference. Time grows with the text.
 *
 * Returns: (transfer full): the references in reading order, none within a name.
 */
COTERIE_API CoterieReferences *coterie_references_new(const CoteriePersons *persons,
                                                      const CoterieMentions *mentions,
                                                      const CoterieLexicon *lexicon);

COTERIE_API void coterie_references_free(CoterieReferences *references);

COTERIE_API guint32 coterie_references_count(const CoterieReferences *references);

/** coterie_references_get: Returns: (transfer none): reference @index, in reading order. */
COTERIE_API const CoterieReference *coterie_references_get(const CoterieReferences *references,
                                                           guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieReferences, coterie_references_free)

G_END_DECLS

#endif
