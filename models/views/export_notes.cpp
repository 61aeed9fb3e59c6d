// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/export_notes.h"

#include "models/views/values.h"

#include <QUuid>

#include <utility>

namespace aufwind::views {

store::ExportNote ExportNotes::make(const std::string& table, const std::string& format, std::size_t rows,
                                    std::int64_t now) {
    return {idFrom(QUuid::createUuid().toString(QUuid::WithoutBraces)), table, format, rows, now};
}

void ExportNotes::before(LocalData& data, const store::ExportNote& note,
                         std::function<void(const Result<void>&)> then) {
    data.post([note](Bench& bench) { return store::noteExport(bench.store, note); }, std::move(then));
}

void ExportNotes::after(LocalData& data, const Uuid& id, bool isThere) {
    if (isThere) return data.contact();
    data.post([id](Bench& bench) { return store::forgetExport(bench.store, id); }, [](const Result<void>&) {});
}

QString ExportNotes::reason(const Error& error) {
    if (error.code != ErrorCode::throttled) return {};
    return tr("Too many files have been exported without a connection. Connect to the server, then export again.");
}

}  // namespace aufwind::views
