public import DICOM

/// What answers to searches for instances without a patient hold (PS3.18 Table 12.6.1-2). Every attribute is a key.
extension NonPatientCategory {
    /// What every answer has, without value where there is none: return keys of types 1 and 2.
    public var requiredTags: Set<Tag> {
        let own: Set<Tag> =
            switch self {
            // PS3.4 Table X.6-1.
            case .colorPalettes: [.contentLabel, .contentDescription, .contentCreatorName]
            // PS3.4 Table HH.6-1.
            case .definedProcedureProtocols: [.protocolName]
            // PS3.4 Table U.6-1.
            case .hangingProtocols:
                [
                    .hangingProtocolName, .hangingProtocolDescription, .hangingProtocolLevel, .hangingProtocolCreator,
                    .hangingProtocolCreationDateTime, .hangingProtocolDefinitionSequence, .numberOfPriorsReferenced,
                    .hangingProtocolUserIdentificationCodeSequence, .numberOfScreens, .nominalScreenDefinitionSequence,
                ]
            // Of which class they are is not known here.
            case .implantTemplates: []
            case .inventories: [.inventoryLevel, .inventoryCompletionStatus]
            }
        return own.union([.sopClassUID, .sopInstanceUID])
    }

    /// What an answer has beside it where it is known.
    public var usualTags: Set<Tag> {
        let own: Set<Tag> =
            switch self {
            case .colorPalettes: [.alternateContentDescriptionSequence]
            case .definedProcedureProtocols:
                [
                    .modality, .manufacturer, .manufacturerModelName, .modelSpecificationSequence,
                    .patientSpecificationSequence, .responsibleGroupCodeSequence, .contentCreatorName,
                    .potentialScheduledProtocolCodeSequence, .potentialRequestedProcedureCodeSequence,
                    .potentialReasonsForProcedure, .potentialReasonsForProcedureCodeSequence,
                    .potentialDiagnosticTasks, .predecessorProtocolSequence, .instanceCreationDate,
                    .instanceCreationTime,
                ]
            case .hangingProtocols: [.hangingProtocolUserGroupName]
            case .implantTemplates: Self.ofImplants.union(Self.ofAssemblies).union(Self.ofGroups)
            case .inventories:
                [
                    .contentDate, .contentTime, .inventoryPurpose, .inventoryInstanceDescription,
                    .scopeOfInventorySequence, .itemInventoryDateTime, .transactionStatus,
                    .numberOfStudyRecordsInInstance, .totalNumberOfStudyRecords,
                ]
            }
        return own.union(requiredTags).union([.specificCharacterSet, .instanceAvailability, .timezoneOffsetFromUTC])
    }

    /// PS3.4 Table BB.6-1.
    private static let ofImplants: Set<Tag> = [
        .manufacturer, .implantName, .implantSize, .implantPartNumber, .implantTemplateVersion, .implantType,
        .replacedImplantTemplateSequence, .derivationImplantTemplateSequence, .originalImplantTemplateSequence,
        .effectiveDateTime, .implantTargetAnatomySequence, .implantTypeCodeSequence,
    ]
    /// PS3.4 Table BB.6-2.
    private static let ofAssemblies: Set<Tag> = [
        .implantAssemblyTemplateName, .implantAssemblyTemplateIssuer, .implantAssemblyTemplateVersion,
        .implantAssemblyTemplateType, .replacedImplantAssemblyTemplateSequence,
        .implantAssemblyTemplateTargetAnatomySequence, .procedureTypeCodeSequence, .surgicalTechnique,
    ]
    /// PS3.4 Table BB.6-3.
    private static let ofGroups: Set<Tag> = [
        .implantTemplateGroupName, .implantTemplateGroupDescription, .implantTemplateGroupIssuer,
        .implantTemplateGroupVersion, .replacedImplantTemplateGroupSequence, .implantTemplateGroupTargetAnatomySequence,
    ]
}
