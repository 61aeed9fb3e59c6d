// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

/// What the window needs of sync, without knowing it: app/desktop implements this over the engine and its transport.
/// Thread rule: the window's; answers are those of the last news, nothing waits.
namespace aufwind::views {

struct SyncFigures {
    bool online = false;            ///< the last exchange worked, or one is running that has had an answer
    bool exchanging = false;        ///< one is running
    bool paused = false;            ///< by the person
    bool filling = false;           ///< not everything that belongs here has arrived yet
    std::int64_t offlineSince = 0;  ///< ms since 1970; 0 where online or never tried
    std::int64_t nextTry = 0;       ///< ms since 1970; 0 where none is planned
    std::int64_t lastSync = 0;      ///< ms since 1970; 0 is never
    std::int64_t clockOffset = 0;   ///< this clock minus the server's, ms
    std::uint64_t done = 0;         ///< rows of the running fill
    std::uint64_t planned = 0;
    std::uint64_t waiting = 0;  ///< mutations not yet taken by the server
    std::uint64_t refused = 0;
    std::uint64_t merged = 0;    ///< values that lost
    std::uint64_t rowsHere = 0;  ///< of the newest countRows()
    std::uint64_t bytesOnDisk = 0;
    QString deviceName;
    std::optional<ErrorCode> trouble;  ///< what keeps sync from going on and needs the person

    bool operator==(const SyncFigures&) const = default;
};

enum class StepKind { made, changed, moved, written, removed, restored };

/// A mutation that waits.
struct WaitingStep {
    std::uint64_t number = 0;
    std::int64_t written = 0;
    EntityNumber entity = 0;
    Uuid id;
    StepKind kind = StepKind::changed;
    FieldNumber field = 0;
    int operations = 1;
};

/// A mutation that the server did not take.
struct RefusedStep {
    std::uint64_t number = 0;
    std::int64_t written = 0;
    std::int64_t refused = 0;
    ErrorCode reason = ErrorCode::invalid;
    EntityNumber entity = 0;
    Uuid id;
    QString text;   ///< everything the person wrote in it
    int texts = 0;  ///< of how many texts that consists
    FieldNumber field = 0;
    Uuid target;  ///< what it was to name, where the field is a reference
};

class SyncControl : public QObject {
    Q_OBJECT

  public:
    virtual SyncFigures figures() const = 0;
    /// The first `limit` in the order of sending.
    virtual std::vector<WaitingStep> waiting(std::size_t limit) const = 0;
    virtual std::vector<RefusedStep> refused() const = 0;

    virtual void tryNow() = 0;
    /// Nothing is sent or fetched until it is resumed, or the program starts anew.
    virtual void setPaused(bool paused) = 0;
    /// Asks for SyncFigures::rowsHere anew.
    virtual void countRows() = 0;
    /// Sends what was refused once more, with another text where one is given and RefusedStep::texts is 1.
    virtual void retryRefused(std::uint64_t number, const std::optional<QString>& text) = 0;
    virtual void dropRefused(std::uint64_t number) = 0;
    virtual void restoreLost(EntityNumber entity, const Uuid& id, FieldNumber field, const Stamp& lost) = 0;

  signals:
    void figuresChanged();
    /// What waits or was refused is another.
    void stepsChanged();
};

}  // namespace aufwind::views
