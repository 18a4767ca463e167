#include "CFuzzer.h"

#include <sanitizer/allocator_interface.h>
#include <stdatomic.h>

// Hooks run inside malloc and free: they may not allocate, so they are C and not Swift.
static atomic_long in_use;
static atomic_long peak;

static void note_taken(const volatile void *block, size_t size) {
  (void)block;
  long now = atomic_fetch_add(&in_use, (long)size) + (long)size;
  if (now > atomic_load(&peak)) atomic_store(&peak, now);
}

static void note_freed(const volatile void *block) {
  atomic_fetch_sub(&in_use, (long)__sanitizer_get_allocated_size(block));
}

void fuzzer_count_heap(void) { __sanitizer_install_malloc_and_free_hooks(note_taken, note_freed); }

void fuzzer_reset_heap(void) {
  atomic_store(&in_use, 0);
  atomic_store(&peak, 0);
}

size_t fuzzer_heap_peak(void) { return (size_t)atomic_load(&peak); }
