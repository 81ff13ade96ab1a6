/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view in, a drawing for `coterie-draw` out: what is drawn, what it is called
 * and what the legend says, as JSON; nothing about how it looks but its
 * colours, which are those of the other outputs. Every text that people will
 * read in a picture is written here, so that the drawing program knows nothing
 * of measures. The weak spot: a person's group is named by its members, which
 * says who they are and not why they belong together. */
#include "output/attributes.h"
#include "output/choice.h"
#include "output/drawing_edges.h"
#include "output/drawing_text.h"
#include "output/json.h"
#include "output/palette.h"
#include "output/prose.h"

#include <coterie/error.h>
#include <coterie/output.h>

#include <math.h>
#include <string.h>

#define TITLE_CHARACTERS 200
#define NAMES_OF_A_GROUP 3
#define ALIASES_SHOWN 4
#define SECONDS_MOST 86400

static const char *const formats[] = {"svg", "png", "pdf", "dot", NULL};
static const char *const layouts[] = {"neato", "fdp", "sfdp", "dot", "circo", "twopi", NULL};
static const char *const colorings[] = {"community", "gender", "component", "none", NULL};

/* What is written about, and where to. */
typedef struct {
    const CoterieView *view;
    const CoterieDrawOptions *options;
    const CoterieChoice *choice;
    GArray *groups; /* of guint32: the numbers of the groups shown, in order */
    CoterieJson json;
} Sheet;

static gboolean
check_choice(const char *what, const char *value, const char *const *choices, GError **error)
{
    if (value != NULL && g_strv_contains(choices, value))
        return TRUE;
    g_autofree char *all = g_strjoinv(", ", (char **)choices);
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_DATA,
                "no %s '%s': one of %s",
                what,
                value != NULL ? value : "",
                all);
    return FALSE;
}

static gboolean
check_options(const CoterieDrawOptions *options, GError **error)
{
    if (options->seconds < 1 || options->seconds > SECONDS_MOST) {
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_DATA,
                    "a drawing may take 1 to %d seconds, not %u",
                    SECONDS_MOST,
                    options->seconds);
        return FALSE;
    }
    return check_choice("picture format", options->format, formats, error) &&
           (options->layout == NULL || check_choice("layout", options->layout, layouts, error)) &&
           check_choice("colouring", options->color_by, colorings, error);
}

/* Some measures need roles. */
static gboolean
check_measure(const CoterieView *view, CoterieMeasure measure, GError **error)
{
    if ((guint)measure < coterie_measures_count(view->measures))
        return TRUE;
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_DATA,
                "no %s without roles: they tie nobody here",
                coterie_measure_info(measure)->name);
    return FALSE;
}

/* The number of the vertex's group as it is coloured. */
static guint32
group_of(const Sheet *sheet, guint32 vertex)
{
    const char *by = sheet->options->color_by;

    if (strcmp(by, "community") == 0)
        return coterie_measures_community(sheet->view->measures, vertex);
    if (strcmp(by, "component") == 0)
        return coterie_measures_component(sheet->view->measures, vertex);
    if (strcmp(by, "gender") == 0)
        return (guint32)coterie_person_of(sheet->view, vertex)->gender + 1;
    return 0;
}

static int
compare_groups(gconstpointer a, gconstpointer b)
{
    guint32 one = *(const guint32 *)a;
    guint32 other = *(const guint32 *)b;

    return (one > other) - (one < other);
}

static guint32
members_of(const Sheet *sheet, guint32 group)
{
    guint32 members = 0;

    for (guint i = 0; i < sheet->choice->vertices->len; i++)
        members += group_of(sheet, g_array_index(sheet->choice->vertices, guint32, i)) == group;
    return members;
}

static gboolean
place_of_group(const Sheet *sheet, guint32 group, guint *place)
{
    for (guint i = 0; i < sheet->groups->len; i++) {
        if (g_array_index(sheet->groups, guint32, i) == group) {
            *place = i;
            return TRUE;
        }
    }
    return FALSE;
}

/* Groups that are drawn, in order of their numbers; a community of one is none. */
static void
find_groups(Sheet *sheet)
{
    gboolean alone = strcmp(sheet->options->color_by, "gender") == 0;

    for (guint i = 0; i < sheet->choice->vertices->len; i++) {
        guint32 group = group_of(sheet, g_array_index(sheet->choice->vertices, guint32, i));
        guint place = 0;
        if (group != 0 && !place_of_group(sheet, group, &place) &&
            (alone || members_of(sheet, group) > 1))
            g_array_append_val(sheet->groups, group);
    }
    g_array_sort(sheet->groups, compare_groups);
}

/* "Leon Trotsky, Lenin, Stalin": the most notable of @group. */
static char *
group_label(const Sheet *sheet, guint32 group)
{
    static const char *const genders[] = {"unknown", "men", "women"};
    GString *label = g_string_new(NULL);
    guint named = 0;

    if (strcmp(sheet->options->color_by, "gender") == 0)
        return g_string_free(g_string_append(label, genders[(group - 1) % 3]), FALSE);
    for (guint i = 0; i < sheet->choice->ranked->len && named < NAMES_OF_A_GROUP; i++) {
        guint32 vertex = g_array_index(sheet->choice->ranked, guint32, i);
        if (group_of(sheet, vertex) != group)
            continue;
        g_autofree char *name = coterie_drawing_name(sheet->view, vertex);
        g_string_append_printf(label, "%s%s", named++ > 0 ? ", " : "", name);
    }
    return g_string_free(label, FALSE);
}

static void
write_groups(Sheet *sheet)
{
    CoterieJson *json = &sheet->json;

    coterie_json_open(json, "groups", '[');
    for (guint i = 0; i < sheet->groups->len; i++) {
        guint32 group = g_array_index(sheet->groups, guint32, i);
        g_autofree char *label = group_label(sheet, group);
        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "label", label);
        coterie_json_string(json, "color", coterie_palette_hex(group));
        coterie_json_integer(json, "persons", members_of(sheet, group));
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}

static void
write_colors(Sheet *sheet)
{
    static const char *const headings[] = {
        "Communities (persons)", "Gender (persons)", "Components (persons)"};

    coterie_json_open(&sheet->json, "color", '{');
    for (guint i = 0; i < G_N_ELEMENTS(headings); i++) {
        if (strcmp(colorings[i], sheet->options->color_by) == 0)
            coterie_json_string(&sheet->json, "label", headings[i]);
    }
    write_groups(sheet);
    coterie_json_close(&sheet->json, '}');
}

static void
append_measure(GString *out, const Sheet *sheet, CoterieMeasure measure, guint32 vertex)
{
    const CoterieMeasureInfo *info = coterie_measure_info(measure);
    double value = coterie_measures_get(sheet->view->measures, measure, vertex);
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    if (!isfinite(value))
        return;
    g_ascii_formatd(number, sizeof number, info->integral ? "%.0f" : "%.4g", value);
    g_string_append_printf(out, "\n%s %s", info->label, number);
}

static void
append_aliases(GString *out, const Sheet *sheet, guint32 vertex)
{
    guint32 person = coterie_network_person(sheet->view->network, vertex);
    const char *name = coterie_person_of(sheet->view, vertex)->name;
    guint32 count = 0;
    const CoterieAlias *aliases = coterie_persons_aliases(sheet->view->persons, person, &count);
    guint shown = 0;

    for (guint32 i = 0; i < count && shown < ALIASES_SHOWN; i++) {
        if (strcmp(aliases[i].text, name) == 0)
            continue;
        g_autofree char *text = coterie_drawing_shorten(aliases[i].text, COTERIE_LABEL_CHARACTERS);
        g_string_append_printf(out, "%s%s", shown++ > 0 ? ", " : "\nalso: ", text);
    }
}

/* Name, other names, mentions, measures: what shows under the pointer. */
static char *
person_note(const Sheet *sheet, guint32 vertex)
{
    static const CoterieMeasure told[] = {COTERIE_MEASURE_DEGREE,
                                          COTERIE_MEASURE_STRENGTH,
                                          COTERIE_MEASURE_BETWEENNESS,
                                          COTERIE_MEASURE_CLOSENESS,
                                          COTERIE_MEASURE_EIGENVECTOR,
                                          COTERIE_MEASURE_PAGERANK};
    g_autofree char *name =
        coterie_drawing_shorten(coterie_person_of(sheet->view, vertex)->name, TITLE_CHARACTERS);
    guint32 mentions = coterie_person_of(sheet->view, vertex)->mention_count;
    GString *note = g_string_new(name);
    gboolean shown = FALSE;

    append_aliases(note, sheet, vertex);
    g_string_append_printf(note,
                           "\n%u mention%s%s",
                           mentions,
                           mentions == 1 ? "" : "s",
                           coterie_person_of(sheet->view, vertex)->cited ? ", only cited" : "");
    for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
        append_measure(note, sheet, told[i], vertex);
        shown |= told[i] == sheet->options->size_by;
    }
    if (!shown)
        append_measure(note, sheet, sheet->options->size_by, vertex);
    return g_string_free(note, FALSE);
}

static void
write_nodes(Sheet *sheet)
{
    CoterieJson *json = &sheet->json;

    coterie_json_open(json, "nodes", '[');
    for (guint i = 0; i < sheet->choice->vertices->len; i++) {
        guint32 vertex = g_array_index(sheet->choice->vertices, guint32, i);
        g_autofree char *label = coterie_drawing_name(sheet->view, vertex);
        g_autofree char *note = person_note(sheet, vertex);
        guint group = 0;
        coterie_json_open(json, NULL, '{');
        coterie_json_string(json, "label", label);
        coterie_json_string(json, "note", note);
        coterie_json_number(
            json,
            "size",
            coterie_measures_get(sheet->view->measures, sheet->options->size_by, vertex));
        if (place_of_group(sheet, group_of(sheet, vertex), &group))
            coterie_json_integer(json, "group", group);
        coterie_json_boolean(json, "cited", coterie_person_of(sheet->view, vertex)->cited);
        coterie_json_close(json, '}');
    }
    coterie_json_close(json, ']');
}

/* "Drawn: 60 of 168 persons, those who lead by strength, and all 294 ties between them." */
static char *
extent(const Sheet *sheet)
{
    const CoterieChoice *choice = sheet->choice;
    const CoterieMeasureInfo *info = coterie_measure_info(sheet->options->size_by);
    GString *out = g_string_new("Drawn: ");

    if (choice->vertices->len < choice->candidates)
        g_string_append_printf(out,
                               "%u of %u persons, those who lead by %s",
                               choice->vertices->len,
                               choice->candidates,
                               info->name);
    else
        g_string_append_printf(
            out, "%u person%s", choice->candidates, choice->candidates == 1 ? "" : "s");
    if (choice->edges->len < choice->between)
        g_string_append_printf(out,
                               ", and %u of the %u ties between them: the strongest, and each "
                               "person's strongest",
                               choice->edges->len,
                               choice->between);
    else if (choice->between == 1)
        g_string_append(out, ", and the one tie between them");
    else if (choice->between > 1)
        g_string_append_printf(out, ", and all %u ties between them", choice->between);
    g_string_append_c(out, '.');
    if (choice->isolated > 0)
        g_string_append_printf(out,
                               " %u person%s without a tie left out.",
                               choice->isolated,
                               choice->isolated == 1 ? "" : "s");
    return g_string_free(out, FALSE);
}

static gboolean
draws_cited(const Sheet *sheet)
{
    for (guint i = 0; i < sheet->choice->vertices->len; i++)
        if (coterie_person_of(sheet->view, g_array_index(sheet->choice->vertices, guint32, i))
                ->cited)
            return TRUE;
    return FALSE;
}

static const char *
tie_note(const CoterieView *view)
{
    if (coterie_prose_is_told(view))
        return "A tie says that the text tells what one person is to the other; its strength is in "
               "how many sentences. Coloured ties run within a group, grey ones between.";
    return "A tie says that two persons are named together: met in the text, not always in life. "
           "Coloured ties run within a group, grey ones between.";
}

static void
write_notes(Sheet *sheet)
{
    const CoterieMeasureInfo *info = coterie_measure_info(sheet->options->size_by);
    g_autofree char *drawn = extent(sheet);
    g_autofree char *time = coterie_prose_time(sheet->view);
    g_autofree char *size = g_strdup_printf(
        "The area of a circle shows %s. %s %s", info->name, info->meaning, info->convention);

    coterie_json_open(&sheet->json, "notes", '[');
    coterie_json_string(&sheet->json, NULL, drawn);
    coterie_json_string(&sheet->json, NULL, size);
    coterie_json_string(&sheet->json, NULL, tie_note(sheet->view));
    if (time != NULL)
        coterie_json_string(&sheet->json, NULL, time);
    if (sheet->view->roles != NULL)
        coterie_json_string(&sheet->json,
                            NULL,
                            "Words on a tie are what the text says that one is to the other; the "
                            "arrow leads to whom it is said of. A role without an arrow holds both "
                            "ways. Where there is no room for the words, they show under the "
                            "pointer.");
    if (draws_cited(sheet))
        coterie_json_string(&sheet->json,
                            NULL,
                            "Dashed rings are persons who are only cited, as sources of what the "
                            "text tells.");
    coterie_json_close(&sheet->json, ']');
}

/* For those who cannot see it: how much there is, and who leads. */
static char *
describe(const Sheet *sheet)
{
    const CoterieMeasureInfo *info = coterie_measure_info(sheet->options->size_by);
    GArray *ranked = sheet->choice->ranked;
    g_autofree char *drawn = extent(sheet);
    GString *out = g_string_new("Diagram of persons and their ties. ");

    g_string_append(out, drawn);
    for (guint i = 0; i < MIN(ranked->len, 5); i++) {
        g_autofree char *name =
            coterie_drawing_name(sheet->view, g_array_index(ranked, guint32, i));
        if (i == 0)
            g_string_append_printf(out, " Leading by %s: %s", info->name, name);
        else
            g_string_append_printf(out, ", %s", name);
    }
    g_string_append(out, ranked->len > 0 ? "." : "");
    return g_string_free(out, FALSE);
}

static void
write_sheet(Sheet *sheet)
{
    const CoterieMeasureInfo *info = coterie_measure_info(sheet->options->size_by);
    const char *title = sheet->options->title;
    g_autofree char *short_title =
        title != NULL ? coterie_drawing_shorten(title, TITLE_CHARACTERS) : NULL;
    g_autofree char *description = describe(sheet);
    CoterieJson *json = &sheet->json;

    coterie_json_open(json, NULL, '{');
    coterie_json_integer(json, "drawing", 1);
    coterie_json_string(json, "format", sheet->options->format);
    coterie_json_string(json, "layout", sheet->options->layout);
    coterie_json_integer(json, "seconds", sheet->options->seconds);
    coterie_json_string(json, "title", short_title);
    coterie_json_string(json, "description", description);
    coterie_json_open(json, "size", '{');
    coterie_json_string(json, "label", info->label);
    coterie_json_boolean(json, "integral", info->integral);
    coterie_json_close(json, '}');
    write_colors(sheet);
    coterie_json_string(json, "weight", "Strength of a tie");
    write_notes(sheet);
    write_nodes(sheet);
    coterie_drawing_append_edges(sheet->view, sheet->choice, json);
    coterie_json_close(json, '}');
}

GBytes *
coterie_drawing_write(const CoterieView *view, const CoterieDrawOptions *options, GError **error)
{
    const CoterieDrawOptions defaults = COTERIE_DRAW_OPTIONS_INIT;
    const CoterieDrawOptions *used = options != NULL ? options : &defaults;

    g_return_val_if_fail(view != NULL && view->persons != NULL, NULL);
    g_return_val_if_fail(view->network != NULL && view->measures != NULL, NULL);
    if (!check_options(used, error) || !check_measure(view, used->size_by, error))
        return NULL;
    g_autoptr(CoterieChoice) choice = coterie_choice_new(view, used->size_by, used->top);
    g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(guint32));
    GString *out = g_string_new(NULL);
    Sheet sheet = {view, used, choice, groups, {out, 2, 0, FALSE}};
    find_groups(&sheet);
    write_sheet(&sheet);
    return g_string_free_to_bytes(out);
}
