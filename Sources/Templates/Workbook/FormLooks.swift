internal import XLSXWorkbook

/// The cell formats of a form; what is to be filled in is light yellow and the only thing that is not locked.
struct FormLooks {
  static let tableSize = 14.0
  static let titleSize = 20.0
  private static let heading: Color = 0x1F3864
  private static let headerFill: Color = 0xD9E2F3
  private static let labelFill: Color = 0xF2F2F2
  private static let answerFill: Color = 0xFFF9DB
  private static let rule: Color = 0xBFBFBF

  let font: Font

  init(font: String) { self.font = Font(name: font, size: Self.tableSize) }

  var title: CellFormat {
    CellFormat().with {
      $0.font = Font(name: font.name, size: Self.titleSize)
      $0.bold = true
      $0.color = Self.heading
      $0.vertical = .center
    }
  }

  var heading: CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.color = Self.heading
      $0.vertical = .top
    }
  }

  var note: CellFormat { CellFormat().with { $0.vertical = .center } }

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

  var header: CellFormat {
    CellFormat().with {
      $0.bold = true
      $0.wrap = true
      $0.horizontal = .center
      $0.vertical = .center
      $0.fill = Self.headerFill
      $0.border = .all(.thin, color: Self.rule)
    }
  }

  func label(_ look: FormColumn.Look) -> CellFormat {
    paragraph.with {
      $0.fill = Self.labelFill
      $0.border = .all(.hair, color: Self.rule)
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
