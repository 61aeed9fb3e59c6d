// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/goals.h"

#include "sync/merge/order_key.h"
#include "sync/server/operator/demo/calendar.h"
#include "sync/server/operator/demo/goal_plans.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <span>
#include <unordered_map>

namespace aufwind::server::demo {
namespace {

constexpr double kMillionths = 1e6;
constexpr std::int64_t kEveryDays = 14;

std::int64_t decimal(double value) {
    return std::llround(value * kMillionths);
}

/// A quarter of the calendar.
struct Quarter {
    std::string name;
    std::int64_t first;
    std::int64_t last;
};

/// `by`: quarters from the one of that day.
Quarter quarterOf(std::int64_t day, int by) {
    using namespace std::chrono;
    const year_month_day date{sys_days{days{day}}};
    const auto month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    const int quarter = static_cast<int>(date.year()) * 4 + month / 3 + by;
    const auto firstOf = [](int number) {
        const year_month_day first{year{number / 4}, std::chrono::month{static_cast<unsigned>(number % 4 * 3 + 1)},
                                   std::chrono::day{1}};
        return sys_days{first}.time_since_epoch().count();
    };
    return {"Q" + std::to_string(quarter % 4 + 1) + " " + std::to_string(quarter / 4), firstOf(quarter),
            firstOf(quarter + 1) - 1};
}

/// What the company's own rows are of.
Uuid cycleRow(Company& company, const Quarter& quarter, std::int64_t phase) {
    const Uuid id = company.newId();
    company.byServer().row("goal_cycle", id,
                           {{"name", quarter.name},
                            {"kind", std::int64_t{0}},
                            {"starts", quarter.first},
                            {"ends", quarter.last},
                            {"phase", phase},
                            {"check_in_days", kEveryDays}});
    return id;
}

/// The progress of a goal as its key results have it, where `part` of what was reached by now had been reached.
struct Measured {
    const PlannedResult* plan;
    Uuid id;

    double valueAt(double part) const {
        const double value = plan->start + (plan->current - plan->start) * part;
        // Nobody counts half a customer; yes or no is one or the other.
        if (plan->metric == kYesNo) return plan->current > 0 && part >= 1 ? 1 : 0;
        const bool isWhole = std::floor(plan->start) == plan->start && std::floor(plan->current) == plan->current;
        return isWhole ? std::round(value) : std::round(value * 100) / 100;
    }
    double progressAt(double part) const {
        const double value = plan->metric == kMilestones ? std::floor(plan->current * part) : valueAt(part);
        return (value - plan->start) / (plan->target - plan->start);
    }
};

class GoalWriter {
  public:
    GoalWriter(Company& company, TenantService& tenant, const Uuid& cycle, const Quarter& quarter)
        : company_(company), tenant_(tenant), cycle_(cycle), quarter_(quarter) {}

    /// Level by level, for nothing may stand below what is not there yet.
    Result<void> write(std::span<const PlannedGoal> goals, std::span<const PlannedResult> results, std::int64_t until) {
        for (std::size_t i = 0; i < goals.size(); ++i) ids_.push_back(company_.newId());
        const std::vector<Uuid>& ids = ids_;
        std::vector<int> levels;
        for (const PlannedGoal& goal : goals) {
            levels.push_back(goal.parent < 0 ? 0 : levels[static_cast<std::size_t>(goal.parent)] + 1);
        }
        const int deepest = levels.empty() ? 0 : *std::ranges::max_element(levels);
        for (int level = 0; level <= deepest; ++level) {
            for (std::size_t i = 0; i < goals.size(); ++i) {
                if (levels[i] != level) continue;
                const int parent = goals[i].parent;
                goalRow(ids[i], goals[i], parent < 0 ? Uuid{} : ids[static_cast<std::size_t>(parent)], until);
            }
            if (auto done = company_.commitTo(tenant_); !done) return done;
        }
        for (std::size_t i = 0; i < goals.size(); ++i) {
            std::vector<Measured> measured;
            for (const PlannedResult& result : results) {
                if (result.goal == static_cast<int>(i)) measured.push_back({&result, company_.newId()});
            }
            resultRows(ids[i], goals[i], measured);
            measured_.push_back(std::move(measured));
        }
        if (auto done = company_.commitTo(tenant_); !done) return done;
        for (std::size_t i = 0; i < goals.size(); ++i) checkIns(ids[i], goals, i, until);
        if (auto done = company_.commitTo(tenant_); !done) return done;
        // Measurements follow from check-ins that are there.
        for (const auto& [owner, fields] : measurements_) company_.writtenBy(owner).derivedRow("measurement", fields);
        return company_.commitTo(tenant_);
    }

    /// Of the goal of that index, once it is written.
    const Uuid& id(std::size_t index) const { return ids_[index]; }

  private:
    void goalRow(const Uuid& id, const PlannedGoal& goal, const Uuid& parent, std::int64_t until) {
        const Place place = company_.member(goal.owner).person.place;
        const auto last = goal.status == kDraft ? std::optional<std::int64_t>() : lastDay(goal.owner, until);
        const Uuid team = goal.team < 0 ? Uuid{} : company_.team(goal.team);
        // Drafts wait for whoever has to say yes, where the company wants that.
        const Value submitted = goal.status == kDraft ? Value(instantAt(place, until, 9 * 60)) : Value();
        auto& seed = goal.ofCompany ? company_.byServer() : company_.madeBy(goal.owner);
        seed.row("goal", id,
                 {{"title", std::string(goal.title)},
                  {"owner", company_.member(goal.owner).id},
                  {"cycle", cycle_},
                  {"parent", parent.isNil() ? Value() : Value(parent)},
                  {"status", goal.status},
                  {"confidence", goal.confidence > 0 ? Value(goal.confidence) : Value()},
                  {"visibility", goal.visibility},
                  {"team", team.isNil() ? Value() : Value(team)},
                  {"of_company", goal.ofCompany ? Value(true) : Value()},
                  {"checked_in", last ? Value(saidAt(goal.owner, *last)) : Value()},
                  {"submitted", submitted}});
    }

    void resultRows(const Uuid& goal, const PlannedGoal& plan, const std::vector<Measured>& measured) {
        Seed& seed = company_.madeBy(plan.owner);
        std::string key;
        for (const Measured& one : measured) {
            const PlannedResult& result = *one.plan;
            const bool counts = result.metric == kMilestones;
            key = merge::keyBetween(key, "", company_.jitter());
            seed.row("key_result", one.id,
                     {{"goal", goal},
                      {"title", std::string(result.title)},
                      {"metric", result.metric},
                      {"unit", result.unit.empty() ? Value() : Value(std::string(result.unit))},
                      {"start", counts ? Value() : Value(decimal(result.start))},
                      {"target", counts ? Value() : Value(decimal(result.target))},
                      {"current", counts ? Value() : Value(decimal(result.current))},
                      {"weight", decimal(result.weight)},
                      {"position", key}});
            if (!counts) continue;
            const bool isGerman = result.title.starts_with("Schritte");
            std::string place;
            for (std::size_t i = 0; i < static_cast<std::size_t>(result.target); ++i) {
                place = merge::keyBetween(place, "", company_.jitter());
                // Behind what it belongs to.
                company_.writtenBy(plan.owner)
                    .row("milestone", company_.newId(),
                         {{"goal", goal},
                          {"key_result", one.id},
                          {"title",
                           std::string(isGerman ? kSchritte[i % std::size(kSchritte)] : kSteps[i % std::size(kSteps)])},
                          {"done", static_cast<double>(i) < result.current},
                          {"due", quarter_.first + 20 * static_cast<std::int64_t>(i + 1)},
                          {"position", place}});
            }
        }
    }

    /// Not all on the same day.
    std::int64_t firstDay(int owner) const { return quarter_.first + 6 + owner % 5; }
    std::optional<std::int64_t> lastDay(int owner, std::int64_t until) const {
        std::optional<std::int64_t> last;
        for (std::int64_t day = firstDay(owner); day <= until; day += kEveryDays) last = day;
        return last;
    }
    std::int64_t saidAt(int owner, std::int64_t day) const {
        const Place place = company_.member(owner).person.place;
        return std::min(company_.now() - kMinuteMs, instantAt(place, day, 15 * 60 + owner % 40));
    }

    /// What of the goal was reached where `part` of what is reached by now was: of its key results, else of what is
    /// below it.
    std::optional<double> progressAt(std::span<const PlannedGoal> goals, std::size_t i, double part) const {
        double progress = 0;
        double weight = 0;
        for (const Measured& one : measured_[i]) {
            progress += one.progressAt(part) * one.plan->weight;
            weight += one.plan->weight;
        }
        for (std::size_t below = i + 1; measured_[i].empty() && below < goals.size(); ++below) {
            if (goals[below].parent != static_cast<int>(i) || goals[below].status == kDropped) continue;
            const auto one = progressAt(goals, below, part);
            if (!one) continue;
            progress += *one;
            weight += 1;
        }
        return weight > 0 ? std::optional(progress / weight) : std::nullopt;
    }

    void checkIns(const Uuid& goal, std::span<const PlannedGoal> goals, std::size_t i, std::int64_t until) {
        const PlannedGoal& plan = goals[i];
        const auto last = lastDay(plan.owner, until);
        if (!last || plan.status == kDraft) return;
        for (std::int64_t day = firstDay(plan.owner); day <= *last; day += kEveryDays) {
            const bool isLast = day == *last;
            const double part = static_cast<double>(day - quarter_.first) /
                                static_cast<double>(std::max<std::int64_t>(1, *last - quarter_.first));
            const auto progress = progressAt(goals, i, part);
            const Uuid id = company_.newId();
            const std::int64_t at = saidAt(plan.owner, day);
            const std::string_view text = isLast ? plan.latest : day == firstDay(plan.owner) ? plan.first : "";
            company_.writtenBy(plan.owner)
                .row("check_in", id,
                     {{"goal", goal},
                      {"at", at},
                      {"status", isLast                   ? plan.status
                                 : plan.status == kAtRisk ? kBehind
                                                          : kOnTrack},
                      {"confidence", isLast && plan.confidence > 0 ? plan.confidence : std::int64_t{4}},
                      {"progress", progress ? Value(decimal(*progress)) : Value()},
                      {"comment", text.empty() ? Value() : Value(std::string(text))}});
            for (const Measured& one : measured_[i]) {
                if (one.plan->metric == kMilestones) continue;
                measurements_.emplace_back(plan.owner, Seed::Fields{{"goal", goal},
                                                                    {"check_in", id},
                                                                    {"key_result", one.id},
                                                                    {"value", decimal(one.valueAt(part))},
                                                                    {"at", at}});
            }
        }
    }

    Company& company_;
    TenantService& tenant_;
    Uuid cycle_;
    Quarter quarter_;
    std::vector<Uuid> ids_;
    std::vector<std::vector<Measured>> measured_;
    std::vector<std::pair<int, Seed::Fields>> measurements_;
};

}  // namespace

Result<void> addGoals(Company& company, TenantService& tenant) {
    const std::int64_t today = company.now() / kDayMs;
    const Quarter before = quarterOf(today, -1);
    const Quarter now = quarterOf(today, 0);
    const Uuid closed = cycleRow(company, before, 2);
    const Uuid active = cycleRow(company, now, 1);
    cycleRow(company, quarterOf(today, 1), 0);
    if (auto done = company.commitTo(tenant); !done) return done;
    if (auto done = GoalWriter(company, tenant, closed, before).write(kEarlier, {}, before.last); !done) return done;
    GoalWriter writer(company, tenant, active, now);
    if (auto done = writer.write(kGoals, kResults, today); !done) return done;
    const Talk& talk = company.talk();
    if (talk.point.isNil()) return {};
    company.writtenBy(counterpart())
        .row("point_link", company.newId(),
             {{"point", talk.point}, {"span", talk.span}, {"series", talk.series}, {"goal", writer.id(kTalkedOf)}});
    return company.commitTo(tenant);
}

Result<void> addGoalCrowd(Company& company, TenantService& tenant, std::size_t goals) {
    constexpr std::string_view kTitles[] = {"Fewer open defects", "Answer within a working day", "Shorter changeovers",
                                            "Weniger Rückfragen", "Schulungen abschließen",      "Bestand senken"};
    constexpr std::int64_t kStatuses[] = {kOnTrack, kBehind, kOnTrack, kAtRisk, kOnTrack, kDone, kDraft};
    const std::int64_t today = company.now() / kDayMs;
    const std::size_t stories = demo::people().size();
    if (company.members().size() <= stories) return {};
    const Quarter quarter = quarterOf(today, 0);
    const Uuid cycle = cycleRow(company, {quarter.name + ", crowd", quarter.first, quarter.last}, 1);
    std::vector<PlannedGoal> plans;
    std::vector<PlannedResult> results;
    for (std::size_t i = 0; i < goals; ++i) {
        const auto owner = static_cast<int>(stories + i % (company.members().size() - stories));
        // Of seven one stands at the top, and the others below it.
        const int parent = i % 7 == 0 ? -1 : static_cast<int>(i - i % 7);
        plans.push_back({parent, owner, company.member(owner).person.team, kTitles[i % std::size(kTitles)],
                         kStatuses[i % std::size(kStatuses)], static_cast<std::int64_t>(1 + i % 5)});
        results.push_back({static_cast<int>(i), "Count", kNumber, "", 100, 20, static_cast<double>(30 + i * 7 % 70)});
    }
    return GoalWriter(company, tenant, cycle, quarter).write(plans, results, today);
}

}  // namespace aufwind::server::demo
