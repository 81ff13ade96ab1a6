/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader should know before the numbers, in plain sentences. Each kind of
 * finding is a function of one table; it adds a finding, or none where there is
 * nothing to say. A finding carries the places it rests on, so that whoever doubts it
 * can look.
 *
 * Weak spot: that a window weighs much or a name is shared says where to look, not
 * that something is wrong. */
#include "output/findings.h"

#include "base/number.h"
#include "output/checks.h"
#include "output/prose.h"
#include "output/quote.h"
#include "output/ranks.h"

#include <string.h>

#define FEWEST_GENDERED 5 /* below, a share of women tells nothing */
#define MIDDLE 5          /* persons named as standing in the middle */
#define HEAVY 0.05        /* of all strength, in one window */
#define NAMED_CITED 12    /* persons named as only cited */
#define HEAVY_NAMED 3     /* heavy windows named */
#define PLACES_MOST 24    /* passages whose places are listed */
#define PASSAGE_GAP 3     /* sentences between two repeats of one passage */

/* A place that a finding rests on; of a repeat also where it stands first. */
typedef struct {
    guint32 place;
    guint32 first; /* or COTERIE_NOBODY */
} Spot;

typedef struct {
    const char *kind;
    GString *text;
    GArray *spots; /* of Spot */
    guint quoted;  /* so many places are quoted on pages */
} Finding;

typedef void (*Find)(const CoterieView *view, Finding *finding);

static void
finding_clear(Finding *finding)
{
    g_string_free(finding->text, TRUE);
    g_array_unref(finding->spots);
}

/* clang-format off */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Finding, finding_clear)
/* clang-format on */

static void
add_spot(Finding *finding, guint32 place, guint32 first)
{
    Spot spot = {place, first};

    g_array_append_val(finding->spots, spot);
}

static const char *
name_of(const CoterieView *view, guint32 person)
{
    return coterie_persons_get(view->persons, person)->name;
}

/* ------------------------------------------------------------------ subject and middle */

static void
find_subject(const CoterieView *view, Finding *finding)
{
    const CoterieSubject *subject = &view->subject;

    if (subject->person == COTERIE_NOBODY)
        return;
    g_string_append_printf(finding->text,
                           "The text is about %s, who is named in %u of %u passages and tied to %u "
                           "of the %u others",
                           name_of(view, subject->person),
                           subject->windows,
                           subject->passages,
                           subject->tied,
                           subject->persons - 1);
    if (!coterie_ties_takes_part(view->ties, subject->person))
        g_string_append(finding->text, ", and is left out here");
    g_string_append(finding->text,
                    ". Whoever a text is about stands in the middle of it, whatever it says.");
    add_spot(finding,
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
append_persons(const CoterieView *view, const GArray *persons, Finding *finding)
{
    for (guint i = 0; i < persons->len; i++) {
        guint32 person = g_array_index(persons, guint32, i);

        g_string_append(finding->text, coterie_prose_join(i, persons->len));
        g_string_append(finding->text, name_of(view, person));
        add_spot(
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
append_rest(const CoterieView *view, Finding *finding)
{
    g_autofree char *left_out = coterie_findings_left_out(view);
    g_autoptr(GArray) leaders = find_leaders(view->rest, view->rest_measures);

    if (leaders->len == 0)
        return;
    g_string_append_printf(finding->text, " Without %s the order begins with ", left_out);
    append_persons(view, leaders, finding);
}

static void
find_middle(const CoterieView *view, Finding *finding)
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

/* ------------------------------------------------------------------ windows and repeats */

static double
total_strength(const CoterieTies *ties)
{
    double total = 0;

    for (guint32 i = 0; i < coterie_ties_window_count(ties); i++)
        total += coterie_ties_window(ties, i)->strength;
    return total;
}

static void
append_heavy(const CoterieView *view,
             const CoterieTieWindow *window,
             double share,
             Finding *finding)
{
    g_autofree char *place =
        coterie_quote_place(view, coterie_persons_place(view->persons, window->place));

    g_string_append_printf(finding->text, "%s (", place);
    coterie_number_append_count(finding->text, window->persons, "person", "persons");
    g_string_append(finding->text, ", ");
    coterie_prose_percent(finding->text, share);
    g_string_append_c(finding->text, ')');
    add_spot(finding, window->place, COTERIE_NOBODY);
}

static gint
compare_strength(gconstpointer a, gconstpointer b)
{
    const CoterieTieWindow *one = *(const CoterieTieWindow *const *)a;
    const CoterieTieWindow *other = *(const CoterieTieWindow *const *)b;

    if (one->strength != other->strength)
        return one->strength > other->strength ? -1 : 1;
    return one->place < other->place ? -1 : one->place > other->place;
}

/* The windows that carry more than HEAVY of @total, or the one that carries most, the heaviest
 * first. */
static GPtrArray *
heavy_windows(const CoterieTies *ties, double total)
{
    GPtrArray *windows = g_ptr_array_new(); /* of CoterieTieWindow, borrowed */
    guint heavy = 0;

    for (guint32 i = 0; i < coterie_ties_window_count(ties); i++)
        g_ptr_array_add(windows, (gpointer)coterie_ties_window(ties, i));
    g_ptr_array_sort(windows, compare_strength);
    while (heavy < windows->len &&
           ((const CoterieTieWindow *)g_ptr_array_index(windows, heavy))->strength > HEAVY * total)
        heavy++;
    g_ptr_array_set_size(windows, (gint)MIN(windows->len, MAX(heavy, 1)));
    return windows;
}

static void
append_crowds(guint32 crowds, GString *out)
{
    if (crowds == 0)
        return;
    g_string_append(out, out->len > 0 ? " " : "");
    coterie_number_append_count(out, crowds, "passage names", "passages name");
    g_string_append(out, " too many persons and ties nobody.");
}

static void
find_windows(const CoterieView *view, Finding *finding)
{
    double total = total_strength(view->ties);
    g_autoptr(GPtrArray) windows = heavy_windows(view->ties, total);
    guint shown = MIN(windows->len, HEAVY_NAMED);
    const CoterieTieWindow *window;

    for (guint i = 0; i < shown; i++) {
        window = g_ptr_array_index(windows, i);
        if (i > 0)
            g_string_append(finding->text,
                            coterie_prose_join(i, windows->len > shown ? shown + 1 : shown));
        else if (window->strength > HEAVY * total)
            coterie_number_append_count(
                finding->text,
                windows->len,
                "passage alone carries more than 5 % of the strength of all ties: ",
                "passages alone carry more than 5 % of the strength of all ties: ");
        else
            g_string_append(finding->text,
                            "No passage alone carries more than 5 % of the strength of all ties; "
                            "most is in ");
        append_heavy(view, window, window->strength / total, finding);
    }
    if (shown > 0)
        g_string_append(finding->text, shown < windows->len ? " and others." : ".");
    append_crowds(coterie_ties_crowd_count(view->ties), finding->text);
}

/* Whether a repeat goes on with the passage of the one before it, here and further up. */
static gboolean
goes_on(const CoterieView *view, const CoterieRepeat *before, const CoterieRepeat *repeat)
{
    const CoteriePlace *places[] = {coterie_persons_place(view->persons, before->place),
                                    coterie_persons_place(view->persons, repeat->place),
                                    coterie_persons_place(view->persons, before->first),
                                    coterie_persons_place(view->persons, repeat->first)};

    for (int i = 0; i < 4; i += 2)
        if (places[i]->document != places[i + 1]->document ||
            places[i + 1]->sentence <= places[i]->sentence ||
            places[i + 1]->sentence > places[i]->sentence + PASSAGE_GAP)
            return FALSE;
    return TRUE;
}

/* Sentences that are repeated one after the other. */
typedef struct {
    guint32 repeat; /* the one that names somebody most often */
    guint32 count;
} Passage;

/* How often the sentence of a repeat names somebody. */
static guint32
names_in(const CoterieView *view, guint32 repeat)
{
    guint32 first = coterie_ties_repeat(view->ties, repeat)->place;
    const CoteriePlace *start = coterie_persons_place(view->persons, first);
    guint32 i = first + 1;

    for (; i < coterie_persons_place_count(view->persons); i++) {
        const CoteriePlace *place = coterie_persons_place(view->persons, i);

        if (place->document != start->document || place->sentence != start->sentence)
            break;
    }
    return i - first;
}

static void
lengthen(const CoterieView *view, Passage *passage, guint32 repeat)
{
    passage->count++;
    if (names_in(view, repeat) > names_in(view, passage->repeat))
        passage->repeat = repeat;
}

static gint
compare_passages(gconstpointer a, gconstpointer b)
{
    const Passage *one = a;
    const Passage *other = b;

    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return one->repeat < other->repeat ? -1 : one->repeat > other->repeat;
}

/* Returns: (transfer full) (element-type Passage): the longest first. */
static GArray *
list_passages(const CoterieView *view)
{
    GArray *passages = g_array_new(FALSE, FALSE, sizeof(Passage));

    for (guint32 i = 0; i < coterie_ties_repeat_count(view->ties); i++) {
        Passage passage = {i, 1};

        if (i > 0 && goes_on(view,
                             coterie_ties_repeat(view->ties, i - 1),
                             coterie_ties_repeat(view->ties, i)))
            lengthen(view, &g_array_index(passages, Passage, passages->len - 1), i);
        else
            g_array_append_val(passages, passage);
    }
    g_array_sort(passages, compare_passages);
    return passages;
}

static char *
both_places(const CoterieView *view, guint32 first, guint32 again)
{
    g_autofree char *one = coterie_quote_place(view, coterie_persons_place(view->persons, first));
    g_autofree char *other = coterie_quote_place(view, coterie_persons_place(view->persons, again));

    return g_strdup_printf("%s and %s", one, other);
}

static void
find_repeats(const CoterieView *view, Finding *finding)
{
    guint32 count = coterie_ties_repeat_count(view->ties);
    g_autoptr(GArray) passages = list_passages(view);

    if (count == 0)
        return;
    coterie_number_append_count(
        finding->text,
        count,
        "sentence that names somebody stands further up already and is not counted again: ",
        "sentences that name somebody stand further up already and are not counted again: ");
    for (guint i = 0; i < passages->len; i++) {
        const CoterieRepeat *repeat =
            coterie_ties_repeat(view->ties, g_array_index(passages, Passage, i).repeat);
        g_autofree char *both = both_places(view, repeat->first, repeat->place);

        if (i < PLACES_MOST)
            g_string_append_printf(finding->text, "%s%s", i > 0 ? "; " : "", both);
        add_spot(finding, repeat->place, repeat->first);
    }
    g_string_append(finding->text, passages->len > PLACES_MOST ? "; and further places." : ".");
}

/* ------------------------------------------------------------------ persons */

static void
find_cited(const CoterieView *view, Finding *finding)
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
        g_autofree char *place =
            coterie_quote_place(view, coterie_persons_place(view->persons, person->first_mention));

        if (i < shown)
            g_string_append_printf(finding->text,
                                   "%s%s (%s)",
                                   coterie_prose_join(i, shown == cited->len ? shown : shown + 1),
                                   person->name,
                                   place);
        add_spot(finding, person->first_mention, COTERIE_NOBODY);
    }
    if (shown < cited->len)
        g_string_append_printf(finding->text, " and %u more", cited->len - shown);
    g_string_append(finding->text, ". In brackets stands where each is first met.");
}

static void
find_women(const CoterieView *view, Finding *finding)
{
    guint32 counts[3] = {0}; /* by CoterieGender */
    guint32 known;

    for (guint32 i = 0; i < coterie_network_vertex_count(view->network); i++)
        counts[coterie_persons_get(view->persons, coterie_network_person(view->network, i))
                   ->gender]++;
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

static void
find_checks(const CoterieView *view, Finding *finding)
{
    g_autoptr(GArray) checks = coterie_checks_new(view);

    for (guint i = 0; i < checks->len; i++) {
        const CoterieCheck *check = &g_array_index(checks, CoterieCheck, i);

        g_string_append(finding->text, i == 0 ? "Check first: " : "; ");
        g_string_append(finding->text, check->text);
        add_spot(finding, check->place, COTERIE_NOBODY);
    }
    if (checks->len > 0)
        g_string_append_c(finding->text, '.');
}

/* ------------------------------------------------------------------ all of them */

static const struct {
    const char *kind;
    Find find;
    guint quoted;
} kinds[] = {
    {"subject", find_subject, 0},
    {"middle", find_middle, 0},
    {"windows", find_windows, 3},
    {"repeats", find_repeats, 6},
    {"cited", find_cited, 0},
    {"women", find_women, 0},
    {"check", find_checks, 3},
};

/* Returns: (transfer full) (element-type Finding): those that have something to say. */
static GArray *
find_all(const CoterieView *view)
{
    GArray *findings = g_array_new(FALSE, FALSE, sizeof(Finding));

    g_array_set_clear_func(findings, (GDestroyNotify)finding_clear);
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        Finding finding = {.kind = kinds[i].kind,
                           .text = g_string_new(NULL),
                           .spots = g_array_new(FALSE, FALSE, sizeof(Spot)),
                           .quoted = kinds[i].quoted};

        kinds[i].find(view, &finding);
        if (finding.text->len > 0)
            g_array_append_val(findings, finding);
        else
            finding_clear(&finding);
    }
    return findings;
}

static void
compose_spot(const CoterieView *view, const Spot *spot, CoteriePage *page)
{
    const CoteriePlace *place = coterie_persons_place(view->persons, spot->place);
    g_autofree char *label = spot->first != COTERIE_NOBODY
                                 ? both_places(view, spot->first, spot->place)
                                 : coterie_quote_place(view, place);
    CoterieExcerpt *excerpt = coterie_quote_mention(view, place);

    if (excerpt == NULL)
        return;
    coterie_page_excerpt(page, label, excerpt);
}

void
coterie_findings_compose(const CoterieView *view, CoteriePage *page)
{
    g_autoptr(GArray) findings = find_all(view);

    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = &g_array_index(findings, Finding, i);

        coterie_page_paragraph(page, finding->text->str);
        for (guint j = 0; j < MIN(finding->spots->len, finding->quoted); j++)
            compose_spot(view, &g_array_index(finding->spots, Spot, j), page);
    }
}

void
coterie_findings_compose_short(const CoterieView *view, CoteriePage *page)
{
    g_autoptr(GArray) findings = find_all(view);

    for (guint i = 0; i < findings->len; i++)
        coterie_page_paragraph(page, g_array_index(findings, Finding, i).text->str);
}

static void
write_spot(const CoterieView *view, guint32 index, CoterieJson *json)
{
    const CoteriePlace *place = coterie_persons_place(view->persons, index);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "document", g_ptr_array_index(view->document_ids, place->document));
    coterie_json_integer(json, "paragraph", place->paragraph + 1);
    coterie_json_integer(json, "start", place->sentence_span.offset);
    coterie_json_integer(json, "end", coterie_span_end(place->sentence_span));
    coterie_json_close(json, '}');
}

void
coterie_findings_append_json(const CoterieView *view, CoterieJson *json, const char *key)
{
    g_autoptr(GArray) findings = find_all(view);

    coterie_json_open(json, key, '[');
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = &g_array_index(findings, Finding, i);

        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "kind", finding->kind);
        coterie_json_string(json, "text", finding->text->str);
        coterie_json_open(json, "places", '[');
        for (guint j = 0; j < finding->spots->len; j++) {
            const Spot *spot = &g_array_index(finding->spots, Spot, j);

            if (spot->first != COTERIE_NOBODY)
                write_spot(view, spot->first, json);
            write_spot(view, spot->place, json);
        }
        coterie_json_close(json, ']');
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}
