/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a name is spoken that is written otherwise: turned, in capitals, with an address of mail.
 *
 * Weak spot: "MCDONALD" becomes "Mcdonald". */
#include "people/spoken.h"

#include <string.h>

/* Letters of a word in capitals that may be written small: of a name of one word, and of several.
 */
#define SHORTEST_ALONE 4
#define SHORTEST_WORD 3

/* Whether a word of so many bytes is in capitals only because all names there are: no initials,
 * "FDR", and no number, "XVIII". */
static gboolean
is_shouted(const char *word, gsize length, gboolean alone)
{
    glong letters = g_utf8_strlen(word, (gssize)length);
    gboolean number = TRUE;

    for (const char *at = word; at < word + length; at = g_utf8_next_char(at)) {
        if (g_unichar_islower(g_utf8_get_char(at)) || *at == '.')
            return FALSE;
        number = number && (g_ascii_ispunct(*at) || strchr("IVXLC", *at) != NULL);
    }
    return !number && letters >= (alone ? SHORTEST_ALONE : SHORTEST_WORD);
}

/* Appends a word of a name with capitals at its beginning and behind hyphens: "O'Brien-Hale". */
static void
append_calm(GString *calm, const char *word, gsize length)
{
    gboolean begins = TRUE;

    for (const char *at = word; at < word + length; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        g_string_append_unichar(calm, begins ? character : g_unichar_tolower(character));
        begins = !g_unichar_isalpha(character);
    }
}

/* The name with small letters where it is in capitals: "Trincolo" of "TRINCOLO". (transfer full) */
static char *
calmed(const char *name)
{
    GString *calm = g_string_new(NULL);
    gboolean alone = strchr(name, ' ') == NULL;

    while (*name != '\0') {
        gsize blanks = strspn(name, " ");
        gsize length = strcspn(name + blanks, " ");

        g_string_append_len(calm, name, (gssize)blanks);
        name += blanks;
        if (is_shouted(name, length, alone))
            append_calm(calm, name, length);
        else
            g_string_append_len(calm, name, (gssize)length);
        name += length;
    }
    return g_string_free(calm, FALSE);
}

char *
coterie_name_spoken(const char *form, const CoterieName *name)
{
    g_autofree char *bare = g_strndup(form, strcspn(form, "@"));
    g_autofree char *turned = NULL;
    const char *comma = strstr(bare, ", ");

    if (comma == NULL || (name->number != NULL && strchr(comma + 2, ' ') == NULL))
        return calmed(bare);
    turned = g_strdup_printf("%s %.*s", comma + 2, (int)(comma - bare), bare);
    return calmed(turned);
}
