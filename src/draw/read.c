/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON in, a checked drawing out. Everything the later files rely on is made
 * sure of here and nowhere else: ends of ties are persons, weights are finite
 * and above 0, texts are short enough to lay out and free of control
 * characters, formats and layouts are ones that Graphviz is asked for. The
 * weak spot: the whole input is parsed into memory before it is looked at, so
 * that main.c limits how much of it there may be. */
#include "draw/read.h"

#include <coterie/error.h>

#include <jansson.h>

#include <math.h>
#include <string.h>

#define LABEL_CHARACTERS 400 /* the writer shortens far below; this is the gate */
#define NOTE_CHARACTERS 20000
#define LARGE_LAYOUT 300 /* persons above which stress majorization becomes slow */

static const char *const formats[] = {"svg", "png", "pdf", "dot", NULL};
static const char *const layouts[] = {"neato", "fdp", "sfdp", "dot", "circo", "twopi", NULL};

static void
clear_node(gpointer data)
{
    CoterieNode *node = data;

    g_free(node->label);
    g_free(node->note);
}

static void
clear_role(gpointer data)
{
    g_free(((CoterieLinkRole *)data)->label);
}

static void
clear_link(gpointer data)
{
    CoterieLink *link = data;

    g_free(link->note);
    g_clear_pointer(&link->roles, g_array_unref);
}

static void
clear_group(gpointer data)
{
    CoterieGroup *group = data;

    g_free(group->label);
    g_free(group->color);
}

static CoterieDrawing *
drawing_new(void)
{
    CoterieDrawing *drawing = g_new0(CoterieDrawing, 1);

    drawing->nodes = g_array_new(FALSE, TRUE, sizeof(CoterieNode));
    drawing->links = g_array_new(FALSE, TRUE, sizeof(CoterieLink));
    drawing->groups = g_array_new(FALSE, TRUE, sizeof(CoterieGroup));
    drawing->notes = g_ptr_array_new_with_free_func(g_free);
    g_array_set_clear_func(drawing->nodes, clear_node);
    g_array_set_clear_func(drawing->links, clear_link);
    g_array_set_clear_func(drawing->groups, clear_group);
    return drawing;
}

void
coterie_drawing_free(CoterieDrawing *drawing)
{
    if (drawing == NULL)
        return;
    g_free(drawing->format);
    g_free(drawing->layout);
    g_free(drawing->title);
    g_free(drawing->description);
    g_free(drawing->size_label);
    g_free(drawing->color_label);
    g_free(drawing->weight_label);
    g_array_unref(drawing->nodes);
    g_array_unref(drawing->links);
    g_array_unref(drawing->groups);
    g_ptr_array_unref(drawing->notes);
    g_free(drawing);
}

const CoterieNode *
coterie_drawing_node(const CoterieDrawing *drawing, guint32 index)
{
    g_assert(index < drawing->nodes->len);
    return &g_array_index(drawing->nodes, CoterieNode, index);
}

const CoterieLink *
coterie_drawing_link(const CoterieDrawing *drawing, guint32 index)
{
    g_assert(index < drawing->links->len);
    return &g_array_index(drawing->links, CoterieLink, index);
}

const CoterieGroup *
coterie_drawing_group(const CoterieDrawing *drawing, guint32 index)
{
    g_assert(index < drawing->groups->len);
    return &g_array_index(drawing->groups, CoterieGroup, index);
}

G_GNUC_PRINTF(2, 3)
static gboolean
refuse(GError **error, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    g_autofree char *what = g_strdup_vprintf(format, values);
    va_end(values);

    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_DATA, "%s", what);
    return FALSE;
}

/* A character that XML or a one-line label cannot hold. */
static gboolean
is_forbidden(gunichar c)
{
    return g_unichar_iscntrl(c) || c == 0x2028 || c == 0x2029 || (c & 0xFFFE) == 0xFFFE;
}

/* @text with every forbidden character as one space; @lines keeps line breaks. */
static char *
clean(const char *text, gboolean lines)
{
    GString *out = g_string_new(NULL);

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        g_string_append_unichar(out, !is_forbidden(c) || (lines && c == '\n') ? c : ' ');
    }
    return g_strstrip(g_string_free(out, FALSE));
}

/* Member @key of @object as a cleaned text of at most @most characters; a NULL or missing one
 * leaves @text NULL. */
static gboolean
read_text(json_t *object, const char *key, gboolean note, char **text, GError **error)
{
    json_t *value = json_object_get(object, key);
    glong most = note ? NOTE_CHARACTERS : LABEL_CHARACTERS;

    if (value == NULL || json_is_null(value))
        return TRUE;
    if (!json_is_string(value))
        return refuse(error, "'%s' is no text", key);
    if (g_utf8_strlen(json_string_value(value), -1) > most)
        return refuse(error, "'%s' is longer than %ld characters", key, most);
    *text = clean(json_string_value(value), note);
    return TRUE;
}

static gboolean
read_choice(json_t *root, const char *key, const char *const *choices, char **text, GError **error)
{
    if (!read_text(root, key, FALSE, text, error))
        return FALSE;
    if (*text != NULL && !g_strv_contains(choices, *text)) {
        g_autofree char *all = g_strjoinv(", ", (char **)choices);
        return refuse(error, "'%s' is '%.40s', not one of %s", key, *text, all);
    }
    return TRUE;
}

/* A whole number below @count. */
static gboolean
read_index(json_t *object, const char *key, guint32 count, guint32 *index, GError **error)
{
    json_t *value = json_object_get(object, key);

    if (!json_is_integer(value))
        return refuse(error, "'%s' is no whole number", key);
    if (json_integer_value(value) < 0 || json_integer_value(value) >= (json_int_t)count)
        return refuse(error, "'%s' is out of range", key);
    *index = (guint32)json_integer_value(value);
    return TRUE;
}

static gboolean
is_color(const char *text)
{
    return text != NULL && strlen(text) == 7 && *text == '#' &&
           strspn(text + 1, "0123456789abcdefABCDEF") == 6;
}

static gboolean
fill_group(json_t *object, CoterieGroup *group, GError **error)
{
    if (!read_index(object, "persons", G_MAXUINT32, &group->persons, error) ||
        !read_text(object, "label", FALSE, &group->label, error) ||
        !read_text(object, "color", FALSE, &group->color, error))
        return FALSE;
    return is_color(group->color) || refuse(error, "'color' is no \"#rrggbb\"");
}

static gboolean
read_group(CoterieDrawing *drawing, json_t *object, GError **error)
{
    CoterieGroup group = {0};

    if (!json_is_object(object))
        return refuse(error, "a group is no object");
    if (!fill_group(object, &group, error)) {
        clear_group(&group);
        return FALSE;
    }
    if (group.label == NULL)
        group.label = g_strdup("");
    g_array_append_val(drawing->groups, group);
    return TRUE;
}

static gboolean
fill_node(const CoterieDrawing *drawing, json_t *object, CoterieNode *node, GError **error)
{
    json_t *size = json_object_get(object, "size");
    json_t *group = json_object_get(object, "group");
    json_t *cited = json_object_get(object, "cited");

    if (!read_text(object, "label", FALSE, &node->label, error) ||
        !read_text(object, "note", TRUE, &node->note, error))
        return FALSE;
    if (node->label == NULL || *node->label == '\0')
        return refuse(error, "'label' is missing");
    if (size != NULL && !json_is_null(size) && !json_is_number(size))
        return refuse(error, "'size' is no number");
    if (cited != NULL && !json_is_boolean(cited))
        return refuse(error, "'cited' is neither true nor false");
    node->cited = json_is_true(cited);
    node->size = json_is_number(size) ? json_number_value(size) : NAN;
    node->group = COTERIE_NO_GROUP;
    if (group == NULL || json_is_null(group))
        return TRUE;
    return read_index(object, "group", drawing->groups->len, &node->group, error);
}

static gboolean
read_node(CoterieDrawing *drawing, json_t *object, GError **error)
{
    CoterieNode node = {0};

    if (!json_is_object(object))
        return refuse(error, "a node is no object");
    if (!fill_node(drawing, object, &node, error)) {
        clear_node(&node);
        return FALSE;
    }
    if (node.note == NULL)
        node.note = g_strdup(node.label);
    g_array_append_val(drawing->nodes, node);
    return TRUE;
}

static gboolean
fill_role(json_t *object, CoterieLinkRole *role, GError **error)
{
    static const char *const ways[] = {"both", "forward", "backward", NULL};
    g_autofree char *leads = NULL;

    if (!json_is_object(object))
        return refuse(error, "a role is no object");
    if (!read_text(object, "label", FALSE, &role->label, error) ||
        !read_choice(object, "leads", ways, &leads, error) ||
        !read_index(object, "count", G_MAXUINT32, &role->count, error))
        return FALSE;
    if (role->label == NULL || *role->label == '\0' || leads == NULL)
        return refuse(error, "'label' or 'leads' is missing");
    while (!g_str_equal(ways[role->leads], leads))
        role->leads++;
    return TRUE;
}

static gboolean
read_roles(json_t *object, CoterieLink *link, GError **error)
{
    json_t *array = json_object_get(object, "roles");
    gsize index;
    json_t *value;

    if (array != NULL && !json_is_array(array))
        return refuse(error, "'roles' is no array");
    json_array_foreach(array, index, value)
    {
        CoterieLinkRole role = {0};

        if (!fill_role(value, &role, error)) {
            clear_role(&role);
            return FALSE;
        }
        if (link->roles == NULL) {
            link->roles = g_array_new(FALSE, FALSE, sizeof(CoterieLinkRole));
            g_array_set_clear_func(link->roles, clear_role);
        }
        g_array_append_val(link->roles, role);
    }
    return TRUE;
}

static gboolean
fill_link(const CoterieDrawing *drawing, json_t *object, CoterieLink *link, GError **error)
{
    json_t *weight = json_object_get(object, "weight");

    if (!read_index(object, "source", drawing->nodes->len, &link->source, error) ||
        !read_index(object, "target", drawing->nodes->len, &link->target, error))
        return FALSE;
    if (link->source == link->target)
        return refuse(error, "'source' and 'target' are the same");
    if (!json_is_number(weight) || !(json_number_value(weight) > 0))
        return refuse(error, "'weight' is not above 0");
    link->weight = json_number_value(weight);
    return read_text(object, "note", TRUE, &link->note, error) && read_roles(object, link, error);
}

static gboolean
read_link(CoterieDrawing *drawing, json_t *object, GError **error)
{
    CoterieLink link = {0};

    if (!json_is_object(object))
        return refuse(error, "an edge is no object");
    if (!fill_link(drawing, object, &link, error)) {
        clear_link(&link);
        return FALSE;
    }
    if (link.note == NULL)
        link.note = g_strdup("");
    drawing->directed |= link.roles != NULL;
    g_array_append_val(drawing->links, link);
    return TRUE;
}

static gboolean
read_note(CoterieDrawing *drawing, json_t *value, GError **error)
{
    if (!json_is_string(value) || g_utf8_strlen(json_string_value(value), -1) > NOTE_CHARACTERS)
        return refuse(error, "a note is no text, or too long");
    g_ptr_array_add(drawing->notes, clean(json_string_value(value), FALSE));
    return TRUE;
}

/* Reads each element of the array @key; the message of a bad one says which. */
static gboolean
read_each(CoterieDrawing *drawing,
          json_t *object,
          const char *key,
          gboolean (*read)(CoterieDrawing *, json_t *, GError **),
          GError **error)
{
    json_t *array = json_object_get(object, key);
    gsize index;
    json_t *value;

    if (array != NULL && !json_is_array(array))
        return refuse(error, "'%s' is no array", key);
    json_array_foreach(array, index, value)
    {
        if (!read(drawing, value, error)) {
            g_prefix_error(error, "%s %" G_GSIZE_FORMAT ": ", key, index);
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
read_settings(CoterieDrawing *drawing, json_t *root, GError **error)
{
    guint32 seconds = 0;

    if (json_integer_value(json_object_get(root, "drawing")) != 1)
        return refuse(error, "'drawing' is not 1");
    if (!read_choice(root, "format", formats, &drawing->format, error) ||
        !read_choice(root, "layout", layouts, &drawing->layout, error) ||
        !read_index(root, "seconds", 86401, &seconds, error) ||
        !read_text(root, "title", FALSE, &drawing->title, error) ||
        !read_text(root, "description", TRUE, &drawing->description, error) ||
        !read_text(root, "weight", FALSE, &drawing->weight_label, error))
        return FALSE;
    if (drawing->format == NULL)
        return refuse(error, "'format' is missing");
    if (seconds == 0)
        return refuse(error, "'seconds' is 0");
    drawing->seconds = seconds;
    return TRUE;
}

static gboolean
read_legend(CoterieDrawing *drawing, json_t *root, GError **error)
{
    json_t *size = json_object_get(root, "size");
    json_t *color = json_object_get(root, "color");

    drawing->integral = json_is_true(json_object_get(size, "integral"));
    return read_text(size, "label", FALSE, &drawing->size_label, error) &&
           read_text(color, "label", FALSE, &drawing->color_label, error) &&
           read_each(drawing, color, "groups", read_group, error);
}

static gboolean
read_root(CoterieDrawing *drawing, json_t *root, GError **error)
{
    if (!json_is_object(root))
        return refuse(error, "no object");
    if (!read_settings(drawing, root, error) || !read_legend(drawing, root, error) ||
        !read_each(drawing, root, "nodes", read_node, error) ||
        !read_each(drawing, root, "edges", read_link, error) ||
        !read_each(drawing, root, "notes", read_note, error))
        return FALSE;
    if (drawing->layout == NULL)
        drawing->layout = g_strdup(drawing->nodes->len > LARGE_LAYOUT ? "sfdp" : "neato");
    return TRUE;
}

CoterieDrawing *
coterie_drawing_read(const char *bytes, gsize length, GError **error)
{
    json_error_t fault;
    json_t *root = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, &fault);

    if (root == NULL) {
        g_autofree char *valid = g_utf8_make_valid(fault.text, -1);
        g_autofree char *text = clean(valid, FALSE);
        refuse(error, "not a drawing: line %d: %s", fault.line, text);
        return NULL;
    }
    CoterieDrawing *drawing = drawing_new();
    if (!read_root(drawing, root, error)) {
        g_prefix_error(error, "not a drawing: ");
        g_clear_pointer(&drawing, coterie_drawing_free);
    }
    json_decref(root);
    return drawing;
}
