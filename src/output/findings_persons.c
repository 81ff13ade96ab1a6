/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader should know of the persons: whom the texts are about, who stands in
 * the middle with and without that one, who is only cited, how many women there are,
 * what to check first.
 *
 * Weak spot: that a name is shared says where to look, not that something is wrong. */
#include "base/number.h"
#include "output/attributes.h"
#include "output/checks.h"
#include "output/findings.h"
#include "output/findings_private.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/ranks.h"

#define FEWEST_GENDERED 5 /* below, a share of women tells nothing */
#define MIDDLE 5          /* persons named as standing in the middle */
#define NAMED_CITED 12    /* persons named as only cited */

static const char *
name_of(const CoterieView *view, guint32 person)
{
    return coterie_persons_get(view->persons, person)->name;
}

void
coterie_find_subject(const CoterieView *view, CoterieFinding *finding)
{
    const CoterieSubject *subject = &view->subject;
    gboolean told = coterie_prose_is_told(view);

    if (subject->person == COTERIE_NOBODY)
        return;
    g_string_append_printf(finding->text,
                           "The text is about %s, who is %s %u of %u %s and tied to %u of the %u "
                           "others",
                           name_of(view, subject->person),
                           told ? "meant in" : "named in",
                           subject->windows,
                           subject->passages,
                           told ? "sentences that tell roles" : "passages",
                           subject->tied,
                           subject->persons - 1);
    if (!coterie_ties_takes_part(view->ties, subject->person))
        g_string_append(finding->text, ", and is left out here");
    g_string_append(finding->text,
                    ". Whoever a text is about stands in the middle of it, whatever it says.");
    coterie_finding_add_spot(finding,
                             coterie_persons_get(view->persons, subject->person)->first_mention,
                             COTERIE_NOBODY);
}

/* Who leads by betweenness, at most MIDDLE; nobody where it is 0 everywhere. (transfer full)
 * (element-type guint32) */
static GArray *
find_leaders(const CoterieNetwork *network, const CoterieMeasures *measures)
{
    GArray *leaders = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_auto(CoterieRanks) ranks = {0};

    coterie_ranks_fill(&ranks, measures, COTERIE_MEASURE_BETWEENNESS);
    for (guint i = 0; i < MIN(ranks.defined, MIDDLE); i++) {
        guint32 person = coterie_network_person(network, ranks.vertices[i]);

        if (coterie_measures_get(measures, COTERIE_MEASURE_BETWEENNESS, ranks.vertices[i]) > 0)
            g_array_append_val(leaders, person);
    }
    return leaders;
}

/* "A, B and C." */
static void
append_persons(const CoterieView *view, const GArray *persons, CoterieFinding *finding)
{
    for (guint i = 0; i < persons->len; i++) {
        guint32 person = g_array_index(persons, guint32, i);

        g_string_append(finding->text, coterie_prose_join(i, persons->len));
        g_string_append(finding->text, name_of(view, person));
        coterie_finding_add_spot(
            finding, coterie_persons_get(view->persons, person)->first_mention, COTERIE_NOBODY);
    }
    g_string_append_c(finding->text, '.');
}

char *
coterie_findings_left_out(const CoterieView *view)
{
    GString *who = g_string_new(NULL);
    guint32 subject = view->subject.person;
    guint32 left =
        coterie_network_vertex_count(view->network) - coterie_network_vertex_count(view->rest);

    if (subject != COTERIE_NOBODY && coterie_ties_takes_part(view->ties, subject)) {
        g_string_append(who, name_of(view, subject));
        left--;
    }
    if (left > 0)
        g_string_append_printf(who, "%sthose who are only cited", who->len > 0 ? " and " : "");
    return g_string_free(who, FALSE);
}

/* The order of those who remain. */
static void
append_rest(const CoterieView *view, CoterieFinding *finding)
{
    g_autofree char *left_out = coterie_findings_left_out(view);
    g_autoptr(GArray) leaders = find_leaders(view->rest, view->rest_measures);

    if (leaders->len == 0)
        return;
    g_string_append_printf(finding->text, " Without %s the order begins with ", left_out);
    append_persons(view, leaders, finding);
}

void
coterie_find_middle(const CoterieView *view, CoterieFinding *finding)
{
    g_autoptr(GArray) leaders = find_leaders(view->network, view->measures);

    if (coterie_network_edge_count(view->network) == 0)
        return;
    if (leaders->len == 0) {
        g_string_append(finding->text, "Nobody stands between two others: every betweenness is 0.");
    } else {
        g_string_append_printf(finding->text,
                               "In the middle, by betweenness, %s ",
                               leaders->len == 1 ? "stands" : "stand");
        append_persons(view, leaders, finding);
    }
    if (view->rest != NULL)
        append_rest(view, finding);
}

/* "Robert Hale (¶12)". */
static void
append_cited(const CoterieView *view, const CoteriePerson *person, CoterieFinding *finding)
{
    g_string_append_printf(finding->text, "%s (", person->name);
    coterie_quote_append_place(view, person->first_mention, finding->text, finding->links);
    g_string_append_c(finding->text, ')');
}

void
coterie_find_cited(const CoterieView *view, CoterieFinding *finding)
{
    guint32 persons = coterie_persons_count(view->persons);
    g_autoptr(GArray) cited = g_array_new(FALSE, FALSE, sizeof(guint32));
    guint shown;

    for (guint32 i = 0; i < persons; i++)
        if (coterie_persons_get(view->persons, i)->cited)
            g_array_append_val(cited, i);
    if (cited->len == 0)
        return;
    coterie_number_append_count(finding->text,
                                cited->len,
                                "person is only cited, as a source of what the text tells: ",
                                "persons are only cited, as sources of what the text tells: ");
    shown = MIN(cited->len, NAMED_CITED);
    for (guint i = 0; i < cited->len; i++) {
        const CoteriePerson *person =
            coterie_persons_get(view->persons, g_array_index(cited, guint32, i));

        coterie_finding_add_spot(finding, person->first_mention, COTERIE_NOBODY);
        if (i >= shown)
            continue;
        g_string_append(finding->text,
                        coterie_prose_join(i, shown == cited->len ? shown : shown + 1));
        append_cited(view, person, finding);
    }
    if (shown < cited->len)
        g_string_append_printf(finding->text, " and %u more", cited->len - shown);
    g_string_append(finding->text, ". In brackets stands where each is first met.");
}

void
coterie_find_women(const CoterieView *view, CoterieFinding *finding)
{
    guint32 counts[3] = {0}; /* by CoterieGender */
    guint32 known;

    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        counts[coterie_person_of(view, i)->gender]++;
    known = counts[COTERIE_GENDER_MALE] + counts[COTERIE_GENDER_FEMALE];
    if (known < FEWEST_GENDERED)
        return;
    g_string_append(finding->text, "Of the ");
    coterie_number_append_count(finding->text, known, "person", "persons");
    g_string_append_printf(finding->text,
                           " whose gender names, titles or pronouns tell, %u %s (",
                           counts[COTERIE_GENDER_FEMALE],
                           counts[COTERIE_GENDER_FEMALE] == 1 ? "is a woman" : "are women");
    coterie_prose_percent(finding->text, (double)counts[COTERIE_GENDER_FEMALE] / known);
    g_string_append(finding->text, ")");
    if (counts[COTERIE_GENDER_UNKNOWN] > 0)
        g_string_append_printf(
            finding->text, "; of %u nothing tells it", counts[COTERIE_GENDER_UNKNOWN]);
    g_string_append_c(finding->text, '.');
}

void
coterie_find_checks(const CoterieView *view, CoterieFinding *finding)
{
    g_autoptr(GArray) checks = coterie_checks_new(view);

    for (guint i = 0; i < checks->len; i++) {
        const CoterieCheck *check = &g_array_index(checks, CoterieCheck, i);

        g_string_append(finding->text, i == 0 ? "Check first: " : "; ");
        g_string_append(finding->text, check->text);
        coterie_finding_add_spot(finding, check->place, COTERIE_NOBODY);
    }
    if (checks->len > 0)
        g_string_append_c(finding->text, '.');
}
