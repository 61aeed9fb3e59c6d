// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/company.h"
#include "tests/storm/actors.h"

#include <QElapsedTimer>

#include <functional>

/// A server and several clients, all real processes, that are killed at any instant while they work. After each batch
/// of kills all come to rest, and then must agree and hold what was acknowledged (checks.h). Every wait has a limit and
/// says what it waited for. Thread rule: the main thread, with a QCoreApplication; under a keychain.
namespace aufwind::storm {

struct Options {
    int kills = 60;
    int batch = 20;  ///< kills between two checks
    std::uint64_t seed = 1;
    bool changesKeys = false;  ///< of the company and the directory, all the time
};

class Storm {
  public:
    explicit Storm(const Options& options);

    /// True where all held. Tells on standard output how far it is, and what failed.
    bool run();

  private:
    bool prepare();
    bool meet(const system_test::Client& organiser, const QString& other);
    bool batch(int kills);
    void killSome();
    void killServer();
    void killActor(Actor& actor);
    bool allReady();
    bool comeToRest();
    bool checkAgreement();
    bool checkObserver(const QString& person, const QString& digest);
    bool checkFiles();

    /// Runs the event loop until `reached`; false after the limit, or where somebody failed, and then tells.
    bool await(const QString& what, int limitMs, const std::function<bool()>& reached);
    void letRun(int milliseconds);
    bool fail(const QString& what);
    void say(const QString& line) const;
    std::vector<WriterActor*> writers() const;

    Options options_;
    sim::Chance chance_;
    QElapsedTimer since_;
    system_test::Company company_;
    Meeting meeting_;
    std::vector<std::unique_ptr<Actor>> actors_;
    std::unique_ptr<KeyChanger> keys_;
    int serverKills_ = 0;
    int clientKills_ = 0;
    int observers_ = 0;
    bool serverBegun_ = false;  ///< and not waited for
};

}  // namespace aufwind::storm
