/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_DOCUMENT_H
#define COTERIE_DOCUMENT_H

#include <coterie/api.h>
#include <coterie/date.h>
#include <coterie/options.h>
#include <coterie/span.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieDocument:
 *
 * One text: its identifier, its characters, its paragraphs. Immutable.
 */
typedef struct CoterieDocument CoterieDocument;

/**
 * CoterieParagraphKind:
 * @COTERIE_PARAGRAPH_PROSE: running text
 * @COTERIE_PARAGRAPH_HEADING: titles what follows; a short line without a final stop, standing
 * alone
 * @COTERIE_PARAGRAPH_CAPTION: says what a picture or a table shows
 * @COTERIE_PARAGRAPH_LIST: an item of a list
 * @COTERIE_PARAGRAPH_QUOTATION: quoted as a whole: a block quotation, what follows a source line
 * @COTERIE_PARAGRAPH_SOURCE: says where something stands: "(18) Victor Serge, Memoirs (1945)"
 *
 * What a paragraph is in its document, as far as layout and marks tell.
 */
typedef enum {
    COTERIE_PARAGRAPH_PROSE,
    COTERIE_PARAGRAPH_HEADING,
    COTERIE_PARAGRAPH_CAPTION,
    COTERIE_PARAGRAPH_LIST,
    COTERIE_PARAGRAPH_QUOTATION,
    COTERIE_PARAGRAPH_SOURCE,
} CoterieParagraphKind;

/**
 * CoterieParagraph:
 * @span: from its first to its last visible character; may hold line breaks
 * @kind: what it is
 * @scene: the scene it belongs to, counted from 0 through the document: a run of dialogue is one
 *   scene, any other paragraph is one by itself; in a play or a transcript one goes on up to the
 *   next heading
 */
typedef struct {
    CoterieSpan span;
    CoterieParagraphKind kind;
    guint32 scene;
} CoterieParagraph;

/**
 * coterie_document_new:
 * @id: what the document is called in every output
 * @text: UTF-8 with LF line ends; taken as it is, nothing is trimmed
 * @error: return location, or %NULL
 *
 * Finds the paragraphs. A blank line, a form feed or a paragraph separator ends one. A single
 * line break (LF, CR, CRLF, vertical tab, NEL, line separator) joins two lines of one paragraph in
 * text that was broken to a width, except beside a short line that is a heading or a caption,
 * before an item of a list or an indented line, and behind a sentence whose line had room for the
 * next word. In other texts every line is a paragraph, unless all lines are short:
 * there one that goes on with a small letter is joined, and verse is a paragraph a stanza.
 * White space, byte order marks and control characters around a paragraph are outside of it.
 * A text of nothing but short lines without stops has no headings. Captions, items of lists, block
 * quotations and source lines are told by marks, numbers and indents; what stands between numbered
 * source lines is quoted from them.
 *
 * Returns: (transfer full): a document, maybe without paragraphs. Fails with %COTERIE_ERROR_TEXT
 * if @text is not UTF-8 or holds a NUL byte (the message names the byte's offset, from 0, and its
 * line, from 1), or has 4 GiB or more.
 */
COTERIE_API CoterieDocument *coterie_document_new(const char *id, GBytes *text, GError **error);

COTERIE_API void coterie_document_free(CoterieDocument *document);

/** coterie_document_id: Returns: (transfer none): its identifier, never empty. */
COTERIE_API const char *coterie_document_id(const CoterieDocument *document);

/**
 * coterie_document_encoding:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the encoding its file was in, "windows-1252"; %NULL for
 * UTF-8.
 */
COTERIE_API const char *coterie_document_encoding(const CoterieDocument *document);

/**
 * coterie_document_date:
 * @document: a document
 *
 * Returns: when it was written, as its file says (the `date` of a line of JSON Lines, in EDTF); or
 * %COTERIE_DATE_NONE.
 */
COTERIE_API CoterieDate coterie_document_date(const CoterieDocument *document);

/**
 * coterie_encoding_is_known:
 * @name: the name of an encoding, in any of its spellings
 *
 * Returns: whether files in it can be read.
 */
COTERIE_API gboolean coterie_encoding_is_known(const char *name);

/**
 * coterie_document_text:
 * @document: a document
 * @length: (out) (optional): its bytes
 *
 * Returns: (transfer none): the text; it has no final NUL.
 */
COTERIE_API const char *coterie_document_text(const CoterieDocument *document, gsize *length);

/**
 * coterie_document_quote:
 * @document: a document
 * @span: a piece of its text that begins and ends between characters
 *
 * Returns: (transfer full): the text of @span; white space with a line break in it is one space.
 */
COTERIE_API char *coterie_document_quote(const CoterieDocument *document, CoterieSpan span);

/** coterie_document_paragraph_count: Returns: how many paragraphs, maybe 0. */
COTERIE_API guint32 coterie_document_paragraph_count(const CoterieDocument *document);

/** coterie_document_paragraph: Returns: (transfer none): paragraph @index, counted from 0. */
COTERIE_API const CoterieParagraph *coterie_document_paragraph(const CoterieDocument *document,
                                                               guint32 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieDocument, coterie_document_free)

/**
 * CoterieReader:
 *
 * A stream of documents out of files, folders and standard input, one at a
 * time, in a fixed order: paths as given, a folder's files sorted by path, a
 * JSON Lines file's documents in its order.
 */
typedef struct CoterieReader CoterieReader;

/**
 * coterie_reader_new:
 * @paths: (array zero-terminated=1): files, folders, or "-" for standard input
 * @options: (nullable): settings, of which the encoding and the notes concern a reader
 * @error: return location, or %NULL
 *
 * Looks at what is there; reads no text yet. A folder is searched with its
 * sub-folders for files of a kind that is read (.txt, .text; .html, .htm, .xhtml; .md, .markdown;
 * .jsonl, .ndjson; in any case); others in it are passed over, as are names that begin with a dot,
 * links to folders, what is no regular file, and what this program wrote or has the user write:
 * corrections.txt, and folders named NAME-network that hold how-it-was-made.txt. A file given
 * itself is read by its ending; one without a known ending by its first bytes, if they show what it
 * is: a page is read as such, another kind is refused by name ("a PDF file"), anything else is
 * plain text. Standard input, and a pipe without a known ending, is JSON Lines if it begins with an
 * opening brace, else what its first bytes show.
 *
 * Returns: (transfer full): a reader. Fails with GLib's file error where a path does not exist,
 * with %COTERIE_ERROR_TEXT for a kind that is not read or a folder without documents, and with
 * %COTERIE_ERROR_DATA for an unknown encoding.
 */
COTERIE_API CoterieReader *
coterie_reader_new(const char *const *paths, const CoterieOptions *options, GError **error);

COTERIE_API void coterie_reader_free(CoterieReader *reader);

/**
 * coterie_reader_next:
 * @reader: a reader
 * @error: return location, or %NULL
 *
 * Reads the next document. Text loses its byte order mark and has CRLF (and a lone CR) as LF; a
 * page and Markdown become a clean text of paragraphs with empty lines between them; the `text` of
 * JSON Lines is taken exactly as given. A file is UTF-8, or what its byte order mark says, or in
 * the encoding of the options, or what a page says of itself, or what can be found out beyond
 * doubt; whatever it is but UTF-8 makes a note, "FILE: read as windows-1252". Anything else is an
 * error that names the first byte at fault. JSON Lines is UTF-8 always. Identifiers are as FORMAT
 * says: a file's path relative to the folder given, its own name if given itself, `-`; a JSON Lines
 * document's `id`, or FILE:LINE without one; the same identifier twice is an error.
 * One document is in memory at a time; a file is mapped, so it must not shrink meanwhile.
 *
 * Returns: (transfer full) (nullable): a document; %NULL with @error unset after the last one.
 * Messages name the file; those about a line of JSON Lines begin with FILE:LINE. After an error the
 * next call goes on behind the file or the line that was at fault.
 */
COTERIE_API CoterieDocument *coterie_reader_next(CoterieReader *reader, GError **error);

/**
 * coterie_reader_progress:
 * @reader: a reader
 * @total: (out): bytes in all files, or 0 if that is unknown (standard input)
 *
 * Returns: bytes of the files read so far; a plain file counts when it is done.
 */
COTERIE_API guint64 coterie_reader_progress(const CoterieReader *reader, guint64 *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CoterieReader, coterie_reader_free)

G_END_DECLS

#endif
