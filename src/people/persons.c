/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The finished persons of a document or a corpus. Resolution hands over records
 * (name, gender, confidence) and places that point at them; this file puts the
 * persons in the order in which a reader meets them, counts their mentions and
 * the ways they are written, and gives each an identifier. All strings live in
 * one chunk, each text once, so that equal forms are equal pointers.
 *
 * An identifier is the shown name in plain ASCII, so that it can stand in a URL,
 * a file name or a shell command. Its weak spot: letters that have no ASCII
 * likeness fall out, and a name of nothing else becomes "person", numbered. */
#include "people/persons_private.h"

#include <stdlib.h>
#include <string.h>

struct CoteriePersons {
    GArray *persons;     /* of CoteriePerson */
    GArray *aliases;     /* of CoterieAlias, person by person */
    GArray *first_alias; /* of guint32: where each person's aliases begin, and the end */
    GArray *places;      /* of CoteriePlace */
    GArray *references;  /* of CoteriePlace; their indices follow those of the places */
    GPtrArray *forms;    /* of const char *, of the chunk, one a place, then one a reference */
    GStringChunk *strings;
    GArray *facts;    /* of CoterieFacts, one a person */
    GArray *joins;    /* of CoterieJoin, person by person; or NULL */
    GArray *partings; /* of CoterieParting, person by person; or NULL */
    GByteArray *met;  /* of the decisions, or NULL */
};

/* One way of naming one person. */
typedef struct {
    guint32 person;
    const char *text; /* of the chunk */
} Form;

static CoteriePersons *
new_container(GArray *places)
{
    CoteriePersons *made = g_new0(CoteriePersons, 1);

    made->persons = g_array_new(FALSE, FALSE, sizeof(CoteriePerson));
    made->aliases = g_array_new(FALSE, FALSE, sizeof(CoterieAlias));
    made->first_alias = g_array_new(FALSE, FALSE, sizeof(guint32));
    made->facts = g_array_new(FALSE, FALSE, sizeof(CoterieFacts));
    made->places = places;
    made->references = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    made->forms = g_ptr_array_sized_new(places->len);
    made->strings = g_string_chunk_new(CLAMP((gsize)places->len * 32, 64, 4096));
    return made;
}

static CoteriePlace *
place_at(const CoteriePersons *persons, guint32 index)
{
    return &g_array_index(persons->places, CoteriePlace, index);
}

static CoteriePerson *
person_at(const CoteriePersons *persons, guint32 index)
{
    return &g_array_index(persons->persons, CoteriePerson, index);
}

static void
add_person(CoteriePersons *made, const CoteriePersonRecord *record, guint32 first_mention)
{
    CoteriePerson person = {
        .name = g_string_chunk_insert_const(made->strings, record->name),
        .id = record->id != NULL ? g_string_chunk_insert_const(made->strings, record->id) : NULL,
        .gender = record->gender,
        .first_mention = first_mention,
        .cited = TRUE,
        .confidence = record->confidence,
    };
    CoterieFacts facts = record->facts;

    facts.gender = (guint8)record->gender;
    g_array_append_val(made->persons, person);
    g_array_append_val(made->facts, facts);
}

/* Renumbers the places by first mention and adds each person where it is first met. */
static void
number_persons(CoteriePersons *made, const GArray *records)
{
    g_autofree guint32 *number = g_new(guint32, MAX(records->len, 1));

    memset(number, 0xff, sizeof *number * records->len); /* COTERIE_NOBODY */
    for (guint32 i = 0; i < made->places->len; i++) {
        CoteriePlace *place = place_at(made, i);
        guint32 record = place->person;

        g_assert(record < records->len);
        if (number[record] == COTERIE_NOBODY) {
            number[record] = made->persons->len;
            add_person(made, &g_array_index(records, CoteriePersonRecord, record), i);
        }
        place->person = number[record];
        person_at(made, place->person)->mention_count++;
        if (place->place != COTERIE_PLACE_SOURCE)
            person_at(made, place->person)->cited = FALSE;
    }
}

/* "Léon  O'Neil" is "leon-o-neil". The tables of the "C" locale are GLib's own, the same
 * everywhere. */
static char *
slug(const char *name)
{
    g_autofree char *ascii = g_str_to_ascii(name, "C");
    GString *out = g_string_new(NULL);

    for (const char *c = ascii; *c != '\0'; c++) {
        if (g_ascii_isalnum(*c))
            g_string_append_c(out, g_ascii_tolower(*c));
        else if (out->len > 0 && out->str[out->len - 1] != '-')
            g_string_append_c(out, '-');
    }
    if (out->len > 0 && out->str[out->len - 1] == '-')
        g_string_truncate(out, out->len - 1);
    if (out->len == 0)
        g_string_assign(out, "person");
    return g_string_free(out, FALSE);
}

/* The first of "base", "base-2", "base-3" that nobody has. @used holds each identifier with the
 * last number tried after it, so that a thousand homonyms do not count from 2 each. */
static const char *
unused_id(GHashTable *used, GStringChunk *strings, const char *base)
{
    g_autoptr(GString) id = g_string_new(base);
    guint number = MAX(1, GPOINTER_TO_UINT(g_hash_table_lookup(used, base)));
    char *kept;

    while (g_hash_table_contains(used, id->str))
        g_string_printf(id, "%s-%u", base, ++number);
    kept = g_string_chunk_insert_const(strings, id->str);
    g_hash_table_insert(used, kept, GUINT_TO_POINTER(1));
    if (number > 1)
        g_hash_table_insert(
            used, g_string_chunk_insert_const(strings, base), GUINT_TO_POINTER(number));
    return kept;
}

static void
name_persons(CoteriePersons *made)
{
    g_autoptr(GHashTable) used = g_hash_table_new(g_str_hash, g_str_equal);

    for (guint32 i = 0; i < made->persons->len; i++) {
        CoteriePerson *person = person_at(made, i);
        g_autofree char *base = NULL;

        if (person->id != NULL)
            continue;
        base = slug(person->name);
        person->id = unused_id(used, made->strings, base);
    }
}

static gint
compare_forms(gconstpointer a, gconstpointer b)
{
    const Form *one = a;
    const Form *other = b;

    if (one->person != other->person)
        return one->person < other->person ? -1 : 1;
    return strcmp(one->text, other->text);
}

static gint
compare_aliases(gconstpointer a, gconstpointer b)
{
    const CoterieAlias *one = a;
    const CoterieAlias *other = b;

    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return strcmp(one->text, other->text);
}

static GArray *
sorted_forms(const CoteriePersons *made)
{
    GArray *forms = g_array_sized_new(FALSE, FALSE, sizeof(Form), made->places->len);

    for (guint32 i = 0; i < made->places->len; i++) {
        Form form = {place_at(made, i)->person, g_ptr_array_index(made->forms, i)};

        g_array_append_val(forms, form);
    }
    g_array_sort(forms, compare_forms);
    return forms;
}

/* Adds the aliases of @person, whose forms begin at @at; returns where the next person's begin. */
static guint32
count_aliases(CoteriePersons *made, const GArray *forms, guint32 at, guint32 person)
{
    guint32 start = made->aliases->len;
    const Form *form;

    for (; at < forms->len; at++) {
        form = &g_array_index(forms, Form, at);
        if (form->person != person)
            break;
        if (made->aliases->len > start &&
            g_array_index(made->aliases, CoterieAlias, made->aliases->len - 1).text == form->text) {
            g_array_index(made->aliases, CoterieAlias, made->aliases->len - 1).count++;
        } else {
            CoterieAlias alias = {form->text, 1};

            g_array_append_val(made->aliases, alias);
        }
    }
    qsort(&g_array_index(made->aliases, CoterieAlias, start),
          made->aliases->len - start,
          sizeof(CoterieAlias),
          compare_aliases);
    return at;
}

static void
collect_aliases(CoteriePersons *made, const GPtrArray *forms)
{
    g_autoptr(GArray) sorted = NULL;
    guint32 at = 0;

    for (guint32 i = 0; i < forms->len; i++)
        g_ptr_array_add(made->forms,
                        g_string_chunk_insert_const(made->strings, g_ptr_array_index(forms, i)));
    sorted = sorted_forms(made);
    for (guint32 i = 0; i < made->persons->len; i++) {
        g_array_append_val(made->first_alias, made->aliases->len);
        at = count_aliases(made, sorted, at, i);
    }
    g_array_append_val(made->first_alias, made->aliases->len);
}

static void
free_records(GArray *records)
{
    for (guint i = 0; i < records->len; i++)
        g_free(g_array_index(records, CoteriePersonRecord, i).name);
    g_array_unref(records);
}

const char *
coterie_reason_name(CoterieReason reason)
{
    static const char *const names[] = {
        [COTERIE_REASON_FULL] = "full",
        [COTERIE_REASON_KNOWN] = "known",
        [COTERIE_REASON_ONLY_BEARER] = "only-bearer",
        [COTERIE_REASON_LAST_BEARER] = "last-bearer",
        [COTERIE_REASON_GIVEN_NEAR] = "given-near",
        [COTERIE_REASON_GIVEN_FAR] = "given-far",
        [COTERIE_REASON_SAME_WORD] = "same-word",
        [COTERIE_REASON_MISSPELLED] = "misspelled",
        [COTERIE_REASON_ANNOUNCED] = "announced",
        [COTERIE_REASON_PATRONYMIC] = "patronymic",
        [COTERIE_REASON_INITIALS] = "initials",
        [COTERIE_REASON_MOSTLY] = "mostly",
        [COTERIE_REASON_CORPUS] = "corpus",
        [COTERIE_REASON_DECIDED] = "decided",
    };

    g_return_val_if_fail((gsize)reason < G_N_ELEMENTS(names), NULL);
    return names[reason];
}

gboolean
coterie_reason_is_guess(CoterieReason reason)
{
    return reason == COTERIE_REASON_LAST_BEARER || reason == COTERIE_REASON_GIVEN_NEAR ||
           reason == COTERIE_REASON_GIVEN_FAR || reason == COTERIE_REASON_MISSPELLED ||
           reason == COTERIE_REASON_MOSTLY;
}

CoteriePersons *
coterie_persons_take(GArray *persons, GArray *places, GPtrArray *forms)
{
    CoteriePersons *made;

    g_return_val_if_fail(persons != NULL && places != NULL && forms != NULL, NULL);
    g_return_val_if_fail(places->len == forms->len, NULL);

    made = new_container(places);
    number_persons(made, persons);
    name_persons(made);
    collect_aliases(made, forms);
    free_records(persons);
    g_ptr_array_unref(forms);
    return made;
}

void
coterie_persons_free(CoteriePersons *persons)
{
    if (persons == NULL)
        return;
    g_array_unref(persons->persons);
    g_array_unref(persons->aliases);
    g_array_unref(persons->first_alias);
    g_array_unref(persons->places);
    g_array_unref(persons->references);
    g_ptr_array_unref(persons->forms);
    g_string_chunk_free(persons->strings);
    g_array_unref(persons->facts);
    g_clear_pointer(&persons->joins, g_array_unref);
    g_clear_pointer(&persons->partings, g_array_unref);
    g_clear_pointer(&persons->met, g_byte_array_unref);
    g_free(persons);
}

guint32
coterie_persons_count(const CoteriePersons *persons)
{
    g_return_val_if_fail(persons != NULL, 0);

    return persons->persons->len;
}

const CoteriePerson *
coterie_persons_get(const CoteriePersons *persons, guint32 index)
{
    g_return_val_if_fail(persons != NULL && index < persons->persons->len, NULL);

    return person_at(persons, index);
}

const CoterieAlias *
coterie_persons_aliases(const CoteriePersons *persons, guint32 index, guint32 *count)
{
    const guint32 *first;

    g_return_val_if_fail(persons != NULL && index < persons->persons->len && count != NULL, NULL);

    first = &g_array_index(persons->first_alias, guint32, index);
    *count = first[1] - first[0];
    return &g_array_index(persons->aliases, CoterieAlias, first[0]);
}

guint32
coterie_persons_place_count(const CoteriePersons *persons)
{
    g_return_val_if_fail(persons != NULL, 0);

    return persons->places->len;
}

guint32
coterie_persons_reference_count(const CoteriePersons *persons)
{
    g_return_val_if_fail(persons != NULL, 0);

    return persons->references->len;
}

const CoteriePlace *
coterie_persons_place(const CoteriePersons *persons, guint32 index)
{
    g_return_val_if_fail(persons != NULL && index < persons->forms->len, NULL);

    return index < persons->places->len
               ? place_at(persons, index)
               : &g_array_index(persons->references, CoteriePlace, index - persons->places->len);
}

const char *
coterie_persons_form(const CoteriePersons *persons, guint32 index)
{
    g_return_val_if_fail(persons != NULL && index < persons->forms->len, NULL);

    return g_ptr_array_index(persons->forms, index);
}

const CoterieFacts *
coterie_persons_facts(const CoteriePersons *persons, guint32 index)
{
    g_return_val_if_fail(persons != NULL && index < persons->facts->len, NULL);

    return &g_array_index(persons->facts, CoterieFacts, index);
}

void
coterie_persons_set_namesakes(CoteriePersons *persons, GArray *joins, GArray *partings)
{
    persons->joins = joins;
    persons->partings = partings;
}

/* The elements of @array (nullable), which is ordered by the person that each begins with, that are
 * those of @person. */
static gconstpointer
of_person(const GArray *array, guint32 person, guint32 *count)
{
    guint size = array != NULL ? g_array_get_element_size((GArray *)array) : 0;
    guint from = 0, to = array != NULL ? array->len : 0;
    guint end;

    while (from < to) {
        guint middle = from + (to - from) / 2;

        if (*(const guint32 *)(array->data + (gsize)middle * size) < person)
            from = middle + 1;
        else
            to = middle;
    }
    for (end = from; array != NULL && end < array->len; end++)
        if (*(const guint32 *)(array->data + (gsize)end * size) != person)
            break;
    *count = end - from;
    return *count > 0 ? array->data + (gsize)from * size : NULL;
}

const CoterieJoin *
coterie_persons_joins(const CoteriePersons *persons, guint32 index, guint32 *count)
{
    g_return_val_if_fail(persons != NULL && count != NULL, NULL);

    return of_person(persons->joins, index, count);
}

const CoterieParting *
coterie_persons_partings(const CoteriePersons *persons, guint32 index, guint32 *count)
{
    g_return_val_if_fail(persons != NULL && count != NULL, NULL);

    return of_person(persons->partings, index, count);
}

const char *
coterie_join_reason_name(CoterieJoinReason reason)
{
    static const char *const names[] = {
        "first", "full", "only-bearer", "same-word", "company", "set-aside", "decided"};

    G_STATIC_ASSERT(G_N_ELEMENTS(names) == COTERIE_JOIN_REASONS);
    g_return_val_if_fail((gsize)reason < G_N_ELEMENTS(names), NULL);
    return names[reason];
}

void
coterie_persons_set_references(CoteriePersons *persons, GArray *references, GPtrArray *forms)
{
    g_assert(references->len == forms->len && persons->references->len == 0);
    g_array_unref(persons->references);
    persons->references = references;
    for (guint32 i = 0; i < forms->len; i++)
        g_ptr_array_add(persons->forms,
                        g_string_chunk_insert_const(persons->strings, g_ptr_array_index(forms, i)));
    g_ptr_array_unref(forms);
}

static void
date_places(GArray *places, const CoterieDates *dates)
{
    for (guint i = 0; i < places->len; i++) {
        CoteriePlace *place = &g_array_index(places, CoteriePlace, i);
        CoterieDating dating;

        place->date = coterie_dates_at(dates, place->sentence, place->span, &dating);
        place->dating = (guint8)dating;
    }
}

void
coterie_persons_set_dates(CoteriePersons *persons, const CoterieDates *dates)
{
    date_places(persons->places, dates);
    date_places(persons->references, dates);
}

void
coterie_persons_set_met(CoteriePersons *persons, GByteArray *met)
{
    persons->met = met;
}

GByteArray *
coterie_persons_ref_met(const CoteriePersons *persons)
{
    return persons->met != NULL ? g_byte_array_ref(persons->met) : NULL;
}
