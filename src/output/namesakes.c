/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why the persons of several documents are one person, and which persons of the same name
 * are others: what people/join.c and people/homonyms.c noted, said to a reader. */
#include "output/namesakes.h"

#include "output/facts.h"
#include "output/quote.h"
#include "output/table.h"

#include <coterie/namesakes.h>

/* Why the person of a document is this one. */
static const char *const reasons[] = {
    [COTERIE_JOIN_FIRST] = "the first of these documents to name the person so",
    [COTERIE_JOIN_FULL] = "the full name agrees",
    [COTERIE_JOIN_ONLY] = "the family name alone; nobody else in all documents bears it",
    [COTERIE_JOIN_WORD] = "the same one word, which is part of no longer name",
    [COTERIE_JOIN_COMPANY] = "several bear the name; only this one is named with others named here",
    [COTERIE_JOIN_ASIDE] = "several bear the name, and nothing tells which of them is meant",
    [COTERIE_JOIN_DECIDED] = "a line in a file of corrections says so",
};

G_STATIC_ASSERT(G_N_ELEMENTS(reasons) == COTERIE_JOIN_REASONS);

/* "the full name agrees, and so does the year of birth". (transfer full) */
static char *
join_words(const CoterieJoin *join)
{
    GString *out = g_string_new(reasons[join->reason]);
    const char *before =
        (join->agreed & (join->agreed - 1)) != 0 ? ", and so do " : ", and so does ";

    for (guint i = 0; join->reason == COTERIE_JOIN_FULL && i < COTERIE_FACTS; i++) {
        if ((join->agreed & (1u << i)) == 0)
            continue;
        g_string_append_printf(out, "%s%s", before, coterie_fact_words((CoterieFact)i));
        before = " and ";
    }
    return g_string_free(out, FALSE);
}

/* Whether nothing tells which of several namesakes a person is. */
static gboolean
is_aside(const CoterieView *view, guint32 person)
{
    guint32 count;
    const CoterieJoin *joins = coterie_persons_joins(view->persons, person, &count);

    return count > 0 && joins[0].reason == COTERIE_JOIN_ASIDE;
}

/* What one says of two namesakes: "born 1767 there, born 1735 here". Years of documents are told
 * with those of life, as they may clash with them. (transfer full) */
static char *
parting_words(const CoterieView *view, const CoterieParting *parting)
{
    const CoterieFacts *here = coterie_persons_facts(view->persons, parting->person);
    const CoterieFacts *there = coterie_persons_facts(view->persons, parting->other);
    CoterieFact fact = (CoterieFact)parting->fact;
    gboolean time = fact == COTERIE_FACT_TIME;
    g_autofree char *one = NULL;
    g_autofree char *other = NULL;

    if (parting->fact == COTERIE_FACTS)
        return g_strdup_printf("nothing %s tells which of several of this name is meant",
                               is_aside(view, parting->person) ? "here" : "there");
    one = time ? coterie_facts_all_words(here, COTERIE_FACT_BORN) : coterie_facts_words(here, fact);
    other =
        time ? coterie_facts_all_words(there, COTERIE_FACT_BORN) : coterie_facts_words(there, fact);
    return g_strdup_printf("%s there, %s here", other, one);
}

/* The first document that tells a fact of a person, or else the first that names him. */
static guint32
document_of(const CoterieView *view, guint32 person, guint8 fact)
{
    guint32 count;
    const CoterieJoin *joins = coterie_persons_joins(view->persons, person, &count);

    for (guint32 i = 0; fact < COTERIE_FACTS && i < count; i++) {
        g_autofree char *words = coterie_facts_words(&joins[i].facts, (CoterieFact)fact);

        if (words != NULL)
            return joins[i].document;
    }
    return count > 0 ? joins[0].document : 0;
}

/* ------------------------------------------------------------------ for people */

static void
compose_joins(const CoterieView *view, guint32 person, guint top, CoteriePage *page)
{
    static const CoterieColumn columns[] = {
        {"document", "Document", NULL, COTERIE_COLUMN_TEXT, 12},
        {"why", "Why it is this person", NULL, COTERIE_COLUMN_TEXT, 30},
        {"told", "Told there", NULL, COTERIE_COLUMN_TEXT, 20},
    };
    guint32 count;
    const CoterieJoin *joins = coterie_persons_joins(view->persons, person, &count);
    guint32 shown = top > 0 ? MIN(top, count) : count;
    CoterieTable *table;

    if (count == 0)
        return;
    table = coterie_table_new();
    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    for (guint32 i = 0; i < shown; i++) {
        g_autofree char *why = join_words(&joins[i]);
        g_autofree char *told = coterie_facts_all_words(&joins[i].facts, COTERIE_FACT_GENDER);

        coterie_table_text(table, coterie_quote_name(view, joins[i].document));
        coterie_table_text(table, why);
        coterie_table_text(table, told[0] != '\0' ? told : NULL);
    }
    coterie_table_left_out(table, count - shown);
    coterie_page_heading(page, 1, "Document by document");
    coterie_page_table(page, table);
}

static void
compose_partings(const CoterieView *view, guint32 person, guint top, CoteriePage *page)
{
    guint32 count;
    const CoterieParting *partings = coterie_persons_partings(view->persons, person, &count);
    guint32 shown = top > 0 ? MIN(top, count) : count;

    if (count == 0)
        return;
    coterie_page_heading(page, 1, "Others of this name");
    for (guint32 i = 0; i < shown; i++) {
        const CoteriePerson *other = coterie_persons_get(view->persons, partings[i].other);
        g_autofree char *why = parting_words(view, &partings[i]);
        g_autofree char *line = g_strdup_printf(
            "Another %s (%s), in %s: %s.",
            other->name,
            other->id,
            coterie_quote_name(view, document_of(view, partings[i].other, partings[i].fact)),
            why);

        coterie_page_paragraph(page, line);
    }
    if (count > shown) {
        g_autofree char *more = g_strdup_printf("And %u more.", count - shown);

        coterie_page_paragraph(page, more);
    }
}

void
coterie_namesakes_compose(const CoterieView *view, guint32 person, guint top, CoteriePage *page)
{
    compose_joins(view, person, top, page);
    compose_partings(view, person, top, page);
}

/* ------------------------------------------------------------------ for programs */

static void
append_join(const CoterieView *view, const CoterieJoin *join, CoterieJson *json)
{
    g_autofree char *words = join_words(join);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "document", g_ptr_array_index(view->document_ids, join->document));
    coterie_json_string(json, "reason", coterie_join_reason_name((CoterieJoinReason)join->reason));
    coterie_json_string(json, "meaning", words);
    coterie_json_open(json, "agreed", '[');
    for (guint i = 0; i < COTERIE_FACTS; i++)
        if ((join->agreed & (1u << i)) != 0)
            coterie_json_string(json, NULL, coterie_fact_name((CoterieFact)i));
    coterie_json_close(json, ']');
    coterie_facts_append(&join->facts, json, "told");
    coterie_json_close(json, '}');
}

static void
append_parting(const CoterieView *view, const CoterieParting *parting, CoterieJson *json)
{
    const CoteriePerson *other = coterie_persons_get(view->persons, parting->other);
    guint32 document = document_of(view, parting->other, parting->fact);
    g_autofree char *words = parting_words(view, parting);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "id", other->id);
    coterie_json_string(json, "name", other->name);
    coterie_json_string(json, "document", g_ptr_array_index(view->document_ids, document));
    coterie_json_string(json,
                        "fact",
                        parting->fact < COTERIE_FACTS
                            ? coterie_fact_name((CoterieFact)parting->fact)
                            : "set-aside");
    coterie_json_string(json, "meaning", words);
    coterie_json_close(json, '}');
}

void
coterie_namesakes_append(const CoterieView *view, guint32 person, CoterieJson *json)
{
    guint32 count;
    const CoterieJoin *joins = coterie_persons_joins(view->persons, person, &count);
    const CoterieParting *partings;

    coterie_json_open(json, "documents", '[');
    for (guint32 i = 0; i < count; i++)
        append_join(view, &joins[i], json);
    coterie_json_close(json, ']');
    partings = coterie_persons_partings(view->persons, person, &count);
    coterie_json_open(json, "namesakes", '[');
    for (guint32 i = 0; i < count; i++)
        append_parting(view, &partings[i], json);
    coterie_json_close(json, ']');
}
