// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/import_report.h"

#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

/// Gathers what became of a document's parts within the bounds of a report; the same said twice is said once. One
/// thread.
namespace aufwind::survey {

class Notes {
  public:
    void add(NoteKind kind, NoteReason reason, std::string_view where, std::string_view detail = {},
             std::size_t count = 1);
    void left(NoteReason reason, std::string_view where, std::string_view detail = {}) {
        add(NoteKind::left, reason, where, detail);
    }
    void changed(NoteReason reason, std::string_view where, std::string_view detail = {}) {
        add(NoteKind::changed, reason, where, detail);
    }
    /// The report, first what was carried; those that went beyond its bounds are counted in its last note.
    std::vector<ImportNote> take();

  private:
    std::vector<ImportNote> notes_;
    std::set<std::tuple<NoteKind, NoteReason, std::string, std::string>> said_;
    std::size_t beyond_ = 0;
};

}  // namespace aufwind::survey
