/* The parts of a workbook as libxlsxwriter packs them.

   The library gives each part to minizip, which would deflate it into a file. The dynamic linker prefers the program's
   own functions of these names, which keep name and bytes: the program can then replace a part, audit all of them
   without unpacking anything, and write the archive itself.

   What it packs it reads from a part in memory, block by block. As long as the blocks are that part's they are only
   counted, and the part's bytes are taken over at its end.

   The library closes a workbook in one call, so what it packed is handed over by thread.

   In C because the linker looks for functions of these very names and types. */
#define _DEFAULT_SOURCE
#include "packed_parts.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "part_files.h"

struct packed_part {
  char *name;
  /* NULL while what was written so far is still the part's that it is read from. */
  char *bytes;
  size_t count;
  size_t capacity;
};

struct ruamphon_packed_parts {
  struct packed_part *parts;
  size_t count;
  size_t capacity;
  bool is_open;
  bool is_closed;
  bool is_broken;
};

static _Thread_local struct ruamphon_packed_parts *latest;

static const int ok = 0;
/* ZIP_ERRNO, on which the library reports what errno says. */
static const int failed = -1;

static int break_off(struct ruamphon_packed_parts *parts, int reason) {
  parts->is_broken = true;
  errno = reason;
  return failed;
}

/* Makes room for `needed` elements; false where memory is short. */
static bool reserve(void **elements, size_t *capacity, size_t needed, size_t size) {
  if (needed <= *capacity) return true;
  size_t wanted = needed > 2 * *capacity ? needed : 2 * *capacity;
  void *moved = reallocarray(*elements, wanted, size);
  if (moved == NULL) return false;
  *elements = moved;
  *capacity = wanted;
  return true;
}

void *zipOpen(const char *path, int append) {
  (void)path;
  (void)append;
  ruamphon_free_packed_parts(latest);
  latest = calloc(1, sizeof *latest);
  return latest;
}

int zipOpenNewFileInZip4_64(
    void *archive, const char *name, const void *info, const void *local_extra, unsigned local_extra_size,
    const void *global_extra, unsigned global_extra_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long password_sum,
    unsigned long version, unsigned long flags, int zip64) {
  (void)info, (void)local_extra, (void)local_extra_size, (void)global_extra, (void)global_extra_size, (void)comment;
  (void)method, (void)level, (void)raw, (void)window_bits, (void)memory_level, (void)strategy, (void)password;
  (void)password_sum, (void)version, (void)flags, (void)zip64;
  struct ruamphon_packed_parts *parts = archive;
  if (parts->is_open) return break_off(parts, EINVAL);
  void *elements = parts->parts;
  bool has_room = reserve(&elements, &parts->capacity, parts->count + 1, sizeof *parts->parts);
  parts->parts = elements;
  char *copy = has_room ? strdup(name) : NULL;
  if (copy == NULL) return break_off(parts, ENOMEM);
  parts->parts[parts->count++] = (struct packed_part){.name = copy};
  ruamphon_forget_read_part();
  parts->is_open = true;
  return ok;
}

/* Takes what was only counted over from the part that it was read from. */
static bool take_over(struct packed_part *part) {
  if (part->bytes != NULL || part->count == 0) return true;
  part->bytes = ruamphon_take_read_part(part->count);
  if (part->bytes == NULL) part->count = 0;
  part->capacity = part->count;
  return part->bytes != NULL;
}

int zipWriteInFileInZip(void *archive, const void *bytes, unsigned count) {
  struct ruamphon_packed_parts *parts = archive;
  if (!parts->is_open) return break_off(parts, EINVAL);
  if (count == 0) return ok;
  struct packed_part *part = &parts->parts[parts->count - 1];
  if (part->bytes == NULL && ruamphon_was_read_from_part(part->count, bytes, count)) {
    part->count += count;
    return ok;
  }
  if (!take_over(part)) return break_off(parts, EIO);
  size_t end;
  void *room = part->bytes;
  bool has_room =
      !__builtin_add_overflow(part->count, count, &end) && reserve(&room, &part->capacity, end, 1);
  part->bytes = room;
  if (!has_room) return break_off(parts, ENOMEM);
  memcpy(part->bytes + part->count, bytes, count);
  part->count = end;
  return ok;
}

int zipCloseFileInZip(void *archive) {
  struct ruamphon_packed_parts *parts = archive;
  if (!parts->is_open) return break_off(parts, EINVAL);
  if (!take_over(&parts->parts[parts->count - 1])) return break_off(parts, EIO);
  parts->is_open = false;
  return ok;
}

int zipClose(void *archive, const char *comment) {
  (void)comment;
  struct ruamphon_packed_parts *parts = archive;
  if (parts->is_open) return break_off(parts, EINVAL);
  parts->is_closed = true;
  return ok;
}

ruamphon_packed_parts *ruamphon_take_packed_parts(void) {
  struct ruamphon_packed_parts *taken = latest;
  latest = NULL;
  return taken;
}

bool ruamphon_packed_parts_are_whole(const ruamphon_packed_parts *parts) {
  return parts->is_closed && !parts->is_broken;
}

size_t ruamphon_packed_part_count(const ruamphon_packed_parts *parts) { return parts->count; }

const char *ruamphon_packed_part_name(const ruamphon_packed_parts *parts, size_t index) {
  return parts->parts[index].name;
}

const void *ruamphon_packed_part_bytes(const ruamphon_packed_parts *parts, size_t index) {
  return parts->parts[index].bytes;
}

size_t ruamphon_packed_part_size(const ruamphon_packed_parts *parts, size_t index) {
  return parts->parts[index].count;
}

void ruamphon_free_packed_part_bytes(ruamphon_packed_parts *parts, size_t index) {
  free(parts->parts[index].bytes);
  parts->parts[index].bytes = NULL;
  parts->parts[index].count = 0;
}

void ruamphon_free_packed_parts(ruamphon_packed_parts *parts) {
  if (parts == NULL) return;
  for (size_t index = 0; index < parts->count; index++) {
    free(parts->parts[index].name);
    free(parts->parts[index].bytes);
  }
  free(parts->parts);
  free(parts);
}
