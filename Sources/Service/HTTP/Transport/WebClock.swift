import Glibc
import Synchronization

/// The Date header (RFC 9110 6.6.1), made once a second.
final class WebClock: Sendable {
    private let made = Mutex((second: -1, text: ""))

    func date() -> String {
        let second = time(nil)
        return made.withLock { made in
            if made.second != second { made = (second, Self.text(second: second)) }
            return made.text
        }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 5.6.7).
    static func text(second: Int) -> String {
        var (moment, parts) = (time_t(second), tm())
        gmtime_r(&moment, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
        let date = "\(two(parts.tm_mday)) \(months[Int(parts.tm_mon) % 12]) \(1900 + parts.tm_year)"
        return "\(days[Int(parts.tm_wday) % 7]), \(date) \(time) GMT"
    }
}
