/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of the sieve that makes persons (people/coreference.c), said to
 * someone who wants to know whether to believe them. A new step is a new row. */
#include "output/reasons.h"

static const CoterieReasonWords words[] = {
    [COTERIE_REASON_FULL] =
        {"Named in full",
         "Names of several words. Two that agree in all that both spell out are one person's: one "
         "may leave out what the other has, or shorten it to an initial, and spellings of one name "
         "meet."},
    [COTERIE_REASON_KNOWN] = {"Known beforehand",
                              "A list of known persons, the text's own among them, gives these as "
                              "names of this person."},
    [COTERIE_REASON_ONLY_BEARER] =
        {"The family name alone",
         "Nobody else whom the name could mean bears it in the same document."},
    [COTERIE_REASON_LAST_BEARER] =
        {"A family name that others bear too",
         "It goes to one who is spoken of near by, and of several to the one last named in full "
         "before it, or after it if none was; a namesake named in passing does not count. Of all "
         "reasons this one errs most easily."},
    [COTERIE_REASON_GIVEN_NEAR] =
        {"The first name alone, near by",
         "This person is named not far from it, and is meant rather than any other of that first "
         "name."},
    [COTERIE_REASON_GIVEN_FAR] = {"The first name alone, farther away",
                                  "Nobody else of that first name is spoken of nearly as often."},
    [COTERIE_REASON_SAME_WORD] =
        {"One word, the same everywhere",
         "It is part of no longer name in its document, and is taken for the same person wherever "
         "it stands."},
    [COTERIE_REASON_MISSPELLED] =
        {"A slip of spelling",
         "One letter away from the family name, and no name in its own right."},
    [COTERIE_REASON_ANNOUNCED] =
        {"Two names that the text makes one",
         "The text itself says that this name, or one that agrees with it, and the other are one "
         "person's."},
    [COTERIE_REASON_PATRONYMIC] =
        {"A first name with a patronymic",
         "Of all who bear the first name, only this person can bear the patronymic."},
    [COTERIE_REASON_INITIALS] =
        {"The first letters of the name",
         "Capitals that stand for the words of a name, and for those of nobody else's in its "
         "document."},
    [COTERIE_REASON_MOSTLY] =
        {"A first name that is nearly always this person's",
         "It stands far from any full name, but at least four in five of the other places where "
         "the document has it alone are this person's."},
    [COTERIE_REASON_CORPUS] =
        {"A family name from another document",
         "Its own document has no more than this word; in all documents only this person bears it "
         "as a family name."},
    [COTERIE_REASON_DECIDED] = {"Decided by a reader", "A line in a file of corrections says so."},
};

G_STATIC_ASSERT(G_N_ELEMENTS(words) == COTERIE_REASONS);

const CoterieReasonWords *
coterie_reason_words(CoterieReason reason)
{
    g_assert((gsize)reason < G_N_ELEMENTS(words));
    return &words[reason];
}
