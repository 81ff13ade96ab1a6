/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of files: those that are read, and those that people are likely to give
 * instead, so that they are told "a PDF file is not read" and not "not UTF-8
 * at byte 10". A new kind is a row. The ending decides; the first bytes are
 * asked where the ending says nothing. */
#include "documents/kinds.h"

#include <string.h>

typedef struct {
    const char *ending; /* in small letters */
    CoterieKind kind;
    const char *what;
} Ending;

typedef struct {
    gsize offset;
    gsize length;
    const char *bytes;
    const char *what;
} Magic;

typedef struct {
    const char *beginning;
    CoterieKind kind;
    const char *what;
} Tag;

/* clang-format off */
static const Ending endings[] = {
    {".txt", COTERIE_KIND_PLAIN, NULL},
    {".text", COTERIE_KIND_PLAIN, NULL},
    {".html", COTERIE_KIND_HTML, NULL},
    {".htm", COTERIE_KIND_HTML, NULL},
    {".xhtml", COTERIE_KIND_HTML, NULL},
    {".md", COTERIE_KIND_MARKDOWN, NULL},
    {".markdown", COTERIE_KIND_MARKDOWN, NULL},
    {".jsonl", COTERIE_KIND_JSONL, NULL},
    {".ndjson", COTERIE_KIND_JSONL, NULL},
    {".pdf", COTERIE_KIND_REFUSED, "a PDF file"},
    {".ps", COTERIE_KIND_REFUSED, "a PostScript file"},
    {".djvu", COTERIE_KIND_REFUSED, "a DjVu file"},
    {".docx", COTERIE_KIND_REFUSED, "a Word (DOCX) file"},
    {".doc", COTERIE_KIND_REFUSED, "a Word (DOC) file"},
    {".odt", COTERIE_KIND_REFUSED, "an OpenDocument file"},
    {".rtf", COTERIE_KIND_REFUSED, "an RTF file"},
    {".epub", COTERIE_KIND_REFUSED, "an EPUB book"},
    {".mobi", COTERIE_KIND_REFUSED, "a Kindle book"},
    {".azw3", COTERIE_KIND_REFUSED, "a Kindle book"},
    {".xml", COTERIE_KIND_REFUSED, "an XML file"},
    {".json", COTERIE_KIND_REFUSED, "a JSON file that is not JSON Lines"},
    {".zip", COTERIE_KIND_REFUSED, "a ZIP archive"},
    {".tar", COTERIE_KIND_REFUSED, "a tar archive"},
    {".gz", COTERIE_KIND_REFUSED, "a gzip file"},
    {".tgz", COTERIE_KIND_REFUSED, "a gzip file"},
    {".bz2", COTERIE_KIND_REFUSED, "a bzip2 file"},
    {".xz", COTERIE_KIND_REFUSED, "an xz file"},
    {".zst", COTERIE_KIND_REFUSED, "a Zstandard file"},
    {".7z", COTERIE_KIND_REFUSED, "a 7-Zip archive"},
    {".png", COTERIE_KIND_REFUSED, "a PNG picture"},
    {".jpg", COTERIE_KIND_REFUSED, "a JPEG picture"},
    {".jpeg", COTERIE_KIND_REFUSED, "a JPEG picture"},
    {".gif", COTERIE_KIND_REFUSED, "a GIF picture"},
    {".tif", COTERIE_KIND_REFUSED, "a TIFF picture"},
    {".tiff", COTERIE_KIND_REFUSED, "a TIFF picture"},
    {".webp", COTERIE_KIND_REFUSED, "a WebP picture"},
    {".svg", COTERIE_KIND_REFUSED, "an SVG picture"},
};

/* The first that fits counts: a ZIP archive with a type inside stands before the bare archive. */
static const Magic magics[] = {
    {0, 5, "%PDF-", "a PDF file"},
    {0, 4, "%!PS", "a PostScript file"},
    {0, 8, "AT&TFORM", "a DjVu file"},
    {0, 5, "{\\rtf", "an RTF file"},
    {0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a Word (DOC) file"},
    {30, 28, "mimetypeapplication/epub+zip", "an EPUB book"},
    {30, 38, "mimetypeapplication/vnd.oasis.opendocu", "an OpenDocument file"},
    {0, 4, "PK\x03\x04", "a ZIP archive (DOCX and EPUB are such)"},
    {0, 2, "\x1F\x8B", "a gzip file"},
    {0, 3, "BZh", "a bzip2 file"},
    {0, 6, "\xFD" "7zXZ\0", "an xz file"},
    {0, 4, "\x28\xB5\x2F\xFD", "a Zstandard file"},
    {0, 6, "7z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
    {0, 8, "\x89PNG\r\n\x1A\n", "a PNG picture"},
    {0, 3, "\xFF\xD8\xFF", "a JPEG picture"},
    {0, 4, "GIF8", "a GIF picture"},
    {0, 4, "II*\0", "a TIFF picture"},
    {0, 4, "MM\0*", "a TIFF picture"},
    {8, 4, "WEBP", "a WebP picture"},
    {0, 16, "SQLite format 3\0", "an SQLite database"},
    {0, 4, "\x7F" "ELF", "a program"},
    {257, 5, "ustar", "a tar archive"},
};

/* Tags that may stand behind white space and a byte order mark, in any case. */
static const Tag tags[] = {
    {"<!doctype html", COTERIE_KIND_HTML, NULL},
    {"<html", COTERIE_KIND_HTML, NULL},
    {"<svg", COTERIE_KIND_REFUSED, "an SVG picture"},
    {"<?xml", COTERIE_KIND_REFUSED, "an XML file"},
};
/* clang-format on */

CoterieKind
coterie_kind_of_name(const char *path, const char **what)
{
    gsize length = strlen(path);

    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        gsize size = strlen(endings[i].ending);

        if (length < size || g_ascii_strcasecmp(path + length - size, endings[i].ending) != 0)
            continue;
        *what = endings[i].what;
        return endings[i].kind;
    }
    return COTERIE_KIND_UNKNOWN;
}

static gsize
skip_white(const char *bytes, gsize length, gsize at)
{
    while (at < length && g_ascii_isspace(bytes[at]))
        at++;
    return at;
}

static const Tag *
tag_at(const char *bytes, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(tags); i++) {
        gsize size = strlen(tags[i].beginning);

        if (length >= size && g_ascii_strncasecmp(bytes, tags[i].beginning, size) == 0)
            return &tags[i];
    }
    return NULL;
}

/* The tag that a file begins with; of an XML file the second, if that tells more: it may be a page.
 */
static const Tag *
find_tag(const char *bytes, gsize length)
{
    gsize mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    gsize first = skip_white(bytes, length, mark);
    gsize second = first;
    const Tag *tag;

    while (second < length && bytes[second] != '>')
        second++;
    second = skip_white(bytes, length, MIN(second + 1, length));
    tag = length - first >= 2 && bytes[first + 1] == '?' ? tag_at(bytes + second, length - second)
                                                         : NULL;
    return tag != NULL ? tag : tag_at(bytes + first, length - first);
}

static const char *
find_magic(const char *bytes, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(magics); i++)
        if (length >= magics[i].offset + magics[i].length &&
            memcmp(bytes + magics[i].offset, magics[i].bytes, magics[i].length) == 0)
            return magics[i].what;
    return NULL;
}

CoterieKind
coterie_kind_of_bytes(const char *bytes, gsize length, const char **what)
{
    const Tag *tag;

    if (length == 0)
        return COTERIE_KIND_UNKNOWN;
    length = MIN(length, COTERIE_KIND_BYTES);
    *what = find_magic(bytes, length);
    if (*what != NULL)
        return COTERIE_KIND_REFUSED;
    tag = find_tag(bytes, length);
    if (tag == NULL)
        return COTERIE_KIND_UNKNOWN;
    *what = tag->what;
    return tag->kind;
}
