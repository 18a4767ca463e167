#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file in memory: memfd_create is hidden behind _GNU_SOURCE, which Swift does not define, and syscall is variadic. */
static inline int ruamphon_memory_file(const char *name) {
  return (int)syscall(SYS_memfd_create, name, 1U /* MFD_CLOEXEC */);
}
