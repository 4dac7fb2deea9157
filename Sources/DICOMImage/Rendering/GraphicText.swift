extension GraphicCanvas {
    /// Writes text in a box, as large as it can be, or beside a point.
    /// - Parameter points: two corners, or where the first line begins.
    mutating func write(_ text: Graphic.Text, _ points: [GraphicPoint], _ color: DisplayColor) throws(ImageError) {
        let lines = text.lines.map { StrokeFont.letters($0) }
        guard let longest = lines.map(\.count).max(), longest > 0, let first = points.first else { return }
        // A line is ten units high, a letter six wide.
        let smallest = 8.0
        var size = max(smallest * 1.5, Double(min(columns, rows)) / 32)
        var (left, top, width) = (first.x, first.y, 0.0)
        if text.hasBox, let last = points.last {
            (left, top) = (min(first.x, last.x), min(first.y, last.y))
            width = abs(first.x - last.x)
            let height = abs(first.y - last.y)
            // What nobody could read is written larger than its box.
            size = max(min(height / Double(lines.count), width / (0.6 * Double(longest))), smallest)
        }
        let unit = size / 10
        for (number, letters) in lines.enumerated() {
            let room = width - Double(letters.count) * 6 * unit
            let indent =
                switch text.justification {
                case .left: 0.0
                case .center: room / 2
                case .right: room
                }
            for (place, letter) in letters.enumerated() {
                let x = left + indent + (Double(place) * 6 + 0.5) * unit
                let y = top + (Double(number) * 10 + 1) * unit
                for stroke in letter {
                    let line = stroke.map { GraphicPoint(x: x + $0.x * unit, y: y + $0.y * unit) }
                    try draw(line, thickness: max(1, unit), color)
                }
            }
        }
    }
}

/// Letters made of lines, so that text needs no font: those of ASCII and a few signs of measuring.
enum StrokeFont {
    /// The lines of each letter of a text, four units wide and six high; those with a descender reach down to 8.
    static func letters(_ text: String) -> [[[GraphicPoint]]] {
        text.unicodeScalars.map { scalar in
            // A letter that isn't there is an empty frame, not nothing.
            scalar.value <= 32 ? [] : glyphs[scalar] ?? strokes("0040460600")
        }
    }

    private static let glyphs: [Unicode.Scalar: [[GraphicPoint]]] = {
        var glyphs: [Unicode.Scalar: [[GraphicPoint]]] = [:]
        for line in table.split(separator: "\n") {
            guard let scalar = line.unicodeScalars.first else { continue }
            glyphs[scalar] = strokes(line.dropFirst(2))
        }
        return glyphs
    }()

    /// Lines apart, each of pairs of digits: right, down.
    private static func strokes(_ text: some StringProtocol) -> [[GraphicPoint]] {
        text.split(separator: " ").map { stroke in
            let digits = stroke.utf8.map { Double($0) - 48 }
            return stride(from: 0, to: digits.count - 1, by: 2).map { GraphicPoint(x: digits[$0], y: digits[$0 + 1]) }
        }
    }

    private static let table = """
        ! 2024 2626
        " 1012 3032
        # 1016 3036 0242 0444
        $ 413010010213334445361605 2026
        % 0640 0010110100 3545463635
        & 461120310405162644
        ' 2022
        ( 30212536
        ) 10212516
        * 2125 0244 0442
        + 2125 0343
        , 252617
        - 0343
        . 2626
        / 0640
        0 103041453616050110 0541
        1 112026 1636
        2 01103041420646
        3 0110304142334445361605 1333
        4 36300444
        5 400002324345361605
        6 4130100105163645443303
        7 004016
        8 103041423313020110 1304051636454433
        9 4313020110304145361605
        : 2222 2626
        ; 2222 252617
        < 410345
        = 0242 0444
        > 014305
        ? 01103041422324 2626
        @ 322213243432 344441301001051646
        A 0602204246 0444
        B 06003041423303 3344453606
        C 4130100105163645
        D 00304145360600
        E 40000646 0333
        F 400006 0333
        G 41301001051636454323
        H 0006 4046 0343
        I 1030 2026 1636
        J 4045361605
        K 0006 4004 1346
        L 000646
        M 0600234046
        N 06004640
        O 103041453616050110
        P 06003041423303
        Q 103041453616050110 2446
        R 06003041423303 2346
        S 413010010213334445361605
        T 0040 2026
        U 000516364540
        V 002640
        W 0016233640
        X 0046 4006
        Y 002340 2326
        Z 00400646
        [ 30101636
        \\ 0046
        ] 10303616
        ^ 022042
        _ 0747
        ` 1021
        a 1232434616051444
        b 00063645433202
        c 4332120305163645
        d 40461605031242
        e 044443321203051646
        f 40302126 1333
        g 421203051646 42473808
        h 0006 0312324346
        i 2226 2020
        j 22271808 2020
        k 0006 4205 1446
        l 2026
        m 0602122326 23324346
        n 0602 0312324346
        o 123243453616050312
        p 08023243453606
        q 48421203051646
        r 0602 041242
        s 4212031434453606
        t 20253646 1232
        u 0205163645 4246
        v 022642
        w 0216233642
        x 0246 4206
        y 0225 4208
        z 02420646
        { 30202213242636
        | 2028
        } 10202233242616
        ~ 04133443
        ° 1030321210
        ± 2024 0242 0646
        µ 0802 0516364542
        μ 0802 0516364542
        ² 102021122232
        ³ 10201120222112
        """
}
