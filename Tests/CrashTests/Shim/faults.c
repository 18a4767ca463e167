/*
 * Preloaded into the program under test: counts its calls on files below a folder and lets one of them fail, be torn
 * in the middle, or be the last thing that the process does.
 *
 *   FAULTS_BELOW  the folder, without links
 *   FAULTS_LOG    a file that gets a line "number call path" for each counted call
 *   FAULTS_CALLS  the calls that are counted, as in "write,sync,rename"
 *   FAULTS_AT     the number of the call at which something happens, from 1
 *   FAULTS_ACT    "kill" before the call, "tear" (half of a write, then kill), "stop" (wait there), or an errno
 *   FAULTS_STATFS the magic number of the file system that the folder and all below it seem to be on
 *   FAULTS_LASTS  when set, every counted call from that one on fails, as on a full disk
 *
 * Streams below the folder are replaced by ones over these calls, since the C library's own streams do not come here.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/vfs.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real_call(#name))

static const char *below, *calls, *act;
static size_t below_length;
static long at;
static int lasts, log_descriptor = -1;
static atomic_long counted;

static void *real_call(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void start(void) {
  below = getenv("FAULTS_BELOW");
  calls = getenv("FAULTS_CALLS");
  act = getenv("FAULTS_ACT");
  at = getenv("FAULTS_AT") ? atol(getenv("FAULTS_AT")) : 0;
  lasts = getenv("FAULTS_LASTS") != NULL;
  below_length = below ? strlen(below) : 0;
  if (getenv("FAULTS_LOG"))
    log_descriptor = (int)syscall(SYS_openat, AT_FDCWD, getenv("FAULTS_LOG"),
                                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static int is_counted(const char *call) {
  size_t length = strlen(call);
  for (const char *place = calls; place && (place = strstr(place, call)); place += length)
    if ((place == calls || place[-1] == ',') && (place[length] == 0 || place[length] == ',')) return 1;
  return 0;
}

static int is_below(const char *path) {
  return below && strncmp(path, below, below_length) == 0 && path[below_length] == '/';
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

enum { go_on = 0, tear = -1 };

/* What becomes of a call: nothing, an errno, or a tear; death comes at once. */
static int fate(const char *call, const char *path) {
  if (!is_below(path) || !is_counted(call)) return go_on;
  long number = atomic_fetch_add(&counted, 1) + 1;
  if (log_descriptor >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path + below_length + 1);
    syscall(SYS_write, log_descriptor, line, length);
  }
  if (at == 0 || act == NULL || !(number == at || (lasts && number > at))) return go_on;
  if (strcmp(act, "kill") == 0) die();
  if (strcmp(act, "tear") == 0) return tear;
  if (strcmp(act, "stop") == 0) {
    syscall(SYS_kill, getpid(), SIGSTOP);
    return go_on;
  }
  return atoi(act);
}

static int fate_of(const char *call, int descriptor) {
  if (below == NULL) return go_on;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length <= 0) return go_on;
  path[length] = 0;
  return fate(call, path);
}

static int fails(int fate) {
  if (fate == tear) die();
  if (fate != go_on) errno = fate;
  return fate != go_on;
}

static int opening(const char *path, int flags) {
  return fails(fate(flags & O_CREAT ? "create" : "open", path));
}

#define OPEN(name)                                    \
  int name(const char *path, int flags, ...) {        \
    va_list rest;                                     \
    va_start(rest, flags);                            \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                     \
    if (opening(path, flags)) return -1;              \
    return REAL(name)(path, flags, mode);             \
  }
OPEN(open)
OPEN(open64)

ssize_t read(int descriptor, void *bytes, size_t count) {
  return fails(fate_of("read", descriptor)) ? -1 : REAL(read)(descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  return fails(fate_of("read", descriptor)) ? -1 : REAL(pread)(descriptor, bytes, count, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
  return fails(fate_of("read", descriptor)) ? -1 : REAL(pread64)(descriptor, bytes, count, offset);
}

/* A torn write leaves half of its bytes behind. */
ssize_t write(int descriptor, const void *bytes, size_t count) {
  int fate = fate_of("write", descriptor);
  if (fate == tear) REAL(write)(descriptor, bytes, count / 2);
  return fails(fate) ? -1 : REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  int fate = fate_of("write", descriptor);
  if (fate == tear) REAL(pwrite)(descriptor, bytes, count / 2, offset);
  return fails(fate) ? -1 : REAL(pwrite)(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  int fate = fate_of("write", descriptor);
  if (fate == tear) REAL(pwrite64)(descriptor, bytes, count / 2, offset);
  return fails(fate) ? -1 : REAL(pwrite64)(descriptor, bytes, count, offset);
}

int fsync(int descriptor) {
  return fails(fate_of("sync", descriptor)) ? -1 : REAL(fsync)(descriptor);
}

int fdatasync(int descriptor) {
  return fails(fate_of("sync", descriptor)) ? -1 : REAL(fdatasync)(descriptor);
}

int ftruncate(int descriptor, off_t length) {
  return fails(fate_of("truncate", descriptor)) ? -1 : REAL(ftruncate)(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) {
  return fails(fate_of("truncate", descriptor)) ? -1 : REAL(ftruncate64)(descriptor, length);
}

int rename(const char *from, const char *to) {
  return fails(fate("rename", to)) ? -1 : REAL(rename)(from, to);
}

int link(const char *from, const char *to) {
  return fails(fate("link", to)) ? -1 : REAL(link)(from, to);
}

int unlink(const char *path) {
  return fails(fate("unlink", path)) ? -1 : REAL(unlink)(path);
}

int rmdir(const char *path) {
  return fails(fate("rmdir", path)) ? -1 : REAL(rmdir)(path);
}

int mkdir(const char *path, mode_t mode) {
  return fails(fate("mkdir", path)) ? -1 : REAL(mkdir)(path, mode);
}

/* A folder that lacks is still none; one that is there is on the file system that was asked for. */
int statfs(const char *path, struct statfs *status) {
  int result = REAL(statfs)(path, status);
  const char *magic = getenv("FAULTS_STATFS");
  if (result == 0 && magic && below && (strcmp(path, below) == 0 || is_below(path)))
    status->f_type = (__typeof__(status->f_type))strtoul(magic, NULL, 0);
  return result;
}

/* Streams: a cookie holds the descriptor, whose bytes come through the calls above. */

static int stream_descriptor(void *cookie) { return (int)(intptr_t)cookie; }

static ssize_t stream_read(void *cookie, char *bytes, size_t count) {
  return read(stream_descriptor(cookie), bytes, count);
}

/* fopencookie wants 0, not -1, for a failure. */
static ssize_t stream_write(void *cookie, const char *bytes, size_t count) {
  ssize_t written = write(stream_descriptor(cookie), bytes, count);
  return written < 0 ? 0 : written;
}

static int stream_seek(void *cookie, off64_t *offset, int whence) {
  off64_t place = lseek64(stream_descriptor(cookie), *offset, whence);
  if (place < 0) return -1;
  *offset = place;
  return 0;
}

static int stream_close(void *cookie) { return close(stream_descriptor(cookie)); }

static FILE *stream_over(int descriptor, const char *mode) {
  cookie_io_functions_t functions = {stream_read, stream_write, stream_seek, stream_close};
  return fopencookie((void *)(intptr_t)descriptor, mode, functions);
}

FILE *fdopen(int descriptor, const char *mode) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length > 0) path[length] = 0;
  return length > 0 && is_below(path) ? stream_over(descriptor, mode) : REAL(fdopen)(descriptor, mode);
}

static FILE *open_stream(const char *path, const char *mode) {
  int flags = strchr(mode, '+') ? O_RDWR : mode[0] == 'r' ? O_RDONLY : O_WRONLY;
  if (mode[0] == 'w') flags |= O_CREAT | O_TRUNC;
  if (mode[0] == 'a') flags |= O_CREAT | O_APPEND;
  int descriptor = open64(path, flags | O_CLOEXEC, 0666);
  return descriptor < 0 ? NULL : stream_over(descriptor, mode);
}

FILE *fopen(const char *path, const char *mode) {
  return is_below(path) ? open_stream(path, mode) : REAL(fopen)(path, mode);
}

FILE *fopen64(const char *path, const char *mode) {
  return is_below(path) ? open_stream(path, mode) : REAL(fopen64)(path, mode);
}
