internal import FileSystem

/// Tells the files that may still be being copied by how young they are.
///
/// A file is young beside the moment that the run stands for and beside the clock: the same inbox read again later for
/// the same moment gives the same.
struct Settling {
  private let span: Int
  private let moments: [Int]

  init(_ request: RunRequest) {
    span = request.safety.settle
    moments = [request.asOf, request.startedAt]
  }

  /// Whether a file changed so lately that its copy may not have ended; the clock of a share may be a little ahead.
  func isArriving(_ status: FileStatus) -> Bool {
    moments.contains { abs($0 - status.modifiedSeconds) < span }
  }
}
