internal import Standards

/// A small seeded generator: the same seed gives the same inbox on every machine and Swift version.
///
/// The algorithm is SplitMix64 (Steele, Lea and Flood, 2014). The standard library's own draws are not
/// used, because how they consume a generator may change.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  /// A generator of its own for each combination of seed and names, so that no file depends on another.
  init(seed: UInt64, _ names: String...) {
    // FNV-1a over the names, a zero byte after each.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for name in names {
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = hash &* 0x0000_0100_0000_01b3
    }
    self.init(state: seed &* 0x2545_f491_4f6c_dd1d ^ hash)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range, all equally likely.
  mutating func integer(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// A whole number around a middle, near values likelier than far ones, none further than `spread`.
  mutating func integer(around middle: Int, spread: Int) -> Int {
    middle + (integer(in: -spread...spread) + integer(in: -spread...spread)) / 2
  }

  /// True in so many of a hundred cases.
  mutating func happens(percent: Int) -> Bool {
    integer(in: 1...100) <= percent
  }

  /// An element of a list that is not empty.
  mutating func element<Element>(of list: [Element]) -> Element {
    list[integer(in: 0...list.count - 1)]
  }
}

/// How good a made-up office is in a month; its levels, measures and answers all lean on it.
struct OfficeCharacter: Sendable {
  /// The mean level that the office tends to, in hundredths of a level.
  let quality: Int

  /// An office keeps its character over the months, with a little drift.
  init(office: Office, period: Period, seed: UInt64) {
    var character = SplitMix64(seed: seed, "character", office.code)
    var drift = SplitMix64(seed: seed, "drift", office.code, period.description)
    quality = character.integer(in: 290...475) + drift.integer(in: -20...25)
  }

  /// A level near the office's quality.
  func level(_ random: inout SplitMix64) -> QualityLevel {
    let drawn = (random.integer(around: quality, spread: 170) + 50) / 100
    return QualityLevel(min(max(drawn, 1), 5)) ?? .lowest
  }

  /// The mean answer of its survey, in hundredths: people are kinder than committees.
  var meanAnswer: Int { 220 + quality / 2 }
}

/// Free text for the made-up sheets; it names no person, school or place.
enum MadeUpTexts {
  static let comments = [
    "เจ้าหน้าที่ให้บริการด้วยความสุภาพและรวดเร็ว",
    "อยากให้แจ้งกำหนดการอบรมล่วงหน้ามากกว่านี้",
    "ควรปรับปรุงเว็บไซต์ให้ใช้งานบนโทรศัพท์ได้สะดวก",
    "การโอนงบประมาณล่าช้า ควรโอนก่อนเปิดภาคเรียน",
    "ขอบคุณที่ดูแลโรงเรียนขนาดเล็ก",
    "ข้อมูลที่ขอจากโรงเรียนซ้ำซ้อนกันหลายระบบ, ควรใช้ร่วมกัน",
    "ควรมีการนิเทศในชั้นเรียนอย่างต่อเนื่อง",
    "ศึกษานิเทศก์ให้คำแนะนำดี นำไปใช้ได้จริง",
  ]

  /// For a level of 4 or 5.
  static let praise = [
    "มีการดำเนินงานอย่างเป็นระบบ ทั้งนี้ ควรเผยแพร่ผลงานให้เป็นแบบอย่าง",
    "ครอบคลุมกลุ่มเป้าหมาย ในขณะเดียวกัน ควรเพิ่มการมีส่วนร่วมของชุมชน",
    "รักษาคุณภาพไว้ และขยายผล \"แนวปฏิบัติที่ดี\" ให้ทั่วถึง",
  ]

  /// For a level of 3 or below.
  static let advice = [
    "มีการดำเนินงาน อย่างไรก็ตาม ควรนำผลการประเมินไปใช้ในการวางแผนอย่างต่อเนื่อง",
    "ควรวิเคราะห์สาเหตุและกำหนดแนวทางพัฒนาเป็นรายโรงเรียน",
    "ควรจัดทำข้อมูลสารสนเทศให้เป็นปัจจุบันและตรวจสอบได้",
  ]

  static let evidence = [
    "รายงานผลการดำเนินงาน", "รายงานการประชุม", "คำสั่งแต่งตั้งคณะทำงาน", "ภาพกิจกรรมและสรุปผลโครงการ",
  ]

  static let remarkNotOffered = "ไม่มีการจัดการศึกษาระดับนี้"
}
