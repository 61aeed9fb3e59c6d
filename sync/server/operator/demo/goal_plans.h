// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// What the made-up people want to reach. Included by goals.cpp alone. Numbers in millionths where they are values.
namespace aufwind::server::demo {

// Choices of the schema.
inline constexpr std::int64_t kDraft = 0;
inline constexpr std::int64_t kOnTrack = 1;
inline constexpr std::int64_t kBehind = 2;
inline constexpr std::int64_t kAtRisk = 3;
inline constexpr std::int64_t kDone = 4;
inline constexpr std::int64_t kDropped = 5;
inline constexpr std::int64_t kNumber = 0;
inline constexpr std::int64_t kPercent = 1;
inline constexpr std::int64_t kCurrency = 2;
inline constexpr std::int64_t kYesNo = 3;
inline constexpr std::int64_t kMilestones = 4;
inline constexpr std::int64_t kSeenByTeam = 2;
inline constexpr std::int64_t kSeenByAll = 3;

struct PlannedGoal {
    int parent;  ///< index of one before it; −1 is none
    int owner;   ///< index of a person
    int team;    ///< −1 is none
    std::string_view title;
    std::int64_t status;
    std::int64_t confidence;
    std::int64_t visibility = kSeenByAll;
    bool ofCompany = false;
    std::string_view first{};   ///< of the older check-in
    std::string_view latest{};  ///< of the newest
};

struct PlannedResult {
    int goal;
    std::string_view title;
    std::int64_t metric;
    std::string_view unit;
    double start;
    double target;
    double current;  ///< by now; of milestones how many are done of `target`
    double weight = 1;
};

inline constexpr PlannedGoal kGoals[] = {
    // 0
    {-1, 0, -1, "Deliver sensors people trust", kOnTrack, 4, kSeenByAll, true},
    {0, 1, 1, "Halve field returns of the LS series", kBehind, 3, kSeenByAll, false, "Returns have stopped rising.",
     "The new sealing is in the field since Monday; the numbers follow with a month's delay."},
    {1, 6, 2, "Cut LS-40 calibration to 4 minutes", kOnTrack, 4, kSeenByAll, false,
     "Lost a week to the sensor batch with the wrong seal.",
     "Line 2 switched over on Thursday. Warm-up is now the longest step."},
    {2, 11, 2, "Migrate calibration service", kOnTrack, 4, kSeenByAll, false, "First two of the six endpoints moved.",
     "Only the certificates are left on the old service."},
    {2, 16, 2, "Runbook and training for the line", kBehind, 3, kSeenByAll, false, "",
     "Two shifts trained. The third one has to wait for Carlos."},
    // 5
    {2, 14, 2, "Publish drift data to Quality", kOnTrack, 4, kSeenByAll, false, "", "Beatriz sees the first chart."},
    {1, 13, 2, "Platform uptime 99.9%", kBehind, 3, kSeenByAll, false, "",
     "The outage of the 9th cost us half of this quarter's budget."},
    {6, 15, 2, "No alert that nobody acts on", kBehind, 3, kSeenByTeam, false, "",
     "Down from forty to nineteen a week."},
    {6, 17, 2, "Restore in less than an hour", kOnTrack, 4, kSeenByTeam, false, "", "The rehearsal took 70 minutes."},
    {1, 39, 6, "Second source for housing seals", kAtRisk, 2, kSeenByAll, false, "Three suppliers have answered.",
     "Both samples failed the salt spray. We need a third supplier or a later date."},
    // 10
    {0, 9, 5, "Launch LS-60 in DACH and Ireland", kOnTrack, 4, kSeenByAll, false, "Scope agreed with Sales.",
     "The pilots like it; the manual is what is missing."},
    {10, 8, 4, "CE and UKCA approval", kDone, 5, kSeenByAll, false, "Papers handed in.", "Both certificates are here."},
    {10, 46, 8, "Ten pilot customers live", kOnTrack, 4, kSeenByAll, false, "Four signed.",
     "Seven live, two more installing."},
    {12, 47, 8, "Pilots in Ireland", kOnTrack, 4},
    {12, 50, 8, "Installation in half a day", kOnTrack, 3},
    // 15
    {12, 52, 8, "Each pilot has an application engineer", kDone, 5},
    {-1, 4, -1, "A team that stays and grows", kBehind, 3, kSeenByAll, true, "", "Two offers are out."},
    {16, 6, 2, "Hire two embedded engineers", kAtRisk, 2, kSeenByAll, false, "Forty applications, six talks.",
     "One has signed. The other took an offer in Munich."},
    {16, 4, 9, "eNPS from 21 to 30", kBehind, 3, kSeenByAll, false, "", "27 in the last pulse."},
    {16, 55, 9, "Every new colleague has a plan for the first day", kOnTrack, 4},
    // 20
    {-1, 5, 9, "Gross margin of 58%", kOnTrack, 4, kSeenByAll, true, "", "Scrap is lower than planned."},
    {20, 35, 6, "Scrap below 2%", kOnTrack, 4, kSeenByAll, false, "", "1.8% in the last four weeks."},
    {20, 58, 9, "Abschluss in fünf Arbeitstagen", kOnTrack, 4, kSeenByTeam, false, "Sieben Tage im Oktober.",
     "Sechs Tage. Es fehlen nur noch die Belege aus Dublin."},
    {1, 25, 4, "Drift der Referenzsonde unter −20 °C halbieren", kBehind, 3, kSeenByAll, false,
     "Der Kleber ist es nicht allein.", "Mit dem neuen Träger sind es noch 0,2 %."},
    {23, 28, 4, "Verfahren zur Kompensation veröffentlichen", kOnTrack, 4, kSeenByTeam, false, "",
     "Der Entwurf liegt bei Annika."},
    // 25
    {23, 27, 4, "Prüfstand 3 läuft ohne Ausfall", kAtRisk, 2, kSeenByTeam, false, "",
     "Wieder zwei Ausfälle in dieser Woche."},
    {10, 33, 5, "Handbuch in zwei Sprachen", kBehind, 3, kSeenByAll, false, "",
     "Deutsch ist fertig, Englisch zur Hälfte."},
    {-1, 11, 2, "Next step towards staff engineer", kOnTrack, 4, kSeenByTeam, false, "",
     "The design for the offline store is agreed."},
    {2, 11, 2, "Write the on-call handbook", kDraft, 0},
    {16, 56, 9, "Fewer days until an offer", kDropped, 0, kSeenByAll, false, "",
     "Becomes a part of hiring in the next quarter."},
};

/// The one that the 1:1 of the demo is about.
inline constexpr std::size_t kTalkedOf = 3;

inline constexpr PlannedResult kResults[] = {
    {1, "Returns per thousand", kNumber, "", 14, 7, 10.4},
    {2, "Minutes per unit", kNumber, "min", 9, 4, 6, 2},
    {2, "Lines on the new service", kNumber, "", 0, 3, 2},
    {2, "Rework below 1.5%", kPercent, "", 3.1, 1.5, 2.1},
    {3, "Endpoints moved", kMilestones, "", 0, 4, 3},
    {4, "Shifts trained", kNumber, "", 0, 4, 2},
    {4, "Runbook read by Quality", kYesNo, "", 0, 1, 0},
    {5, "Lines that publish", kNumber, "", 0, 6, 4},
    {7, "Alerts a week without an act", kNumber, "", 40, 4, 19},
    {8, "Minutes to restore", kNumber, "min", 180, 60, 70},
    {9, "Suppliers released", kNumber, "", 0, 2, 0},
    {9, "Samples passed", kPercent, "", 0, 100, 40},
    {11, "Certificates", kMilestones, "", 0, 2, 2},
    {12, "Pilots live", kNumber, "", 0, 10, 7},
    {13, "Pilots in Ireland", kNumber, "", 0, 4, 3},
    {14, "Hours to install", kNumber, "h", 10, 4, 6},
    {15, "Pilots with somebody at their side", kPercent, "", 0, 100, 100},
    {17, "Engineers signed", kNumber, "", 0, 2, 1},
    {18, "eNPS", kNumber, "", 21, 30, 27},
    {19, "Plans written before the first day", kPercent, "", 40, 100, 82},
    {20, "Gross margin", kPercent, "", 55, 58, 56.9},
    {20, "Spent on express freight", kCurrency, "€", 48000, 20000, 31000},
    {21, "Scrap", kPercent, "", 3.1, 2, 1.8},
    {22, "Arbeitstage bis zum Abschluss", kNumber, "", 8, 5, 6},
    {23, "Abweichung bei −20 °C", kPercent, "", 0.3, 0.15, 0.2},
    {24, "Schritte bis zur Veröffentlichung", kMilestones, "", 0, 4, 3},
    {25, "Ausfälle je Monat", kNumber, "", 6, 0, 5},
    {26, "Kapitel fertig", kNumber, "", 0, 24, 13},
    {27, "Design reviews led", kNumber, "", 0, 4, 3},
    {28, "Chapters", kNumber, "", 0, 8, 0},
    {29, "Days", kNumber, "", 41, 25, 38},
};

/// Of milestones, in turn.
inline constexpr std::string_view kSteps[] = {"Prepared", "Tried with one line", "Reviewed", "In use everywhere"};
inline constexpr std::string_view kSchritte[] = {"Gliederung", "Messungen", "Entwurf", "Freigabe"};

/// Of the quarter before, which is over.
inline constexpr PlannedGoal kEarlier[] = {
    {-1, 0, -1, "Bring the LS-50 into series", kDone, 5, kSeenByAll, true},
    {0, 6, 2, "Readings survive a lost connection", kDone, 5, kSeenByAll, false, "",
     "No reading was lost in six weeks."},
    {0, 3, 6, "Second shift for the pressure line", kDropped, 1, kSeenByAll, false, "",
     "Orders do not justify it before January."},
};

}  // namespace aufwind::server::demo
