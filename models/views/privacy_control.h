// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/privacy_terms.h"

#include <QByteArray>

#include <functional>

/// What the window asks about somebody's personal data. app/desktop implements it over the calls of the transport; each
/// answers once, later, with an error that accountReason() and privacyReason() read.
/// Thread rule: the window's; nothing waits.
namespace aufwind::views {

class PrivacyControl {
  public:
    template <typename T>
    using Then = std::function<void(const Result<T>&)>;

    virtual ~PrivacyControl() = default;

    virtual void askPrivacy(const PrivacyQuestion& question, Then<PrivacyAnswer> then) = 0;
    virtual void decidePrivacy(const Uuid& request, bool approve, Then<PrivacyAnswer> then) = 0;
    virtual void withdrawPrivacy(const Uuid& request, Then<PrivacyAnswer> then) = 0;
    virtual void privacyArchive(const Uuid& request, Then<QByteArray> then) = 0;
};

}  // namespace aufwind::views
