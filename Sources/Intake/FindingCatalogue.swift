package import Records

/// Every finding that the intake can make: the union of what the checks declare beside themselves.
package enum FindingCatalogue {
  package static let all: [FindingKind] = [
    .ambiguousMark, .ambiguousSheet, .badCode, .badDate, .badEncoding, .badLevel, .badLikert, .badMeasure,
    .badNumber,
    .badPeriod, .badYesNo, .blankKey, .cellTooLong, .clearWithoutImplemented, .conflictingRows,
    .controlCharacter, .documentNotCSV, .doubtfulText, .duplicateColumn, .duplicateResponse,
    .duplicateRow, .duplicateSheet, .emptySheet, .excelArmour, .fewRespondents, .footerRow, .identicalCopy,
    .incompleteSheet,
    .levelPointsMismatch, .malformedCSV,
    .measureMismatch, .mergedCell, .missingEvidence, .monthFirst, .noOffice, .notApplicable, .notCSV,
    .notReviewable,
    .numberPrefixMismatch,
    .officeConflict,
    .officeColumnIgnored, .officeMismatch, .outsideInbox, .percentOnly, .personalDataMasked, .raggedRow,
    .repeatedHeader,
    .rowWithoutOffice, .rowsSummed,
    .secondSheet, .sheetInParts, .strayQuote, .sumMismatch, .superseded, .textNormalised, .titleDiffers,
    .titleMismatch, .totalRow,
    .twoRowHeader, .unknownColumn, .unknownItem, .unknownOffice,
    .unknownRespondentGroup, .unknownSheet, .unreadableFile, .unreadableNumber, .unusedItem,
  ]
}
