/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef COTERIE_OUTPUT_XML_H
#define COTERIE_OUTPUT_XML_H

#include <glib.h>

/* Appends @text so that it reads back as it is, in an element or an attribute, but for the
 * characters that XML 1.0 forbids, which are left out. What is not UTF-8 becomes U+FFFD. */
void coterie_xml_text(GString *out, const char *text);

/* ' name="value"'. */
void coterie_xml_attribute(GString *out, const char *name, const char *value);

void coterie_xml_number_attribute(GString *out, const char *name, double value);

#endif
