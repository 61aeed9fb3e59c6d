// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/online.h"
#include "app/profile/profile.h"
#include "tests/sim/chance.h"
#include "tests/storm/journal.h"
#include "tests/storm/meeting.h"

#include <QTimer>

/// One device that writes without a pause and stays in sync, with the same profile, engine and transport as the
/// programs, until it is killed. It is told what to do by lines on standard input and answers by lines on standard
/// output:
///
///     rest     writes no more; "resting" once the server has confirmed all that it wrote
///     settle   fetches what there is; "settled DIGEST REFUSED"
///     go       writes on
///
/// An edit that fails and an acknowledged one that is not in the store end the program with a line that says so.
/// Thread rule: the main thread.
namespace aufwind::storm {

class Writer : public QObject {
    Q_OBJECT

  public:
    Writer(app::Profile& profile, ctl::Online& online, Journal& journal, const Meeting& meeting, std::uint64_t seed);

    /// What was acknowledged before the last kill is here. Tells what is not.
    bool checkKept();
    void go();
    void hear(const QByteArray& line);

  private:
    enum class Asked : std::uint8_t { go, rest, settle };
    struct Own {
        std::uint64_t number = 0;
        Uuid id;
    };

    void write();
    Result<void> writeOne();
    Result<void> create();
    Result<void> pair();
    Result<void> set(const Own& row);
    Result<void> remove(std::size_t index);
    Result<void> writeLine();
    Result<void> eraseLine(std::size_t index);
    Result<void> remark();
    Result<std::string> noteText();
    void look();
    void nudge();
    void say(const std::string& line) const;
    [[noreturn]] void end(const std::string& line) const;

    app::Profile& profile_;
    ctl::Online& online_;
    Journal& journal_;
    const Meeting meeting_;
    sim::Chance chance_;
    std::vector<Own> rows_;             ///< acknowledged and not touched by an edit that was cut
    std::vector<std::uint64_t> lines_;  ///< the same, of the shared text
    QTimer pace_;
    QTimer nudge_;
    Asked asked_ = Asked::go;
    bool answered_ = true;
};

}  // namespace aufwind::storm
