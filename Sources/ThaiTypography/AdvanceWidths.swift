/// Advance widths in thousandths of the font size, rounded up; marks above and below the line have none.
///
/// Measured in the `hmtx` tables of TH Sarabun New 1.3 (2011), regular and bold. Laksaman, its successor in Linux
/// distributions, has the same proportions at one and a half times the size and is no stand-in at equal sizes.
struct AdvanceWidths {
  /// U+0020 … U+007E.
  let latin: [UInt16]
  /// U+0E01 … U+0E5B.
  let thai: [UInt16]
  /// Punctuation that Thai reports use, in the order of `punctuationMarks`.
  let punctuation: [UInt16]

  private static let punctuationMarks: [Unicode.Scalar] = [
    "\u{A0}", "«", "±", "·", "»", "×", "–", "—", "‘", "’", "“", "”", "•", "…", "≤", "≥",
  ]

  /// What another font lends for characters that this one lacks, such as `▲`: a full em, so that space is left.
  private static let unknown = 1_000

  /// The width of one character in thousandths of the font size.
  func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: Int(latin[Int(scalar.value) - 0x20])
    case 0xE01...0xE5B: Int(thai[Int(scalar.value) - 0xE01])
    case 0..<0x20, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: 0
    default: punctuationWidth(of: scalar)
    }
  }

  private func punctuationWidth(of scalar: Unicode.Scalar) -> Int {
    guard let index = Self.punctuationMarks.firstIndex(of: scalar) else { return Self.unknown }
    return Int(punctuation[index])
  }
}

extension AdvanceWidths {
  static let sarabunRegular = AdvanceWidths(
    latin: [
      216, 147, 208, 403, 361, 585, 423, 120, 190, 190, 285, 411, 162, 216, 162, 270,
      362, 362, 362, 362, 362, 362, 362, 362, 362, 362, 162, 162, 411, 411, 411, 283,
      536, 400, 378, 406, 431, 351, 351, 425, 441, 147, 264, 376, 353, 548, 441, 486,
      378, 487, 379, 352, 379, 466, 390, 588, 418, 366, 424, 196, 262, 196, 412, 352,
      204, 344, 401, 331, 401, 374, 206, 311, 390, 143, 155, 316, 200, 601, 390, 398,
      401, 401, 217, 282, 238, 390, 341, 507, 318, 337, 321, 208, 153, 208, 416,
    ],
    thai: [
      386, 378, 382, 393, 393, 408, 294, 367, 377, 380, 384, 519, 519, 425, 425, 343,
      461, 532, 543, 391, 391, 378, 430, 335, 420, 428, 428, 381, 381, 447, 447, 425,
      400, 375, 322, 378, 381, 425, 335, 393, 438, 381, 427, 454, 387, 372, 391, 357,
      0, 316, 316, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 411, 203,
      377, 237, 242, 244, 205, 399, 0, 0, 0, 0, 0, 0, 0, 0, 450, 449,
      449, 449, 449, 449, 449, 449, 449, 449, 449, 522, 697,
    ],
    punctuation: [
      216, 298, 411, 162, 294, 411, 360, 720, 247, 247, 370, 370, 216, 479, 411, 411,
    ])

  static let sarabunBold = AdvanceWidths(
    latin: [
      226, 168, 291, 462, 367, 688, 486, 169, 244, 244, 343, 417, 172, 226, 172, 276,
      378, 378, 378, 378, 378, 378, 378, 378, 378, 378, 172, 172, 417, 417, 417, 289,
      572, 451, 396, 432, 459, 358, 358, 454, 472, 163, 282, 411, 359, 574, 472, 518,
      390, 518, 395, 365, 421, 482, 422, 612, 426, 396, 451, 234, 268, 234, 418, 376,
      210, 367, 435, 347, 435, 391, 254, 332, 423, 163, 171, 340, 213, 636, 423, 412,
      431, 431, 246, 296, 258, 418, 358, 480, 349, 361, 358, 255, 177, 255, 422,
    ],
    thai: [
      391, 415, 431, 403, 403, 453, 318, 390, 405, 415, 431, 565, 565, 425, 425, 372,
      492, 551, 576, 405, 405, 391, 438, 358, 433, 445, 445, 414, 414, 482, 482, 425,
      417, 386, 329, 391, 399, 425, 379, 403, 461, 399, 438, 468, 394, 385, 380, 340,
      0, 336, 336, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 389, 208,
      395, 252, 269, 252, 209, 437, 0, 0, 0, 0, 0, 0, 0, 0, 450, 456,
      456, 456, 456, 456, 456, 456, 456, 456, 456, 525, 697,
    ],
    punctuation: [
      226, 356, 440, 172, 356, 417, 335, 693, 253, 253, 384, 384, 226, 504, 417, 417,
    ])
}

/// How a character holds on to its neighbours when a line breaks.
enum ThaiCluster {
  /// Whether one character ends a piece that stays on one line, and the next begins another; runs of spaces are pieces too.
  static func separates(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if (left == " ") != (right == " ") { return true }
    return left != " " && mayBreak(after: left, before: right)
  }

  /// Whether a line may end between two characters, neither of which is a space.
  ///
  /// Only inside Thai: before a consonant or a leading vowel, not after a leading vowel, and never before what is
  /// written after, above or below a consonant. Where words end needs a dictionary, which this does without.
  private static func mayBreak(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Bool {
    if left == "-" || left == "/" || left == "\u{200B}" { return true }
    guard isThai(left), isThai(right) else { return false }
    return !isLeadingVowel(left) && (isConsonant(right) || isLeadingVowel(right))
  }

  private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    (0xE01...0xE4E).contains(scalar.value)
  }

  /// ก … ฮ.
  private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    (0xE01...0xE2E).contains(scalar.value)
  }

  /// เ แ โ ใ ไ, written before the consonant they follow in speech.
  private static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0xE40...0xE44).contains(scalar.value)
  }
}

extension Substring {
  /// The text in pieces that stay on one line, a run of spaces being a piece of its own.
  var unbreakablePieces: [Substring.UnicodeScalarView] {
    let scalars = unicodeScalars
    var pieces: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      if let left = previous, index > start, ThaiCluster.separates(left, scalar) {
        pieces.append(scalars[start..<index])
        start = index
      }
      previous = scalar
    }
    if start < scalars.endIndex { pieces.append(scalars[start...]) }
    return pieces
  }
}
