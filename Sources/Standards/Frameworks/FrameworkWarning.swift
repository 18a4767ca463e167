/// Something in an edition's own texts that a user should know of, though nothing is wrong with the file.
///
/// What `frameworks check` says. Source: Scoring, *KPIs*; Requirements, 003-3, 003-4 and 003-10.
package enum FrameworkWarning: Hashable, Sendable {
  /// A KPI asks for more conditions than are listed, so the list alone cannot reach it.
  case unreachable(node: String, category: Int?, claimed: Int, listed: Int)
  /// The same over all categories of a criterion.
  case unreachableInAll(node: String, claimed: Int, listed: Int)
  /// A criterion that no result can earn a level for.
  case reviewOnly(node: String, reason: String)
  /// A title that stands with two nodes of one level, so that it cannot show a wrong number.
  case sharedTitle(title: String, nodes: [String])

  package var thai: String {
    switch self {
    case .unreachable(let node, let category, let claimed, let listed):
      "\(Self.place(node, category)): ตัวชี้วัดกำหนด \(claimed) ข้อ แต่แบบประเมินมีสภาพที่พึงประสงค์เพียง \(listed) ข้อ"
    case .unreachableInAll(let node, let claimed, let listed):
      "\(node): ตัวชี้วัดทุกหมวดกำหนดรวม \(claimed) ข้อ แต่แบบประเมินมีสภาพที่พึงประสงค์รวม \(listed) ข้อ"
    case .reviewOnly(let node, let reason): "\(node): ใช้ผลของคณะกรรมการเท่านั้น เพราะ\(reason)"
    case .sharedTitle(let title, let nodes):
      "\(nodes.joined(separator: ", ")): ใช้ชื่อเดียวกัน \"\(title)\" จึงตรวจเลขรายการจากชื่อนี้ไม่ได้"
    }
  }

  package var english: String {
    switch self {
    case .unreachable(let node, let category, let claimed, let listed):
      "\(Self.place(node, category)): the KPI claims \(claimed) conditions, the form lists \(listed)"
    case .unreachableInAll(let node, let claimed, let listed):
      "\(node): the KPIs of all categories claim \(claimed) conditions, the form lists \(listed)"
    case .reviewOnly(let node, let reason): "\(node): judged by review only (\(reason))"
    case .sharedTitle(let title, let nodes):
      "\(nodes.joined(separator: ", ")): share the title \"\(title)\", which cannot show a wrong number"
    }
  }

  /// Whether a number that the edition states is not borne out by its own lists.
  package var isAboutCounts: Bool {
    switch self {
    case .unreachable, .unreachableInAll: true
    case .reviewOnly, .sharedTitle: false
    }
  }

  private static func place(_ node: String, _ category: Int?) -> String {
    category.map { Node.item(node, category: $0) } ?? node
  }
}

extension Framework {
  /// What its texts claim and do not keep, in the order of its nodes.
  package var warnings: [FrameworkWarning] {
    let nodes = standards.flatMap(\.flattened)
    return nodes.flatMap(\.formWarnings) + sharedTitles(nodes)
  }

  private func sharedTitles(_ nodes: [Node]) -> [FrameworkWarning] {
    var owners: [String: [Node]] = [:]
    for node in nodes {
      for title in Set([node.title] + node.titleVariants) { owners[title, default: []].append(node) }
    }
    let shared = owners.filter { $0.value.count > 1 && Set($0.value.map(\.kind)).count == 1 }
    return shared.map { title, nodes in FrameworkWarning.sharedTitle(title: title, nodes: nodes.map(\.id)) }
      .sorted { $0.english.utf8.lexicographicallyPrecedes($1.english.utf8) }
  }
}

extension Node {
  fileprivate var formWarnings: [FrameworkWarning] {
    guard let form else { return [] }
    var warnings: [FrameworkWarning] = []
    if let reason = form.reviewOnly { warnings.append(.reviewOnly(node: id, reason: reason)) }
    let own = form.kpi.map { [(category: Int?.none, kpi: $0, listed: form.desired.list.count)] } ?? []
    let parts = form.categories.map {
      (category: Int?.some($0.number), kpi: $0.kpi, listed: $0.desired.list.count)
    }
    for part in own + parts {
      guard let claimed = part.kpi.claimedConditions, claimed > part.listed else { continue }
      warnings.append(
        .unreachable(node: id, category: part.category, claimed: claimed, listed: part.listed))
    }
    let claimed = parts.compactMap(\.kpi.claimedConditions).reduce(0, +)
    let listed = parts.map(\.listed).reduce(0, +)
    if claimed > listed { warnings.append(.unreachableInAll(node: id, claimed: claimed, listed: listed)) }
    return warnings
  }
}

extension KPI {
  /// How many desired conditions the KPI asks for; nil where it counts something else.
  fileprivate var claimedConditions: Int? {
    guard kind == .itemCount, let required else { return nil }
    return Int(required.floor)
  }
}
