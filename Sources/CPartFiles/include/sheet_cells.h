#ifndef RUAMPHON_SHEET_CELLS_H
#define RUAMPHON_SHEET_CELLS_H

#include <stdbool.h>
#include <stdint.h>

struct lxw_format;
struct lxw_row;
struct lxw_worksheet;

/* What libxlsxwriter's functions of like names do, with less for each cell and row that comes after all others of its
   sheet; rows and columns count from 0. They return the library's codes. */
int ruamphon_write_number(
    struct lxw_worksheet *sheet, uint32_t row, uint16_t column, double number, struct lxw_format *format);
int ruamphon_write_text(
    struct lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, struct lxw_format *format);
int ruamphon_write_boolean(
    struct lxw_worksheet *sheet, uint32_t row, uint16_t column, bool is_true, struct lxw_format *format);
int ruamphon_write_blank(struct lxw_worksheet *sheet, uint32_t row, uint16_t column, struct lxw_format *format);
int ruamphon_set_row(struct lxw_worksheet *sheet, uint32_t row, double height);

/* Leaves rows to the library, which is about to write cells of them by a function of its own. */
void ruamphon_leave_rows(struct lxw_worksheet *sheet, uint32_t first, uint32_t last);

/* Finds a row; takes the place of libxlsxwriter's function. */
struct lxw_row *lxw_worksheet_find_row(struct lxw_worksheet *sheet, uint32_t row);

#endif
