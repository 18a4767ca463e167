/// What Excel takes as the name of a range or table: it must not look like a cell.
enum NameSyntax {
  private static let longest = 255

  static func isAllowed(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf16.count <= longest else { return false }
    guard first.properties.isAlphabetic || first == "_" || first == "\\" else { return false }
    return name.unicodeScalars.allSatisfy(isInside) && !looksLikeCell(name)
  }

  /// Thai vowels and tone marks above and below the line are marks, and as welcome as letters.
  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber: true
    default: scalar.properties.isAlphabetic || "_.?\\".unicodeScalars.contains(scalar)
    }
  }

  /// `A1`, `R1C1`, `R`, `C` and their like.
  private static func looksLikeCell(_ name: String) -> Bool {
    let upper = name.uppercased()
    if CellPlace(upper.utf8) != nil { return true }
    var rest = Substring(upper)
    var count = 0
    for letter in ["R", "C"] where rest.hasPrefix(letter) {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
      count += 1
    }
    return count > 0 && rest.isEmpty
  }
}
