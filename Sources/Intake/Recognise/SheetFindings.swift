internal import Records

extension FindingKind {
  static let emptySheet = FindingKind(
    .emptySheet, .error,
    thai: "ไฟล์นี้ไม่มีข้อมูล โปรดกรอกข้อมูลแล้วบันทึกเป็น CSV และส่งใหม่",
    english: "The file holds no data. Fill it in and save it as CSV again.")

  static let unknownSheet = FindingKind(
    .unknownSheet, .error,
    thai: "ไม่พบหัวตารางที่รู้จักในไฟล์นี้ จึงยังไม่ได้นำเข้า โปรดใช้แบบฟอร์มที่กำหนดและอย่าเปลี่ยนชื่อคอลัมน์",
    english:
      "The file has no header that is known, so it was not taken in. Use the form as given and keep its column names."
  )

  static let incompleteSheet = FindingKind(
    .incompleteSheet, .error,
    thai: "หัวตารางใกล้เคียงกับ{kind} แต่ไม่มีคอลัมน์ {lacking} จึงยังไม่ได้นำเข้า โปรดเพิ่มคอลัมน์ที่ขาด",
    english:
      "The header comes near to {kind} but lacks {lacking}, so the file was not taken in. Add the columns.")

  static let ambiguousSheet = FindingKind(
    .ambiguousSheet, .error,
    thai: "หัวตารางเข้าได้กับหลายแบบฟอร์ม ({kinds}) จึงยังไม่ได้นำเข้า โปรดแยกเป็นไฟล์ละแบบฟอร์ม",
    english: "The header fits several forms ({kinds}), so the file was not taken in. Send one form a file.")

  static let duplicateColumn = FindingKind(
    .duplicateColumn, .error,
    thai: "มีคอลัมน์ \"{value}\" ซ้ำกันใน{kind} จึงยังไม่ได้นำเข้าทั้งไฟล์ โปรดเหลือไว้เพียงคอลัมน์เดียว",
    english: "The column \"{value}\" stands twice in {kind}, so the file was not taken in. Keep one of them.")

  static let unknownColumn = FindingKind(
    .unknownColumn, .info,
    thai: "คอลัมน์ \"{value}\" ไม่ได้อยู่ในแบบฟอร์ม จึงไม่ได้อ่านและไม่ได้เก็บไว้ หากเป็นข้อมูลที่ต้องส่ง โปรดใช้ชื่อคอลัมน์ตามแบบฟอร์ม",
    english:
      "The column \"{value}\" is not part of the form; it was neither read nor kept. If it is to be sent, name it as the form does."
  )
}
