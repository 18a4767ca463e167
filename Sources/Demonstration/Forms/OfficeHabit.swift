/// How an office writes its files: most plainly, a few in another way that is read as well.
///
/// Source: Inbox; Reading.
struct OfficeHabit: Sendable {
  /// Where a file says whose it is.
  enum OfficeMark: Sendable {
    case folder
    case metadataLine
    case column
    case fileName
  }

  /// How the number columns name a node.
  enum Numbering: Sendable {
    /// `3`, restarting inside every parent.
    case own
    /// `1.1.3`.
    case composite
    /// `มาตรฐานที่ 1`.
    case words
  }

  var officeMark = OfficeMark.folder
  var numbering = Numbering.own
  /// BOM and CRLF, as Excel saves "CSV UTF-8".
  var savesWithExcel = false
  var hasThaiFileNames = false
  var writesThaiDigits = false
  var usesHeaderAliases = false
  var answersInWords = false
  var ticksBoxes = false
  /// The setting of Google Forms that adds a column of e-mail addresses, which is dropped.
  var collectsAddresses = false
  var reportsByGrade = false
  var mentionsWhatDoesNotApply = false

  /// The habit of the office at an index of a month's list; the same in every month.
  static func ofOffice(at index: Int) -> OfficeHabit {
    var habit = OfficeHabit()
    // Only one office, however many there are: addresses have no place in a sample.
    habit.collectsAddresses = index == 0
    habit.mentionsWhatDoesNotApply = index % 3 == 0
    switch index % 16 {
    case 1:
      habit.savesWithExcel = true
      habit.hasThaiFileNames = true
    case 2: habit.writesThaiDigits = true
    case 4:
      habit.usesHeaderAliases = true
      habit.numbering = .composite
    case 5: habit.officeMark = .metadataLine
    case 6:
      habit.reportsByGrade = true
      habit.ticksBoxes = true
    case 7: habit.officeMark = .column
    case 8: habit.officeMark = .fileName
    case 9:
      habit.answersInWords = true
      habit.numbering = .words
    default: break
    }
    return habit
  }
}
