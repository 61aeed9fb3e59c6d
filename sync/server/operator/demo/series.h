// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/company.h"
#include "sync/server/operator/demo/texts.h"

/// Writes one meeting series with everything in it. Internal to the demo. Threads: one caller.
namespace aufwind::server::demo {

struct SeriesPlan {
    std::string title;
    std::int64_t kind = 0;    ///< choice of meeting_series.kind
    std::vector<int> people;  ///< the organiser first
    Language language = Language::english;
    Field field = Field::leadership;
    std::int64_t nextDay = 0;  ///< of the first occurrence that is not held yet, in the organiser's place
    int everyDays = 14;
    int startMinutes = 600;  ///< past midnight
    int lengthMinutes = 30;
    int held = 4;
    int planned = 2;
    std::size_t pointsEach = 2;  ///< new ones for each occurrence
    std::size_t actionsEach = 1;
    std::size_t variation = 0;  ///< which texts
};

class SeriesWriter {
  public:
    SeriesWriter(Company& company, const SeriesPlan& plan);
    void write();
    /// The first of its points that nobody has discussed yet, once it is written; nil where there is none.
    Talk openTalk() const { return {series_, span_, open_}; }

  private:
    struct Occurrence {
        Uuid id;
        std::int64_t starts = 0;
        bool held = false;
    };

    const Topic& nextTopic();
    int somebody(std::size_t turn) const { return plan_.people[turn % plan_.people.size()]; }
    void writeSeries();
    void writeOccurrences();
    void writeAgenda();
    void writePoint(std::size_t raisedIn, bool isCarried, std::size_t turn);
    void writeComments(const Uuid& point, const Topic& topic, std::size_t turn);
    void writeNotes();
    void writeActions();

    Company& company_;
    const SeriesPlan& plan_;
    Uuid series_;
    Uuid span_;  ///< the first span has the id of its series
    std::vector<Occurrence> occurrences_;
    std::string lastKey_;
    Uuid open_;
    std::size_t topic_ = 0;
};

}  // namespace aufwind::server::demo
