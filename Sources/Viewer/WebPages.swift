/// The web pages that are part of the program: the start page, and what OHIF is told of the archive that serves it.
///
/// They lie in `Pages` as they are, plain HTML, CSS and JavaScript modules, and are embedded when the program is built: it
/// needs no file beside it. `ohif-config.js` is no page; it takes the place of `app-config.js` in OHIF's folder.
public enum WebPages {
    /// One of them.
    public struct Page: Sendable {
        /// The file's name: the last part of its address.
        public let name: String
        public let bytes: [UInt8]
    }

    /// The one at `/`.
    public static let start = Page(name: "index.html", bytes: PackageResources.index_html)

    /// What the start page asks for.
    public static let parts = [
        Page(name: "style.css", bytes: PackageResources.style_css),
        Page(name: "icon.svg", bytes: PackageResources.icon_svg),
        Page(name: "start.js", bytes: PackageResources.start_js),
        Page(name: "search.js", bytes: PackageResources.search_js),
        Page(name: "studies.js", bytes: PackageResources.studies_js),
        Page(name: "series.js", bytes: PackageResources.series_js),
        Page(name: "elements.js", bytes: PackageResources.elements_js),
        Page(name: "dicomweb.js", bytes: PackageResources.dicomweb_js),
        Page(name: "words.js", bytes: PackageResources.words_js),
    ]

    /// OHIF's configuration.
    public static let ohifConfiguration = Page(name: "app-config.js", bytes: PackageResources.ohif_config_js)
}
