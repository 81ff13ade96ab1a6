/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/xml_read.h"

#include "support/check.h"

#include <libxml/parser.h>

xmlDoc *
xml_read(GBytes *bytes)
{
    xmlDoc *document = xmlReadMemory(g_bytes_get_data(bytes, NULL),
                                     (int)g_bytes_get_size(bytes),
                                     NULL,
                                     NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR);

    g_bytes_unref(bytes);
    assert_non_null(document);
    return document;
}

void
xml_collect(xmlNode *node, const char *element, GPtrArray *found)
{
    for (; node != NULL; node = node->next) {
        if (node->type == XML_ELEMENT_NODE && g_str_equal((const char *)node->name, element))
            g_ptr_array_add(found, node);
        xml_collect(node->children, element, found);
    }
}

GPtrArray *
xml_elements(xmlDoc *document, const char *element)
{
    GPtrArray *found = g_ptr_array_new();

    xml_collect(xmlDocGetRootElement(document), element, found);
    return found;
}
