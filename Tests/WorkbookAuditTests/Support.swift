/// The parts of a small workbook in which nothing is wrong, written out by hand so that any of them can be broken.
struct Parts {
  /// In the order in which they are stored.
  private(set) var all: [(name: String, content: String)]

  static let good = Parts(all: [
    ("[Content_Types].xml", contentTypes), ("_rels/.rels", relationships(package)),
    ("docProps/core.xml", properties), ("xl/workbook.xml", workbook),
    ("xl/_rels/workbook.xml.rels", relationships(ofWorkbook)), ("xl/theme/theme1.xml", theme),
    ("xl/styles.xml", styles), ("xl/sharedStrings.xml", texts), ("xl/worksheets/sheet1.xml", contents),
    ("xl/worksheets/sheet2.xml", results), ("xl/worksheets/_rels/sheet2.xml.rels", relationships(ofResults)),
    ("xl/tables/table1.xml", table(1, "Results", "A1:C4")),
    ("xl/tables/table2.xml", table(2, "More", "F1:H3")),
    ("xl/drawings/drawing1.xml", drawing),
    ("xl/drawings/_rels/drawing1.xml.rels", relationships(ofDrawing)), ("xl/charts/chart1.xml", chart),
  ])

  /// Replaces the first place where a text stands in a part; nil where it does not.
  func replacing(_ old: String, with new: String, in part: String) -> Parts? {
    guard let index = all.firstIndex(where: { $0.name == part }),
      let range = all[index].content.firstRange(of: old)
    else { return nil }
    var copy = self
    copy.all[index].content.replaceSubrange(range, with: new)
    return copy
  }

  func without(_ part: String) -> Parts { Parts(all: all.filter { $0.name != part }) }

  func adding(_ name: String, _ content: String) -> Parts { Parts(all: all + [(name, content)]) }

  /// The workbook as an archive of stored parts.
  var file: [UInt8] { StoredArchive.bytes(all.map { ($0.name, Array($0.content.utf8)) }) }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static let types = [
    ("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"), ("/xl/styles.xml", "spreadsheetml.styles+xml"),
    ("/xl/theme/theme1.xml", "theme+xml"), ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml"),
    ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml"),
    ("/xl/worksheets/sheet2.xml", "spreadsheetml.worksheet+xml"),
    ("/xl/tables/table1.xml", "spreadsheetml.table+xml"),
    ("/xl/tables/table2.xml", "spreadsheetml.table+xml"), ("/xl/drawings/drawing1.xml", "drawing+xml"),
    ("/xl/charts/chart1.xml", "drawingml.chart+xml"), ("/docProps/core.xml", "core-properties+xml"),
  ]

  private static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    + "<Default Extension=\"rels\" ContentType=\"application/vnd.relationships+xml\"/>"
    + types.map { "<Override PartName=\"\($0)\" ContentType=\"application/vnd.\($1)\"/>" }.joined()
    + "</Types>"

  private static let package = [
    ("rId1", "officeDocument", "xl/workbook.xml"), ("rId2", "core-properties", "docProps/core.xml"),
  ]
  private static let ofWorkbook = [
    ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"),
    ("rId3", "theme", "theme/theme1.xml"), ("rId4", "styles", "styles.xml"),
    ("rId5", "sharedStrings", "sharedStrings.xml"),
  ]
  private static let ofResults = [
    ("rId1", "hyperlink", "offices/1001.xlsx"), ("rId2", "table", "../tables/table1.xml"),
    ("rId3", "table", "../tables/table2.xml"), ("rId4", "drawing", "../drawings/drawing1.xml"),
  ]
  private static let ofDrawing = [("rId1", "chart", "/xl/charts/chart1.xml")]

  private static func relationships(_ list: [(id: String, kind: String, target: String)]) -> String {
    let each = list.map { item in
      "<Relationship Id=\"\(item.id)\" Type=\"\(office)/\(item.kind)\" Target=\"\(item.target)\""
        + (item.kind == "hyperlink" ? " TargetMode=\"External\"/>" : "/>")
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + each.joined() + "</Relationships>"
  }

  private static let properties =
    "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>ผลการประเมิน</dc:title>"
    + "<dc:subject>มาตรฐาน</dc:subject><dc:creator>ruamphon</dc:creator>"
    + "<dcterms:created>2022-02-28T17:00:00Z</dcterms:created></cp:coreProperties>"

  private static let workbook =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">"
    + "<sheets><sheet name=\"สารบัญ\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"ผลรายเขต\" sheetId=\"2\" r:id=\"rId2\"/>"
    + "</sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'ผลรายเขต'!$1:$1</definedName>"
    + "<definedName name=\"scores\">'ผลรายเขต'!$B$2:$B$4</definedName></definedNames></workbook>"

  private static let theme =
    "<a:theme xmlns:a=\"a\"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
    + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1></a:clrScheme></a:themeElements></a:theme>"

  private static let styles =
    "<styleSheet xmlns=\"\(main)\"><fonts><font><color theme=\"1\"/></font><font><color rgb=\"FF0554A8\"/></font></fonts>"
    + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\">"
    + "<fgColor rgb=\"FFD9E2F3\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
    + "<cellXfs><xf fontId=\"0\" fillId=\"0\"/><xf fontId=\"0\" fillId=\"1\"/><xf fontId=\"1\" fillId=\"0\"/></cellXfs>"
    + "<dxfs><dxf><font><color rgb=\"FF1A5A96\"/></font></dxf><dxf><fill><patternFill>"
    + "<bgColor rgb=\"FF92C5DE\"/></patternFill></fill></dxf></dxfs></styleSheet>"

  private static let texts =
    "<sst xmlns=\"\(main)\"><si><t>สพท.</t></si><si><t>คะแนน</t></si><si><t>ระดับ</t></si><si><t>เขต 1 &amp; เขต 2</t></si>"
    + "<si><r><t>ดี</t></r><r><t xml:space=\"preserve\">มาก _x005F_x0041_ </t></r></si></sst>"

  private static let contents =
    "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>4</v></c></row>"
    + "<row r=\"3\"><c r=\"A3\"><f>SUM('ผลรายเขต'!B2:B4)</f><v>12</v></c><c r=\"C3\" t=\"str\"><f>\"\"</f><v></v></c></row></sheetData>"
    + "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"
    + "<dataValidations><dataValidation type=\"list\" sqref=\"E1:E9\"><formula1>'ผลรายเขต'!$A$2:$A$4</formula1>"
    + "</dataValidation></dataValidations>"
    + "<hyperlinks><hyperlink ref=\"A3\" location=\"'ผลรายเขต'!A1\"/></hyperlinks></worksheet>"

  private static let results =
    "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheetData>" + header(["A", "B", "C", "F", "G", "H"])
    + "<row r=\"2\"><c r=\"A2\" s=\"2\" t=\"s\"><v>3</v></c><c r=\"B2\"><v>3.5</v></c><c r=\"C2\"><v>-1</v></c></row>"
    + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>เขต 3</t></is></c><c r=\"B3\"><v>1.5E-7</v></c></row>"
    + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>3</v></c><c r=\"B4\" s=\"1\"/>"
    + "<c r=\"E4\" t=\"inlineStr\"><is><t>2402</t></is></c></row></sheetData>"
    + "<conditionalFormatting sqref=\"C2:C4\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\"/>"
    + "<cfRule type=\"cellIs\" dxfId=\"1\" priority=\"2\"/></conditionalFormatting>"
    + "<hyperlinks><hyperlink ref=\"A2\" r:id=\"rId1\"/></hyperlinks>"
    + "<ignoredErrors><ignoredError sqref=\"D9 E2:E4\" numberStoredAsText=\"1\"/></ignoredErrors><drawing r:id=\"rId4\"/>"
    + "<tableParts><tablePart r:id=\"rId2\"/><tablePart r:id=\"rId3\"/></tableParts></worksheet>"

  private static func header(_ columns: [String]) -> String {
    let cells = columns.enumerated().map { "<c r=\"\($1)1\" s=\"1\" t=\"s\"><v>\($0 % 3)</v></c>" }
    return "<row r=\"1\">\(cells.joined())</row>"
  }

  private static func table(_ id: Int, _ name: String, _ area: String) -> String {
    let columns = ["สพท.", "คะแนน", "ระดับ"].enumerated()
      .map { "<tableColumn id=\"\($0 + 1)\" name=\"\($1)\"/>" }
    return "<table xmlns=\"\(main)\" id=\"\(id)\" name=\"\(name)\" displayName=\"\(name)\" ref=\"\(area)\">"
      + "<autoFilter ref=\"\(area)\"/><tableColumns>\(columns.joined())</tableColumns>"
      + "<tableStyleInfo name=\"TableStyleLight1\" showRowStripes=\"1\"/></table>"
  }

  private static let drawing =
    "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"a\" xmlns:c=\"c\" xmlns:r=\"\(office)\"><xdr:twoCellAnchor><xdr:graphicFrame>"
    + "<xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Chart 1\" descr=\"แผนภูมิแท่ง\"/></xdr:nvGraphicFramePr>"
    + "<a:graphic><c:chart r:id=\"rId1\"/></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>"

  private static let chart =
    "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart>\(title("คะแนนรายเขต"))<c:plotArea><c:barChart><c:ser><c:val>"
    + "<c:numRef><c:f>'ผลรายเขต'!$B$2:$B$4</c:f></c:numRef></c:val></c:ser></c:barChart>"
    + "<c:catAx>\(title("เขต"))</c:catAx><c:valAx>\(title("คะแนน"))</c:valAx>"
    + "<c:valAx><c:delete val=\"1\"/></c:valAx></c:plotArea></c:chart></c:chartSpace>"

  private static func title(_ text: String) -> String {
    "<c:title><c:tx><c:rich><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></c:rich></c:tx></c:title>"
  }
}
