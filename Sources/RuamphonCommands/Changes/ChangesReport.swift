internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Pipeline
internal import Records
internal import Standards

/// What `ruamphon changes` prints for people: a line a change, and what has to be known beside them.
struct ChangesText {
  let lines: [String]
  /// What was compared, and what could not be.
  let notes: [String]

  init(_ listing: ChangeListing, registry: OfficeRegistry, language: Language) {
    lines =
      ChangeLines(
        listing.changes, plan: listing.plan, names: { registry.office(code: $0)?.shortName },
        language: language
      ).lines
    notes = Self.notes(listing, language)
  }

  private static func notes(_ listing: ChangeListing, _ language: Language) -> [String] {
    let offices = Set(listing.changes.map(\.key.officeCode)).count
    let isThai = language == .thai
    let base: String
    switch listing.base {
    case nil:
      return [
        isThai
          ? "\(listing.period): เผยแพร่ครั้งเดียว ยังไม่มีผลก่อนหน้าให้เทียบ"
          : "\(listing.period): published once; there is nothing to compare with"
      ]
    case .run(let run): base = isThai ? "เทียบกับผลหลังครั้งที่ \(run)" : "against the results after run \(run)"
    case .period(let period): base = isThai ? "เทียบกับงวด \(period)" : "against \(period)"
    }
    let count = listing.changes.count
    var notes = [
      isThai
        ? "\(listing.period) \(base): ต่างกัน \(count) รายการ ใน \(offices) เขต"
        : "\(listing.period) \(base): \(count) results of \(offices) offices differ"
    ]
    if !listing.incomparable.isEmpty {
      let ids = listing.incomparable.joined(separator: ", ")
      notes.append(isThai ? "เปลี่ยนเกณฑ์ จึงไม่ได้เทียบ: \(ids)" : "other criteria, not compared: \(ids)")
    }
    if !listing.redrawn.isEmpty {
      let codes = listing.redrawn.joined(separator: ", ")
      notes.append(isThai ? "เปลี่ยนเขต จึงไม่ได้เทียบ: \(codes)" : "merged, split or new, not compared: \(codes)")
    }
    return notes
  }
}

/// What `ruamphon changes --json` prints.
struct ChangesJSON: Encodable {
  /// Raised whenever a member changes its meaning or goes.
  static let currentSchema = 1

  let schema = Self.currentSchema
  /// `YYYY-MM` of the Buddhist era.
  let period: String
  /// The run after which the results were that they are compared with.
  private(set) var sinceRun: Int?
  /// The period that they are compared with; neither where the period was published once.
  private(set) var sincePeriod: String?
  /// By office code, then in framework order.
  let changes: [ChangeJSON]
  /// Ids of nodes that other criteria decided then.
  let incomparableNodes: [String]
  /// Codes of offices that were merged, split or new.
  let incomparableOffices: [String]

  init(_ listing: ChangeListing) {
    period = listing.period.description
    changes = listing.changes.map { ChangeJSON($0, plan: listing.plan) }
    incomparableNodes = listing.incomparable
    incomparableOffices = listing.redrawn
    switch listing.base {
    case .run(let run): sinceRun = run
    case .period(let period): sincePeriod = period.description
    case nil: break
    }
  }
}
