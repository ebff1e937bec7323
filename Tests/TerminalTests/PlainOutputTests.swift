import Glibc
import Synchronization
import Terminal
import Testing

@Suite struct PlainOutputTests {
  private func openPipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test func printsALineForEachThingSaidAndNothingElse() throws {
    let ends = try openPipe()
    let output = PlainOutput(to: ends.write)
    for text in ["Tin nhắn, Nút", "", "hai\ndòng \u{1B}[31m", "  ", "सेटिंग"] { output.say(text) }
    close(ends.write)
    var bytes = [UInt8](repeating: 0, count: 1000)
    let count = read(ends.read, &bytes, bytes.count)
    close(ends.read)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == "Tin nhắn, Nút\nhai dòng [31m\nसेटिंग\n")
  }

  @Test func aReaderThatLeftIsNoFault() throws {
    let ends = try openPipe()
    let output = PlainOutput(to: ends.write)
    #expect(output.isOpen)
    close(ends.read)
    output.say("một")
    #expect(!output.isOpen)
    output.say("hai")
    close(ends.write)
  }

  @Test func aSlowReaderGetsEverything() throws {
    let ends = try openPipe()
    let text = String(repeating: "một hai ba ", count: 20_000) + "bốn"
    let count = Atomic(0)
    let reader = PlainThread {
      var (total, bytes) = (0, [UInt8](repeating: 0, count: 4096))
      while true {
        let count = read(ends.read, &bytes, bytes.count)
        if count <= 0 { break }
        total += count
      }
      count.store(total, ordering: .sequentiallyConsistent)
    }
    PlainOutput(to: ends.write).say(text)
    close(ends.write)
    reader.join()
    let total = count.load(ordering: .sequentiallyConsistent)
    #expect(total == text.utf8.count + 1)
    close(ends.read)
  }
}
