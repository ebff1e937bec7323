import Glibc

/// The account that the program runs under.
enum Account {
  /// Its name, else its number, as commands take either.
  static var name: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return String(geteuid()) }
    return String(cString: name)
  }
}
