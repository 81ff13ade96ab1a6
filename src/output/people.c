/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of persons: who is named, how, how often, and where first. Persons
 * come in the order of the text and go out the most named first. Offsets are
 * bytes, as everywhere but in extraction. */
#include "output/json.h"
#include "output/page.h"
#include "output/prose.h"
#include "output/quote.h"

#include <coterie/output.h>

#include <stdlib.h>
#include <string.h>

/* Whom the table shows: where only some time is asked for, whoever is named in it. */
static const CoteriePersons *
named_of(const CoterieView *view)
{
    return view->named != NULL ? view->named : view->persons;
}

static int
compare_persons(gconstpointer a, gconstpointer b, gpointer data)
{
    const CoteriePersons *persons = data;
    guint32 i = *(const guint32 *)a;
    guint32 j = *(const guint32 *)b;
    const CoteriePerson *left = coterie_persons_get(persons, i);
    const CoteriePerson *right = coterie_persons_get(persons, j);
    int names;

    if (left->mention_count != right->mention_count)
        return left->mention_count > right->mention_count ? -1 : 1;
    names = strcmp(left->name, right->name);
    if (names != 0)
        return names;
    return i < j ? -1 : i > j;
}

static GArray *
order_persons(const CoteriePersons *persons, guint top)
{
    guint32 count = coterie_persons_count(persons);
    GArray *order = g_array_sized_new(FALSE, FALSE, sizeof(guint32), count);

    for (guint32 i = 0; i < count; i++)
        g_array_append_val(order, i);
    g_array_sort_with_data(order, compare_persons, (gpointer)persons);
    if (top > 0 && top < count)
        g_array_set_size(order, top);
    return order;
}

/* "Trotsky (120), Lev Davidovich (3)". */
static char *
join_aliases(const CoteriePersons *persons, guint32 person, const char *between)
{
    GString *out = g_string_new(NULL);
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, person, &count);

    for (guint32 i = 0; i < count; i++)
        g_string_append_printf(
            out, "%s%s (%u)", i > 0 ? between : "", aliases[i].text, aliases[i].count);
    return g_string_free(out, FALSE);
}

static const char *
gender_shown(CoterieGender gender)
{
    return gender == COTERIE_GENDER_UNKNOWN ? NULL : coterie_gender_letter(gender);
}

/* What the numbers of mentions mean. */
static char *
mentions_note(const CoterieView *view)
{
    g_autofree char *time = coterie_prose_time(view);

    return g_strconcat("How often the texts name the person; pronouns are not counted.",
                       time != NULL ? " " : "",
                       time,
                       NULL);
}

static CoterieTable *
shown_table(const CoterieView *view, const GArray *order)
{
    const CoteriePersons *named = named_of(view);
    g_autofree char *mentions = mentions_note(view);
    g_autofree char *place_note = coterie_quote_place_note(view);
    const CoterieColumn columns[] = {
        {"name", "Name", "The fullest well-attested spelling.", COTERIE_COLUMN_TEXT, 20},
        {"mentions", "Mentions", mentions, COTERIE_COLUMN_INTEGER, 0},
        {"gender",
         "Gender",
         "m or f, as far as names, titles and pronouns tell.",
         COTERIE_COLUMN_TEXT,
         0},
        {"first", "First in", place_note, COTERIE_COLUMN_TEXT, 16},
        {"start", "At byte", "Where that name begins in its document.", COTERIE_COLUMN_INTEGER, 0},
        {"aliases",
         "Named as",
         "The spellings found, and how often each.",
         COTERIE_COLUMN_TEXT,
         24},
    };
    CoterieTable *table = coterie_table_new();

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < order->len; i++) {
        guint32 index = g_array_index(order, guint32, i);
        const CoteriePerson *person = coterie_persons_get(named, index);
        const CoteriePlace *first = coterie_persons_place(named, person->first_mention);
        g_autofree char *aliases = join_aliases(named, index, ", ");
        g_autofree char *where = coterie_quote_place(view, first);

        coterie_table_entry(table, person->name, person->id);
        coterie_table_number(table, person->mention_count);
        coterie_table_text(table, gender_shown(person->gender));
        coterie_table_text(table, where);
        coterie_table_number(table, first->span.offset);
        coterie_table_text(table, aliases);
    }
    return table;
}

static GBytes *
write_page(const CoterieView *view, CoterieForm form, const GArray *order)
{
    CoterieTable *table = shown_table(view, order);
    g_autofree char *title = coterie_quote_title(view, "Persons");
    g_autoptr(CoteriePage) page = coterie_page_new_of_table(title, table);

    coterie_table_caption(table, "Who is named, the most often named first");
    coterie_table_left_out(table, coterie_persons_count(named_of(view)) - order->len);
    return coterie_page_write(page, form);
}

static void
append_csv(const CoterieView *view, const GArray *order, GString *out)
{
    const CoteriePersons *named = named_of(view);
    static const CoterieColumn columns[] = {
        {"id", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"name", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"aliases", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"gender", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"mentions", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"cited", "", NULL, COTERIE_COLUMN_BOOLEAN, 0},
        {"confidence", "", NULL, COTERIE_COLUMN_REAL, 0},
        {"first_document", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"first_paragraph", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"first_byte", "", NULL, COTERIE_COLUMN_INTEGER, 0},
    };
    g_autoptr(CoterieTable) table = coterie_table_new();

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < order->len; i++) {
        guint32 index = g_array_index(order, guint32, i);
        const CoteriePerson *person = coterie_persons_get(named, index);
        const CoteriePlace *first = coterie_persons_place(named, person->first_mention);
        g_autofree char *aliases = join_aliases(named, index, " | ");

        coterie_table_text(table, person->id);
        coterie_table_text(table, person->name);
        coterie_table_text(table, aliases);
        coterie_table_text(table, coterie_gender_letter(person->gender));
        coterie_table_number(table, person->mention_count);
        coterie_table_boolean(table, person->cited);
        coterie_table_number(table, person->confidence);
        coterie_table_text(table, g_ptr_array_index(view->document_ids, first->document));
        coterie_table_number(table, first->paragraph + 1.0);
        coterie_table_number(table, first->span.offset);
    }
    coterie_table_append_csv(table, out);
}

static void
write_aliases(CoterieJson *json, const CoteriePersons *persons, guint32 person)
{
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, person, &count);

    coterie_json_open(json, "aliases", '[');
    for (guint32 i = 0; i < count; i++) {
        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "text", aliases[i].text);
        coterie_json_integer(json, "count", aliases[i].count);
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}

static void
write_first(CoterieJson *json, const CoterieView *view, const CoteriePlace *place)
{
    coterie_json_open(json, "first", '{');
    coterie_quote_append_span(view, place, place->span, json);
    coterie_json_close(json, '}');
}

static void
append_json(const CoterieView *view, const GArray *order, GString *out)
{
    const CoteriePersons *named = named_of(view);
    CoterieJson json = {.out = out, .lines = 2};

    coterie_json_open(&json, NULL, '{');
    coterie_json_integer(&json, "total", coterie_persons_count(named_of(view)));
    coterie_json_string(&json, "offsets", "bytes");
    coterie_json_open(&json, "persons", '[');
    for (guint i = 0; i < order->len; i++) {
        guint32 index = g_array_index(order, guint32, i);
        const CoteriePerson *person = coterie_persons_get(named, index);

        coterie_json_open(&json, NULL, '{');
        coterie_json_string(&json, "id", person->id);
        coterie_json_string(&json, "name", person->name);
        coterie_json_string(&json, "gender", coterie_gender_letter(person->gender));
        coterie_json_integer(&json, "mentions", person->mention_count);
        coterie_json_boolean(&json, "cited", person->cited);
        coterie_json_fixed(&json, "confidence", person->confidence, 3);
        write_first(&json, view, coterie_persons_place(named, person->first_mention));
        write_aliases(&json, named, index);
        coterie_json_close(&json, '}');
    }
    coterie_json_close(&json, ']');
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

GBytes *
coterie_people_write(const CoterieView *view, CoterieForm form, guint top)
{
    g_autoptr(GArray) order = NULL;
    GString *out;

    g_return_val_if_fail(view != NULL && view->persons != NULL, NULL);
    order = order_persons(named_of(view), top);
    if (form != COTERIE_FORM_JSON && form != COTERIE_FORM_CSV)
        return write_page(view, form, order);
    out = g_string_new(NULL);
    if (form == COTERIE_FORM_JSON)
        append_json(view, order, out);
    else
        append_csv(view, order, out);
    return g_string_free_to_bytes(out);
}
