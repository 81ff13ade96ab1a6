/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot all be so, for a reader to settle: why, the sentences that say it, and the line that
 * takes the tie out if a sentence was misread. That two were taken for one he sees from the
 * sentences too; what then is to be written, only he can know. */
#include "base/number.h"
#include "output/page.h"
#include "output/quote.h"
#include "output/roles_table.h"

#include <coterie/conflicts.h>

#include <math.h>

typedef struct {
    const CoterieView *view;
    GArray *conflicts; /* of CoterieConflict */
    guint shown;
} List;

static const char *
name_of(const CoterieView *view, guint32 person)
{
    if (person == COTERIE_NOBODY)
        return NULL;
    return coterie_persons_get(view->persons, person)->name;
}

/* NULL of nobody. */
static const char *
id_of(const CoterieView *view, guint32 person)
{
    return person != COTERIE_NOBODY ? coterie_persons_get(view->persons, person)->id : NULL;
}

static const char *
reads_of(const CoterieView *view, guint32 role)
{
    return coterie_roles_name(view->roles, coterie_roles_get(view->roles, role)->role)->reads;
}

/* "Ada Hale met Jo Pike"; NULL of no place. (transfer full) (nullable) */
static char *
claim_of(const CoterieView *view, guint32 place)
{
    const CoterieRole *role;

    if (place == COTERIE_NO_PLACE)
        return NULL;
    role = coterie_roles_get(view->roles, place);
    return g_strdup_printf(
        "%s %s %s",
        name_of(view, coterie_persons_place(view->persons, role->source)->person),
        reads_of(view, place),
        name_of(view, coterie_persons_place(view->persons, role->target)->person));
}

/* In words, in the order of CoterieConflictKind: of the person, of the year, of what is told, of
 * the other year and of the other person. */
static char *
words_of(const CoterieView *view, const CoterieConflict *conflict)
{
    const char *person = name_of(view, conflict->person);
    const char *other = name_of(view, conflict->other);
    g_autofree char *claim = claim_of(view, conflict->role);
    g_autofree char *against = claim_of(view, conflict->against);

    switch ((CoterieConflictKind)conflict->kind) {
    case COTERIE_CONFLICT_AFTER_DEATH:
        return g_strdup_printf("%s died in %d. It is told of %d: %s.",
                               person,
                               conflict->year,
                               conflict->other_year,
                               claim);
    case COTERIE_CONFLICT_BEFORE_BIRTH:
        return g_strdup_printf("%s was born in %d. It is told of %d: %s.",
                               person,
                               conflict->year,
                               conflict->other_year,
                               claim);
    case COTERIE_CONFLICT_YOUNG_PARENT:
        return g_strdup_printf("%s was born in %d, and %s, the child, in %d.",
                               person,
                               conflict->year,
                               other,
                               conflict->other_year);
    case COTERIE_CONFLICT_DEAD_PARENT:
        return g_strdup_printf("%s died in %d. %s, the child, was born in %d.",
                               person,
                               conflict->year,
                               other,
                               conflict->other_year);
    case COTERIE_CONFLICT_KIN:
        return g_strdup_printf("Both are told: %s; %s.", claim, against);
    case COTERIE_CONFLICT_LONG_LIFE:
        return g_strdup_printf("Of %s it is told of %d: %s; and of %d: %s.",
                               person,
                               conflict->year,
                               claim,
                               conflict->other_year,
                               against);
    case COTERIE_CONFLICT_NAMED_AFTER:
        return g_strdup_printf("%s died in %d, and is named in what is told of %d.",
                               person,
                               conflict->year,
                               conflict->other_year);
    case COTERIE_CONFLICT_NAMED_BEFORE:
        return g_strdup_printf("%s was born in %d, and is named in what is told of %d.",
                               person,
                               conflict->year,
                               conflict->other_year);
    case COTERIE_CONFLICT_ANCESTOR:
    default:
        return g_strdup_printf("%s would be an ancestor of his or her own: %s.", person, claim);
    }
}

/* The line that takes the tie out; NULL where there is none. (transfer full) (nullable) */
static char *
line_of(const CoterieView *view, const CoterieConflict *conflict)
{
    g_autofree char *one = coterie_quote_in_line(name_of(view, conflict->person));
    g_autofree char *other = NULL;

    if (conflict->other == COTERIE_NOBODY)
        return NULL;
    other = coterie_quote_in_line(name_of(view, conflict->other));
    return g_strdup_printf("no-tie %s | %s", one, other);
}

/* ------------------------------------------------------------------ for people */

static void
add_sentence(CoteriePage *page, const CoterieView *view, guint32 place)
{
    const CoterieRole *role;
    CoteriePlace source;
    CoteriePlace target;
    CoterieExcerpt *excerpt;
    g_autofree char *where = NULL;

    if (place == COTERIE_NO_PLACE)
        return;
    role = coterie_roles_get(view->roles, place);
    excerpt = coterie_quote_role(view, role);
    if (excerpt == NULL)
        return;
    coterie_quote_role_places(view, role, &source, &target);
    where = coterie_quote_place(view, &source);
    coterie_page_excerpt(page, where, excerpt);
}

static void
add_mention(CoteriePage *page, const CoterieView *view, guint32 index)
{
    const CoteriePlace *place;
    CoterieExcerpt *excerpt;
    g_autofree char *where = NULL;

    if (index == COTERIE_NO_PLACE)
        return;
    place = coterie_persons_place(view->persons, index);
    excerpt = coterie_quote_mention(view, place);
    if (excerpt == NULL)
        return;
    where = coterie_quote_place(view, place);
    coterie_page_excerpt(page, where, excerpt);
}

static void
add_conflict(CoteriePage *page, const CoterieView *view, const CoterieConflict *conflict)
{
    const char *other = name_of(view, conflict->other);
    g_autofree char *heading =
        g_strconcat(name_of(view, conflict->person), other != NULL ? " and " : NULL, other, NULL);
    g_autofree char *words = words_of(view, conflict);
    g_autofree char *line = line_of(view, conflict);

    coterie_page_heading(page, 1, heading);
    coterie_page_paragraph(page, words);
    add_sentence(page, view, conflict->role);
    add_sentence(page, view, conflict->against);
    add_mention(page, view, conflict->place);
    if (line != NULL)
        coterie_page_paragraph(page, line);
}

static GBytes *
write_page(const List *list, CoterieForm form)
{
    g_autofree char *title = coterie_quote_title(list->view, "What cannot all be so");
    g_autoptr(CoteriePage) page = coterie_page_new(title);
    g_autofree char *more = NULL;

    coterie_page_paragraph(
        page,
        list->conflicts->len == 0
            ? "Of what is told here of lives and families, nothing contradicts the rest."
            : "Each is likely two persons taken for one, or a sentence misread; now and then it is "
              "the "
              "text that errs. If the sentence was misread, copy the line under it into "
              "corrections.txt beside the text; if two are one here, coterie explain --person "
              "shows "
              "which names were joined and why, and not-same parts them.");
    for (guint i = 0; i < list->shown; i++)
        add_conflict(page, list->view, &g_array_index(list->conflicts, CoterieConflict, i));
    more = g_strdup_printf("%u more are left out; --top 0 shows all.",
                           list->conflicts->len - list->shown);
    if (list->shown < list->conflicts->len)
        coterie_page_note(page, more);
    return coterie_page_write(page, form);
}

/* ------------------------------------------------------------------ for programs */

static void
add_year(CoterieTable *table, gint year)
{
    coterie_table_number(table, year != 0 ? (double)year : (double)NAN);
}

static void
add_row(CoterieTable *table, const CoterieView *view, const CoterieConflict *conflict)
{
    g_autofree char *words = words_of(view, conflict);
    g_autofree char *line = line_of(view, conflict);

    coterie_table_text(table, coterie_conflict_name((CoterieConflictKind)conflict->kind));
    coterie_table_text(table, coterie_persons_get(view->persons, conflict->person)->id);
    coterie_table_text(table, id_of(view, conflict->other));
    add_year(table, conflict->year);
    add_year(table, conflict->other_year);
    coterie_table_text(table, words);
    coterie_table_text(table, line);
}

static void
append_csv(const List *list, GString *out)
{
    static const CoterieColumn columns[] = {
        {"kind", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"person", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"other", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"year", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"other_year", "", NULL, COTERIE_COLUMN_INTEGER, 0},
        {"words", "", NULL, COTERIE_COLUMN_TEXT, 0},
        {"line", "", NULL, COTERIE_COLUMN_TEXT, 0},
    };
    g_autoptr(CoterieTable) table = coterie_table_new();

    coterie_table_columns(table, columns, G_N_ELEMENTS(columns));
    for (guint i = 0; i < list->shown; i++)
        add_row(table, list->view, &g_array_index(list->conflicts, CoterieConflict, i));
    coterie_table_append_csv(table, out);
}

static void
append_year(CoterieJson *json, const char *key, gint year)
{
    if (year != 0)
        coterie_json_integer(json, key, (guint64)year);
    else
        coterie_json_string(json, key, NULL);
}

static void
append_conflict(CoterieJson *json, const CoterieView *view, const CoterieConflict *conflict)
{
    const guint32 places[] = {conflict->role, conflict->against};
    g_autofree char *words = words_of(view, conflict);
    g_autofree char *line = line_of(view, conflict);

    coterie_json_open(json, NULL, '{');
    coterie_json_string(json, "kind", coterie_conflict_name((CoterieConflictKind)conflict->kind));
    coterie_json_string(json, "person", coterie_persons_get(view->persons, conflict->person)->id);
    coterie_json_string(json, "other", id_of(view, conflict->other));
    append_year(json, "year", conflict->year);
    append_year(json, "other_year", conflict->other_year);
    coterie_json_string(json, "words", words);
    coterie_json_string(json, "line", line);
    coterie_json_open(json, "evidence", '[');
    for (guint i = 0; i < G_N_ELEMENTS(places); i++)
        if (places[i] != COTERIE_NO_PLACE)
            coterie_roles_append_place(view, coterie_roles_get(view->roles, places[i]), json);
    if (conflict->place != COTERIE_NO_PLACE)
        coterie_quote_append_mention(
            view, coterie_persons_place(view->persons, conflict->place), json, NULL);
    coterie_json_close(json, ']');
    coterie_json_close(json, '}');
}

static void
append_json(const List *list, GString *out)
{
    CoterieJson json = {.out = out, .lines = 2};

    coterie_json_open(&json, NULL, '{');
    coterie_json_integer(&json, "total", list->conflicts->len);
    coterie_json_string(&json, "offsets", "bytes");
    coterie_json_open(&json, "conflicts", '[');
    for (guint i = 0; i < list->shown; i++)
        append_conflict(&json, list->view, &g_array_index(list->conflicts, CoterieConflict, i));
    coterie_json_close(&json, ']');
    coterie_json_close(&json, '}');
    g_string_append_c(out, '\n');
}

GBytes *
coterie_conflicts_write(const CoterieView *view, CoterieForm form, guint top)
{
    g_autoptr(GArray) conflicts = NULL;
    List list = {.view = view};
    GString *out;

    g_return_val_if_fail(view != NULL && view->persons != NULL && view->roles != NULL, NULL);
    conflicts = coterie_conflicts_new(view->roles, view->persons);
    list.conflicts = conflicts;
    list.shown = top > 0 ? MIN(top, conflicts->len) : conflicts->len;
    if (form != COTERIE_FORM_JSON && form != COTERIE_FORM_CSV)
        return write_page(&list, form);
    out = g_string_new(NULL);
    if (form == COTERIE_FORM_JSON)
        append_json(&list, out);
    else
        append_csv(&list, out);
    return g_string_free_to_bytes(out);
}
