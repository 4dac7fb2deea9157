/// Model patients: names of six scripts with endings, middle names and component groups as real ones have, birth dates,
/// identifiers. The same number always gives the same patient.
struct ModelPatient {
    let name: String
    let patientID: String
    let birthDate: String
    let studyDate: String

    init(_ number: Int) {
        var random = SplitMix(state: UInt64(number) &* 0x5851_F42D_4C95_7F2D)
        name =
            switch random.next() % 20 {
            case 0..<12: Self.latin(&random)
            case 12..<15: Self.cyrillic(&random)
            case 15..<17: Self.japanese(&random)
            case 17: Self.korean(&random)
            case 18: Self.greek(&random)
            default: Self.arabic(&random)
            }
        patientID = "PID" + String(repeating: "0", count: 8 - String(number).count) + String(number)
        birthDate = Self.date(&random, from: 1925, years: 98)
        studyDate = Self.date(&random, from: 2005, years: 20)
    }

    private static func latin(_ random: inout SplitMix) -> String {
        let family = random.pick(familyRoots) + random.pick(familyEndings)
        let middle = random.next() % 3 == 0 ? "^" + random.pick(latinGiven) : ""
        return family + "^" + random.pick(latinGiven) + middle
    }

    private static func cyrillic(_ random: inout SplitMix) -> String {
        let isFemale = random.next() % 2 == 0
        let family = random.pick(cyrillicRoots) + (isFemale ? "ова" : "ов")
        let given = random.pick(isFemale ? cyrillicFemale : cyrillicMale)
        return family + "^" + given + "^" + random.pick(patronymics) + (isFemale ? "овна" : "ович")
    }

    private static func japanese(_ random: inout SplitMix) -> String {
        let parts = (0..<4).map { _ in random.pick(japaneseParts) }
        func name(_ part: (String, String, String) -> String) -> String {
            let words = parts.map { part($0.0, $0.1, $0.2) }
            return words[0] + words[1] + "^" + words[2] + words[3]
        }
        return name { roman, _, _ in roman } + "=" + name { _, kanji, _ in kanji } + "=" + name { _, _, kana in kana }
    }

    private static func korean(_ random: inout SplitMix) -> String {
        let (family, first, second) = (random.pick(korean), random.pick(korean), random.pick(korean))
        return "\(family.0)^\(first.0)-\(second.0)=\(family.1)^\(first.1)\(second.1)"
    }

    private static func greek(_ random: inout SplitMix) -> String {
        random.pick(greekRoots) + random.pick(greekEndings) + "^" + random.pick(greekGiven)
    }

    private static func arabic(_ random: inout SplitMix) -> String {
        random.pick(arabicFamily) + "^" + random.pick(arabicGiven) + "^" + random.pick(arabicGiven)
    }

    private static func date(_ random: inout SplitMix, from year: Int, years: UInt64) -> String {
        let number = (year + Int(random.next() % years)) * 10_000 + (1 + Int(random.next() % 12)) * 100
        return String(number + 1 + Int(random.next() % 28))
    }
}

extension ModelPatient {
    private static let familyRoots = words(
        """
        Ander Peter Hoff Berg Lind Nor Stein Wal Ros Hart Fried Kauf Neu Schön Grün Müll Sand Eriks Johan Karl Lar Niel \
        Ols Svens Wright Carl John Jack Thom Robin Wil Harri Nichol Daw Ed Rich Hein Lange Klein Zimmer Acker Baum Feld \
        Gold Silber Eisen Holz Kirch Markt Mühl Vogel Wein Wolf Alvar Fernánd Gonzál Hernánd Martín Ramír Sánch Kowal
        """)
    private static let familyEndings = words(
        "son sen mann berg stein ez ski ska er ers ton ley field wood ford ström gren quist hoffer meier bauer sson")
    private static let latinGiven = words(
        """
        Anna Maria Peter John James Robert Michael William David Richard Joseph Thomas Elizabeth Jennifer Linda Barbara \
        Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Ashley Dorothy Emma Olivia Noah Liam Lukas Jürgen Björn \
        Søren Åsa Zoë Renée François José María Łukasz Małgorzata Zuzana Tomáš István Gergő Ștefan Ioana Günther Käthe \
        Giulia Marco Chiara Luca Eva Jan Piet Willem Aino Eero Siiri
        """)
    private static let cyrillicRoots = words(
        """
        Иван Петр Сидор Кузнец Смирн Попов Васильев Соколов Михайл Новик Федор Мороз Волк Алексе Лебед Семён Егор Павл \
        Козл Степан Никола Орл Андре Макар Никит Захар Зайц Соловьёв Борис Яковлев
        """)
    private static let cyrillicMale = words(
        "Александр Сергей Дмитрий Андрей Алексей Иван Михаил Николай Пётр Юрий Олег Артём")
    private static let cyrillicFemale = words(
        "Анна Мария Елена Ольга Наталья Татьяна Ирина Светлана Юлия Алёна Вера Дарья")
    private static let patronymics = words("Иван Петр Александр Михайл Владимир Борис Никола Степан Федор Павл Юр Олег")
    private static let japaneseParts: [(String, String, String)] = [
        ("Yama", "山", "やま"), ("Da", "田", "だ"), ("Kawa", "川", "かわ"), ("Moto", "本", "もと"), ("Naka", "中", "なか"),
        ("Mura", "村", "むら"), ("Ki", "木", "き"), ("Mori", "森", "もり"), ("Ishi", "石", "いし"), ("I", "井", "い"),
        ("Ue", "上", "うえ"), ("Shita", "下", "した"), ("No", "野", "の"), ("Hara", "原", "はら"), ("Matsu", "松", "まつ"),
        ("Fuji", "藤", "ふじ"), ("Taka", "高", "たか"), ("Hashi", "橋", "はし"), ("O", "大", "お"), ("Ko", "小", "こ"),
        ("Taro", "太郎", "たろう"), ("Hana", "花", "はな"), ("Mi", "美", "み"), ("Kazu", "和", "かず"), ("Hiro", "広", "ひろ"),
    ]
    private static let korean: [(String, String)] = [
        ("Kim", "김"), ("Lee", "이"), ("Park", "박"), ("Choi", "최"), ("Jung", "정"), ("Kang", "강"), ("Cho", "조"),
        ("Yoon", "윤"), ("Jang", "장"), ("Lim", "임"), ("Min", "민"), ("Seo", "서"), ("Jun", "준"), ("Hyun", "현"),
        ("Woo", "우"), ("Ji", "지"), ("Soo", "수"), ("Young", "영"), ("Hee", "희"), ("Eun", "은"),
    ]
    private static let greekRoots = words(
        "Παπ Γεωργ Νικολα Δημητρ Κωνσταντιν Ιωανν Αθανασ Βασιλε Χριστ Αλεξ Στεφαν Αντων")
    private static let greekEndings = words("ίδης ίδου όπουλος οπούλου άκης άκη άδης ίου ιάδης ά")
    private static let greekGiven = words(
        "Γιώργος Μαρία Δημήτρης Ελένη Κώστας Κατερίνα Γιάννης Βασιλική Νίκος Σοφία Ηλίας Ζωή")
    private static let arabicFamily = words(
        "العلي الحسن المصري حداد خوري النجار الشامي منصور صالح عباس الخطيب ناصر يوسف حمدان الزين")
    private static let arabicGiven = words(
        "محمد أحمد علي حسن عمر خالد يوسف إبراهيم فاطمة عائشة مريم زينب ليلى سارة نور هدى")

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

/// SplitMix64: small, seeded, the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// One of the values; the first ones come more often than the last, as names do.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        let part = Double(next() >> 11) / Double(1 << 53)
        return values[Int(part * (0.4 + 0.6 * part) * Double(values.count))]
    }
}
