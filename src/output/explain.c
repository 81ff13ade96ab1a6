/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why somebody is one person. In: his resolved mentions, each with the step of the
 * sieve that gave it to him; out: his names grouped by these reasons, each name with
 * how often it is his for that reason, and with the sentence where it first is. One
 * name may stand under two reasons: "Sedov" is Lev Sedov's here because nobody
 * else of the name is about, there because he was named last. */
#include "base/number.h"
#include "output/namesakes.h"
#include "output/passages.h"
#include "output/quote.h"
#include "output/reasons.h"
#include "output/ties_table.h"

/* One way of naming the person, for one reason. */
typedef struct {
    CoterieReason reason;
    const char *form;
    guint32 count;
    guint32 first; /* the place where it stands first */
} Use;

#define PLACES (COTERIE_PLACE_CAPTION + 1)

typedef struct {
    const CoterieView *view;
    const CoterieExplainOptions *options;
    const CoteriePerson *person;
    guint32 index;
    GArray *uses; /* of Use, reason by reason, the commonest first */
    GArray
        *announcements; /* of CoterieEvidence: two of his names in one sentence that joins them */
    guint32 places[PLACES];
} Explanation;

/* ------------------------------------------------------------------ gathering */

static void
count_use(GArray *uses, CoterieReason reason, const char *form, guint32 place)
{
    Use use = {reason, form, 1, place};

    for (guint i = 0; i < uses->len; i++) {
        Use *other = &g_array_index(uses, Use, i);

        if (other->reason == reason && g_str_equal(other->form, form)) {
            other->count++;
            return;
        }
    }
    g_array_append_val(uses, use);
}

static gboolean
is_guess(const Use *use)
{
    return coterie_reason_is_guess(use->reason);
}

/* What is sure before what is not. */
static gint
compare_uses(gconstpointer a, gconstpointer b)
{
    const Use *one = a;
    const Use *other = b;

    if (is_guess(one) != is_guess(other))
        return is_guess(one) ? 1 : -1;
    if (one->reason != other->reason)
        return one->reason < other->reason ? -1 : 1;
    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return one->first < other->first ? -1 : 1;
}

/* Notes that places @index - 1 and @index are where the text says that two names are one's. */
static void
note_announcement(Explanation *explanation, guint32 index)
{
    const CoteriePersons *persons = explanation->view->persons;
    const CoteriePlace *place = coterie_persons_place(persons, index);
    CoterieEvidence evidence = {place->document, place->sentence_span, index - 1, index};
    gboolean same =
        g_str_equal(coterie_persons_form(persons, index - 1), coterie_persons_form(persons, index));

    if (!same && coterie_persons_place(persons, index - 1)->person == explanation->index)
        g_array_append_val(explanation->announcements, evidence);
}

static void
gather(Explanation *explanation)
{
    const CoteriePersons *persons = explanation->view->persons;

    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        const CoteriePlace *place = coterie_persons_place(persons, i);

        if (place->person != explanation->index)
            continue;
        explanation->places[place->place]++;
        count_use(
            explanation->uses, (CoterieReason)place->reason, coterie_persons_form(persons, i), i);
        if (place->announces)
            note_announcement(explanation, i);
    }
    g_array_sort(explanation->uses, compare_uses);
}

static void
explanation_init(Explanation *explanation,
                 const CoterieView *view,
                 guint32 person,
                 const CoterieExplainOptions *options)
{
    *explanation = (Explanation){
        .view = view,
        .options = options,
        .person = coterie_persons_get(view->persons, person),
        .index = person,
        .uses = g_array_new(FALSE, FALSE, sizeof(Use)),
        .announcements = g_array_new(FALSE, FALSE, sizeof(CoterieEvidence)),
    };
    gather(explanation);
}

static void
explanation_clear(Explanation *explanation)
{
    g_array_unref(explanation->uses);
    g_array_unref(explanation->announcements);
}

static const Use *
use_at(const Explanation *explanation, guint index)
{
    return &g_array_index(explanation->uses, Use, index);
}

/* Where the uses of another reason than that at @start begin. */
static guint
end_of_reason(const Explanation *explanation, guint start)
{
    guint end = start;

    while (end < explanation->uses->len &&
           use_at(explanation, end)->reason == use_at(explanation, start)->reason)
        end++;
    return end;
}

/* ------------------------------------------------------------------ for people */

static const char *
gender_words(CoterieGender gender)
{
    static const char *const words[] = {
        "Whether a man or a woman, neither names nor titles nor pronouns tell.",
        "A man, as far as names, titles and pronouns tell.",
        "A woman, as far as names, titles and pronouns tell.",
    };

    return words[gender];
}

/* "Of these mentions 12 stand in the text itself, 3 in quotations." */
static void
append_places(const Explanation *explanation, GString *out)
{
    static const char *const where[PLACES] = {
        [COTERIE_PLACE_TEXT] = "in the text itself",
        [COTERIE_PLACE_QUOTED] = "in quotations",
        [COTERIE_PLACE_SOURCE] = "where a source is given",
        [COTERIE_PLACE_HEADING] = "in headings",
        [COTERIE_PLACE_CAPTION] = "in captions and lists of persons",
    };
    guint32 total = explanation->person->mention_count;
    gboolean any = FALSE;

    for (guint i = 0; i < PLACES; i++) {
        guint32 count = explanation->places[i];

        if (count == 0)
            continue;
        if (count == total) {
            g_string_append_printf(out, total == 1 ? " It stands %s." : " All stand %s.", where[i]);
            return;
        }
        g_string_append(out, any ? ", " : " Of these ");
        coterie_number_append_count(out, count, any ? "" : "stands ", any ? "" : "stand ");
        g_string_append(out, where[i]);
        any = TRUE;
    }
    g_string_append_c(out, '.');
}

static void
compose_head(const Explanation *explanation, CoteriePage *page)
{
    const CoteriePerson *person = explanation->person;
    g_autoptr(GString) text = g_string_new(person->name);
    g_autofree char *identifier = g_strdup_printf("Identifier: %s", person->id);
    guint32 aliases;

    coterie_persons_aliases(explanation->view->persons, explanation->index, &aliases);
    g_string_append(text, " is named ");
    coterie_number_append_count(text, person->mention_count, "time", "times");
    g_string_append(text,
                    aliases > 1                 ? " and in "
                    : person->mention_count > 1 ? ", always in the same way."
                                                : ".");
    if (aliases > 1)
        coterie_number_append_count(text, aliases, "way.", "ways.");
    append_places(explanation, text);
    if (person->cited)
        g_string_append(text, " So this is somebody who is cited, and does not act.");
    g_string_append_printf(text, " %s", gender_words(person->gender));
    coterie_page_paragraph(page, text->str);
    coterie_page_paragraph(page, identifier);
}

static CoterieTable *
new_table(void)
{
    static const CoterieColumn columns[] = {
        {"form", "Named as", NULL, COTERIE_COLUMN_TEXT, 20},
        {"count", "Times", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"first", "First in", NULL, COTERIE_COLUMN_TEXT, 16},
    };
    CoterieTable *table = coterie_table_new();

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    return table;
}

static void
add_row(const Explanation *explanation, const Use *use, CoterieTable *table)
{
    const CoteriePlace *place = coterie_persons_place(explanation->view->persons, use->first);
    g_autofree char *where = coterie_quote_place(explanation->view, place);
    CoterieExcerpt *excerpt = coterie_quote_mention(explanation->view, place);

    coterie_table_text(table, use->form);
    coterie_table_number(table, use->count);
    coterie_table_text(table, where);
    if (excerpt == NULL)
        return;
    excerpt->plain = coterie_passages_marks(explanation->options);
    coterie_table_excerpt(table, excerpt);
}

/* The sentences that say that two names are one's. */
static void
compose_announcements(const Explanation *explanation, CoteriePage *page)
{
    guint top = explanation->options->top;

    for (guint i = 0; i < explanation->announcements->len && (top == 0 || i < top); i++) {
        const CoterieEvidence *evidence =
            &g_array_index(explanation->announcements, CoterieEvidence, i);
        g_autofree char *where = coterie_quote_place(
            explanation->view, coterie_persons_place(explanation->view->persons, evidence->source));
        CoterieExcerpt *excerpt = coterie_quote_excerpt(explanation->view, evidence);

        if (excerpt == NULL)
            continue;
        excerpt->plain = coterie_passages_marks(explanation->options);
        coterie_page_excerpt(page, where, excerpt);
    }
}

/* One reason and the names it is given for, those of uses @start to @end (exclusive). */
static void
compose_reason(const Explanation *explanation, guint start, guint end, CoteriePage *page)
{
    CoterieReason reason = use_at(explanation, start)->reason;
    const CoterieReasonWords *words = coterie_reason_words(reason);
    guint top = explanation->options->top;
    guint shown = top > 0 ? MIN(top, end - start) : end - start;
    CoterieTable *table = new_table();

    coterie_page_heading(page, 2, words->title);
    coterie_page_paragraph(page, words->meaning);
    if (reason == COTERIE_REASON_ANNOUNCED)
        compose_announcements(explanation, page);
    for (guint i = start; i < start + shown; i++)
        add_row(explanation, use_at(explanation, i), table);
    coterie_table_left_out(table, end - start - shown);
    coterie_page_table(page, table);
}

/* Begins a section if the use at @start is the first of the sure ones, or of the others. */
static void
compose_section(const Explanation *explanation, guint start, CoteriePage *page)
{
    gboolean guess = is_guess(use_at(explanation, start));

    if (start > 0 && guess == is_guess(use_at(explanation, start - 1)))
        return;
    coterie_page_heading(page, 1, guess ? "Less sure" : "Why these names are one person's");
    if (guess)
        coterie_page_paragraph(page,
                               "Names that several persons may bear are given to one of them by "
                               "what stands near by. Most of them go to the right person, not all: "
                               "look at the sentences.");
}

static GBytes *
write_page(const Explanation *explanation)
{
    g_autofree char *title = coterie_quote_title(explanation->view, explanation->person->name);
    g_autofree char *place_note = coterie_quote_place_note(explanation->view);
    g_autofree char *note = g_strdup_printf("First in: %s", place_note);
    g_autoptr(CoteriePage) page = coterie_page_new(title);
    guint end;

    compose_head(explanation, page);
    coterie_namesakes_compose(
        explanation->view, explanation->index, explanation->options->top, page);
    for (guint start = 0; start < explanation->uses->len; start = end) {
        end = end_of_reason(explanation, start);
        compose_section(explanation, start, page);
        compose_reason(explanation, start, end, page);
    }
    coterie_page_note(page, note);
    return coterie_page_write(page, explanation->options->form);
}

/* ------------------------------------------------------------------ for programs */

static void
append_use(const Explanation *explanation, const Use *use, CoterieJson *json)
{
    const CoterieView *view = explanation->view;
    const CoteriePlace *place = coterie_persons_place(view->persons, use->first);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "text", use->form);
    coterie_json_integer(json, "count", use->count);
    coterie_quote_append_mention(view, place, json, "first");
    coterie_json_close(json, '}');
}

static void
append_announcements(const Explanation *explanation, CoterieJson *json)
{
    coterie_json_open(json, "announced", '[');
    for (guint i = 0; i < explanation->announcements->len; i++)
        coterie_ties_append_evidence(explanation->view,
                                     &g_array_index(explanation->announcements, CoterieEvidence, i),
                                     NULL,
                                     json);
    coterie_json_close(json, ']');
}

static void
append_reasons(const Explanation *explanation, CoterieJson *json)
{
    guint end;

    coterie_json_open(json, "reasons", '[');
    for (guint start = 0; start < explanation->uses->len; start = end) {
        CoterieReason reason = use_at(explanation, start)->reason;

        end = end_of_reason(explanation, start);
        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "reason", coterie_reason_name(reason));
        coterie_json_string(json, "meaning", coterie_reason_words(reason)->meaning);
        coterie_json_boolean(json, "sure", !coterie_reason_is_guess(reason));
        if (reason == COTERIE_REASON_ANNOUNCED)
            append_announcements(explanation, json);
        coterie_json_open(json, "aliases", '[');
        for (guint i = start; i < end; i++)
            append_use(explanation, use_at(explanation, i), json);
        coterie_json_close(json, ']');
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}

static GBytes *
write_json(const Explanation *explanation)
{
    GString *out = g_string_new(NULL);
    CoterieJson json = {.out = out, .lines = 4};

    coterie_json_open(&json, NULL, '{');
    coterie_json_string(&json, "id", explanation->person->id);
    coterie_json_string(&json, "name", explanation->person->name);
    coterie_json_string(&json, "gender", coterie_gender_letter(explanation->person->gender));
    coterie_json_boolean(&json, "cited", explanation->person->cited);
    coterie_json_integer(&json, "mentions", explanation->person->mention_count);
    coterie_json_string(&json, "offsets", "bytes");
    coterie_json_open(&json, "places", '{');
    for (guint i = 0; i < PLACES; i++)
        coterie_json_integer(
            &json, coterie_mention_place_name((CoterieMentionPlace)i), explanation->places[i]);
    coterie_json_close(&json, '}');
    append_reasons(explanation, &json);
    coterie_namesakes_append(explanation->view, explanation->index, &json);
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
    return g_string_free_to_bytes(out);
}

GBytes *
coterie_explain_person_write(const CoterieView *view,
                             guint32 person,
                             const CoterieExplainOptions *options)
{
    static const CoterieExplainOptions defaults = COTERIE_EXPLAIN_OPTIONS_INIT;
    Explanation explanation;
    GBytes *bytes;

    g_return_val_if_fail(view != NULL && view->persons != NULL, NULL);
    g_return_val_if_fail(person < coterie_persons_count(view->persons), NULL);
    explanation_init(&explanation, view, person, options != NULL ? options : &defaults);
    bytes = explanation.options->form == COTERIE_FORM_JSON ? write_json(&explanation)
                                                           : write_page(&explanation);
    explanation_clear(&explanation);
    return bytes;
}
