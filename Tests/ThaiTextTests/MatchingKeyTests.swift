import Testing
import ThaiText

@Suite struct MatchingKeyTests {
  @Test(
    "Spellings of one name share a key",
    arguments: [
      ("ส านักงาน", "สำนักงาน"), ("สํานักงาน", "สำนักงาน"), ("สํ านักงาน", "สำนักงาน"), ("ส ํานักงาน", "สำนักงาน"),
      ("ส ำนักงาน", "สำนักงาน"), ("ส  านักงาน", "สำนักงาน"),
      ("ส\nานักงาน", "สำนักงาน"), ("น ้า", "น้ำ"), ("น้ า", "น้ำ"), ("น ํ้า", "น้ำ"), ("อ านาจเจริญ", "อำนาจเจริญ"),
      ("ศู นย์", "ศูนย์"), ("สพป.เพชรบูรณ์ เขต ๑", "สพป เพชรบูรณ์ เขต 1"),
      ("สพป.พัทลุง เขต2", "สพป.พัทลุง เขต 2"), ("ส.พ.ม. เขต ๒", "สพม.เขต2"), ("OBEC", "obec"), ("Ｓ１", "ｓ1"),
      ("ＯＢＥＣ", "obec"), ("Ｎ／Ａ", "n/a"), ("นา่น", "น่าน"), ("นำ้", "น้ำ"),
      ("ÉCOLE", "école"), ("การ ศึกษา", "การศึกษา"), ("เเพร่", "แพร่"),
      ("ก ่ิ", "กิ่"), ("สพป. \u{200B}ตาก", "สพป.ตาก"),
    ])
  func names(_ left: String, _ right: String) {
    #expect(MatchingKey.name(left) == .name(right))
    #expect(MatchingKey.name(left).hashValue == MatchingKey.name(right).hashValue)
  }

  @Test("Names that differ keep different keys")
  func distinctNames() {
    let names = [
      "สพป.เพชรบูรณ์ เขต 1", "สพป.เพชรบูรณ์ เขต 2", "สพป.เพชรบูรณ์ เขต 3", "สพป.เพชรบุรี เขต 1", "สพม.เพชรบูรณ์",
      "สพม.เพชรบุรี", "สพป.ตาก เขต 1", "สพม.ตาก", "สพป.แพร่ เขต 1", "สพป.ระยอง เขต 1",
      "สพป.ระนอง", "สพป.ลำพูน เขต 1", "สพป.ลำปาง เขต 1", "สพป.ลพบุรี เขต 1", "สพป.นครปฐม เขต 1",
      "สพป.นครพนม เขต 1", "สพป.น่าน เขต 1", "สพป.นนทบุรี เขต 1", "สพป.กระบี่", "สพป.กาญจนบุรี เขต 1",
      "สพม.เขต 1", "สพม.เขต 2", "สพม.เขต 11", "สพม.เขต 12", "สพป.อำนาจเจริญ", "สพป.สมุทรสาคร", "สพป.สมุทรสงคราม",
      "สพป.ชัยนาท", "สพป.ชัยภูมิ เขต 1", "สพป.ยะลา เขต 1", "สพป.ยโสธร เขต 1",
    ]
    #expect(Set(names.map(MatchingKey.name)).count == names.count)
    #expect(Set(names.map(MatchingKey.header)).count == names.count)
    #expect(Set(names.map(MatchingKey.word)).count == names.count)
  }

  @Test(
    "Headers drop punctuation and hints",
    arguments: [
      ("ร้อยละ (คน)", "ร้อยละ"), ("ร้อยละ (%)", "ร้อยละ"), ("ร้อยละ%", "ร้อยละ"), ("มาตรฐานที่:", "มาตรฐานที่"),
      ("* มาตรฐาน ที่", "มาตรฐานที่"), ("office_code", "Office Code"), ("จำนวน (คน (ก)) ทั้งหมด", "จำนวนทั้งหมด"),
      ("จำนวนทั้งหมด（คน）", "จำนวนทั้งหมด"), ("(มาตรฐานที่)", "มาตรฐานที่"), ("จํานวน\nทั้งหมด", "จำนวนทั้งหมด"),
      ("ร้อยละ (คน", "ร้อยละคน"), ("ตัวบ่งชี้ที่ ๑", "ตัวบ่งชี้ที่ 1"), ("รหัสเขต.", "รหัสเขต"), ("“สพท.”", "สพท"),
      ("จ านวนที่ได้", "จำนวนที่ได้"), ("ระดับ = คุณภาพ", "ระดับคุณภาพ"),
    ])
  func headers(_ left: String, _ right: String) { #expect(MatchingKey.header(left) == .header(right)) }

  @Test(
    "A word is a whole cell in which punctuation counts",
    arguments: [
      ("ดี", "ดีมาก"), ("มี", "ไม่มี"), ("มาก", "มากที่สุด"), ("N/A", "NA"), ("-", ""), ("–", "-"), ("มี.", "มี"),
      ("ตำ", "ตา"), ("สานักงาน", "สำนักงาน"), ("1", "11"),
    ])
  func distinctWords(_ left: String, _ right: String) { #expect(MatchingKey.word(left) != .word(right)) }

  @Test("Keys compare scalar by scalar, and cut at prefixes and suffixes")
  func parts() {
    let key = MatchingKey.name("สพป.ตาก เขต 1")
    #expect(key.text == "สพปตากเขต1" && key.utf8 == Array("สพปตากเขต1".utf8))
    #expect(key.dropping(prefix: .name("สพป.")) == .name("ตากเขต1"))
    #expect(key.dropping(suffix: .name("เขต 1")) == .name("สพปตาก"))
    #expect(key.dropping(prefix: .name("สพม")) == nil && key.dropping(suffix: .name("2")) == nil)
    #expect(key.hasPrefix(.name("")) && !MatchingKey.name("").hasSuffix(key))
    #expect(MatchingKey.name(" . ").isEmpty && MatchingKey.header("***").isEmpty)
  }

  @Test(
    "The key of a key's text is the key",
    arguments: ["น ํ้า", "ก . ่ ิ", "(ก)", "R & lt ; b >", "เ.เ", "İI", "ส านัก งาน", "e \u{301}", "< b >"])
  func stable(_ text: String) {
    for key in [MatchingKey.name(text), .header(text), .word(text)] {
      #expect(MatchingKey.word(key.text) == key)
    }
  }
}
