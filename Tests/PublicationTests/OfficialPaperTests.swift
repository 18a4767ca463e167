import Testing
import XLSXWorkbook

@testable import Publication

@Suite("The pages of official paper")
struct OfficialPaperTests {
  private let paper = OfficialPaper(top: 20)

  private func rows(_ heights: [Double], keeping kept: Set<Int> = []) -> [OfficialPaper.Row] {
    heights.enumerated().map { .init(height: $1, keepsWithNext: kept.contains($0)) }
  }

  @Test("Text stands 30 millimetres from the left edge and 20 from the right and the lower one")
  func margins() {
    #expect((paper.margins.left * 25.4).rounded() == 30)
    #expect((paper.margins.right * 25.4).rounded() == 20)
    #expect((paper.margins.bottom * 25.4).rounded() == 20)
    #expect((700...729).contains(paper.room))
  }

  @Test("What does not fit goes to the next page, which repeated rows make smaller")
  func pages() {
    #expect(paper.pageStarts(rows([300, 300])).isEmpty)
    #expect(paper.pageStarts(rows([300, 300, 300])) == [2])
    #expect(paper.pageStarts(rows([300, 300, 300, 300])) == [2])
    #expect(paper.pageStarts(rows([300, 300, 300, 300]), repeated: 200) == [2, 3])
  }

  @Test("Rows that belong together move together: a last page never begins with the last row")
  func together() {
    #expect(paper.pageStarts(rows([300, 300, 200], keeping: [1])) == [1])
    #expect(paper.pageStarts(rows([500, 500, 500], keeping: [0, 1])).isEmpty)
  }
}
