/// What can be wrong with a row: its kind, its cells' places, its item beside other rows.
extension FindingKind {
  package static let rowOfItemLost = FindingKind(
    .rowOfItemLost, .error,
    thai: """
      แถวที่ {lostRow} ของไฟล์ {lostFile} ซึ่งเป็นของรายการ {item} ด้วย ไม่ได้นำเข้า จึงถือว่ารายการนี้ยังไม่รายงาน \
      โปรดแก้แถวนั้นแล้วส่งใหม่
      """,
    english: """
      Row {lostRow} of {lostFile}, which is of item {item} too, was left out, so the item counts as unreported. \
      Correct that row and send the file again.
      """)

  package static let duplicateRow = FindingKind(
    .duplicateRow, .info,
    thai: "รายการ {item} ซ้ำกับแถวที่ {earlierRow} ของไฟล์ {earlierFile} ทุกช่อง จึงนับเพียงครั้งเดียว ไม่ต้องแก้ไข",
    english:
      "Item {item} repeats row {earlierRow} of {earlierFile} in every cell and counts once. No action is needed."
  )

  package static let conflictingRows = FindingKind(
    .conflictingRows, .error,
    thai: """
      รายการ {item} มีข้อมูลต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงาน \
      โปรดเหลือไว้เพียงแถวที่ถูกต้อง
      """,
    english: """
      Item {item} disagrees with row {earlierRow} of {earlierFile}, so it counts as unreported. \
      Keep the right row only.
      """)

  package static let conflictingFiles = FindingKind(
    .conflictingFiles, .error,
    thai: """
      รายการ {item} ในไฟล์ {file} มีข้อมูลต่างจากแถวที่ {earlierRow} ของไฟล์ {earlierFile} จึงถือว่ายังไม่รายงาน \
      หากไฟล์นี้เป็นฉบับแก้ไข โปรดเปลี่ยนชื่อเป็น "{settling}" หากไม่ใช่ โปรดลบแถวที่ผิดออกจากไฟล์ใดไฟล์หนึ่ง
      """,
    english: """
      Item {item} in {file} disagrees with row {earlierRow} of {earlierFile}, so it counts as unreported. \
      If this file is a correction, rename it "{settling}"; if not, remove the wrong row from one of the two.
      """)

  package static let doubtfulLevelRow = FindingKind(
    .doubtfulLevelRow, .error,
    thai: """
      แถวนี้ไม่มีเลขในคอลัมน์ "{header}" แต่อยู่ระหว่างแถวของรายการย่อย จึงไม่ทราบว่าเป็นผลของรายการย่อยใดหรือของทั้งหมด \
      และไม่ได้นำเข้าแถวนี้ โปรดเติมเลข หรือย้ายแถวผลรวมไปไว้ก่อนหรือหลังรายการย่อย
      """,
    english: """
      The row has no number under "{header}" but stands among rows of parts, so it may be of one of them or of the whole; \
      it was left out. Fill in the number, or move the row of the whole before or behind those of its parts.
      """)

  package static let mergedCell = FindingKind(
    .mergedCell, .info,
    thai: "มีช่องว่างที่เกิดจากการผสานเซลล์ จึงใช้ค่าจากแถวบน หากไม่ใช่ค่าเดียวกัน โปรดเติมค่าให้ครบทุกแถว",
    english:
      "Blank cells left by merging took the value of the row above. If it is another, fill it in on every row."
  )

  package static let joinedCells = FindingKind(
    .joinedCells, .error,
    thai: """
      เครื่องหมายคำพูด (") รอบ "{value}" รวมหลายช่องเป็นช่องเดียว ทำให้ข้อมูลของแถวเลื่อนคอลัมน์ จึงไม่นำเข้าแถวนี้ \
      โปรดแก้เครื่องหมายคำพูดแล้วส่งใหม่
      """,
    english: """
      The quotes around "{value}" make one cell of several, so that the row's cells are shifted; it was left out. \
      Correct its quotes and send the file again.
      """)

  package static let repeatedHeader = FindingKind(
    .repeatedHeader, .warning,
    thai: "แถวนี้เป็นหัวตารางซ้ำ จึงข้ามไป ข้อมูลในแถวอื่นยังนำเข้าตามปกติ โปรดตรวจสอบว่าไม่ได้วางข้อมูลซ้ำ",
    english:
      "The row repeats the header and was skipped; the other rows were taken in. Check that nothing was pasted twice."
  )

  package static let secondSheet = FindingKind(
    .secondSheet, .info,
    thai: "แถวนี้เป็นหัวตารางของ{kind} จึงเริ่มอ่านเป็นอีกตารางหนึ่ง ไม่ต้องแก้ไข",
    english: "The row is the header of {kind}; what follows was read as another sheet. No action is needed."
  )

  package static let brokenHeader = FindingKind(
    .brokenHeader, .error,
    thai: """
      แถวนี้เป็นหัวตารางที่ใกล้เคียงกับ{kind} แต่ไม่มีคอลัมน์ {lacking} จึงไม่ทราบว่าแถวถัดไปเป็นข้อมูลใด และยังไม่ได้นำเข้าไฟล์นี้ \
      โปรดแก้ชื่อคอลัมน์ให้ตรงตามแบบฟอร์ม
      """,
    english: """
      The row is a header that resembles {kind} but lacks {lacking}, so that nobody can tell what the rows below it \
      say; the file was not taken in. Name its columns as the form does.
      """)

  package static let twoRowHeader = FindingKind(
    .twoRowHeader, .info,
    thai: "หัวตารางอยู่สองแถว จึงรวมเป็นแถวเดียวก่อนอ่าน ไม่ต้องแก้ไข",
    english: "The header stands over two rows; they were joined. No action is needed.")

  package static let totalRow = FindingKind(
    .totalRow, .info,
    thai: "แถวนี้เป็นแถวรวมหรือค่าเฉลี่ย จึงไม่นับเป็นข้อมูล ไม่ต้องแก้ไข",
    english: "The row is a total and was not counted as data. No action is needed.")

  package static let footerRow = FindingKind(
    .footerRow, .info,
    thai: "แถวนี้เป็นหมายเหตุหรือลายมือชื่อท้ายตาราง จึงไม่นับเป็นข้อมูล ไม่ต้องแก้ไข",
    english:
      "The row is a note or signature below the table and was not counted as data. No action is needed.")

  package static let raggedRow = FindingKind(
    .raggedRow, .error,
    thai:
      "แถวนี้มีข้อมูลเกินหัวตาราง (คอลัมน์ที่ {column}) แสดงว่าข้อมูลเลื่อนคอลัมน์ จึงไม่นำเข้าแถวนี้ โปรดตรวจสอบเครื่องหมายคั่นในแถว",
    english:
      "The row has a value beyond the header (column {column}), so its cells are shifted; it was left out. Check its delimiters."
  )

  package static let pushedCells = FindingKind(
    .pushedCells, .error,
    thai: """
      ช่องว่างในคอลัมน์ "{header}" ทำให้ข้อมูลของแถวนี้เลื่อนไปทางขวาหนึ่งคอลัมน์ จึงไม่นำเข้าแถวนี้ \
      โปรดลบช่องว่างนั้นแล้วส่งใหม่
      """,
    english: """
      The blank cell under "{header}" pushed the row's cells to the right by one column; the row was left out. Remove that \
      cell and send the file again.
      """)

  package static let lostQuote = FindingKind(
    .lostQuote, .error,
    thai: """
      แถวนี้มีช่องเกินหัวตาราง และมีเครื่องหมายคำพูด (") ที่ไม่ครบคู่ในคอลัมน์ "{header}" แสดงว่าข้อมูลเลื่อนคอลัมน์ \
      จึงไม่นำเข้าแถวนี้ โปรดแก้เครื่องหมายคำพูดแล้วส่งใหม่
      """,
    english: """
      The row has more cells than the header, and a quote under "{header}" lacks its other half, so its cells are shifted; \
      it was left out. Correct its quotes and send the file again.
      """)

  package static let splitNumber = FindingKind(
    .splitNumber, .error,
    thai: """
      "{value}" อาจเป็นจำนวนเดียวที่มีจุลภาคคั่นหลักพัน ซึ่งถูกแยกเป็นสองช่องและทำให้ข้อมูลเลื่อนคอลัมน์ จึงไม่นำเข้าแถวนี้ \
      โปรดกรอกจำนวนโดยไม่ใส่จุลภาค เช่น 1200 แล้วส่งใหม่
      """,
    english: """
      "{value}" may be one number with a comma for the thousands, cut into two cells so that the row's cells are shifted; \
      it was left out. Write numbers without commas, such as 1200, and send the file again.
      """)
}
