/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who writes to whom, as the heads of letters have it: lines that begin with a word of
 * data/en/roles.tsv and a colon, up to a blank line. Where none has the sender, he is whose name is
 * all of the first line, as some systems of mail print it.
 *
 * Weak spot: heads that are told in sentences ("Anna Lund wrote on Monday:"). */
#include "ties/correspondence.h"

#include "text/fold.h"
#include "text/marks.h"

#include <string.h>

#define LONGEST_HEAD 600 /* bytes: of a longer one only the line of the target is shown */

typedef struct {
    const CoterieRoleRules *rules;
    const CoterieTokens *tokens;
    const CoteriePersons *persons;
    const char *text;
    GArray *roles; /* of CoterieRole */
    guint32 place; /* the first that is not passed */
    guint32 sender;
    guint32 sender_line; /* a byte */
    guint first_role;    /* of the head */
    const CoterieLetterWord *word;
    guint32 word_token;
    const CoterieDates *dates; /* (nullable) */
    CoterieDate date;          /* that a line of the head has */
} Reader;

static guint32
offset_of(const Reader *reader, guint32 token)
{
    return token < coterie_tokens_count(reader->tokens)
               ? coterie_tokens_get(reader->tokens, token)->span.offset
               : G_MAXUINT32;
}

/* The token that begins the next line. */
static guint32
line_end(const Reader *reader, guint32 line)
{
    guint32 at = line + 1;

    while (!coterie_tokens_begins_line(reader->tokens, at))
        at++;
    return at;
}

/* Whether nothing but blanks stands between the start of the line and @offset, and blanks do. */
static gboolean
is_indented(const Reader *reader, guint32 offset)
{
    return offset > 0 && (reader->text[offset - 1] == ' ' || reader->text[offset - 1] == '\t');
}

static gboolean
is_behind_blank_line(const Reader *reader, guint32 token)
{
    guint32 from, feeds = 0;

    if (token == 0)
        return TRUE;
    from = coterie_span_end(coterie_tokens_get(reader->tokens, token - 1)->span);
    for (guint32 at = from; at < offset_of(reader, token); at++)
        feeds += reader->text[at] == '\n' ? 1 : 0;
    return feeds > 1;
}

/* What the word before a colon at the beginning of a line is, or NULL. */
static const CoterieLetterWord *
word_at(const Reader *reader, guint32 token)
{
    g_autoptr(GString) folded = g_string_new(NULL);
    CoterieSpan span = coterie_tokens_get(reader->tokens, token)->span;

    if (coterie_tokens_mark(reader->tokens, token + 1) != ':')
        return NULL;
    coterie_fold(folded, reader->text + span.offset, span.length);
    return coterie_role_rules_letter(reader->rules, folded->str);
}

static guint32
person_of(const Reader *reader, guint32 place)
{
    return coterie_persons_place(reader->persons, place)->person;
}

/* What is shown of the head: from the line of the sender to the end of that of the target. */
static CoterieSpan
head_span(const Reader *reader, guint32 line, guint32 end)
{
    guint32 from = reader->sender_line;
    guint32 to = coterie_span_end(coterie_tokens_get(reader->tokens, end - 1)->span);

    if (from > offset_of(reader, line) || to - from > LONGEST_HEAD)
        from = offset_of(reader, line);
    return (CoterieSpan){from, to - from};
}

static void
add(Reader *reader, guint32 target, CoterieSpan shown)
{
    const CoterieRole role = {
        .role = (guint16)reader->word->role,
        .assertion = COTERIE_ASSERTED,
        .source = reader->sender,
        .target = target,
        .source_span = coterie_persons_place(reader->persons, reader->sender)->span,
        .target_span = coterie_persons_place(reader->persons, target)->span,
        .cue = coterie_tokens_get(reader->tokens, reader->word_token)->span,
        .sentence = shown,
    };

    if (person_of(reader, reader->sender) == person_of(reader, target))
        return;
    for (guint i = reader->first_role; i < reader->roles->len; i++) {
        const CoterieRole *told = &g_array_index(reader->roles, CoterieRole, i);

        if (person_of(reader, told->target) == person_of(reader, target))
            return;
    }
    g_array_append_val(reader->roles, role);
}

/* Reads the names of a line from @line to before @end. */
static void
read_names(Reader *reader, guint32 line, guint32 end)
{
    guint32 stop = offset_of(reader, end);

    for (; reader->place < coterie_persons_place_count(reader->persons) &&
           coterie_persons_place(reader->persons, reader->place)->span.offset < stop;
         reader->place++) {
        CoterieSpan span = coterie_persons_place(reader->persons, reader->place)->span;
        gboolean alone = span.offset == offset_of(reader, line) &&
                         coterie_span_end(span) ==
                             coterie_span_end(coterie_tokens_get(reader->tokens, end - 1)->span);

        if (reader->word == NULL ? alone && is_behind_blank_line(reader, line)
                                 : reader->word->sender) {
            reader->sender = reader->place;
            reader->sender_line = offset_of(reader, line);
        } else if (reader->word != NULL && reader->sender != COTERIE_NOBODY) {
            add(reader, reader->place, head_span(reader, line, end));
        }
    }
}

/* Takes the date of a line, if it is the first of the head that has one. */
static void
read_date(Reader *reader, guint32 line)
{
    const CoterieToken *token = coterie_tokens_get(reader->tokens, line);
    CoterieDating dating;
    CoterieDate date;

    if (reader->dates == NULL || coterie_date_is_set(reader->date))
        return;
    date = coterie_dates_at(reader->dates, token->sentence, token->span, &dating);
    if (dating == COTERIE_DATING_SENTENCE)
        reader->date = date;
}

/* Dates what the head has told by its own date, if it has one. */
static void
end_head(Reader *reader)
{
    for (guint i = reader->first_role; i < reader->roles->len && coterie_date_is_set(reader->date);
         i++) {
        CoterieRole *role = &g_array_index(reader->roles, CoterieRole, i);

        role->date = reader->date;
        role->dating = COTERIE_DATING_PARAGRAPH;
    }
    reader->sender = COTERIE_NOBODY;
    reader->first_role = reader->roles->len;
    reader->word = NULL;
    reader->date = COTERIE_DATE_NONE;
}

void
coterie_correspondence_find(const CoterieRoleRules *rules,
                            const CoterieTokens *tokens,
                            const CoteriePersons *persons,
                            const CoterieDates *dates,
                            GArray *roles)
{
    Reader reader = {
        .rules = rules,
        .tokens = tokens,
        .persons = persons,
        .text = coterie_document_text(coterie_tokens_document(tokens), NULL),
        .roles = roles,
        .sender = COTERIE_NOBODY,
        .first_role = roles->len,
        .dates = dates,
    };

    for (guint32 line = 0, end; line < coterie_tokens_count(tokens); line = end) {
        end = line_end(&reader, line);
        if (is_behind_blank_line(&reader, line))
            end_head(&reader);
        if (!is_indented(&reader, offset_of(&reader, line)) || reader.word == NULL) {
            reader.word = word_at(&reader, line);
            reader.word_token = line;
        }
        read_names(&reader, line, end);
        read_date(&reader, line);
    }
    end_head(&reader);
}
