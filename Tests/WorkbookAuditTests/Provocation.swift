import Testing

/// A change to the good workbook that must bring about one kind of fault and no other.
struct Provocation: CustomTestStringConvertible {
  let code: String
  /// What the change is, for the test's name.
  let testDescription: String
  let parts: Parts?
  /// Where the fault must be said to be.
  let sheet: String?
  let place: String?

  private init(_ code: String, _ what: String, _ parts: Parts?, sheet: String? = nil, place: String? = nil) {
    self.code = code
    testDescription = "\(code): \(what)"
    self.parts = parts
    self.sheet = sheet
    self.place = place
  }

  private static func change(
    _ code: String, _ part: String, _ old: String, _ new: String, sheet: String? = nil, place: String? = nil
  ) -> Provocation {
    Provocation(
      code, "\(old) → \(new.prefix(60))", Parts.good.replacing(old, with: new, in: part), sheet: sheet,
      place: place)
  }

  private static let book = "xl/workbook.xml"
  private static let first = "xl/worksheets/sheet1.xml"
  private static let second = "xl/worksheets/sheet2.xml"
  private static let links = "xl/worksheets/_rels/sheet2.xml.rels"
  private static let contents = "สารบัญ"
  private static let results = "ผลรายเขต"

  static let all = parts + cells + names + tables + sheets + looks + opening

  private static let parts: [Provocation] = [
    Provocation(
      "part-missing", "no chart", Parts.good.without("xl/charts/chart1.xml"), place: "xl/charts/chart1.xml"),
    Provocation(
      "part-missing", "relationships of nothing",
      Parts.good.adding("xl/_rels/no.xml.rels", "<Relationships/>"), place: "xl/no.xml"),
    change(
      "part-missing", second, "<drawing r:id=\"rId4\"/>", "<drawing r:id=\"rId9\"/>", sheet: results,
      place: "rId9"),
    change(
      "part-missing", second, "<tablePart r:id=\"rId3\"/>", "<tablePart r:id=\"rId9\"/>", sheet: results,
      place: "rId9"),
    Provocation(
      "part-untyped", "a part without a type", Parts.good.adding("xl/media/image1.tiff", ""),
      place: "xl/media/image1.tiff"),
    change("part-malformed", "docProps/core.xml", "</dc:title>", "</dc:titel>", place: "docProps/core.xml"),
    change(
      "part-malformed", "xl/theme/theme1.xml", "<a:theme ", "<!DOCTYPE a><a:theme ",
      place: "xl/theme/theme1.xml"),
    change("part-malformed", "xl/sharedStrings.xml", "ระดับ", "\u{1}", place: "xl/sharedStrings.xml"),
  ]

  private static let cells: [Provocation] = [
    change("cell-misplaced", second, "r=\"B2\"", "r=\"A2\"", sheet: results, place: "A2"),
    change("cell-misplaced", second, "r=\"C2\"", "r=\"XFE2\"", sheet: results),
    change(
      "cell-misplaced", first, "<row r=\"3\">", "<row r=\"1048577\">", sheet: contents, place: "1048577"),
    change("format-missing", second, "s=\"2\"", "s=\"3\"", sheet: results, place: "A2"),
    change("number-invalid", second, "<v>3.5</v>", "<v>nan</v>", sheet: results, place: "B2"),
    change("number-invalid", second, "<v>3.5</v>", "<v>1E999</v>", sheet: results, place: "B2"),
    change("number-invalid", second, "<v>3.5</v>", "<v>3,5</v>", sheet: results, place: "B2"),
    change("number-invalid", second, "<v>3.5</v>", "<v>3.5.1</v>", sheet: results, place: "B2"),
    change(
      "error-value", second, "<c r=\"B2\"><v>3.5</v>", "<c r=\"B2\" t=\"e\"><v>#N/A</v>", sheet: results,
      place: "B2"),
    change(
      "text-missing", second, "<c r=\"A4\" t=\"s\"><v>3</v>", "<c r=\"A4\" t=\"s\"><v>5</v>", sheet: results,
      place: "A4"),
    change("text-invalid", "xl/sharedStrings.xml", "_x005F_x0041_", "_x0001_", sheet: contents, place: "A1"),
    change("text-invalid", "xl/sharedStrings.xml", "_x005F_x0041_", "_xFFFF_", sheet: contents, place: "A1"),
    change("text-invalid", second, "เขต 3", "_x000D_", sheet: results, place: "A3"),
    change(
      "text-too-long", "xl/sharedStrings.xml", "มาก", String(repeating: "ก", count: 32_768), sheet: contents,
      place: "A1"),
    change("formula-without-value", first, "</f><v>12</v>", "</f>", sheet: contents, place: "A3"),
    change("formula-without-value", first, "</f><v>12</v>", "</f><v/>", sheet: contents, place: "A3"),
    change(
      "formula-unknown-sheet", first, "SUM('ผลรายเขต'!", "SUM('ผลราย''เขต'!", sheet: contents, place: "A3"),
    change("formula-unknown-sheet", first, "SUM('ผลรายเขต'!", "SUM(#REF!", sheet: contents, place: "A3"),
    change(
      "formula-volatile", first, "SUM('ผลรายเขต'!", "NOW()+SUM('ผลรายเขต'!", sheet: contents, place: "A3"),
    change(
      "formula-volatile", first, "SUM('ผลรายเขต'!", "-offset(SUM('ผลรายเขต'!", sheet: contents, place: "A3"),
  ]

  private static let names: [Provocation] = [
    change("sheet-name-invalid", book, "<sheet name=\"สารบัญ\"", "<sheet name=\"สาร/บัญ\"", sheet: "สาร/บัญ"),
    change("sheet-name-invalid", book, "<sheet name=\"สารบัญ\"", "<sheet name=\"History\"", sheet: "History"),
    change("sheet-name-invalid", book, "<sheet name=\"สารบัญ\"", "<sheet name=\"สารบัญ'\"", sheet: "สารบัญ'"),
    change(
      "sheet-name-invalid", book, "<sheet name=\"สารบัญ\"",
      "<sheet name=\"\(String(repeating: "ก", count: 32))\"", sheet: String(repeating: "ก", count: 32)),
    change("sheet-name-repeated", book, "<sheet name=\"สารบัญ\"", "<sheet name=\"ผลรายเขต\"", sheet: results),
    change("defined-name-invalid", book, "name=\"scores\"", "name=\"R1C1\"", place: "R1C1"),
    change("defined-name-invalid", book, "name=\"scores\"", "name=\"a b\"", place: "a b"),
    change(
      "defined-name-repeated", book, "</definedNames>",
      "<definedName name=\"SCORES\">'ผลรายเขต'!$A$1</definedName></definedNames>", place: "SCORES"),
    change(
      "defined-name-unknown-sheet", book, ">'ผลรายเขต'!$B$2:$B$4<", ">ผลราย!$B$2:$B$4<", place: "scores"),
    change("defined-name-unknown-sheet", book, ">'ผลรายเขต'!$B$2:$B$4<", ">#REF!<", place: "scores"),
  ]

  private static let tables: [Provocation] = [
    change(
      "table-name-invalid", "xl/tables/table1.xml", "displayName=\"Results\"", "displayName=\"A1\"",
      sheet: results, place: "A1"),
    change(
      "table-name-repeated", "xl/tables/table2.xml", "displayName=\"More\"", "displayName=\"RESULTS\"",
      sheet: results, place: "RESULTS"),
    change(
      "table-name-repeated", "xl/tables/table2.xml", "displayName=\"More\"", "displayName=\"scores\"",
      sheet: results, place: "scores"),
    change(
      "table-name-repeated", "xl/tables/table2.xml", "id=\"2\" name", "id=\"1\" name", sheet: results,
      place: "More"),
    change(
      "table-area-invalid", "xl/tables/table1.xml", "ref=\"A1:C4\"", "ref=\"A1:C1\"", sheet: results,
      place: "Results"),
    change(
      "table-area-invalid", "xl/tables/table1.xml", "ref=\"A1:C4\"", "ref=\"A1:D4\"", sheet: results,
      place: "Results"),
    change(
      "table-overlap", second, "<hyperlinks>",
      "<mergeCells><mergeCell ref=\"C4:D5\"/></mergeCells><hyperlinks>", sheet: results, place: "Results"),
    change(
      "table-overlap", second, "<conditionalFormatting ",
      "<autoFilter ref=\"H2:J9\"/><conditionalFormatting ", sheet: results, place: "More"),
    Provocation(
      "table-header-repeated", "two columns คะแนน",
      Parts.good.replacing(
        "id=\"3\" name=\"ระดับ\"", with: "id=\"3\" name=\"คะแนน\"", in: "xl/tables/table1.xml")?
        .replacing(
          "<c r=\"C1\" s=\"1\" t=\"s\"><v>2</v>", with: "<c r=\"C1\" s=\"1\" t=\"s\"><v>1</v>", in: second),
      sheet: results, place: "Results"),
    change(
      "table-header-differs", "xl/tables/table1.xml", "name=\"ระดับ\"", "name=\"ระดับคุณภาพ\"", sheet: results,
      place: "C1"),
    change("print-titles-missing", book, "_xlnm.Print_Titles", "_xlnm.Print_Area", sheet: results),
  ]

  private static let sheets: [Provocation] = [
    change("merge-invalid", first, "ref=\"A2:B2\"", "ref=\"A2\"", sheet: contents, place: "A2"),
    change("merge-overlap", first, "ref=\"A2:B2\"", "ref=\"B1:B2\"", sheet: contents, place: "B1"),
    change(
      "link-too-long", links, "offices/1001.xlsx", "offices/\(String(repeating: "1", count: 2_075))",
      sheet: results, place: "A2"),
    change(
      "link-limit", first, "<hyperlinks>",
      "<hyperlinks>" + String(repeating: "<hyperlink ref=\"A3\" location=\"'ผลรายเขต'!A1\"/>", count: 65_530),
      sheet: contents),
    change(
      "link-target-missing", first, "location=\"'ผลรายเขต'!A1\"", "location=\"'ผลราย'!A1\"", sheet: contents,
      place: "A3"),
    change(
      "link-target-missing", first, "location=\"'ผลรายเขต'!A1\"", "location=\"'ผลรายเขต'!XFE1\"",
      sheet: contents, place: "A3"),
    change(
      "link-not-relative", links, "offices/1001.xlsx", "file:///home/offices/1001.xlsx", sheet: results,
      place: "A2"),
    change(
      "link-not-relative", links, "offices/1001.xlsx", "../offices/1001.xlsx", sheet: results, place: "A2"),
    change(
      "validation-area-invalid", first, "sqref=\"E1:E9\"", "sqref=\"E9:E1\"", sheet: contents, place: "E9:E1"),
    change(
      "validation-source-missing", first, "<formula1>'ผลรายเขต'!", "<formula1>'ผลราย'!", sheet: contents,
      place: "E1:E9"),
    change(
      "validation-source-missing", first, ">'ผลรายเขต'!$A$2:$A$4</formula1>", ">levels</formula1>",
      sheet: contents, place: "E1:E9"),
  ]

  private static let opening: [Provocation] = [
    change(
      "number-as-text", "xl/sharedStrings.xml", "เขต 1 &amp; เขต 2", "1001", sheet: results, place: "A2"),
    change("number-as-text", second, "<t>เขต 3</t>", "<t>-3.40</t>", sheet: results, place: "A3"),
    change("number-as-text", second, "<t>เขต 3</t>", "<t>1.5E+3</t>", sheet: results, place: "A3"),
    change("number-as-text", second, "D9 E2:E4", "D9 E2:E3", sheet: results, place: "E4"),
    change("number-as-text", second, " numberStoredAsText=", " evalError=", sheet: results, place: "E4"),
    change(
      "calculation-needless", book, "</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>", place: book),
  ]

  private static let looks: [Provocation] = [
    change(
      "alternative-text-missing", "xl/drawings/drawing1.xml", "descr=\"แผนภูมิแท่ง\"", "descr=\" \"",
      sheet: results, place: "Chart 1"),
    change(
      "chart-title-missing", "xl/charts/chart1.xml", "คะแนนรายเขต", "", sheet: results,
      place: "xl/charts/chart1.xml"),
    change(
      "axis-title-missing", "xl/charts/chart1.xml", "<a:t>คะแนน</a:t>", "", sheet: results,
      place: "xl/charts/chart1.xml"),
    change(
      "chart-unknown-sheet", "xl/charts/chart1.xml", "'ผลรายเขต'!", "Sheet1!", sheet: results,
      place: "xl/charts/chart1.xml"),
    change("contrast-low", "xl/styles.xml", "FF0554A8", "FF909090", sheet: results, place: "A2"),
    // Enough on white, too little on the grey band of a striped table.
    change("contrast-low", "xl/styles.xml", "FF0554A8", "FF0563C1", sheet: results, place: "A2"),
    change("contrast-low", "xl/styles.xml", "FF1A5A96", "FF2166AC", sheet: results, place: "C2:C4"),
    change("contrast-low", "xl/styles.xml", "FF92C5DE", "FF2166AC", sheet: results, place: "C2:C4"),
    change(
      "contrast-low", "xl/styles.xml", "<fgColor rgb=\"FFD9E2F3\"/>", "<fgColor theme=\"1\" tint=\"0.25\"/>",
      sheet: results, place: "A1"),
    change(
      "property-missing", "docProps/core.xml", "<dc:subject>มาตรฐาน</dc:subject>", "<dc:subject/>",
      place: "subject"),
  ]
}
