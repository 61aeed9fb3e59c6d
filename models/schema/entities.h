// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/well_formed.h"

/// THE list of entities. A new one is described here and nowhere else. Numbers and names are append-only.
namespace aufwind::schema {

namespace detail {

constexpr Who anyone{.relation = Relation::anyone};
constexpr Who author{.relation = Relation::author};
constexpr Who hr{.relation = Relation::role, .role = Role::hr};
constexpr Who admin{.relation = Relation::role, .role = Role::admin};
constexpr Who owner{.relation = Relation::role, .role = Role::owner};
constexpr Who person(List<FieldNumber, 4> path) {
    return {.relation = Relation::person, .path = path};
}
constexpr Who memberOf(List<FieldNumber, 4> path) {
    return {.relation = Relation::memberOf, .path = path};
}

constexpr ScopeRule everybody{.kind = ScopeKind::tenant};
constexpr ScopeRule onlyPerson(FieldNumber field) {
    return {.kind = ScopeKind::person, .field = field};
}
constexpr ScopeRule group(FieldNumber field) {
    return {.kind = ScopeKind::group, .field = field};
}
constexpr ScopeRule holders(Role role) {
    return {.kind = ScopeKind::role, .role = role};
}

}  // namespace detail

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

inline constexpr Entity kEntities[] = {
    {.number = kTenantSettings,
     .name = "tenant_settings",
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 200, .required = true},
                {.number = 2, .name = "language", .type = Type::choice, .choices = {"en", "de"}},
                {.number = 3, .name = "time_zone", .type = Type::shortText, .limit = 64}},
     .scopes = {detail::everybody},
     .change = {detail::admin}},

    {.number = kEmployee,
     .name = "employee",
     .fields =
         {{.number = 1, .name = "external_id", .type = Type::shortText, .limit = 100},
          {.number = 2, .name = "email", .type = Type::shortText, .limit = 254, .search = true},
          {.number = 3, .name = "first_name", .type = Type::shortText, .limit = 100, .required = true, .search = true},
          {.number = 4, .name = "last_name", .type = Type::shortText, .limit = 100, .required = true, .search = true},
          {.number = 5,
           .name = "preferred_name",
           .type = Type::shortText,
           .limit = 100,
           .search = true,
           .change = {detail::hr, detail::person({kOwnId})}},
          {.number = 6,
           .name = "pronouns",
           .type = Type::shortText,
           .limit = 60,
           .change = {detail::hr, detail::person({kOwnId})}},
          {.number = 7, .name = "title", .type = Type::shortText, .limit = 200, .search = true},
          {.number = 8, .name = "level", .type = Type::shortText, .limit = 60},
          {.number = 9, .name = "department", .type = Type::shortText, .limit = 120},
          {.number = 10, .name = "location", .type = Type::shortText, .limit = 120},
          {.number = 11, .name = "cost_centre", .type = Type::shortText, .limit = 60},
          {.number = 12, .name = "manager", .type = Type::treeParent, .target = kEmployee},
          {.number = 13, .name = "dotted_line_managers", .type = Type::referenceSet, .limit = 10, .target = kEmployee},
          {.number = 14, .name = "start_date", .type = Type::date},
          {.number = 15, .name = "end_date", .type = Type::date},
          {.number = 16, .name = "status", .type = Type::choice, .choices = {"active", "on_leave", "left"}}},
     .scopes = {detail::everybody},
     .create = {detail::hr},
     .change = {detail::hr},
     .remove = {detail::admin}},

    {.number = kTeam,
     .name = "team",
     .fields = {{.number = 1, .name = "name", .type = Type::shortText, .limit = 200, .required = true, .search = true},
                {.number = 2, .name = "parent", .type = Type::treeParent, .target = kTeam, .change = {detail::hr}},
                {.number = 3, .name = "lead", .type = Type::reference, .target = kEmployee, .change = {detail::hr}}},
     .scopes = {detail::everybody},
     .create = {detail::hr},
     .change = {detail::hr, detail::person({3})},
     .remove = {detail::admin}},

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
     .scopes = {detail::everybody},
     .create = {detail::hr, detail::person({1, 3})},
     .remove = {detail::hr, detail::person({1, 3})},
     .identity = {1, 2}},

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
     .scopes = {detail::onlyPerson(1), detail::holders(Role::admin)},
     .create = {detail::owner, {.relation = Relation::role, .role = Role::admin, .notFor = 1, .upTo = 2}},
     .remove = {detail::owner, {.relation = Relation::role, .role = Role::admin, .notFor = 1, .upTo = 2}},
     .memberships = {{.kind = ScopeKind::role, .field = 2, .person = 1}},
     .identity = {1, 2}},

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
     .scopes = {detail::group(kOwnId)},
     .create = {detail::person({4})},
     .change = {detail::person({4})},
     .remove = {detail::person({4})},
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
     .scopes = {detail::group(1)},
     .create = {detail::person({1, 4})},
     .remove = {detail::person({1, 4}), detail::person({2})},
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
                {.number = 3, .name = "title", .type = Type::shortText, .limit = 200, .merge = Merge::serverOwned}},
     .scopes = {detail::group(kOwnId)}},

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
     .scopes = {detail::group(1)},
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
     .scopes = {detail::group(1)},
     .create = {detail::memberOf({1})},
     .change = {detail::memberOf({1})},
     .remove = {detail::person({1, 4})},
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
                {.number = 6, .name = "discussed_in", .type = Type::reference, .target = kOccurrence}},
     .scopes = {detail::group(2)},
     .create = {detail::memberOf({2})},
     .change = {detail::memberOf({2})},
     .remove = {detail::author, detail::person({1, 4})}},

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
                 .merge = Merge::fixed}},
     .scopes = {detail::group(2)},
     .create = {detail::memberOf({2})},
     .change = {detail::author},
     .remove = {detail::author, detail::person({5, 4})}},

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
     .scopes = {detail::group(2)},
     .create = {detail::memberOf({2})},
     .change = {detail::memberOf({2})},
     .remove = {detail::author, detail::person({1, 4})},
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
     .scopes = {detail::onlyPerson(kAuthor)},
     .create = {detail::memberOf({1})},
     .change = {detail::author},
     .remove = {detail::author},
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
                {.number = 8, .name = "done_at", .type = Type::instant}},
     .scopes = {detail::group(2), detail::onlyPerson(5)},
     .create = {detail::memberOf({2})},
     .change = {detail::memberOf({2}), detail::person({5})},
     .remove = {detail::author, detail::person({1, 4})}},
};

inline constexpr std::uint16_t kSchemaVersion = 1;
inline constexpr Schema kSchema{kSchemaVersion, kEntities};

static_assert(wellFormed(kSchema));

}  // namespace aufwind::schema
