@_spi(_Unicode) import Swift

extension String {
  /// In NFC, in which a letter and its marks are one scalar wherever Unicode has one.
  var composed: String {
    var scalars = UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
