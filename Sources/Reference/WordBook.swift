internal import Basics
package import Standards
package import ThaiText

/// Every word that reading knows: headers and their aliases, cell vocabularies, labels, row words.
///
/// One data file, embedded and extendable by a user's file of the same shape.
/// Source: SheetKinds, *Names of columns*.
package struct WordBook: Sendable {
  /// What stands before a number in a cell, such as `ตัวบ่งชี้ที่`.
  package enum NumberLabel: String, HashedByCase, CaseIterable, Sendable {
    case standard
    case indicator
    case consideration
    case category
    case condition
    case step
    case question
  }

  /// What the first words of a row make it instead of data.
  package enum RowWord: String, CaseIterable, Sendable {
    case total
    case footer
    /// A row of means below a survey, in whichever of its first columns the word stands.
    case average
  }

  /// Yes, no, levels, Likert words, units.
  package private(set) var vocabulary: Vocabulary
  /// Per kind and column: the exact name first, then aliases.
  private var headers: [SheetKind: [ColumnRole: [String]]] = [:]
  /// Labels of the metadata line that names the office.
  package private(set) var officeLabels: [String] = []
  /// What stands before the fiscal year in a title.
  package private(set) var fiscalYearLabels: [String] = []
  private var numberLabels: [NumberLabel: [String]] = [:]
  private var rowWords: [RowWord: [String]] = [:]
  /// Words that make a row of an item its total.
  package private(set) var totalWords: [String] = []
  /// Words that part the rows of an item by how the same pupils did.
  package private(set) var resultWords: [String] = []
  /// Words in a header that make it another thing than the result, such as `เป้าหมาย` or `ปีก่อน`.
  package private(set) var otherMeanings: [String] = []
  /// Words that hold one of those and mean the result all the same, such as `กลุ่มเป้าหมาย`.
  package private(set) var sameMeanings: [String] = []
  /// What may stand behind the name of a column without making it another one.
  package private(set) var continuations: [String] = []
  /// Remarks that mean an item does not apply to the office.
  package private(set) var notTaughtRemarks: [String] = []
  /// Words that mean every external standard.
  package private(set) var allStandards: [String] = []
  /// Words that mean every group of an office, and everyone in it.
  package private(set) var allGroups: [String] = []
  package private(set) var allStaff: [String] = []
  /// How a cell lists the conditions that are met.
  package private(set) var conditionWords = ConditionWords()
  /// How titles and headers of a survey state its scale.
  package private(set) var scaleWords = ScaleWords()

  package func headers(of role: ColumnRole, in kind: SheetKind) -> [String] {
    headers[kind]?[role] ?? []
  }

  package func rowWords(_ word: RowWord) -> [String] {
    rowWords[word] ?? []
  }

  package func labels(of label: NumberLabel) -> [String] {
    numberLabels[label] ?? []
  }

  /// Reads the embedded file and, behind it, the user's.
  /// - Throws: for an unknown list, kind or column, or a word that would mean two things.
  package static func read(extending files: [DataFile] = []) throws(DataFileError) -> WordBook {
    var book = WordBook(vocabulary: try emptyVocabulary())
    for file in EmbeddedData.files(under: "vocabulary.json") + files { try book.add(file) }
    return book
  }

  private static func emptyVocabulary() throws(DataFileError) -> Vocabulary {
    do {
      return try Vocabulary([:])
    } catch {
      throw DataFileError(file: "vocabulary.json", path: "$.words", reason: "is contradictory")
    }
  }

  private mutating func add(_ file: DataFile) throws(DataFileError) {
    let root = JSONCursor(try JSONValue.parse(file.bytes, file: file.path), file: file.path)
    let object = try root.object(keys: [
      "schema", "words", "headers", "officeLabels", "fiscalYearLabels", "numberLabels", "rowWords",
      "totalWords", "notTaught",
      "allStandards", "allGroups", "allStaff", "conditionWords", "scaleWords", "resultWords", "otherMeanings",
      "sameMeanings",
      "continuations",
    ])
    let schema = try object.required("schema")
    guard try schema.integer() == 1 else { throw schema.error("this version reads schema 1") }
    if let words = object.optional("words") { try addWords(words) }
    if let headers = object.optional("headers") { try addHeaders(headers) }
    if let labels = object.optional("numberLabels") { try addNumberLabels(labels) }
    if let words = object.optional("rowWords") { try addRowWords(words) }
    officeLabels += try object.strings("officeLabels")
    fiscalYearLabels += try object.strings("fiscalYearLabels")
    totalWords += try object.strings("totalWords")
    resultWords += try object.strings("resultWords")
    otherMeanings += try object.strings("otherMeanings")
    sameMeanings += try object.strings("sameMeanings")
    continuations += try object.strings("continuations")
    notTaughtRemarks += try object.strings("notTaught")
    allStandards += try object.strings("allStandards")
    allGroups += try object.strings("allGroups")
    allStaff += try object.strings("allStaff")
    if let words = object.optional("conditionWords") { try conditionWords.add(words) }
    if let words = object.optional("scaleWords") { try scaleWords.add(words) }
  }

  private mutating func addWords(_ cursor: JSONCursor) throws(DataFileError) {
    let object = try cursor.object(keys: Set(Vocabulary.List.allCases.map(\.rawValue)))
    var lists: [Vocabulary.List: [String]] = [:]
    for list in Vocabulary.List.allCases { lists[list] = try object.strings(list.rawValue) }
    do {
      vocabulary = try vocabulary.extended(by: lists)
    } catch {
      let names = error.lists.map(\.rawValue).joined(separator: " and ")
      throw cursor.error("\"\(error.word)\" stands in both \(names)")
    }
  }

  private mutating func addHeaders(_ cursor: JSONCursor) throws(DataFileError) {
    let kinds = try cursor.object(keys: Set(SheetKind.allCases.map(\.rawValue)))
    for kind in SheetKind.allCases {
      guard let columns = kinds.optional(kind.rawValue) else { continue }
      let object = try columns.object(keys: Set(ColumnRole.allCases.map(\.rawValue)))
      for role in ColumnRole.allCases {
        headers[kind, default: [:]][role, default: []] += try object.strings(role.rawValue)
      }
    }
  }

  private mutating func addNumberLabels(_ cursor: JSONCursor) throws(DataFileError) {
    let object = try cursor.object(keys: Set(NumberLabel.allCases.map(\.rawValue)))
    for label in NumberLabel.allCases {
      numberLabels[label, default: []] += try object.strings(label.rawValue)
    }
  }

  private mutating func addRowWords(_ cursor: JSONCursor) throws(DataFileError) {
    let object = try cursor.object(keys: Set(RowWord.allCases.map(\.rawValue)))
    for word in RowWord.allCases { rowWords[word, default: []] += try object.strings(word.rawValue) }
  }
}

/// The words of a cell that lists conditions: for all and none of them, between two, and between the ends of a range.
package struct ConditionWords: Sendable {
  package private(set) var all: [String] = []
  package private(set) var none: [String] = []
  package private(set) var and: [String] = []
  package private(set) var to: [String] = []

  fileprivate mutating func add(_ cursor: JSONCursor) throws(DataFileError) {
    let object = try cursor.object(keys: ["all", "none", "and", "to"])
    all += try object.strings("all")
    none += try object.strings("none")
    and += try object.strings("and")
    to += try object.strings("to")
  }
}

/// The words by which a title or a header states the scale of a survey.
package struct ScaleWords: Sendable {
  /// Between a number and what it stands for: `5 หมายถึง มากที่สุด`.
  package private(set) var means: [String] = []
  /// Between the ends of a range: `1 ถึง 5`.
  package private(set) var to: [String] = []
  /// Before a range or a count of steps: `คะแนน 1-4`.
  package private(set) var scale: [String] = []
  /// Before the highest number: `คะแนนเต็ม 10`.
  package private(set) var full: [String] = []
  /// Behind a count of steps: `4 ระดับ`.
  package private(set) var steps: [String] = []
  /// Behind the highest number: `10 คะแนน`.
  package private(set) var points: [String] = []

  mutating func add(_ cursor: JSONCursor) throws(DataFileError) {
    let object = try cursor.object(keys: ["means", "to", "scale", "full", "steps", "points"])
    means += try object.strings("means")
    to += try object.strings("to")
    scale += try object.strings("scale")
    full += try object.strings("full")
    steps += try object.strings("steps")
    points += try object.strings("points")
  }
}
