/// A run of digits in a text, and how it is joined to the run before it.
struct DigitGroup {
  /// What stands between two runs of digits.
  enum Gap {
    /// Anything that no number is written with; or nothing stands before.
    case apart
    case spaces
    case hyphen
    case spacedHyphen
    case dot
  }

  /// A gap that is longer than `") "` and the like joins nothing.
  private static let longestGap = 3

  let range: Range<Int>
  let gap: Gap

  var count: Int { range.count }

  /// Whether the digits stand behind a point that has digits, or what was masked, before it.
  func isFraction(in text: [UInt32]) -> Bool {
    let start = range.lowerBound
    return start > 1 && text[start - 1] == Plain.dot && Self.mayBeDigits(text[start - 2])
  }

  /// Whether a point and more digits, or what was masked, follow.
  func hasFraction(in text: [UInt32]) -> Bool {
    let end = range.upperBound
    return end + 1 < text.count && text[end] == Plain.dot && Self.mayBeDigits(text[end + 1])
  }

  /// A masked number still decides what its neighbours are, so that masking twice changes nothing.
  private static func mayBeDigits(_ value: UInt32) -> Bool { Plain.isDigit(value) || value == Plain.asterisk }

  /// The groups of a text, those within e-mail addresses left out.
  static func groups(of text: [UInt32], outside mails: [Range<Int>]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var mails = mails[...]
    var index = 0
    while index < text.count {
      if let mail = mails.first, index >= mail.lowerBound {
        index = mail.upperBound
        mails.removeFirst()
      } else if Plain.isDigit(text[index]) {
        let start = index
        while index < text.count, Plain.isDigit(text[index]), index != mails.first?.lowerBound { index += 1 }
        let gap = groups.last.map { Gap(text[$0.range.upperBound..<start]) } ?? .apart
        groups.append(DigitGroup(range: start..<index, gap: gap))
      } else {
        index += 1
      }
    }
    return groups
  }
}

extension DigitGroup.Gap {
  /// Reads what stands between two runs of digits.
  fileprivate init(_ signs: ArraySlice<UInt32>) {
    guard (1...DigitGroup.longestGap).contains(signs.count) else {
      self = .apart
      return
    }
    let others = signs.filter { $0 != Plain.space }
    switch others {
    case []: self = .spaces
    case [Plain.openBracket], [Plain.closeBracket]: self = .spaces
    case [Plain.closeBracket, Plain.hyphen]: self = .hyphen
    case [Plain.hyphen]: self = signs.count == 1 ? .hyphen : .spacedHyphen
    case [Plain.dot] where signs.count == 1: self = .dot
    default: self = .apart
    }
  }
}
