// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "tests/bench/device.h"

#include <QString>
#include <QStringList>

/// The programs as a person starts them, on a profile that a keychain opens (packaging/lib/with-keyring). The main
/// thread.
namespace aufwind::bench {

/// Why the start cannot be measured here; empty where it can.
std::string startIsUnmeasurable();

/// Signs the person with nearly all rows in with aufwindctl, which makes the profile.
Result<void> signInProfile(const Site& site, const QString& authority, const QString& profile);
Result<void> syncProfile(const QString& profile);

/// Until the program's first line, which it prints with its first frame. Milliseconds.
Result<double> startOf(const QString& name, const QStringList& arguments);

}  // namespace aufwind::bench
