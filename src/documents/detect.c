/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which encoding a text is in that is not UTF-8 and does not say. ICU's detector
 * ranks encodings by how well the letters of each go together in some language;
 * its figures are low even where it is right, so that the best figure alone says
 * little. Its first answer is taken only if it is sure: every other answer that comes
 * near it makes the same text of these bytes, as windows-1252 and
 * windows-1250 do of most quotation marks and umlauts.
 *
 * A file that is mostly UTF-8 is a damaged one, and no other encoding. The
 * detector looks at a few kilobytes, so it is shown lines with letters beyond
 * ASCII. Weak spot: encodings of single bytes for one script, in short texts. */
#include "documents/encoding.h"

#include <unicode/ucsdet.h>

#include <string.h>

#define SAMPLE_BYTES 8000
#define LONGEST_LINE 400
#define LEAST_CONFIDENCE 20
#define CLEAR_LEAD 12
#define FEWEST_LETTERS 3
#define MISPLACED_SHARE 20 /* one letter in so many may be misplaced */

typedef struct {
    const char *name;
    gsize width;   /* bytes of a code unit */
    gsize visible; /* which of them is not 0 in Latin text */
} Wide;

/* clang-format off */
static const Wide wides[] = {
    {"UTF-32LE", 4, 0},
    {"UTF-32BE", 4, 3},
    {"UTF-16LE", 2, 0},
    {"UTF-16BE", 2, 1},
};
/* clang-format on */

/* Whether bytes that are 0 stand just where @wide has them: never in the visible place, and in the
 * others of most units. */
static gboolean
fits_wide(const Wide *wide, const char *bytes, gsize length)
{
    gsize units = MIN(length, SAMPLE_BYTES) / wide->width;
    gsize filled = 0;

    if (length % wide->width != 0)
        return FALSE;
    for (gsize i = 0; i < units; i++) {
        const char *unit = bytes + i * wide->width;

        if (unit[wide->visible] == '\0')
            return FALSE;
        for (gsize j = 0; j < wide->width; j++)
            filled += j != wide->visible && unit[j] != '\0';
    }
    return filled * 2 < units;
}

static const char *
find_wide(const char *bytes, gsize length)
{
    if (memchr(bytes, '\0', MIN(length, SAMPLE_BYTES)) == NULL)
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(wides); i++)
        if (fits_wide(&wides[i], bytes, length))
            return wides[i].name;
    return NULL;
}

static gboolean
is_beyond_ascii(char byte)
{
    return ((guchar)byte & 0x80) != 0;
}

/* Whether characters of several bytes that are good UTF-8 are as many as the bytes that are not. */
static gboolean
is_damaged_utf8(const char *bytes, gsize length)
{
    gsize good = 0;
    gsize bad = 0;

    for (gsize at = 0; at < length; at++) {
        gunichar character;

        if (!is_beyond_ascii(bytes[at]))
            continue;
        character = g_utf8_get_char_validated(bytes + at, (gssize)MIN(length - at, 6));
        if (character == (gunichar)-1 || character == (gunichar)-2) {
            bad++;
        } else {
            good++;
            at += (gsize)g_unichar_to_utf8(character, NULL) - 1;
        }
    }
    return good >= bad;
}

/* The end of the line at @at, or of a piece of a long one. */
static gsize
line_end(const char *bytes, gsize length, gsize at)
{
    gsize longest = MIN(length - at, LONGEST_LINE);
    const char *feed = memchr(bytes + at, '\n', longest);

    if (feed != NULL)
        return (gsize)(feed - bytes) + 1;
    for (gsize size = longest; size > longest / 2; size--)
        if (bytes[at + size - 1] == ' ')
            return at + size;
    return at + longest;
}

/* Lines with letters beyond ASCII, a few kilobytes of them; *@letters counts the letters beyond
 * ASCII in them. */
static GString *
take_sample(const char *bytes, gsize length, gsize *letters)
{
    GString *sample = g_string_sized_new(SAMPLE_BYTES + LONGEST_LINE);

    *letters = 0;
    for (gsize at = 0; at < length && sample->len < SAMPLE_BYTES;) {
        gsize end = line_end(bytes, length, at);
        gsize before = *letters;

        for (gsize i = at; i < end; i++)
            *letters += is_beyond_ascii(bytes[i]);
        if (*letters > before)
            g_string_append_len(sample, bytes + at, (gssize)(end - at));
        at = end;
    }
    return sample;
}

/* The name of an answer that may be true: the detector also tries mainframes. */
static char *
name_of(const UCharsetMatch *match)
{
    UErrorCode status = U_ZERO_ERROR;
    const char *name = ucsdet_getName(match, &status);

    if (U_FAILURE(status) || g_str_has_prefix(name, "UTF-") || g_str_has_prefix(name, "IBM"))
        return NULL;
    return coterie_encoding_name(name);
}

static gint32
confidence_of(const UCharsetMatch *match)
{
    UErrorCode status = U_ZERO_ERROR;

    return ucsdet_getConfidence(match, &status);
}

/* A capital within a word is no letter of it: "MŸller" and "donÕt" come of
 * reading a Macintosh's text as windows-1252. */
static gboolean
reads_well(GBytes *text)
{
    gsize length;
    const char *bytes = g_bytes_get_data(text, &length);
    const char *end = bytes + length;
    gboolean after_small = FALSE;
    gsize beyond = 0;
    gsize misplaced = 0;

    for (const char *at = bytes; at < end; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        if (character >= 0x80) {
            beyond++;
            misplaced += after_small && g_unichar_isupper(character);
        }
        after_small = g_unichar_islower(character);
    }
    return misplaced * MISPLACED_SHARE <= beyond;
}

/* The text that the surest answer makes of @bytes, unless one that comes near makes another. */
static GBytes *
choose(const UCharsetMatch **matches, gint32 count, const char *bytes, gsize length, char **name)
{
    g_autoptr(GBytes) best = NULL;
    gint32 lead = 0;

    for (gint32 i = 0; i < count; i++) {
        gint32 confidence = confidence_of(matches[i]);
        g_autofree char *other = name_of(matches[i]);
        g_autoptr(GBytes) text = NULL;

        if (confidence < LEAST_CONFIDENCE || confidence < lead - CLEAR_LEAD)
            break;
        if (other == NULL || g_strcmp0(other, *name) == 0)
            continue;
        lead = MAX(lead, confidence);
        text = coterie_encoding_convert(bytes, length, 0, other, NULL);
        if (text == NULL || !reads_well(text))
            continue;
        if (best != NULL && !g_bytes_equal(best, text)) {
            g_clear_pointer(name, g_free);
            return NULL;
        }
        if (best == NULL) {
            best = g_steal_pointer(&text);
            *name = g_steal_pointer(&other);
        }
    }
    return g_steal_pointer(&best);
}

/* What ICU's detector is sure of. */
static GBytes *
ask(const char *bytes, gsize length, char **name)
{
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    gsize letters;
    g_autoptr(GString) sample = take_sample(bytes, length, &letters);
    const UCharsetMatch **matches;
    GBytes *text = NULL;
    gint32 count = 0;

    ucsdet_setText(detector, sample->str, (gint32)sample->len, &status);
    matches = ucsdet_detectAll(detector, &count, &status);
    if (U_SUCCESS(status) && letters >= FEWEST_LETTERS)
        text = choose(matches, count, bytes, length, name);
    ucsdet_close(detector);
    return text;
}

GBytes *
coterie_encoding_detect(const char *bytes, gsize length, char **name)
{
    const char *wide = find_wide(bytes, length);
    GBytes *text;

    *name = NULL;
    if (wide == NULL)
        return is_damaged_utf8(bytes, length) ? NULL : ask(bytes, length, name);
    text = coterie_encoding_convert(bytes, length, 0, wide, NULL);
    if (text != NULL)
        *name = g_strdup(wide);
    return text;
}
