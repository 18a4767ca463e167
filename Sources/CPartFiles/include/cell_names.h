#ifndef RUAMPHON_CELL_NAMES_H
#define RUAMPHON_CELL_NAMES_H

#include <stdint.h>

/* Writes a cell in A1 notation, such as `B12`; row and column count from 0. Takes the place of libxlsxwriter's. */
void lxw_rowcol_to_cell(char *cell_name, uint32_t row, uint16_t column);

#endif
