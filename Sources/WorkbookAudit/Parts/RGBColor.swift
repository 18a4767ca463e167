internal import Glibc

/// A colour of sRGB, each part from 0 to 1.
struct RGBColor: Hashable {
  let red: Double
  let green: Double
  let blue: Double

  static let black = RGBColor(red: 0, green: 0, blue: 0)
  static let white = RGBColor(red: 1, green: 1, blue: 1)

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `RRGGBB` or `AARRGGBB`; the opacity, which spreadsheets do not use, is left aside.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 6 || text.utf8.count == 8, let number = UInt32(text, radix: 16) else {
      return nil
    }
    self.init(number)
  }

  init(_ number: UInt32) {
    red = Double(number >> 16 & 0xFF) / 255
    green = Double(number >> 8 & 0xFF) / 255
    blue = Double(number & 0xFF) / 255
  }

  /// From 1 for the same brightness to 21 for black and white (WCAG 2.1, contrast ratio).
  func contrast(with other: RGBColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  /// A theme's colour made darker (below 0) or lighter, down to black or up to white (ECMA-376 part 1, 18.8.19).
  ///
  /// Excel changes the lightness of HLS, which moves all three parts towards black or white in the same measure.
  func tinted(_ tint: Double) -> RGBColor {
    func moved(_ part: Double) -> Double { tint < 0 ? part * (1 + tint) : part + (1 - part) * tint }
    return RGBColor(red: moved(red), green: moved(green), blue: moved(blue))
  }
}
