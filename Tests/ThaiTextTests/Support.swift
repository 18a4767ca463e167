import ThaiText

/// The document's own lists; a test fails if they contradict each other.
let words = try! Vocabulary.standard()
