// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/place.h"

#include "sync/transport/http_client.h"

#include <QFile>

namespace aufwind::ctl {

Result<Place> placeFrom(const std::vector<std::string>& words, const std::string& command, PlaceWords takes) {
    Place place;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (takes.provider && words[i] == "--provider") {
            place.provider = true;
            continue;
        }
        std::string* to = words[i] == "--server"               ? &place.server
                          : words[i] == "--workspace"          ? &place.workspace
                          : words[i] == "--email"              ? &place.email
                          : takes.code && words[i] == "--code" ? &place.code
                                                               : nullptr;
        if (to == nullptr || i + 1 == words.size()) {
            return Error{ErrorCode::invalid, command + " does not take this word, or it has no value: " + words[i]};
        }
        *to = words[++i];
    }
    if (place.server.empty() || place.workspace.empty() || place.email.empty() != place.provider) {
        return Error{ErrorCode::invalid, takes.provider ? "--server, --workspace and --email or --provider are needed"
                                                        : "--server, --workspace and --email are needed"};
    }
    if (!transport::HttpClient::isServer(QUrl(QString::fromStdString(place.server)))) {
        return Error{ErrorCode::invalid, "--server is an address such as https://aufwind.example:7443"};
    }
    return place;
}

Result<std::string> caPem(const std::string& path) {
    if (path.empty()) {
        return std::string();
    }
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::io, "the file behind --ca cannot be read"};
    }
    return file.read(256 * 1024).toStdString();
}

}  // namespace aufwind::ctl
