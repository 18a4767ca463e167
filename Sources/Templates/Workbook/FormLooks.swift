internal import Sheets
internal import XLSXWorkbook

/// The cell formats of a form; what is to be filled in is light yellow and the only thing that is not locked.
struct FormLooks {
  private static let labelFill: Color = 0xF2F2F2
  private static let answerFill: Color = 0xFFF9DB

  private let shared: SheetLooks

  init(font: String) { shared = SheetLooks(font: font) }

  var font: Font { shared.font }
  func font(size: Double) -> Font { shared.font(size: size) }
  var title: CellFormat { shared.title }
  var note: CellFormat { shared.note }
  var header: CellFormat { shared.header(line: .all(.thin, color: Palette.rule)) }

  var heading: CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.color = Palette.heading
      $0.vertical = .top
    }
  }

  var officeLabel: CellFormat {
    note.with {
      $0.bold = true
      $0.horizontal = .left
    }
  }

  var paragraph: CellFormat {
    CellFormat().with {
      $0.wrap = true
      $0.vertical = .top
      $0.horizontal = .left
    }
  }

  func label(_ look: FormColumn.Look) -> CellFormat {
    paragraph.with {
      $0.fill = Self.labelFill
      $0.border = .all(.hair, color: Palette.rule)
      if look == .word { $0.horizontal = .center }
    }
  }

  func answer(_ look: FormColumn.Look) -> CellFormat {
    label(look).with {
      $0.fill = Self.answerFill
      $0.locked = false
      switch look {
      case .text: $0.numberFormat = "@"
      case .number: $0.horizontal = .right
      case .word: break
      }
    }
  }
}

/// Measures texts in the units of a form's sheets.
struct FormRuler {
  /// Room for the lines of a cell at both sides, in digits.
  private static let padding = 1.6
  private let ruler = TextRuler()

  /// The lines that a text takes in a column of that width.
  func lines(of text: String, width: Double, isBold: Bool = false) -> Int {
    ruler.lines(of: text, width: width - Self.padding, isBold: isBold)
  }

  /// The width of a column that holds a bold text on one line.
  func width(of text: String) -> Double { ruler.width(of: text, isBold: true) + Self.padding }

  /// The height in points of a row of so many lines.
  func height(lines: Int, size: Double = SheetStyle.tableSize) -> Double {
    ruler.height(lines: lines, size: size)
  }
}
