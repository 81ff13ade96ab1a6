/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes a text through the rooms up to persons, and shows what each found as a
 * string, so that a test is a text and a string. */
#include "support/read.h"

#include "people/persons_private.h"
#include "support/check.h"

#include <glib/gstdio.h>

#include <string.h>

static CoterieLexicon *lexicon;

int
read_setup(void **state)
{
    g_autofree char *folder = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;

    (void)state;
    lexicon = coterie_lexicon_new(folder, &error);
    if (lexicon == NULL)
        g_printerr("%s\n", error->message);
    return lexicon != NULL ? 0 : 1;
}

int
read_teardown(void **state)
{
    (void)state;
    g_clear_pointer(&lexicon, coterie_lexicon_free);
    return 0;
}

const CoterieLexicon *
read_lexicon(void)
{
    return lexicon;
}

static Reading *
read_document(const char *id,
              const char *text,
              gsize length,
              const CoterieKnown *known,
              const CoterieCorrections *corrections)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    g_autoptr(GError) error = NULL;
    Reading *reading = g_new0(Reading, 1);

    reading->document = coterie_document_new(id, bytes, &error);
    g_assert_no_error(error);
    reading->tokens = coterie_tokens_new(reading->document, lexicon);
    reading->mentions = coterie_mentions_new(reading->tokens, lexicon, known, corrections);
    reading->persons = coterie_persons_new(reading->mentions, lexicon);
    return reading;
}

Reading *
read_bytes(const char *text, gsize length, const CoterieKnown *known)
{
    return read_document("text", text, length, known, NULL);
}

Reading *
read_corrected(const char *id, const char *text, const CoterieCorrections *corrections)
{
    return read_document(id, text, strlen(text), NULL, corrections);
}

Reading *
read_text(const char *text)
{
    return read_bytes(text, strlen(text), NULL);
}

void
reading_free(Reading *reading)
{
    if (reading == NULL)
        return;
    coterie_persons_free(reading->persons);
    coterie_mentions_free(reading->mentions);
    coterie_tokens_free(reading->tokens);
    coterie_document_free(reading->document);
    g_free(reading);
}

static char *
quote(const Reading *reading, CoterieSpan span)
{
    return coterie_document_quote(reading->document, span);
}

guint32
read_find(const Reading *reading, const char *word)
{
    for (guint32 i = 0; i < coterie_tokens_count(reading->tokens); i++) {
        g_autofree char *text = quote(reading, coterie_tokens_get(reading->tokens, i)->span);

        if (g_str_equal(text, word))
            return i;
    }
    g_error("no token '%s'", word);
}

static void
part(GString *out)
{
    if (out->len > 0)
        g_string_append_c(out, '|');
}

char *
read_tokens(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_tokens_count(reading->tokens); i++) {
        g_autofree char *word = quote(reading, coterie_tokens_get(reading->tokens, i)->span);

        part(out);
        g_string_append(out, word);
    }
    return g_string_free(out, FALSE);
}

char *
read_sentences(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_tokens_sentence_count(reading->tokens); i++) {
        g_autofree char *words = quote(reading, coterie_tokens_sentence(reading->tokens, i)->span);

        part(out);
        g_string_append(out, words);
    }
    return g_string_free(out, FALSE);
}

static void
append_title(GString *out, const Reading *reading, const CoterieMention *mention)
{
    const CoterieToken *first, *last;
    g_autofree char *title = NULL;

    if (mention->title == 0)
        return;
    first = coterie_tokens_get(reading->tokens, mention->first - mention->title);
    last = coterie_tokens_get(reading->tokens, mention->first - 1);
    title =
        quote(reading,
              (CoterieSpan){first->span.offset, coterie_span_end(last->span) - first->span.offset});
    g_string_append_printf(out, "%s+", title);
}

char *
read_mentions(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_mentions_count(reading->mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(reading->mentions, i);
        g_autofree char *name = quote(reading, mention->span);

        part(out);
        append_title(out, reading, mention);
        g_string_append(out, name);
    }
    return g_string_free(out, FALSE);
}

char *
persons_string(const CoteriePersons *persons)
{
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_persons_count(persons); i++) {
        char mark = '=';

        part(out);
        g_string_append(out, coterie_persons_get(persons, i)->name);
        for (guint32 j = 0; j < coterie_persons_place_count(persons); j++) {
            if (coterie_persons_place(persons, j)->person != i)
                continue;
            g_string_append_printf(out, "%c%s", mark, coterie_persons_form(persons, j));
            mark = ';';
        }
    }
    return g_string_free(out, FALSE);
}

char *
read_persons(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);

    return persons_string(reading->persons);
}

char *
read_genders(const char *text)
{
    g_autoptr(Reading) reading = read_text(text);
    GString *out = g_string_new(NULL);

    for (guint32 i = 0; i < coterie_persons_count(reading->persons); i++) {
        const CoteriePerson *person = coterie_persons_get(reading->persons, i);

        part(out);
        g_string_append_printf(out, "%s %s", person->name, coterie_gender_letter(person->gender));
    }
    return g_string_free(out, FALSE);
}

void
assert_persons(const char *text, const char *expected)
{
    g_autofree char *persons = read_persons(text);

    assert_string_equal(persons, expected);
}

void
assert_genders(const char *text, const char *expected)
{
    g_autofree char *genders = read_genders(text);

    assert_string_equal(genders, expected);
}

/* Writes @rows to a file @name of its own folder, for as long as it is read. */
typedef struct {
    char *folder;
    char *path;
} Scratch;

static Scratch
scratch_write(const char *name, const char *rows)
{
    Scratch scratch = {.folder = g_dir_make_tmp("coterie-XXXXXX", NULL)};

    scratch.path = g_build_filename(scratch.folder, name, NULL);
    g_assert_true(g_file_set_contents(scratch.path, rows, -1, NULL));
    return scratch;
}

static void
scratch_remove(Scratch scratch)
{
    g_assert_cmpint(g_unlink(scratch.path), ==, 0);
    g_assert_cmpint(g_rmdir(scratch.folder), ==, 0);
    g_free(scratch.path);
    g_free(scratch.folder);
}

CoterieKnown *
read_known(const char *rows, GError **error)
{
    Scratch scratch = scratch_write("known.tsv", rows);
    const char *const files[] = {scratch.path, NULL};
    CoterieKnown *known = coterie_known_new(files, scratch.folder, error);

    scratch_remove(scratch);
    return known;
}

CoterieGiven *
read_given(const char *lines, GError **error)
{
    Scratch scratch = scratch_write("given.jsonl", lines);
    CoterieGiven *given = coterie_given_new(scratch.path, error);

    scratch_remove(scratch);
    return given;
}

CoterieCorrections *
read_corrections(const char *lines, GError **error)
{
    Scratch scratch = scratch_write("corrections.txt", lines);
    const char *const files[] = {scratch.path, NULL};
    CoterieCorrections *corrections = coterie_corrections_new(files, error);

    scratch_remove(scratch);
    return corrections;
}
