// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_people.h"

#include "app/ctl/confirmed.h"
#include "sync/transport/merging_calls.h"

#include <algorithm>

namespace aufwind::ctl {
namespace {

using transport::MergingCalls;

constexpr char kPeopleUsage[] = "Usage: aufwindctl people merge KEEP GONE [--dry-run] [--code CODE]";
// A company's whole history may name somebody.
constexpr int kMergeTimeoutMs = 600'000;

struct MergeOrder {
    MergePair pair;
    bool isDry = false;
    std::string code{};
};

/// Nothing where it is no order.
std::optional<MergeOrder> mergeOrderIn(std::vector<std::string> words) {
    MergeOrder order;
    if (const auto at = std::find(words.begin(), words.end(), "--code"); at != words.end()) {
        if (at + 1 == words.end()) return std::nullopt;
        order.code = *(at + 1);
        words.erase(at, at + 2);
    }
    order.isDry = std::erase(words, "--dry-run") > 0;
    if (words.size() != 3 || words[0] != "merge") return std::nullopt;
    const auto keep = Uuid::parse(words[1]);
    const auto gone = Uuid::parse(words[2]);
    if (!keep || !gone || *keep == *gone) return std::nullopt;
    order.pair = {*keep, *gone};
    return order;
}

const char* obstacleSentence(std::string_view reason) {
    if (reason == "self") return "Nobody merges themselves: another admin has to do it.";
    if (reason == "has_role") return "The one who would go holds a role. Take it from them first.";
    if (reason == "rank") return "The one who would stay holds a higher role than you.";
    if (reason == "erased") return "One of the two is erased.";
    if (reason == "erasure") return "For one of the two there is a request for erasure that is not over.";
    if (reason == "together") return "The two meet each other alone, and one person cannot be both.";
    if (reason == "has_account") return "Somebody has signed in as the one who would go: let that record stay.";
    if (reason == "wrote") return "The one who would go has written something: let that record stay.";
    if (reason == "meets") return "The one who would go takes part in meetings. Take them out there first.";
    if (reason == "has_left") return "The one who would stay has left, and the other has not: let the other stay.";
    if (reason == "too_long") return "Some texts are too long to become one. Make one of them shorter first.";
    if (reason == "under_way") return "One of the two has become, or is becoming, another already.";
    return "The server says that it cannot be.";
}

QString mergeText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QJsonArray namesOf(const std::vector<std::string>& names) {
    QJsonArray all;
    for (const std::string& name : names) all.append(mergeText(name));
    return all;
}

void sayPreview(const Output& output, const MergePreview& preview) {
    if (output.json()) {
        QJsonArray kinds;
        for (const auto& one : preview.kinds) {
            kinds.append(QJsonObject{{"kind", mergeText(one.kind)},
                                     {"pointed", static_cast<qint64>(one.pointed)},
                                     {"moved", static_cast<qint64>(one.moved)},
                                     {"joined", static_cast<qint64>(one.joined)},
                                     {"stays", static_cast<qint64>(one.stays)}});
        }
        QJsonArray obstacles;
        for (const auto& one : preview.obstacles) {
            obstacles.append(QJsonObject{{"reason", mergeText(one.reason)},
                                         {"kind", mergeText(one.kind)},
                                         {"count", static_cast<qint64>(one.count)}});
        }
        output.print(QJsonObject{{"kinds", kinds},
                                 {"taken", namesOf(preview.taken)},
                                 {"against", namesOf(preview.against)},
                                 {"account", mergeText(preview.account)},
                                 {"devices", static_cast<qint64>(preview.devices)},
                                 {"obstacles", obstacles},
                                 {"done", preview.isDone}});
        return;
    }
    for (const auto& one : preview.kinds) {
        output.line(one.kind + "\tpointed=" + std::to_string(one.pointed) + "\tmoved=" + std::to_string(one.moved) +
                    "\tjoined=" + std::to_string(one.joined) + "\tstays=" + std::to_string(one.stays));
    }
    for (const std::string& field : preview.taken) output.line("employee\ttakes " + field);
    for (const std::string& field : preview.against) output.line("employee\tkeeps its own " + field);
    output.line("account\t" + preview.account + "\tdevices=" + std::to_string(preview.devices));
}

Exit mergeFailure(const Output& output, const Error& error) {
    switch (mergeReason(error)) {
        case MergeReason::changed:
            return output.fail(kRefused, error.detail, "Something has changed meanwhile. Nothing was done; try again.");
        case MergeReason::refused:
            return output.fail(kRefused, error.detail, "Something is in the way by now. --dry-run says what.");
        case MergeReason::other:
            break;
    }
    const bool isMissing = accountReason(error) == AccountReason::notFound;
    return isMissing ? output.fail(Error{ErrorCode::notFound, {}}) : output.fail(error);
}

/// It wants the password: a line of standard input.
Result<MergePreview> mergeWithPassword(Online& online, const MergeOrder& order, const std::string& seen) {
    return askConfirmed<MergePreview, MergingCalls>(
        online, order.code, [&](MergingCalls& calls, auto then) { calls.merge(order.pair, seen, std::move(then)); },
        kMergeTimeoutMs);
}

Exit mergePeople(Online& online, const Output& output, const MergeOrder& order) {
    MergingCalls calls(online.http(), online.session());
    const auto said =
        await<MergePreview>([&](auto then) { calls.preview(order.pair, std::move(then)); }, kMergeTimeoutMs);
    if (!said) return mergeFailure(output, said.error());
    if (order.isDry || !said->obstacles.empty()) sayPreview(output, *said);
    if (!said->obstacles.empty()) {
        const auto& first = said->obstacles.front();
        return output.fail(kRefused, first.reason, obstacleSentence(first.reason));
    }
    if (order.isDry) return kDone;
    const auto done = mergeWithPassword(online, order, said->seen);
    if (!done) return mergeFailure(output, done.error());
    sayPreview(output, *done);
    if (done->isDone) return kDone;
    return output.fail(kFailed, "It has begun and is not over. The server goes on by itself.");
}

Exit people(const Invocation& invocation, const Output& output) {
    const auto order = mergeOrderIn(invocation.arguments);
    if (!order) return output.fail(kUsage, kPeopleUsage);
    return withProfile(invocation, output, [&](app::Profile& profile) {
        auto online = Online::open(profile);
        return online ? mergePeople(**online, output, *order) : output.fail(online.error());
    });
}

}  // namespace

std::vector<Command> peopleCommands() {
    return {
        {"people", "people merge KEEP GONE [--dry-run] [--code CODE]",
         "two records of one person become one, by an admin: whatever names GONE names KEEP from then on. --dry-run "
         "says "
         "what becomes of what and does nothing; else the password is a line of standard input",
         3, 6, people},
    };
}

}  // namespace aufwind::ctl
