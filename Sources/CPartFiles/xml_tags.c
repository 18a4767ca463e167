/* The tags of libxlsxwriter's parts, byte for byte as it writes them.

   The library formats every tag and attribute by fprintf, and fills two kilobytes behind each name and value with zeros.
   The dynamic linker prefers the program's own functions of these names, which copy what is there. Where it lets the
   library keep its own, nothing but time is lost. */
#define _GNU_SOURCE
#include "xml_tags.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "cell_names.h"
#include "sheet_rows.h"

static const char *escape_of(char byte) {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\n': return "&#xA;";
    default: return "";
  }
}

/* Writes a text of which some characters are escaped. */
static void write_escaped(FILE *file, const char *text, const char *escaped) {
  while (true) {
    size_t count = strcspn(text, escaped);
    fwrite_unlocked(text, 1, count, file);
    if (text[count] == '\0') return;
    fputs_unlocked(escape_of(text[count]), file);
    text += count + 1;
  }
}

static void write_start(FILE *file, const char *name, const struct xml_attribute_list *attributes) {
  putc_unlocked('<', file);
  fputs_unlocked(name, file);
  if (attributes == NULL) return;
  const struct xml_attribute *attribute;
  STAILQ_FOREACH(attribute, attributes, list_entries) {
    putc_unlocked(' ', file);
    fputs_unlocked(attribute->key, file);
    fputs_unlocked("=\"", file);
    write_escaped(file, attribute->value, "&<>\"\n");
    putc_unlocked('"', file);
  }
}

void lxw_xml_start_tag(FILE *file, const char *name, struct xml_attribute_list *attributes) {
  write_start(file, name, attributes);
  putc_unlocked('>', file);
}

void lxw_xml_empty_tag(FILE *file, const char *name, struct xml_attribute_list *attributes) {
  write_start(file, name, attributes);
  fputs_unlocked("/>", file);
}

void lxw_xml_end_tag(FILE *file, const char *name) {
  fputs_unlocked("</", file);
  fputs_unlocked(name, file);
  putc_unlocked('>', file);
}

void lxw_xml_data_element(FILE *file, const char *name, const char *data, struct xml_attribute_list *attributes) {
  lxw_xml_start_tag(file, name, attributes);
  write_escaped(file, data, "&<>");
  lxw_xml_end_tag(file, name);
}

/* Copies as much of a text as an attribute holds. */
static void copy(char to[LXW_MAX_ATTRIBUTE_LENGTH], const char *text) {
  size_t count = strnlen(text, LXW_MAX_ATTRIBUTE_LENGTH - 1);
  memcpy(to, text, count);
  to[count] = '\0';
}

struct xml_attribute *lxw_new_attribute_str(const char *key, const char *value) {
  struct xml_attribute *attribute = malloc(sizeof *attribute);
  copy(attribute->key, key);
  copy(attribute->value, value);
  return attribute;
}

struct xml_attribute *lxw_new_attribute_int(const char *key, uint32_t value) {
  /* The library passes numbers below zero too. */
  int64_t number = (int32_t)value;
  char text[24];
  char *to = text;
  if (number < 0) *to++ = '-';
  *ruamphon_put_digits(to, (uint64_t)(number < 0 ? -number : number)) = '\0';
  return lxw_new_attribute_str(key, text);
}

struct xml_attribute *lxw_new_attribute_dbl(const char *key, double value) {
  char text[40];
  *ruamphon_put_number(text, value) = '\0';
  return lxw_new_attribute_str(key, text);
}
