import DICOM
import Glibc

/// A colour on a screen.
struct DisplayColor: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    static let black = DisplayColor(gray: 0)
    static let white = DisplayColor(gray: 255)

    var isGray: Bool { red == green && green == blue }
    /// Its luma (ITU-R BT.601), for a picture without colour.
    var gray: UInt8 {
        let weighted: Int = 299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
        return UInt8((weighted + 500) / 1000)
    }

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(gray: UInt8) { self.init(red: gray, green: gray, blue: gray) }

    /// A P-value of 16 bits: Shutter Presentation Value, a graphic layer's recommended value.
    init(presentationValue: Double) { self.init(gray: (presentationValue / 65535).asByte) }

    /// Reads a CIELab value of three words (PS3.3 C.10.7.1.1), and shows it in sRGB. `nil` when there is none.
    init?(cieLab tag: Tag, _ dataSet: DataSet) {
        guard let encoded = dataSet.numbers(tag, count: 3) else { return nil }
        let lightness: Double = encoded[0] * 100 / 65535
        let a: Double = encoded[1] * 255 / 65535 - 128
        let b: Double = encoded[2] * 255 / 65535 - 128
        let y: Double = (lightness + 16) / 116
        func opened(_ value: Double) -> Double {
            value > 6.0 / 29 ? value * value * value : (value - 16.0 / 116) * 108 / 841
        }
        // The connection space has the white of D50 (ICC.1); the matrix goes to sRGB's D65, Bradford adapted.
        let x50: Double = 0.9642 * opened(y + a / 500)
        let y50: Double = opened(y)
        let z50: Double = 0.8249 * opened(y - b / 200)
        func channel(_ x: Double, _ y: Double, _ z: Double) -> UInt8 {
            let linear: Double = x * x50 + y * y50 + z * z50
            return (linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055).asByte
        }
        self.init(
            red: channel(3.1338561, -1.6168667, -0.4906146), green: channel(-0.9787684, 1.9161415, 0.0334540),
            blue: channel(0.0719453, -0.2289914, 1.4052427))
    }
}
