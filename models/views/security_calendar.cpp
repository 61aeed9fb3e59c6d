// SPDX-License-Identifier: GPL-3.0-or-later
// The address under which other programs read the person's calendar.
#include "models/views/security.h"
#include "models/views/values.h"

namespace aufwind::views {

void Security::forgetCalendar() {
    calendarState_ = QStringLiteral("unknown");
    calendarError_ = {};
    calendarSince_ = 0;
    calendarAddress_.clear();
}

QString Security::calendarTrouble() const {
    return calendarState_ == QLatin1String("failed") ? words(calendarError_) : QString{};
}

QDateTime Security::calendarSince() const {
    return calendarSince_ > 0 ? QDateTime::fromMSecsSinceEpoch(calendarSince_) : QDateTime{};
}

void Security::loadCalendar() {
    if (control_ == nullptr || calendarState_ == QLatin1String("loading")) return;
    if (calendarState_ != QLatin1String("ready")) {
        calendarState_ = QStringLiteral("loading");
        emit changed();
    }
    using Since = std::optional<std::int64_t>;
    control_->calendarSince(mine<Since>([this](const Result<Since>& answer) {
        if (answer) {
            calendarState_ = QStringLiteral("ready");
            calendarSince_ = answer->value_or(0);
            // Revoked from somewhere else: what is still shown leads nowhere.
            if (calendarSince_ == 0) calendarAddress_.clear();
        } else {
            const bool isOffline = accountReason(answer.error()) == AccountReason::offline;
            calendarState_ = isOffline ? QStringLiteral("offline") : QStringLiteral("failed");
            calendarError_ = answer.error();
        }
        emit changed();
    }));
}

void Security::makeCalendar() {
    perform(QStringLiteral("makeCalendar"), [this](const Done& then) {
        control_->makeCalendar(mine<std::string>([this, then](const Result<std::string>& address) {
            if (address) calendarAddress_ = toText(*address);
            then(address ? Result<void>{} : Result<void>{address.error()});
            if (address) loadCalendar();
        }));
    });
}

void Security::removeCalendar() {
    perform(QStringLiteral("removeCalendar"), [this](const Done& then) {
        control_->removeCalendar(mine<void>([this, then](const Result<void>& result) {
            if (result) {
                calendarSince_ = 0;
                calendarAddress_.clear();
            }
            then(result);
            if (result) loadCalendar();
        }));
    });
}

void Security::takeCalendarAddress() {
    calendarAddress_.clear();
    emit changed();
}

}  // namespace aufwind::views
