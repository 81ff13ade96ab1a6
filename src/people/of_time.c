/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons as some time knows them: the mentions that are dated in it, and whoever has one. Names,
 * identifiers and what else is known of a person stay, so that this list and that of all time speak
 * of the same persons. */
#include "people/persons_private.h"

static GArray *
list_records(const CoteriePersons *persons)
{
    guint32 count = coterie_persons_count(persons);
    GArray *records = g_array_sized_new(FALSE, FALSE, sizeof(CoteriePersonRecord), count);

    for (guint32 i = 0; i < count; i++) {
        const CoteriePerson *person = coterie_persons_get(persons, i);
        CoteriePersonRecord record = {
            .name = g_strdup(person->name),
            .id = person->id,
            .gender = person->gender,
            .confidence = person->confidence,
            .facts = *coterie_persons_facts(persons, i),
        };

        g_array_append_val(records, record);
    }
    return records;
}

CoteriePersons *
coterie_persons_of_time(const CoteriePersons *persons,
                        CoterieDate since,
                        CoterieDate until,
                        guint32 *undated)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(CoteriePlace));
    GPtrArray *forms = g_ptr_array_new_with_free_func(g_free);

    *undated = 0;
    for (guint32 i = 0; i < coterie_persons_place_count(persons); i++) {
        const CoteriePlace *place = coterie_persons_place(persons, i);

        if (coterie_date_touches(place->date, since, until)) {
            g_array_append_val(places, *place);
            g_ptr_array_add(forms, g_strdup(coterie_persons_form(persons, i)));
        } else {
            *undated += !coterie_date_is_set(place->date);
        }
    }
    return coterie_persons_take(list_records(persons), places, forms);
}
