/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When persons were tied: the dates of the places that a tie rests on. */
#include "ties/dated.h"

#include <coterie/ties.h>

/* A date of the sentence is surer than one of the paragraph, and so on; none is less sure. That of
 * a clause alone tells nothing of who is not in such a clause. */
static gboolean
is_surer(const CoteriePlace *one, const CoteriePlace *other)
{
    static const guint8 doubts[] = {
        [COTERIE_DATING_SENTENCE] = 0,
        [COTERIE_DATING_PARAGRAPH] = 1,
        [COTERIE_DATING_HEADING] = 2,
        [COTERIE_DATING_DOCUMENT] = 3,
        [COTERIE_DATING_NONE] = 4,
        [COTERIE_DATING_CLAUSE] = 5,
    };

    return doubts[one->dating] < doubts[other->dating];
}

CoterieDate
coterie_places_date(const CoteriePlace *source, const CoteriePlace *target, CoterieDating *dating)
{
    const CoteriePlace *surer = is_surer(target, source) ? target : source;

    if (dating != NULL)
        *dating = (CoterieDating)surer->dating;
    return surer->date;
}

CoterieDate
coterie_evidence_date(const CoterieEvidence *evidence,
                      const CoteriePersons *persons,
                      CoterieDating *dating)
{
    g_return_val_if_fail(evidence != NULL && persons != NULL, COTERIE_DATE_NONE);

    return coterie_places_date(coterie_persons_place(persons, evidence->source),
                               coterie_persons_place(persons, evidence->target),
                               dating);
}

CoterieDateRange
coterie_tie_dates(const CoterieTie *tie, const CoterieTies *ties, const CoteriePersons *persons)
{
    CoterieDateRange all = {0};

    g_return_val_if_fail(tie != NULL && ties != NULL && persons != NULL, all);

    for (guint32 i = 0; i < tie->windows; i++)
        coterie_date_range_add(
            &all,
            coterie_evidence_date(coterie_ties_evidence(ties, tie->first + i), persons, NULL));
    return all;
}

CoterieDateRange
coterie_role_tie_dates(const CoterieRoleTie *tie, const CoterieRoles *roles)
{
    CoterieDateRange all = {0};

    g_return_val_if_fail(tie != NULL && roles != NULL, all);

    for (guint32 i = 0; i < tie->count; i++)
        coterie_date_range_add(&all, coterie_roles_get(roles, tie->first + i)->date);
    return all;
}

gboolean
coterie_ties_are_dated(const CoterieTies *ties,
                       const CoterieRoles *roles,
                       const CoteriePersons *persons)
{
    g_return_val_if_fail(ties != NULL && persons != NULL, FALSE);

    for (guint32 i = 0; i < coterie_ties_count(ties); i++) {
        const CoterieTie *tie = coterie_ties_get(ties, i);

        if (coterie_date_is_set(coterie_tie_dates(tie, ties, persons).from))
            return TRUE;
    }
    for (guint32 i = 0; roles != NULL && i < coterie_roles_count(roles); i++) {
        if (coterie_date_is_set(coterie_roles_get(roles, i)->date))
            return TRUE;
    }
    return FALSE;
}
