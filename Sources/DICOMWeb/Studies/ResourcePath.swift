/// A study, a series of it or an instance of that (PS3.18 10.1).
public enum ResourcePath: Hashable, Sendable {
    case study(String)
    case series(study: String, series: String)
    case instance(InstancePath)

    public var study: String {
        switch self {
        case .study(let study), .series(let study, _): study
        case .instance(let path): path.study
        }
    }
    public var series: String? {
        switch self {
        case .study: nil
        case .series(_, let series): series
        case .instance(let path): path.series
        }
    }
    public var instance: String? {
        switch self {
        case .study, .series: nil
        case .instance(let path): path.instance
        }
    }
}

/// An instance by its three UIDs.
public struct InstancePath: Hashable, Sendable {
    public let study: String
    public let series: String
    public let instance: String

    public init(study: String, series: String, instance: String) {
        self.study = study
        self.series = series
        self.instance = instance
    }
}
