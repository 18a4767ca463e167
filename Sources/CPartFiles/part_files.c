/* Files in memory for libxlsxwriter.

   The library writes every part to a temporary file without looking at whether a write succeeded, so a full disk
   would end in a workbook that lacks cells and is published all the same. The dynamic linker prefers the program's
   own lxw_tmpfile, which keeps the parts in memory; the archive made of them is written with every error checked.

   In C because fopencookie is hidden behind _GNU_SOURCE, which Swift does not define. */
#define _GNU_SOURCE
#include "part_files.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <xlsxwriter.h>

struct part {
  char *bytes;
  size_t count;
  size_t capacity;
  size_t position;
};

static atomic_bool is_in_memory;
static atomic_bool was_cut;

/* The part that this thread read last. */
static _Thread_local struct part *read_last;

static ssize_t part_read(void *cookie, char *buffer, size_t size) {
  struct part *part = cookie;
  size_t left = part->position < part->count ? part->count - part->position : 0;
  size_t taken = size < left ? size : left;
  if (taken > 0) memcpy(buffer, part->bytes + part->position, taken);
  part->position += taken;
  read_last = part;
  return (ssize_t)taken;
}

static bool part_reserve(struct part *part, size_t needed) {
  if (needed <= part->capacity) return true;
  size_t capacity = needed > 2 * part->capacity ? needed : 2 * part->capacity;
  char *bytes = realloc(part->bytes, capacity);
  if (bytes == NULL) return false;
  part->bytes = bytes;
  part->capacity = capacity;
  return true;
}

/* A write that returns 0 is how a cookie reports an error. */
static ssize_t part_write(void *cookie, const char *bytes, size_t size) {
  struct part *part = cookie;
  size_t end;
  if (__builtin_add_overflow(part->position, size, &end) || !part_reserve(part, end)) {
    atomic_store(&was_cut, true);
    errno = ENOMEM;
    return 0;
  }
  if (size == 0) return 0;
  if (part->position > part->count) memset(part->bytes + part->count, 0, part->position - part->count);
  memcpy(part->bytes + part->position, bytes, size);
  part->position = end;
  if (end > part->count) part->count = end;
  return (ssize_t)size;
}

static int part_seek(void *cookie, off_t *offset, int origin) {
  struct part *part = cookie;
  off_t base = origin == SEEK_SET ? 0 : (off_t)(origin == SEEK_CUR ? part->position : part->count);
  off_t target;
  if (__builtin_add_overflow(base, *offset, &target) || target < 0) {
    errno = EINVAL;
    return -1;
  }
  part->position = (size_t)target;
  *offset = target;
  return 0;
}

static int part_close(void *cookie) {
  struct part *part = cookie;
  if (read_last == part) read_last = NULL;
  free(part->bytes);
  free(part);
  return 0;
}

FILE *ruamphon_part_file(char *bytes, size_t count) {
  struct part *part = calloc(1, sizeof *part);
  if (part == NULL) return NULL;
  cookie_io_functions_t functions = {part_read, part_write, part_seek, part_close};
  FILE *file = fopencookie(part, "w+", functions);
  if (file == NULL) {
    free(part);
    return NULL;
  }
  /* One thread writes a part; it is spared a lock for each of its cells. */
  __fsetlocking(file, FSETLOCKING_BYCALLER);
  *part = (struct part){.bytes = bytes, .count = count, .capacity = count};
  return file;
}

FILE *lxw_tmpfile(char *folder) {
  (void)folder;
  atomic_store(&is_in_memory, true);
  return ruamphon_part_file(NULL, 0);
}

void ruamphon_forget_read_part(void) { read_last = NULL; }

bool ruamphon_was_read_from_part(size_t offset, const void *bytes, size_t count) {
  return read_last != NULL && offset <= read_last->count && count <= read_last->count - offset &&
         memcmp(read_last->bytes + offset, bytes, count) == 0;
}

char *ruamphon_take_read_part(size_t count) {
  if (read_last == NULL || read_last->count < count) return NULL;
  char *bytes = read_last->bytes;
  *read_last = (struct part){0};
  return bytes;
}

bool ruamphon_parts_are_in_memory(void) { return atomic_load(&is_in_memory); }

bool ruamphon_part_was_cut(void) { return atomic_load(&was_cut); }

void ruamphon_note_cut_part(void) { atomic_store(&was_cut, true); }
