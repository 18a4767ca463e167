@testable import ThaiText

/// The document's own lists, by which all readers are tested.
let words = Vocabulary.standard

/// The quick look as a function of a text; a span cannot pass through an expectation.
func isQuicklyNormal(_ text: String, lineBreaks: ThaiText.LineBreaks = .kept) -> Bool {
  CleanTextScan.isNormal(text.utf8.span, lineBreaks: lineBreaks)
}
