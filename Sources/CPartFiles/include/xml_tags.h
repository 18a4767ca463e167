#ifndef RUAMPHON_XML_TAGS_H
#define RUAMPHON_XML_TAGS_H

#include <stdint.h>
#include <stdio.h>

struct xml_attribute;
struct xml_attribute_list;

/* Take the place of libxlsxwriter's functions of these names. */
void lxw_xml_start_tag(FILE *file, const char *name, struct xml_attribute_list *attributes);
void lxw_xml_empty_tag(FILE *file, const char *name, struct xml_attribute_list *attributes);
void lxw_xml_end_tag(FILE *file, const char *name);
void lxw_xml_data_element(FILE *file, const char *name, const char *data, struct xml_attribute_list *attributes);
struct xml_attribute *lxw_new_attribute_str(const char *key, const char *value);
struct xml_attribute *lxw_new_attribute_int(const char *key, uint32_t value);
struct xml_attribute *lxw_new_attribute_dbl(const char *key, double value);

#endif
