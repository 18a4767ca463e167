/// What can be wrong with a header: the sheet that it names, and its columns.
extension FindingKind {
  package static let emptySheet = FindingKind(
    .emptySheet, .error,
    thai: "ไฟล์นี้ไม่มีข้อมูล โปรดกรอกข้อมูลแล้วบันทึกเป็น CSV และส่งใหม่",
    english: "The file holds no data. Fill it in and save it as CSV again.")

  package static let unknownSheet = FindingKind(
    .unknownSheet, .error,
    thai: "ไม่พบหัวตารางที่รู้จักในไฟล์นี้ จึงยังไม่ได้นำเข้า โปรดใช้แบบฟอร์มที่กำหนดและอย่าเปลี่ยนชื่อคอลัมน์",
    english:
      "The file has no recognisable header, so it was not taken in. Use the form as given and keep its column names."
  )

  package static let incompleteSheet = FindingKind(
    .incompleteSheet, .error,
    thai: "หัวตารางใกล้เคียงกับ{kind} แต่ไม่มีคอลัมน์ {lacking} จึงยังไม่ได้นำเข้า โปรดเพิ่มคอลัมน์ที่ขาด",
    english:
      "The header resembles {kind} but lacks {lacking}, so the file was not taken in. Add the columns.")

  package static let ambiguousSheet = FindingKind(
    .ambiguousSheet, .error,
    thai: "หัวตารางเข้าได้กับหลายแบบฟอร์ม ({kinds}) จึงยังไม่ได้นำเข้า โปรดแยกเป็นไฟล์ละแบบฟอร์ม",
    english: "The header matches several forms ({kinds}), so the file was not taken in. Send one form a file."
  )

  package static let duplicateColumn = FindingKind(
    .duplicateColumn, .error,
    thai: "มีคอลัมน์ \"{value}\" ซ้ำกันใน{kind} จึงยังไม่ได้นำเข้าทั้งไฟล์ โปรดเหลือไว้เพียงคอลัมน์เดียว",
    english: "The column \"{value}\" appears twice in {kind}, so the file was not taken in. Keep one of them."
  )

  package static let competingColumns = FindingKind(
    .competingColumns, .error,
    thai: """
      คอลัมน์ "{other}" และ "{value}" ใน{kind} หมายถึงสิ่งเดียวกันได้ทั้งคู่ จึงไม่ทราบว่าคอลัมน์ใดเป็นผล และยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดเหลือไว้เพียงคอลัมน์เดียว
      """,
    english: """
      The columns "{other}" and "{value}" in {kind} may mean the same, so it is unclear which is the result, and the \
      file was not taken in. Keep one of them.
      """)

  package static let otherMeaning = FindingKind(
    .otherMeaning, .error,
    thai: """
      คอลัมน์ "{value}" ใน{kind} ไม่ใช่ผลของปีนี้ (เช่น เป้าหมาย ปีก่อน ไม่ผ่าน หรือส่วนต่าง) และไม่มีคอลัมน์อื่นที่เป็นผล \
      จึงยังไม่ได้นำเข้าทั้งไฟล์ โปรดเพิ่มคอลัมน์ผลตามชื่อในแบบฟอร์ม
      """,
    english: """
      The column "{value}" in {kind} is not this year's result (but a target, an earlier year, those who failed, a \
      difference), and no other column is, so the file was not taken in. Add the result under the form's name.
      """)

  package static let otherMeaningRow = FindingKind(
    .otherMeaningRow, .error,
    thai: """
      แถวของรายการ {item} ระบุว่าเป็น "{value}" ซึ่งไม่ใช่ผลของปีนี้ จึงไม่รวมกับแถวอื่นและไม่นำเข้าแถวนี้ โปรดลบแถวนี้ \
      หรือแจ้งเป้าหมายในคอลัมน์ "ค่าเป้าหมาย"
      """,
    english: """
      The row of item {item} says "{value}", which is not this year's result; it was left out and not added to the other \
      rows. Remove it, or state a target in the column "ค่าเป้าหมาย".
      """)

  package static let unknownColumn = FindingKind(
    .unknownColumn, .info,
    thai: "คอลัมน์ \"{value}\" ไม่ได้อยู่ในแบบฟอร์ม จึงไม่ได้อ่านและไม่ได้เก็บไว้ หากเป็นข้อมูลที่ต้องส่ง โปรดใช้ชื่อคอลัมน์ตามแบบฟอร์ม",
    english:
      "The column \"{value}\" is not part of the form; it was neither read nor kept. If it is to be sent, name it as the form does."
  )
}
