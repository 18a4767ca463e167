/// Finds accounts of messengers and networks in a respondent's comment: behind their name, or as the address of a profile.
struct SuspectAccounts {
  /// Names before an account, longest first.
  private static let names = PlainWords([
    "instagram", "messenger", "facebook", "telegram", "whatsapp", "twitter", "line id", "lineid", "tiktok",
    "wechat",
    "e-mail", "email", "skype", "gmail", "line", "mail", "fb", "ig", "ไลน์ไอดี", "ไอดีไลน์", "เฟซบุ๊ก", "เฟสบุ๊ค",
    "เฟสบุ๊ก",
    "เฟซบุ๊ค", "อินสตาแกรม", "อินสตา", "ติ๊กต็อก", "ติ๊กต่อก", "ติกต็อก", "ทวิตเตอร์", "เทเลแกรม", "วีแชต", "ดิสคอร์ด",
    "เมสเซนเจอร์", "แมสเซนเจอร์", "discord", "ไลค์ไอดี", "อีเมลล์", "อีเมล์", "อีเมล", "เมล์", "เมล", "ไลน์", "ไอจี",
    "เฟซ", "เฟส",
  ])
  /// A name that stands for an account only with a colon behind it.
  private static let weakNames = PlainWords([
    "id", "ไอดี", "youtube", "ยูทูป", "ยูทูบ", "face", "ลาย", "f.b.", "l", "f",
  ])
  private static let tellingNames = PlainWords(["id", "ไอดี"])
  /// What may stand between such a name and the account.
  private static let connectors = PlainWords(["id", "ไอดี", "คือ", "ชื่อ", "add", "แอด"])
  private static let colons: Set<UInt32> = [Plain.colon, 0x3D]
  /// Words behind such a name that are no account.
  private static let ordinaryWords = PlainWords([
    "group", "official", "oa", "notify", "app", "application", "and", "or", "web", "website", "page", "live",
    "today", "fanpage", "com", "me", "co", "openchat", "open", "chat", "meeting", "inbox", "ไม่มี", "ไม่สะดวก",
  ])
  /// The hosts of profiles.
  private static let hosts = PlainWords([
    "facebook.com/", "fb.com/", "fb.me/", "m.me/", "line.me/", "lin.ee/", "instagram.com/", "t.me/", "wa.me/",
    "tiktok.com/", "twitter.com/", "x.com/", "linkedin.com/", "threads.net/", "youtube.com/@", "discord.gg/",
    "fb.watch/",
    "messenger.com/", "line://",
  ])
  /// What may stand before an account: `" ' ( - . / > [ _ →`.
  private static let looseSigns: Set<UInt32> = [
    0x22, 0x27, Plain.openBracket, Plain.hyphen, Plain.dot, Plain.slash, 0x3E, 0x5B, Plain.underscore, 0x2192,
  ]
  private static let shortestAccount = 3
  private static let longestThaiAccount = 40
  private static let longestFamilyName = 24
  /// Words behind a name that begin something else.
  private static let closings = PlainWords([
    "ครับ", "ค่ะ", "คะ", "นะ", "ขอบคุณ", "ติดต่อ", "โทร", "เบอร์", "และ", "หรือ", "ได้", "ทัก", "แอด", "ที่", "ไลน์",
    "เฟส", "เฟซ",
  ])

  private let text: [UInt32]
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter text: in lower case.
  init(_ text: [UInt32]) {
    self.text = text
    var index = 0
    while index < text.count {
      if let range = profile(at: index) ?? account(at: index) {
        ranges.append(range)
        index = range.upperBound
      } else {
        index += 1
      }
    }
  }

  /// The address of a profile with what stands before its host, such as `https://www.`.
  private func profile(at index: Int) -> Range<Int>? {
    guard index == 0 || !Plain.isLetter(text[index - 1]) && !Plain.isDigit(text[index - 1]),
      let host = Self.hosts.place(at: index, in: text)
    else { return nil }
    var (start, end) = (index, host.upperBound)
    while end < text.count, isAddress(text[end]) { end += 1 }
    if end == host.upperBound {
      while end < text.count, Plain.isThai(text[end]) { end += 1 }
    }
    guard end > host.upperBound else { return nil }
    let first = ranges.last?.upperBound ?? 0
    while start > first, isAddress(text[start - 1]) { start -= 1 }
    return start..<end
  }

  private func account(at index: Int) -> Range<Int>? {
    guard let name = name(at: index, Self.names) ?? name(at: index, Self.weakNames) else { return nil }
    let isThai = Plain.isThai(text[index])
    var (next, isTold, hasColon) = (name.upperBound, Self.tellingNames.isPart(of: text[name]), false)
    while next < text.count {
      if Self.colons.contains(text[next]) {
        hasColon = true
        next += 1
      } else if Plain.isBlank(text[next])
        || Self.looseSigns.contains(text[next])
      {
        next += 1
      } else if let word = self.name(at: next, Self.connectors) {
        isTold = true
        next = word.upperBound
      } else {
        break
      }
    }
    let isWeak = Self.weakNames.contains(text[name])
    guard next > name.upperBound || isThai, hasColon || !isWeak else { return nil }
    let isApart = hasColon || next > name.upperBound
    return token(from: next, isCertain: isApart && (hasColon || isTold), isThai: isThai)
  }

  /// The account that begins at an index, if it looks like one.
  /// - Parameters:
  ///   - isCertain: whether a colon or `id` stands before it.
  ///   - isThai: whether the network's name is Thai, so that a word of Latin letters is not just English text.
  private func token(from start: Int, isCertain: Bool, isThai: Bool) -> Range<Int>? {
    var end = start
    while end < text.count, isAccount(text[end]) { end += 1 }
    while end > start, text[end - 1] == Plain.dot { end -= 1 }
    let token = Array(text[start..<end])
    if token.isEmpty { return isCertain ? thaiToken(from: start) : nil }
    guard token.count >= Self.shortestAccount, !Self.ordinaryWords.contains(token),
      !Self.names.contains(token)
    else { return nil }
    if isCertain { return start..<end }
    let head = Array(token.prefix { $0 != Plain.slash && $0 != Plain.dot })
    if Self.names.contains(head) || Self.ordinaryWords.contains(head) { return nil }
    guard token.contains(where: Plain.isLetter) else { return nil }
    if isThai || token.contains(where: { !Plain.isLetter($0) }) { return start..<end }
    let after = text[end...].first { !Plain.isBlank($0) }
    return after.map(Plain.isLetter) == true ? nil : start..<end
  }

  private func thaiToken(from start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end < start + Self.longestThaiAccount, !Plain.isBlank(text[end]) { end += 1 }
    let token = Array(text[start..<end])
    if let family = familyName(from: end) { end = family }
    return token.count < Self.shortestAccount || token.starts(with: Plain.mask)
      || Self.ordinaryWords.contains(token)
      ? nil : start..<end
  }

  /// The end of a Thai word behind one blank that may be the second part of a person's name.
  private func familyName(from end: Int) -> Int? {
    guard end + 1 < text.count, text[end] == Plain.space, Plain.isThai(text[end + 1]),
      !Self.closings.begin(text[(end + 1)...])
    else { return nil }
    var last = end + 1
    while last < text.count, Plain.isThai(text[last]) { last += 1 }
    return last - end <= Self.longestFamilyName ? last : nil
  }

  /// One of some names at an index, no part of a longer word.
  private func name(at index: Int, _ names: PlainWords) -> Range<Int>? {
    guard let name = names.place(at: index, in: text) else { return nil }
    let end = name.upperBound
    if Plain.isThai(text[index]) {
      // `เมล` begins `เมล็ด`.
      return end < text.count && Plain.isThaiMark(text[end]) ? nil : index..<end
    }
    let isWhole =
      (index == 0 || !Plain.isLetter(text[index - 1]) && !Plain.isDigit(text[index - 1]))
      && (end == text.count || !Plain.isLetter(text[end]))
    return isWhole ? index..<end : nil
  }

  /// Letters, digits and the signs of an account's name.
  private func isAccount(_ value: UInt32) -> Bool {
    Plain.isLetter(value) || Plain.isDigit(value)
      || [Plain.dot, Plain.hyphen, Plain.underscore, Plain.at, Plain.slash].contains(value)
  }

  /// Any visible ASCII sign.
  private func isAddress(_ value: UInt32) -> Bool { (0x21...0x7E).contains(value) && value != Plain.asterisk }
}
