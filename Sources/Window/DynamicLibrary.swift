internal import Glibc

/// A library that this PC may have or not.
struct DynamicLibrary {
  /// The library is not there, or lacks something that each of its kind has.
  struct Missing: Error {}

  private let handle: UnsafeMutableRawPointer

  /// Opens it, for as long as the program runs: other threads may still be in it when a window has closed.
  init(_ name: String) throws(Missing) {
    guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { throw Missing() }
    self.handle = handle
  }

  /// A function by its name. Its type is that of the library's own header.
  func function<Function>(_ name: String, _ type: Function.Type = Function.self) throws(Missing) -> Function {
    guard let place = dlsym(handle, name) else { throw Missing() }
    return unsafeBitCast(place, to: Function.self)
  }
}
