package import Basics
package import Standards

/// One statement about the data sent: where, what, and through its kind's text what to do.
package struct Finding: Hashable, Sendable {
  package let kind: FindingKind
  package var officeCode: String?
  package var sheetKind: SheetKind?
  package var path: SourcePath?
  package var row: Int?
  /// The column counted from 1, and its header as the file writes it.
  package var column: Int?
  package private(set) var header: String?
  /// How many places the finding stands for; more than one only for a folded line.
  package var count = 1
  /// The last row of a folded line.
  package var lastRow: Int?
  /// The raw value, its personal data masked, clipped to 80 characters.
  package private(set) var value: String?
  /// What the message's `{name}` places say, beyond the fields above; masked like the value.
  package let details: [String: String]
  /// Whether anything was masked, which the file's findings say once a cell.
  package let hidesPersonalData: Bool

  package init(
    _ kind: FindingKind, row: Int? = nil, column: Int? = nil, header: String? = nil, value: String? = nil,
    details: [String: String] = [:], masking caution: PersonalData.Caution = .rules
  ) {
    self.kind = kind
    self.row = row
    self.column = column
    // Masked before it is clipped, for half an address is still half an address.
    var masking = Masking(caution: caution)
    self.header = header.map { masking.masked($0) }
    self.value = value.map { Finding.clipped(masking.masked($0)) }
    self.details = details.mapValues { masking.masked($0) }
    hidesPersonalData = masking.hasMasked
  }

  /// A finding that was kept, its texts masked and clipped before.
  package init(
    kept kind: FindingKind, row: Int?, column: Int?, header: String?, value: String?,
    details: [String: String], hidesPersonalData: Bool
  ) {
    self.kind = kind
    self.row = row
    self.column = column
    self.header = header
    self.value = value
    self.details = details
    self.hidesPersonalData = hidesPersonalData
  }

  /// Masks the texts of one finding and remembers whether there was anything to mask.
  private struct Masking {
    let caution: PersonalData.Caution
    var hasMasked = false

    mutating func masked(_ text: String) -> String {
      let masked = PersonalData.masked(text, by: caution)
      if masked.maskedCount > 0 { hasMasked = true }
      return masked.text
    }
  }

  /// The longest raw value that a finding repeats, in characters.
  package static let longestValue = 80

  private static func clipped(_ text: String) -> String {
    text.count <= longestValue ? text : text.prefix(longestValue - 1) + "…"
  }

  /// The cell as spreadsheets write it, where row and column are known.
  package var cell: String? {
    guard let row, let column else { return nil }
    return CellAddress(row: row, column: column).description
  }

  /// The message in a language, with its places filled in.
  package func message(_ language: Language) -> String {
    let template = language == .thai ? kind.thai : kind.english
    var text = ""
    var rest = Substring(template)
    // By bytes: texts have many Thai marks, and Characters are slow to find.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      text += rest[..<open]
      text += filled(String(rest[rest.utf8.index(after: open)..<close]))
      rest = rest[rest.utf8.index(after: close)...]
    }
    text += rest
    guard count > 1, let row, let lastRow else { return text }
    return language == .thai
      ? text + " (รวม \(count) แห่ง ตั้งแต่แถวที่ \(row) ถึง \(lastRow))"
      : text + " (\(count) places, rows \(row) to \(lastRow))"
  }

  private func filled(_ name: String) -> String {
    switch name {
    case "value": value ?? ""
    case "header": header ?? column.map(CellAddress.letters(ofColumn:)) ?? ""
    case "file": path?.name ?? ""
    default: details[name] ?? ""
    }
  }
}

extension Finding {
  /// The order of findings.csv: office (blank last), path bytes, row, column, code.
  package static func inPublishedOrder(_ left: Finding, _ right: Finding) -> Bool {
    if left.officeCode != right.officeCode {
      guard let a = left.officeCode else { return false }
      guard let b = right.officeCode else { return true }
      return a < b
    }
    if left.path != right.path {
      return (left.path ?? SourcePath(bytes: [])) < (right.path ?? SourcePath(bytes: []))
    }
    if left.row != right.row { return (left.row ?? 0) < (right.row ?? 0) }
    if left.column != right.column { return (left.column ?? 0) < (right.column ?? 0) }
    if left.kind.code != right.kind.code { return left.kind.code < right.kind.code }
    if left.value != right.value { return (left.value ?? "") < (right.value ?? "") }
    return left.kind.identity.rawValue < right.kind.identity.rawValue
  }
}

/// What can be said about the data of an inbox: a permanent code, its severity and its texts.
///
/// The files beside this one declare them by what they speak of; two kinds are one only if their identity is. Texts
/// are templates whose `{name}` places are filled from a finding when it is shown. A class, so that a hundred thousand
/// findings of one kind share it. Source: Findings.
package final class FindingKind: Sendable {
  package let identity: FindingIdentity
  package let code: String
  package let severity: Severity
  package let thai: String
  package let english: String

  package init(_ identity: FindingIdentity, _ severity: Severity, thai: String, english: String) {
    self.identity = identity
    code = identity.code
    self.severity = severity
    self.thai = thai
    self.english = english
  }
}

extension FindingKind: CustomStringConvertible {
  package var description: String { code }
}

extension FindingKind: Hashable {
  package static func == (left: FindingKind, right: FindingKind) -> Bool { left.identity == right.identity }

  package func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}

/// How much a finding matters: an error lost something, a warning changed or doubted something.
package enum Severity: String, Hashable, Sendable, CaseIterable {
  case error
  case warning
  case info

  /// The word that Thai readers see.
  package var thaiName: String {
    switch self {
    case .error: "ต้องแก้ไข"
    case .warning: "ควรตรวจสอบ"
    case .info: "แจ้งให้ทราบ"
    }
  }
}
