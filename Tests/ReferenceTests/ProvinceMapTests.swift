import Reference
import Standards
import Testing

@Suite("The map of provinces")
struct ProvinceMapTests {
  private let map: ProvinceMap

  init() throws { map = try ProvinceMap.readEmbedded() }

  @Test("Every province of the registry has one place and one abbreviation, and no two share either")
  func complete() throws {
    let provinces = Set(try OfficeRegistry.readEmbedded().offices.flatMap(\.provinces))
    #expect(provinces.count == 77)
    #expect(map.tiles.map(\.province).sorted() == provinces.sorted())
    #expect(Set(map.tiles.map { [$0.row, $0.column] }).count == 77)
    #expect(Set(map.tiles.map(\.abbreviation)).count == 77)
  }

  @Test("Abbreviations are those of the offices of one province")
  func abbreviations() throws {
    for office in try OfficeRegistry.readEmbedded().offices where office.provinces.count == 1 {
      let letters = office.abbreviation.split(separator: ".").filter {
        $0 != "สพป" && $0 != "สพม" && Int($0) == nil
      }
      guard let name = letters.first, name != "กทม" else { continue }
      #expect(map.tile(of: office.provinces[0])?.abbreviation == String(name), "\(office.code)")
    }
  }

  @Test(
    "The north stands above the south",
    arguments: [
      ("เชียงราย", "ลำปาง"), ("เชียงใหม่", "ลำพูน"), ("น่าน", "อุตรดิตถ์"), ("พิษณุโลก", "พิจิตร"), ("พิจิตร", "นครสวรรค์"),
      ("หนองคาย", "อุดรธานี"), ("อุดรธานี", "ขอนแก่น"), ("นครพนม", "มุกดาหาร"), ("ขอนแก่น", "นครราชสีมา"),
      ("สุรินทร์", "สระแก้ว"), ("นครสวรรค์", "ชัยนาท"), ("สิงห์บุรี", "อ่างทอง"), ("พระนครศรีอยุธยา", "กรุงเทพมหานคร"),
      ("ปทุมธานี", "กรุงเทพมหานคร"), ("กาญจนบุรี", "ราชบุรี"), ("ราชบุรี", "เพชรบุรี"), ("เพชรบุรี", "ประจวบคีรีขันธ์"),
      ("ฉะเชิงเทรา", "ชลบุรี"), ("ชลบุรี", "ระยอง"), ("ประจวบคีรีขันธ์", "ชุมพร"), ("ชุมพร", "สุราษฎร์ธานี"),
      ("ระนอง", "พังงา"), ("พังงา", "ภูเก็ต"), ("นครศรีธรรมราช", "พัทลุง"), ("พัทลุง", "สงขลา"), ("ปัตตานี", "ยะลา"),
    ])
  func northAboveSouth(north: String, south: String) throws {
    #expect(try #require(map.tile(of: north)).row < #require(map.tile(of: south)).row)
  }

  @Test(
    "The west stands left of the east",
    arguments: [
      ("แม่ฮ่องสอน", "เชียงใหม่"), ("พะเยา", "น่าน"), ("ตาก", "สุโขทัย"), ("สุโขทัย", "พิษณุโลก"), ("เลย", "อุดรธานี"),
      ("อุดรธานี", "สกลนคร"), ("สกลนคร", "นครพนม"), ("ขอนแก่น", "กาฬสินธุ์"), ("นครราชสีมา", "บุรีรัมย์"),
      ("บุรีรัมย์", "สุรินทร์"), ("สุรินทร์", "ศรีสะเกษ"), ("ศรีสะเกษ", "อุบลราชธานี"), ("กาญจนบุรี", "สุพรรณบุรี"),
      ("ปราจีนบุรี", "สระแก้ว"), ("สมุทรสาคร", "กรุงเทพมหานคร"), ("ระยอง", "จันทบุรี"), ("จันทบุรี", "ตราด"),
      ("ระนอง", "ชุมพร"), ("พังงา", "สุราษฎร์ธานี"), ("กระบี่", "ตรัง"), ("สงขลา", "ปัตตานี"), ("ยะลา", "นราธิวาส"),
    ])
  func westLeftOfEast(west: String, east: String) throws {
    #expect(try #require(map.tile(of: west)).column < #require(map.tile(of: east)).column)
  }

  @Test("A map on which two provinces share a place or a name is refused")
  func refused() {
    let tile = ProvinceMap.Tile(province: "ก", abbreviation: "ก", row: 1, column: 1)
    let others = [
      ProvinceMap.Tile(province: "ข", abbreviation: "ข", row: 1, column: 1),
      ProvinceMap.Tile(province: "ก", abbreviation: "ข", row: 1, column: 2),
      ProvinceMap.Tile(province: "ข", abbreviation: "ก", row: 1, column: 2),
    ]
    for other in others {
      #expect(throws: DataFileError.self) { _ = try ProvinceMap(tiles: [tile, other], file: "f") }
    }
  }
}
