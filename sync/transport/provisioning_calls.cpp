// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/provisioning_calls.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace aufwind::transport {
namespace {

constexpr qsizetype kMostTokens = 100;  // more than any honest server says
constexpr qsizetype kLongestName = 100;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

Result<std::vector<ProvisioningToken>> tokensFrom(const QJsonObject& from) {
    if (!from[QLatin1String("tokens")].isArray()) return notUnderstood();
    const QJsonArray rows = from[QLatin1String("tokens")].toArray();
    std::vector<ProvisioningToken> tokens;
    for (qsizetype i = 0; i < std::min(rows.size(), kMostTokens); ++i) {
        const QJsonObject row = rows[i].toObject();
        const auto id = Uuid::parse(textIn(row, "id"));
        if (!id) return notUnderstood();
        tokens.push_back({*id, textIn(row, "name", kLongestName), row[QLatin1String("since")].toInteger(),
                          row[QLatin1String("used")].toInteger()});
    }
    return tokens;
}

// Nothing else may get into what people hand to another company's program.
bool isSound(const MadeProvisioningToken& made) {
    static const QRegularExpression kSecret("\\A[0-9a-f-]{36}\\.[A-Za-z0-9_-]{20,100}\\z");
    static const QRegularExpression kPath("\\A/[a-z0-9/]{1,40}\\z");
    return kSecret.match(text(made.secret)).hasMatch() && kPath.match(text(made.address)).hasMatch();
}

}  // namespace

ProvisioningCalls::ProvisioningCalls(HttpClient& http, Session& session, QObject* parent)
    : ApiCalls(http, session, parent), server_(http.server()) {}

void ProvisioningCalls::tokens(Then<std::vector<ProvisioningToken>> then) {
    get("/v1/admin/scim", as(tokensFrom, std::move(then)));
}

void ProvisioningCalls::make(const std::string& name, Then<MadeProvisioningToken> then) {
    const auto take = [server = server_, done = std::move(then)](const Result<QJsonObject>& answer) {
        if (!answer) return done(answer.error());
        MadeProvisioningToken made{textIn(*answer, "token"), textIn(*answer, "path")};
        if (!isSound(made)) return done(notUnderstood());
        QUrl address = server;
        address.setPath(text(made.address));
        made.address = address.toString(QUrl::FullyEncoded).toStdString();
        done(std::move(made));
    };
    post("/v1/admin/scim", {{"name", text(name)}}, take);
}

void ProvisioningCalls::revoke(const Uuid& token, Then<void> then) {
    post("/v1/admin/scim/revoke", {{"id", text(token.toString())}}, asDone(std::move(then)));
}

}  // namespace aufwind::transport
