#ifndef RUAMPHON_PART_FILES_H
#define RUAMPHON_PART_FILES_H

#include <stdbool.h>
#include <stdio.h>

/* Gives libxlsxwriter a file in memory for each part of a workbook; takes the place of its function of this name.
   `folder` is where the library would make the file. NULL where memory is short. */
FILE *lxw_tmpfile(char *folder);

/* A file in memory that holds some bytes, which are allocated and belong to it from now on. NULL where memory is short:
   then they stay the caller's. */
FILE *ruamphon_part_file(char *bytes, size_t count);

/* Forgets which part this thread read last. */
void ruamphon_forget_read_part(void);

/* Whether some bytes are those of the part that this thread read last, from an offset on. */
bool ruamphon_was_read_from_part(size_t offset, const void *bytes, size_t count);

/* Takes the bytes of that part out of it, to be freed by the caller; the part is empty then. NULL where it has fewer. */
char *ruamphon_take_read_part(size_t count);

/* Whether any part was kept in memory: none was where the linker let the library keep its own function. */
bool ruamphon_parts_are_in_memory(void);

/* Whether memory was ever too short for what the library wrote: it does not look, and a part then has holes. */
bool ruamphon_part_was_cut(void);

/* Says that it was. */
void ruamphon_note_cut_part(void);

#endif
