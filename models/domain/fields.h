// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"

/// The fields that the rules speak of, found in the schema by name while compiling. Constants; any thread.
namespace aufwind::domain::field {

using schema::FieldNumber;

/// Does not compile where the schema has no such field.
consteval FieldNumber of(schema::EntityNumber entity, std::string_view name) {
    return schema::kSchema.entity(entity)->field(name)->number;
}

inline constexpr FieldNumber kEmployeeEmail = of(schema::kEmployee, "email");
inline constexpr FieldNumber kEmployeeFirst = of(schema::kEmployee, "first_name");
inline constexpr FieldNumber kEmployeeLast = of(schema::kEmployee, "last_name");
inline constexpr FieldNumber kEmployeePreferred = of(schema::kEmployee, "preferred_name");
inline constexpr FieldNumber kEmployeeTitle = of(schema::kEmployee, "title");
inline constexpr FieldNumber kEmployeeManager = of(schema::kEmployee, "manager");
inline constexpr FieldNumber kEmployeeDepartment = of(schema::kEmployee, "department");

inline constexpr FieldNumber kAlertTold = of(schema::kSecurityAlert, "told");

inline constexpr FieldNumber kTeamName = of(schema::kTeam, "name");
inline constexpr FieldNumber kTeamParent = of(schema::kTeam, "parent");
inline constexpr FieldNumber kTeamLead = of(schema::kTeam, "lead");
inline constexpr FieldNumber kTeamRule = of(schema::kTeam, "rule");
inline constexpr FieldNumber kMembershipTeam = of(schema::kTeamMembership, "team");
inline constexpr FieldNumber kMembershipPerson = of(schema::kTeamMembership, "person");
inline constexpr FieldNumber kTenantName = of(schema::kTenantSettings, "name");
inline constexpr FieldNumber kTenantLanguage = of(schema::kTenantSettings, "language");
inline constexpr FieldNumber kTenantZone = of(schema::kTenantSettings, "time_zone");

inline constexpr FieldNumber kSeriesTitle = of(schema::kMeetingSeries, "title");
inline constexpr FieldNumber kSeriesKind = of(schema::kMeetingSeries, "kind");
inline constexpr FieldNumber kSeriesRhythm = of(schema::kMeetingSeries, "rhythm");
inline constexpr FieldNumber kSeriesOrganiser = of(schema::kMeetingSeries, "organiser");
inline constexpr FieldNumber kSeriesStarts = of(schema::kMeetingSeries, "starts");
inline constexpr FieldNumber kSeriesMinutes = of(schema::kMeetingSeries, "minutes");
inline constexpr FieldNumber kSeriesZone = of(schema::kMeetingSeries, "time_zone");
inline constexpr FieldNumber kSeriesEnded = of(schema::kMeetingSeries, "ended");
inline constexpr FieldNumber kSeriesPlace = of(schema::kMeetingSeries, "place");
inline constexpr FieldNumber kParticipantSeries = of(schema::kSeriesParticipant, "series");
inline constexpr FieldNumber kParticipantPerson = of(schema::kSeriesParticipant, "person");
inline constexpr FieldNumber kParticipantHistory = of(schema::kSeriesParticipant, "shares_history");

inline constexpr FieldNumber kOccurrenceSeries = of(schema::kOccurrence, "series");
inline constexpr FieldNumber kOccurrenceRecurrence = of(schema::kOccurrence, "recurrence_id");
inline constexpr FieldNumber kOccurrenceStarts = of(schema::kOccurrence, "starts");
inline constexpr FieldNumber kOccurrenceEnds = of(schema::kOccurrence, "ends");
inline constexpr FieldNumber kOccurrenceStatus = of(schema::kOccurrence, "status");
inline constexpr FieldNumber kOccurrenceRemark = of(schema::kOccurrence, "remark");

inline constexpr FieldNumber kPointSeries = of(schema::kTalkingPoint, "series");
inline constexpr FieldNumber kPointTitle = of(schema::kTalkingPoint, "title");
inline constexpr FieldNumber kPointPosition = of(schema::kTalkingPoint, "position");
inline constexpr FieldNumber kPointRaised = of(schema::kTalkingPoint, "raised_in");
inline constexpr FieldNumber kPointDiscussed = of(schema::kTalkingPoint, "discussed_in");

inline constexpr FieldNumber kPointSection = of(schema::kTalkingPoint, "section");
inline constexpr FieldNumber kPointMinutes = of(schema::kTalkingPoint, "minutes");
inline constexpr FieldNumber kPointMentions = of(schema::kTalkingPoint, "mentions");

inline constexpr FieldNumber kSecretSeries = of(schema::kPrivatePoint, "series");
inline constexpr FieldNumber kSecretTitle = of(schema::kPrivatePoint, "title");
inline constexpr FieldNumber kSecretPosition = of(schema::kPrivatePoint, "position");
inline constexpr FieldNumber kSecretRaised = of(schema::kPrivatePoint, "raised_in");
inline constexpr FieldNumber kSecretDiscussed = of(schema::kPrivatePoint, "discussed_in");
inline constexpr FieldNumber kSecretMinutes = of(schema::kPrivatePoint, "minutes");

inline constexpr FieldNumber kLinkPoint = of(schema::kPointLink, "point");
inline constexpr FieldNumber kLinkSeries = of(schema::kPointLink, "series");
inline constexpr FieldNumber kLinkAddress = of(schema::kPointLink, "address");
inline constexpr FieldNumber kLinkTitle = of(schema::kPointLink, "title");

inline constexpr FieldNumber kTemplateName = of(schema::kAgendaTemplate, "name");
inline constexpr FieldNumber kTemplateDescription = of(schema::kAgendaTemplate, "description");
inline constexpr FieldNumber kTemplatePoints = of(schema::kAgendaTemplate, "points");

inline constexpr FieldNumber kCommentPoint = of(schema::kComment, "point");
inline constexpr FieldNumber kCommentParent = of(schema::kComment, "parent");
inline constexpr FieldNumber kCommentText = of(schema::kComment, "text");
inline constexpr FieldNumber kCommentSeries = of(schema::kComment, "series");
inline constexpr FieldNumber kCommentMentions = of(schema::kComment, "mentions");

inline constexpr FieldNumber kSharedSeries = of(schema::kSharedNote, "series");
inline constexpr FieldNumber kSharedOccurrence = of(schema::kSharedNote, "occurrence");
inline constexpr FieldNumber kSharedBody = of(schema::kSharedNote, "body");
inline constexpr FieldNumber kPrivateSeries = of(schema::kPrivateNote, "series");
inline constexpr FieldNumber kPrivateOccurrence = of(schema::kPrivateNote, "occurrence");
inline constexpr FieldNumber kPrivateBody = of(schema::kPrivateNote, "body");

inline constexpr FieldNumber kActionSeries = of(schema::kActionItem, "series");
inline constexpr FieldNumber kActionOccurrence = of(schema::kActionItem, "occurrence");
inline constexpr FieldNumber kActionTitle = of(schema::kActionItem, "title");
inline constexpr FieldNumber kActionOwner = of(schema::kActionItem, "owner");
inline constexpr FieldNumber kActionDue = of(schema::kActionItem, "due");
inline constexpr FieldNumber kActionDone = of(schema::kActionItem, "done");
inline constexpr FieldNumber kActionDoneAt = of(schema::kActionItem, "done_at");
inline constexpr FieldNumber kActionPoint = of(schema::kActionItem, "point");

inline constexpr FieldNumber kSettingsSeen = of(schema::kPersonalSettings, "seen_until");
inline constexpr FieldNumber kSettingsNoReminders = of(schema::kPersonalSettings, "no_reminders");
inline constexpr FieldNumber kSettingsNoMentions = of(schema::kPersonalSettings, "no_mentions");
inline constexpr FieldNumber kSettingsNoDesktop = of(schema::kPersonalSettings, "no_desktop");
inline constexpr FieldNumber kSettingsNoMail = of(schema::kPersonalSettings, "no_mail");

inline constexpr FieldNumber kCompanySupport = of(schema::kTenantSettings, "support_contact");
inline constexpr FieldNumber kCompanyAccent = of(schema::kTenantSettings, "accent");
inline constexpr FieldNumber kCompanyLogo = of(schema::kTenantSettings, "logo");
inline constexpr FieldNumber kValueName = of(schema::kCompanyValue, "name");
inline constexpr FieldNumber kValueDescription = of(schema::kCompanyValue, "description");
inline constexpr FieldNumber kHolidayName = of(schema::kHoliday, "name");
inline constexpr FieldNumber kHolidayDay = of(schema::kHoliday, "day");
inline constexpr FieldNumber kHolidayLocation = of(schema::kHoliday, "location");

inline constexpr FieldNumber kAttributeName = of(schema::kCustomAttribute, "name");
inline constexpr FieldNumber kAttributeKind = of(schema::kCustomAttribute, "kind");
inline constexpr FieldNumber kAttributeOptions = of(schema::kCustomAttribute, "options");
inline constexpr FieldNumber kAttributeConfidential = of(schema::kCustomAttribute, "confidential");
/// The same in both entities that hold values of attributes.
inline constexpr FieldNumber kCustomAttribute = of(schema::kCustomValue, "attribute");
inline constexpr FieldNumber kCustomPerson = of(schema::kCustomValue, "person");
inline constexpr FieldNumber kCustomValue = of(schema::kCustomValue, "value");
inline constexpr FieldNumber kMappingHeads = of(schema::kImportMapping, "heads");
inline constexpr FieldNumber kMappingColumns = of(schema::kImportMapping, "columns");

inline constexpr FieldNumber kTenantMeetingsOff = of(schema::kTenantSettings, "meetings_off");
inline constexpr FieldNumber kTenantNoReminders = of(schema::kTenantSettings, "no_reminders");
inline constexpr FieldNumber kTenantNoMentions = of(schema::kTenantSettings, "no_mentions");
inline constexpr FieldNumber kTenantNoDesktop = of(schema::kTenantSettings, "no_desktop");
inline constexpr FieldNumber kTenantNoMail = of(schema::kTenantSettings, "no_mail");

inline constexpr FieldNumber kBillingWhose = of(schema::kBillingDetails, "whose");
inline constexpr FieldNumber kBillingName = of(schema::kBillingDetails, "name");
inline constexpr FieldNumber kBillingAddress = of(schema::kBillingDetails, "address");
inline constexpr FieldNumber kBillingCountry = of(schema::kBillingDetails, "country");
inline constexpr FieldNumber kBillingVatId = of(schema::kBillingDetails, "vat_id");
inline constexpr FieldNumber kBillingEmail = of(schema::kBillingDetails, "email");
inline constexpr FieldNumber kBillingOrderReference = of(schema::kBillingDetails, "order_reference");
inline constexpr FieldNumber kBillingSeats = of(schema::kBillingDetails, "seats");

inline constexpr FieldNumber kInvoiceNumber = of(schema::kInvoice, "number");
inline constexpr FieldNumber kInvoiceIssued = of(schema::kInvoice, "issued");
inline constexpr FieldNumber kInvoiceDue = of(schema::kInvoice, "due");
inline constexpr FieldNumber kInvoiceCurrency = of(schema::kInvoice, "currency");
inline constexpr FieldNumber kInvoiceNet = of(schema::kInvoice, "net");
inline constexpr FieldNumber kInvoiceTaxRate = of(schema::kInvoice, "tax_rate");
inline constexpr FieldNumber kInvoiceSeats = of(schema::kInvoice, "seats");
inline constexpr FieldNumber kInvoiceState = of(schema::kInvoice, "state");

inline constexpr FieldNumber kAgreementKind = of(schema::kAgreement, "kind");
inline constexpr FieldNumber kAgreementVersion = of(schema::kAgreement, "version");
inline constexpr FieldNumber kAgreementLanguage = of(schema::kAgreement, "language");
inline constexpr FieldNumber kAgreementHash = of(schema::kAgreement, "hash");
inline constexpr FieldNumber kAgreementName = of(schema::kAgreement, "name");
inline constexpr FieldNumber kAgreementRole = of(schema::kAgreement, "role");
inline constexpr FieldNumber kAgreementPerson = of(schema::kAgreement, "person");
inline constexpr FieldNumber kAgreementSignedAt = of(schema::kAgreement, "signed_at");

inline constexpr FieldNumber kProcessorName = of(schema::kSubProcessor, "name");
inline constexpr FieldNumber kProcessorPurpose = of(schema::kSubProcessor, "purpose");
inline constexpr FieldNumber kProcessorRegion = of(schema::kSubProcessor, "region");
inline constexpr FieldNumber kProcessorAddress = of(schema::kSubProcessor, "address");
inline constexpr FieldNumber kProcessorAnnounced = of(schema::kSubProcessor, "announced");
inline constexpr FieldNumber kProcessorBegins = of(schema::kSubProcessor, "begins");
inline constexpr FieldNumber kProcessorEnds = of(schema::kSubProcessor, "ends");

inline constexpr FieldNumber kProtectionWhose = of(schema::kDataProtection, "whose");
inline constexpr FieldNumber kProtectionOfficer = of(schema::kDataProtection, "officer");
inline constexpr FieldNumber kProtectionFourEyes = of(schema::kDataProtection, "four_eyes");
inline constexpr FieldNumber kProtectionErasureWait = of(schema::kDataProtection, "erasure_wait");

inline constexpr FieldNumber kRetentionKind = of(schema::kRetentionRule, "kind");
inline constexpr FieldNumber kRetentionMonths = of(schema::kRetentionRule, "months");

inline constexpr FieldNumber kPrivacyKind = of(schema::kPrivacyRequest, "kind");
inline constexpr FieldNumber kPrivacyPerson = of(schema::kPrivacyRequest, "person");
inline constexpr FieldNumber kPrivacyAskedBy = of(schema::kPrivacyRequest, "asked_by");
inline constexpr FieldNumber kPrivacyAsked = of(schema::kPrivacyRequest, "asked");
inline constexpr FieldNumber kPrivacyReason = of(schema::kPrivacyRequest, "reason");
inline constexpr FieldNumber kPrivacyState = of(schema::kPrivacyRequest, "state");
inline constexpr FieldNumber kPrivacyDecidedBy = of(schema::kPrivacyRequest, "decided_by");
inline constexpr FieldNumber kPrivacyDecided = of(schema::kPrivacyRequest, "decided");
inline constexpr FieldNumber kPrivacyDue = of(schema::kPrivacyRequest, "due");
inline constexpr FieldNumber kPrivacyDone = of(schema::kPrivacyRequest, "done");
inline constexpr FieldNumber kPrivacyDestroyed = of(schema::kPrivacyRequest, "destroyed");
inline constexpr FieldNumber kPrivacyKept = of(schema::kPrivacyRequest, "kept");

}  // namespace aufwind::domain::field
