internal import Glibc

/// A line to a PostgreSQL server, for one thread.
///
/// Nothing waits longer than its patience while nothing comes or goes. Looking up the host's name is the one thing that
/// the system does in its own time.
public final class ServerConnection {
  private let library: ClientLibrary
  private let connection: OpaquePointer
  /// In milliseconds.
  private let patience: Int

  /// What every line has besides its address: the encoding of our texts, and that a network that went away is noticed.
  private static let settings = [
    "client_encoding": "UTF8", "application_name": "voiceclass", "keepalives_idle": "10", "keepalives_interval": "5",
    "keepalives_count": "3", "tcp_user_timeout": "20000",
  ]

  /// Connects.
  ///
  /// A password is taken from the address, from `PGPASSWORD`, or from the file `.pgpass`, as by all programs with libpq.
  /// - Parameter patience: How long it may take until something comes, in milliseconds.
  public init(to address: ServerAddress, patienceMilliseconds patience: Int = 20_000) throws(ServerFailure) {
    guard let library = ClientLibrary() else { throw .noLibrary }
    let settings = Self.settings.sorted { $0.key < $1.key }
    let connection = CStrings.with(["dbname"] + settings.map(\.key)) { names in
      CStrings.with([address.text] + settings.map(\.value)) { library.connectStart(names, $0, 1) }
    }
    guard let connection else { throw .notReached("") }
    (self.library, self.connection, self.patience) = (library, connection, patience)
    try connect()
  }

  deinit { library.finish(connection) }

  private func connect() throws(ServerFailure) {
    guard library.status(connection) != Self.bad else { throw connecting() }
    var progress = ClientLibrary.Progress.writing
    while progress != ClientLibrary.Progress.done {
      let isWriting = progress == ClientLibrary.Progress.writing
      guard wait(for: isWriting ? POLLOUT : POLLIN) != 0 else { throw .notReached("") }
      progress = library.connectPoll(connection)
      if progress == ClientLibrary.Progress.failed { throw connecting() }
    }
    _ = library.setNonBlocking(connection, 1)
  }

  /// Why it did not connect. What a server says against a name or a password has no field of its own at that time.
  private func connecting() -> ServerFailure {
    let message = message
    let isLetIn = !["authentication", "password", "pg_hba", "role \"", "does not exist"].contains(
      where: message.contains)
    return isLetIn ? .notReached(message) : .refused(message)
  }

  /// Has statements done that need no values and tell nothing.
  public func run(_ statements: String) throws(ServerFailure) {
    guard library.sendQuery(connection, statements) == 1 else { throw .lost }
    _ = try answer()
  }

  /// Asks with values, which never become part of the statement.
  /// - Parameter values: For `$1` and so on.
  /// - Returns: the rows, each with the text of its columns; `nil` for nothing.
  public func ask(_ statement: String, _ values: [String?] = []) throws(ServerFailure) -> [[String?]] {
    let isSent = CStrings.with(values) {
      library.sendQueryParams(connection, statement, Int32(values.count), nil, $0, nil, nil, 0) == 1
    }
    guard isSent else { throw .lost }
    return try answer()
  }

  private func answer() throws(ServerFailure) -> [[String?]] {
    try sendAll()
    var rows: [[String?]] = []
    var failure: ServerFailure?
    while true {
      while library.isBusy(connection) == 1 {
        guard wait(for: POLLIN) != 0 else { throw .silent }
        guard library.consumeInput(connection) == 1 else { throw .lost }
      }
      guard let result = library.getResult(connection) else { break }
      defer { library.clear(result) }
      switch library.resultStatus(result) {
      case ClientLibrary.Result.rows: rows = texts(of: result)
      case ClientLibrary.Result.command, ClientLibrary.Result.empty: break
      default: failure = failure ?? self.failure(of: result)
      }
    }
    if let failure { throw failure }
    return rows
  }

  /// Until all is on its way. A server may talk meanwhile, and must be heard, or both would wait for each other.
  private func sendAll() throws(ServerFailure) {
    while true {
      switch library.flush(connection) {
      case 0: return
      case 1: break
      default: throw .lost
      }
      let ready = wait(for: POLLIN | POLLOUT)
      guard ready != 0 else { throw .silent }
      guard ready & POLLIN == 0 || library.consumeInput(connection) == 1 else { throw .lost }
    }
  }

  private func texts(of result: OpaquePointer) -> [[String?]] {
    (0..<library.rowCount(result)).map { row in
      (0..<library.columnCount(result)).map { column in
        guard library.isNull(result, row, column) == 0, let value = library.value(result, row, column) else {
          return nil
        }
        let bytes = UnsafeRawBufferPointer(start: value, count: Int(library.valueLength(result, row, column)))
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  private func failure(of result: OpaquePointer) -> ServerFailure {
    guard let state = library.resultErrorField(result, ClientLibrary.Field.state) else { return .lost }
    let message = library.resultErrorField(result, ClientLibrary.Field.message).map { String(cString: $0) } ?? ""
    return ServerFailure(state: String(cString: state), message: message)
  }

  private var message: String {
    let text = library.errorMessage(connection).map { String(cString: $0) } ?? ""
    return text.split(separator: "\n").joined(separator: " ")
  }

  /// Waits until the line can be read or written.
  /// - Returns: which of both, as `poll` names it; 0 where patience ended.
  private func wait(for events: Int32) -> Int32 {
    var place = pollfd(fd: library.socket(connection), events: Int16(events), revents: 0)
    let end = Self.now + patience
    while true {
      let count = poll(&place, 1, Int32(clamping: max(0, end - Self.now)))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return 0 }
      // An error shows when it is read.
      return Int32(place.revents) & (POLLIN | POLLOUT) | (Int32(place.revents) & ~(POLLIN | POLLOUT) == 0 ? 0 : POLLIN)
    }
  }

  /// `CONNECTION_BAD` of `libpq-fe.h`.
  private static let bad: UInt32 = 1

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Texts as C has them, for as long as a call takes.
private enum CStrings {
  /// The texts in order, with nothing behind the last.
  static func with<Result>(_ texts: [String?], _ work: (ClientLibrary.Strings?) -> Result) -> Result {
    let copies = texts.map { text in text.flatMap { strdup($0) } }
    defer { copies.forEach { free($0) } }
    let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
    return pointers.withUnsafeBufferPointer { work($0.baseAddress) }
  }
}
