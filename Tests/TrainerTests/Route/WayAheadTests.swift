import Foundation
import Phone
import Testing

@testable import Trainer

@Suite struct WayAheadTests {
  private let way: [RouteStep] = [
    .gesture(.swipeRight), .wait(milliseconds: 6_000), .type("ab", keys: [.type("a"), .type("b")]),
    .gesture(.doubleTap),
  ]

  @Test func itsGesturesAreLeftBehindOneByOne() {
    let waits = WayAhead(way).after(.swipeRight)
    #expect(waits.steps == Array(way.dropFirst()))
    let types = waits.afterWaiting
    #expect(types.steps == Array(way.dropFirst(2)))
    let half = types.after(.type("a"))
    #expect(half.steps == [.type("ab", keys: [.type("b")]), .gesture(.doubleTap)])
    let end = half.after(.type("b")).after(.doubleTap)
    #expect(end.steps?.isEmpty == true)
    #expect(end.after(.doubleTap).steps == nil)
  }

  @Test func whoeverLeavesItNeedsAnother() {
    #expect(WayAhead(way).after(.swipeLeft).steps == nil)
    #expect(WayAhead(Array(way.dropFirst())).after(.swipeRight).steps == nil, "there it was to be waited")
    #expect(WayAhead().after(.swipeRight).steps == nil)
    #expect(WayAhead(way).afterWaiting.steps == way, "nothing was waited for")
  }

  @Test func itIsNotWrittenDown() throws {
    let kept = try JSONEncoder().encode([WayAhead(way)])
    #expect(try JSONDecoder().decode([WayAhead].self, from: kept).first?.steps == nil)
    #expect(WayAhead(way) == WayAhead())
  }

  /// A stray may leave her where she was, and a task be begun again: then what led on before is tried.
  @Test func whatLedOnBeforeIsKept() {
    let way: [RouteStep] = [.gesture(.swipeRight), .gesture(.doubleTap)]
    let strayed = WayAhead(atFirst: way).after(.swipeRight).after(.copyPhrase)
    #expect(strayed.steps == nil && strayed.former == [[.gesture(.doubleTap)], way])
    #expect(strayed.after(.copyPhrase).former == strayed.former, "who strays twice has left one way")
    #expect(strayed.found([.gesture(.swipeLeft)]).lost.former == [[.gesture(.swipeLeft)], way])
    #expect(WayAhead(way).former.isEmpty && WayAhead().lost.former.isEmpty)
  }
}
