/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the forms that tables and reports come in. */
#include <coterie/error.h>
#include <coterie/output.h>

gboolean
coterie_form_parse(const char *text, CoterieForm *form, GError **error)
{
    static const char *const names[] = {
        [COTERIE_FORM_TEXT] = "text",
        [COTERIE_FORM_CSV] = "csv",
        [COTERIE_FORM_JSON] = "json",
        [COTERIE_FORM_MARKDOWN] = "markdown",
        [COTERIE_FORM_HTML] = "html",
    };

    g_return_val_if_fail(text != NULL && form != NULL, FALSE);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_equal(text, names[i])) {
            *form = (CoterieForm)i;
            return TRUE;
        }
    g_set_error(error,
                COTERIE_ERROR,
                COTERIE_ERROR_DATA,
                "unknown form '%s': it is text, markdown, html, csv or json",
                text);
    return FALSE;
}
