package import Digest
internal import Standards
package import ThaiText
internal import XLSXWorkbook

extension LetterSettings {
  /// Every setting that has a value, by its path within `letter`, as `config show` prints it.
  package var fields: [(path: String, value: String)] {
    var fields: [(path: String, value: String?)] = [
      ("documentNo", document.number), ("date", document.date?.longBuddhistText), ("subject", subject),
      ("addressee", addressee),
    ]
    for (index, text) in enclosures.enumerated() { fields.append(("enclosures[\(index)]", text)) }
    for (index, text) in paragraphs.enumerated() { fields.append(("paragraphs[\(index)]", text)) }
    fields += signatory.fields.map { ("signatory.\($0.path)", $0.value) }
    fields += enclosureSignatory?.fields.map { ("enclosureSignatory.\($0.path)", $0.value) } ?? []
    fields += [("unit", unit), ("phone", phone), (Self.emblemPath, emblem?.path)]
    for (code, document) in corrections.sorted(by: { $0.key < $1.key }) {
      fields.append(("corrections.\(code).documentNo", document.number))
      fields.append(("corrections.\(code).date", document.date?.longBuddhistText))
    }
    return fields.compactMap { field in field.value.map { (field.path, $0) } }
  }

  /// Where the emblem lies does not matter, only what it shows.
  private static let emblemPath = "emblemPNG"

  /// A SHA-256 that differs where a letter could; it keeps names out of the ledger.
  package func fingerprint() throws(DigestError) -> String {
    var stream = try SHA256Stream()
    for field in fields where field.path != Self.emblemPath {
      let bytes = Array("\(field.path)\u{0}\(field.value)\u{0}".utf8)
      try stream.update(bytes.span)
    }
    if let emblem { try stream.update(emblem.png.span) }
    return try stream.finish().description
  }

  /// Whether a sheet can show the file as an emblem: a whole PNG.
  package static func isPNG(_ bytes: [UInt8]) -> Bool { Picture.size(ofPNG: bytes) != nil }

  /// Reads `2564-11-16` or `2021-11-16`: a year over 2400 is of the Buddhist era.
  package static func date(_ text: String) -> ThaiDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let year = numbers[0] > 2400 ? numbers[0] - ThaiDate.buddhistOffset : numbers[0]
    return ThaiDate(year: year, month: numbers[1], day: numbers[2])
  }
}

extension Signatory {
  fileprivate var fields: [(path: String, value: String?)] {
    [("name", name), ("position", position), ("form", form.rawValue), ("for", principal)]
  }
}

extension ThaiDate {
  /// `16 พฤศจิกายน 2564`.
  var longBuddhistText: String { "\(day) \(Period.monthNames[month - 1]) \(buddhistYear)" }
}
