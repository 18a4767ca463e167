/// A tone mark typed before the vowel of its consonant looks right and compares wrong (`ก่ิ` for `กิ่`).
///
/// NFC mends this only for the vowels below (their combining class is not 0). THANTHAKHAT moves likewise (`พันธ์ุ`).
enum MarkOrder {
  /// Moves tone marks behind the vowels over or under their consonant; returns whether one moved.
  static func sort(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    var start = scalars.startIndex
    while let first = scalars[start...].firstIndex(where: isMovable) {
      let end = scalars[first...].firstIndex { !isMovable($0) } ?? scalars.endIndex
      let run = scalars[first..<end]
      let sorted =
        run.filter { ThaiScalar.precedesToneMarks($0.value) }
        + run.filter { !ThaiScalar.precedesToneMarks($0.value) }
      if !sorted.elementsEqual(run) {
        scalars.replaceSubrange(first..<end, with: sorted)
        changed = true
      }
      start = end
    }
    return changed
  }

  private static func isMovable(_ scalar: Unicode.Scalar) -> Bool {
    ThaiScalar.followsVowels(scalar.value) || ThaiScalar.precedesToneMarks(scalar.value)
  }
}

/// A mark struck twice prints over itself and is not seen (`ที่่` for `ที่`).
enum RepeatedMarks {
  /// Drops every mark that follows itself; returns whether there was one.
  static func drop(from scalars: inout [Unicode.Scalar]) -> Bool {
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(scalars.count)
    for scalar in scalars where !(kept.last == scalar && ThaiScalar.isMark(scalar.value)) {
      kept.append(scalar)
    }
    defer { scalars = kept }
    return kept.count != scalars.count
  }
}

/// Two different tone marks on one consonant: one of them is wrong, and nothing tells which (`doubtful-text`).
enum DoubtfulToneMarks {
  /// Whether different tone marks stand within one run of marks anywhere in the text.
  static func stand(in scalars: [Unicode.Scalar]) -> Bool {
    var tone: Unicode.Scalar?
    for scalar in scalars {
      if ThaiScalar.isToneMark(scalar.value) {
        if let tone, tone != scalar { return true }
        tone = scalar
      } else if !ThaiScalar.isMark(scalar.value) {
        tone = nil
      }
    }
    return false
  }
}

/// SARA AM is one letter; its two halves NIKHAHIT and SARA AA, with a tone mark anywhere about them, are the same sound.
///
/// `ํา`, `ํ้า`, `้ํา` become SARA AM behind its tone mark. So do `ำ้` and `ํา้`: no tone mark can follow a vowel that
/// stands behind its consonant.
enum SaraAm {
  /// Joins the halves and puts tone marks first; returns whether the text changed.
  static func join(in scalars: inout [Unicode.Scalar]) -> Bool {
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(scalars.count)
    var changed = false
    for scalar in scalars {
      if scalar.value == ThaiScalar.saraAa, let nikhahit = nikhahitBeforeToneMarks(at: joined) {
        joined.remove(at: nikhahit)
        joined.append(Unicode.Scalar(table: ThaiScalar.saraAm))
        changed = true
      } else if ThaiScalar.isToneMark(scalar.value), joined.last?.value == ThaiScalar.saraAm {
        joined.insert(scalar, at: joined.count - 1)
        changed = true
      } else {
        joined.append(scalar)
      }
    }
    scalars = joined
    return changed
  }

  /// Where a NIKHAHIT stands at the end of a text, tone marks behind it aside.
  static func nikhahitBeforeToneMarks(at text: [Unicode.Scalar]) -> Int? {
    let last = text.lastIndex { !ThaiScalar.isToneMark($0.value) }
    guard let last, text[last].value == ThaiScalar.nikhahit else { return nil }
    return last
  }
}

/// Two SARA E look like one SARA AE and are typed for it (`เเผน` for `แผน`).
enum DoubleSaraE {
  /// Joins each pair, from the left; returns whether there was one.
  static func join(in scalars: inout [Unicode.Scalar]) -> Bool {
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value == ThaiScalar.saraE, joined.last?.value == ThaiScalar.saraE {
        joined[joined.count - 1] = Unicode.Scalar(table: ThaiScalar.saraAe)
      } else {
        joined.append(scalar)
      }
    }
    defer { scalars = joined }
    return joined.count != scalars.count
  }
}

/// LAKKHANGYAO looks like SARA AA but belongs only behind the vowels RU and LU (`ฤๅษี`).
enum Lakkhangyao {
  /// Replaces it by SARA AA wherever it stands behind anything else; returns whether it did.
  static func replace(in scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    for index in scalars.indices where scalars[index].value == ThaiScalar.lakkhangyao {
      let previous = index > 0 ? scalars[index - 1].value : 0
      if previous == ThaiScalar.ru || previous == ThaiScalar.lu { continue }
      scalars[index] = Unicode.Scalar(table: ThaiScalar.saraAa)
      changed = true
    }
    return changed
  }
}
