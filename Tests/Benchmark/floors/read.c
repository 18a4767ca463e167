/* What libcsv alone takes to cut the files whose names stand on standard input, one a line, into fields. */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long long fields, rows, bytes;

static void field(void *text, size_t count, void *unused) {
  (void)text, (void)unused;
  fields += 1;
  bytes += count;
}

static void row(int end, void *unused) {
  (void)end, (void)unused;
  rows += 1;
}

int main(void) {
  enum { block = 256 * 1024 };
  char *buffer = malloc(block);
  char path[4096];
  while (buffer != NULL && fgets(path, sizeof path, stdin) != NULL) {
    path[strcspn(path, "\n")] = '\0';
    FILE *file = fopen(path, "rb");
    struct csv_parser parser;
    if (file == NULL || csv_init(&parser, 0) != 0) return perror(path), 1;
    for (size_t count; (count = fread(buffer, 1, block, file)) > 0;)
      if (csv_parse(&parser, buffer, count, field, row, NULL) != count) return perror(path), 1;
    if (csv_fini(&parser, field, row, NULL) != 0) return perror(path), 1;
    csv_free(&parser);
    fclose(file);
  }
  printf("%llu rows %llu fields %llu bytes\n", rows, fields, bytes);
  return 0;
}
