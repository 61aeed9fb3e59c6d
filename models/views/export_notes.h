// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/export_notes.h"
#include "models/views/local_data.h"

#include <QCoreApplication>

#include <functional>
#include <string>

/// What the company's audit log is to know of tables that the window makes files of. Each is noted before its file is
/// there, and where it does not come into being the note goes. Thread rule: the window's, but for make().
namespace aufwind::views {

class ExportNotes {
    Q_DECLARE_TR_FUNCTIONS(ExportNotes)

  public:
    /// A new one. Any thread.
    static store::ExportNote make(const std::string& table, const std::string& format, std::size_t rows,
                                  std::int64_t now);
    /// For files that are written aside: `then` begins to, where it is noted.
    static void before(LocalData& data, const store::ExportNote& note, std::function<void(const Result<void>&)> then);
    static void after(LocalData& data, const Uuid& id, bool isThere);
    /// Why a file was not written; empty where that has nothing to do with notes.
    static QString reason(const Error& error);
};

}  // namespace aufwind::views
