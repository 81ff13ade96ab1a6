/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOUBTS_H
#define COTERIE_DOUBTS_H

#include <coterie/api.h>
#include <coterie/corrections.h>
#include <coterie/facts.h>
#include <coterie/lexicon.h>
#include <coterie/persons.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieLikeness:
 * @COTERIE_LIKE_FULL: names of several words of both agree
 * @COTERIE_LIKE_SPELLING: they agree but for a letter
 * @COTERIE_LIKE_TURNED: first and family name of the one are family and first name of the other
 * @COTERIE_LIKE_FAMILY: one is known by the family name of the other alone
 * @COTERIE_LIKE_GIVEN: one is known by the first name of the other alone, or a short form of it
 *
 * What two persons have in common who may be one.
 */
typedef enum {
    COTERIE_LIKE_FULL,
    COTERIE_LIKE_SPELLING,
    COTERIE_LIKE_TURNED,
    COTERIE_LIKE_FAMILY,
    COTERIE_LIKE_GIVEN,
} CoterieLikeness;

#define COTERIE_LIKENESSES (COTERIE_LIKE_GIVEN + 1)

/** coterie_likeness_name: Returns: (transfer none): "full", "spelling", "turned", ... */
COTERIE_API const char *coterie_likeness_name(CoterieLikeness likeness);

/**
 * CoterieDoubt:
 * @one: a person
 * @other: a person met later, who may be the same; or %COTERIE_NOBODY
 * @likeness: what both have in common
 * @place: without @other, the first place where @one is named in a way that may be another's
 * @reason: why it was taken for his all the same (#CoterieReason)
 * @count: how many places there are of that name and reason
 * @fact: what speaks against it (#CoterieFact), or %COTERIE_FACTS
 *
 * Two persons who may be one, or a name of a person who may be two. If @reason is
 * %COTERIE_REASON_FULL, it is the person of the document of @place who may be another one: little
 * but the name says that he is the one of other documents.
 */
typedef struct {
    guint32 one;
    guint32 other;
    CoterieLikeness likeness;
    guint32 place;
    CoterieReason reason;
    guint32 count;
    guint8 fact;
} CoterieDoubt;

/**
 * CoterieDoubts:
 *
 * What a reader may want to decide about the persons of texts. Immutable.
 */
typedef struct CoterieDoubts CoterieDoubts;

/**
 * coterie_doubts_new:
 * @persons: persons of a document or a corpus
 * @lexicon: what is known of names
 * @corrections: (nullable): what is decided already, and no doubt any more
 *
 * Looks for persons who were kept apart though their names are alike, and for names that are a
 * person's only as far as what stands near by tells (coterie_reason_is_guess()); and for persons of
 * several documents who bear a common name, or differ in their callings. Two whom a
 * sentence names both, whose genders clash, or who share a name with too many others are no doubt.
 * Time grows with the persons, and with the bearers of a name.
 *
 * Returns: (transfer full): the doubts, in the order of the persons.
 */
COTERIE_API CoterieDoubts *coterie_doubts_new(const CoteriePersons *persons,
                                              const CoterieLexicon *lexicon,
                                              const CoterieCorrections *corrections);

COTERIE_API void coterie_doubts_free(CoterieDoubts *doubts);

COTERIE_API guint32 coterie_doubts_count(const CoterieDoubts *doubts);

COTERIE_API const CoterieDoubt *coterie_doubts_get(const CoterieDoubts *doubts, guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieDoubts, coterie_doubts_free)

G_END_DECLS

#endif
