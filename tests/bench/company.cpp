// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/company.h"

#include <QFile>

#include <algorithm>

namespace aufwind::bench {
namespace {

constexpr int kDemoMs = 30 * 60'000;  // a million rows

}  // namespace

Result<Site> Company::site() {
    const QString home = QString::fromStdString((directory_ / "server").string());
    if (!server_) {
        // What an earlier run in the same directory has made is good enough.
        if (!std::filesystem::exists(directory_ / "server" / "ca.pem")) {
            const auto made = system_test::run("aufwindd",
                                               {"demo", home, "--size", "full", "--people",
                                                QString::number(scale_.people), "--rows", QString::number(scale_.rows)},
                                               {}, kDemoMs);
            if (made.exit != 0) {
                return Error{ErrorCode::internal, "aufwindd demo answered " + std::to_string(made.exit)};
            }
        }
        auto server = std::make_unique<system_test::Server>(home);
        if (!server->start()) {
            return Error{ErrorCode::internal, "aufwindd does not listen"};
        }
        server_ = std::move(server);
    }
    QFile authority(server_->ca());
    if (!authority.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::io, "the server's authority cannot be read"};
    }
    return Site{server_->url(), authority.readAll()};
}

Result<void> Company::restart() {
    const bool again = server_ && server_->stop() && server_->start();
    return again ? Result<void>() : Error{ErrorCode::internal, "aufwindd does not come back"};
}

Result<FilledDevice*> Company::filled() {
    if (filled_.device) {
        return &filled_;
    }
    auto at = site();
    if (!at) {
        return at.error();
    }
    auto device = Device::enter(*at, kFullPerson, fresh("filled"));
    if (!device) {
        return device.error();
    }
    const CommitSizes sizes((*device)->store());
    if (auto synced = (*device)->sync(); !synced) {
        return synced.error();
    }
    filled_.transactions = sizes.sizes();
    filled_.device = std::move(*device);
    return &filled_;
}

CommitSizes::CommitSizes(store::Store& store) : store_(store) {
    number_ = store_.listen([this](const store::ChangeSet& changes) { sizes_.push_back(changes.size()); });
}

Result<std::vector<HeldRow>> allRows(store::Store& store) {
    auto reader = store.reader();
    if (!reader) {
        return reader.error();
    }
    std::vector<HeldRow> rows;
    auto read = (*reader)->each([&](const Record& row) {
        rows.push_back({row, {}});
        return true;
    });
    if (!read) {
        return read.error();
    }
    for (HeldRow& held : rows) {
        auto scopes = (*reader)->scopesOf(held.row.entity, held.row.id);
        if (!scopes) {
            return scopes.error();
        }
        held.scopes = std::move(*scopes);
    }
    std::sort(rows.begin(), rows.end(), [](const HeldRow& a, const HeldRow& b) { return a.row.seq < b.row.seq; });
    return rows;
}

}  // namespace aufwind::bench
