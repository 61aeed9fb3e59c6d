// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>

/// One long piece of work at a time that another thread does for an object of the window: how far it is, and how it is
/// ended before its end.
namespace aufwind::views {

/// What the other thread has of it.
struct LongJob {
    std::atomic<bool> ended = false;
    std::function<void(double)> tell;  ///< any thread

    /// Tells, and answers whether anybody still waits.
    std::function<bool(double)> progress() {
        return [this](double part) {
            tell(part);
            return !ended;
        };
    }
};

/// Thread rule: the window's.
class LongWork {
  public:
    /// `owner` has this as a part of it; `moved` is called when progress() has become another.
    LongWork(QObject& owner, std::function<void()> moved) : owner_(owner), moved_(std::move(moved)) {}
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;
    ~LongWork() {
        if (job_) job_->ended = true;
    }

    /// The word for what is done; empty where nothing is.
    const QString& busy() const { return busy_; }
    double progress() const { return progress_; }
    bool isRunning() const { return job_ != nullptr; }
    /// What is being applied may be done already: its answer says what has become of it.
    bool isApplying() const { return busy_ == QLatin1String("applying"); }

    std::shared_ptr<LongJob> begin(LocalData& data, const QString& busy) {
        job_ = std::make_shared<LongJob>();
        job_->tell = [this, owner = QPointer<QObject>(&owner_), &data, job = std::weak_ptr(job_)](double part) {
            data.later([this, owner, job, part] {
                if (!owner || job_ != job.lock() || part < progress_) return;
                progress_ = part;
                moved_();
            });
        };
        busy_ = busy;
        progress_ = 0;
        return job_;
    }
    /// False where nobody waits for it any more.
    bool end(const std::shared_ptr<LongJob>& job) {
        if (job_ != job) return false;
        drop();
        return true;
    }
    /// Asks it to end. True where nobody waits for it from now on.
    bool cancel() {
        if (!job_) return false;
        job_->ended = true;
        if (isApplying()) return false;
        drop();
        return true;
    }
    /// Also what is being applied is waited for by nobody.
    void forget() {
        if (job_) job_->ended = true;
        drop();
    }

  private:
    void drop() {
        job_.reset();
        busy_.clear();
    }

    QObject& owner_;
    std::function<void()> moved_;
    std::shared_ptr<LongJob> job_;
    QString busy_;
    double progress_ = 0;
};

}  // namespace aufwind::views
