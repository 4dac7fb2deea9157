/// The item kinds of docs/pack-format.md that an instance consists of.
public enum ItemKindCode {
    public static let head: UInt8 = 1
    public static let identityBulk: UInt8 = 2
    public static let picture: UInt8 = 3
    public static let record: UInt8 = 4
}
