import Testing

@testable import XLSXWorkbook

@Suite("Rules, lists and pictures")
struct RuleTests {
  private let cells = CellRange(rows: 1...9, columns: 2...2)

  @Test("colour cells by comparison and formula, the first rule winning")
  func highlights() throws {
    let parts = try written {
      try $0.add(.cell(.less(0), Highlight(color: 0xB2182B)), to: cells, stops: true)
      try $0.add(.cell(.between(1, 2.5), Highlight(fill: 0xD1E5F0)), to: cells)
      try $0.add(.formula("=$A2=5", Highlight(bold: true)), to: cells)
      try $0.add(.formula("=$A2=6", Highlight(fill: 0xD1E5F0, hatching: 0x8C8C8C)), to: cells)
    }
    let sheet = parts.sheet
    #expect(
      sheet.contains(
        "type=\"cellIs\" dxfId=\"0\" priority=\"1\" stopIfTrue=\"1\" operator=\"lessThan\"><formula>0</formula>"
      ))
    #expect(sheet.contains("operator=\"between\"><formula>1</formula><formula>2.5</formula>"))
    #expect(sheet.contains("type=\"expression\" dxfId=\"2\" priority=\"3\"><formula>$A2=5</formula>"))
    #expect(parts["xl/styles.xml"]?.contains("<dxfs count=\"4\">") == true)
    #expect(
      parts["xl/styles.xml"]?.contains(
        "<dxf><fill><patternFill patternType=\"lightUp\"><fgColor rgb=\"FF8C8C8C\"/><bgColor rgb=\"FFD1E5F0\"/>"
      ) == true)
    #expect(parts["xl/styles.xml"]?.contains("<dxf><fill><patternFill><bgColor rgb=\"FFD1E5F0\"/>") == true)
  }

  @Test("draw solid bars between fixed ends")
  func dataBars() throws {
    let sheet = try written { try $0.add(.dataBar(0x9ECAE1, minimum: 0, maximum: 5), to: cells) }.sheet
    #expect(
      sheet.contains("<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"5\"/><color rgb=\"FF9ECAE1\"/>"))
    #expect(sheet.contains("gradient=\"0\""))
  }

  @Test("refuse what is not finite, not a formula or not a range")
  func refusals() throws {
    let at = place("C2:C10")
    let plain = Highlight(bold: true)
    func refusal(_ rule: ConditionalRule) throws -> WorkbookError? {
      try failure { try $0.add(rule, to: cells) }
    }
    #expect(try refusal(.cell(.less(.nan), plain)) == .notFinite(at))
    #expect(try refusal(.cell(.between(0, .infinity), plain)) == .notFinite(at))
    #expect(try refusal(.formula("A1=1", plain)) == .formula(at))
    #expect(try refusal(.dataBar(.black, minimum: 5, maximum: 5)) == .setting("data bar's range", at))
    #expect(try refusal(.dataBar(.black, minimum: .nan, maximum: 5)) == .notFinite(at))
    let outside = CellRange(rows: 0...1_048_576, columns: 0...0)
    #expect(
      try failure { try $0.add(.formula("=1", plain), to: outside) } == .outsideSheet(place(outside.name)))
  }

  @Test("offer the values of a range")
  func dropDown() throws {
    let source = CellRange(rows: 0...4, columns: 0...0)
    let sheet = try written { try $0.addDropDown(to: cells, from: source, onSheet: "ผล") }.sheet
    #expect(sheet.contains("type=\"list\""))
    #expect(sheet.contains("sqref=\"C2:C10\"><formula1>'ผล'!$A$1:$A$5</formula1>"))
    #expect(sheet.contains("showErrorMessage=\"1\""))
    let open = try written {
      try $0.addDropDown(to: cells, from: source, onSheet: "ผล", refusesOthers: false)
    }.sheet
    #expect(open.contains("type=\"list\"") && !open.contains("showErrorMessage"))
    #expect(
      try failure { try $0.addDropDown(to: cells, from: source, onSheet: "ไม่มี") }
        == .unknownSheet("ไม่มี", place("C2:C10")))
    let square = CellRange(rows: 0...1, columns: 0...1)
    #expect(
      try failure { try $0.addDropDown(to: cells, from: square, onSheet: "ผล") }
        == .setting("drop-down list's source", place("C2:C10")))
  }

  @Test("show a picture at its width, with its text")
  func picture() throws {
    let parts = try written {
      try $0.add(Picture(png: onePixel, alternativeText: "ตรา", width: 96), row: 1, column: 1)
    }
    let drawing = try #require(parts["xl/drawings/drawing1.xml"])
    #expect(drawing.contains("descr=\"ตรา\""))
    #expect(drawing.contains("<a:ext cx=\"914400\" cy=\"914400\"/>"))
    #expect(parts.keys.contains("xl/media/image1.png"))
  }

  @Test("know the size of a PNG that is there to its end")
  func pictureSize() throws {
    let size = try #require(Picture.size(ofPNG: onePixel))
    #expect((size.width, size.height) == (1, 1))
    for count in [0, 30, onePixel.count - 13, onePixel.count - 1] {
      #expect(Picture.size(ofPNG: Array(onePixel.prefix(count))) == nil)
    }
  }

  @Test("refuse what is not a PNG")
  func refusedPictures() throws {
    var flat = onePixel
    flat[19] = 0
    for bytes in [[], [1, 2, 3], flat, Array(onePixel.prefix(30))] {
      let picture = Picture(png: bytes, alternativeText: "ตรา", width: 10)
      #expect(try failure { try $0.add(picture, row: 0, column: 0) } == .picture(place("A1")))
    }
    let empty = Picture(png: onePixel, alternativeText: "", width: 10)
    #expect(
      try failure { try $0.add(empty, row: 0, column: 0) } == .setting("alternative text", place("A1")))
    let wide = Picture(png: onePixel, alternativeText: "ตรา", width: .infinity)
    #expect(try failure { try $0.add(wide, row: 0, column: 0) } == .setting("picture's size", place("A1")))
  }
}
