internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// A row of `ข้อมูลแผนที่` and what stands on the map for it: the nation, a province, or an office of several.
struct MapPlace {
  enum Kind: String {
    case nation = "ทั้งประเทศ"
    case province = "จังหวัด"
    case joint = "เขตหลายจังหวัด"
  }

  let kind: Kind
  let title: String
  /// Unlike any other place's.
  let abbreviation: String
  /// Indices into the assessment's offices.
  let members: [Int]
  /// Nil for what has no place of its own on the map.
  let tile: ProvinceMap.Tile?
}

/// `ข้อมูลแผนที่`: each province with mean, n and expected of every standard and indicator, which `แผนที่จังหวัด` looks up.
struct ProvinceFiguresSheet: PeriodSheet {
  let published: PublishedPeriod

  static let placeTitle = "พื้นที่"
  /// What stands behind an item's heading in the titles of its columns.
  static let figureTitles = ["คะแนนเฉลี่ย", "n", "จาก"]

  /// Nil where no map is known.
  var sheet: TableSheet? {
    guard published.provinceMap != nil else { return nil }
    return TableSheet(
      name: SheetNames.provinceFigures,
      summary: "ค่าเฉลี่ย n และจำนวนเขตที่ต้องมีผลของทุกจังหวัด ทุกมาตรฐานและตัวบ่งชี้",
      table: table, frozenColumns: 2, isToCalculateWith: true)
  }

  var table: TableBlock {
    TableBlock(
      "ProvinceFigures", columns: placeColumns + ComparedItem.all(of: plan).flatMap(columns), rows: places)
  }

  /// The columns that say which place it is and which offices belong to it.
  var placeColumns: [Column<MapPlace>] {
    let columns = published.linkedOfficeColumns
    let offices = assessment.offices
    return [
      Column(Self.placeTitle, .text) { .text($0.title) },
      Column("ตัวย่อ", .code) { .text($0.abbreviation) },
      Column("ชนิด", .code) { .text($0.kind.rawValue) },
      Column("สพท.", .text, width: .measured(atMost: 44)) { place in
        switch place.kind {
        case .nation: .missing
        case .province:
          .text(
            orMissing: place.members.map {
              offices[$0].abbreviation.isEmpty ? offices[$0].code : offices[$0].abbreviation
            }
            .joined(separator: ", "))
        case .joint: place.members.first.map { columns.name(of: offices[$0]) } ?? .missing
        }
      },
    ]
  }

  private func columns(of item: ComparedItem) -> [Column<MapPlace>] {
    let assessment = assessment
    func figure(_ place: MapPlace) -> AreaFigure { assessment.figure(of: item.id, in: place.members) }
    let titles = Self.figureTitles.map { "\(item.heading) \($0)" }
    return [
      Column(titles[0], .figure) { .figure(orMissing: figure($0).mean) },
      Column(titles[1], .count) { .count(figure($0).count) },
      Column(titles[2], .count) { .count(figure($0).expected) },
    ]
  }

  /// The nation, the provinces from north to south, those that the map does not know, and the offices of several.
  var places: [MapPlace] {
    let areas = assessment.provinceAreas
    let provinces = areas.filter { !$0.isJoint }.map { area -> MapPlace in
      let tile = published.provinceMap?.tile(of: area.provinces[0])
      return MapPlace(
        kind: .province, title: area.provinces[0], abbreviation: tile?.abbreviation ?? area.provinces[0],
        members: area.members, tile: tile)
    }
    let nation = MapPlace(
      kind: .nation, title: Scope.nationTitle, abbreviation: "ทั้งหมด",
      members: Array(assessment.offices.indices),
      tile: nil)
    return [nation] + provinces.filter { $0.tile != nil }.sorted(by: Self.isBefore)
      + provinces.filter { $0.tile == nil } + jointPlaces(areas.filter(\.isJoint))
  }

  private static func isBefore(_ one: MapPlace, _ other: MapPlace) -> Bool {
    guard let one = one.tile, let other = other.tile else { return false }
    return (one.row, one.column) < (other.row, other.column)
  }

  /// How many provinces' abbreviations a tile has room for.
  private static let mostProvinces = 3

  /// Called by their provinces' abbreviations; by the office's own where that is long, by its code where two are alike.
  private func jointPlaces(_ areas: [ProvinceArea]) -> [MapPlace] {
    let names = areas.map { area in
      let own = area.members.first.map { assessment.offices[$0].abbreviation } ?? ""
      if area.provinces.count > Self.mostProvinces, !own.isEmpty { return own }
      return area.provinces.map { published.provinceMap?.tile(of: $0)?.abbreviation ?? $0 }.joined(
        separator: " ")
    }
    return zip(areas, names).compactMap { area, name in
      guard let office = area.members.first.map({ assessment.offices[$0] }) else { return nil }
      let isUnique = names.count { $0 == name } == 1
      return MapPlace(
        kind: .joint, title: office.shortName, abbreviation: isUnique ? name : office.code,
        members: area.members, tile: nil)
    }
  }
}
