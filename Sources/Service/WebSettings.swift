import DICOMWeb

/// What a site can be told about DICOMweb beyond its port (docs/configuration.md).
public struct WebSettings: Sendable {
    /// What addresses in answers begin with, where one name is right for everybody.
    var publicRoot: String?
    /// Whose word about the address that a client asked for is believed.
    var trustedProxies = AddressRanges()
    /// Whose pages may ask from a browser.
    var crossOrigin = CrossOrigin()
    /// What is given to who sends no Accept header.
    var absentAccept = AcceptNegotiation.AbsentHeader.nothing

    /// When uncompressed samples are compressed on their way out.
    var frameCompression = FrameCompression.auto

    /// Whether who may store may also reject what is stored.
    var takesDeletes = false

    init() {}

    /// - Parameter text: the value of a key, where it is set.
    init(_ text: (String) -> String?) throws {
        publicRoot = text("public-root")
        if let list = text("trusted-proxies") {
            guard let ranges = AddressRanges(list) else {
                throw SiteConfiguration.Problem(
                    "trusted-proxies: addresses or ranges such as 10.0.0.0/8, parted by commas, not '\(list)'")
            }
            trustedProxies = ranges
        }
        if let list = text("cors-origins") {
            guard let origins = CrossOrigin(list) else {
                throw SiteConfiguration.Problem(
                    "cors-origins: origins such as https://viewer.example, parted by commas, or *, not '\(list)'")
            }
            crossOrigin = origins
        }
        frameCompression = try SettingText.word("compress-frames", text) ?? .auto
        switch text("web-delete") ?? "false" {
        case "true": takesDeletes = true
        case "false": takesDeletes = false
        case let other: throw SiteConfiguration.Problem("web-delete: true or false, not '\(other)'")
        }
        switch text("absent-accept") ?? "refuse" {
        case "refuse": absentAccept = .nothing
        case "default": absentAccept = .anything
        case let other: throw SiteConfiguration.Problem("absent-accept: refuse or default, not '\(other)'")
        }
    }
}
