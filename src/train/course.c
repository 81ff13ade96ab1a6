/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads annotated texts as the tagger of names will see texts, and says of each token which labels
 * it may have. A word without a label in a corpus that does not mark all kinds of names may have
 * any of those that it does not mark. What the rules think of a document is learned from as it
 * will be of a document that nobody has seen: their weights are not those fitted on it. */
#include "train/course.h"

#include "names/judgement.h"
#include "names/keys.h"
#include "names/tagger.h"

#include <coterie/document.h>

#include <stdlib.h>
#include <string.h>

typedef struct {
    Course *course;
    GPtrArray *lexicons; /* of CoterieLexicon, one a fold */
    GHashTable *labels;  /* id of a document -> Labels */
} Reader;

typedef struct {
    guint32 start;
    guint32 end;
    guint8 kind; /* 0 a person, else a CoterieLabel */
} Name;

typedef struct {
    guint8 corpus;
    gint fold;
    guint8 unmarked; /* labels that a word without one may have as well */
    GArray *names;
} Labels;

static void
labels_free(gpointer data)
{
    Labels *labels = data;

    g_array_unref(labels->names);
    g_free(labels);
}

static guint8
corpus_number(Reader *reader, const char *name)
{
    for (guint i = 0; i < reader->course->corpora->len; i++) {
        if (g_str_equal(g_ptr_array_index(reader->course->corpora, i), name))
            return (guint8)i;
    }
    g_ptr_array_add(reader->course->corpora, g_strdup(name));
    return (guint8)(reader->course->corpora->len - 1);
}

static guint8
kind_of(const char *name)
{
    if (g_str_equal(name, "PER"))
        return 0;
    if (g_str_equal(name, "LOC"))
        return COTERIE_LABEL_PLACE;
    return g_str_equal(name, "ORG") ? COTERIE_LABEL_ORGANISATION : COTERIE_LABEL_OTHER;
}

static Labels *
read_heading(Reader *reader, const char *line)
{
    g_auto(GStrv) words = g_strsplit(line + 2, " ", 4);
    g_auto(GStrv) complete = g_strsplit(words[3], ",", -1);
    Labels *labels = g_new0(Labels, 1);

    labels->corpus = corpus_number(reader, words[1]);
    labels->fold = atoi(words[2]);
    if (labels->fold < 0 || (guint)labels->fold >= reader->lexicons->len)
        labels->fold = 0;
    labels->names = g_array_new(FALSE, FALSE, sizeof(Name));
    labels->unmarked =
        1u << COTERIE_LABEL_PLACE | 1u << COTERIE_LABEL_ORGANISATION | 1u << COTERIE_LABEL_OTHER;
    for (guint i = 0; complete[i] != NULL; i++)
        labels->unmarked = (guint8)(labels->unmarked & ~(1u << kind_of(complete[i])));
    g_hash_table_insert(reader->labels, g_strdup(words[0]), labels);
    return labels;
}

static gboolean
read_labels(Reader *reader, const char *path, GError **error)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    Labels *labels = NULL;

    if (!g_file_get_contents(path, &text, NULL, error))
        return FALSE;
    lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
        if (g_str_has_prefix(lines[i], "# ")) {
            labels = read_heading(reader, lines[i]);
        } else if (labels != NULL) {
            g_auto(GStrv) fields = g_strsplit(lines[i], "\t", 3);
            Name name = {(guint32)atoi(fields[0]), (guint32)atoi(fields[1]), kind_of(fields[2])};

            g_array_append_val(labels->names, name);
        }
    }
    return TRUE;
}

/* Calls @take with the fields of each line of a table, the first of which is a word. */
static gboolean
read_words(const char *path,
           GArray *words,
           void (*take)(char **fields, guint64 hash, GArray *words),
           GError **error)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;

    if (!g_file_get_contents(path, &text, NULL, error))
        return FALSE;
    lines = g_strsplit(text, "\n", -1);
    for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
        g_auto(GStrv) fields = g_strsplit(lines[i], "\t", -1);

        take(fields, coterie_model_hash(fields[0], strlen(fields[0])), words);
    }
    return TRUE;
}

static void
take_clusters(char **fields, guint64 hash, GArray *words)
{
    CoterieModelWord word = {.hash = hash};

    for (guint k = 0; k < COTERIE_GROUPINGS; k++)
        word.clusters.of[k] = (guint16)atoi(fields[k + 1]);
    g_array_append_val(words, word);
}

static void
take_embedding(char **fields, guint64 hash, GArray *words)
{
    CoterieModelEmbedding word = {.hash = hash};
    const char *digits = fields[1];

    g_assert(strlen(digits) == 2 * sizeof word.embedding.bits);
    for (gsize i = 0; i < sizeof word.embedding.bits; i++)
        word.embedding.bits[i] = (guint8)(g_ascii_xdigit_value(digits[2 * i]) << 4 |
                                          g_ascii_xdigit_value(digits[2 * i + 1]));
    g_array_append_val(words, word);
}

static CoterieModel *
bare_model(const Course *course, GError **error)
{
    g_autoptr(GArray) none = g_array_new(FALSE, FALSE, sizeof(CoterieModelFeature));
    CoterieModelParts parts = {
        .clusters = course->clusters, .features = none, .embeddings = course->embeddings};
    g_autoptr(GBytes) bytes = coterie_model_write(&parts);

    return coterie_model_new_from_bytes(bytes, "words", error);
}

/* ------------------------------------------------------------------ features */

static void
take_features(Reader *reader, const CoterieKeyed *keyed, guint32 from, guint32 to)
{
    guint32 count = to - from;
    g_autofree CoterieKeys *words = g_new(CoterieKeys, count);
    g_autofree guint64 *hashes = g_new(guint64, count);
    g_autofree CoterieWordClusters *clusters = g_new(CoterieWordClusters, count);
    CoterieKeys place;

    for (guint32 i = 0; i < count; i++) {
        const CoterieTerm *term = coterie_vocabulary_term(keyed->vocabulary, from + i);

        hashes[i] = coterie_model_hash(term->folded, strlen(term->folded));
        g_ptr_array_add(reader->course->words,
                        (gpointer)coterie_model_embedding(keyed->model, term->folded));
        clusters[i] = coterie_model_clusters(keyed->model, term->folded);
        coterie_keys_of_word(keyed->model,
                             term,
                             coterie_keys_case(coterie_tokens_get(keyed->tokens, from + i)),
                             &words[i]);
    }
    g_byte_array_append(reader->course->shapes, keyed->shapes + from, count);
    for (guint32 i = 0; i < count; i++) {
        gsize start = reader->course->features->len;

        g_array_append_val(reader->course->starts, start);
        coterie_keys_of_place(keyed, from + i, from, to, clusters, hashes, &place);
        g_array_append_vals(reader->course->features, place.key, place.count);
        for (gint offset = -COTERIE_KEYS_REACH; offset <= COTERIE_KEYS_REACH; offset++) {
            gint64 at = (gint64)i + offset;

            if (at < 0 || at >= count)
                continue;
            for (guint k = 0; k < words[at].count; k++) {
                guint64 key = coterie_keys_at(words[at].key[k], offset);

                if (words[at].reach[k] >= ABS(offset))
                    g_array_append_val(reader->course->features, key);
            }
        }
    }
}

/* A title in front of an annotated name is none of it. */
static guint32
without_title(const CoterieKeyed *keyed, guint32 first, guint32 end)
{
    while (first + 1 < end) {
        const CoterieTerm *term = coterie_vocabulary_term(keyed->vocabulary, first);

        if (term->title == NULL || term->title->after || term->known->given >= 4)
            break;
        first++;
    }
    return first;
}

static void
label_person(guint8 *allowed, guint32 first, guint32 end)
{
    for (guint32 i = first; i < end; i++)
        allowed[i] = 1u << COTERIE_LABEL_WITHIN;
    allowed[first] = 1u << COTERIE_LABEL_FIRST;
    allowed[end - 1] = 1u << COTERIE_LABEL_LAST;
    if (end == first + 1)
        allowed[first] = 1u << COTERIE_LABEL_LONE;
}

/* Whether the tokens @first to @end begin and end where the name does, or nearly. */
static void
label_name(const CoterieKeyed *keyed, const Name *name, guint8 *allowed, guint32 *next)
{
    guint32 count = coterie_tokens_count(keyed->tokens);
    guint32 first = *next;
    guint32 end;

    while (first < count &&
           coterie_span_end(coterie_tokens_get(keyed->tokens, first)->span) <= name->start)
        first++;
    end = first;
    while (end < count && coterie_tokens_get(keyed->tokens, end)->span.offset < name->end)
        end++;
    *next = first;
    if (end == first)
        return;
    if (name->kind != 0) {
        for (guint32 i = first; i < end; i++)
            allowed[i] = (guint8)(1u << name->kind);
        return;
    }
    first = without_title(keyed, first, end);
    if (coterie_tokens_get(keyed->tokens, first)->sentence !=
        coterie_tokens_get(keyed->tokens, end - 1)->sentence)
        return;
    label_person(allowed, first, end);
}

static void
take_document(Reader *reader, const CoterieDocument *document)
{
    const Labels *labels = g_hash_table_lookup(reader->labels, coterie_document_id(document));
    const CoterieLexicon *lexicon;
    g_autoptr(CoterieTokens) tokens = NULL;
    g_autoptr(CoterieJudgement) judgement = NULL;
    g_autoptr(CoterieKeyed) keyed = NULL;
    g_autofree guint8 *allowed = NULL;
    guint32 next = 0;
    guint32 count;

    if (labels == NULL)
        return;
    lexicon = g_ptr_array_index(reader->lexicons, (guint)labels->fold);
    tokens = coterie_tokens_new(document, lexicon);
    count = coterie_tokens_count(tokens);
    if (count == 0)
        return;
    allowed = g_malloc(count);
    judgement = coterie_judgement_by_rules(tokens, lexicon, NULL, NULL);
    keyed = coterie_keyed_new(tokens,
                              judgement->vocabulary,
                              reader->course->known,
                              judgement->candidates,
                              judgement->chances);
    memset(allowed, 1 << COTERIE_LABEL_NONE | labels->unmarked, count);
    for (guint i = 0; i < labels->names->len; i++)
        label_name(keyed, &g_array_index(labels->names, Name, i), allowed, &next);
    g_byte_array_append(reader->course->allowed, allowed, count);
    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        const CoterieSentence *at = coterie_tokens_sentence(tokens, i);
        Sentence sentence = {
            reader->course->starts->len, at->count, labels->corpus, (gint8)labels->fold};

        g_array_append_val(reader->course->sentences, sentence);
        take_features(reader, keyed, at->first, at->first + at->count);
    }
}

static gboolean
take_documents(Reader *reader, const char *path, GError **error)
{
    const char *const paths[] = {path, NULL};
    g_autoptr(CoterieReader) documents = coterie_reader_new(paths, NULL, error);
    GError *failure = NULL;

    if (documents == NULL)
        return FALSE;
    for (;;) {
        g_autoptr(CoterieDocument) document = coterie_reader_next(documents, &failure);

        if (document == NULL)
            break;
        take_document(reader, document);
    }
    if (failure != NULL)
        g_propagate_error(error, failure);
    return failure == NULL;
}

/* ------------------------------------------------------------------ all together */

static Course *
course_alloc(void)
{
    Course *course = g_new(Course, 1);

    *course = (Course){
        .corpora = g_ptr_array_new_with_free_func(g_free),
        .sentences = g_array_new(FALSE, FALSE, sizeof(Sentence)),
        .starts = g_array_new(FALSE, FALSE, sizeof(gsize)),
        .features = g_array_new(FALSE, FALSE, sizeof(guint64)),
        .words = g_ptr_array_new(),
        .shapes = g_byte_array_new(),
        .allowed = g_byte_array_new(),
        .clusters = g_array_new(FALSE, FALSE, sizeof(CoterieModelWord)),
        .embeddings = g_array_new(FALSE, FALSE, sizeof(CoterieModelEmbedding)),
    };
    return course;
}

void
course_free(Course *course)
{
    if (course == NULL)
        return;
    g_ptr_array_unref(course->corpora);
    g_array_unref(course->sentences);
    g_array_unref(course->starts);
    g_array_unref(course->features);
    g_ptr_array_unref(course->words);
    g_byte_array_unref(course->shapes);
    g_byte_array_unref(course->allowed);
    g_array_unref(course->clusters);
    g_array_unref(course->embeddings);
    coterie_model_free(course->known);
    g_free(course);
}

/* Reads the lists of each fold, up to the first that there is none of. */
static gboolean
read_lexicons(Reader *reader, const char *folder, GError **error)
{
    for (guint fold = 0;; fold++) {
        g_autofree char *name = g_strdup_printf("%u", fold);
        g_autofree char *path = g_build_filename(folder, name, NULL);
        CoterieLexicon *lexicon;

        if (fold > 0 && !g_file_test(path, G_FILE_TEST_IS_DIR))
            return TRUE;
        lexicon = coterie_lexicon_new(path, error);
        if (lexicon == NULL)
            return FALSE;
        g_ptr_array_add(reader->lexicons, lexicon);
    }
}

static gboolean
read_course(Reader *reader, const CoursePaths *paths, GError **error)
{
    Course *course = reader->course;
    gsize end;

    if (!read_lexicons(reader, paths->lists, error) ||
        !read_words(paths->clusters, course->clusters, take_clusters, error) ||
        !read_words(paths->embeddings, course->embeddings, take_embedding, error))
        return FALSE;
    course->known = bare_model(course, error);
    if (course->known == NULL || !read_labels(reader, paths->labels, error) ||
        !take_documents(reader, paths->texts, error))
        return FALSE;
    end = course->features->len;
    g_array_append_val(course->starts, end);
    return TRUE;
}

Course *
course_new(const CoursePaths *paths, GError **error)
{
    g_autoptr(Course) course = course_alloc();
    Reader reader = {.course = course};
    gboolean read;

    reader.lexicons = g_ptr_array_new_with_free_func((GDestroyNotify)coterie_lexicon_free);
    reader.labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, labels_free);
    read = read_course(&reader, paths, error);
    g_hash_table_unref(reader.labels);
    g_ptr_array_unref(reader.lexicons);
    return read ? g_steal_pointer(&course) : NULL;
}
