// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/merging_calls.h"

#include <QJsonArray>

#include <algorithm>

namespace aufwind::transport {
namespace {

// More than any honest server says.
constexpr qsizetype kMostParts = 500;

QJsonObject bodyOf(const MergePair& pair) {
    return {{"keep", QString::fromStdString(pair.keep.toString())},
            {"gone", QString::fromStdString(pair.gone.toString())}};
}

template <typename Each>
bool eachIn(const QJsonObject& from, const char* name, const Each& each) {
    const QJsonValue value = from[QLatin1String(name)];
    if (!value.isArray()) return false;
    const QJsonArray parts = value.toArray();
    for (qsizetype i = 0; i < std::min(parts.size(), kMostParts); ++i) each(parts[i]);
    return true;
}

std::int64_t numberIn(const QJsonObject& from, const char* name) {
    return std::max<qint64>(0, from[QLatin1String(name)].toInteger());
}

bool readNames(const QJsonObject& from, const char* name, std::vector<std::string>& into) {
    return eachIn(from, name, [&](const QJsonValue& one) { into.push_back(one.toString().left(100).toStdString()); });
}

Result<MergePreview> previewFrom(const QJsonObject& from) {
    MergePreview preview;
    const bool hasKinds = eachIn(from, "kinds", [&](const QJsonValue& one) {
        const QJsonObject kind = one.toObject();
        preview.kinds.push_back({textIn(kind, "kind"), numberIn(kind, "pointed"), numberIn(kind, "moved"),
                                 numberIn(kind, "joined"), numberIn(kind, "stays")});
    });
    const bool hasObstacles = eachIn(from, "obstacles", [&](const QJsonValue& one) {
        const QJsonObject obstacle = one.toObject();
        preview.obstacles.push_back(
            {textIn(obstacle, "reason"), textIn(obstacle, "kind"), numberIn(obstacle, "count")});
    });
    const bool hasFields = readNames(from, "taken", preview.taken) && readNames(from, "against", preview.against);
    preview.account = textIn(from, "account");
    preview.devices = numberIn(from, "devices");
    preview.seen = textIn(from, "seen");
    preview.isDone = from[QLatin1String("done")].toBool();
    const bool isWhole = hasKinds && hasObstacles && hasFields && !preview.account.empty() && !preview.seen.empty();
    return isWhole ? Result<MergePreview>(std::move(preview)) : notUnderstood();
}

}  // namespace

MergingCalls::MergingCalls(HttpClient& http, Session& session, QObject* parent) : ApiCalls(http, session, parent) {}

void MergingCalls::preview(const MergePair& pair, Then<MergePreview> then) {
    post("/v1/people/merge/preview", bodyOf(pair), as(previewFrom, std::move(then)));
}

void MergingCalls::merge(const MergePair& pair, const std::string& seen, Then<MergePreview> then) {
    QJsonObject body = bodyOf(pair);
    body["seen"] = QString::fromStdString(seen);
    post("/v1/people/merge", body, as(previewFrom, std::move(then)));
}

}  // namespace aufwind::transport
