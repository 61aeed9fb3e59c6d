// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exports.h"

#include "app/ctl/await.h"
#include "sync/transport/account_calls.h"

namespace aufwind::ctl {

store::ExportNote exportNote(const std::string& table, const std::string& format, std::size_t rows) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    const std::int64_t now = clock.now();
    return {entropy.uuid(now), table, format, rows, now};
}

void tellExports(app::Profile& profile, Online& online) {
    const auto notes = profile.engine().untoldExports();
    if (!notes) return;
    transport::AccountCalls calls(online.http(), online.session());
    for (const store::ExportNote& note : *notes) {
        const auto told = await<void>([&](auto then) { calls.tellExport(note, std::move(then)); });
        // What the server takes from nobody is not kept either.
        const bool isOver = told || told.error().code == ErrorCode::invalid;
        if (!isOver || !profile.engine().exportTold(note.id)) return;
    }
}

Exit writeNoted(app::Profile& profile, const Output& output, const store::ExportNote& note,
                const std::function<Result<std::size_t>()>& write) {
    if (auto noted = store::noteExport(profile.store(), note); !noted) return output.fail(noted.error());
    const auto written = write();
    if (!written) {
        const auto forgotten = store::forgetExport(profile.store(), note.id);
        return output.fail(forgotten ? written.error() : forgotten.error());
    }
    // Without a server it waits, and is told with the next sync.
    if (auto online = Online::open(profile)) tellExports(profile, **online);
    if (output.json()) {
        output.print(QJsonObject{{"rows", static_cast<qint64>(*written)}});
    } else {
        output.line(std::to_string(*written) + " rows.");
    }
    return kDone;
}

}  // namespace aufwind::ctl
