import Foundation

/// Keeps what is in memory in memory.
enum ProcessProtection {
    /// No core dumps: one would hold keys and images in the clear. Files that a library makes are this user's alone. A peer
    /// that goes away is an error of a call, no signal.
    static func apply() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        umask(0o077)
        signal(SIGPIPE, SIG_IGN)
        // Swift's report of a crash prints registers and what they point at.
        for fault in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { signal(fault, SIG_DFL) }
    }
}
