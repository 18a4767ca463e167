package import Records

/// Every finding that the intake can make: the union of what the checks declare beside themselves.
package enum FindingCatalogue {
  package static let all: [FindingKind] = [
    .ambiguousMark, .ambiguousSheet, .badCode, .badDate, .badStepDate, .badEncoding, .badLevel, .badLikert,
    .badMeasure,
    .badNumber, .badPeriod, .badYesNo, .blankKey, .cellTooLong, .changedWhileRead, .clearWithoutImplemented,
    .conflictingFiles, .cutOff, .conflictingRows, .controlCharacter, .documentNotCSV, .doubtfulText,
    .duplicateColumn, .duplicateResponse, .duplicateRow, .duplicateSheet, .duplicateStep, .emptySheet,
    .excelArmour,
    .fewRespondents, .fileTooLarge, .footerRow, .identicalCopy, .incompleteSheet, .itemOfOtherType,
    .levelPointsMismatch,
    .lostText,
    .malformedCSV, .measureMismatch, .mergedCell, .missingEvidence, .mixedEncoding, .mojibakeRepaired,
    .monthFirst, .noOffice, .noSuchOffice, .noWholeCount, .notApplicable, .notCSV, .notReviewable,
    .numberOfOtherType,
    .numberPrefixMismatch, .numberTooLarge, .officeColumnIgnored, .officeConflict, .officeMismatch,
    .outsideInbox, .partNotApplicable, .partsTooLarge, .partsWithoutCounts, .percentageTooLarge,
    .percentOnly, .periodFolderReadAs, .personalDataMasked, .raggedRow, .renamedArchive, .renamedDocument,
    .renamedImage,
    .renamedPDF, .renamedSpreadsheet, .renamedWebPage, .repeatedHeader, .rowsSummed,
    .rowsSummedButBlank, .rowWithoutOffice, .secondSheet, .sheetInParts, .stillArriving, .strayQuote,
    .sumMismatch,
    .superseded, .textNormalised, .titleDiffers,
    .titleMismatch, .totalRow, .twoRowHeader, .unknownCategory, .unknownColumn, .unknownGroup, .unknownItem,
    .unknownOffice,
    .unknownRespondentGroup, .unknownSheet, .unknownStep, .unreadableFile, .unreadableNumber, .unusedCategory,
    .unusedItem,
  ]
}
