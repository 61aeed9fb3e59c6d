// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/sync_status.h"

#include "models/views/page_context.h"
#include "models/views/values.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace aufwind::views {

namespace {

/// A clock this far off changes which edit counts as the later one; the person should know.
constexpr std::int64_t kClockWrongMs = 60'000;

int bounded(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

}  // namespace

SyncStatus::SyncStatus(QObject* parent) : QObject(parent) {
    seconds_.setInterval(1000);
    connect(&seconds_, &QTimer::timeout, this, &SyncStatus::nextTryChanged);
}

SyncStatus::~SyncStatus() = default;

void SyncStatus::attach(SyncControl* control, LocalData* data, const Wording* wording) {
    if (control_) control_->disconnect(this);
    if (data_) data_->disconnect(this);
    control_ = control;
    data_ = data;
    wording_ = wording;
    counted_ = false;
    if (control_) connect(control_, &SyncControl::figuresChanged, this, &SyncStatus::take);
    if (data_) connect(data_, &LocalData::savingChanged, this, &SyncStatus::changed);
    take();
}

void SyncStatus::take() {
    const SyncFigures now = control_ ? control_->figures() : SyncFigures{};
    if (now != figures_) {
        // A pause is no part of how fast it goes.
        const bool goesOn = now.filling && !now.paused && now.online;
        if (!goesOn) {
            fill_.invalidate();
        } else if (!fill_.isValid() || now.done < fillFrom_) {
            fill_.start();
            fillFrom_ = now.done;
        }
        figures_ = now;
        emit changed();
    }
    emit nextTryChanged();
    if (figures_.nextTry != 0) {
        seconds_.start();
    } else {
        seconds_.stop();
    }
}

QString SyncStatus::state() const {
    if (figures_.refused > 0 || figures_.trouble || std::abs(figures_.clockOffset) > kClockWrongMs) {
        return QStringLiteral("attention");
    }
    if (figures_.paused) return QStringLiteral("paused");
    if (control_ && !figures_.online) return QStringLiteral("offline");
    if (figures_.filling || (figures_.exchanging && figures_.waiting > 0)) return QStringLiteral("syncing");
    if (data_ && data_->saving() > 0) return QStringLiteral("saving");
    return QStringLiteral("upToDate");
}

int SyncStatus::done() const {
    return bounded(figures_.done);
}

int SyncStatus::total() const {
    return bounded(figures_.planned);
}

int SyncStatus::secondsLeft() const {
    constexpr qint64 kTellingMs = 2'000;
    if (!fill_.isValid() || fill_.elapsed() < kTellingMs || figures_.done <= fillFrom_) return -1;
    const double perRow = static_cast<double>(fill_.elapsed()) / static_cast<double>(figures_.done - fillFrom_);
    const auto left = figures_.planned - std::min(figures_.done, figures_.planned);
    return bounded(static_cast<std::uint64_t>(perRow * static_cast<double>(left) / 1000.0));
}

int SyncStatus::waiting() const {
    return bounded(figures_.waiting);
}

int SyncStatus::refused() const {
    return bounded(figures_.refused);
}

int SyncStatus::merged() const {
    return bounded(figures_.merged);
}

QVariant SyncStatus::offlineSince() const {
    return PageContext::moment(figures_.offlineSince);
}

int SyncStatus::nextTrySeconds() const {
    if (figures_.nextTry == 0) return 0;
    const std::int64_t left = figures_.nextTry - QDateTime::currentMSecsSinceEpoch();
    return static_cast<int>(std::clamp<std::int64_t>((left + 999) / 1000, 0, 3600));
}

QVariant SyncStatus::lastSync() const {
    return PageContext::moment(figures_.lastSync);
}

int SyncStatus::rowsHere() {
    // Counting reads every table: only once somebody looks.
    if (!counted_ && control_) {
        counted_ = true;
        QMetaObject::invokeMethod(
            control_, [control = control_] { control->countRows(); }, Qt::QueuedConnection);
    }
    return bounded(figures_.rowsHere);
}

QString SyncStatus::trouble() const {
    if (wording_ == nullptr) return {};
    if (figures_.trouble) return wording_->syncTrouble(*figures_.trouble);
    return std::abs(figures_.clockOffset) > kClockWrongMs ? wording_->clock(figures_.clockOffset) : QString{};
}

void SyncStatus::pause() {
    if (control_) control_->setPaused(true);
}

void SyncStatus::resume() {
    if (control_) control_->setPaused(false);
}

void SyncStatus::tryNow() {
    if (control_) control_->tryNow();
}

void SyncStatus::copyRefused(const QString& id) {
    if (!control_) return;
    for (const RefusedStep& step : control_->refused()) {
        if (QString::number(step.number) == id) QGuiApplication::clipboard()->setText(step.text);
    }
}

void SyncStatus::retryRefused(const QString& id, const QString& newText) {
    if (!control_) return;
    for (const RefusedStep& step : control_->refused()) {
        if (QString::number(step.number) != id) continue;
        // One text cannot stand for several, nor for none.
        const bool same = newText == step.text || step.texts != 1;
        control_->retryRefused(step.number, same ? std::nullopt : std::optional{newText});
        return;
    }
}

void SyncStatus::sendAgain(const QString& id) {
    if (control_) control_->retryRefused(id.toULongLong(), std::nullopt);
}

void SyncStatus::dropRefused(const QString& id) {
    if (control_) control_->dropRefused(id.toULongLong());
}

void SyncStatus::restoreLost(const QString& id) {
    const auto key = LostKey::parse(id);
    if (key && control_) control_->restoreLost(key->entity, key->id, key->field, key->stamp);
}

QString LostKey::toText() const {
    return QStringLiteral("%1/%2/%3/%4/%5")
        .arg(entity)
        .arg(QString::fromStdString(id.toString()))
        .arg(field)
        .arg(stamp.time)
        .arg(QString::fromStdString(stamp.device.toString()));
}

std::optional<LostKey> LostKey::parse(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('/'));
    if (parts.size() != 5) return std::nullopt;
    const auto id = Uuid::parse(parts[1].toStdString());
    const auto device = Uuid::parse(parts[4].toStdString());
    bool whole[3]{};
    const LostKey key{parts[0].toUShort(&whole[0]), id.value_or(Uuid{}), parts[2].toUShort(&whole[1]),
                      Stamp{parts[3].toULongLong(&whole[2]), device.value_or(Uuid{})}};
    const bool sound = id && device && whole[0] && whole[1] && whole[2];
    return sound ? std::optional{key} : std::nullopt;
}

}  // namespace aufwind::views
