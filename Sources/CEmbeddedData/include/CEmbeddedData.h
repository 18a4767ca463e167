#pragma once
#include <stddef.h>

/// A data file of the product as it stands in the binary.
struct embedded_file {
  /// Its path below `Data`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The number of embedded files.
size_t embedded_file_count(void);

/// An embedded file by its index, in the order of their paths.
struct embedded_file embedded_file_at(size_t index);
