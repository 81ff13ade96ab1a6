/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Encodings: the bytes of a file become UTF-8. What is UTF-8 is shared and not
 * copied. Anything else is converted strictly, character by character, so that a
 * byte that means nothing is told by its place and not replaced in silence; a
 * wrong letter in a name would be a person of its own.
 *
 * Pages and programs that say ISO-8859-1 mean windows-1252, which has curly
 * quotation marks where the former has control characters (encoding.spec.whatwg.org);
 * the like holds for a few more. Weak spot: an encoding of single bytes takes
 * nearly any file, so that a false name given by the user is seldom noticed. */
#include "documents/encoding.h"

#include "documents/utf8.h"

#include <coterie/document.h>
#include <coterie/error.h>

#include <unicode/ucnv.h>

#include <string.h>

typedef struct {
    const char *bytes;
    gsize length;
    const char *name;
} Mark;

typedef struct {
    const char *name;
    const char *meant;
} Synonym;

/* The first byte that is at fault, and how. */
typedef struct {
    const char *at;
    const char *what;
} Fault;

/* clang-format off */
/* The first that fits counts. */
static const Mark marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"},
    {"\xFF\xFE\0\0", 4, "UTF-32LE"},
    {"\0\0\xFE\xFF", 4, "UTF-32BE"},
    {"\xFF\xFE", 2, "UTF-16LE"},
    {"\xFE\xFF", 2, "UTF-16BE"},
};

static const Synonym synonyms[] = {
    {"US-ASCII", "windows-1252"},
    {"ISO-8859-1", "windows-1252"},
    {"ISO-8859-9", "windows-1254"},
    {"ISO-8859-11", "windows-874"},
    {"TIS-620", "windows-874"},
    {"GB2312", "GB18030"},
    {"GBK", "GB18030"},
};
/* clang-format on */

char *
coterie_encoding_name(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = *name != '\0' ? ucnv_open(name, &status) : NULL;
    const char *standard = name;

    if (converter == NULL)
        return NULL;
    ucnv_close(converter);
    for (gsize i = 0; i < 2 && standard == name; i++) {
        const char *body = i == 0 ? "MIME" : "IANA";
        const char *found;

        status = U_ZERO_ERROR;
        found = ucnv_getStandardName(name, body, &status);
        standard = found != NULL ? found : name;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(synonyms); i++)
        if (g_ascii_strcasecmp(standard, synonyms[i].name) == 0)
            standard = synonyms[i].meant;
    return g_strdup(standard);
}

gboolean
coterie_encoding_is_known(const char *name)
{
    g_autofree char *known = NULL;

    g_return_val_if_fail(name != NULL, FALSE);
    known = coterie_encoding_name(name);
    return known != NULL;
}

/* Unassigned bytes come out as the control characters U+0080 to U+009F, of which texts use one. */
static gboolean
is_assigned(UChar32 character)
{
    return character < 0x80 || character > 0x9F || character == 0x85;
}

static void
append_character(GString *text, UChar32 character)
{
    if (character < 0x80)
        g_string_append_c(text, (char)character);
    else
        g_string_append_unichar(text, (gunichar)character);
}

/* Appends what @converter makes of the bytes from @at to @end to @text; stops at the first byte
 * that is nothing. */
static gboolean
convert(UConverter *converter, const char *at, const char *end, GString *text, Fault *fault)
{
    while (at < end) {
        UErrorCode status = U_ZERO_ERROR;
        UChar32 character;

        fault->at = at;
        character = ucnv_getNextUChar(converter, &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR)
            return TRUE; /* the rest was a change of state */
        fault->what = U_SUCCESS(status) && character == 0 ? "a NUL byte in" : "not";
        if (U_FAILURE(status) || character == 0 || !is_assigned(character))
            return FALSE;
        append_character(text, character);
        if (text->len > G_MAXUINT32)
            return FALSE;
    }
    return TRUE;
}

static UConverter *
open_strict(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);

    g_assert(converter != NULL);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    return converter;
}

static void
fail_at(
    const char *name, const GString *text, const char *bytes, const Fault *fault, GError **error)
{
    if (text->len > G_MAXUINT32)
        coterie_utf8_check(text->str, text->len, error);
    else
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_TEXT,
                    "%s %s at byte %" G_GSIZE_FORMAT " (line %" G_GSIZE_FORMAT ")",
                    fault->what,
                    name,
                    (gsize)(fault->at - bytes),
                    coterie_utf8_line(text->str, text->len));
}

GBytes *
coterie_encoding_convert(
    const char *bytes, gsize length, gsize mark, const char *name, GError **error)
{
    g_autoptr(GString) text = g_string_sized_new(length + length / 16);
    UConverter *converter = open_strict(name);
    Fault fault = {bytes, NULL};
    gboolean whole = convert(converter, bytes + mark, bytes + length, text, &fault);

    ucnv_close(converter);
    if (whole)
        return g_string_free_to_bytes(g_steal_pointer(&text));
    fail_at(name, text, bytes, &fault, error);
    return NULL;
}

static const Mark *
find_mark(const char *bytes, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        if (length >= marks[i].length && memcmp(bytes, marks[i].bytes, marks[i].length) == 0)
            return &marks[i];
    return NULL;
}

/* What is left of @file behind its @mark, in the encoding that the mark stands for. */
static GBytes *
decode_marked(GBytes *file, const Mark *mark, char **name, GError **error)
{
    gsize length;
    const char *bytes = g_bytes_get_data(file, &length);

    if (g_str_equal(mark->name, "UTF-8"))
        return coterie_utf8_check(bytes, length, error)
                   ? g_bytes_new_from_bytes(file, mark->length, length - mark->length)
                   : NULL;
    *name = g_strdup(mark->name);
    return coterie_encoding_convert(bytes, length, mark->length, *name, error);
}

/* The encoding that somebody says the file is in; %NULL if that is no help. */
static char *
named_encoding(const char *declared, const char *given)
{
    if (given != NULL)
        return coterie_encoding_name(given);
    return declared != NULL ? coterie_encoding_name(declared) : NULL;
}

/* A file that is not UTF-8, for the reason @fault. */
static GBytes *
decode_other(GBytes *file,
             const char *declared,
             const char *given,
             char **name,
             GError *fault,
             GError **error)
{
    gsize length;
    const char *bytes = g_bytes_get_data(file, &length);
    GBytes *text = NULL;

    *name = named_encoding(declared, given);
    if (*name == NULL)
        text = coterie_encoding_detect(bytes, length, name);
    else if (!g_str_equal(*name, "UTF-8"))
        return coterie_encoding_convert(bytes, length, 0, *name, error);
    if (text == NULL)
        g_propagate_error(error, g_error_copy(fault));
    return text;
}

GBytes *
coterie_encoding_decode(
    GBytes *file, const char *declared, const char *given, char **name, GError **error)
{
    gsize length;
    const char *bytes = g_bytes_get_data(file, &length);
    const Mark *mark = find_mark(bytes, length);
    g_autoptr(GError) fault = NULL;

    *name = NULL;
    if (mark != NULL)
        return decode_marked(file, mark, name, error);
    if (coterie_utf8_check(bytes, length, &fault))
        return g_bytes_ref(file);
    if (length <= G_MAXUINT32)
        return decode_other(file, declared, given, name, fault, error);
    g_propagate_error(error, g_steal_pointer(&fault));
    return NULL;
}
