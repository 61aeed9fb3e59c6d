// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "tests/storm/journal.h"
#include "tests/storm/meeting.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

/// What a device shows against what the writers' journals tell: nothing acknowledged is lost, nothing is there twice,
/// nothing is half there, and nothing that nobody wrote. The main thread.
namespace aufwind::storm {

struct ShownRow {
    std::string title;
    std::string id;
};

/// What a device shows of a meeting.
struct Shown {
    std::multimap<std::string, ShownRow> rows;  ///< by the word that their title begins with
    std::vector<std::string> lines;
    std::string remark;
};

/// Reads the store of a profile that no program holds.
Result<Shown> shownIn(const QString& profile, const Meeting& meeting);

/// Sentences about what is wrong, none where all is well.
QStringList compare(const Shown& shown, const std::vector<Account>& accounts);

}  // namespace aufwind::storm
