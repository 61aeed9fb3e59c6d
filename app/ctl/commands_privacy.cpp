// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_privacy.h"

#include "app/ctl/confirmed.h"
#include "models/schema/entity_numbers.h"
#include "models/schema/text_form.h"
#include "sync/transport/privacy_calls.h"

#include <QSaveFile>

#include <algorithm>

namespace aufwind::ctl {
namespace {

using transport::PrivacyCalls;
template <typename T>
using PrivacyCall = std::function<void(PrivacyCalls&, PrivacyCalls::Then<T>)>;

constexpr char kPrivacyUsage[] =
    "Usage: aufwindctl privacy list | ask export|erasure PERSON [REASON] | approve ID | refuse ID | withdraw ID | "
    "archive ID FILE [--code CODE]";
constexpr int kArchiveTimeoutMs = 600'000;

struct PrivacyOrder {
    std::string verb;
    std::string kind;
    Uuid id;           ///< of a person or a request
    std::string rest;  ///< a reason or a file
    std::string code;
};

/// Nothing where it is no order.
std::optional<PrivacyOrder> privacyOrderIn(std::vector<std::string> words) {
    PrivacyOrder order;
    if (const auto at = std::find(words.begin(), words.end(), "--code"); at != words.end()) {
        if (at + 1 == words.end()) return std::nullopt;
        order.code = *(at + 1);
        words.erase(at, at + 2);
    }
    if (words.empty()) return std::nullopt;
    order.verb = words.front();
    words.erase(words.begin());
    if (order.verb == "list") return words.empty() ? std::optional(std::move(order)) : std::nullopt;
    if (order.verb == "ask" && !words.empty()) {
        order.kind = words.front();
        words.erase(words.begin());
        if (order.kind != "export" && order.kind != "erasure") return std::nullopt;
    }
    const auto id = words.empty() ? std::nullopt : Uuid::parse(words.front());
    if (!id || words.size() > 2) return std::nullopt;
    order.id = *id;
    if (words.size() == 2) order.rest = words.back();
    const bool isChange = order.verb == "approve" || order.verb == "refuse" || order.verb == "withdraw";
    const bool isSound = (order.verb == "ask" && !order.kind.empty()) || (isChange && order.rest.empty()) ||
                         (order.verb == "archive" && !order.rest.empty());
    return isSound ? std::optional(std::move(order)) : std::nullopt;
}

/// All of them want the password: a line of standard input.
template <typename T>
Result<T> askWithPassword(Online& online, const std::string& code, const PrivacyCall<T>& call) {
    return askConfirmed<T, PrivacyCalls>(online, code, call, kArchiveTimeoutMs);
}

const char* privacySentence(PrivacyReason reason) {
    switch (reason) {
        case PrivacyReason::hasRole:
            return "This person holds a role. Take it from them first. Nothing was changed.";
        case PrivacyReason::conflict:
            return "There is such a request for this person that is not over. Nothing was changed.";
        case PrivacyReason::notOpen:
            return "This request is decided, over or under way. Nothing was changed.";
        case PrivacyReason::secondPerson:
            return "Another admin has to decide this. Nothing was changed.";
        case PrivacyReason::tooMuch:
            return "The archive would be larger than one may be. Whoever runs the server can help.";
        case PrivacyReason::other:
            break;
    }
    return "";
}

Exit privacyFailure(const Output& output, const Error& error) {
    const PrivacyReason reason = privacyReason(error);
    if (reason != PrivacyReason::other) return output.fail(kRefused, error.detail, privacySentence(reason));
    const bool isMissing = accountReason(error) == AccountReason::notFound;
    return isMissing ? output.fail(Error{ErrorCode::notFound, {}}) : output.fail(error);
}

QString privacyText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

Exit sayRequest(const Output& output, const Result<PrivacyAnswer>& answer) {
    if (!answer) return privacyFailure(output, answer.error());
    const std::string due = answer->due > 0 ? schema::formatInstant(answer->due) : std::string();
    if (output.json()) {
        output.print(QJsonObject{{"id", privacyText(answer->id.toString())},
                                 {"kind", privacyText(answer->kind)},
                                 {"person", privacyText(answer->person.toString())},
                                 {"state", privacyText(answer->state)},
                                 {"due", privacyText(due)}});
    } else {
        output.line(answer->id.toString() + "\t" + answer->kind + "\t" + answer->person.toString() + "\t" +
                    answer->state + "\t" + due);
    }
    return kDone;
}

Exit saveArchive(const Output& output, const std::string& path, const Result<QByteArray>& archive) {
    if (!archive) return privacyFailure(output, archive.error());
    QSaveFile file(privacyText(path));
    // Nobody else's to read, from its first byte on.
    const bool isOpen =
        file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!isOpen || file.write(*archive) != archive->size() || !file.commit()) {
        return output.fail(kFailed, "The archive cannot be written to this file.");
    }
    if (output.json()) {
        output.print(QJsonObject{{"bytes", static_cast<qint64>(archive->size())}});
    } else {
        output.line(std::to_string(archive->size()) + " bytes.");
    }
    return kDone;
}

/// As this device has them, of the last sync.
Exit listRequests(app::Profile& profile, const schema::Schema& schema, const Output& output) {
    const schema::Entity& entity = *schema.entity(schema::kPrivacyRequest);
    auto reader = profile.store().reader();
    if (!reader) return output.fail(reader.error());
    store::Query query;
    query.entity = entity.number;
    const auto rows = (*reader)->list(query);
    if (!rows) return output.fail(rows.error());
    QJsonArray all;
    for (const Record& row : *rows) {
        std::string line = row.id.toString();
        QJsonObject object{{"id", privacyText(line)}};
        for (const char* name : {"kind", "person", "state", "asked_by", "asked", "reason", "decided_by", "decided",
                                 "due", "done", "destroyed", "kept"}) {
            const schema::Field* field = entity.field(std::string_view(name));
            const std::string value = schema::formatValue(*field, row.value(field->number));
            object[QLatin1String(name)] = privacyText(value);
            line += "\t" + value;
        }
        all.append(object);
        if (!output.json()) output.line(line);
    }
    if (output.json()) output.print(all);
    return kDone;
}

Exit privacy(const Invocation& invocation, const Output& output) {
    const auto order = privacyOrderIn(invocation.arguments);
    if (!order) return output.fail(kUsage, kPrivacyUsage);
    if (order->verb == "list") {
        return withStored(invocation, output,
                          [&](app::Profile& profile) { return listRequests(profile, invocation.schema, output); });
    }
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        if (!online) return output.fail(online.error());
        if (order->verb == "archive") {
            const auto archive = askWithPassword<QByteArray>(
                **online, order->code,
                [&](PrivacyCalls& calls, auto then) { calls.archive(order->id, std::move(then)); });
            return saveArchive(output, order->rest, archive);
        }
        const auto answer = askWithPassword<PrivacyAnswer>(**online, order->code, [&](PrivacyCalls& calls, auto then) {
            if (order->verb == "ask") return calls.ask({order->kind, order->id, order->rest}, std::move(then));
            if (order->verb == "withdraw") return calls.withdraw(order->id, std::move(then));
            calls.decide(order->id, order->verb == "approve", std::move(then));
        });
        return sayRequest(output, answer);
    });
}

}  // namespace

std::vector<Command> privacyCommands() {
    return {
        {"privacy",
         "privacy list | ask export|erasure PERSON [REASON] | approve ID | refuse ID | withdraw ID | archive ID FILE "
         "[--code CODE]",
         "requests for personal data: for oneself, and by admins for anybody. list says those that this device has; "
         "archive writes the ZIP of an export, for an admin without what admins never receive. All but list want the "
         "password, as a line of standard input",
         1, 6, privacy},
    };
}

}  // namespace aufwind::ctl
