import HTTPTypes

/// What a browser lets our pages do: as little as they need.
enum PagePolicy {
    /// Our own pages: nothing but our files, and nobody's frame.
    case start
    /// OHIF compiles WebAssembly, and makes functions of text for segmentations and slides; it starts workers from blobs, sets
    /// styles from scripts and shows documents as blobs. Scripts in the page and from elsewhere stay out.
    case ohif

    private var contentSecurity: String {
        switch self {
        case .start:
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        case .ohif:
            "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; "
                + "worker-src 'self' blob:; object-src 'self' blob:; frame-src 'self' blob:; media-src 'self' blob:; "
                + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        }
    }

    /// - Parameter isPage: whether it is a document, which alone some of them are for. Workers have a policy of their own,
    ///   so all files have one.
    func headers(isPage: Bool) -> HTTPFields {
        var headers: HTTPFields = [:]
        var pairs = [
            ("content-security-policy", contentSecurity), ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"), ("cross-origin-resource-policy", "same-origin"),
            // Workers that share memory want it too.
            ("cross-origin-embedder-policy", "require-corp"),
        ]
        if isPage {
            pairs += [
                ("cross-origin-opener-policy", "same-origin"),
                ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                ("x-frame-options", self == .start ? "DENY" : "SAMEORIGIN"),
            ]
        }
        for (name, value) in pairs {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }
}

/// Media types of the files that a viewer consists of.
enum StaticMediaType {
    static func of(_ name: String) -> String {
        let suffix = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        return types[suffix] ?? "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "txt": "text/plain; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8", "wasm": "application/wasm",
        "json": "application/json", "map": "application/json", "webmanifest": "application/manifest+json",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "ico": "image/vnd.microsoft.icon", "xml": "application/xml", "woff": "font/woff",
        "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "pdf": "application/pdf",
    ]
}
