// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/processes.h"
#include "tests/system/rows.h"

/// The demo's company on a server of its own, with people on aufwindctl. The main thread.
namespace aufwind::system_test {

inline constexpr char kPassword[] = "Aufwind-Demo-2026!";
inline constexpr char kJana[] = "jana.vogt@nordlicht.example";
inline constexpr char kBen[] = "ben.adeyemi@nordlicht.example";
inline constexpr char kUlrike[] = "ulrike.steffens@nordlicht.example";      // human resources
inline constexpr char kKatharina[] = "katharina.brandt@nordlicht.example";  // an owner

class Company {
  public:
    /// Makes the demo and serves it.
    bool open();
    QString at(const QString& name) const { return directory_.filePath(name); }
    Server& server() { return *server_; }
    /// For whoever looks for a fault: what lies in the directory stays. Answers it.
    QString keep() {
        directory_.setAutoRemove(false);
        return directory_.path();
    }

    /// A device of somebody, signed in and in sync.
    Client device(const QString& name, const char* email);
    static QString personOf(const Client& client) { return client.call({"status"}).object()["person"].toString(); }
    /// A new series of the device's person, with these others in it.
    static QString series(const Client& organiser, const QStringList& others = {});

  private:
    QTemporaryDir directory_;
    std::unique_ptr<Server> server_;
};

/// Exit 0, or a warning that says what happened.
bool does(const Client& client, const QStringList& arguments);

}  // namespace aufwind::system_test
