package import Records

/// Every finding that the intake can make: the union of what the checks declare beside themselves.
package enum FindingCatalogue {
  package static let all: [FindingKind] = [
    .ambiguousMark, .ambiguousSheet, .badDate, .badEncoding, .badLevel, .badLikert, .badMeasure, .badNumber,
    .badYesNo, .blankKey, .clearWithoutImplemented, .conflictingRows, .duplicateColumn, .duplicateRow,
    .emptySheet,
    .fewRespondents, .incompleteSheet, .levelPointsMismatch, .malformedCSV, .measureMismatch, .noOffice,
    .notApplicable,
    .notCSV, .notReviewable, .numberTitleMismatch, .officeConflict, .officeMismatch, .percentOnly,
    .rowWithoutOffice,
    .rowsSummed, .sumMismatch, .unknownColumn, .unknownItem, .unknownOffice, .unknownRespondentGroup,
    .unknownSheet,
    .unreadableFile, .unreadableNumber, .unusedItem,
  ]
}
