/* Cells that are written from the top to the bottom and from the left to the right, as those of every table are.

   The library gives each cell a node of a hundred bytes in the tree of its row. Rows of such cells stand in one array
   instead, which `sheet_rows.c` writes between the rows that the library holds. It hangs where the library keeps the
   row at hand of a sheet that saves memory, which none of ours is told to do, and is freed there with the sheet.

   A row is either in the array or the library's. Cells that come in another order, formulas, links, merged cells and
   headers of tables are the library's, with the rows where they stand; so is a row that the library looks for, as it
   does for drawings and for the values that charts keep: what was appended of it is handed over first. */
#include "sheet_cells.h"

#include <stdlib.h>
#include <string.h>

#include "appended_cells.h"
#include "part_files.h"

/* What a cell holds of text, in characters. */
enum { most_of_text = 32767 };

struct appended {
  /* Not 0, as the number of the library's row is there until the array takes its place. */
  lxw_row_t mark;
  /* The first row below all that were left to the library. */
  lxw_row_t left_end;
  size_t count;
  size_t capacity;
  /* Where the last row starts. */
  size_t last_row;
  struct ruamphon_cell cells[];
};

/* NULL where nothing was appended, or where the library itself saves memory. */
static struct appended *appended_to(const lxw_worksheet *sheet) {
  struct appended *appended = (void *)sheet->optimize_row;
  return sheet->optimize || appended == NULL || appended->mark == 0 ? NULL : appended;
}

/* The array with room for some more; NULL where memory is short, or where the library itself saves it. */
static struct appended *with_room(lxw_worksheet *sheet, size_t more) {
  struct appended *appended = appended_to(sheet);
  if (sheet->optimize || (appended != NULL && appended->capacity - appended->count >= more)) return appended;
  bool is_new = appended == NULL;
  size_t capacity = is_new ? 64 : 2 * appended->capacity;
  appended = realloc(sheet->optimize_row, sizeof *appended + capacity * sizeof *appended->cells);
  if (appended == NULL) return NULL;
  if (is_new) *appended = (struct appended){.mark = 1};
  appended->capacity = capacity;
  sheet->optimize_row = (void *)appended;
  return appended;
}

/* Where the first cell stands that is in a row or below it. */
static size_t position_of(const struct appended *appended, lxw_row_t row) {
  size_t low = 0;
  size_t high = appended->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (appended->cells[middle].row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* Gives the library a cell or the height of a row, as if it had been written there. */
static lxw_error hand_over(lxw_worksheet *sheet, struct ruamphon_cell *cell) {
  uint8_t kind = cell->kind;
  cell->kind = ruamphon_gone;
  switch (kind) {
    case ruamphon_row_start:
      if (cell->height == ruamphon_no_height) return LXW_NO_ERROR;
      return worksheet_set_row(sheet, cell->row, cell->value.number, NULL);
    case NUMBER_CELL:
      return worksheet_write_number(sheet, cell->row, cell->column, cell->value.number, cell->format);
    case STRING_CELL:
      /* The text was counted when it was appended. */
      sheet->sst->string_count--;
      return worksheet_write_string(sheet, cell->row, cell->column, cell->value.text->string, cell->format);
    case BOOLEAN_CELL:
      return worksheet_write_boolean(sheet, cell->row, cell->column, cell->value.number != 0, cell->format);
    case BLANK_CELL:
      return worksheet_write_blank(sheet, cell->row, cell->column, cell->format);
    default:
      return LXW_NO_ERROR;
  }
}

void ruamphon_leave_rows(lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last) {
  if (sheet->optimize) return;
  struct appended *appended = with_room(sheet, 0);
  if (appended == NULL) {
    ruamphon_note_cut_part();
    return;
  }
  for (size_t index = position_of(appended, first); index < appended->count; index++) {
    if (appended->cells[index].row > last) break;
    if (hand_over(sheet, &appended->cells[index]) != LXW_NO_ERROR) ruamphon_note_cut_part();
  }
  if (appended->left_end <= last) appended->left_end = last + 1;
}

/* A cell behind all others of its sheet, still without a value; NULL where it does not come there, and its row is left to
   the library. */
static struct ruamphon_cell *append(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format, uint8_t kind) {
  struct appended *appended = row < LXW_ROW_MAX && column < LXW_COL_MAX ? with_room(sheet, 2) : NULL;
  if (appended == NULL) return NULL;
  const struct ruamphon_cell *last = appended->count == 0 ? NULL : &appended->cells[appended->count - 1];
  bool is_in_last = last != NULL && last->row == row && last->column < column;
  bool is_below = last == NULL || last->row < row;
  if (row < appended->left_end || !(is_in_last || is_below)) {
    ruamphon_leave_rows(sheet, row, row);
    return NULL;
  }
  if (is_below) {
    appended->last_row = appended->count;
    appended->cells[appended->count++] = (struct ruamphon_cell){.row = row, .kind = ruamphon_row_start};
  }
  if (row < sheet->dim_rowmin) sheet->dim_rowmin = row;
  if (row > sheet->dim_rowmax) sheet->dim_rowmax = row;
  if (column < sheet->dim_colmin) sheet->dim_colmin = column;
  if (column > sheet->dim_colmax) sheet->dim_colmax = column;
  struct ruamphon_cell *cell = &appended->cells[appended->count++];
  *cell = (struct ruamphon_cell){.row = row, .column = column, .kind = kind, .format = format};
  return cell;
}

int ruamphon_write_number(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format) {
  struct ruamphon_cell *cell = append(sheet, row, column, format, NUMBER_CELL);
  if (cell == NULL) return worksheet_write_number(sheet, row, column, number, format);
  cell->value.number = number;
  return LXW_NO_ERROR;
}

int ruamphon_write_text(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format) {
  if (*text == '\0') return ruamphon_write_blank(sheet, row, column, format);
  /* Where there are more bytes, the library counts characters. */
  if (strlen(text) > most_of_text) {
    ruamphon_leave_rows(sheet, row, row);
    return worksheet_write_string(sheet, row, column, text, format);
  }
  struct ruamphon_cell *cell = append(sheet, row, column, format, STRING_CELL);
  if (cell == NULL) return worksheet_write_string(sheet, row, column, text, format);
  cell->value.text = lxw_get_sst_index(sheet->sst, text, LXW_FALSE);
  if (cell->value.text != NULL) return LXW_NO_ERROR;
  cell->kind = ruamphon_gone;
  return LXW_ERROR_SHARED_STRING_INDEX_NOT_FOUND;
}

int ruamphon_write_boolean(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, bool is_true, lxw_format *format) {
  struct ruamphon_cell *cell = append(sheet, row, column, format, BOOLEAN_CELL);
  if (cell == NULL) return worksheet_write_boolean(sheet, row, column, is_true, format);
  cell->value.number = is_true;
  return LXW_NO_ERROR;
}

int ruamphon_write_blank(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format) {
  if (format == NULL || append(sheet, row, column, format, BLANK_CELL) != NULL) return LXW_NO_ERROR;
  return worksheet_write_blank(sheet, row, column, format);
}

int ruamphon_set_row(lxw_worksheet *sheet, lxw_row_t row, double height) {
  struct appended *appended = appended_to(sheet);
  struct ruamphon_cell *start = appended == NULL || appended->count == 0 ? NULL : &appended->cells[appended->last_row];
  if (start == NULL || start->kind != ruamphon_row_start || start->row != row || height == 0) {
    ruamphon_leave_rows(sheet, row, row);
    return worksheet_set_row(sheet, row, height, NULL);
  }
  if (height != sheet->default_row_height) start->height = ruamphon_own_height;
  else if (start->height == ruamphon_no_height) start->height = ruamphon_usual_height;
  start->value.number = height;
  return LXW_NO_ERROR;
}

const struct ruamphon_cell *ruamphon_appended_cells(const lxw_worksheet *sheet, size_t *count) {
  const struct appended *appended = appended_to(sheet);
  *count = appended == NULL ? 0 : appended->count;
  return appended == NULL ? NULL : appended->cells;
}

void ruamphon_free_appended_cells(lxw_worksheet *sheet) {
  if (appended_to(sheet) == NULL) return;
  free(sheet->optimize_row);
  sheet->optimize_row = NULL;
}

lxw_row *lxw_worksheet_find_row(lxw_worksheet *sheet, lxw_row_t row) {
  if (appended_to(sheet) != NULL) ruamphon_leave_rows(sheet, row, row);
  lxw_row *found = sheet->table->rbh_root;
  while (found != NULL && found->row_num != row) {
    found = found->row_num < row ? found->tree_pointers.rbe_right : found->tree_pointers.rbe_left;
  }
  return found;
}
