import Glibc
import Support

/// A sound server that runs, with a recording of what its sink plays.
final class MeasuredServer {
  let row: ServerRow
  let server: any SoundServer
  let recorder: Recorder
  /// Its own processes.
  let processes: [pid_t]

  init(_ row: ServerRow) throws(Complaint) {
    self.row = row
    do {
      server = try row.start()
    } catch {
      throw Complaint("\(row.name) could not be started.")
    }
    processes = Array(ProcessFile.descendants(of: getpid()).dropFirst())
    recorder = try Recorder(
      server: server.address, source: "test.monitor", rate: row.rate, milliseconds: row.recordingMilliseconds)
  }

  func end() { recorder.stop() }
}
