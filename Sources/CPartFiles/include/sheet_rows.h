#ifndef RUAMPHON_SHEET_ROWS_H
#define RUAMPHON_SHEET_ROWS_H

struct lxw_worksheet;

/* Writes the rows of a sheet that is about to be assembled, where it can; takes the place of libxlsxwriter's function. */
void lxw_worksheet_write_single_row(struct lxw_worksheet *sheet);

/* Writes a number as the format %.16G of printf does, without a zero at its end, which is returned; at most 32 bytes. */
char *ruamphon_put_number(char *to, double number);

#endif
