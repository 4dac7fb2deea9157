/// C-ECHO (PS3.7 9.1.5, PS3.4 Annex A): is anybody there?
enum CEcho {
    static func request(messageID: UInt16) -> CommandSet {
        var command = CommandSet()
        command.set(.affectedSOPClassUID, uid: DICOMUID.verification)
        command.set(.commandField, Command.cEcho.rawValue)
        command.set(.messageID, messageID)
        command.set(.commandDataSetType, CommandSet.noDataSet)
        return command
    }
}

extension CommandSet {
    /// The response to a request, without a data set. What the request did not say is left out.
    static func response(to request: CommandSet, status: Status) -> CommandSet {
        var response = CommandSet()
        let command = request.integer(.commandField) ?? 0
        response.set(.commandField, command | Command.responseBit)
        if let id = request.integer(.messageID) { response.set(.messageIDBeingRespondedTo, id) }
        if let uid = request.string(.affectedSOPClassUID) ?? request.string(.requestedSOPClassUID) {
            response.set(.affectedSOPClassUID, uid: uid)
        }
        if let uid = request.string(.affectedSOPInstanceUID) ?? request.string(.requestedSOPInstanceUID) {
            response.set(.affectedSOPInstanceUID, uid: uid)
        }
        response.set(.commandDataSetType, noDataSet)
        response.set(.status, status.rawValue)
        return response
    }
}
