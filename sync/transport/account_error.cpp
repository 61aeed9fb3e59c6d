// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/account_error.h"

#include "models/schema/merging_terms.h"
#include "models/schema/privacy_terms.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace aufwind::transport {
namespace {

std::string knownWord(const QByteArray& body) {
    const std::string said =
        QJsonDocument::fromJson(body).object()[QLatin1String("code")].toString().left(64).toStdString();
    for (const auto& [reason, name] : kAccountWords) {
        if (said == name) return said;
    }
    for (const auto& [reason, name] : kPrivacyWords) {
        if (said == name) return said;
    }
    for (const auto& [reason, name] : kMergeWords) {
        if (said == name) return said;
    }
    return {};
}

}  // namespace

Error accountErrorOf(const Answer& answer) {
    std::string detail = knownWord(answer.body);
    if (detail.empty()) detail = "HTTP " + std::to_string(answer.status);
    switch (answer.status) {
        case 401:
            return {ErrorCode::unauthenticated, detail};
        case 403:
            return {ErrorCode::forbidden, detail};
        case 429:
        case 503:
            return throttled(answer);
        default:
            return {answer.status >= 500 ? ErrorCode::offline : ErrorCode::invalid, detail};
    }
}

}  // namespace aufwind::transport
