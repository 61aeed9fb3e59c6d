// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/access.h"
#include "models/schema/access_matrix.h"
#include "models/schema/entity.h"
#include "models/schema/well_formed.h"

#include <iterator>

/// THE list of entities. What a new one is made of is described here, and who sees and writes it in
/// resources/access/matrix.tsv, of which access_matrix.h is made. Numbers and names are append-only.
namespace aufwind::schema {

inline constexpr EntityNumber kTenantSettings = 1;
inline constexpr EntityNumber kEmployee = 2;
inline constexpr EntityNumber kTeam = 3;
inline constexpr EntityNumber kTeamMembership = 4;
inline constexpr EntityNumber kRoleGrant = 5;
inline constexpr EntityNumber kMeetingSeries = 6;
inline constexpr EntityNumber kSeriesParticipant = 7;
inline constexpr EntityNumber kMeetingSpan = 8;
inline constexpr EntityNumber kSpanMember = 9;
inline constexpr EntityNumber kOccurrence = 10;
inline constexpr EntityNumber kTalkingPoint = 11;
inline constexpr EntityNumber kComment = 12;
inline constexpr EntityNumber kSharedNote = 13;
inline constexpr EntityNumber kPrivateNote = 14;
inline constexpr EntityNumber kActionItem = 15;
inline constexpr EntityNumber kConfidentialRecord = 16;
inline constexpr EntityNumber kCustomRole = 17;
inline constexpr EntityNumber kCustomRoleGrant = 18;
inline constexpr EntityNumber kSecurityAlert = 19;

namespace detail {

inline constexpr Entity kShapes[] = {
    {.number = kTenantSettings,
     .name = "tenant_settings",
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 200, .required = true},
                {.number = 2, .name = "language", .type = Type::choice, .choices = {"en", "de"}},
                {.number = 3, .name = "time_zone", .type = Type::shortText, .limit = 64}},
     .audited = true},

    {.number = kEmployee,
     .name = "employee",
     .fields =
         {{.number = 1, .name = "external_id", .type = Type::shortText, .limit = 100},
          {.number = 2, .name = "email", .type = Type::shortText, .limit = 254, .search = true},
          {.number = 3, .name = "first_name", .type = Type::shortText, .limit = 100, .required = true, .search = true},
          {.number = 4, .name = "last_name", .type = Type::shortText, .limit = 100, .required = true, .search = true},
          {.number = 5, .name = "preferred_name", .type = Type::shortText, .limit = 100, .search = true},
          {.number = 6, .name = "pronouns", .type = Type::shortText, .limit = 60},
          {.number = 7, .name = "title", .type = Type::shortText, .limit = 200, .search = true},
          {.number = 8, .name = "level", .type = Type::shortText, .limit = 60},
          {.number = 9, .name = "department", .type = Type::shortText, .limit = 120},
          {.number = 10, .name = "location", .type = Type::shortText, .limit = 120},
          {.number = 11, .name = "cost_centre", .type = Type::shortText, .limit = 60},
          {.number = 12, .name = "manager", .type = Type::treeParent, .target = kEmployee},
          {.number = 13, .name = "dotted_line_managers", .type = Type::referenceSet, .limit = 10, .target = kEmployee},
          {.number = 14, .name = "start_date", .type = Type::date},
          {.number = 15, .name = "end_date", .type = Type::date},
          {.number = 16, .name = "status", .type = Type::choice, .choices = {"active", "on_leave", "left"}},
          {.number = 17, .name = "picture", .type = Type::blobReference, .limit = 5 << 20, .since = 2}},
     .audited = true,
     .critical = Critical::life,
     .line = {.manager = 12, .dotted = 13}},

    {.number = kTeam,
     .name = "team",
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 200, .required = true, .search = true},
                {.number = 2, .name = "parent", .type = Type::treeParent, .target = kTeam},
                {.number = 3, .name = "lead", .type = Type::reference, .target = kEmployee}},
     .audited = true},

    {.number = kTeamMembership,
     .name = "team_membership",
     .fields = {{.number = 1,
                 .name = "team",
                 .type = Type::reference,
                 .target = kTeam,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::fixed}},
     .identity = {1, 2},
     .audited = true},

    {.number = kRoleGrant,
     .name = "role_grant",
     .fields = {{.number = 1,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "role",
                 .type = Type::choice,
                 .required = true,
                 .merge = Merge::fixed,
                 .choices = {"employee", "hr", "admin", "owner"}}},
     .memberships = {{.kind = ScopeKind::role, .field = 2, .person = 1}},
     .identity = {1, 2},
     .audited = true,
     .critical = Critical::always},

    {.number = kMeetingSeries,
     .name = "meeting_series",
     .fields = {{.number = 1, .name = "title", .type = Type::shortText, .limit = 200, .required = true, .search = true},
                {.number = 2,
                 .name = "kind",
                 .type = Type::choice,
                 .required = true,
                 .merge = Merge::fixed,
                 .choices = {"one_on_one", "team", "one_off"}},
                {.number = 3, .name = "rhythm", .type = Type::shortText, .limit = 500},
                {.number = 4,
                 .name = "organiser",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .fill = Fill::self},
                {.number = 5, .name = "starts", .type = Type::instant},
                {.number = 6, .name = "minutes", .type = Type::integer},
                {.number = 7, .name = "time_zone", .type = Type::shortText, .limit = 64},
                {.number = 8, .name = "ended", .type = Type::flag}},
     .memberships = {{.kind = ScopeKind::group, .field = kOwnId, .person = 4}}},

    {.number = kSeriesParticipant,
     .name = "series_participant",
     .fields = {{.number = 1,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 3, .name = "shares_history", .type = Type::flag, .merge = Merge::fixed}},
     .memberships = {{.kind = ScopeKind::group, .field = 1, .person = 2}},
     .identity = {1, 2},
     .opens = {.span = kMeetingSpan,
               .spanGroup = 1,
               .spanNumber = 2,
               .spanTitle = 3,
               .member = kSpanMember,
               .memberSpan = 1,
               .memberPerson = 2,
               .group = 1,
               .person = 2,
               .history = 3,
               .groupTitle = 1,
               .groupOwner = 4}},

    {.number = kMeetingSpan,
     .name = "meeting_span",
     .fields = {{.number = 1,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::serverOwned},
                {.number = 2, .name = "number", .type = Type::integer, .required = true, .merge = Merge::serverOwned},
                {.number = 3, .name = "title", .type = Type::shortText, .limit = 200, .merge = Merge::serverOwned}}},

    {.number = kSpanMember,
     .name = "span_member",
     .fields = {{.number = 1,
                 .name = "span",
                 .type = Type::reference,
                 .target = kMeetingSpan,
                 .required = true,
                 .merge = Merge::serverOwned},
                {.number = 2,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::serverOwned}},
     .memberships = {{.kind = ScopeKind::group, .field = 1, .person = 2}},
     .identity = {1, 2}},

    {.number = kOccurrence,
     .name = "occurrence",
     .fields = {{.number = 1,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2, .name = "recurrence_id", .type = Type::instant, .required = true, .merge = Merge::fixed},
                {.number = 3, .name = "starts", .type = Type::instant, .required = true},
                {.number = 4, .name = "ends", .type = Type::instant},
                {.number = 5,
                 .name = "status",
                 .type = Type::choice,
                 .merge = Merge::compareAndSet,
                 .choices = {"planned", "held", "skipped", "cancelled"}},
                {.number = 6, .name = "remark", .type = Type::shortText, .limit = 200}},
     .identity = {1, 2}},

    {.number = kTalkingPoint,
     .name = "talking_point",
     .fields = {{.number = 1,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "span",
                 .type = Type::reference,
                 .target = kMeetingSpan,
                 .required = true,
                 .agreeOwn = 1,
                 .agreeTarget = 1,
                 .fill = Fill::latest},
                {.number = 3, .name = "title", .type = Type::shortText, .limit = 500, .required = true, .search = true},
                {.number = 4, .name = "position", .type = Type::orderKey, .limit = 256, .required = true, .within = 1},
                {.number = 5, .name = "raised_in", .type = Type::reference, .target = kOccurrence},
                {.number = 6, .name = "discussed_in", .type = Type::reference, .target = kOccurrence}}},

    {.number = kComment,
     .name = "comment",
     .fields = {{.number = 1,
                 .name = "point",
                 .type = Type::reference,
                 .target = kTalkingPoint,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "span",
                 .type = Type::reference,
                 .target = kMeetingSpan,
                 .required = true,
                 .merge = Merge::fixed,
                 .agreeOwn = 5,
                 .agreeTarget = 1,
                 .fill = Fill::latest},
                {.number = 3, .name = "parent", .type = Type::treeParent, .target = kComment},
                {.number = 4, .name = "text", .type = Type::shortText, .limit = 8000, .required = true, .search = true},
                {.number = 5,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::fixed}}},

    {.number = kSharedNote,
     .name = "shared_note",
     .fields = {{.number = 1,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "span",
                 .type = Type::reference,
                 .target = kMeetingSpan,
                 .required = true,
                 .merge = Merge::fixed,
                 .agreeOwn = 1,
                 .agreeTarget = 1,
                 .fill = Fill::latest},
                {.number = 3,
                 .name = "occurrence",
                 .type = Type::reference,
                 .target = kOccurrence,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 4, .name = "body", .type = Type::collaborativeText, .limit = 1 << 20, .search = true}},
     .identity = {3, 2}},

    {.number = kPrivateNote,
     .name = "private_note",
     .fields =
         {
             {.number = 1,
              .name = "series",
              .type = Type::reference,
              .target = kMeetingSeries,
              .required = true,
              .merge = Merge::fixed},
             {.number = 2, .name = "occurrence", .type = Type::reference, .target = kOccurrence, .merge = Merge::fixed},
             {.number = 3, .name = "body", .type = Type::collaborativeText, .limit = 1 << 20, .search = true}},
     .identity = {1, 2, kAuthor}},

    {.number = kActionItem,
     .name = "action_item",
     .fields = {{.number = 1,
                 .name = "series",
                 .type = Type::reference,
                 .target = kMeetingSeries,
                 .required = true,
                 .merge = Merge::fixed},
                {.number = 2,
                 .name = "span",
                 .type = Type::reference,
                 .target = kMeetingSpan,
                 .required = true,
                 .merge = Merge::fixed,
                 .agreeOwn = 1,
                 .agreeTarget = 1,
                 .fill = Fill::latest},
                {.number = 3, .name = "occurrence", .type = Type::reference, .target = kOccurrence},
                {.number = 4, .name = "title", .type = Type::shortText, .limit = 500, .required = true, .search = true},
                {.number = 5, .name = "owner", .type = Type::reference, .target = kEmployee, .fill = Fill::self},
                {.number = 6, .name = "due", .type = Type::date},
                {.number = 7, .name = "done", .type = Type::flag},
                {.number = 8, .name = "done_at", .type = Type::instant}}},

    // What of an employee is not for everybody: a row of its own, because nothing is masked inside a row.
    {.number = kConfidentialRecord,
     .name = "confidential_record",
     .since = 3,
     .fields = {{.number = 1,
                 .name = "person",
                 .type = Type::reference,
                 .target = kEmployee,
                 .required = true,
                 .merge = Merge::fixed,
                 .since = 3},
                {.number = 2, .name = "birthday", .type = Type::date, .since = 3},
                {.number = 3, .name = "gender", .type = Type::shortText, .limit = 60, .since = 3},
                {.number = 4, .name = "personal_address", .type = Type::shortText, .limit = 500, .since = 3},
                {.number = 5, .name = "personal_phone", .type = Type::shortText, .limit = 60, .since = 3},
                {.number = 6, .name = "employment_type", .type = Type::shortText, .limit = 120, .since = 3},
                {.number = 7, .name = "contract_end", .type = Type::date, .since = 3},
                {.number = 8, .name = "remarks", .type = Type::shortText, .limit = 2000, .since = 3}},
     .identity = {1},
     .audited = true,
     .subject = 1},

    // A flag for each line of resources/access/permissions.tsv.
    {.number = kCustomRole,
     .name = "custom_role",
     .since = 4,
     .fields = {{.number = 1,
                 .name = "name",
                 .type = Type::shortText,
                 .limit = 100,
                 .required = true,
                 .search = true,
                 .since = 4},
                {.number = 2, .name = "description", .type = Type::shortText, .limit = 1000, .since = 4},
                {.number = 3, .name = "confidential_read", .type = Type::flag, .since = 4},
                {.number = 4, .name = "confidential_change", .type = Type::flag, .since = 4},
                {.number = 5, .name = "people_change", .type = Type::flag, .since = 4},
                {.number = 6, .name = "teams_change", .type = Type::flag, .since = 4},
                {.number = 7, .name = "settings_change", .type = Type::flag, .since = 4},
                {.number = 8, .name = "accounts_manage", .type = Type::flag, .since = 4},
                {.number = 9, .name = "audit_read", .type = Type::flag, .since = 4}},
     .audited = true,
     .critical = Critical::always},

    // Nothing of it changes: who gets it for somebody else gets another.
    {.number = kCustomRoleGrant,
     .name = "custom_role_grant",
     .since = 4,
     .fields =
         {{.number = 1,
           .name = "person",
           .type = Type::reference,
           .target =
               kEmployee,
           .required = true,
           .merge = Merge::fixed,
           .since = 4},
          {.number = 2,
           .name = "role",
           .type = Type::reference,
           .target =
               kCustomRole,
           .required = true,
           .merge = Merge::fixed,
           .since = 4},
          {.number = 3,
           .name = "reach",
           .type = Type::choice,
           .required = true,
           .merge = Merge::fixed,
           .choices = {"everyone", "location", "department", "cost_centre", "direct_reports", "dotted_reports",
                       "all_reports"},
           .since = 4},
          {.number = 4, .name = "value", .type = Type::shortText, .limit = 120, .merge = Merge::fixed, .since = 4}},
     .audited = true,
     .critical = Critical::always,
     .grants = {.person = 1,
                .role = 2,
                .reach = 3,
                .value = 4,
                .reaches = {{.kind = ReachKind::everyone},
                            {.kind = ReachKind::attribute, .attribute = 10},
                            {.kind = ReachKind::attribute, .attribute = 9},
                            {.kind = ReachKind::attribute, .attribute = 11},
                            {.kind = ReachKind::direct},
                            {.kind = ReachKind::dotted},
                            {.kind = ReachKind::chain}}}},

    // Somebody has asked for what is not theirs. The server writes them, and the audit log says the same for good.
    {.number = kSecurityAlert,
     .name = "security_alert",
     .since = 4,
     .fields =
         {{.number = 1,
           .name = "person",
           .type = Type::reference,
           .target =
               kEmployee,
           .required = true,
           .merge = Merge::fixed,
           .since = 4},
          {.number = 2,
           .name = "what",
           .type = Type::choice,
           .required = true,
           .merge = Merge::fixed,
           .choices = {"row", "reference", "scope"},
           .since = 4},
          {.number = 3, .name = "times", .type = Type::integer, .merge = Merge::fixed, .since = 4},
          {.number = 4, .name = "told", .type = Type::instant, .required = true, .merge = Merge::fixed, .since = 4}}},
};

/// Every flag of a custom role is a permission, and every permission a flag.
constexpr bool flagsAreThePermissions(const Schema& schema) {
    std::size_t flags = 0;
    for (const Field& field : schema.entity(kCustomRole)->fields) {
        flags += field.type == Type::flag ? 1 : 0;
    }
    for (const Permission& permission : kPermissions) {
        const Field* flag = schema.entity(kCustomRole)->field(permission.flag);
        if (flag == nullptr || flag->type != Type::flag || permission.least == Role::owner) {
            return false;
        }
    }
    return flags == std::size(kPermissions);
}

}  // namespace detail

inline constexpr auto kEntities = withAccess(detail::kShapes, detail::kAccess);
inline constexpr std::uint16_t kSchemaVersion = 4;
inline constexpr Schema kSchema{kSchemaVersion, kEntities};

static_assert(wellFormed(kSchema));
static_assert(detail::flagsAreThePermissions(kSchema));

}  // namespace aufwind::schema
