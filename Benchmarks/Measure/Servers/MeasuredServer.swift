import Glibc
import Support

/// A sound server that runs, with a recording of what its sink plays.
final class MeasuredServer {
  let server: any SoundServer
  let recorder: Recorder
  /// Its own processes.
  let processes: [pid_t]
  private let listener: any Listener

  init(_ row: ServerRow) throws(Complaint) {
    do {
      server = try row.start()
    } catch {
      throw (error as? Complaint) ?? Complaint("\(row.name) could not be started.")
    }
    processes = Array(ProcessFile.descendants(of: getpid()).dropFirst())
    let recorder = Recorder(rate: row.rate)
    self.recorder = recorder
    listener = try row.listen(recorder, server)
  }

  func end() { listener.end() }
}
