import ArgumentParser

/// Options that every command on a data folder takes.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder (default: $ALOFT_DATA, or ~/.local/share/aloft).")
    var data: String?

    @Option(
        name: .long, help: "The folder of root keys (default: $XDG_CONFIG_HOME/aloft/keys or ~/.config/aloft/keys).")
    var keyFolder: String?

    @Flag(name: .long, help: "Print JSON for machines.")
    var json = false
}
