import ArgumentParser

/// What `serve` can be told about DICOMweb beyond its port.
struct WebOptions: ParsableArguments {
    @Option(help: "What addresses in answers begin with (the address that a client came to).") var publicRoot: String?
    @Option(help: "Proxies whose Forwarded and X-Forwarded-… headers are believed: addresses or ranges (none).")
    var trustedProxies: String?
    @Option(help: "Sites whose pages may ask from a browser: origins, or * (none).") var corsOrigins: String?
    @Option(help: "A request without Accept header: refuse (PS3.18 8.7.5) or default (refuse).")
    var absentAccept: String?
    @Option(help: "Compress uncompressed pixel data: auto (on slow connections), always or never (auto).")
    var compressFrames: String?
    @Flag(help: "Let DELETE over DICOMweb take studies, series and instances out of sight.") var webDelete = false

    var flags: [(String, String?)] {
        [
            ("public-root", publicRoot), ("trusted-proxies", trustedProxies), ("cors-origins", corsOrigins),
            ("absent-accept", absentAccept), ("compress-frames", compressFrames),
        ]
    }
}
