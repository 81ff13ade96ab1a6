/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to a document: first the encoding, then the line ends,
 * then what its kind makes of the text. A new kind is a row of the table. */
#include "documents/decode.h"

#include "documents/document_private.h"
#include "documents/encoding.h"
#include "documents/html.h"
#include "documents/line_ends.h"
#include "documents/markdown.h"

#include <coterie/error.h>

#include <limits.h>

typedef struct {
    CoterieDocument *(*read)(const char *id, GBytes *text);
    char *(*encoding)(const char *bytes, gsize length); /* or NULL: what the file says itself */
    gsize most;
} Format;

static const Format formats[] = {
    [COTERIE_KIND_PLAIN] = {coterie_document_new_checked, NULL, G_MAXUINT32},
    [COTERIE_KIND_HTML] = {coterie_html_read, coterie_html_encoding, INT_MAX},
    [COTERIE_KIND_MARKDOWN] = {coterie_markdown_read, NULL, INT_MAX},
};

/* The text of @file in UTF-8. */
static GBytes *
text_of(const Format *format, const char *given, GBytes *file, char **name, GError **error)
{
    gsize length;
    const char *bytes = g_bytes_get_data(file, &length);
    g_autofree char *declared = format->encoding != NULL ? format->encoding(bytes, length) : NULL;
    g_autoptr(GBytes) text = coterie_encoding_decode(file, declared, given, name, error);

    if (text == NULL)
        return NULL;
    if (g_bytes_get_size(text) <= format->most)
        return coterie_line_feeds(text);
    g_set_error_literal(
        error, COTERIE_ERROR, COTERIE_ERROR_TEXT, "2 GiB or more is too large for one page");
    return NULL;
}

CoterieDocument *
coterie_decode(const char *id, CoterieKind kind, const char *encoding, GBytes *file, GError **error)
{
    const Format *format = &formats[kind];
    g_autofree char *name = NULL;
    g_autoptr(GBytes) text = text_of(format, encoding, file, &name, error);
    CoterieDocument *document;

    if (text == NULL)
        return NULL;
    document = format->read(id, text);
    coterie_document_set_encoding(document, g_steal_pointer(&name));
    return document;
}
