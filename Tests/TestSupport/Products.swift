import Foundation

/// The programs that were built with the tests.
package enum Products {
    /// `dicom-codecs`: what codecs run in.
    package static let codecHelper = path("dicom-codecs")

    private static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/release/\(name)").path
    }
}
