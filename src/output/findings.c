/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader should know before the numbers, in plain sentences. Each kind of
 * finding is a function of one table (output/findings_persons.c,
 * output/findings_passages.c); it makes a finding, or none where there is nothing to
 * say. A finding carries the places it rests on, so that whoever doubts it can look. */
#include "output/findings.h"

#include "output/findings_private.h"
#include "output/quote.h"

void
coterie_finding_add_spot(CoterieFinding *finding, guint32 place, guint32 first)
{
    CoterieSpot spot = {place, first};

    g_array_append_val(finding->spots, spot);
}

void
coterie_finding_append_spot(const CoterieView *view,
                            const CoterieSpot *spot,
                            GString *out,
                            GArray *links)
{
    if (spot->first != COTERIE_NOBODY) {
        coterie_quote_append_place(view, spot->first, out, links);
        g_string_append(out, " and ");
    }
    coterie_quote_append_place(view, spot->place, out, links);
}

/* The order in which they are told. */
static const struct {
    const char *kind;
    void (*find)(const CoterieView *view, CoterieFinding *finding);
    guint quoted;
} kinds[] = {
    {"time", coterie_find_time, 0},
    {"subject", coterie_find_subject, 0},
    {"middle", coterie_find_middle, 0},
    {"windows", coterie_find_windows, 3},
    {"repeats", coterie_find_repeats, 6},
    {"cited", coterie_find_cited, 0},
    {"women", coterie_find_women, 0},
    {"check", coterie_find_checks, 3},
};

static void
finding_clear(gpointer data)
{
    CoterieFinding *finding = data;

    g_string_free(finding->text, TRUE);
    g_array_unref(finding->links);
    g_array_unref(finding->spots);
}

/* Returns: (transfer full) (element-type CoterieFinding): those that have something to say. */
static GArray *
find_all(const CoterieView *view)
{
    GArray *findings = g_array_new(FALSE, FALSE, sizeof(CoterieFinding));

    g_array_set_clear_func(findings, finding_clear);
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        CoterieFinding finding = {.kind = kinds[i].kind,
                                  .text = g_string_new(NULL),
                                  .links = g_array_new(FALSE, FALSE, sizeof(CoterieLink)),
                                  .spots = g_array_new(FALSE, FALSE, sizeof(CoterieSpot)),
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
compose_spot(const CoterieView *view, const CoterieSpot *spot, CoteriePage *page)
{
    const CoteriePlace *place = coterie_persons_place(view->persons, spot->place);
    g_autoptr(GString) label = g_string_new(NULL);
    g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(CoterieLink));
    CoterieExcerpt *excerpt = coterie_quote_mention(view, place);

    if (excerpt == NULL)
        return;
    coterie_finding_append_spot(view, spot, label, links);
    coterie_page_excerpt(page, label->str, excerpt);
    coterie_page_links(page, links);
}

void
coterie_findings_compose(const CoterieView *view, CoteriePage *page)
{
    g_autoptr(GArray) findings = find_all(view);

    for (guint i = 0; i < findings->len; i++) {
        const CoterieFinding *finding = &g_array_index(findings, CoterieFinding, i);

        coterie_page_paragraph(page, finding->text->str);
        coterie_page_links(page, finding->links);
        for (guint j = 0; j < MIN(finding->spots->len, finding->quoted); j++)
            compose_spot(view, &g_array_index(finding->spots, CoterieSpot, j), page);
    }
}

void
coterie_findings_compose_short(const CoterieView *view, CoteriePage *page)
{
    g_autoptr(GArray) findings = find_all(view);

    for (guint i = 0; i < findings->len; i++)
        coterie_page_paragraph(page, g_array_index(findings, CoterieFinding, i).text->str);
}

static void
write_spot(const CoterieView *view, guint32 index, CoterieJson *json)
{
    const CoteriePlace *place = coterie_persons_place(view->persons, index);

    coterie_json_open(json, NULL, '{');
    coterie_quote_append_span(view, place, place->sentence_span, json);
    coterie_json_close(json, '}');
}

void
coterie_findings_append_json(const CoterieView *view, CoterieJson *json, const char *key)
{
    g_autoptr(GArray) findings = find_all(view);

    coterie_json_open(json, key, '[');
    for (guint i = 0; i < findings->len; i++) {
        const CoterieFinding *finding = &g_array_index(findings, CoterieFinding, i);

        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "kind", finding->kind);
        coterie_json_string(json, "text", finding->text->str);
        coterie_json_open(json, "places", '[');
        for (guint j = 0; j < finding->spots->len; j++) {
            const CoterieSpot *spot = &g_array_index(finding->spots, CoterieSpot, j);

            if (spot->first != COTERIE_NOBODY)
                write_spot(view, spot->first, json);
            write_spot(view, spot->place, json);
        }
        coterie_json_close(json, ']');
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}
