// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/values.h"
#include "models/views/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

using Words = std::pair<const char*, const char*>;

// What concerns an account or the sign-in, by the server's word.
constexpr std::array<Words, 36> kEvents{{
    {"account.signed_in", QT_TRANSLATE_NOOP("Wording", "Signed in")},
    {"account.signed_in_on_new_device", QT_TRANSLATE_NOOP("Wording", "Signed in on a new device")},
    {"account.guessed", QT_TRANSLATE_NOOP("Wording", "Many wrong passwords")},
    {"account.token_reused", QT_TRANSLATE_NOOP("Wording", "A session was used twice and ended")},
    {"account.password_changed", QT_TRANSLATE_NOOP("Wording", "Password changed")},
    {"account.password_reset", QT_TRANSLATE_NOOP("Wording", "Password chosen with a code")},
    {"account.reset_asked", QT_TRANSLATE_NOOP("Wording", "Code for a new password sent")},
    {"account.invited", QT_TRANSLATE_NOOP("Wording", "Invited")},
    {"account.address_asked", QT_TRANSLATE_NOOP("Wording", "Code for a new address sent")},
    {"account.address_changed", QT_TRANSLATE_NOOP("Wording", "Address changed")},
    {"account.second_factor_set", QT_TRANSLATE_NOOP("Wording", "Second factor set up")},
    {"account.second_factor_removed", QT_TRANSLATE_NOOP("Wording", "Second factor removed")},
    {"account.recovery_codes_made", QT_TRANSLATE_NOOP("Wording", "New recovery codes")},
    {"account.device_removed", QT_TRANSLATE_NOOP("Wording", "Device removed")},
    {"account.sessions_ended", QT_TRANSLATE_NOOP("Wording", "Signed out everywhere")},
    {"account.disabled", QT_TRANSLATE_NOOP("Wording", "Account disabled")},
    {"account.enabled", QT_TRANSLATE_NOOP("Wording", "Account enabled")},
    {"account.bound_to_provider", QT_TRANSLATE_NOOP("Wording", "Signs in with the provider")},
    {"sign_in.policy_changed", QT_TRANSLATE_NOOP("Wording", "Sign-in settings changed")},
    {"webhook.changed", QT_TRANSLATE_NOOP("Wording", "Address for alerts changed")},
    {"directory.changed", QT_TRANSLATE_NOOP("Wording", "Directory changed")},
    {"account.bound_to_directory", QT_TRANSLATE_NOOP("Wording", "Signs in with the directory")},
    {"account.calendar_made", QT_TRANSLATE_NOOP("Wording", "Address of the calendar made")},
    {"account.calendar_revoked", QT_TRANSLATE_NOOP("Wording", "Address of the calendar revoked")},
    {"scim.token_made", QT_TRANSLATE_NOOP("Wording", "Token for provisioning made")},
    {"scim.token_revoked", QT_TRANSLATE_NOOP("Wording", "Token for provisioning revoked")},
    {"access.denied", QT_TRANSLATE_NOOP("Wording", "Asked for what is not theirs")},
    {"people_import.applied", QT_TRANSLATE_NOOP("Wording", "People imported from a file of the server")},
    {"people_import.refused", QT_TRANSLATE_NOOP("Wording", "A file of people on the server was refused")},
    {"person.merging", QT_TRANSLATE_NOOP("Wording", "Rows of a record became another person's")},
    {"person.merged", QT_TRANSLATE_NOOP("Wording", "Two records of a person became one")},
    {"table.exported", QT_TRANSLATE_NOOP("Wording", "Table exported to a file")},
    {"retention.meeting_contents", QT_TRANSLATE_NOOP("Wording", "Old contents of meetings removed by a rule")},
    {"retention.done_action_items", QT_TRANSLATE_NOOP("Wording", "Old action items removed by a rule")},
    {"retention.security_alerts", QT_TRANSLATE_NOOP("Wording", "Old security alerts removed by a rule")},
    {"tenant.key_changed", QT_TRANSLATE_NOOP("Wording", "Key of the data changed")},
}};

// What happened to a row, with the name of its entity.
constexpr std::array<Words, 5> kVerbs{{
    {"created", QT_TRANSLATE_NOOP("Wording", "%1 created")},
    {"changed", QT_TRANSLATE_NOOP("Wording", "%1 changed")},
    {"removed", QT_TRANSLATE_NOOP("Wording", "%1 removed")},
    {"restored", QT_TRANSLATE_NOOP("Wording", "%1 restored")},
    {"viewed", QT_TRANSLATE_NOOP("Wording", "%1 received by a role")},
}};

template <std::size_t count>
const char* wordsFor(const std::array<Words, count>& known, const std::string& word) {
    const auto at = std::ranges::find_if(known, [&](const Words& each) { return word == each.first; });
    return at != known.end() ? at->second : nullptr;
}

}  // namespace

QString Wording::auditAction(const std::string& action) const {
    if (const char* words = wordsFor(kEvents, action)) return tr(words);
    const std::size_t dot = action.find('.');
    const char* verb = dot != std::string::npos ? wordsFor(kVerbs, action.substr(dot + 1)) : nullptr;
    if (verb != nullptr) return tr(verb).arg(schemaWord(action.substr(0, dot)));
    return toText(action).replace('.', ' ').replace('_', ' ');
}

}  // namespace aufwind::views
