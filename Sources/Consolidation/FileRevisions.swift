internal import Records

/// Finds the newest revision of each file among those that share its name.
struct FileRevisions {
  private let readings: [NamedReading]
  private let published: Int?
  /// The files of each name and office of which there are several.
  private let rivals: [NamedReading.Key: [Int]]

  init(_ readings: [NamedReading], published: Int?) {
    self.readings = readings
    self.published = published
    var indices: [NamedReading.Key: [Int]] = [:]
    for (index, reading) in readings.enumerated() {
      for key in reading.offices.map(reading.key) { indices[key, default: []].append(index) }
    }
    rivals = indices
  }

  /// The file that takes the place of another for an office; nil where that one counts.
  func newer(than index: Int, of office: String) -> Int? {
    let older = readings[index]
    return older.rivals(office).lazy.compactMap { key in
      let files = rivals[key] ?? []
      guard files.contains(where: { $0 != index }) else { return nil }
      let hasUnnumbered = files.contains { readings[$0].revision.number == 0 }
      return files.filter { other in
        readings[other].supersedes(older, of: office, hasUnnumbered: hasUnnumbered)
          && !stands(older.reading, beside: readings[other].reading)
      }.max { left, right in
        // Of equal numbers the first in path order.
        (readings[left].revision.number, -left) < (readings[right].revision.number, -right)
      }
    }.first
  }

  /// A revision that nobody could read yet takes nothing away that was published.
  private func stands(_ reading: FileReading, beside newer: FileReading) -> Bool {
    guard newer.isUnknown, let published, let firstRun = reading.firstRun else { return false }
    return firstRun <= published
  }
}
