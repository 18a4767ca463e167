#ifndef RUAMPHON_APPENDED_CELLS_H
#define RUAMPHON_APPENDED_CELLS_H

#include <stddef.h>
#include <xlsxwriter.h>

/* A cell that was appended to a sheet, or the start of its row, which stands before the row's cells. */
struct ruamphon_cell {
  lxw_row_t row;
  lxw_col_t column;
  uint8_t kind;
  /* Of a row's start: whether it has a height, and whether that is another than the usual one was then. */
  uint8_t height;
  lxw_format *format;
  union {
    double number;
    struct sst_element *text;
  } value;
};

/* Kinds besides those of the library's cells; what is gone belongs to the library now. */
enum { ruamphon_row_start = 0xF0, ruamphon_gone = 0xF1 };
enum { ruamphon_no_height, ruamphon_usual_height, ruamphon_own_height };

/* What was appended to a sheet, by row and then by column; `count` is 0 where nothing was. */
const struct ruamphon_cell *ruamphon_appended_cells(const lxw_worksheet *sheet, size_t *count);

/* Frees what was appended to a sheet, once all of it is written. */
void ruamphon_free_appended_cells(lxw_worksheet *sheet);

#endif
