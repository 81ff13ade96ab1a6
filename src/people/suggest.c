/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said to somebody who typed a name that is nobody's, or several persons': one line with
 * the persons who may be meant. Whatever was typed, and whatever a text holds, the line
 * stays one short line.
 *
 * Weak spot: nearness is counted in bytes of folded words, where a letter of other alphabets has
 * two or three. */
#include "people/suggest.h"

#include "people/slips.h"

#include <coterie/error.h>

#include <string.h>

#define MOST_SHOWN 60    /* characters of a name in a message */
#define MOST_LISTED 5    /* persons in a message */
#define MOST_LETTERS 200 /* of a typed name that may be a slip */
#define NEAREST 3

/* @text for a line of a message: nothing that moves a cursor or turns the writing round, and not
 * without end. (transfer full) */
static char *
for_message(const char *text)
{
    GString *out = g_string_new(NULL);
    guint length = 0;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        GUnicodeType type = g_unichar_type(g_utf8_get_char(at));
        gboolean odd = type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
                       type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;

        if (length++ == MOST_SHOWN) {
            g_string_append(out, "…");
            break;
        }
        g_string_append_unichar(out, odd ? ' ' : g_utf8_get_char(at));
    }
    return g_string_free(out, FALSE);
}

/* The most named first, then by name, then as met. */
static gint
compare_persons(gconstpointer a, gconstpointer b, gpointer data)
{
    const CoteriePersons *persons = data;
    guint32 i = *(const guint32 *)a;
    guint32 j = *(const guint32 *)b;
    const CoteriePerson *one = coterie_persons_get(persons, i);
    const CoteriePerson *other = coterie_persons_get(persons, j);
    gint names = strcmp(one->name, other->name);

    if (one->mention_count != other->mention_count)
        return one->mention_count > other->mention_count ? -1 : 1;
    return names != 0 ? names : i < j ? -1 : i > j;
}

/* Whether another of @listed is shown under the same name. */
static gboolean
has_namesake(const CoteriePersons *persons, const GArray *listed, guint index)
{
    const char *name = coterie_persons_get(persons, g_array_index(listed, guint32, index))->name;

    for (guint i = 0; i < listed->len; i++) {
        guint32 other = g_array_index(listed, guint32, i);

        if (i != index && g_str_equal(coterie_persons_get(persons, other)->name, name))
            return TRUE;
    }
    return FALSE;
}

/* "Lev Sedov (41 mentions), Sergei Sedov (7) or 2 others"; namesakes by their identifiers. */
static char *
list_persons(const CoteriePersons *persons, const GArray *listed, guint others)
{
    GString *out = g_string_new(NULL);

    for (guint i = 0; i < listed->len; i++) {
        const CoteriePerson *person =
            coterie_persons_get(persons, g_array_index(listed, guint32, i));
        gboolean last = i + 1 == listed->len && others == 0;
        g_autofree char *name =
            for_message(has_namesake(persons, listed, i) ? person->id : person->name);

        g_string_append(out, i == 0 ? "" : last ? " or " : ", ");
        g_string_append_printf(out, "%s (%u", name, person->mention_count);
        if (i == 0)
            g_string_append(out, person->mention_count == 1 ? " mention" : " mentions");
        g_string_append_c(out, ')');
    }
    if (others > 0)
        g_string_append_printf(out, " or %u other%s", others, others == 1 ? "" : "s");
    return g_string_free(out, FALSE);
}

void
coterie_suggest_several(const CoteriePersons *persons,
                        const char *typed,
                        GArray *several,
                        GError **error)
{
    g_autofree char *name = for_message(typed);
    g_autofree char *list = NULL;
    guint others;

    g_array_sort_with_data(several, compare_persons, (gpointer)persons);
    others = several->len > MOST_LISTED ? several->len - MOST_LISTED : 0;
    g_array_set_size(several, several->len - others);
    list = list_persons(persons, several, others);
    g_set_error(error, COTERIE_ERROR, COTERIE_ERROR_NAME, "'%s' may be %s", name, list);
}

/* Letters to change until every word of @typed is one of @text, at most @most + 1; @scratch is for
 * those of @text. */
static guint
distance_to(const CoterieWords *typed, const char *text, guint most, CoterieWords *scratch)
{
    guint sum = 0;

    coterie_words_read(scratch, text);
    for (guint i = 0; i < typed->words->len && sum <= most; i++) {
        guint least = most + 1;

        for (guint j = 0; j < scratch->words->len && least > 0; j++)
            least = MIN(least,
                        coterie_edit_distance(
                            coterie_words_get(typed, i), coterie_words_get(scratch, j), least - 1));
        sum += least;
    }
    return MIN(sum, most + 1);
}

/* The same for the nearest of the names of a person. */
static guint
distance_to_person(const CoterieWords *typed,
                   const CoteriePersons *persons,
                   guint32 person,
                   guint most,
                   CoterieWords *scratch)
{
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, person, &count);
    const char *name = coterie_persons_get(persons, person)->name;
    guint least = distance_to(typed, name, most, scratch);

    for (guint32 i = 0; i < count && least > 0; i++) {
        if (!g_str_equal(aliases[i].text, name))
            least = MIN(least, distance_to(typed, aliases[i].text, least - 1, scratch));
    }
    return least;
}

/* Somebody whose name is nearly the typed one. */
typedef struct {
    guint32 person;
    guint distance;
} Near;

/* Puts @near among the nearest, where it belongs; the least near falls out. */
static void
keep_nearest(const CoteriePersons *persons, GArray *nearest, const Near *near)
{
    guint at = nearest->len;

    while (at > 0) {
        const Near *before = &g_array_index(nearest, Near, at - 1);

        if (before->distance < near->distance ||
            (before->distance == near->distance &&
             compare_persons(&before->person, &near->person, (gpointer)persons) < 0))
            break;
        at--;
    }
    g_array_insert_val(nearest, at, *near);
    if (nearest->len > NEAREST)
        g_array_set_size(nearest, NEAREST);
}

/* Those nearest to the typed words, no more than half of the letters away. A typed text of many
 * words is nobody's name. (transfer full) (element-type guint32) */
static GArray *
find_nearest(const CoteriePersons *persons, const CoterieWords *typed)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GArray) nearest = g_array_new(FALSE, FALSE, sizeof(Near));
    CoterieWords scratch;
    gsize letters = 0;

    for (guint i = 0; i < typed->words->len; i++)
        letters += strlen(coterie_words_get(typed, i));
    if (letters == 0 || letters > MOST_LETTERS)
        return found;
    coterie_words_init(&scratch);
    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        guint most = (guint)letters / 2;
        Near near = {i, distance_to_person(typed, persons, i, most, &scratch)};

        if (near.distance <= most)
            keep_nearest(persons, nearest, &near);
    }
    coterie_words_clear(&scratch);
    for (guint i = 0; i < nearest->len; i++)
        g_array_append_val(found, g_array_index(nearest, Near, i).person);
    return found;
}

void
coterie_suggest_nearest(const CoteriePersons *persons,
                        const char *typed,
                        const CoterieWords *words,
                        GError **error)
{
    g_autofree char *name = for_message(typed);
    g_autoptr(GArray) nearest = find_nearest(persons, words);
    g_autofree char *list = NULL;

    if (nearest->len == 0) {
        g_set_error(error,
                    COTERIE_ERROR,
                    COTERIE_ERROR_NAME,
                    "nobody is called '%s', or anything like it",
                    name);
        return;
    }
    list = list_persons(persons, nearest, 0);
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_NAME,
                nearest->len == 1 ? "nobody is called '%s'; nearest is %s"
                                  : "nobody is called '%s'; nearest are %s",
                name,
                list);
}
