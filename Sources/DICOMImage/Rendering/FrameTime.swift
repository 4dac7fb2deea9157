public import DICOM

/// How long each frame of a moving picture is shown.
public enum FrameTime {
    /// Frame Time in milliseconds, or a rate in frames a second (PS3.3 C.7.6.5); between 10 ms and 10 s, and 66 ms where
    /// nothing is said.
    public static func of(_ dataSet: DataSet) -> Duration {
        let rate = dataSet.double(.recommendedDisplayFrameRate) ?? dataSet.double(.cineRate)
        let milliseconds = dataSet.double(.frameTime) ?? rate.flatMap { $0 > 0 ? 1000 / $0 : nil } ?? 66
        return .milliseconds(milliseconds.isFinite ? Int(min(max(milliseconds, 10), 10_000)) : 66)
    }
}
