// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "models/domain/survey/round_figures.h"
#include "tests/views/desk.h"

#include <optional>
#include <string>
#include <vector>

/// A survey whose rounds have been counted, as its rows arrive from the server: two drivers of two questions each, an
/// eNPS, a choice and a text; cut by department (Engineering, Hardware below it, Sales) and by location.
namespace aufwind::test {

class SurveyScene {
  public:
    explicit SurveyScene(Desk& desk) : desk_(desk) {}

    /// In the order of items: m1, m2 (of engagement), w1, w2 (of workload), enps, place.
    static survey::Form form();
    static survey::PublishedForm published();

    /// Four of five points are favourable: `favourable` answer 4, `neutral` 3, `unfavourable` 2, the rest nothing.
    static survey::Tally scale(std::uint64_t favourable, std::uint64_t neutral, std::uint64_t unfavourable,
                               std::uint32_t respondents);
    /// Figures of a segment in which everything is answered alike well.
    static survey::SegmentFigures segment(std::optional<std::uint16_t> value, std::uint32_t respondents,
                                          std::uint64_t engaged, std::uint64_t loaded);
    static survey::SegmentFigures hidden(std::optional<std::uint16_t> value, survey::HiddenReason reason);

    Uuid survey(const std::string& title);
    /// A counted round with its published form; `opens` in days from the desk's now.
    struct Round {
        Uuid round;
        Uuid form;
    };
    Round round(const Uuid& survey, const std::string& title, int opens, std::int64_t state = 2);
    /// Of a round that this person does not run: its form alone. The survey is not here, either.
    Round formOnly(const std::string& title, int opens, const Uuid& survey = {});
    Uuid result(const Round& round, const std::string& cut, std::int64_t readBy, const survey::RoundFigures& figures,
                const Uuid& reader = {});
    Uuid result(const Round& round, const std::string& cut, std::int64_t readBy, const std::string& document,
                const Uuid& reader = {});
    Uuid comment(const Round& round, const std::string& question, const std::string& text, const Uuid& follows = {},
                 std::int64_t readBy = 0);

    /// What the server alone says of a row.
    void say(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields);

    /// Everybody, both cuts, an impact: 40 answered of 50.
    void counted(const Round& round, std::uint64_t engaged, std::uint64_t loaded);

  private:
    Uuid nextId();
    /// As it is received: no edit makes such a row.
    Uuid arrived(EntityNumber entity, const std::vector<Assignment>& fields);
    bool put(const Record& row);

    Desk& desk_;
    std::uint8_t ids_ = 0;
};

}  // namespace aufwind::test
