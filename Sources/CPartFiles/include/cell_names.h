#ifndef RUAMPHON_CELL_NAMES_H
#define RUAMPHON_CELL_NAMES_H

#include <stdint.h>

/* Writes a cell in A1 notation, such as `B12`; row and column count from 0. Takes the place of libxlsxwriter's. */
void lxw_rowcol_to_cell(char *cell_name, uint32_t row, uint16_t column);

/* The same without a zero at its end, which is returned; at most 15 bytes. */
char *ruamphon_put_cell_name(char *to, uint32_t row, uint16_t column);

/* Writes a whole number without a zero at its end, which is returned; at most 20 bytes. */
char *ruamphon_put_digits(char *to, uint64_t number);

#endif
