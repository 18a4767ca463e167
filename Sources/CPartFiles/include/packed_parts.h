#ifndef RUAMPHON_PACKED_PARTS_H
#define RUAMPHON_PACKED_PARTS_H

#include <stdbool.h>
#include <stddef.h>

/* What libxlsxwriter calls of minizip to pack a workbook; these take the place of minizip's functions. Only the names
   and the bytes of the parts are kept, in the order of their coming. They return 0, or -1 and ENOMEM. */
void *zipOpen(const char *path, int append);
int zipOpenNewFileInZip4_64(
    void *archive, const char *name, const void *info, const void *local_extra, unsigned local_extra_size,
    const void *global_extra, unsigned global_extra_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long password_sum,
    unsigned long version, unsigned long flags, int zip64);
int zipWriteInFileInZip(void *archive, const void *bytes, unsigned count);
int zipCloseFileInZip(void *archive);
int zipClose(void *archive, const char *comment);

/* The parts of one workbook. */
typedef struct ruamphon_packed_parts ruamphon_packed_parts;

/* Hands over what was packed last on this thread, to be freed by ruamphon_free_packed_parts. NULL where nothing was
   since the last call: the linker then let the library keep minizip's functions. */
ruamphon_packed_parts *ruamphon_take_packed_parts(void);

/* Whether every part, and the archive, was closed after all of it was taken. */
bool ruamphon_packed_parts_are_whole(const ruamphon_packed_parts *parts);

size_t ruamphon_packed_part_count(const ruamphon_packed_parts *parts);

/* The name of a part within the archive. */
const char *ruamphon_packed_part_name(const ruamphon_packed_parts *parts, size_t index);

/* The bytes of a part; NULL where it has none. */
const void *ruamphon_packed_part_bytes(const ruamphon_packed_parts *parts, size_t index);
size_t ruamphon_packed_part_size(const ruamphon_packed_parts *parts, size_t index);

/* Frees the bytes of a part before the others. */
void ruamphon_free_packed_part_bytes(ruamphon_packed_parts *parts, size_t index);

void ruamphon_free_packed_parts(ruamphon_packed_parts *parts);

#endif
