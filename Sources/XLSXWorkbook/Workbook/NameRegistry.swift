/// The names taken in one workbook: sheets apart, tables and defined names together, case set aside.
struct NameRegistry {
  private var sheets: Set<String> = []
  private var names: Set<String> = []

  /// Takes a sheet name, or says why Excel or libxlsxwriter would fail on it.
  mutating func takeSheetName(_ name: String) throws(WorkbookError) {
    if let fault = Self.sheetNameFault(name) { throw .sheetName(name, fault) }
    guard sheets.insert(name.lowercased()).inserted else { throw .sheetName(name, .taken) }
  }

  /// Takes a table's name.
  mutating func takeName(_ name: String, at place: WorkbookError.Place) throws(WorkbookError) {
    if let fault = Self.nameFault(name) { throw .name(name, fault, place) }
    try take(name, at: place)
  }

  /// Takes a range's name, which may be of letters of any language with their marks, as Excel allows.
  mutating func takeRangeName(_ name: String, at place: WorkbookError.Place) throws(WorkbookError) {
    let isWord =
      name.unicodeScalars.first?.properties.isAlphabetic == true
      && name.unicodeScalars.allSatisfy(Self.isInName)
    let fault =
      name.unicodeScalars.allSatisfy(\.isASCII)
      ? Self.nameFault(name) : !isWord ? .forbiddenCharacter : name.utf8.count > 255 ? .tooLong : nil
    if let fault { throw .name(name, fault, place) }
    try take(name, at: place)
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: scalar.properties.isAlphabetic || scalar == "_" || scalar == "."
    }
  }

  private mutating func take(_ name: String, at place: WorkbookError.Place) throws(WorkbookError) {
    guard names.insert(name.lowercased()).inserted else { throw .name(name, .taken, place) }
  }

  private static func sheetNameFault(_ name: String) -> WorkbookError.NameFault? {
    if name.allSatisfy(\.isWhitespace) { return .empty }
    if XMLText.exceeds(31, name) { return .tooLong }
    if name.hasPrefix("'") || name.hasSuffix("'") { return .apostrophe }
    if name.unicodeScalars.contains(where: isForbiddenInSheetName) { return .forbiddenCharacter }
    if XMLText.cleaned(name) != name || XMLText.escaped(name) != name { return .forbiddenCharacter }
    if name.lowercased() == "history" { return .reserved }
    return isLeftUnquoted(name) && looksLikeReference(name) ? .looksLikeReference : nil
  }

  private static func isForbiddenInSheetName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "\t", "\n": true
    default: false
    }
  }

  /// libxlsxwriter 1.1.4 writes such a name without apostrophes in formulas, also `2568` or `A1`, which need them.
  private static func isLeftUnquoted(_ name: String) -> Bool {
    name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
  }

  /// ASCII only, so that no reader's idea of a letter matters: `[A-Za-z_][A-Za-z0-9_.]*`, at most 255.
  private static func nameFault(_ name: String) -> WorkbookError.NameFault? {
    guard let first = name.utf8.first else { return .empty }
    if name.utf8.count > 255 { return .tooLong }
    guard isLetter(first) || first == UInt8(ascii: "_"), isLeftUnquoted(name) else {
      return .forbiddenCharacter
    }
    if name.lowercased().hasPrefix("_xlnm") { return .reserved }
    return looksLikeReference(name) ? .looksLikeReference : nil
  }

  /// A number, `A1`, `R1C1`, `R`, `C` and their like.
  private static func looksLikeReference(_ name: String) -> Bool {
    let bytes = Array(name.uppercased().utf8)
    guard let first = bytes.first else { return false }
    if isDigit(first) || first == UInt8(ascii: ".") { return true }
    let letters = bytes.prefix(while: isLetter)
    let rest = bytes.dropFirst(letters.count)
    if (1...3).contains(letters.count), !rest.isEmpty, rest.allSatisfy(isDigit) { return true }
    return isRowColumn(bytes)
  }

  /// `R`, `C`, `R12`, `C3`, `RC`, `R12C3`.
  private static func isRowColumn(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    var parts = 0
    for letter in [UInt8(ascii: "R"), UInt8(ascii: "C")] where rest.first == letter {
      rest = rest.dropFirst().drop(while: isDigit)
      parts += 1
    }
    return parts > 0 && rest.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
