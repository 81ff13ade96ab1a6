/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_TESTS_XML_READ_H
#define COTERIE_TESTS_XML_READ_H

#include <glib.h>

#include <libxml/tree.h>

/* XML as libxml2 reads it; what is not well-formed fails the test. Takes @bytes over; free with
 * xmlFreeDoc(). */
xmlDoc *xml_read(GBytes *bytes);

/* Appends to @found the elements called @element at and after @node and in them, in document order.
 */
void xml_collect(xmlNode *node, const char *element, GPtrArray *found);

/* Returns: (transfer container) (element-type xmlNode): all of @document's. */
GPtrArray *xml_elements(xmlDoc *document, const char *element);

#endif
