/// What can be wrong with whose and which year a table is.
extension FindingKind {
  package static let unknownOffice = FindingKind(
    .unknownOffice, .error,
    thai: "ไม่พบเขต \"{value}\" ในทะเบียน จึงไม่นำเข้าแถวนี้ โปรดใช้รหัสหรือชื่อตามทะเบียน ชื่อที่ใกล้เคียง: {nearest}",
    english:
      "No office \"{value}\" is in the registry; the row was left out. Use its code or name. Nearest: {nearest}"
  )

  package static let officeMismatch = FindingKind(
    .officeMismatch, .error,
    thai: "แถวนี้ระบุเขต \"{value}\" แต่โฟลเดอร์หรือชื่อไฟล์เป็นของ {expected} จึงไม่นำเข้าแถวนี้ โปรดแก้ให้ตรงกันหรือย้ายไฟล์",
    english:
      "The row names \"{value}\" but the folder or file name is of {expected}; the row was left out. Make them agree."
  )

  package static let rowWithoutOffice = FindingKind(
    .rowWithoutOffice, .error,
    thai: "แถวนี้ไม่ระบุเขต และชื่อไฟล์หรือโฟลเดอร์ก็ไม่ระบุ จึงไม่นำเข้าแถวนี้ โปรดเติมรหัสหรือชื่อเขต",
    english:
      "The row names no office, nor does the file's name or folder; it was left out. Fill in the office.")

  package static let columnConflict = FindingKind(
    .columnConflict, .error,
    thai: "แถวนี้มีรหัสของ {expected} แต่ชื่อเขตเป็น \"{value}\" จึงไม่นำเข้าแถวนี้ โปรดแก้รหัสหรือชื่อให้ตรงกันแล้วส่งใหม่",
    english:
      "The row's code is that of {expected} but its name says \"{value}\"; the row was left out. Make them agree."
  )

  package static let officeColumnIgnored = FindingKind(
    .officeColumnIgnored, .warning,
    thai: "ไม่พบเขต \"{value}\" ในทะเบียน จึงนับคำตอบนี้เป็นของเขตตามโฟลเดอร์หรือชื่อไฟล์ หากไม่ใช่ โปรดแก้ชื่อเขต",
    english:
      "No office \"{value}\" is in the registry; the answer counts for the office of the folder or file name."
  )

  package static let badCode = FindingKind(
    .badCode, .error,
    thai:
      "รหัส \"{value}\" ถูกโปรแกรมตารางคำนวณแปลงเป็นเลขยกกำลัง จึงไม่ทราบรหัสเดิม โปรดตั้งคอลัมน์เป็นข้อความแล้วกรอกรหัสใหม่",
    english:
      "A spreadsheet turned the code \"{value}\" into scientific notation; its digits are lost. Format the column as text and enter it again."
  )

  package static let noOffice = FindingKind(
    .noOffice, .error,
    thai: """
      ไม่พบว่าไฟล์นี้เป็นของเขตใด จึงยังไม่ได้นำเข้า โปรดตั้งชื่อโฟลเดอร์หรือชื่อไฟล์ด้วยรหัสเขตหรือชื่อเขต \
      หรือเพิ่มคอลัมน์ "รหัสเขต"
      """,
    english: """
      The file does not say which office it is from, so it was not taken in. Name its folder or the file after \
      the office, or add a column "รหัสเขต".
      """)

  package static let noSuchOffice = FindingKind(
    .noSuchOffice, .error,
    thai: """
      บรรทัดเหนือหัวตารางระบุเขต "{value}" ซึ่งไม่มีในทะเบียน จึงยังไม่ได้นำเข้า โปรดแก้เป็นรหัสหรือชื่อตามทะเบียน \
      ชื่อที่ใกล้เคียง: {nearest}
      """,
    english: """
      The line above the header names "{value}", which is not an office in the registry. The file was not taken in; \
      write its code or name. Nearest: {nearest}
      """)

  package static let officeConflict = FindingKind(
    .officeConflict, .error,
    thai: """
      บรรทัดเหนือหัวตารางระบุ "{line}" แต่ชื่อไฟล์หรือโฟลเดอร์เป็นของ "{name}" จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดแก้ให้ตรงกันแล้วส่งใหม่
      """,
    english: """
      The line above the header names "{line}" but the file's name or folder says "{name}". The file was not taken in; \
      make them agree and send it again.
      """)

  package static let folderConflict = FindingKind(
    .folderConflict, .error,
    thai: """
      ชื่อไฟล์หรือโฟลเดอร์ย่อยเป็นของ "{line}" แต่อยู่ในโฟลเดอร์ของ "{name}" จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดย้ายไฟล์หรือแก้ชื่อให้ตรงกันแล้วส่งใหม่
      """,
    english: """
      The file's name or an inner folder says "{line}" but it lies in the folder of "{name}". The file was not taken \
      in; move it, or make the names agree.
      """)

  package static let lineConflict = FindingKind(
    .lineConflict, .error,
    thai: """
      ข้อความเหนือหัวตารางระบุ "{line}" แต่ไฟล์เป็นของ "{name}" จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดแก้ข้อความเหนือหัวตารางให้ตรงกันแล้วส่งใหม่
      """,
    english: """
      A line above the header speaks of "{line}" but the file is of "{name}". The file was not taken in; correct the \
      line and send it again.
      """)

  package static let otherFiscalYear = FindingKind(
    .otherFiscalYear, .error,
    thai: """
      ข้อความเหนือหัวตารางระบุปีงบประมาณ {value} แต่ไฟล์อยู่ในงวด {period} ซึ่งเป็นปีงบประมาณ {expected} จึงยังไม่ได้นำเข้าทั้งไฟล์ \
      โปรดตรวจสอบว่าเป็นข้อมูลของปีใด แล้วแก้ข้อความหรือย้ายไฟล์ไปไว้ในงวดที่ถูกต้อง
      """,
    english: """
      A line above the header says fiscal year {value}, but the file lies in {period}, which is of fiscal year \
      {expected}. It was not taken in: correct the line, or move the file to its month.
      """)

  package static let notAuthorised = FindingKind(
    .notAuthorised, .error,
    thai: """
      {kind}รับจากโฟลเดอร์ {folder} ของงวดเท่านั้น ตารางนี้จึงไม่ได้นำเข้า หากเป็นผลจริงของผู้ประเมิน \
      โปรดให้ผู้ประเมินวางไฟล์ในโฟลเดอร์นั้น
      """,
    english: """
      A sheet of this kind ({kind}) is taken from the month's folder {folder} alone, so this one was not taken in. If it \
      is the assessors' own, let them put it there.
      """)
}
