import Glibc

/// A colour space that pictures go out in, with its ICC profile (PS3.18 8.3.5.1.6).
public enum OutputProfile: String, Hashable, Sendable, CaseIterable {
    case sRGB = "sRGB"
    case adobeRGB = "AdobeRGB"
    case rommRGB = "ROMM RGB"

    /// Columns of the matrix from linear red, green and blue to XYZ of the profile connection space, which has the white of D50
    /// (IEC 61966-2-1, Adobe RGB (1998), ISO 22028-2; adapted to D50).
    var primaries: [[Double]] {
        switch self {
        case .sRGB: [[0.43607, 0.22249, 0.01392], [0.38515, 0.71687, 0.09708], [0.14307, 0.06061, 0.71410]]
        case .adobeRGB: [[0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457]]
        case .rommRGB: [[0.79767, 0.28804, 0.00000], [0.13519, 0.71188, 0.00000], [0.03134, 0.00009, 0.82491]]
        }
    }

    /// The curve from a component of 0 to 1 to linear light: `(a x + b)^g` from `d` on, `c x` below it (ICC.1 10.18, type 3).
    struct Curve: Hashable, Sendable {
        var g: Double, a = 1.0, b = 0.0, c = 0.0, d = 0.0

        func linear(_ x: Double) -> Double { x >= d ? pow(a * x + b, g) : c * x }

        /// The component for linear light.
        func component(_ y: Double) -> Double {
            let knee = pow(a * d + b, g)
            guard y < knee || a == 0 else { return (pow(max(0, y), 1 / g) - b) / a }
            return c == 0 ? 0 : y / c
        }
    }

    var curve: Curve {
        switch self {
        case .sRGB: Curve(g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045)
        case .adobeRGB: Curve(g: 2.19921875)
        case .rommRGB: Curve(g: 1.8, a: 1, b: 0, c: 1 / 16, d: 0.03125)
        }
    }
}

extension OutputProfile {
    /// The picture, which is in sRGB, in this colour space; a grey one in colours, so that the profile is true of it.
    public func picture(_ image: RenderedImage) -> RenderedImage {
        let image = image.inColor
        guard self != .sRGB else { return image }
        let from = OutputProfile.sRGB
        let matrix = Matrix(columns: primaries).inverted.times(Matrix(columns: from.primaries))
        let linear = (0...255).map { from.curve.linear(Double($0) / 255) }
        // Fine enough that each of 256 steps is hit, also where the curve is steep.
        let steps = 16_383
        let components = (0...steps).map { step in
            UInt8((min(1, max(0, curve.component(Double(step) / Double(steps)))) * 255).rounded())
        }
        var bytes = image.bytes
        for at in stride(from: 0, to: bytes.count - bytes.count % 3, by: 3) {
            let light = [linear[Int(bytes[at])], linear[Int(bytes[at + 1])], linear[Int(bytes[at + 2])]]
            for row in 0..<3 {
                let (x, y, z): (Double, Double, Double) = (matrix[row, 0], matrix[row, 1], matrix[row, 2])
                let value: Double = x * light[0] + y * light[1] + z * light[2]
                bytes[at + row] = components[Int((min(1, max(0, value)) * Double(steps)).rounded())]
            }
        }
        return RenderedImage(columns: image.columns, rows: image.rows, components: 3, bytes: bytes)
    }
}

/// Three by three numbers.
private struct Matrix {
    private var numbers: [Double]

    init(columns: [[Double]]) {
        numbers = (0..<9).map { columns[$0 % 3][$0 / 3] }
    }

    private init(_ numbers: [Double]) { self.numbers = numbers }

    subscript(row: Int, column: Int) -> Double { numbers[row * 3 + column] }

    func times(_ other: Matrix) -> Matrix {
        Matrix(
            (0..<9).map { place in
                (0..<3).reduce(0) { $0 + self[place / 3, $1] * other[$1, place % 3] }
            })
    }

    /// By cofactors; ours has a determinant far from zero.
    var inverted: Matrix {
        func minor(_ row: Int, _ column: Int) -> Double {
            let (r, c) = ((row + 1) % 3, (column + 1) % 3)
            let (s, d) = ((row + 2) % 3, (column + 2) % 3)
            return self[r, c] * self[s, d] - self[r, d] * self[s, c]
        }
        let determinant = (0..<3).reduce(0) { $0 + self[0, $1] * minor(0, $1) }
        return Matrix((0..<9).map { minor($0 % 3, $0 / 3) / determinant })
    }
}
