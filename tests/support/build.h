/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_BUILD_H
#define COTERIE_TESTS_BUILD_H

#include <coterie/persons.h>

/* Persons and their places out of one line, so that a test shows what it rests on:
 *
 *     "Anna met Boris . Clara slept | Anna alone || Boris"
 *
 * Words are parted by blanks. A word that begins with a capital names a person; `Ann=Anna` names
 * Anna and is written Ann; an underscore in a name is a blank. `.` ends a sentence, `|` a paragraph
 * and `||` a document. A paragraph that begins with `#` is a heading. `@1917` dates what follows in
 * the paragraph. `"Anna` is named in a quotation, `^Anna` as a source. Sentences of 60 characters
 * or more that are equal are repeats. Offsets are those of the line itself, from the start of each
 * document. */
CoteriePersons *build_persons(const char *line);

/* The same, and then the person named first is called @names[0], the next @names[1] and so on,
 * wherever it is named: for names that a line cannot hold. */
CoteriePersons *build_persons_named(const char *line, const char *const *names);

/* The index of the person of this name, or COTERIE_NOBODY. */
guint32 build_find(const CoteriePersons *persons, const char *name);

#endif
