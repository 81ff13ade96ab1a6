/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading copy: all texts in one page, every paragraph with the number that the
 * other outputs call it by, every name marked as what it was taken for. Here whoever
 * doubts a number finds the sentence.
 *
 * Places come in the order of the text, so one walk along them and the paragraphs
 * writes everything; time and memory grow with the texts. What stands between
 * paragraphs is blank and left out. Line breaks are blanks, as HTML takes them, but
 * in a paragraph of nothing but short lines: that is verse, or an address.
 *
 * A novel is long for a browser too, so the paragraphs of a document are parted into
 * leaves that it need not lay out before they come into sight.
 *
 * Weak spot: prose broken to a column as narrow as verse is shown as such. */
#include "base/number.h"
#include "output/markup.h"
#include "output/page_private.h"
#include "output/quote.h"
#include "output/report_rows.h"
#include "output/xml.h"

#include <coterie/output.h>

#include <string.h>

#define VERSE_MOST 54    /* characters of a line of verse */
#define LEAF 100         /* paragraphs that a browser lays out together */
#define CONTENTS_LEAST 2 /* documents that are worth a table of contents */

typedef struct {
    const CoterieView *view;
    const char *report; /* or NULL */
    GHashTable *rows;   /* persons to lead to, as pointers */
    guint32 next;       /* the place not written yet */
    GString *out;
} Writer;

/* clang-format off */
static const struct {
    const char *element;
    const char *class;
} paragraph_kinds[] = {
    [COTERIE_PARAGRAPH_PROSE] = {"p", NULL},
    [COTERIE_PARAGRAPH_HEADING] = {"h3", NULL},
    [COTERIE_PARAGRAPH_CAPTION] = {"p", "caption"},
    [COTERIE_PARAGRAPH_LIST] = {"p", "item"},
    [COTERIE_PARAGRAPH_QUOTATION] = {"blockquote", NULL},
    [COTERIE_PARAGRAPH_SOURCE] = {"p", "source"},
};

static const struct {
    const char *class;
    const char *meaning;
} marks[] = {
    {"text", "in the text itself"},
    {"quoted", "in a quotation"},
    {"source", "as a source of what is told"},
    {"heading", "in a heading"},
    {"caption", "in a caption or a cast list"},
    {"source cited", "someone named as a source only"},
};
/* clang-format on */

/* The document from @start to @end; line breaks stay what they are. */
static void
append_words(GString *out, const char *text, guint32 start, guint32 end)
{
    while (start < end) {
        const char *line_end = memchr(text + start, '\n', end - start);
        guint32 stop = line_end != NULL ? (guint32)(line_end - text) : end;

        coterie_markup_html(out, text + start, stop - start);
        if (line_end != NULL)
            g_string_append_c(out, '\n');
        start = stop + 1;
    }
}

static void
append_address(const Writer *writer, const char *id)
{
    g_autofree char *anchor = g_strconcat(COTERIE_MARKUP_PERSON, id, NULL);

    coterie_markup_html_address(writer->out, writer->report, anchor);
}

static void
append_mention(const Writer *writer, const char *text, const CoteriePlace *place)
{
    const CoteriePerson *person = coterie_persons_get(writer->view->persons, place->person);
    const char *where = coterie_mention_place_name((CoterieMentionPlace)place->place);
    gboolean leads = g_hash_table_contains(writer->rows, GUINT_TO_POINTER(place->person));
    const char *element = leads ? "a" : "span";
    g_autofree char *title = g_strdup_printf("%s (place: %s)", person->name, where);

    g_string_append_printf(
        writer->out, "<%s class=\"%s%s\"", element, where, person->cited ? " cited" : "");
    coterie_xml_attribute(writer->out, "data-person", person->id);
    coterie_xml_attribute(writer->out, "title", title);
    if (leads)
        append_address(writer, person->id);
    g_string_append_c(writer->out, '>');
    append_words(writer->out, text, place->span.offset, coterie_span_end(place->span));
    g_string_append_printf(writer->out, "</%s>", element);
}

/* The next place that stands whole between @start and @end of the document, or NULL; those before
 * it are passed over. */
static const CoteriePlace *
next_place(Writer *writer, guint32 document, guint32 start, guint32 end)
{
    for (; writer->next < coterie_persons_place_count(writer->view->persons); writer->next++) {
        const CoteriePlace *place = coterie_persons_place(writer->view->persons, writer->next);

        if (place->document > document ||
            (place->document == document && place->span.offset >= end))
            return NULL;
        if (place->document == document && place->span.offset >= start &&
            coterie_span_end(place->span) <= end) {
            writer->next++;
            return place;
        }
    }
    return NULL;
}

static void
append_marked(Writer *writer, const char *text, guint32 document, CoterieSpan span)
{
    guint32 end = coterie_span_end(span);
    guint32 at = span.offset;
    const CoteriePlace *place;

    while ((place = next_place(writer, document, at, end)) != NULL) {
        append_words(writer->out, text, at, place->span.offset);
        append_mention(writer, text, place);
        at = coterie_span_end(place->span);
    }
    append_words(writer->out, text, at, end);
}

/* Whether the paragraph has several lines, all short. */
static gboolean
is_verse(const char *text, CoterieSpan span)
{
    const char *end = text + coterie_span_end(span);
    const char *line = text + span.offset;
    const char *line_end;
    guint lines = 0;

    for (; line < end; line = line_end + 1, lines++) {
        line_end = memchr(line, '\n', (gsize)(end - line));
        if (line_end == NULL)
            line_end = end;
        if (g_utf8_strlen(line, line_end - line) > VERSE_MOST)
            return FALSE;
    }
    return lines > 1;
}

static void
append_classes(GString *out, const char *kind, gboolean verse)
{
    if (kind != NULL || verse)
        g_string_append_printf(out,
                               " class=\"%s%s%s\"",
                               kind != NULL ? kind : "",
                               kind != NULL && verse ? " " : "",
                               verse ? "verse" : "");
}

static void
append_paragraph(Writer *writer, guint32 index, guint32 number)
{
    const CoterieDocument *document = g_ptr_array_index(writer->view->documents, index);
    const CoterieParagraph *paragraph = coterie_document_paragraph(document, number);
    const char *text = coterie_document_text(document, NULL);
    const char *element = paragraph_kinds[paragraph->kind].element;
    g_autofree char *anchor = coterie_link_anchor(index, number);

    g_string_append_printf(writer->out, "<%s id=\"%s\"", element, anchor);
    append_classes(
        writer->out, paragraph_kinds[paragraph->kind].class, is_verse(text, paragraph->span));
    g_string_append_printf(
        writer->out, "><a class=\"number\" href=\"#%s\">¶%u </a>", anchor, number + 1);
    append_marked(writer, text, index, paragraph->span);
    g_string_append_printf(writer->out, "</%s>\n", element);
}

/* Browsers pass over a leaf until it is to be seen; its length tells them how high it will be. */
static void
append_leaf(Writer *writer, guint32 index, guint32 start, guint32 end)
{
    g_string_append_printf(writer->out, "<div class=\"leaf\" style=\"--n:%u\">\n", end - start);
    for (guint32 i = start; i < end; i++)
        append_paragraph(writer, index, i);
    g_string_append(writer->out, "</div>\n");
}

static void
append_document(Writer *writer, guint32 index)
{
    const CoterieDocument *document = g_ptr_array_index(writer->view->documents, index);
    guint32 count = coterie_document_paragraph_count(document);

    g_string_append_printf(writer->out, "<section id=\"d%u\">\n<h2>", index + 1);
    coterie_xml_text(writer->out, coterie_quote_name(writer->view, index));
    g_string_append(writer->out, "</h2>\n");
    for (guint32 i = 0; i < count; i += LEAF)
        append_leaf(writer, index, i, MIN(i + LEAF, count));
    if (count == 0)
        g_string_append(writer->out, "<p class=\"note\">(empty)</p>\n");
    g_string_append(writer->out, "</section>\n");
}

/* ---------------------------------------------------------------------- the head */

static void
append_contents(const Writer *writer)
{
    guint documents = writer->view->documents->len;

    if (writer->report == NULL && documents < CONTENTS_LEAST)
        return;
    g_string_append(writer->out, "<nav aria-label=\"Contents\">\n<ol>\n");
    if (writer->report != NULL) {
        g_string_append(writer->out, "<li>");
        coterie_markup_html_link(writer->out, "The report", writer->report, NULL);
        g_string_append(writer->out, "</li>\n");
    }
    for (guint i = 0; i < documents && documents >= CONTENTS_LEAST; i++) {
        g_string_append_printf(writer->out, "<li><a href=\"#d%u\">", i + 1);
        coterie_xml_text(writer->out, coterie_quote_name(writer->view, i));
        g_string_append(writer->out, "</a></li>\n");
    }
    g_string_append(writer->out, "</ol>\n</nav>\n");
}

static void
append_counts(const Writer *writer)
{
    const CoteriePersons *persons = writer->view->persons;

    g_string_append(writer->out, "<p>");
    coterie_number_append_count(
        writer->out, coterie_persons_count(persons), "person is named", "persons are named");
    g_string_append_c(writer->out, ' ');
    coterie_number_append_count(writer->out, coterie_persons_place_count(persons), "time", "times");
    g_string_append(writer->out,
                    "; each of these places is marked. The number beside a paragraph is the one "
                    "that the report and the tables give (¶). Point at a name to see who is meant");
    if (writer->report != NULL)
        g_string_append(writer->out, ", follow it to the person’s row in the report");
    if (writer->report != NULL && g_hash_table_size(writer->rows) < coterie_persons_count(persons))
        g_string_append(writer->out, ", where there is one");
    g_string_append(writer->out, ".</p>\n");
}

static void
append_legend(const Writer *writer)
{
    g_string_append(writer->out, "<dl class=\"marks\">\n");
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        g_string_append_printf(writer->out,
                               "<div><dt><span class=\"%s\">Name</span></dt><dd>%s</dd></div>\n",
                               marks[i].class,
                               marks[i].meaning);
    g_string_append(writer->out, "</dl>\n");
}

static void
append_head(const Writer *writer)
{
    g_autofree char *title = coterie_quote_title(writer->view, "Who is named where");

    coterie_page_begin_html(title, coterie_page_reading_style, writer->out);
    append_contents(writer);
    append_counts(writer);
    append_legend(writer);
    g_string_append(writer->out, "</header>\n<main class=\"reading\">\n");
}

/* Returns: (transfer full): whom a name may lead to. */
static GHashTable *
collect_rows(const CoterieView *view, const CoterieReadingOptions *options)
{
    GHashTable *rows = g_hash_table_new(NULL, NULL);
    g_autoptr(GArray) persons = NULL;

    if (options->report == NULL)
        return rows;
    persons = coterie_report_persons(view, options->top);
    for (guint i = 0; i < persons->len; i++)
        g_hash_table_add(rows, GUINT_TO_POINTER(g_array_index(persons, guint32, i)));
    return rows;
}

GBytes *
coterie_reading_write(const CoterieView *view, const CoterieReadingOptions *options)
{
    const CoterieReadingOptions defaults = {0};
    const CoterieReadingOptions *how = options != NULL ? options : &defaults;
    g_autoptr(GHashTable) rows = NULL;
    Writer writer = {.view = view, .report = how->report};

    g_return_val_if_fail(view != NULL && view->documents != NULL, NULL);
    rows = collect_rows(view, how);
    writer.rows = rows;
    writer.out = g_string_new(NULL);
    append_head(&writer);
    for (guint i = 0; i < view->documents->len; i++)
        append_document(&writer, i);
    coterie_page_end_html(writer.out);
    return g_string_free_to_bytes(writer.out);
}
