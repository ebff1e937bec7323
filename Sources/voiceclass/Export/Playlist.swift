/// A list of sound files in the order in which they are heard, for players: names without folders, so that it can be
/// carried along with the files.
struct Playlist {
  /// What the whole is called.
  var title: String
  /// The files: their names, what they are called, and how long they last, in seconds.
  var entries: [(file: String, title: String, seconds: Int)] = []

  /// The whole text.
  var text: String {
    let head = ["#EXTM3U", "#PLAYLIST:\(title)"]
    return (head + entries.flatMap { ["#EXTINF:\($0.seconds),\($0.title)", $0.file] }).map { $0 + "\n" }.joined()
  }
}
