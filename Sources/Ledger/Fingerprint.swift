internal import Digest
package import Reference

/// What a reading rests on beside its file, as one short text: data files and the program's version.
package enum Fingerprint {
  /// The SHA-256 of the embedded data files, the user's and the version.
  package static func of(_ files: [DataFile], version: String) throws -> String {
    var stream = try SHA256Stream()
    let all = EmbeddedData.files(under: "") + files + [DataFile(path: "version", bytes: Array(version.utf8))]
    for file in all {
      let header = Array("\(file.bytes.count)\u{0}".utf8)
      try stream.update(header.span)
      try stream.update(file.bytes.span)
    }
    return try stream.finish().description
  }
}
