// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "models/schema/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reckons the chain of an audit log anew from what its lines say, so that whoever reads a log need not believe the
/// server that keeps it: each line is bound to all before it by SHA-256 (sync/server/audit/audit_log.h), and where the
/// log stood was written down elsewhere, as an anchor. An anchor that still holds says that no line up to it was
/// edited, removed, added or moved since. Of the lines behind the last anchor nothing is said.
///
/// Thread rule: none, plain values. Pure.
namespace aufwind::domain {

/// Where the log of a company stood: "2026-11-26T18:00:00Z TENANT NUMBER HASH", a line of the server's own
/// `audit.anchors`, or the event `audit_anchor` of its log.
struct NotedAnchor {
    Uuid tenant;
    std::int64_t number = 0;
    std::string hash;  ///< in hexadecimal, small letters

    bool operator==(const NotedAnchor&) const = default;
};

enum class AnchorFault : std::uint8_t {
    none,
    noAnchor,          ///< no line is one
    severalCompanies,  ///< which of them is this one is not known here
};

struct NotedAnchors {
    std::vector<NotedAnchor> anchors;  ///< by number, each once
    AnchorFault fault = AnchorFault::none;
};

/// Lines that are no anchor, such as the rest of a server's log, do not count.
NotedAnchors readAnchors(std::string_view text);

class AuditChain {
  public:
    explicit AuditChain(const Uuid& tenant);

    /// The next line; false where it is another one, which leaves the chain as it was.
    bool add(const AuditRecord& record);
    std::int64_t lines() const { return lines_; }
    /// As an anchor has it.
    std::string hash() const;

  private:
    std::string chain_;
    std::int64_t lines_ = 0;
};

/// Of a log that is read from its first line on.
class AuditCheck {
  public:
    enum class Verdict : std::uint8_t {
        open,     ///< more lines are needed
        whole,    ///< every anchor holds
        differs,  ///< a line behind good() up to number() is not what was written, or the anchor is of another company
        missing,  ///< the line number() is not there
        cut,      ///< the log ends before number(), which has been
    };

    /// At least one anchor, by number.
    explicit AuditCheck(std::vector<NotedAnchor> anchors);

    /// Lines in rising order; an empty part is the end of the log.
    Verdict take(const std::vector<AuditRecord>& records);
    Verdict verdict() const { return verdict_; }
    std::int64_t lines() const { return chain_.lines(); }
    /// The newest anchor that holds; 0 where none does.
    std::int64_t good() const { return good_; }
    std::int64_t number() const { return number_; }
    /// From 0 to 1.
    double progress() const;

  private:
    std::vector<NotedAnchor> anchors_;
    AuditChain chain_;
    std::size_t next_ = 0;
    std::int64_t good_ = 0;
    std::int64_t number_ = 0;
    Verdict verdict_ = Verdict::open;
};

}  // namespace aufwind::domain
