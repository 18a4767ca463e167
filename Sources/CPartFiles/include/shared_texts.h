#ifndef RUAMPHON_SHARED_TEXTS_H
#define RUAMPHON_SHARED_TEXTS_H

#include <stdint.h>

struct lxw_sst;
struct sst_element;

/* Finds a text among those of a workbook, or adds it; NULL where memory is short. Takes the place of libxlsxwriter's
   function. */
struct sst_element *lxw_get_sst_index(struct lxw_sst *texts, const char *text, uint8_t is_rich);

#endif
