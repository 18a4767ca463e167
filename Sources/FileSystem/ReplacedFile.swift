extension OutputFile {
  /// Writes a whole file beside its place and renames it there: readers see the old bytes or the new ones.
  /// - Throws: when it cannot be written; then the old file is as it was.
  package static func replace(_ path: DiskPath, with bytes: [UInt8]) throws(FileError) {
    let waiting = DiskPath(bytes: path.bytes + Array(".\(ThisProcess.id).tmp".utf8))
    do throws(FileError) {
      try DiskFile.write(bytes, to: waiting)
      try DiskFile.move(waiting, to: path)
    } catch {
      try? DiskFile.remove(waiting)
      throw error
    }
  }
}
