import NIOCore
import Testing

@testable import DICOMNetwork

/// PS3.8 Table 9-10, as printed: one row an event, one column a state (Sta1 … Sta13), `action>next state`. Where the
/// standard names two next states the first is the requestor's (AR-8), or that of an acceptable request (AE-6).
enum TransitionTable {
    static let text = """
        1  AE-1>4    -         -         -         -         -         -         -         -         -         -         -         -
        2  -         -         -         AE-2>5    -         -         -         -         -         -         -         -         -
        3  -         AA-1>13   AA-8>13   -         AE-3>6    AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-6>13
        4  -         AA-1>13   AA-8>13   -         AE-4>1    AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-6>13
        5  AE-5>2    -         -         -         -         -         -         -         -         -         -         -         -
        6  -         AE-6>3/13 AA-8>13   -         AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-7>13
        7  -         -         AE-7>6    -         -         -         -         -         -         -         -         -         -
        8  -         -         AE-8>13   -         -         -         -         -         -         -         -         -         -
        9  -         -         -         -         -         DT-1>6    -         AR-7>8    -         -         -         -         -
        10 -         AA-1>13   AA-8>13   -         AA-8>13   DT-2>6    AR-6>7    AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-6>13
        11 -         -         -         -         -         AR-1>7    -         -         -         -         -         -         -
        12 -         AA-1>13   AA-8>13   -         AA-8>13   AR-2>8    AR-8>9/10 AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-6>13
        13 -         AA-1>13   AA-8>13   -         AA-8>13   AA-8>13   AR-3>1    AA-8>13   AA-8>13   AR-10>12  AR-3>1    AA-8>13   AA-6>13
        14 -         -         -         -         -         -         -         AR-4>13   AR-9>11   -         -         AR-4>13   -
        15 -         -         AA-1>13   AA-2>1    AA-1>13   AA-1>13   AA-1>13   AA-1>13   AA-1>13   AA-1>13   AA-1>13   AA-1>13   -
        16 -         AA-2>1    AA-3>1    -         AA-3>1    AA-3>1    AA-3>1    AA-3>1    AA-3>1    AA-3>1    AA-3>1    AA-3>1    AA-2>1
        17 -         AA-5>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AA-4>1    AR-5>1
        18 -         AA-2>1    -         -         -         -         -         -         -         -         -         -         AA-2>1
        19 -         AA-1>13   AA-8>13   -         AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-8>13   AA-7>13
        """

    struct Cell: Sendable, CustomTestStringConvertible {
        var event: Int
        var state: Int
        var action: String?
        var next: [Int]
        var testDescription: String { "Evt\(event) in Sta\(state)" }
    }

    static let cells: [Cell] = text.split(separator: "\n").flatMap { line -> [Cell] in
        let columns = line.split(separator: " ")
        guard let event = Int(columns[0]) else { return [] }
        return columns.dropFirst().enumerated().map { index, cell in
            let parts = cell.split(separator: ">")
            let action = cell == "-" ? nil : parts[0].filter { $0 != "-" }.lowercased()
            let next = parts.count == 2 ? parts[1].split(separator: "/").compactMap { Int($0) } : []
            return Cell(event: event, state: index + 1, action: action, next: next)
        }
    }

    static let request = AssociateRequest(
        calledAETitle: "A", callingAETitle: "B", presentationContexts: [], userInformation: UserInformation())
    static let accept = AssociateAccept(
        calledAETitle: "A", callingAETitle: "B", presentationContexts: [], userInformation: UserInformation())
    static let value = PresentationDataValue(contextID: 1, isCommand: true, isLast: true, fragment: ByteBuffer())

    /// Evt1 … Evt19 (PS3.8 Table 9-10, first column).
    static let events: [AssociationStateMachine.Event] = [
        .associate(request), .transportConnected, .received(.associateAccept(accept)),
        .received(.associateReject(.noReason)), .transportIndicated, .received(.associateRequest(request)),
        .accept(accept), .reject(.noReason), .sendData, .received(.data(value)), .release,
        .received(.releaseRequest), .received(.releaseReply), .releaseReply, .abort(.byUser),
        .received(.abort(.byUser)), .transportClosed, .artimExpired, .invalid(.invalidPDUParameter),
    ]
}
