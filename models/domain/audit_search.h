// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// How an audit log that a server keeps is searched part by part, the newest lines first: by more than the server
/// filters by itself, and without looking through what lies outside the time that is asked for. Whoever searches asks
/// what next() says and gives the answer to take(), until there is no next question.
///
/// Lines are taken to be in the order of their times; where a server's clock was set back, some of that time are
/// missed. Thread rule: none, a plain value. Pure.
namespace aufwind::domain {

/// What a server looks through for one answer, see resources/openapi.yaml.
inline constexpr std::int64_t kAuditTogether = 500;

struct AuditWanted {
    std::vector<std::string> begins{};  ///< how its action begins, one of these; none is any
    std::string ends{};                 ///< how its action ends
    std::string actor{};                ///< who did it, an id
    std::string subject{};              ///< the row or the person that it concerns, an id
    std::string person{};               ///< who did it or whom it concerns, an id
    std::int64_t from = 0;              ///< ms since 1970; 0 is from the first line on
    std::int64_t to = 0;                ///< the first moment behind; 0 is up to now

    bool operator==(const AuditWanted&) const = default;
};

bool fits(const AuditWanted& wanted, const AuditRecord& record);

class AuditSearch {
  public:
    using Fits = std::function<bool(const AuditRecord&)>;
    struct Question {
        AuditFilter filter{};
        std::int64_t line = 0;  ///< where not 0: the line with this number alone, and no filter
    };

    /// Nothing is asked.
    AuditSearch() = default;
    /// `also` is a test of the searcher's own, for what no server knows.
    explicit AuditSearch(AuditWanted wanted, Fits also = {});

    /// Nothing at the end.
    std::optional<Question> next() const;
    /// The answer to next(): what of it is wanted, the newest first.
    std::vector<AuditRecord> take(const AuditPart& answer);

    bool isEnd() const { return stage_ == Stage::end; }
    /// The oldest line that was looked at; 0 before the first.
    std::int64_t reached() const { return reached_; }
    /// From 0 to 1, of the lines that have to be looked at.
    double progress() const;

  private:
    enum class Stage { count, upper, lower, walk, end };

    void count(const AuditPart& answer);
    void halve(const AuditPart& answer);
    void settle();
    std::vector<AuditRecord> walk(const AuditPart& answer);
    std::int64_t middle() const { return low_ + (high_ - low_) / 2; }

    AuditWanted wanted_;
    Fits also_;
    Stage stage_ = Stage::end;
    // The line that is looked for by its time is one of these.
    std::int64_t low_ = 1;
    std::int64_t high_ = 1;
    std::int64_t newest_ = 0;  ///< no line is newer than this
    std::int64_t before_ = 0;  ///< where the next part begins; 0 is at the newest line
    std::int64_t floor_ = 1;   ///< nothing below is wanted
    std::int64_t top_ = 0;     ///< where the first part began
    std::int64_t reached_ = 0;
};

}  // namespace aufwind::domain
