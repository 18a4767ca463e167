/* The texts of a workbook by their hash, where libxlsxwriter copies each text of a cell and looks for it in a tree.

   The table hangs where the library keeps the root of its tree, which it frees with the texts and looks at nowhere else. */
#include "shared_texts.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

struct slot {
  uint64_t hash;
  struct sst_element *text;
};

struct table {
  /* A power of two, at least a quarter of which is free. */
  size_t capacity;
  struct slot slots[];
};

static uint64_t hash_of(const char *text, size_t count) {
  const uint64_t factor = 0x9E3779B97F4A7C15;
  uint64_t hash = count * factor;
  for (; count >= sizeof hash; count -= sizeof hash, text += sizeof hash) {
    uint64_t word;
    memcpy(&word, text, sizeof word);
    hash = (hash ^ word) * factor;
    hash ^= hash >> 32;
  }
  uint64_t rest = 0;
  memcpy(&rest, text, count);
  hash = (hash ^ rest) * factor;
  return hash ^ hash >> 32;
}

/* The slot of a text, or the free one where it belongs. */
static struct slot *slot_of(struct table *table, uint64_t hash, const char *text) {
  for (size_t index = hash;; index++) {
    struct slot *slot = &table->slots[index & (table->capacity - 1)];
    if (slot->text == NULL || (slot->hash == hash && strcmp(slot->text->string, text) == 0)) return slot;
  }
}

/* The table with room for one text more; NULL where memory is short. */
static struct table *with_room(lxw_sst *texts) {
  /* Before the first text, the library's own empty tree is there. */
  struct table *table = texts->unique_count == 0 ? NULL : (void *)texts->rb_tree;
  if (table != NULL && texts->unique_count < table->capacity / 4 * 3) return table;
  size_t capacity = table == NULL ? 256 : 2 * table->capacity;
  struct table *larger = calloc(1, sizeof *larger + capacity * sizeof *larger->slots);
  if (larger == NULL) return NULL;
  larger->capacity = capacity;
  for (size_t index = 0; table != NULL && index < table->capacity; index++) {
    struct slot slot = table->slots[index];
    if (slot.text != NULL) *slot_of(larger, slot.hash, slot.text->string) = slot;
  }
  free(texts->rb_tree);
  texts->rb_tree = (void *)larger;
  return larger;
}

struct sst_element *lxw_get_sst_index(lxw_sst *texts, const char *text, uint8_t is_rich) {
  struct table *table = with_room(texts);
  if (table == NULL) return NULL;
  uint64_t hash = hash_of(text, strlen(text));
  struct slot *slot = slot_of(table, hash, text);
  if (slot->text == NULL) {
    struct sst_element *added = calloc(1, sizeof *added);
    char *copy = strdup(text);
    if (added == NULL || copy == NULL) {
      free(added);
      free(copy);
      return NULL;
    }
    *added = (struct sst_element){.index = texts->unique_count++, .string = copy, .is_rich_string = is_rich};
    STAILQ_INSERT_TAIL(texts->order_list, added, sst_order_pointers);
    *slot = (struct slot){.hash = hash, .text = added};
  }
  texts->string_count++;
  return slot->text;
}
