internal import Glibc

/// libpq, as far as it is needed: loaded when somebody asks for a server, so that PCs without it run all the same.
///
/// The functions and numbers are those of `libpq-fe.h`; under the name `libpq.so.5` they have been the same since 2005.
struct ClientLibrary {
  typealias Strings = UnsafePointer<UnsafePointer<CChar>?>

  let connectStart: @convention(c) (Strings?, Strings?, Int32) -> OpaquePointer?
  let connectPoll: @convention(c) (OpaquePointer?) -> UInt32
  let status: @convention(c) (OpaquePointer?) -> UInt32
  let socket: @convention(c) (OpaquePointer?) -> Int32
  let errorMessage: @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?
  let finish: @convention(c) (OpaquePointer?) -> Void
  let setNonBlocking: @convention(c) (OpaquePointer?, Int32) -> Int32
  let sendQuery: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32
  let sendQueryParams:
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafePointer<UInt32>?, Strings?, UnsafePointer<Int32>?,
      UnsafePointer<Int32>?, Int32
    ) -> Int32
  let flush: @convention(c) (OpaquePointer?) -> Int32
  let consumeInput: @convention(c) (OpaquePointer?) -> Int32
  let isBusy: @convention(c) (OpaquePointer?) -> Int32
  let getResult: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let resultStatus: @convention(c) (OpaquePointer?) -> UInt32
  let resultErrorField: @convention(c) (OpaquePointer?, Int32) -> UnsafePointer<CChar>?
  let rowCount: @convention(c) (OpaquePointer?) -> Int32
  let columnCount: @convention(c) (OpaquePointer?) -> Int32
  let value: @convention(c) (OpaquePointer?, Int32, Int32) -> UnsafePointer<CChar>?
  let valueLength: @convention(c) (OpaquePointer?, Int32, Int32) -> Int32
  let isNull: @convention(c) (OpaquePointer?, Int32, Int32) -> Int32
  let clear: @convention(c) (OpaquePointer?) -> Void

  /// What a connection on its way waits for.
  enum Progress {
    static let failed: UInt32 = 0
    static let reading: UInt32 = 1
    static let writing: UInt32 = 2
    static let done: UInt32 = 3
  }

  /// How a statement ended.
  enum Result {
    static let empty: UInt32 = 0
    static let command: UInt32 = 1
    static let rows: UInt32 = 2
  }

  /// The fields of a refusal, by PostgreSQL's letters.
  enum Field {
    static let state = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
  }

  /// Loads it; `nil` where the PC has none. It is never unloaded.
  init?(name: String = "libpq.so.5") {
    guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { return nil }
    func function<Function>(_ name: String, _ type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard
      let connectStart = function(
        "PQconnectStartParams", (@convention(c) (Strings?, Strings?, Int32) -> OpaquePointer?).self),
      let connectPoll = function("PQconnectPoll", (@convention(c) (OpaquePointer?) -> UInt32).self),
      let status = function("PQstatus", (@convention(c) (OpaquePointer?) -> UInt32).self),
      let socket = function("PQsocket", (@convention(c) (OpaquePointer?) -> Int32).self),
      let errorMessage = function("PQerrorMessage", (@convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?).self),
      let finish = function("PQfinish", (@convention(c) (OpaquePointer?) -> Void).self),
      let setNonBlocking = function("PQsetnonblocking", (@convention(c) (OpaquePointer?, Int32) -> Int32).self),
      let sendQuery = function("PQsendQuery", (@convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32).self),
      let sendQueryParams = function(
        "PQsendQueryParams",
        (@convention(c) (
          OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafePointer<UInt32>?, Strings?, UnsafePointer<Int32>?,
          UnsafePointer<Int32>?, Int32
        ) -> Int32).self),
      let flush = function("PQflush", (@convention(c) (OpaquePointer?) -> Int32).self),
      let consumeInput = function("PQconsumeInput", (@convention(c) (OpaquePointer?) -> Int32).self),
      let isBusy = function("PQisBusy", (@convention(c) (OpaquePointer?) -> Int32).self),
      let getResult = function("PQgetResult", (@convention(c) (OpaquePointer?) -> OpaquePointer?).self),
      let resultStatus = function("PQresultStatus", (@convention(c) (OpaquePointer?) -> UInt32).self),
      let resultErrorField = function(
        "PQresultErrorField", (@convention(c) (OpaquePointer?, Int32) -> UnsafePointer<CChar>?).self),
      let rowCount = function("PQntuples", (@convention(c) (OpaquePointer?) -> Int32).self),
      let columnCount = function("PQnfields", (@convention(c) (OpaquePointer?) -> Int32).self),
      let value = function("PQgetvalue", (@convention(c) (OpaquePointer?, Int32, Int32) -> UnsafePointer<CChar>?).self),
      let valueLength = function("PQgetlength", (@convention(c) (OpaquePointer?, Int32, Int32) -> Int32).self),
      let isNull = function("PQgetisnull", (@convention(c) (OpaquePointer?, Int32, Int32) -> Int32).self),
      let clear = function("PQclear", (@convention(c) (OpaquePointer?) -> Void).self)
    else { return nil }
    self.connectStart = connectStart
    self.connectPoll = connectPoll
    self.status = status
    self.socket = socket
    self.errorMessage = errorMessage
    self.finish = finish
    self.setNonBlocking = setNonBlocking
    self.sendQuery = sendQuery
    self.sendQueryParams = sendQueryParams
    self.flush = flush
    self.consumeInput = consumeInput
    self.isBusy = isBusy
    self.getResult = getResult
    self.resultStatus = resultStatus
    self.resultErrorField = resultErrorField
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.value = value
    self.valueLength = valueLength
    self.isNull = isNull
    self.clear = clear
  }
}
