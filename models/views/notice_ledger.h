// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notices.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What this device knows of notices beyond the rows: which ones it has listed already, which it has told on the
/// desktop, and which came here only after the person had marked everything as seen.
///
/// Such a latecomer was written before that moment and sent after it, by somebody who was offline: it is unread from
/// its arrival on. It is one where the server took its row later than the row with the mark, and this device has not
/// listed it before.
///
/// Plain value; any thread.
namespace aufwind::views {

class NoticeLedger {
  public:
    /// How much of the mark is known: the moment up to which everything is seen, and the sequence of its row.
    struct Seen {
        std::int64_t until = 0;
        std::uint64_t sequence = 0;
    };

    /// As kept by text(); an empty text is a device that has listed nothing so far. What cannot be read is left out.
    static NoticeLedger parse(std::string_view text);
    std::string text() const;

    /// Takes in what there is to tell now; true where that changed something.
    bool note(const std::vector<domain::Notice>& notices, const Seen& seen, std::int64_t now);
    bool isUnread(const domain::Notice& notice, const Seen& seen) const { return newsAt(notice) > seen.until; }
    /// When it became news here.
    std::int64_t newsAt(const domain::Notice& notice) const;
    bool isTold(const domain::Notice& notice) const;
    void tell(const domain::Notice& notice);

  private:
    struct Entry {
        std::int64_t at = 0;
        std::int64_t arrived = 0;  ///< of a latecomer; else 0
        bool told = false;
    };
    std::map<std::string, Entry> entries_;
};

}  // namespace aufwind::views
