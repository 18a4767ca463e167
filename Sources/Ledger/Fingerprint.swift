internal import Digest
internal import Records
package import Reference

/// What a reading rests on beside its file, as one short text: data files and the program's version.
package enum Fingerprint {
  /// The SHA-256 of the embedded data files, the user's, the version and the edition of the masking.
  package static func of(
    _ files: [DataFile], version: String, masking: Int = PersonalData.edition
  ) throws -> String {
    var stream = try SHA256Stream()
    let program = [("version", version), ("masking", "\(masking)")]
    let all =
      EmbeddedData.files(under: "") + files
      + program.map { DataFile(path: $0.0, bytes: Array($0.1.utf8)) }
    for file in all {
      let header = Array("\(file.bytes.count)\u{0}".utf8)
      try stream.update(header.span)
      try stream.update(file.bytes.span)
    }
    return try stream.finish().description
  }
}
