import Glibc

/// A window: what part of the modality's values becomes black to white, and how (PS3.3 C.11.2.1.2).
public struct VOIWindow: Hashable, Sendable {
    /// VOI LUT Function (0028,1056).
    public enum Function: String, Hashable, Sendable {
        case linear = "LINEAR"
        case linearExact = "LINEAR_EXACT"
        case sigmoid = "SIGMOID"
    }

    public let center: Double
    /// Greater than 0.
    public let width: Double
    public let function: Function

    /// `nil` when centre or width is no finite number, or the width not greater than 0.
    ///
    /// LINEAR demands a width of at least 1. Windows over small real numbers break that: LINEAR_EXACT is meant.
    public init?(center: Double, width: Double, function: Function = .linear) {
        guard center.isFinite, width.isFinite, width > 0 else { return nil }
        self.center = center
        self.width = width
        self.function = function == .linear && width < 1 ? .linearExact : function
    }

    /// The value's place between black, 0, and white, 1.
    func callAsFunction(_ value: Double) -> Double {
        switch function {
        case .linear:
            let middle = center - 0.5
            let half = (width - 1) / 2
            if value <= middle - half { return 0 }
            if value > middle + half { return 1 }
            return (value - middle) / (width - 1) + 0.5
        case .linearExact:
            if value <= center - width / 2 { return 0 }
            if value > center + width / 2 { return 1 }
            return (value - center) / width + 0.5
        case .sigmoid:
            return 1 / (1 + exp(-4 * (value - center) / width))
        }
    }
}
