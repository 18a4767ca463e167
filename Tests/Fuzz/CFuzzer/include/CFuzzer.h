#pragma once
#include <stddef.h>

/// Counts the heap from here on: what is requested, without what the sanitizer adds to it.
void fuzzer_count_heap(void);
/// Forgets the peak and starts the count at zero.
void fuzzer_reset_heap(void);
/// The most bytes that were in use at once since the last reset.
size_t fuzzer_heap_peak(void);
