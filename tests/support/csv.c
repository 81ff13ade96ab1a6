/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reader that shares nothing with the writer in output/table.c. */
#include "support/csv.h"

#include "support/check.h"

#include <string.h>

/* Takes a cell in quotes off @at. */
static char *
take_quoted(const char **at)
{
    GString *cell = g_string_new(NULL);

    for ((*at)++; **at != '"' || (*at)[1] == '"'; (*at)++) {
        assert_true(**at != '\0');
        if (**at == '"')
            (*at)++;
        g_string_append_c(cell, **at);
    }
    (*at)++;
    return g_string_free(cell, FALSE);
}

static char *
take_cell(const char **at)
{
    const char *start = *at;

    if (**at == '"')
        return take_quoted(at);
    *at += strcspn(start, ",\r\n\"");
    assert_true(**at != '"');
    return g_strndup(start, (gsize)(*at - start));
}

static char **
take_row(const char **at)
{
    GPtrArray *cells = g_ptr_array_new();

    g_ptr_array_add(cells, take_cell(at));
    while (**at == ',') {
        (*at)++;
        g_ptr_array_add(cells, take_cell(at));
    }
    if (**at == '\r')
        (*at)++;
    assert_int_equal(**at, '\n');
    (*at)++;
    g_ptr_array_add(cells, NULL);
    return (char **)g_ptr_array_free(cells, FALSE);
}

GPtrArray *
csv_read(const char *text)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);

    while (*text != '\0') {
        g_ptr_array_add(rows, take_row(&text));
        assert_int_equal(g_strv_length(g_ptr_array_index(rows, rows->len - 1)),
                         g_strv_length(g_ptr_array_index(rows, 0)));
    }
    return rows;
}

const char *
csv_cell(const GPtrArray *rows, guint row, const char *column)
{
    char **head = g_ptr_array_index(rows, 0);
    guint index = 0;

    while (head[index] != NULL && !g_str_equal(head[index], column))
        index++;
    assert_non_null(head[index]);
    assert_true(row + 1 < rows->len);
    return ((char **)g_ptr_array_index(rows, row + 1))[index];
}
