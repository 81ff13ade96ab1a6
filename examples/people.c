/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is named in a text, and how often:
 *
 *     people two-houses.txt
 *
 * The shortest use of the library. An analysis goes as deep as it is told; for persons alone it
 * need not look for ties. Everything that coterie gives to read (const) belongs to the analysis and
 * lives as long as it does; g_autoptr frees what is ours at the end of the function. */

#include <coterie/coterie.h>

#include <stdio.h>

static void
print_person(const CoteriePersons *persons, guint32 index)
{
    const CoteriePerson *person = coterie_persons_get(persons, index);
    guint32 count;
    const CoterieAlias *aliases = coterie_persons_aliases(persons, index, &count);

    printf("%4u  %s", (unsigned)person->mention_count, person->name);
    for (guint32 i = 0; i < count; i++)
        printf("%s%s", i == 0 ? ": " : ", ", aliases[i].text);
    printf("\n");
}

int
main(int argc, char **argv)
{
    const char *paths[] = {argc > 1 ? argv[1] : "-", NULL}; /* "-" is standard input */
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieAnalysis) analysis = NULL;
    const CoteriePersons *persons;

    analysis = coterie_analysis_new(paths, NULL, COTERIE_DEPTH_PERSONS, NULL, NULL, &error);
    if (analysis == NULL) {
        fprintf(stderr, "people: %s\n", error->message);
        return 1;
    }

    /* Persons stand in the order in which the text first names them. */
    persons = coterie_analysis_view(analysis)->persons;
    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        print_person(persons, i);
    return 0;
}
