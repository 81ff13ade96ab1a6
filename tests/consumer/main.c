/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in, persons out, by the public headers alone: prints who is named in a file and how often,
 * and fails if nobody is. */

#include <coterie/coterie.h>

#include <stdio.h>

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieAnalysis) analysis = NULL;
    const CoteriePersons *persons;

    if (argc != 2)
        return 2;
    analysis = coterie_analysis_new(
        (const char *const *)argv + 1, NULL, COTERIE_DEPTH_MEASURES, NULL, NULL, &error);
    if (analysis == NULL) {
        fprintf(stderr, "consumer: %s\n", error->message);
        return 1;
    }
    persons = coterie_analysis_view(analysis)->persons;
    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        const CoteriePerson *person = coterie_persons_get(persons, i);

        printf("%s %u\n", person->name, (unsigned)person->mention_count);
    }
    return coterie_persons_count(persons) > 0 ? 0 : 1;
}
