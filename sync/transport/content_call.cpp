// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/content_call.h"

namespace aufwind::transport {

Call contentCall(const char* what, const std::string& message, const QByteArray& access) {
    Call call;
    call.path = QByteArray("/v1/sync/content/") + what;
    call.body = QByteArray::fromStdString(message);
    call.contentType = "application/x-protobuf";
    call.bearer = access;
    return call;
}

std::optional<Error> contentRefusal(const Answer& answer) {
    switch (answer.status) {
        case 400:
        case 404:
            return Error{ErrorCode::notFound, "the server takes no contents"};
        case 413:
            return Error{ErrorCode::tooLarge, "the file is larger than the server takes"};
        case 422:
            return Error{ErrorCode::damaged, "the file is not what it was when it was attached"};
        case 507:
            return Error{ErrorCode::tooLarge, "the company has no room left for the file"};
        case 429:
            // The other reason for it, too many requests, passes by itself.
            return answer.body.contains("content_uploads")
                       ? std::optional<Error>({ErrorCode::throttled, "too many unfinished files"})
                       : std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace aufwind::transport
