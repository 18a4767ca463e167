/* Lets valgrind run a program of Swift: versions before 3.20 write into the signal mask that libdispatch keeps in
   memory that cannot be written, and end with it. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
