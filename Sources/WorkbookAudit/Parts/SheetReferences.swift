/// The sheets that a formula or reference names, before each `!`.
enum SheetReferences {
  /// - Parameter formula: such as `SUM('ผลรายเขต'!C3:C10)`.
  /// - Returns: the names without their apostrophes; a reference that Excel has lost gives `#REF`.
  static func sheets(in formula: String) -> [String] {
    var sheets: [String] = []
    var plain: [Character] = []
    var rest = Substring(formula)
    while let character = rest.popFirst() {
      switch character {
      case "\"": _ = quoted(&rest, by: "\"")
      case "'":
        let name = quoted(&rest, by: "'")
        if rest.first == "!" { sheets.append(name) }
        plain = []
      case "!":
        if !plain.isEmpty { sheets.append(String(plain)) }
        plain = []
      case _ where isInPlainName(character): plain.append(character)
      default: plain = []
      }
    }
    return sheets
  }

  /// What stands up to the closing quote; a doubled one is one of the text.
  private static func quoted(_ rest: inout Substring, by quote: Character) -> String {
    var text = ""
    while let character = rest.popFirst() {
      if character == quote {
        if rest.first != quote { return text }
        rest.removeFirst()
      }
      text.append(character)
    }
    return text
  }

  private static func isInPlainName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_.[]#".contains(character) || !character.isASCII
  }
}
