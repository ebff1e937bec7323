import Glibc

/// What a bare program of libpulse reaches, recorded the same way: `Floor`.
struct FloorMeasurement {
  var fromSilence: [Double?] = []
  var toSilence: [Double?] = []
  var toNewSound: [Double?] = []

  init(server: SoundServer, environment: [String], _ recorder: Recorder) throws(Complaint) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Complaint("The system gives no pipe.") }
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let child = try Child(
      [CommandLine.arguments[0], "floor", server.address], environment: environment, at: .input(ends[0]))
    close(ends[0])
    func ask(_ letter: Unicode.Scalar) -> Int {
      var byte = UInt8(ascii: letter)
      let moment = now()
      write(ends[1], &byte, 1)
      return moment
    }
    // Until its stream stands.
    pause(milliseconds: 500)
    for round in 0..<42 {
      let odd = round * 7 % 31
      recorder.forget()
      pause(milliseconds: 60 + odd)
      let start = ask("p")
      pause(milliseconds: 130 + odd)
      let cut = ask("c")
      pause(milliseconds: 260 + odd)
      fromSilence.append(recorder.start(after: start))
      toSilence.append(recorder.end(after: cut, within: 250))
      _ = ask("p")
      pause(milliseconds: 130 + odd)
      let change = ask("x")
      pause(milliseconds: 100)
      toNewSound.append(recorder.fall(after: change))
      _ = ask("c")
      pause(milliseconds: 200)
    }
    close(ends[1])
    child.wait()
  }
}
