internal import Standards

/// A row of the enclosure: what is judged, its level's word, and what the committee recommends.
struct EnclosureRow {
  enum Weight {
    case standard
    case indicator
    case summary
  }

  let weight: Weight
  let title: String
  let level: String
  let note: String
}
