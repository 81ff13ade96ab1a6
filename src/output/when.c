/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When persons were tied, in words and for programs: dates are written in EDTF, as vague as the
 * text leaves them. */
#include "output/when.h"

#include "output/role_ties.h"

char *
coterie_when_from(CoterieDateRange range)
{
    return coterie_date_edtf(coterie_date_begin(range.from));
}

char *
coterie_when_to(CoterieDateRange range)
{
    return coterie_date_edtf(coterie_date_end(range.to));
}

static const char *
ordinal_ending(gint number)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};

    return number % 10 < 4 && (number < 10 || number > 20) ? endings[number % 10] : endings[0];
}

/* One end of a range: "1902", "spring 1848", "about 1936", "the 1920s"; NULL for none. */
static char *
words_of(CoterieDate date)
{
    static const char *const seasons[] = {"winter", "spring", "summer", "autumn"};
    g_autofree char *edtf = coterie_date_edtf(date);
    const char *about = date.approximate ? "about " : "";
    gint number;

    if (edtf == NULL)
        return NULL;
    number = (gint)g_ascii_strtoull(edtf, NULL, 10);
    switch (date.form) {
    case COTERIE_DATE_SEASON: /* "1848-21" */
        return g_strdup_printf(
            "%s%s %d", about, seasons[(g_ascii_strtoull(edtf + 5, NULL, 10) - 20) % 4], number);
    case COTERIE_DATE_DECADE: /* "192X" */
        return g_strdup_printf("%sthe %d0s", about, number);
    case COTERIE_DATE_CENTURY: /* "18XX" */
        return g_strdup_printf("%sthe %d%s century", about, number + 1, ordinal_ending(number + 1));
    default:
        return g_strdelimit(g_strconcat(about, edtf, NULL), "~", '\0');
    }
}

char *
coterie_when_text(CoterieDateRange range)
{
    g_autofree char *from = words_of(coterie_date_begin(range.from));
    g_autofree char *to = words_of(coterie_date_end(range.to));

    if (from == NULL || to == NULL)
        return NULL;
    return g_str_equal(from, to) ? g_strdup(from) : g_strdup_printf("%s to %s", from, to);
}

char *
coterie_when_text_of(CoterieDate date)
{
    return coterie_when_text((CoterieDateRange){date, date});
}

void
coterie_when_append_range(CoterieJson *json, CoterieDateRange range)
{
    g_autofree char *from = coterie_when_from(range);
    g_autofree char *to = coterie_when_to(range);

    coterie_json_string(json, "from", from);
    coterie_json_string(json, "to", to);
}

void
coterie_when_append(CoterieJson *json, CoterieDate date, CoterieDating dating)
{
    g_autofree char *text = coterie_date_edtf(date);

    coterie_json_string(json, "date", text);
    coterie_json_string(json, "dating", text != NULL ? coterie_dating_name(dating) : NULL);
}

CoterieDate
coterie_when_of_evidence(const CoterieView *view,
                         const CoterieEvidence *evidence,
                         CoterieDating *dating)
{
    const CoterieRole *role = coterie_role_of_evidence(view, evidence);

    if (role == NULL)
        return coterie_evidence_date(evidence, view->persons, dating);
    if (dating != NULL)
        *dating = (CoterieDating)role->dating;
    return role->date;
}

CoterieDateRange
coterie_when_of_tie(const CoterieView *view, const CoterieTie *tie)
{
    CoterieDateRange all = {0};

    for (guint32 i = 0; i < tie->windows; i++)
        coterie_date_range_add(&all,
                               coterie_when_of_evidence(
                                   view, coterie_ties_evidence(view->ties, tie->first + i), NULL));
    return all;
}
