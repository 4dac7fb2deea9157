/// A picture for a screen: what encoders of JPEG, PNG, WebP and JPEG XL take.
public struct RenderedImage: Hashable, Sendable {
    public let columns: Int
    public let rows: Int
    /// 1: P-values scaled to 0...255 (PS3.14). 3: red, green, blue.
    public let components: Int
    /// Rows from the top, pixels from the left, the components of a pixel together.
    public var bytes: [UInt8]

    public init(columns: Int, rows: Int, components: Int, bytes: [UInt8]) {
        self.columns = columns
        self.rows = rows
        self.components = components
        self.bytes = bytes
    }
}

extension RenderedImage {
    /// The same grey picture in three components.
    var inColor: RenderedImage {
        guard components == 1 else { return self }
        let colored = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { target, count in
            for (index, byte) in bytes.enumerated() {
                target[index &* 3] = byte
                target[index &* 3 &+ 1] = byte
                target[index &* 3 &+ 2] = byte
            }
            count = bytes.count * 3
        }
        return RenderedImage(columns: columns, rows: rows, components: 3, bytes: colored)
    }

    /// Turned and mirrored: transposed first, flipped then.
    func oriented(_ orientation: Orientation) -> RenderedImage {
        guard orientation != Orientation() else { return self }
        let (width, height) = orientation.transposes ? (rows, columns) : (columns, rows)
        let (columns, components) = (columns, components)
        let turned = [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for y in 0..<height {
                    let v = orientation.flipsVertically ? height &- 1 &- y : y
                    for x in 0..<width {
                        let u = orientation.flipsHorizontally ? width &- 1 &- x : x
                        let from = (orientation.transposes ? u &* columns &+ v : v &* columns &+ u) &* components
                        let to = (y &* width &+ x) &* components
                        for component in 0..<components { target[to &+ component] = source[from &+ component] }
                    }
                }
            }
            count = bytes.count
        }
        return RenderedImage(columns: width, rows: height, components: components, bytes: turned)
    }
}
