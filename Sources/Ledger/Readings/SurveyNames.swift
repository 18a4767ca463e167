internal import Basics
internal import FoundationEssentials
internal import Records
internal import SQLiteStore
internal import Standards

/// The ids of a survey's respondent groups, dimensions and questions, in the order in which its figures are kept.
///
/// A framework may be changed after files were read: what is kept is then found by these names, not by its place.
struct SurveyNames: Hashable, Codable {
  struct Dimension: Hashable, Codable {
    let id: String
    let questions: [String]
  }

  /// The table that holds each of them once, under the key of ``KeptNames``.
  static let table = "survey_shapes"

  /// But the group of unknown words, whose figures stand last.
  let groups: [String]
  let dimensions: [Dimension]

  init(groups: [String], dimensions: [Dimension]) {
    self.groups = groups
    self.dimensions = dimensions
  }

  init(_ survey: Survey) {
    groups = survey.respondentGroups.map(\.id)
    dimensions = survey.dimensions.map { Dimension(id: $0.id, questions: $0.questions.map(\.id)) }
  }

  var shape: SurveyShape {
    SurveyShape(questionCounts: dimensions.map(\.questions.count), knownGroupCount: groups.count)
  }

  /// Of all dimensions.
  var questions: [String] { dimensions.flatMap(\.questions) }
}

/// Names as the text that is kept of them, and the key by which sheets refer to it.
struct KeptNames {
  /// The same in every ledger, so that those of a shard need no new one.
  let key: Int
  private let text: String

  init(_ names: SurveyNames) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    text = String(decoding: try encoder.encode(names), as: UTF8.self)
    key = Self.key(text)
  }

  /// Keeps the names where they are not kept yet.
  func keep(in connection: borrowing Connection) throws {
    try connection.execute(
      "INSERT OR IGNORE INTO \(SurveyNames.table) VALUES (?, ?)", [.integer(key), .text(text)])
  }

  static func key(_ text: String) -> Int {
    var hash = FNVHash()
    hash.add(text.utf8.span)
    return Int(bitPattern: UInt(hash.value))
  }
}

extension SurveyNames {
  /// The names under a key.
  /// - Throws: ``AlteredRows`` where they lack or are not those that were kept.
  init(key: Int, in connection: borrowing Connection) throws {
    let texts = try connection.rows("SELECT names FROM \(Self.table) WHERE id = ?", [.integer(key)]) {
      try $0.text(0)
    }
    guard let text = texts.first, KeptNames.key(text) == key else { throw Self.altered(key) }
    try self.init(text: text)
  }

  /// - Parameter text: as it is kept.
  init(text: String) throws {
    self = try JSONDecoder().decode(SurveyNames.self, from: Data(text.utf8))
  }

  /// The first names that are not those that were kept.
  static func fault(in connection: borrowing Connection) throws -> AlteredRows? {
    try connection.rows("SELECT id, names FROM \(table)") { (try $0.int(0), try $0.text(1)) }
      .first { KeptNames.key($0.1) != $0.0 }.map { altered($0.0) }
  }

  static func altered(_ key: Int) -> AlteredRows { AlteredRows(scope: table, key: String(key)) }
}

extension SurveyTally {
  /// The tally of figures that were kept under other names; what these names do not have is left out.
  func renamed(from kept: SurveyNames, to names: SurveyNames) -> SurveyTally {
    func places(_ ids: [String], in others: [String]) -> [Int?] {
      let indices = Dictionary(others.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return ids.map { indices[$0] }
    }
    let groups = places(names.groups, in: kept.groups) + [shape.unknownGroup]
    let questions = places(names.questions, in: kept.questions)
    let dimensions = places(names.dimensions.map(\.id), in: kept.dimensions.map(\.id))
    let complete = complete
    let own = zip(names.dimensions, dimensions).map { dimension, place in
      place.map {
        complete[$0].renamed(places(dimension.questions, in: kept.dimensions[$0].questions))
      } ?? .none(ofQuestions: dimension.questions.count)
    }
    return SurveyTally(
      shape: names.shape, respondents: groups.map { $0.map { respondents[$0] } ?? 0 },
      counts: { group, question, answer in
        guard let group = groups[group], let question = questions[question] else { return 0 }
        return count(of: answer, question: question, group: group)
      },
      answered: { group, dimension in
        guard let group = groups[group] else { return 0 }
        if dimension == dimensions.count { return respondents(dimension: nil, group: group) }
        return dimensions[dimension].map { respondents(dimension: $0, group: group) } ?? 0
      },
      complete: own + [complete[shape.dimensionCount].renamed(questions)])
  }
}

extension CompleteCases {
  /// - Parameter places: where the sums of each question stand; nil where there are none.
  fileprivate func renamed(_ places: [Int?]) -> CompleteCases {
    CompleteCases(
      count: count, totalSum: totalSum, totalSquares: totalSquares,
      questionSums: places.map { $0.map { questionSums[$0] } ?? 0 },
      questionSquares: places.map { $0.map { questionSquares[$0] } ?? 0 })
  }

  static func none(ofQuestions count: Int) -> CompleteCases {
    let zeros = Array(repeating: 0, count: count)
    return CompleteCases(count: 0, totalSum: 0, totalSquares: 0, questionSums: zeros, questionSquares: zeros)
  }
}
