// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/chance.h"
#include "tests/storm/journal.h"
#include "tests/storm/meeting.h"
#include "tests/system/processes.h"

#include <QObject>

/// Those who write during a storm, each a real process that may be killed at any time and is started again. None of
/// them waits for anything; what goes wrong stands in failure(). Thread rule: the main thread, with an event loop.
namespace aufwind::storm {

/// Who it is, and where it keeps what.
struct Role {
    QString name;
    QString person;  ///< of two devices of one person both must show the same
    system_test::Client client;
    QString journal;  ///< a file
};

class Actor : public QObject {
  public:
    explicit Actor(const Role& role) : role_(role) {}

    const Role& role() const { return role_; }
    const QString& failure() const { return failure_; }
    /// Only while it rests.
    Journal journal() const { return Journal(role_.journal.toStdString(), role_.name.toStdString()); }

    virtual void start() = 0;
    /// kill -9. False where there was nothing to kill.
    virtual bool kill() = 0;
    virtual bool isReady() const = 0;
    /// Writes no more.
    virtual void rest() = 0;
    virtual bool isResting() const = 0;
    /// What it does at the moment, for whoever waited in vain.
    virtual QString state() const = 0;

  protected:
    void fail(const QString& what) {
        if (failure_.isEmpty()) failure_ = role_.name + QStringLiteral(": ") + what;
    }

  private:
    Role role_;
    QString failure_;
};

/// aufwind_storm_writer: a device that stays connected.
class WriterActor : public Actor {
  public:
    WriterActor(const Role& role, const Meeting& meeting, std::uint64_t seed)
        : Actor(role), meeting_(meeting), chance_(seed) {}
    ~WriterActor() override { kill(); }

    void start() override;
    bool kill() override;
    bool isReady() const override { return ready_; }
    void rest() override { tell("rest"); }
    bool isResting() const override { return last_ == "resting"; }
    QString state() const override;

    void settle() { tell("settle"); }
    /// "DIGEST REFUSED", once it has settled.
    QString settled() const;

  private:
    void tell(const QByteArray& line);
    void hear();

    Meeting meeting_;
    sim::Chance chance_;
    std::unique_ptr<QProcess> process_;
    QByteArray printed_;
    QByteArray last_;
    bool ready_ = false;
};

/// aufwindctl, one command after the other, as a script uses it.
class HandActor : public Actor {
  public:
    HandActor(const Role& role, const Meeting& meeting, std::uint64_t seed)
        : Actor(role), meeting_(meeting), chance_(seed) {}
    ~HandActor() override;

    void start() override;
    bool kill() override;
    bool isReady() const override { return true; }
    void rest() override { resting_ = true; }
    bool isResting() const override { return resting_ && !isRunning(); }
    QString state() const override;

  private:
    bool isRunning() const { return process_ && process_->state() != QProcess::NotRunning; }
    void next();
    QStringList nextWords();
    void finished(int exit, QProcess::ExitStatus status);

    Meeting meeting_;
    sim::Chance chance_;
    std::unique_ptr<QProcess> process_;
    QStringList words_;
    std::unique_ptr<Journal> book_;
    std::uint64_t edit_ = 0;  ///< under way; 0 is none
    bool resting_ = true;
};

/// An operator who changes the keys of a directory again and again, whatever becomes of the server meanwhile.
class KeyChanger : public QObject {
  public:
    explicit KeyChanger(const QString& directory) : directory_(directory) {}
    ~KeyChanger() override { kill(); }

    void start();
    /// kill -9, and no more until start().
    void kill();
    /// Once more, to the end. What went wrong; empty where nothing did.
    QString finish();
    int done() const { return done_; }
    int interrupted() const { return interrupted_; }

  private:
    void next();
    void finished(int exit, QProcess::ExitStatus status);

    QString directory_;
    std::unique_ptr<QProcess> process_;
    bool works_ = false;
    bool masterNext_ = false;
    int done_ = 0;
    int interrupted_ = 0;
};

}  // namespace aufwind::storm
