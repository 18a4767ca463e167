/* The names of cells, as libxlsxwriter writes them with each cell.

   The library formats the number of the row by snprintf, which costs a fifth of writing the cells' XML. Where the linker
   lets the library keep its own function, nothing but time is lost. */
#include "cell_names.h"

#include <stddef.h>
#include <xlsxwriter.h>

void lxw_rowcol_to_cell(char *cell_name, lxw_row_t row, lxw_col_t column) {
  char letters[4];
  size_t count = 0;
  for (unsigned rest = (unsigned)column + 1; rest > 0 && count < sizeof letters; rest = (rest - 1) / 26) {
    letters[count++] = (char)('A' + (rest - 1) % 26);
  }
  while (count > 0) *cell_name++ = letters[--count];
  char digits[10];
  for (unsigned long rest = (unsigned long)row + 1; rest > 0 && count < sizeof digits; rest /= 10) {
    digits[count++] = (char)('0' + rest % 10);
  }
  while (count > 0) *cell_name++ = digits[--count];
  *cell_name = '\0';
}
