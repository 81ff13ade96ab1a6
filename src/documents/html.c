/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page becomes text. libxml2 reads it and calls us at each tag and each piece of
 * text; no tree is built, so that neither the size of a page nor its depth
 * matters. A stack holds what the open elements mean for the text within: its
 * kind, whether it is left out, whether its lines count. Two tables know HTML:
 * elements by name and attributes by value.
 *
 * Forms are not left out, only what one fills in: there are sites whose pages are
 * one form from end to end. A cell of a table is a paragraph, so that two names in
 * neighbouring cells never run together. Weak spots: a page that builds its navigation
 * of bare div elements, told by style sheets only; and end tags without a beginning, for each
 * of which libxml2 looks through all that is open, so that a page made to be slow is slow. */
#include "documents/html.h"

#include "documents/builder.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* How far into a page its encoding may be named. */
#define ENCODING_BYTES 4096

typedef enum {
    INLINE,
    BLOCK,
    SECTION, /* a block with a head and foot of its own */
    MARGIN,  /* head or foot: of the page, unless within a section */
    LINES,   /* a block whose line breaks count */
    BREAK,
    RAISED, /* often the number of a note */
    DROP,
    CUT, /* a block that is dropped */
} Manner;

typedef struct {
    const char *name;
    Manner manner;
    CoterieParagraphKind kind;
} Element;

/* What an attribute with a certain word in its value means for any element. */
typedef struct {
    const char *attribute;
    const char *word; /* or NULL: any value */
    Manner manner;    /* DROP, or INLINE for no change */
    CoterieParagraphKind kind;
} Sign;

/* What an open element means for the text in it. */
typedef struct {
    Manner manner;
    CoterieParagraphKind kind;
    gboolean dropped;
    gboolean has_lines;
    gboolean in_section;
    gsize place; /* of a raised element: where it began */
} State;

typedef struct {
    CoterieBuilder *builder;
    GArray *open; /* of State, never empty */
} Walk;

#define PROSE COTERIE_PARAGRAPH_PROSE
#define HEADING COTERIE_PARAGRAPH_HEADING
#define CAPTION COTERIE_PARAGRAPH_CAPTION
#define LIST COTERIE_PARAGRAPH_LIST
#define QUOTATION COTERIE_PARAGRAPH_QUOTATION
#define SOURCE COTERIE_PARAGRAPH_SOURCE

/* clang-format off */
/* In the order of their names, for it is searched by halves; what is not here is INLINE. */
static const Element elements[] = {
    {"address", BLOCK, PROSE},
    {"applet", DROP, PROSE},
    {"article", SECTION, PROSE},
    {"aside", CUT, PROSE},
    {"audio", DROP, PROSE},
    {"blockquote", SECTION, QUOTATION},
    {"body", BLOCK, PROSE},
    {"br", BREAK, PROSE},
    {"button", DROP, PROSE},
    {"canvas", DROP, PROSE},
    {"caption", BLOCK, CAPTION},
    {"center", BLOCK, PROSE},
    {"cite", INLINE, SOURCE},
    {"datalist", DROP, PROSE},
    {"dd", BLOCK, LIST},
    {"details", BLOCK, PROSE},
    {"dialog", CUT, PROSE},
    {"dir", BLOCK, PROSE},
    {"div", BLOCK, PROSE},
    {"dl", BLOCK, PROSE},
    {"dt", BLOCK, LIST},
    {"embed", DROP, PROSE},
    {"fieldset", BLOCK, PROSE},
    {"figcaption", BLOCK, CAPTION},
    {"figure", BLOCK, PROSE},
    {"footer", MARGIN, SOURCE},
    {"form", BLOCK, PROSE},
    {"h1", BLOCK, HEADING},
    {"h2", BLOCK, HEADING},
    {"h3", BLOCK, HEADING},
    {"h4", BLOCK, HEADING},
    {"h5", BLOCK, HEADING},
    {"h6", BLOCK, HEADING},
    {"head", CUT, PROSE},
    {"header", MARGIN, PROSE},
    {"hgroup", BLOCK, HEADING},
    {"hr", BLOCK, PROSE},
    {"iframe", DROP, PROSE},
    {"input", DROP, PROSE},
    {"label", DROP, PROSE},
    {"legend", CUT, PROSE},
    {"li", BLOCK, LIST},
    {"listing", LINES, PROSE},
    {"main", SECTION, PROSE},
    {"map", DROP, PROSE},
    {"math", DROP, PROSE},
    {"menu", BLOCK, PROSE},
    {"meter", DROP, PROSE},
    {"nav", CUT, PROSE},
    {"noembed", DROP, PROSE},
    {"noframes", CUT, PROSE},
    {"noscript", DROP, PROSE},
    {"object", DROP, PROSE},
    {"ol", BLOCK, PROSE},
    {"optgroup", DROP, PROSE},
    {"option", DROP, PROSE},
    {"output", DROP, PROSE},
    {"p", BLOCK, PROSE},
    {"plaintext", LINES, PROSE},
    {"pre", LINES, PROSE},
    {"progress", DROP, PROSE},
    {"rp", DROP, PROSE},
    {"rt", DROP, PROSE},
    {"script", DROP, PROSE},
    {"search", CUT, PROSE},
    {"section", SECTION, PROSE},
    {"select", DROP, PROSE},
    {"style", DROP, PROSE},
    {"summary", BLOCK, HEADING},
    {"sup", RAISED, PROSE},
    {"svg", DROP, PROSE},
    {"table", BLOCK, PROSE},
    {"tbody", BLOCK, PROSE},
    {"td", BLOCK, PROSE},
    {"template", DROP, PROSE},
    {"textarea", DROP, PROSE},
    {"tfoot", BLOCK, PROSE},
    {"th", BLOCK, LIST},
    {"thead", BLOCK, PROSE},
    {"title", DROP, PROSE},
    {"tr", BLOCK, PROSE},
    {"ul", BLOCK, PROSE},
    {"video", DROP, PROSE},
    {"xmp", LINES, PROSE},
};

static const Sign signs[] = {
    {"hidden", NULL, DROP, PROSE},
    {"aria-hidden", "true", DROP, PROSE},

    {"role", "alertdialog", DROP, PROSE},
    {"role", "banner", DROP, PROSE},
    {"role", "complementary", DROP, PROSE},
    {"role", "contentinfo", DROP, PROSE},
    {"role", "dialog", DROP, PROSE},
    {"role", "menu", DROP, PROSE},
    {"role", "menubar", DROP, PROSE},
    {"role", "navigation", DROP, PROSE},
    {"role", "search", DROP, PROSE},
    {"role", "toolbar", DROP, PROSE},
    {"role", "heading", INLINE, HEADING},
    {"role", "doc-backlink", DROP, PROSE},
    {"role", "doc-index", DROP, PROSE},
    {"role", "doc-noteref", DROP, PROSE},
    {"role", "doc-pagebreak", DROP, PROSE},
    {"role", "doc-pagelist", DROP, PROSE},
    {"role", "doc-toc", DROP, PROSE},
    {"role", "doc-subtitle", INLINE, HEADING},
    {"role", "doc-epigraph", INLINE, QUOTATION},
    {"role", "doc-bibliography", INLINE, SOURCE},
    {"role", "doc-biblioentry", INLINE, SOURCE},
    {"role", "doc-endnote", INLINE, SOURCE},
    {"role", "doc-endnotes", INLINE, SOURCE},
    {"role", "doc-footnote", INLINE, SOURCE},

    {"epub:type", "index", DROP, PROSE},
    {"epub:type", "landmarks", DROP, PROSE},
    {"epub:type", "noteref", DROP, PROSE},
    {"epub:type", "pagebreak", DROP, PROSE},
    {"epub:type", "toc", DROP, PROSE},
    {"epub:type", "bridgehead", INLINE, HEADING},
    {"epub:type", "subtitle", INLINE, HEADING},
    {"epub:type", "title", INLINE, HEADING},
    {"epub:type", "epigraph", INLINE, QUOTATION},
    {"epub:type", "bibliography", INLINE, SOURCE},
    {"epub:type", "endnote", INLINE, SOURCE},
    {"epub:type", "endnotes", INLINE, SOURCE},
    {"epub:type", "footnote", INLINE, SOURCE},
    {"epub:type", "footnotes", INLINE, SOURCE},

    {"class", "breadcrumb", DROP, PROSE},
    {"class", "breadcrumbs", DROP, PROSE},
    {"class", "catlinks", DROP, PROSE},
    {"class", "footnote-backref", DROP, PROSE},
    {"class", "footnote-ref", DROP, PROSE},
    {"class", "mw-editsection", DROP, PROSE},
    {"class", "mw-jump-link", DROP, PROSE},
    {"class", "navbar", DROP, PROSE},
    {"class", "navbox", DROP, PROSE},
    {"class", "noprint", DROP, PROSE},
    {"class", "pagination", DROP, PROSE},
    {"class", "printfooter", DROP, PROSE},
    {"class", "screen-reader-text", DROP, PROSE},
    {"class", "sr-only", DROP, PROSE},
    {"class", "toc", DROP, PROSE},
    {"class", "visually-hidden", DROP, PROSE},
    {"class", "subtitle", INLINE, HEADING},
    {"class", "title", INLINE, HEADING},
    {"class", "gallerytext", INLINE, CAPTION},
    {"class", "thumbcaption", INLINE, CAPTION},
    {"class", "wp-caption-text", INLINE, CAPTION},
    {"class", "bibliography", INLINE, SOURCE},
    {"class", "endnotes", INLINE, SOURCE},
    {"class", "footnote", INLINE, SOURCE},
    {"class", "footnotes", INLINE, SOURCE},
    {"class", "references", INLINE, SOURCE},
    {"class", "reflist", INLINE, SOURCE},
};
/* clang-format on */

static int
compare_names(const void *name, const void *element)
{
    return strcmp(name, ((const Element *)element)->name);
}

static const Element *
find_element(const char *name)
{
    static const Element unknown = {"", INLINE, PROSE};
    const Element *found =
        bsearch(name, elements, G_N_ELEMENTS(elements), sizeof elements[0], compare_names);

    return found != NULL ? found : &unknown;
}

/* Whether @word stands in @value, among words parted by white space. */
static gboolean
has_word(const char *value, const char *word)
{
    gsize length = strlen(word);

    while (*value != '\0') {
        gsize size;

        value += strspn(value, " \t\r\n\f");
        size = strcspn(value, " \t\r\n\f");
        if (size == length && g_ascii_strncasecmp(value, word, length) == 0)
            return TRUE;
        value += size;
    }
    return FALSE;
}

static void
heed_attribute(State *state, const char *attribute, const char *value)
{
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        const Sign *sign = &signs[i];

        if (!g_str_equal(sign->attribute, attribute) ||
            (sign->word != NULL && (value == NULL || !has_word(value, sign->word))))
            continue;
        state->dropped |= sign->manner == DROP;
        state->kind = MAX(state->kind, sign->kind);
    }
}

static State *
innermost(const Walk *walk)
{
    return &g_array_index(walk->open, State, walk->open->len - 1);
}

/* What @element means within @outer: the strongest kind of all around a text is its
 * kind, so that an item of a list in a quotation is quoted. */
static State
state_within(const State *outer, const Element *element)
{
    State state = *outer;

    state.manner = element->manner;
    state.kind = MAX(outer->kind, element->kind);
    state.dropped |= element->manner == DROP || element->manner == CUT ||
                     (element->manner == MARGIN && !outer->in_section);
    state.has_lines |= element->manner == LINES;
    state.in_section |= element->manner == SECTION;
    return state;
}

static gboolean
is_root(const char *name)
{
    return g_str_equal(name, "body") || g_str_equal(name, "html");
}

static gboolean
ends_paragraph(Manner manner)
{
    return manner == BLOCK || manner == SECTION || manner == MARGIN || manner == LINES ||
           manner == CUT;
}

static void
start_element(void *data, const xmlChar *name, const xmlChar **attributes)
{
    Walk *walk = data;
    State state = state_within(innermost(walk), find_element((const char *)name));

    if (attributes != NULL && !is_root((const char *)name))
        for (; *attributes != NULL; attributes += 2)
            heed_attribute(&state, (const char *)attributes[0], (const char *)attributes[1]);
    if (ends_paragraph(state.manner))
        coterie_builder_end(walk->builder);
    else if (state.manner == BREAK && !state.dropped)
        coterie_builder_break(walk->builder);
    state.place = coterie_builder_place(walk->builder);
    g_array_append_val(walk->open, state);
}

/* "[12]", "3, 4", "*": the mark of a note. */
static gboolean
is_mark_of_note(const char *text)
{
    return text[strspn(text, "0123456789[](),*\xC2\xA0 \n")] == '\0';
}

static void
end_element(void *data, const xmlChar *name)
{
    Walk *walk = data;
    const State *state = innermost(walk);

    (void)name;
    if (walk->open->len == 1)
        return;
    if (ends_paragraph(state->manner))
        coterie_builder_end(walk->builder);
    else if (state->manner == RAISED && !state->dropped)
        coterie_builder_take_back(walk->builder, state->place, is_mark_of_note);
    g_array_set_size(walk->open, walk->open->len - 1);
}

static void
add_text(void *data, const xmlChar *text, int length)
{
    Walk *walk = data;
    const State *state = innermost(walk);

    if (state->dropped)
        return;
    if (state->has_lines)
        coterie_builder_add_lines(walk->builder, state->kind, (const char *)text, (gsize)length);
    else
        coterie_builder_add(walk->builder, state->kind, (const char *)text, (gsize)length);
}

static void
walk_page(Walk *walk, const char *page, int length)
{
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page, length);
    htmlSAXHandler handler = {
        .startElement = start_element,
        .endElement = end_element,
        .characters = add_text,
        .ignorableWhitespace = add_text,
    };

    g_assert(parser != NULL);
    *parser->sax = handler;
    parser->userData = walk;
    (void)htmlCtxtUseOptions(parser,
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    (void)xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    (void)htmlParseDocument(parser); /* whatever it found wrong, the text has been told */
    htmlFreeParserCtxt(parser);
}

CoterieDocument *
coterie_html_read(const char *id, GBytes *page)
{
    g_autoptr(CoterieBuilder) builder = coterie_builder_new();
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(State));
    Walk walk = {builder, open};
    State root = {.manner = BLOCK};
    gsize length;
    const char *bytes = g_bytes_get_data(page, &length);

    g_assert(length <= INT_MAX);
    g_array_append_val(open, root);
    if (length > 0)
        walk_page(&walk, bytes, (int)length);
    return coterie_builder_document(builder, id);
}

char *
coterie_html_encoding(const char *bytes, gsize length)
{
    static const char pattern[] =
        "(?:<meta\\s[^>]*charset|<\\?xml\\s[^>]*encoding)\\s*=\\s*[\"']?\\s*([-\\w.:]+)";
    g_autoptr(GRegex) regex = g_regex_new(pattern, G_REGEX_RAW | G_REGEX_CASELESS, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;

    if (length == 0 ||
        !g_regex_match_full(regex, bytes, (gssize)MIN(length, ENCODING_BYTES), 0, 0, &match, NULL))
        return NULL;
    return g_match_info_fetch(match, 1);
}
