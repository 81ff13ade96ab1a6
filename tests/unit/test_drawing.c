/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings, and pictures made by the real child. */
#include "support/build.h"
#include "support/check.h"

#include <coterie/error.h>
#include <coterie/output.h>

#include <jansson.h>

#include <string.h>

/* Everything a view borrows from. */
typedef struct {
    CoteriePersons *persons;
    CoterieTies *ties;
    CoterieNetwork *network;
    CoterieMeasures *measures;
    CoterieView view;
} Made;

static Made
make(const char *line)
{
    g_autoptr(GError) error = NULL;
    Made made = {0};

    made.persons = build_persons(line);
    made.ties = coterie_ties_new(made.persons, NULL, NULL, NULL);
    made.network = coterie_network_new(made.persons, made.ties, &error);
    assert_no_error(error);
    made.measures = coterie_measures_new(made.network, NULL, &error);
    assert_no_error(error);
    made.view = (CoterieView){
        .persons = made.persons,
        .ties = made.ties,
        .network = made.network,
        .measures = made.measures,
    };
    return made;
}

static void
unmake(Made *made)
{
    coterie_measures_free(made->measures);
    coterie_network_free(made->network);
    coterie_ties_free(made->ties);
    coterie_persons_free(made->persons);
}

static json_t *
draw(const Made *made, const CoterieDrawOptions *options)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = coterie_drawing_write(&made->view, options, &error);
    json_t *root;

    assert_no_error(error);
    root = json_loadb(
        g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(root);
    return root;
}

/* A paragraph that names @count persons. */
static char *
crowd(guint count)
{
    GString *line = g_string_new(NULL);

    for (guint i = 0; i < count; i++)
        g_string_append_printf(line, "Person_%u ", i);
    return g_string_free(line, FALSE);
}

/* @ties paragraphs that each name two of @count persons, without any order. */
static char *
tangle(guint count, guint ties)
{
    GString *line = g_string_new(NULL);
    guint32 dice = 1;

    for (guint i = 0; i < 2 * ties; i++) {
        dice = dice * 1664525 + 1013904223;
        g_string_append_printf(line, "Person_%u%s", (dice >> 8) % count, i % 2 == 0 ? " " : " | ");
    }
    return g_string_free(line, FALSE);
}

static const char *
label_at(json_t *root, guint index)
{
    json_t *node = json_array_get(json_object_get(root, "nodes"), index);

    return json_string_value(json_object_get(node, "label"));
}

static const char *
note_at(json_t *root, guint index)
{
    return json_string_value(json_array_get(json_object_get(root, "notes"), index));
}

static void
persons_without_a_tie_are_left_out_and_counted(void **state)
{
    (void)state;
    Made made = make("Anna Boris | Clara | Anna Boris Dora");
    json_t *root = draw(&made, NULL);

    assert_int_equal(json_array_size(json_object_get(root, "nodes")), 3);
    assert_int_equal(json_array_size(json_object_get(root, "edges")), 3);
    assert_string_equal(label_at(root, 2), "Dora");
    assert_string_equal(
        note_at(root, 0),
        "Drawn: 3 persons, and all 3 ties between them. 1 person without a tie left out.");
    json_decref(root);
    unmake(&made);
}

static void
without_any_tie_everybody_is_drawn(void **state)
{
    (void)state;
    Made made = make("Anna | Boris");
    json_t *root = draw(&made, NULL);

    assert_int_equal(json_array_size(json_object_get(root, "nodes")), 2);
    json_decref(root);
    unmake(&made);
}

static void
top_keeps_those_who_lead(void **state)
{
    (void)state;
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    Made made = make("Dora Clara | Anna Boris | Anna Boris | Anna Boris | Boris Clara");
    json_t *root;

    options.top = 2;
    root = draw(&made, &options);
    assert_int_equal(json_array_size(json_object_get(root, "nodes")), 2);
    assert_string_equal(label_at(root, 0), "Anna");
    assert_string_equal(label_at(root, 1), "Boris");
    assert_non_null(strstr(note_at(root, 0), "2 of 4 persons, those who lead by strength"));
    json_decref(root);
    unmake(&made);
}

static void
of_too_many_ties_nobody_loses_the_strongest(void **state)
{
    (void)state;
    g_autofree char *line = crowd(60);
    g_autofree char *text = g_strdup_printf("%s | Person_0 Person_59", line);
    g_autofree gboolean *met = g_new0(gboolean, 60);
    Made made = make(text);
    json_t *root = draw(&made, NULL);
    json_t *edges = json_object_get(root, "edges");
    gsize index;
    json_t *edge;

    assert_int_equal(coterie_ties_count(made.ties), 1770);
    assert_in_range(json_array_size(edges), 1200, 1260);
    json_array_foreach(edges, index, edge)
    {
        met[json_integer_value(json_object_get(edge, "source"))] = TRUE;
        met[json_integer_value(json_object_get(edge, "target"))] = TRUE;
    }
    for (guint i = 0; i < 60; i++)
        assert_true(met[i]);
    assert_non_null(strstr(note_at(root, 0), " of the 1770 ties between them: the strongest"));
    json_decref(root);
    unmake(&made);
}

static void
long_names_end_in_an_ellipsis(void **state)
{
    (void)state;
    g_autofree char *name = g_strnfill(10000, 'A');
    g_autofree char *line = g_strdup_printf("%s Boris", name);
    Made made = make(line);
    json_t *root = draw(&made, NULL);

    assert_int_equal(g_utf8_strlen(label_at(root, 0), -1), 48);
    assert_true(g_str_has_suffix(label_at(root, 0), "A…"));
    json_decref(root);
    unmake(&made);
}

static void
groups_are_named_by_their_members(void **state)
{
    (void)state;
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    Made made = make("Anna Boris | Anna Boris | Anna Clara | Dora Emil");
    json_t *root;

    options.color_by = "component";
    root = draw(&made, &options);
    json_t *groups = json_object_get(json_object_get(root, "color"), "groups");
    assert_int_equal(json_array_size(groups), 2);
    json_t *first = json_array_get(groups, 0);
    assert_string_equal(json_string_value(json_object_get(first, "label")), "Anna, Boris, Clara");
    assert_int_equal(json_integer_value(json_object_get(first, "persons")), 3);
    json_decref(root);
    unmake(&made);
}

static void
unknown_settings_are_refused(void **state)
{
    (void)state;
    Made made = make("Anna Boris");
    CoterieDrawOptions cases[4] = {COTERIE_DRAW_OPTIONS_INIT,
                                   COTERIE_DRAW_OPTIONS_INIT,
                                   COTERIE_DRAW_OPTIONS_INIT,
                                   COTERIE_DRAW_OPTIONS_INIT};

    cases[0].format = "gif";
    cases[1].layout = "spiral";
    cases[2].color_by = "mood";
    cases[3].seconds = 0;
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        assert_null(coterie_drawing_write(&made.view, &cases[i], &error));
        assert_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA);
    }
    unmake(&made);
}

static void
pictures_are_what_they_claim_and_the_same_twice(void **state)
{
    (void)state;
    static const struct {
        const char *format;
        const char *start;
    } cases[] = {
        {"svg", "<?xml"}, {"png", "\x89PNG\r\n\x1a\n"}, {"pdf", "%PDF-"}, {"dot", "graph coterie"}};
    Made made = make("Anna Boris Clara | Anna Boris | Dora Emil | Emil Anna");

    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
        g_autoptr(GError) error = NULL;
        options.format = cases[i].format;
        g_autoptr(GBytes) once = coterie_picture_write(&made.view, &options, &error);
        assert_no_error(error);
        if (strcmp(cases[i].format, "pdf") == 0)
            g_usleep(1100000); /* the clock must not show */
        g_autoptr(GBytes) again = coterie_picture_write(&made.view, &options, &error);
        assert_no_error(error);
        assert_memory_equal(g_bytes_get_data(once, NULL), cases[i].start, strlen(cases[i].start));
        assert_true(g_bytes_equal(once, again));
    }
    unmake(&made);
}

static void
hostile_names_survive_in_a_picture(void **state)
{
    (void)state;
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    Made made = make("A\\N Boris | B\"</title><b>&amp; Boris | A\\N Boris");
    g_autoptr(GBytes) picture = NULL;

    options.title = "Tom & \"Jerry\" \\n <i>";
    picture = coterie_picture_write(&made.view, &options, &error);
    assert_no_error(error);
    g_autofree char *svg = g_strndup(g_bytes_get_data(picture, NULL), g_bytes_get_size(picture));
    assert_non_null(strstr(svg, ">A\\N</text>"));
    assert_non_null(strstr(svg, ">B&quot;&lt;/title&gt;&lt;b&gt;&amp;amp;</text>"));
    assert_non_null(strstr(svg, "<title>Tom &amp; &quot;Jerry&quot; \\n &lt;i&gt;</title>"));
    assert_non_null(strstr(svg, "<title>A\\N\n2 mentions\nDegree 1\n"));
    assert_non_null(strstr(svg, "named together 2 times</title>"));
    unmake(&made);
}

static void
dot_has_names_and_tooltips(void **state)
{
    (void)state;
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    Made made = make("Anna_Karenina Boris | Anna=Anna_Karenina Boris");

    options.format = "dot";
    g_autoptr(GBytes) picture = coterie_picture_write(&made.view, &options, &error);
    assert_no_error(error);
    g_autofree char *dot = g_strndup(g_bytes_get_data(picture, NULL), g_bytes_get_size(picture));
    assert_non_null(strstr(dot, "label=\"Anna Karenina\""));
    assert_non_null(strstr(dot, "tooltip=\"Anna Karenina\\nalso: Anna\\n2 mentions\\nDegree 1"));
    assert_non_null(strstr(dot, "n0 -- n1"));
    assert_null(strstr(dot, "legend0"));
    unmake(&made);
}

static void
the_weakest_tie_of_the_legend_is_not_called_nothing(void **state)
{
    (void)state;
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) line = g_string_new(NULL);
    g_autofree char *many = crowd(26);
    Made made;

    for (guint i = 0; i < 20; i++)
        g_string_append(line, "Person_0 Person_1 | ");
    g_string_append(line, many);
    made = make(line->str);
    options.format = "svg";
    g_autoptr(GBytes) picture = coterie_picture_write(&made.view, &options, &error);
    assert_no_error(error);
    g_autofree char *svg = g_strndup(g_bytes_get_data(picture, NULL), g_bytes_get_size(picture));
    assert_non_null(strstr(svg, ">0.04</text>"));
    assert_non_null(strstr(svg, ">20.0</text>"));
    unmake(&made);
}

static void
an_empty_network_is_a_picture(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    Made made = make("nobody");
    g_autoptr(GBytes) picture = coterie_picture_write(&made.view, NULL, &error);

    assert_no_error(error);
    assert_true(g_bytes_get_size(picture) > 100);
    unmake(&made);
}

static void
a_layout_that_hangs_is_ended(void **state)
{
    (void)state;
    CoterieDrawOptions options = COTERIE_DRAW_OPTIONS_INIT;
    g_autoptr(GError) error = NULL;
    g_autofree char *line = tangle(300, 1100);
    Made made = make(line);
    gint64 start = g_get_monotonic_time();

    options.layout = "circo"; /* takes far longer for so dense a network */
    options.top = 300;
    options.seconds = 1;
    assert_null(coterie_picture_write(&made.view, &options, &error));
    assert_error(error, COTERIE_ERROR, COTERIE_ERROR_OUTPUT);
    assert_string_equal(error->message,
                        "layout 'circo' took longer than 1 s; try --layout sfdp or --top 50");
    assert_true(g_get_monotonic_time() - start < 10 * G_USEC_PER_SEC);
    unmake(&made);
}

/* Runs the program itself; gives back its exit status and what it said. */
static int
run(const char *command, char **said)
{
    const char *argv[] = {"/bin/sh", "-c", command, NULL};
    g_autoptr(GError) error = NULL;
    int status = 0;

    g_spawn_sync(NULL, (char **)argv, NULL, 0, NULL, NULL, NULL, said, &status, &error);
    assert_no_error(error);
    return g_spawn_check_wait_status(status, &error) ? 0 : error->code;
}

static void
the_child_says_in_one_line_what_is_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *command;
        int status;
        const char *said;
    } cases[] = {
        {"echo '{\"nodes\": [' | " COTERIE_DRAW_PROGRAM, 1, "not a drawing: line 2: "},
        {COTERIE_DRAW_PROGRAM " </dev/null", 1, "not a drawing: line 1: "},
        {COTERIE_DRAW_PROGRAM " <&-", 1, "cannot read the drawing: "},
        {COTERIE_DRAW_PROGRAM " --fast", 2, "unknown argument '--fast'"},
        {"echo '{\"drawing\":1,\"format\":\"svg\",\"seconds\":9,\"nodes\":[{\"label\":\"A\"}]}' "
         "| " COTERIE_DRAW_PROGRAM " >/dev/full",
         1,
         "cannot write the picture: "},
        {"echo '{\"drawing\":1,\"format\":\"dot\",\"seconds\":9,\"nodes\":[{\"label\":\"A\"}]}' "
         "| " COTERIE_DRAW_PROGRAM " >&-",
         1,
         "cannot write the picture: "},
        {COTERIE_DRAW_PROGRAM " --help", 0, ""},
    };

    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *said = NULL;
        assert_int_equal(run(cases[i].command, &said), cases[i].status);
        assert_true(g_str_has_prefix(said, cases[i].said));
        assert_true(strchr(said, '\n') == NULL || strchr(said, '\n')[1] == '\0');
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(persons_without_a_tie_are_left_out_and_counted),
        cmocka_unit_test(without_any_tie_everybody_is_drawn),
        cmocka_unit_test(top_keeps_those_who_lead),
        cmocka_unit_test(of_too_many_ties_nobody_loses_the_strongest),
        cmocka_unit_test(long_names_end_in_an_ellipsis),
        cmocka_unit_test(groups_are_named_by_their_members),
        cmocka_unit_test(unknown_settings_are_refused),
        cmocka_unit_test(pictures_are_what_they_claim_and_the_same_twice),
        cmocka_unit_test(hostile_names_survive_in_a_picture),
        cmocka_unit_test(dot_has_names_and_tooltips),
        cmocka_unit_test(the_weakest_tie_of_the_legend_is_not_called_nothing),
        cmocka_unit_test(an_empty_network_is_a_picture),
        cmocka_unit_test(a_layout_that_hangs_is_ended),
        cmocka_unit_test(the_child_says_in_one_line_what_is_wrong),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
