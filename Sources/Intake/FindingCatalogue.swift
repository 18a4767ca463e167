package import Records

/// Every kind of finding that the program can make, each declared beside its check.
///
/// Adding an identity without its line here does not compile.
package enum FindingCatalogue {
  package static let all: [FindingKind] = FindingIdentity.allCases.map(kind)

  /// The kind of an identity.
  package static func kind(of identity: FindingIdentity) -> FindingKind {
    switch identity {
    case .ambiguousMark: .ambiguousMark
    case .ambiguousSheet: .ambiguousSheet
    case .badCode: .badCode
    case .badDate: .badDate
    case .badStepDate: .badStepDate
    case .badEncoding: .badEncoding
    case .badLevel: .badLevel
    case .badLikert: .badLikert
    case .badMeasure: .badMeasure
    case .halfOfCounts: .halfOfCounts
    case .partsTooLarge: .partsTooLarge
    case .partsWithoutCounts: .partsWithoutCounts
    case .percentageTooLarge: .percentageTooLarge
    case .badNumber: .badNumber
    case .noWholeCount: .noWholeCount
    case .numberOfOtherType: .numberOfOtherType
    case .numberTooLarge: .numberTooLarge
    case .badPeriod: .badPeriod
    case .badYesNo: .badYesNo
    case .blankKey: .blankKey
    case .cellTooLong: .cellTooLong
    case .changedWhileRead: .changedWhileRead
    case .clearWithoutImplemented: .clearWithoutImplemented
    case .closedPeriodChange: .closedPeriodChange
    case .conflictingRows: .conflictingRows
    case .conflictingFiles: .conflictingFiles
    case .controlCharacter: .controlCharacter
    case .cutOff: .cutOff
    case .doubtfulText: .doubtfulText
    case .duplicateColumn: .duplicateColumn
    case .duplicateResponse: .duplicateResponse
    case .duplicateRow: .duplicateRow
    case .duplicateSheet: .duplicateSheet
    case .duplicateStep: .duplicateStep
    case .emptySheet: .emptySheet
    case .excelArmour: .excelArmour
    case .fewRespondents: .fewRespondents
    case .fileTooLarge: .fileTooLarge
    case .footerRow: .footerRow
    case .identicalCopy: .identicalCopy
    case .levelPointsMismatch: .levelPointsMismatch
    case .lostText: .lostText
    case .malformedCSV: .malformedCSV
    case .measureMismatch: .measureMismatch
    case .mergedCell: .mergedCell
    case .missingEvidence: .missingEvidence
    case .mixedEncoding: .mixedEncoding
    case .mojibakeRepaired: .mojibakeRepaired
    case .monthFirst: .monthFirst
    case .noOffice: .noOffice
    case .noSuchOffice: .noSuchOffice
    case .notAuthorised: .notAuthorised
    case .notApplicable: .notApplicable
    case .partNotApplicable: .partNotApplicable
    case .notCSV: .notCSV
    case .documentNotCSV: .documentNotCSV
    case .renamedArchive: .renamedArchive
    case .renamedDocument: .renamedDocument
    case .renamedImage: .renamedImage
    case .renamedPDF: .renamedPDF
    case .renamedSpreadsheet: .renamedSpreadsheet
    case .renamedWebPage: .renamedWebPage
    case .notReviewable: .notReviewable
    case .numberPrefixMismatch: .numberPrefixMismatch
    case .titleMismatch: .titleMismatch
    case .officeColumnIgnored: .officeColumnIgnored
    case .officeConflict: .officeConflict
    case .officeMismatch: .officeMismatch
    case .outsideInbox: .outsideInbox
    case .percentOnly: .percentOnly
    case .periodFolderReadAs: .periodFolderReadAs
    case .personalDataMasked: .personalDataMasked
    case .raggedRow: .raggedRow
    case .repeatedHeader: .repeatedHeader
    case .rowsSummed: .rowsSummed
    case .rowsSummedButBlank: .rowsSummedButBlank
    case .secondSheet: .secondSheet
    case .sheetInParts: .sheetInParts
    case .stillArriving: .stillArriving
    case .strayQuote: .strayQuote
    case .sumMismatch: .sumMismatch
    case .superseded: .superseded
    case .textNormalised: .textNormalised
    case .titleDiffers: .titleDiffers
    case .totalRow: .totalRow
    case .twoRowHeader: .twoRowHeader
    case .unknownColumn: .unknownColumn
    case .unknownGroup: .unknownGroup
    case .unknownItem: .unknownItem
    case .unknownCategory: .unknownCategory
    case .unreadableNumber: .unreadableNumber
    case .unknownOffice: .unknownOffice
    case .rowWithoutOffice: .rowWithoutOffice
    case .unknownRespondentGroup: .unknownRespondentGroup
    case .unknownSheet: .unknownSheet
    case .incompleteSheet: .incompleteSheet
    case .unknownStep: .unknownStep
    case .unreadableFile: .unreadableFile
    case .unusedItem: .unusedItem
    case .itemOfOtherType: .itemOfOtherType
    case .unusedCategory: .unusedCategory
    case .numberAsDate: .numberAsDate
    case .splitNumber: .splitNumber
    case .doubtfulLevelRow: .doubtfulLevelRow
    case .misnamedCSV: .misnamedCSV
    case .brokenHeader: .brokenHeader
    case .lostQuote: .lostQuote
    case .joinedCells: .joinedCells
    case .pushedCells: .pushedCells
    }
  }
}
