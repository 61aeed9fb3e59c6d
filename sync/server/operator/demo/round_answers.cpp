// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/round_answers.h"

#include "sync/server/operator/demo/people.h"
#include "sync/server/operator/demo/round_comments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace aufwind::server::demo {
namespace {

/// What of a survey's themes people think, in points of five.
struct Theme {
    std::string_view driver;
    double before;
    double after;
};
constexpr std::array<Theme, 14> kThemes{{{"engagement", 3.7, 3.9},
                                         {"feedback", 3.1, 3.7},
                                         {"leadership", 3.8, 4.0},
                                         {"growth", 3.3, 3.4},
                                         {"workload", 3.5, 3.2},
                                         {"belonging", 4.0, 4.1},
                                         {"direction", 3.3, 3.7},
                                         {"recognition", 3.4, 3.6},
                                         {"autonomy", 3.9, 3.9},
                                         {"tools", 3.5, 3.3},
                                         {"collaboration", 3.7, 3.8},
                                         {"safety", 3.7, 3.9},
                                         {"fairness", 3.3, 3.4},
                                         {"wellbeing", 3.6, 3.3}}};

/// How a team differs from the others: in everything, or in one theme alone.
struct Leaning {
    int team;
    std::string_view driver;
    double by;
};
constexpr Leaning kLeanings[] = {
    {0, "", 0.4},
    {2, "", 0.15},
    {2, "workload", -0.5},
    {2, "collaboration", 0.3},
    {3, "", -0.25},
    {3, "direction", -0.4},
    {4, "", 0.25},
    {4, "autonomy", 0.3},
    {5, "", 0.1},
    {5, "direction", 0.4},
    {5, "workload", -0.2},
    {6, "", -0.35},
    {6, "tools", -0.6},
    {6, "belonging", 0.5},
    {7, "", -0.1},
    {7, "tools", -0.3},
    {8, "leadership", 0.2},
    {8, "autonomy", 0.3},
    {8, "recognition", -0.35},
    {9, "", 0.1},
};

constexpr int kAwayFirst[] = {16, 22, 29, 38, 44, 45, 49, 52, 58};
constexpr int kAwaySecond[] = {18, 21, 40, 47, 53, 57};

constexpr double kPersonal = 0.9;    ///< how far people are from their team on the whole
constexpr double kOfTheme = 0.9;     ///< and once more in each theme
constexpr double kOfAnswer = 1.8;    ///< how far an answer is from what its person thinks of the theme
constexpr double kSkipped = 0.004;   ///< of all answers
constexpr double kCannotSay = 0.05;  ///< where that is offered

/// The same number for the same name, whatever else is asked (splitmix64 of S. Vigna).
class Chance {
  public:
    explicit Chance(std::string_view name) {
        for (const char c : name) state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    Chance& with(std::uint64_t number) {
        state_ = (state_ ^ (number + 1)) * 0x100000001B3U;
        return *this;
    }
    /// 0 to 1.
    double share() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<double>((mixed ^ (mixed >> 31U)) >> 11U) / 0x1p53;
    }
    /// Around 0, mostly small: at most ±1.
    double around() {
        double sum = 0;
        for (int i = 0; i < 3; ++i) sum += share();
        return sum / 1.5 - 1;
    }

  private:
    std::uint64_t state_ = 0xCBF29CE484222325U;
};

std::uint64_t numberOf(int index) {
    return static_cast<std::uint64_t>(index);
}

double opinionOf(std::string_view driver, int round, int person) {
    const auto theme = std::ranges::find(kThemes, driver, &Theme::driver);
    double points = theme == kThemes.end() ? 3.5 : round == 0 ? theme->before : theme->after;
    const int team = people()[static_cast<std::size_t>(person)].team;
    for (const Leaning& one : kLeanings) {
        if (one.team == team && (one.driver.empty() || one.driver == driver)) points += one.by;
    }
    return points + kPersonal * Chance("person").with(numberOf(person)).around() +
           kOfTheme * Chance(driver).with(numberOf(person)).around();
}

std::int64_t within(double value, double least, double most) {
    return std::llround(std::clamp(value, least, most));
}

std::optional<survey::Answer> answerTo(const survey::Question& question, int round, int person) {
    Chance chance = Chance(question.key).with(numberOf(round)).with(numberOf(person));
    survey::Answer answer;
    if (question.type == survey::QuestionType::enps) {
        // As the goal on it has it, nearly: from 21 to 27.
        answer.number = within(2.1 * opinionOf("engagement", round, person) + 4 * chance.around(), 0, 10);
        return answer;
    }
    if (question.type != survey::QuestionType::scale || chance.share() < kSkipped) return std::nullopt;
    if (question.offersNotApplicable && chance.share() < kCannotSay) {
        answer.notApplicable = true;
        return answer;
    }
    const double points = opinionOf(question.driver, round, person) + kOfAnswer * chance.around();
    const std::int64_t agreed = within(points, 1, question.points);
    answer.number = question.reverse ? question.points + 1 - agreed : agreed;
    return answer;
}

}  // namespace

bool takesPart(int round, int person) {
    const std::span<const int> away = round == 0 ? std::span<const int>(kAwayFirst) : kAwaySecond;
    return std::ranges::find(away, person) == away.end();
}

survey::Answers answersOf(const survey::Form& form, int round, int person) {
    survey::Answers answers;
    for (const survey::Section& section : form.sections) {
        for (const survey::Question& question : section.questions) {
            if (auto answer = answerTo(question, round, person)) answers[question.key] = std::move(*answer);
        }
    }
    for (const PlannedComment& one : kComments) {
        if (one.round == round && one.person == person) answers[std::string(one.question)].text = std::string(one.text);
    }
    return answers;
}

bool wantsReplies(int round, int person) {
    return std::ranges::any_of(kComments, [&](const PlannedComment& one) {
        return one.round == round && one.person == person && one.wantsReplies;
    });
}

}  // namespace aufwind::server::demo
