#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <xlsxwriter.h>

/* A stream over callbacks: fopencookie and its type are hidden behind _GNU_SOURCE, which Swift does not define. */
typedef struct {
  ssize_t (*read)(void *cookie, char *buffer, size_t size);
  ssize_t (*write)(void *cookie, const char *buffer, size_t size);
  int (*seek)(void *cookie, off_t *offset, int whence);
  int (*close)(void *cookie);
} ruamphon_stream;

extern FILE *fopencookie(void *cookie, const char *mode, ruamphon_stream functions);

/* A file in memory that a path names; hidden behind _GNU_SOURCE too. */
extern int memfd_create(const char *name, unsigned int flags);
