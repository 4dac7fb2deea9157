import ArgumentParser

/// What `aloft serve` is told about settling.
struct SettleOptions: ParsableArguments {
    @Option(help: "How long a series must be quiet before it is settled, in seconds, or 'off' (60).")
    var settleAfterSeconds: String?
    @Option(help: "How long packs stay that nothing points into any more, in seconds (900).")
    var dropAfterSeconds: String?
    @Option(
        help:
            "When native pixel data is recompressed: never, at-settle, after-N-days or on-leaving-hot, and MODALITY=RULE, parted by commas (after-30-days)."
    )
    var recompress: String?
    @Option(help: "What a GiB costs for a month, for 'aloft stats': hot=0.10,currency=USD.")
    var prices: String?
    @Option(help: "How long backups of the store are kept, in days, for 'aloft forget' to tell.")
    var backupDays: String?

    var flags: [(String, String?)] {
        [
            ("settle-after-seconds", settleAfterSeconds), ("drop-after-seconds", dropAfterSeconds),
            ("recompress", recompress), ("prices", prices), ("backup-days", backupDays),
        ]
    }
}
