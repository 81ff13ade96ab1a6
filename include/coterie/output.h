/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_H
#define COTERIE_OUTPUT_H

#include <coterie/api.h>
#include <coterie/document.h>
#include <coterie/doubts.h>
#include <coterie/measures.h>
#include <coterie/network.h>
#include <coterie/persons.h>
#include <coterie/references.h>
#include <coterie/roles.h>
#include <coterie/ties.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoterieView:
 * @persons: the persons
 * @named: (nullable): where only some time is asked for, those who are named in it, with their
 *   mentions of that time alone; of the same identifiers
 * @since: the beginning of that time, or %COTERIE_DATE_NONE
 * @until: its end, or %COTERIE_DATE_NONE
 * @ties: their ties
 * @roles: (nullable): what persons are to one another, where that ties them
 * @network: the network of the ties
 * @measures: its measures
 * @subject: whom the texts are about
 * @rest: (nullable): the network without the subject and those who are only cited, where it has
 *   such and the analysis went that far (%COTERIE_DEPTH_REPORT)
 * @rest_measures: (nullable): its measures
 * @document_ids: (element-type utf8): the documents' identifiers, in reading order
 * @documents: (nullable) (element-type CoterieDocument): their texts, to quote from, where kept
 * @doubts: (nullable): what a reader may want to decide, where it was looked for
 * @dated: whether any of @ties or @roles has a date (coterie_ties_are_dated())
 *
 * What outputs show; everything is borrowed. coterie_analysis_view() makes one.
 */
typedef struct {
    const CoteriePersons *persons;
    const CoteriePersons *named;
    CoterieDate since;
    CoterieDate until;
    const CoterieTies *ties;
    const CoterieRoles *roles;
    const CoterieNetwork *network;
    const CoterieMeasures *measures;
    CoterieSubject subject;
    const CoterieNetwork *rest;
    const CoterieMeasures *rest_measures;
    const GPtrArray *document_ids;
    const GPtrArray *documents;
    const CoterieDoubts *doubts;
    gboolean dated;
} CoterieView;

/**
 * CoterieForm:
 * @COTERIE_FORM_TEXT: aligned columns for a terminal, a line under each table saying what its
 * columns mean
 * @COTERIE_FORM_CSV: RFC 4180, a header line, LF line ends
 * @COTERIE_FORM_JSON: one JSON value
 * @COTERIE_FORM_MARKDOWN: GitHub's Markdown
 * @COTERIE_FORM_HTML: one file that needs nothing else, well-formed as XML too
 *
 * Text, Markdown and HTML are for people and say the same.
 */
typedef enum {
    COTERIE_FORM_TEXT,
    COTERIE_FORM_CSV,
    COTERIE_FORM_JSON,
    COTERIE_FORM_MARKDOWN,
    COTERIE_FORM_HTML,
} CoterieForm;

/** coterie_form_parse: Returns: %FALSE, with %COTERIE_ERROR_DATA, for none of "text", "csv",
 * "json", "markdown", "html". */
COTERIE_API gboolean coterie_form_parse(const char *text, CoterieForm *form, GError **error);

/**
 * coterie_people_write:
 * @view: what to show; network and measures may be %NULL
 * @form: the form
 * @top: rows at most, 0 for all
 *
 * The table of persons: name, aliases with their counts, gender, mentions, first mention
 * (document and byte offset). Most mentioned first. Where only some time is asked for, all of this
 * is of that time.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_people_write(const CoterieView *view, CoterieForm form, guint top);

/**
 * coterie_conflicts_write:
 * @view: what to show; with roles
 * @form: text, Markdown, HTML, CSV or JSON (`conflicts.schema.json`)
 * @top: conflicts at most, 0 for all
 *
 * What of the roles told cannot all be so (coterie_conflicts_new()): likely wrong merges of two
 * persons, or sentences misread, each with its sentences and a line for a file of corrections.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_conflicts_write(const CoterieView *view, CoterieForm form, guint top);

/**
 * coterie_suggestions_write:
 * @view: what to show; with ties and doubts; network and measures may be %NULL
 * @form: the form
 * @top: suggestions at most, 0 for all
 *
 * What a reader may want to decide: persons who may be one, and names of a person that may be
 * another's; with where they are named first and the line to copy into a file of corrections. The
 * one whose decision would move most strength in the network comes first: of two persons the less
 * strength of both, of a name its share of the strength of its person.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_suggestions_write(const CoterieView *view, CoterieForm form, guint top);

/**
 * coterie_ties_write:
 * @view: what to show; network and measures may be %NULL
 * @form: the form
 * @top: rows at most, 0 for all
 *
 * The table of ties: both names, weight, windows, and the first piece of evidence with its place
 * and, where texts are kept, its words. JSON has all evidence. Strongest first.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_ties_write(const CoterieView *view, CoterieForm form, guint top);

/**
 * CoterieReportOptions:
 * @form: the form; CSV is the table of persons with all measures
 * @top: persons and ties in their tables, and communities, at most, 0 for all
 * @picture: (nullable): the network as SVG, from coterie_picture_write(); shown in HTML
 * @undrawn: (nullable): why there is no picture, said in its place
 * @reading: (nullable): address of a reading copy (coterie_reading_write()), for places in HTML to
 *   lead to
 *
 * How a report is written. Start from %COTERIE_REPORT_OPTIONS_INIT. Everything is borrowed.
 */
typedef struct {
    CoterieForm form;
    guint top;
    GBytes *picture;
    const char *undrawn;
    const char *reading;
} CoterieReportOptions;

#define COTERIE_REPORT_OPTIONS_INIT                                                                \
    {                                                                                              \
        .form = COTERIE_FORM_TEXT, .top = 25                                                       \
    }

/**
 * coterie_report_write:
 * @view: what to show
 * @options: (nullable): how, or %NULL for the defaults
 *
 * The centrality report: what to know first, the network in numbers, the persons with every
 * measure, rankings with and without the subject, communities with their members, strongest ties.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_report_write(const CoterieView *view,
                                         const CoterieReportOptions *options);

/**
 * CoterieReadingOptions:
 * @report: (nullable): address of the report, an HTML page, for names to lead to
 * @top: persons in its table of persons, 0 for all; who is not there is not led to
 *
 * What a reading copy leads to. The string is borrowed.
 */
typedef struct {
    const char *report;
    guint top;
} CoterieReadingOptions;

/**
 * coterie_reading_write:
 * @view: what to show, with texts; network and measures may be %NULL if @options name no report
 * @options: (nullable): what it leads to, or %NULL for nothing
 *
 * All texts in one HTML page, well-formed as XML too: every paragraph with its number, which the
 * other outputs give as ¶168, and with an id, which is "d1-p168" in the first document; every name
 * marked by its place and with the person it was taken for. Time and memory grow with the texts.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_reading_write(const CoterieView *view,
                                          const CoterieReadingOptions *options);

/**
 * CoterieExplainOptions:
 * @form: text, Markdown, HTML or JSON
 * @top: passages and names of one kind at most, 0 for all; JSON has all
 * @bold: whether text form shows names in quotes in bold, as terminals understand it, and not in
 *   brackets
 *
 * How an explanation is written. Start from %COTERIE_EXPLAIN_OPTIONS_INIT.
 */
typedef struct {
    CoterieForm form;
    guint top;
    gboolean bold;
} CoterieExplainOptions;

#define COTERIE_EXPLAIN_OPTIONS_INIT                                                               \
    {                                                                                              \
        .form = COTERIE_FORM_TEXT, .top = 10                                                       \
    }

/**
 * coterie_explain_person_write:
 * @view: what to explain; ties and network may be %NULL
 * @person: one of its persons
 * @options: (nullable): how, or %NULL for the defaults
 *
 * Why this is one person: how often, in what places and under which names the texts speak of him,
 * and for each name why it was taken for his, with the sentence where it is so first.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_explain_person_write(const CoterieView *view,
                                                 guint32 person,
                                                 const CoterieExplainOptions *options);

/**
 * coterie_explain_tie_write:
 * @view: what to explain; with ties and network
 * @one: one of its persons
 * @other: another
 * @options: (nullable): how, or %NULL for the defaults
 *
 * What the tie of two persons rests on: its passages, those that add most first, with what each
 * adds; of two who are not tied, that, and how they are connected.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_explain_tie_write(const CoterieView *view,
                                              guint32 one,
                                              guint32 other,
                                              const CoterieExplainOptions *options);

/**
 * coterie_path_write:
 * @view: what to show; with ties and network
 * @from: one of its persons
 * @to: another
 * @options: (nullable): how, or %NULL for the defaults
 *
 * How two persons are connected: the shortest path (coterie_network_path()), and for each step the
 * passages that add most to its tie. If there is none, the parts of the network that they are in.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_path_write(const CoterieView *view,
                                       guint32 from,
                                       guint32 to,
                                       const CoterieExplainOptions *options);

/**
 * coterie_gexf_write:
 * @view: what to show
 * @layout: positions of its vertices
 * @version: "1.3" or "1.2"
 * @error: return location, or %NULL
 *
 * GEXF for Gephi: colours by community, sizes by strength, positions, all measures as
 * attributes. Characters that XML 1.0 forbids are left out.
 *
 * Returns: (transfer full): the bytes; fails with %COTERIE_ERROR_DATA for another version.
 */
COTERIE_API GBytes *coterie_gexf_write(const CoterieView *view,
                                       const CoterieLayout *layout,
                                       const char *version,
                                       GError **error);

/** coterie_node_link_write: Returns: (transfer full): the network as node-link JSON. */
COTERIE_API GBytes *coterie_node_link_write(const CoterieView *view);

/**
 * coterie_graphml_write:
 * @view: what to show
 * @layout: positions of its vertices
 *
 * GraphML: what coterie_gexf_write() tells, as typed attributes. Characters that XML 1.0 forbids
 * are left out.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_graphml_write(const CoterieView *view, const CoterieLayout *layout);

/**
 * coterie_pajek_write:
 * @view: what to show; ties and measures may be %NULL
 * @layout: positions of its vertices
 *
 * Pajek's .net: names, positions, weights. Quotes, backslashes and control characters of names are
 * references ("&#34;").
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_pajek_write(const CoterieView *view, const CoterieLayout *layout);

/** coterie_nodes_csv_write: Returns: (transfer full): a row a person, with all measures, as Gephi
 * reads it. */
COTERIE_API GBytes *coterie_nodes_csv_write(const CoterieView *view);

/** coterie_edges_csv_write: Returns: (transfer full): a row a tie, as Gephi reads it. */
COTERIE_API GBytes *coterie_edges_csv_write(const CoterieView *view);

/**
 * CoterieDrawOptions:
 * @format: "svg", "png", "pdf" or "dot"
 * @layout: (nullable): "neato", "fdp", "sfdp", "dot", "circo" or "twopi"; %NULL takes "neato" up to
 *   300 persons and "sfdp" above
 * @size_by: what the area of a person's circle shows
 * @color_by: "community", "gender", "component" or "none"
 * @top: persons drawn at most, those who lead by @size_by; 0 for as many as can be read, 200
 * @title: (nullable): a line above the drawing
 * @seconds: time budget for Graphviz, 1 to 86400
 *
 * How a diagram is drawn. Start from %COTERIE_DRAW_OPTIONS_INIT. The strings are borrowed.
 */
typedef struct {
    const char *format;
    const char *layout;
    CoterieMeasure size_by;
    const char *color_by;
    guint top;
    const char *title;
    guint seconds;
} CoterieDrawOptions;

#define COTERIE_DRAW_OPTIONS_INIT                                                                  \
    {                                                                                              \
        .format = "svg", .size_by = COTERIE_MEASURE_STRENGTH, .color_by = "community",             \
        .seconds = 60,                                                                             \
    }

/**
 * coterie_drawing_write:
 * @view: what to draw; ties may be %NULL
 * @options: (nullable): how, or %NULL for the defaults
 * @error: return location, or %NULL
 *
 * The drawing as `coterie-draw` reads it: persons, ties, colours, the words of the legend, as JSON.
 * Where there are ties, persons without one are left out. Of more than 1200 ties the strongest and
 * everyone's strongest are drawn. The legend says what is left out. Names longer than 48 characters
 * are cut.
 *
 * Returns: (transfer full): the bytes; fails with %COTERIE_ERROR_DATA for an unknown setting.
 */
COTERIE_API GBytes *
coterie_drawing_write(const CoterieView *view, const CoterieDrawOptions *options, GError **error);

/**
 * coterie_picture_write:
 * @view: what to draw; ties may be %NULL
 * @options: (nullable): how, or %NULL for the defaults
 * @error: return location, or %NULL
 *
 * Draws by running the program `coterie-draw` as a child (beside the running program, else
 * COTERIE_DRAW of the environment, else in the `bin` beside the `lib` of this library, else where
 * it was built or was configured to be installed), which is killed when @seconds are over. The same
 * drawing gives the same bytes with the same Graphviz and, but for DOT, the same fonts. DOT has
 * each person's name as label, positions and tooltips, and no legend nodes.
 *
 * Returns: (transfer full): the picture; fails with %COTERIE_ERROR_DATA for an unknown setting,
 * with %COTERIE_ERROR_OUTPUT if the child fails or runs out of time, with its own message.
 */
COTERIE_API GBytes *
coterie_picture_write(const CoterieView *view, const CoterieDrawOptions *options, GError **error);

/**
 * CoterieExportOptions:
 * @gexf: the version of GEXF, "1.3" or "1.2"
 * @seed: seeds the positions
 * @top: persons in DOT at most, as in #CoterieDrawOptions
 *
 * How a network is exported. Start from %COTERIE_EXPORT_OPTIONS_INIT. The strings are borrowed.
 */
typedef struct {
    const char *gexf;
    guint32 seed;
    guint top;
} CoterieExportOptions;

#define COTERIE_EXPORT_OPTIONS_INIT                                                                \
    {                                                                                              \
        .gexf = "1.3", .seed = 1917,                                                               \
    }

/** coterie_export_name: Returns: the name of format @index, which is also the usual ending of its
 * files; %NULL past the last. */
COTERIE_API const char *coterie_export_name(guint index);

/** coterie_export_purpose: Returns: in a line, what format @index is good for; %NULL past the last.
 */
COTERIE_API const char *coterie_export_purpose(guint index);

/**
 * coterie_export_paths:
 * @format: the name of a format
 * @path: the file asked for; "-" for standard output
 * @error: return location, or %NULL
 *
 * Returns: (transfer full): the files that the format makes of @path: mostly @path itself, for
 * "csv" and "x.csv" both "x-nodes.csv" and "x-edges.csv". Fails with %COTERIE_ERROR_DATA for an
 * unknown format, with %COTERIE_ERROR_OUTPUT for several files out of "-", a device or a folder.
 */
COTERIE_API char **coterie_export_paths(const char *format, const char *path, GError **error);

/**
 * coterie_export_write:
 * @view: what to show
 * @format: the name of a format
 * @options: (nullable): how, or %NULL for the defaults
 * @error: return location, or %NULL
 *
 * Writes the network for other programs. coterie_files_write() puts it where it belongs.
 *
 * Returns: (transfer full) (element-type GBytes): the bytes of each of coterie_export_paths().
 */
COTERIE_API GPtrArray *coterie_export_write(const CoterieView *view,
                                            const char *format,
                                            const CoterieExportOptions *options,
                                            GError **error);

/**
 * CoterieExtractOptions:
 * @evidence: spans of evidence a tie, 0 for no tie lines
 * @given: (nullable): a file of mentions, JSON Lines as an extraction prints them, that are
 * resolved in place of found ones. Lines of type "mention" count whose "kind" is "name" or absent:
 * "document", and "start" and "end" in code points. A mention that cuts a word takes the whole of
 * it; one that holds no word, or overlaps an earlier one, is passed over and told to
 * #CoterieOptions.note
 */
typedef struct {
    guint evidence;
    const char *given;
} CoterieExtractOptions;

/**
 * coterie_text_write:
 * @document: a document
 *
 * Returns: (transfer full): a line of JSON with its identifier and its text:
 * {"type": "text", "document": ..., "text": ...}.
 */
COTERIE_API GBytes *coterie_text_write(const CoterieDocument *document);

/**
 * CoterieFindings:
 * @persons: the persons of a document
 * @references: (nullable): where they are spoken of without their names
 * @roles: (nullable): what they are to one another
 * @ties: (nullable): who is named together with whom
 *
 * What was found in a document. Borrows all of it.
 */
typedef struct {
    const CoteriePersons *persons;
    const CoterieReferences *references;
    const CoterieRoles *roles;
    const CoterieTies *ties;
} CoterieFindings;

/**
 * coterie_extract_write:
 * @document: a document
 * @findings: what was found in it
 * @options: what to print
 *
 * The JSON Lines of one document, offsets in code points. Time grows with the text.
 *
 * Returns: (transfer full): the bytes.
 */
COTERIE_API GBytes *coterie_extract_write(const CoterieDocument *document,
                                          const CoterieFindings *findings,
                                          const CoterieExtractOptions *options);

/**
 * coterie_file_write:
 * @path: where to; "-" for standard output
 * @bytes: what
 * @error: return location, or %NULL
 *
 * Writes whole or not at all: beside @path, then renamed over it; devices, pipes and standard
 * output are written straight. Errors of late writing (a full disk) are caught.
 *
 * Returns: %FALSE with GLib's file error that names @path.
 */
COTERIE_API gboolean coterie_file_write(const char *path, GBytes *bytes, GError **error);

/**
 * coterie_files_write:
 * @paths: where to, each as coterie_file_write() takes it
 * @files: (element-type GBytes): what, as many
 * @error: return location, or %NULL
 *
 * Writes all or none: every file is filled beside its place before the first takes its name.
 *
 * Returns: %FALSE with GLib's file error that names one of @paths.
 */
COTERIE_API gboolean coterie_files_write(const char *const *paths,
                                         const GPtrArray *files,
                                         GError **error);

G_END_DECLS

#endif
