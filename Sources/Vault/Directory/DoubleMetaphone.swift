enum DoubleMetaphone {
    static func codes(_ word: some Collection<UInt8>) -> (primary: UInt32, alternate: UInt32) { (0, 0) }
}
