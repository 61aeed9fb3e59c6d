// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/answering/answer_box.h"
#include "sync/transport/answer_line.h"

#include <QObject>
#include <QTimer>

#include <functional>

/// Runs what an AnswerBox wants, one errand at a time. What goes as nobody waits for a pause in what goes as the
/// person, and what goes as the person waits a while behind it, so that the two do not stand beside each other in
/// anybody's records. Where a round is about to close it does not wait.
///
/// Thread rule: that of the box and the calls.
namespace aufwind::transport {

/// In ms. Tests are less patient.
struct RunnerPace {
    int quiet = 20'000;          ///< before something goes as nobody
    int quietRange = 40'000;     ///< at random up to so much more
    int behind = 5'000;          ///< and behind it
    int behindRange = 10'000;    ///< likewise
    int longestSleep = 600'000;  ///< the clock may have been set meanwhile
};

class AnswerRunner : public QObject {
    Q_OBJECT

  public:
    /// `isConnected`: whether the server can be reached as the person just now. Empty: it always can.
    AnswerRunner(answering::AnswerBox& box, DrawCalls& calls, AnswerLine& line, HttpClient& http, const Clock& clock,
                 Entropy& entropy, std::function<bool()> isConnected, const RunnerPace& pace = {},
                 QObject* parent = nullptr);
    ~AnswerRunner() override;

    /// Something is to be looked at: a commit, a wish of the person, a connection. Cheap.
    void poke();
    /// Runs what is due, and what becomes due by it, without a pause before what goes as nobody; `done` once nothing
    /// is, with the first error of the store, or the last of the server. For scripts that wait for it.
    void drain(std::function<void(const Result<void>&)> done);

  signals:
    /// What is kept of a round is another.
    void advanced(const aufwind::Uuid& round);

  private:
    void look();
    void sleepUntil(std::int64_t moment);
    void run(const answering::Errand& errand);
    void runOfPerson(const answering::Errand& errand);
    void runOfNobody(const answering::Errand& errand);
    void ended(const answering::Errand& errand, const Result<void>& kept, const std::optional<Error>& error);
    void finishDraining(const Result<void>& result);
    int randomly(int least, int range) {
        return least + static_cast<int>(entropy_.next() % (static_cast<std::uint64_t>(range) + 1));
    }

    answering::AnswerBox& box_;
    DrawCalls& calls_;
    AnswerLine& line_;
    HttpClient& http_;
    const Clock& clock_;
    Entropy& entropy_;
    const std::function<bool()> isConnected_;
    const RunnerPace pace_;
    QTimer next_;
    QTimer behind_;
    bool isRunning_ = false;
    std::function<void(const Result<void>&)> drained_;
    Result<void> drainedWith_;
};

}  // namespace aufwind::transport
