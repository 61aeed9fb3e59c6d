// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goals.h"

namespace aufwind::views {

Goals::Goals(QObject* parent) : QObject(parent) {}

Goals::~Goals() = default;

void Goals::attach(const std::optional<PageContext>& context) {
    forest_.clear();
    context_.reset();
    if (context) context_.emplace(*context);
}

void Goals::ask() {}

std::int64_t Goals::today() const {
    return 0;
}

QVariantMap Goals::goal(const QString&) const {
    return {};
}

}  // namespace aufwind::views
