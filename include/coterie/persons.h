/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_PERSONS_H
#define COTERIE_PERSONS_H

#include <coterie/api.h>
#include <coterie/corrections.h>
#include <coterie/dates.h>
#include <coterie/known.h>
#include <coterie/lexicon.h>
#include <coterie/mentions.h>
#include <coterie/options.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoteriePersons:
 *
 * Who is named in a document, or in a whole corpus: persons, their names, and
 * every mention resolved to one of them. Self-contained: it borrows neither
 * texts nor tokens. Immutable.
 */
typedef struct CoteriePersons CoteriePersons;

/**
 * CoteriePerson:
 * @id: made from the shown name ("leon-trotsky"), "-2", "-3" for homonyms
 * @name: the shown name, the fullest well-attested spelling
 * @gender: as far as name, title, words of kinship and pronouns tell
 * @mention_count: mentions resolved to this person, at least 1
 * @first_mention: index of the first of them in reading order
 * @confidence: between 0 and 1, how sure it is that this is a person at all
 * @cited: named only as a source: every mention is %COTERIE_PLACE_SOURCE
 */
typedef struct {
    const char *id;
    const char *name;
    CoterieGender gender;
    guint32 mention_count;
    guint32 first_mention;
    double confidence;
    gboolean cited;
} CoteriePerson;

/**
 * CoterieAlias:
 * @text: a way the person is named in the texts
 * @count: how often
 */
typedef struct {
    const char *text;
    guint32 count;
} CoterieAlias;

/**
 * CoterieReason:
 * @COTERIE_REASON_FULL: a name of several words that agrees with the person's others
 * @COTERIE_REASON_KNOWN: listed as a name of this known person
 * @COTERIE_REASON_ONLY_BEARER: the family name alone; nobody else in the document bears it
 * @COTERIE_REASON_LAST_BEARER: the family name alone; of several bearers the one it goes to
 * @COTERIE_REASON_GIVEN_NEAR: the first name alone, near by where the person is named
 * @COTERIE_REASON_GIVEN_FAR: the first name alone, which hardly anybody else bears
 * @COTERIE_REASON_SAME_WORD: a word that stands in no longer name, the same as elsewhere
 * @COTERIE_REASON_MISSPELLED: a word one letter from the family name
 * @COTERIE_REASON_ANNOUNCED: the text says that both names are one person's
 * @COTERIE_REASON_PATRONYMIC: a first name with a patronymic that fits nobody else
 * @COTERIE_REASON_INITIALS: the first letters of a name that nobody else has: FDR
 * @COTERIE_REASON_MOSTLY: a first name that means this person nearly everywhere in the document
 * @COTERIE_REASON_CORPUS: a word that in its own document is all that is known of the person; the
 *   only one in all documents with this family name
 * @COTERIE_REASON_DECIDED: a reader has decided it (coterie/corrections.h)
 *
 * Why a mention was taken for one of this person.
 */
typedef enum {
    COTERIE_REASON_FULL,
    COTERIE_REASON_KNOWN,
    COTERIE_REASON_ONLY_BEARER,
    COTERIE_REASON_LAST_BEARER,
    COTERIE_REASON_GIVEN_NEAR,
    COTERIE_REASON_GIVEN_FAR,
    COTERIE_REASON_SAME_WORD,
    COTERIE_REASON_MISSPELLED,
    COTERIE_REASON_ANNOUNCED,
    COTERIE_REASON_PATRONYMIC,
    COTERIE_REASON_INITIALS,
    COTERIE_REASON_MOSTLY,
    COTERIE_REASON_CORPUS,
    COTERIE_REASON_DECIDED,
} CoterieReason;

#define COTERIE_REASONS (COTERIE_REASON_DECIDED + 1)

/** coterie_reason_name: Returns: (transfer none): "full", "known", "only-bearer", ... */
COTERIE_API const char *coterie_reason_name(CoterieReason reason);

/** coterie_reason_is_guess: Returns: whether it rests on what stands near by, and is wrong now and
 * then. */
COTERIE_API gboolean coterie_reason_is_guess(CoterieReason reason);

/**
 * CoteriePlace:
 * @document: index of the document, in reading order from 0
 * @span: the name as written, without title and possessive mark
 * @paragraph: the paragraph, counted from 0 in its document
 * @sentence: the sentence, counted from 0 in its document
 * @word: words of the document before the name
 * @paragraph_span: where that paragraph stands
 * @sentence_span: where that sentence stands
 * @person: index of the person named
 * @confidence: between 0 and 1, how sure it is that a person is named here
 * @repeat: a key of the sentence's words if it has 60 characters or more, else 0; sentences of the
 *   same words have the same key
 * @scene: the scene of the paragraph (#CoterieParagraph), counted from 0 in its document
 * @place: in what place of the text (#CoterieMentionPlace)
 * @paragraph_kind: what the paragraph is (#CoterieParagraphKind)
 * @reason: why it is this person (#CoterieReason); of a reference, why its antecedent is
 * @dating: from where @date is taken (#CoterieDating)
 * @date: when that is which is told here, or %COTERIE_DATE_NONE
 * @announces: whether the text says here that this name and that of the place before are one
 *   person's
 *
 * A resolved mention: everything that later stages need to know about a place
 * where someone is named.
 */
typedef struct {
    guint32 document;
    CoterieSpan span;
    guint32 paragraph;
    guint32 sentence;
    guint32 word;
    CoterieSpan paragraph_span;
    CoterieSpan sentence_span;
    guint32 person;
    float confidence;
    guint32 scene;
    guint64 repeat;
    guint8 place;
    guint8 paragraph_kind;
    guint8 reason;
    guint8 announces;
    guint8 dating;
    CoterieDate date;
} CoteriePlace;

/**
 * coterie_persons_new:
 * @mentions: the mentions of one document
 * @lexicon: what is known of names
 *
 * What was known beforehand and decided when the mentions were found holds here too. Resolves the
 * mentions of one document. Time grows with the mentions, and for a bare surname or first name with
 * the persons who bear it.
 *
 * Returns: (transfer full): its persons in the order of their first mentions.
 */
COTERIE_API CoteriePersons *coterie_persons_new(const CoterieMentions *mentions,
                                                const CoterieLexicon *lexicon);

/**
 * coterie_persons_join:
 * @documents: (element-type CoteriePersons): persons of successive documents
 * @lexicon: what is known of names
 * @corrections: (nullable): those that the mentions were found with
 *
 * Joins the persons of documents into those of a corpus: full names that agree
 * are one person; a bare surname joins the only full name of the corpus that has it.
 * Place i of the result's document k is place i of @documents[k].
 *
 * Returns: (transfer full): persons in the order of their first mentions.
 */
COTERIE_API CoteriePersons *coterie_persons_join(const GPtrArray *documents,
                                                 const CoterieLexicon *lexicon,
                                                 const CoterieCorrections *corrections);

COTERIE_API void coterie_persons_free(CoteriePersons *persons);

COTERIE_API guint32 coterie_persons_count(const CoteriePersons *persons);

COTERIE_API const CoteriePerson *coterie_persons_get(const CoteriePersons *persons, guint32 index);

/**
 * coterie_persons_aliases:
 * @persons: persons
 * @index: one of them
 * @count: (out): how many, at least 1
 *
 * Returns: (transfer none): the ways this person is named, the commonest first, then bytewise.
 */
COTERIE_API const CoterieAlias *
coterie_persons_aliases(const CoteriePersons *persons, guint32 index, guint32 *count);

/** coterie_persons_place_count: Returns: how many resolved mentions. */
COTERIE_API guint32 coterie_persons_place_count(const CoteriePersons *persons);

/**
 * coterie_persons_reference_count:
 * @persons: persons
 *
 * Places where persons are spoken of without their names ("he"), if they are asked for
 * (#CoterieOptions.count_pronouns), follow behind those of the names: their indices begin with
 * coterie_persons_place_count(), and are in reading order among themselves. They are no mentions
 * and no aliases; windows of co-occurrence count them.
 *
 * Returns: how many there are.
 */
COTERIE_API guint32 coterie_persons_reference_count(const CoteriePersons *persons);

/** coterie_persons_form: Returns: (transfer none): how place @index is written. */
COTERIE_API const char *coterie_persons_form(const CoteriePersons *persons, guint32 index);

/** coterie_persons_place: Returns: (transfer none): resolved mention @index, in reading order; or a
 * reference. */
COTERIE_API const CoteriePlace *coterie_persons_place(const CoteriePersons *persons, guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoteriePersons, coterie_persons_free)

/**
 * coterie_persons_find:
 * @persons: persons
 * @lexicon: what is known of names
 * @name: a name as somebody types it, in any bytes
 * @person: (out): the index of the person meant
 * @error: return location, or %NULL
 *
 * Finds whom @name means: the identifier, or the one shown name, that it is; else whoever has all
 * its words among the words of his names, titles left out, compared first without accents and case,
 * then across transliterations, then with initials, short forms and the forms that men and
 * women have of a family name. Of several it is the one shown so, or else the one who has the
 * whole @name as an alias ten times as often as all others together. Time grows with the persons.
 *
 * Returns: %FALSE, with %COTERIE_ERROR_NAME and @person undefined, if that is nobody (the message
 * has the nearest three) or may be several (the message lists them with their mentions).
 */
COTERIE_API gboolean coterie_persons_find(const CoteriePersons *persons,
                                          const CoterieLexicon *lexicon,
                                          const char *name,
                                          guint32 *person,
                                          GError **error);

G_END_DECLS

#endif
