/* The names of cells, as libxlsxwriter writes them with each cell.

   The library formats the number of the row by snprintf, which costs a fifth of writing the cells' XML. Where the linker
   lets the library keep its own function, nothing but time is lost. */
#include "cell_names.h"

#include <stddef.h>

char *ruamphon_put_digits(char *to, uint64_t number) {
  char digits[20];
  size_t count = 0;
  do digits[count++] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  while (count > 0) *to++ = digits[--count];
  return to;
}

char *ruamphon_put_cell_name(char *to, uint32_t row, uint16_t column) {
  char letters[4];
  size_t count = 0;
  for (unsigned rest = (unsigned)column + 1; rest > 0 && count < sizeof letters; rest = (rest - 1) / 26) {
    letters[count++] = (char)('A' + (rest - 1) % 26);
  }
  while (count > 0) *to++ = letters[--count];
  return ruamphon_put_digits(to, (uint64_t)row + 1);
}

void lxw_rowcol_to_cell(char *cell_name, uint32_t row, uint16_t column) {
  *ruamphon_put_cell_name(cell_name, row, column) = '\0';
}
