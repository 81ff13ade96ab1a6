/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses of e-mail and on the web: "jane.finch@example.org", "http://example.org/a". Each is one
 * word, so that its dots end no sentence and the names in it name nobody. */
#include "text/addresses.h"

#include <string.h>

/* What a name before the @ may have in it besides letters and digits. */
#define LOCAL "._%+-"
#define LONGEST_LOCAL 64 /* bytes of it, by RFC 5321 */
/* What follows an address of the web is none of it. */
#define CLOSES ".,;:!?'\")]}"

/* The end of the letters, digits and bytes of @marks from @at on. */
static const char *
skip(const char *at, const char *end, const char *marks)
{
    while (at < end && (g_ascii_isalnum(*at) || (*at != '\0' && strchr(marks, *at) != NULL)))
        at++;
    return at;
}

/* "example.org" from @at on has two parts or more; a dot at its end is none of it. */
static gsize
domain_length(const char *at, const char *end)
{
    const char *last = at;

    for (const char *part = at; part < end; part++) {
        const char *stop = skip(part, end, "-");

        if (stop == part)
            break;
        last = stop;
        part = stop;
        if (part >= end || *part != '.')
            break;
    }
    return memchr(at, '.', (gsize)(last - at)) != NULL ? (gsize)(last - at) : 0;
}

static gsize
mail_length(const char *at, const char *end)
{
    const char *sign = skip(at, at + MIN(end - at, LONGEST_LOCAL), LOCAL);
    gsize domain;

    if (sign == at || sign >= end || *sign != '@')
        return 0;
    domain = domain_length(sign + 1, end);
    return domain > 0 ? (gsize)(sign + 1 - at) + domain : 0;
}

static gsize
web_length(const char *at, const char *end)
{
    static const char *const beginnings[] = {"http://", "https://", "ftp://", "www."};
    const char *last = at;

    for (gsize i = 0; i < G_N_ELEMENTS(beginnings) && last == at; i++) {
        gsize size = strlen(beginnings[i]);

        if ((gsize)(end - at) > size && g_ascii_strncasecmp(at, beginnings[i], size) == 0)
            last = at + size;
    }
    if (last == at)
        return 0;
    while (last < end && (guchar)*last > ' ' && strchr("<>\"", *last) == NULL)
        last++;
    while (strchr(CLOSES, last[-1]) != NULL)
        last--;
    return (gsize)(last - at);
}

gsize
coterie_address_length(const char *at, const char *end)
{
    gsize length = mail_length(at, end);

    return length > 0 ? length : web_length(at, end);
}
