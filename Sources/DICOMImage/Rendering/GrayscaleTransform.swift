/// The grayscale pipeline: stored value to P-value (PS3.4 N.2.1).
struct GrayscaleTransform: Sendable {
    var modality: ModalityTransform
    var valuesOfInterest: VOITransform
    var presentation: PresentationTransform

    /// The P-value, 0 to 1.
    func callAsFunction(_ stored: Double) -> Double { presentation(valuesOfInterest(modality(stored))) }
}

/// Stored values to the modality's unit (PS3.3 C.11.1).
enum ModalityTransform: Hashable, Sendable {
    case identity
    case rescale(slope: Double, intercept: Double)
    case table(LookupTable)

    func callAsFunction(_ stored: Double) -> Double {
        switch self {
        case .identity: stored
        case .rescale(let slope, let intercept): stored * slope + intercept
        case .table(let table): Double(table.entry(stored))
        }
    }

    /// What can come out.
    func range(of stored: ClosedRange<Double>) -> ClosedRange<Double> {
        switch self {
        case .identity: return stored
        case .table(let table): return 0...table.maximum
        case .rescale:
            let (low, high) = (self(stored.lowerBound), self(stored.upperBound))
            guard low.isFinite, high.isFinite else { return stored }
            return min(low, high)...max(low, high)
        }
    }
}

/// Values of interest to 0...1 (PS3.3 C.11.2).
enum VOITransform: Hashable, Sendable {
    case window(VOIWindow)
    case table(LookupTable)
    /// All from black to white over a range: what the standard calls identity, and what no window leaves to us.
    case range(ClosedRange<Double>)

    func callAsFunction(_ value: Double) -> Double {
        switch self {
        case .window(let window): return window(value)
        case .table(let table): return Double(table.entry(value)) / table.maximum
        case .range(let range):
            guard value > range.lowerBound else { return 0 }
            guard value < range.upperBound else { return 1 }
            return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        }
    }
}

/// The output of the VOI transform to P-values (PS3.3 C.11.6).
enum PresentationTransform: Hashable, Sendable {
    case identity
    case inverse
    case table(LookupTable)

    func callAsFunction(_ value: Double) -> Double {
        switch self {
        case .identity: value
        case .inverse: 1 - value
        case .table(let table): table.stretched(value)
        }
    }
}
