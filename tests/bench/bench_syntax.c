/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast sentences are tagged and parsed: words a second of one processor, and how many times as
 * long it takes as finding the names of the same text.
 *
 * usage: bench_syntax TEXT */
#include <coterie/document.h>
#include <coterie/mentions.h>
#include <coterie/syntax.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double
since(clock_t start)
{
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static void
time_text(const CoterieLexicon *lexicon, const CoterieSyntaxModel *model, GBytes *bytes)
{
    g_autoptr(CoterieDocument) document = coterie_document_new("bench", bytes, NULL);
    g_autoptr(CoterieTokens) tokens = coterie_tokens_new(document, lexicon);
    clock_t start = clock();
    g_autoptr(CoterieMentions) mentions = coterie_mentions_new(tokens, lexicon, NULL, NULL);
    double naming = since(start);
    guint64 words = 0;
    double parsing;

    start = clock();
    for (guint32 i = 0; i < coterie_tokens_sentence_count(tokens); i++) {
        g_autoptr(CoterieSyntax) syntax = coterie_syntax_new(model, tokens, i, NULL);

        words += coterie_syntax_count(syntax);
    }
    parsing = since(start);
    printf("%" G_GUINT64_FORMAT " words and marks, %u mentions: names %.3f s, syntax %.3f s: %.0f "
           "words a second, %.1f times the names\n",
           words,
           coterie_mentions_count(mentions),
           naming,
           parsing,
           (double)words / parsing,
           parsing / naming);
}

int
main(int argc, char **argv)
{
    g_autofree char *data_dir = coterie_data_dir(NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(CoterieLexicon) lexicon = coterie_lexicon_new(data_dir, &error);
    g_autoptr(CoterieSyntaxModel) model =
        lexicon != NULL ? coterie_syntax_model_new(data_dir, &error) : NULL;
    g_autofree char *text = NULL;
    g_autoptr(GBytes) bytes = NULL;
    gsize length;

    if (argc != 2) {
        fprintf(stderr, "usage: bench_syntax TEXT\n");
        return 2;
    }
    if (model == NULL || !g_file_get_contents(argv[1], &text, &length, &error)) {
        fprintf(stderr, "bench_syntax: %s\n", error->message);
        return EXIT_FAILURE;
    }
    bytes = g_bytes_new(text, length);
    for (guint run = 0; run < 3; run++)
        time_text(lexicon, model, bytes);
    return EXIT_SUCCESS;
}
