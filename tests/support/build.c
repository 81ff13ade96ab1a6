/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the notation of build.h, a word at a time. Spans of sentences and
 * paragraphs are known only at their ends, so they are put in backwards then. */
#include "support/build.h"

#include "people/persons_private.h"

#include <string.h>

typedef struct {
    GArray *records;
    GArray *places;
    GPtrArray *forms;
    GHashTable *index; /* name to index of its record */
    CoteriePlace at;   /* where the next word stands */
    const char *line;
    guint32 origin; /* offset of the document in the line */
    guint32 sentence_start;
    guint32 paragraph_start;
} Build;

static guint32
record_of(Build *build, const char *name)
{
    CoteriePersonRecord record = {.confidence = 1};
    gpointer found;

    if (g_hash_table_lookup_extended(build->index, name, NULL, &found))
        return GPOINTER_TO_UINT(found);
    record.name = g_strdelimit(g_strdup(name), "_", ' ');
    g_array_append_val(build->records, record);
    g_hash_table_insert(build->index, g_strdup(name), GUINT_TO_POINTER(build->records->len - 1));
    return build->records->len - 1;
}

/* The place that the mark before a name stands for; @word moves past it. */
static CoterieMentionPlace
read_place(const Build *build, const char **word)
{
    if (build->at.paragraph_kind == COTERIE_PARAGRAPH_HEADING)
        return COTERIE_PLACE_HEADING;
    if (**word != '"' && **word != '^')
        return COTERIE_PLACE_TEXT;
    return *(*word)++ == '"' ? COTERIE_PLACE_QUOTED : COTERIE_PLACE_SOURCE;
}

static void
add_place(Build *build, const char *word, guint32 offset)
{
    CoteriePlace place = build->at;
    const char *name = word;
    const char *equals = strchr(word, '=');
    gsize length;

    place.place = (guint8)read_place(build, &name);
    offset += (guint32)(name - word);
    word = name;
    length = equals != NULL ? (gsize)(equals - word) : strlen(word);
    place.person = record_of(build, equals != NULL ? equals + 1 : word);
    place.span = (CoterieSpan){offset, (guint32)length};
    place.confidence = 1;
    g_array_append_val(build->places, place);
    g_ptr_array_add(build->forms, g_strdelimit(g_strndup(word, length), "_", ' '));
}

/* The same for the same letters, as marks make no difference. */
static guint64
key_of(const Build *build, CoterieSpan sentence)
{
    const char *text = build->line + build->origin + sentence.offset;
    g_autoptr(GString) letters = g_string_new(NULL);

    for (guint32 i = 0; i < sentence.length; i++)
        if (g_ascii_isalpha(text[i]))
            g_string_append_c(letters, text[i]);
    return sentence.length < 60 ? 0 : g_str_hash(letters->str);
}

static void
end_sentence(Build *build, guint32 end)
{
    for (guint i = build->places->len; i > 0; i--) {
        CoteriePlace *place = &g_array_index(build->places, CoteriePlace, i - 1);

        if (place->document != build->at.document || place->sentence != build->at.sentence)
            break;
        place->sentence_span = (CoterieSpan){build->sentence_start, end - build->sentence_start};
        place->repeat = key_of(build, place->sentence_span);
    }
    build->at.sentence++;
    build->sentence_start = end + 1;
}

static void
end_paragraph(Build *build, guint32 end)
{
    if (build->sentence_start < end)
        end_sentence(build, end);
    for (guint i = build->places->len; i > 0; i--) {
        CoteriePlace *place = &g_array_index(build->places, CoteriePlace, i - 1);

        if (place->document != build->at.document || place->paragraph != build->at.paragraph)
            break;
        place->paragraph_span = (CoterieSpan){build->paragraph_start, end - build->paragraph_start};
    }
    build->at.scene = ++build->at.paragraph;
    build->at.paragraph_kind = COTERIE_PARAGRAPH_PROSE;
    build->at.date = COTERIE_DATE_NONE;
    build->at.dating = COTERIE_DATING_NONE;
    build->paragraph_start = end + 1;
}

static void
end_document(Build *build, guint32 end)
{
    end_paragraph(build, end);
    build->origin += end + 3; /* past "|| " */
    build->at = (CoteriePlace){.document = build->at.document + 1};
    build->sentence_start = build->paragraph_start = 0;
}

/* In EDTF. */
static void
take_date(Build *build, const char *text)
{
    gboolean read = coterie_date_parse(text, &build->at.date);

    g_assert(read);
    build->at.dating = COTERIE_DATING_SENTENCE;
}

static void
take_word(Build *build, const char *word, guint32 offset)
{
    if (g_str_equal(word, ".")) {
        end_sentence(build, offset + 1);
    } else if (g_str_equal(word, "|")) {
        end_paragraph(build, offset);
    } else if (g_str_equal(word, "||")) {
        end_document(build, offset);
    } else if (*word == '@') {
        take_date(build, word + 1);
    } else {
        if (g_str_equal(word, "#"))
            build->at.paragraph_kind = COTERIE_PARAGRAPH_HEADING;
        if (strchr("\"^", *word) != NULL || g_unichar_isupper(g_utf8_get_char(word)))
            add_place(build, word, offset);
        build->at.word++;
    }
}

/* Gives each person the name of its number, and so the ways it is written. */
static void
rename_all(Build *build, const char *const *names)
{
    for (guint i = 0; i < build->records->len; i++) {
        CoteriePersonRecord *record = &g_array_index(build->records, CoteriePersonRecord, i);

        g_assert(names[i] != NULL);
        g_free(record->name);
        record->name = g_strdup(names[i]);
    }
    for (guint i = 0; i < build->places->len; i++) {
        const CoteriePlace *place = &g_array_index(build->places, CoteriePlace, i);

        g_free(build->forms->pdata[i]);
        build->forms->pdata[i] = g_strdup(names[place->person]);
    }
}

CoteriePersons *
build_persons(const char *line)
{
    return build_persons_named(line, NULL);
}

CoteriePersons *
build_persons_named(const char *line, const char *const *names)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    g_autoptr(GHashTable) index = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Build build = {
        .records = g_array_new(FALSE, FALSE, sizeof(CoteriePersonRecord)),
        .places = g_array_new(FALSE, FALSE, sizeof(CoteriePlace)),
        .forms = g_ptr_array_new_with_free_func(g_free),
        .index = index,
        .line = line,
    };
    guint32 offset = 0;

    for (guint i = 0; words[i] != NULL; i++) {
        if (words[i][0] != '\0')
            take_word(&build, words[i], offset - build.origin);
        offset += (guint32)strlen(words[i]) + 1;
    }
    end_paragraph(&build, (guint32)strlen(line) - build.origin);
    if (names != NULL)
        rename_all(&build, names);
    return coterie_persons_take(build.records, build.places, build.forms);
}

guint32
build_find(const CoteriePersons *persons, const char *name)
{
    for (guint32 i = 0; i < coterie_persons_count(persons); i++)
        if (g_str_equal(coterie_persons_get(persons, i)->name, name))
            return i;
    return COTERIE_NOBODY;
}
