/* The rows of a sheet as libxlsxwriter writes them, byte for byte, in a tenth of its time.

   The library formats each cell by fprintf. When it saves memory, it writes rows while a sheet is filled and copies them
   later; right before it assembles a sheet, it calls a function that writes the row left over. The dynamic linker prefers
   the program's own function of this name, which writes all rows, those that the library holds and those of
   `sheet_cells.c`, and gives them to it as if it had saved memory. A sheet that holds anything else than the program ever
   writes, or more than memory has room for, is left to the library. Where the linker lets it keep its own function, it
   keeps those that `packed_parts.c` takes the place of too, and the workbook is an error.

   In C because the library's trees of rows and cells are macros. */
#include "sheet_rows.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "appended_cells.h"
#include "cell_names.h"
#include "part_files.h"
#include "sheet_cells.h"

/* What has been written, with room for more. */
struct text {
  char *bytes;
  size_t count;
  size_t capacity;
};

/* More than a tag with its attributes takes, or a cell that holds no text of its own. */
enum { most_of_tag = 256 };

/* Where so many bytes can be written; NULL where memory is short. */
static char *room(struct text *text, size_t needed) {
  if (text->capacity - text->count < needed) {
    size_t capacity = 2 * text->capacity + needed;
    char *bytes = realloc(text->bytes, capacity);
    if (bytes == NULL) return NULL;
    text->bytes = bytes;
    text->capacity = capacity;
  }
  return text->bytes + text->count;
}

static void end(struct text *text, const char *to) { text->count = (size_t)(to - text->bytes); }

static char *put(char *to, const char *bytes) {
  size_t count = strlen(bytes);
  memcpy(to, bytes, count);
  return to + count;
}

/* What stands in an element, escaped; false where memory is short. */
static bool add_escaped(struct text *text, const char *bytes) {
  char *escaped = strpbrk(bytes, "&<>") == NULL ? NULL : lxw_escape_data(bytes);
  const char *added = escaped == NULL ? bytes : escaped;
  char *to = room(text, strlen(added));
  if (to != NULL) end(text, put(to, added));
  free(escaped);
  return to != NULL;
}

/* Up to here a number of four decimals is known to have no more than fifteen digits. */
static const double powers[] = {1e-4, 1e-3, 1e-2, 1e-1, 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11};
enum { power_count = sizeof powers / sizeof *powers };

/* Nearly all numbers have at most four decimals. Whether sixteen digits show nothing else of one is told by how far it is
   from that decimal, which a fused multiplication gives exactly: less than half of the sixteenth digit, with some to spare. */
char *ruamphon_put_number(char *to, double number) {
  double size = fabs(number);
  if (size == 0 && !signbit(number)) return put(to, "0");
  if (size >= powers[0] && size < powers[power_count - 1]) {
    size_t next = 1;
    while (size >= powers[next]) next++;
    double scaled = round(size * 10000);
    if (fabs(fma(size, 10000, -scaled)) < 4.9e-12 * powers[next - 1]) {
      if (number < 0) *to++ = '-';
      uint64_t whole = (uint64_t)scaled / 10000;
      unsigned decimals = (unsigned)((uint64_t)scaled % 10000);
      to = ruamphon_put_digits(to, whole);
      if (decimals == 0) return to;
      *to++ = '.';
      for (unsigned unit = 1000; decimals > 0; unit /= 10) {
        *to++ = (char)('0' + decimals / unit);
        decimals %= unit;
      }
      return to;
    }
  }
  return to + snprintf(to, 32, "%.16G", number);
}

static char *put_style(char *to, int32_t style) {
  if (style == 0) return to;
  to = put(to, " s=\"");
  to = ruamphon_put_digits(to, (uint64_t)style);
  return put(to, "\"");
}

static int32_t style_of(const lxw_worksheet *sheet, const lxw_cell *cell, lxw_format *of_row) {
  if (cell->format != NULL) return lxw_format_get_xf_index(cell->format);
  if (of_row != NULL) return lxw_format_get_xf_index(of_row);
  bool has_format = cell->col_num < sheet->col_formats_max && sheet->col_formats[cell->col_num] != NULL;
  return has_format ? lxw_format_get_xf_index(sheet->col_formats[cell->col_num]) : 0;
}

/* What follows the start of a formula's cell: it, and the text or number that it gave. */
static bool add_formula(struct text *text, const lxw_cell *cell) {
  const char *words = cell->user_data2;
  if (!add_escaped(text, cell->u.string)) return false;
  char *to = room(text, most_of_tag);
  if (to == NULL) return false;
  to = put(to, "</f><v>");
  if (words == NULL) to = ruamphon_put_number(to, cell->formula_result);
  end(text, to);
  if (words != NULL && !add_escaped(text, words)) return false;
  to = room(text, most_of_tag);
  if (to != NULL) end(text, put(to, "</v></c>"));
  return to != NULL;
}

static bool add_cell(struct text *text, const lxw_worksheet *sheet, const lxw_cell *cell, lxw_format *of_row) {
  char *to = room(text, most_of_tag);
  if (to == NULL) return false;
  int32_t style = style_of(sheet, cell, of_row);
  if (cell->type == BLANK_CELL && cell->format == NULL) return true;
  to = put(to, "<c r=\"");
  to = ruamphon_put_cell_name(to, cell->row_num, cell->col_num);
  to = put_style(put(to, "\""), style);
  switch (cell->type) {
    case NUMBER_CELL:
      to = put(ruamphon_put_number(put(to, "><v>"), cell->u.number), "</v></c>");
      break;
    case STRING_CELL:
      to = put(ruamphon_put_digits(put(to, " t=\"s\"><v>"), (uint64_t)cell->u.string_id), "</v></c>");
      break;
    case BOOLEAN_CELL:
      to = put(put(to, " t=\"b\"><v>"), cell->u.number == 0 ? "0</v></c>" : "1</v></c>");
      break;
    case BLANK_CELL:
      to = put(to, "/>");
      break;
    case FORMULA_CELL:
      end(text, put(to, cell->user_data2 != NULL ? " t=\"str\"><f>" : "><f>"));
      return add_formula(text, cell);
    default:
      return false;
  }
  end(text, to);
  return true;
}

/* The cells of a tree from the left to the right. */
static bool add_held_cells(struct text *text, const lxw_worksheet *sheet, const lxw_cell *cell, lxw_format *of_row) {
  return cell == NULL || (add_held_cells(text, sheet, cell->tree_pointers.rbe_left, of_row) &&
                          add_cell(text, sheet, cell, of_row) &&
                          add_held_cells(text, sheet, cell->tree_pointers.rbe_right, of_row));
}

static bool add_appended_cell(struct text *text, const lxw_worksheet *sheet, const struct ruamphon_cell *cell) {
  lxw_cell copy = {.row_num = cell->row, .col_num = cell->column, .type = cell->kind, .format = cell->format};
  if (cell->kind == STRING_CELL) copy.u.string_id = (int32_t)cell->value.text->index;
  else copy.u.number = cell->value.number;
  return add_cell(text, sheet, &copy, NULL);
}

/* A row that the library holds, or one that was appended with the cells up to the start of the next. */
struct row {
  lxw_row_t number;
  const lxw_row *held;
  const struct ruamphon_cell *start;
  const struct ruamphon_cell *end;
};

static bool add_cells(struct text *text, const lxw_worksheet *sheet, const struct row *row) {
  if (row->held != NULL) return add_held_cells(text, sheet, row->held->cells->rbh_root, row->held->format);
  for (const struct ruamphon_cell *cell = row->start + 1; cell < row->end; cell++) {
    if (!add_appended_cell(text, sheet, cell)) return false;
  }
  return true;
}

/* The first and the last column of some cells, from 1; none where the last is 0. */
struct span {
  unsigned first;
  unsigned last;
};

static struct span span_of_row(const struct row *row) {
  if (row->held == NULL) return (struct span){row->start[1].column + 1u, row->end[-1].column + 1u};
  const lxw_cell *first = row->held->cells->rbh_root;
  const lxw_cell *last = first;
  if (first == NULL) return (struct span){UINT32_MAX, 0};
  while (first->tree_pointers.rbe_left != NULL) first = first->tree_pointers.rbe_left;
  while (last->tree_pointers.rbe_right != NULL) last = last->tree_pointers.rbe_right;
  return (struct span){first->col_num + 1u, last->col_num + 1u};
}

/* What the rows of a block of sixteen span, from the first of them on that has cells. */
static struct span span_of_block(const struct row *rows, const struct row *rows_end) {
  struct span span = {UINT32_MAX, 0};
  lxw_row_t block = rows->number / 16;
  for (; rows < rows_end && rows->number / 16 == block; rows++) {
    struct span of_row = span_of_row(rows);
    if (of_row.first < span.first) span.first = of_row.first;
    if (of_row.last > span.last) span.last = of_row.last;
  }
  return span;
}

static char *put_span(char *to, struct span span) {
  to = ruamphon_put_digits(put(to, " spans=\""), span.first);
  return put(ruamphon_put_digits(put(to, ":"), span.last), "\"");
}

/* What the library would hold of an appended row. */
static lxw_row as_held(const struct ruamphon_cell *start) {
  bool is_own = start->height == ruamphon_own_height;
  return (lxw_row){
      .row_num = start->row, .height = start->value.number, .height_changed = is_own, .data_changed = LXW_TRUE};
}

/* The tag that opens a row; one without cells is closed by it. */
static bool add_row_tag(struct text *text, const lxw_worksheet *sheet, const lxw_row *row, struct span span) {
  char *to = room(text, most_of_tag);
  if (to == NULL) return false;
  int32_t style = row->format == NULL ? 0 : lxw_format_get_xf_index(row->format);
  double height = row->height_changed ? row->height : sheet->default_row_height;
  to = put(ruamphon_put_digits(put(to, "<row r=\""), (uint64_t)row->row_num + 1), "\"");
  if (span.last > 0) to = put_span(to, span);
  to = put_style(to, style);
  if (row->format != NULL) to = put(to, " customFormat=\"1\"");
  if (height != LXW_DEF_ROW_HEIGHT) to = put(ruamphon_put_number(put(to, " ht=\""), height), "\"");
  if (row->hidden) to = put(to, " hidden=\"1\"");
  if (height != LXW_DEF_ROW_HEIGHT) to = put(to, " customHeight=\"1\"");
  if (row->level > 0) to = put(ruamphon_put_digits(put(to, " outlineLevel=\""), row->level), "\"");
  if (row->collapsed) to = put(to, " collapsed=\"1\"");
  if (sheet->excel_version == 2010) to = put(to, " x14ac:dyDescent=\"0.25\"");
  end(text, put(to, row->data_changed ? ">" : "/>"));
  return true;
}

static bool add_rows(struct text *text, const lxw_worksheet *sheet, const struct row *rows, size_t count) {
  const struct row *rows_end = rows + count;
  struct span span = {0};
  int64_t block = -1;
  for (; rows < rows_end; rows++) {
    lxw_row row = rows->held == NULL ? as_held(rows->start) : *rows->held;
    if (span_of_row(rows).last == 0) {
      struct span none = sheet->default_row_set ? (struct span){1, 1} : (struct span){0};
      if (!add_row_tag(text, sheet, &row, none)) return false;
      continue;
    }
    if (rows->number / 16 > block) {
      block = rows->number / 16;
      span = span_of_block(rows, rows_end);
    }
    if (!add_row_tag(text, sheet, &row, span)) return false;
    if (!row.data_changed) continue;
    if (!add_cells(text, sheet, rows)) return false;
    char *to = room(text, most_of_tag);
    if (to == NULL) return false;
    end(text, put(to, "</row>"));
  }
  return true;
}

static size_t count_held(const lxw_row *row) {
  if (row == NULL) return 0;
  return count_held(row->tree_pointers.rbe_left) + 1 + count_held(row->tree_pointers.rbe_right);
}

/* Puts the rows of a tree into an array from the top to the bottom and returns its end. */
static struct row *list_held(const lxw_row *row, struct row *to) {
  if (row == NULL) return to;
  to = list_held(row->tree_pointers.rbe_left, to);
  *to++ = (struct row){.number = row->row_num, .held = row};
  return list_held(row->tree_pointers.rbe_right, to);
}

/* Puts the rows that were appended into an array and returns its end; counts them only where there is none. */
static size_t list_appended(const struct ruamphon_cell *cells, size_t cell_count, struct row *to) {
  size_t count = 0;
  for (size_t index = 0; index < cell_count; index++) {
    if (cells[index].kind != ruamphon_row_start) continue;
    size_t next = index + 1;
    while (next < cell_count && cells[next].row == cells[index].row) next++;
    if (to != NULL) to[count] = (struct row){.number = cells[index].row, .start = cells + index, .end = cells + next};
    count++;
  }
  return count;
}

static int by_number(const void *one, const void *other) {
  lxw_row_t first = ((const struct row *)one)->number;
  lxw_row_t second = ((const struct row *)other)->number;
  return (first > second) - (first < second);
}

void lxw_worksheet_write_single_row(lxw_worksheet *sheet) {
  size_t appended_count;
  const struct ruamphon_cell *appended = ruamphon_appended_cells(sheet, &appended_count);
  size_t held_count = count_held(sheet->table->rbh_root);
  size_t count = held_count + list_appended(appended, appended_count, NULL);
  /* A sheet without any cell or row has an empty element. */
  if (count == 0 || sheet->optimize || sheet->dim_rowmin == LXW_ROW_MAX) return;
  struct row *rows = calloc(count, sizeof *rows);
  if (rows == NULL) {
    ruamphon_leave_rows(sheet, 0, LXW_ROW_MAX - 1);
    return;
  }
  list_held(sheet->table->rbh_root, rows);
  list_appended(appended, appended_count, rows + held_count);
  if (held_count > 0 && held_count < count) qsort(rows, count, sizeof *rows, by_number);
  struct text text = {0};
  FILE *file = add_rows(&text, sheet, rows, count) ? ruamphon_part_file(text.bytes, text.count) : NULL;
  free(rows);
  if (file == NULL) {
    free(text.bytes);
    ruamphon_leave_rows(sheet, 0, LXW_ROW_MAX - 1);
    return;
  }
  ruamphon_free_appended_cells(sheet);
  sheet->optimize_tmpfile = file;
  sheet->optimize = true;
}
