import Records
import Testing

/// One finding code with the smallest inbox that brings it about.
struct Provocation: Sendable, CustomTestStringConvertible {
  let code: String
  let severity: Severity
  let files: [String: [UInt8]]
  let period: String
  /// The cell, or the row alone, or nothing where the whole file is meant.
  let place: String?
  /// What of the same file or inbox must still have come in.
  let kept: [String]
  /// Other codes that the same files bring about.
  let beside: [String]

  /// - Parameters:
  ///   - files: text by path below the period's folder.
  ///   - bytes: files that are no UTF-8 text.
  init(
    _ code: String, _ severity: Severity, at place: String? = nil, kept: [String] = [],
    beside: [String] = [], period: String = "2565-03", _ files: [String: String] = [:],
    bytes: [String: [UInt8]] = [:]
  ) {
    (self.code, self.severity, self.place, self.kept) = (code, severity, place, kept)
    (self.beside, self.period) = (beside, period)
    self.files = files.mapValues { Array($0.utf8) }.merging(bytes) { $1 }
  }

  var testDescription: String { code }

  static let goodRow = "1,1,6,มี,ชัดเจน"
  static let goodMeasure = "3,4,3,,90,100,,"

  /// Every code that a file's content can bring about.
  static let all =
    ofFiles + ofEncodings + ofRows + ofCells + ofNotes + ofCriteria + ofProgress
    + ofDoubts + ofReviews
}
