/* What libxlsxwriter and libdeflate alone take for cells and parts that are there already.

     publish CELLS PARTS LEVEL

   CELLS holds workbooks as lines: `W` begins one, `S name` a sheet, `N row column number` and `T row column text` are
   cells. PARTS holds parts one after the other, each behind a line with its number of bytes. Prints as JSON the CPU
   seconds for giving the cells to the library and for its XML, the bytes of that XML, and the CPU seconds for
   deflating the parts.

   The library would deflate its XML by zlib into a file. The linker prefers the functions below, which count bytes. */
#define _GNU_SOURCE
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static unsigned long long xml_bytes;

void *zipOpen(const char *path, int append) { return (void)path, (void)append, &xml_bytes; }
int zipOpenNewFileInZip4_64(void) { return 0; }
int zipWriteInFileInZip(void *archive, const void *bytes, unsigned count) {
  (void)archive, (void)bytes;
  xml_bytes += count;
  return 0;
}
int zipCloseFileInZip(void *archive) { return (void)archive, 0; }
int zipClose(void *archive, const char *comment) { return (void)archive, (void)comment, 0; }

static double cpu(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A whole file in memory with a zero byte behind it. */
static char *contents(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) return perror(path), exit(1), NULL;
  *count = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*count + 1);
  if (bytes == NULL || fread(bytes, 1, *count, file) != *count) return perror(path), exit(1), NULL;
  bytes[*count] = '\0';
  fclose(file);
  return bytes;
}

/* Gives all cells to the library, workbook by workbook, and lets it make its XML. */
static unsigned long long write_cells(char *line) {
  lxw_workbook *workbook = NULL;
  lxw_worksheet *sheet = NULL;
  lxw_format *text = NULL, *number = NULL;
  /* In memory, as the parts of the program are. */
  lxw_workbook_options options = {.use_zip64 = LXW_FALSE, .tmpdir = "/dev/shm"};
  unsigned long long cells = 0;
  while (line != NULL && *line != '\0') {
    char *end = strchr(line, '\n');
    if (end != NULL) *end++ = '\0';
    if (*line == 'W') {
      if (workbook != NULL && workbook_close(workbook) != LXW_NO_ERROR) exit(1);
      workbook = workbook_new_opt("unused.xlsx", &options);
      text = workbook_add_format(workbook);
      format_set_text_wrap(text);
      number = workbook_add_format(workbook);
      format_set_num_format(number, "0.00");
    } else if (*line == 'S') {
      sheet = workbook_add_worksheet(workbook, NULL);
    } else {
      char *at = line + 2;
      lxw_row_t row = (lxw_row_t)strtoul(at, &at, 10);
      lxw_col_t column = (lxw_col_t)strtoul(at, &at, 10);
      lxw_error error = *line == 'N' ? worksheet_write_number(sheet, row, column, strtod(at, NULL), number)
                                     : worksheet_write_string(sheet, row, column, at + 1, text);
      if (error != LXW_NO_ERROR) exit(1);
      cells += 1;
    }
    line = end;
  }
  if (workbook != NULL && workbook_close(workbook) != LXW_NO_ERROR) exit(1);
  return cells;
}

static unsigned long long deflate_parts(const char *at, int level) {
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
  unsigned long long packed = 0;
  while (*at != '\0') {
    char *start;
    size_t count = strtoull(at, &start, 10);
    size_t bound = libdeflate_deflate_compress_bound(compressor, count);
    void *out = malloc(bound);
    packed += libdeflate_deflate_compress(compressor, start + 1, count, out, bound);
    free(out);
    at = start + 1 + count;
  }
  libdeflate_free_compressor(compressor);
  return packed;
}

int main(int argc, char **argv) {
  if (argc != 4) return fputs("usage: publish CELLS PARTS LEVEL\n", stderr), 2;
  size_t count;
  char *cells = contents(argv[1], &count);
  double start = cpu();
  unsigned long long written = write_cells(cells);
  double between = cpu();
  char *parts = contents(argv[2], &count);
  double loaded = cpu();
  unsigned long long packed = deflate_parts(parts, atoi(argv[3]));
  printf("{\"cells\": %llu, \"xmlSeconds\": %.4f, \"xmlBytes\": %llu, \"deflateSeconds\": %.4f, \"packedBytes\": %llu}\n",
         written, between - start, xml_bytes, cpu() - loaded, packed);
  return 0;
}
