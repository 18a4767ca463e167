internal import Discovery
internal import Records
internal import ThaiText

/// The revision that a file's name tells, and the name without it.
///
/// `-rN`, `(N)`, `แก้ไข`, `แก้ไขครั้งที่ N`, `ฉบับแก้ไข N` at the end, the words also in brackets, digits of either
/// script; no mark is 0 and `แก้ไข` alone is 1. `(2565)` is a year and no mark. Source: Inbox, *Revisions*.
struct FileRevision: Hashable {
  /// What orders files: equal names apart from case, punctuation and revision mark.
  typealias Name = MatchingKey

  let name: Name
  let number: Int
  /// Whether the mark is a bare number in brackets, as browsers give copies and people give parts.
  let isCopyNumber: Bool
  /// The name without its mark, as it is written but for its digits.
  private let stem: String

  init(fileName: String) {
    let text = Digits.foldedToASCII(ThaiText.normalise(FileName.stem(fileName), lineBreaks: .folded).text)
      .trimmingTrailingBlanks
    let copy = Self.copied(text)
    let (stem, number) = copy ?? Self.bracketed(text) ?? Self.marked(text) ?? (text, 0)
    isCopyNumber = copy != nil
    self.stem = stem.trimmingTrailingBlanks
    self.number = number
    name = .name(String(stem.filter { $0.isLetter || $0.isNumber || !$0.isASCII }))
  }

  /// A file name that would order a file behind this one.
  var nextFileName: String { "\(stem)-r\(max(number + 1, 2)).csv" }

  private static func brackets(_ text: String) -> (stem: String, mark: String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }

  private static func copied(_ text: String) -> (stem: String, number: Int)? {
    guard let (stem, mark) = brackets(text), let number = number(mark),
      !years.contains(where: { $0 ~= number })
    else { return nil }
    return (stem, number)
  }

  private static func bracketed(_ text: String) -> (stem: String, number: Int)? {
    guard let (stem, mark) = brackets(text), let word = marked(mark.trimmingTrailingBlanks),
      word.stem.isEmpty
    else { return nil }
    return (stem, word.number)
  }

  /// Of either era: nobody sends a file for the two thousandth time.
  private static let years = [1900...2199, 2400...2699]

  private static func marked(_ text: String) -> (stem: String, number: Int)? {
    let before = String(text.trimmingSuffix { ("0"..."9").contains($0) })
    if let number = number(String(text.dropFirst(before.count))) {
      if let stem = stem(before, endingIn: ["-r", "-R"]) { return (stem, number) }
      return stem(before.trimmingTrailingBlanks, endingIn: numberedWords).map { ($0, number) }
    }
    return stem(text, endingIn: plainWords).map { ($0, 1) }
  }

  /// At most six digits: a longer run is a date or an identifier, not the count of a revision.
  private static func number(_ digits: String) -> Int? {
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }

  private static let numberedWords = ["ฉบับแก้ไขครั้งที่", "แก้ไขครั้งที่", "ฉบับแก้ไข", "แก้ไข"]
  private static let plainWords = ["ฉบับแก้ไข", "แก้ไข"]

  /// The text without the first of some endings that it has; nil where it has none.
  private static func stem(_ text: String, endingIn endings: [String]) -> String? {
    guard let ending = endings.first(where: text.hasSuffix) else { return nil }
    return String(text.dropLast(ending.count))
  }
}

extension FileRevision {
  /// What names were found to tell: hundreds of files may have the same one.
  struct Known {
    private var revisions: [ArraySlice<UInt8>: FileRevision] = [:]

    subscript(path: SourcePath) -> FileRevision {
      mutating get {
        let name = path.components.last ?? []
        if let known = revisions[name] { return known }
        let revision = FileRevision(fileName: path.name)
        revisions[name] = revision
        return revision
      }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }

  fileprivate var trimmingTrailingBlanks: String { String(trimmingSuffix { $0 == " " }) }
}

/// Finds the newest revision of each file among those that share its name.
struct FileRevisions {
  private let readings: [NamedReading]
  private let context: PeriodContext
  private let published: Int?
  /// The highest number of any file: most months have none.
  private let highest: Int
  /// The files of each name and office, the highest number first; of equal numbers in path order.
  ///
  /// An office may send hundreds of parts of one name: none of them is compared with more than those of higher numbers.
  private let rivals: [NamedReading.Key: [Int]]

  init(_ readings: [NamedReading], _ context: PeriodContext, published: Int?) {
    self.readings = readings
    self.context = context
    self.published = published
    highest = readings.lazy.map(\.revision.number).max() ?? 0
    guard highest > 0 else {
      rivals = [:]
      return
    }
    var indices: [NamedReading.Key: [Int]] = [:]
    for (index, reading) in readings.enumerated() {
      for key in reading.offices.map(reading.key) { indices[key, default: []].append(index) }
    }
    rivals = indices.mapValues { files in
      files.sorted { (readings[$1].revision.number, $0) < (readings[$0].revision.number, $1) }
    }
  }

  /// The file that takes the place of another for an office; nil where that one counts.
  func newer(than index: Int, of office: String) -> Int? {
    let older = readings[index]
    guard older.revision.number < highest else { return nil }
    return older.rivals(office).lazy.compactMap { key in
      let files = rivals[key] ?? []
      let hasUnnumbered = files.last.map { readings[$0].revision.number == 0 } ?? false
      return files.lazy.prefix { readings[$0].revision.number > older.revision.number }.first { other in
        readings[other].supersedes(older, of: office, hasUnnumbered: hasUnnumbered, context)
          && !stands(older.reading, beside: readings[other].reading)
      }
    }.first
  }

  /// A revision that nobody could read yet takes nothing away that was published.
  private func stands(_ reading: FileReading, beside newer: FileReading) -> Bool {
    guard newer.isUnknown, let published, let firstRun = reading.firstRun else { return false }
    return firstRun <= published
  }
}
