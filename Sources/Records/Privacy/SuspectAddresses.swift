/// Finds what may be an e-mail address or a handle in a respondent's comment, however its `@` and points are written.
struct SuspectAddresses {
  /// What people write for the `@`; those of letters alone need blanks around them.
  private static let atSigns = PlainWords([
    "@@", "@", "[@]", "(@)", "{@}", "<@>", "[at]", "(at)", "{at}", "<at>", "( at )", "[ at ]", "_at_", "-at-",
    "(แอท)",
    "[แอท]", "(แอด)", "[แอด]", "[ที่]", "(ที่)", "แอท", "แอ็ท", "แอ๊ท", "แอ้ท", "แอต", "แอด", "%40", "&#64;",
  ])
  private static let atWord = PlainWords(["at"])
  private static let dotSigns = PlainWords([
    "..", ".", "[dot]", "(dot)", "{dot}", "[.]", "(.)", "(จุด)", "จุด", "ดอท", "ดอต", "ด็อท",
  ])
  /// What ends a domain even where another sign or none stands for its point.
  private static let topDomains = PlainWords(["com", "co", "net", "org", "go", "ac", "th", "คอม"])
  private static let looseDots: Set<UInt32> = [Plain.comma, Plain.space]
  private static let dotWord = PlainWords(["dot"])
  /// Where mailboxes are, when the rest of the domain is left out.
  private static let providers = PlainWords([
    "gmail", "hotmail", "yahoo", "outlook", "icloud", "live", "obec", "moe", "จีเมล", "จีเมล์", "ฮอตเมล",
    "ฮอทเมล",
  ])
  private static let thaiLabels = PlainWords(["จีเมล์", "จีเมล", "ฮอตเมล", "ฮอทเมล", "คอม"])
  /// Domains of which each mailbox is a person's.
  private static let mailDomains = PlainWords([
    "gmail.com", "hotmail.com", "yahoo.com", "yahoo.co.th", "outlook.com", "outlook.co.th", "icloud.com",
    "live.com",
    "windowslive.com",
  ])
  private static let mostSigns = 8
  private static let mostBlanks = 2
  private static let shortestHandle = 3
  /// Signs of an address beside letters and digits: `%`, `&`, `+`, `-`, `.`, `_`.
  private static let nameSigns: Set<UInt32> = [0x25, 0x26, 0x2B, 0x2D, 0x2E, 0x5F]

  private let text: [UInt32]
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter text: in lower case.
  init(_ text: [UInt32]) {
    self.text = text
    var index = 0
    while index < text.count {
      if let range = address(at: index) ?? mailbox(at: index) ?? handle(at: index) {
        ranges.append(range)
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  private func address(at index: Int) -> Range<Int>? {
    guard let sign = sign(Self.atSigns, Self.atWord, at: index) else { return nil }
    let start = ranges.last?.upperBound ?? 0
    let end = index > start ? blanksBefore(index, from: start) : index
    let isPlain = text[index] == Plain.at
    guard let local = localStart(before: end, from: start, mayBeThai: isPlain && end == index), local < end,
      let domain = domainEnd(from: blanksAfter(sign.upperBound), isPlain: isPlain)
    else { return nil }
    // A Thai word before the sign is a name only where a domain with a point follows.
    let isThai = Plain.isThai(text[local])
    return isThai && !text[sign.upperBound..<domain].contains(Plain.dot) ? nil : local..<domain
  }

  /// `name gmail.com`: a provider's domain with a name before it and any sign or none for the `@`.
  private func mailbox(at index: Int) -> Range<Int>? {
    let first = ranges.last?.upperBound ?? 0
    guard index > first, !Plain.isLetter(text[index - 1]),
      let provider = Self.mailDomains.place(at: index, in: text)
    else { return nil }
    var end = index
    while end > first, index - end < Self.mostSigns, !isName(text[end - 1]), text[end - 1] != Plain.asterisk {
      end -= 1
    }
    while end > first, text[end - 1] == Plain.dot { end -= 1 }
    guard let start = localStart(before: end, from: first, mayBeThai: false), start < end,
      text[start..<end].contains(where: Plain.isLetter)
    else { return nil }
    return start..<provider.upperBound
  }

  /// `@name`, as LINE, Instagram and others write a person's account.
  private func handle(at index: Int) -> Range<Int>? {
    guard text[index] == Plain.at, index == 0 || !isName(text[index - 1]) else { return nil }
    let start = index + 1 < text.count && text[index + 1] == Plain.space ? index + 2 : index + 1
    let end = nameEnd(from: start)
    let name = text[start..<end]
    guard name.count >= Self.shortestHandle, name.contains(where: Plain.isLetter) else { return nil }
    // Behind a blank an English word is a place.
    return start == index + 1 || name.contains(where: Plain.isDigit) ? index..<end : nil
  }

  /// The start of the ASCII name before the sign, or of the Thai word.
  private func localStart(before end: Int, from first: Int, mayBeThai: Bool) -> Int? {
    var start = end
    while start > first, isName(text[start - 1]) { start -= 1 }
    if start < end {
      return text[start..<end].contains { Plain.isLetter($0) || Plain.isDigit($0) } ? start : nil
    }
    while mayBeThai, start > first, Plain.isThai(text[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the domain: labels parted by points, or the name of a provider alone.
  /// - Parameter isPlain: whether an `@` stands before it, so that Thai labels and names without a point are believed.
  private func domainEnd(from start: Int, isPlain: Bool) -> Int? {
    guard start < text.count else { return nil }
    var (end, labels, isNamed) = (start, 0, false)
    var next = start
    while let label = labelEnd(from: next, isThai: isPlain) {
      labels += 1
      end = label
      if labels > 1 || isPlain {
        isNamed = text[next..<label].contains { Plain.isLetter($0) || Plain.isThai($0) }
      }
      if labels == 1, Self.providers.contains(text[next..<label]) { isNamed = true }
      let after = blanksAfter(label)
      if let dot = sign(Self.dotSigns, Self.dotWord, at: after) {
        next = blanksAfter(dot.upperBound)
      } else if label < text.count, Self.looseDots.contains(text[label]),
        let top = topDomain(at: blanksAfter(label + 1))
      {
        next = top
      } else {
        break
      }
    }
    guard isNamed else { return nil }
    if labels == 1, Self.providers.contains(text[start..<end]) { return end }
    // A Thai word behind the sign is a place, unless a point follows it.
    return labels > 1 || !Plain.isThai(text[start]) ? end : nil
  }

  /// Where a whole top domain stands that no sign before it tells.
  private func topDomain(at index: Int) -> Int? {
    guard let top = Self.topDomains.place(at: index, in: text),
      top.upperBound == text.count || !isLabel(text[top.upperBound])
    else { return nil }
    return index
  }

  private func labelEnd(from start: Int, isThai: Bool) -> Int? {
    var end = start
    while end < text.count, isLabel(text[end]) { end += 1 }
    if end == start, let provider = Self.thaiLabels.place(at: start, in: text) { return provider.upperBound }
    if end == start, isThai {
      while end < text.count, Plain.isThai(text[end]) { end += 1 }
    }
    return end > start ? end : nil
  }

  /// The sign at an index; a word of letters alone needs a blank on both sides.
  private func sign(_ signs: PlainWords, _ word: PlainWords, at index: Int) -> Range<Int>? {
    if let sign = signs.place(at: index, in: text) { return sign }
    guard let word = word.place(at: index, in: text), index > 0, Plain.isBlank(text[index - 1]),
      word.upperBound < text.count, Plain.isBlank(text[word.upperBound])
    else { return nil }
    return word
  }

  private func blanksBefore(_ index: Int, from first: Int) -> Int {
    var index = index
    for _ in 0..<Self.mostBlanks where index > first && Plain.isBlank(text[index - 1]) { index -= 1 }
    return index
  }

  private func blanksAfter(_ index: Int) -> Int {
    var index = index
    for _ in 0..<Self.mostBlanks where index < text.count && Plain.isBlank(text[index]) { index += 1 }
    return index
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < text.count, isName(text[end]) { end += 1 }
    return end
  }

  private func isLabel(_ value: UInt32) -> Bool {
    Plain.isLetter(value) || Plain.isDigit(value) || value == Plain.hyphen || value == Plain.underscore
  }

  private func isName(_ value: UInt32) -> Bool {
    Plain.isLetter(value) || Plain.isDigit(value) || Self.nameSigns.contains(value)
  }
}
