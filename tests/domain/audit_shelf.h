// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

/// The lines of a log in memory, and what a server answers of them (resources/openapi.yaml). The test's thread.
namespace aufwind::test {

class AuditShelf {
  public:
    std::vector<AuditRecord> lines;  ///< by number, from 1

    void add(AuditRecord record) {
        record.number = static_cast<std::int64_t>(lines.size()) + 1;
        lines.push_back(std::move(record));
    }
    AuditPart search(const AuditFilter& filter) const {
        const auto newest = static_cast<std::int64_t>(lines.size());
        const std::int64_t end = filter.before == 0 ? newest + 1 : std::min(filter.before, newest + 1);
        AuditPart part{{}, filter.before, true};
        for (std::int64_t number = end - 1; number > 0 && number >= end - 500; --number) {
            const AuditRecord& line = lines[static_cast<std::size_t>(number - 1)];
            const bool concerns = filter.person.empty() || line.actor == filter.person || line.subject == filter.person;
            if (concerns && line.action.starts_with(filter.action)) part.records.push_back(line);
            part.next = number;
            part.end = number <= 1;
        }
        return part;
    }
    AuditPart read(std::int64_t after, int most) const {
        AuditPart part{{}, after, true};
        for (std::int64_t number = after + 1; number <= static_cast<std::int64_t>(lines.size()); ++number) {
            if (std::ssize(part.records) == most) break;
            part.records.push_back(lines[static_cast<std::size_t>(number - 1)]);
            part.next = number;
        }
        part.end = std::ssize(part.records) < most;
        return part;
    }
};

}  // namespace aufwind::test
