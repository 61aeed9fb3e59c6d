// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_carrying.h"

#include "models/domain/goal_fields.h"

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

/// A mutation holds a thousand operations, and a batch many mutations.
constexpr std::size_t kBatchRows = 300;

struct Parts {
    Uuid owner;  ///< of the goal
    std::vector<Record> keyResults;
    std::vector<Record> milestones;
    std::vector<Record> initiatives;

    std::size_t size() const { return 2 + keyResults.size() + milestones.size() + initiatives.size(); }
};

Result<void> readPart(store::Reader& reader, EntityNumber entity, FieldNumber goalField, FieldNumber position,
                      const Uuid& goal, std::vector<Record>& into) {
    auto rows =
        reader.list({.entity = entity, .where = {{goalField, Compare::equal, Value{goal}}}, .order = {{position}}});
    if (!rows) return rows.error();
    into = std::move(*rows);
    return {};
}

Result<Parts> partsOf(store::Reader& reader, const Uuid& goal) {
    Parts parts;
    auto read =
        readPart(reader, schema::kKeyResult, field::kKeyResultGoal, field::kKeyResultPosition, goal, parts.keyResults);
    if (read) {
        read = readPart(reader, schema::kMilestone, field::kMilestoneGoal, field::kMilestonePosition, goal,
                        parts.milestones);
    }
    if (read) {
        read = readPart(reader, schema::kInitiative, field::kInitiativeGoal, field::kInitiativePosition, goal,
                        parts.initiatives);
    }
    if (!read) return read.error();
    std::erase_if(parts.milestones, [](const Record& row) { return !domain::isCarriedMilestone(row); });
    std::erase_if(parts.initiatives, [](const Record& row) { return !domain::isCarriedInitiative(row); });
    return parts;
}

Result<void> writeText(Bench& bench, const Uuid& goal, const std::string& text) {
    if (text.empty()) return {};
    return bench.editor.editText(schema::kGoal, goal, field::kGoalDescription, {{0, 0, text}});
}

Result<bool> isAlive(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    const auto row = reader.find(entity, id);
    return row ? Result<bool>(*row && (*row)->alive()) : Result<bool>(row.error());
}

/// The server refuses a whole mutation for one name of a row that was removed.
Result<Uuid> createCopy(Bench& bench, const Uuid& me, const Uuid& owner, EntityNumber entity,
                        domain::FieldValues fields) {
    Result<void> asked;
    domain::leaveOutGone(entity, fields, [&](EntityNumber of, const Uuid& id) {
        if (id == me) return true;
        const auto alive = isAlive(bench.reader, of, id);
        if (!alive) asked = alive.error();
        return alive && *alive;
    });
    if (!asked) return asked.error();
    // Else it would be of whoever carries it over.
    const bool isUnowned = entity == schema::kInitiative &&
                           std::ranges::find(fields, field::kInitiativeOwner, &Assignment::first) == fields.end();
    if (isUnowned) fields.emplace_back(field::kInitiativeOwner, Value{owner});
    return bench.editor.create(entity, fields);
}

Result<void> carryParts(Bench& bench, const Carrying& carrying, const Parts& parts, const Uuid& goal) {
    for (const Record& old : parts.keyResults) {
        const auto made = createCopy(bench, carrying.me, parts.owner, schema::kKeyResult,
                                     domain::carriedKeyResult(old, goal, carrying.how));
        if (!made) return made.error();
        for (const Record& milestone : parts.milestones) {
            if (milestone.reference(field::kMilestoneKeyResult) != old.id) continue;
            const auto one = bench.editor.create(schema::kMilestone, domain::carriedMilestone(milestone, goal, *made));
            if (!one) return one.error();
        }
    }
    for (const Record& old : parts.initiatives) {
        const auto made =
            createCopy(bench, carrying.me, parts.owner, schema::kInitiative, domain::carriedInitiative(old, goal));
        if (!made) return made.error();
    }
    return {};
}

Result<bool> isContinued(store::Reader& reader, const Uuid& cycle, const Uuid& old) {
    const auto there = reader.count({.entity = schema::kGoal,
                                     .where = {{field::kGoalCycle, Compare::equal, Value{cycle}},
                                               {field::kGoalContinues, Compare::equal, Value{old}}}});
    return there ? Result<bool>(*there > 0) : Result<bool>(there.error());
}

Result<void> carryGoal(Bench& bench, Carrying& carrying, const domain::CarryStep& step, const Record& old,
                       const Parts& parts) {
    Uuid parent = step.above;
    if (step.isCarried) {
        // One that could not be carried leaves those below it without a parent.
        const auto copy = carrying.copies.find(step.above);
        parent = copy == carrying.copies.end() ? Uuid{} : copy->second;
    } else if (!parent.isNil()) {
        const auto alive = isAlive(bench.reader, schema::kGoal, parent);
        if (!alive) return alive.error();
        if (!*alive) parent = {};
    }
    const auto write = [&]() -> Result<void> {
        const auto made =
            createCopy(bench, carrying.me, parts.owner, schema::kGoal, domain::carriedGoal(old, carrying.to, parent));
        if (!made) return made.error();
        carrying.copies.insert_or_assign(step.from, *made);
        ++carrying.made;
        auto done = writeText(bench, *made, old.text(field::kGoalDescription));
        return done ? carryParts(bench, carrying, parts, *made) : done;
    };
    // One with more than a mutation may hold is cut where it has to be.
    return parts.size() > kBatchRows ? write() : bench.editor.together(write);
}

/// Back to the value of before where what the check-in said still stands there.
Result<void> putBackValues(Bench& bench, const Record& before, const std::vector<Assignment>& said) {
    const auto now = bench.reader.find(before.entity, before.id);
    if (!now) return now.error();
    if (!*now || !(*now)->alive()) return {};
    std::vector<Assignment> back;
    for (const auto& [number, value] : said) {
        const Value& was = before.value(number);
        if ((*now)->value(number) == value && value != was) back.emplace_back(number, was);
    }
    return back.empty() ? Result<void>{} : bench.editor.set(before.entity, before.id, back);
}

}  // namespace

Result<void> carryBatch(Bench& bench, Carrying& carrying) {
    const auto& steps = carrying.plan.steps;
    return bench.editor.inParts([&]() -> Result<void> {
        const auto isCycle = isAlive(bench.reader, schema::kGoalCycle, carrying.to);
        if (!isCycle) return isCycle.error();
        if (!*isCycle) return Error{ErrorCode::notFound, "the cycle"};
        std::size_t rows = 0;
        while (carrying.at < steps.size() && rows < kBatchRows) {
            const domain::CarryStep& step = steps[carrying.at++];
            const auto there = isContinued(bench.reader, carrying.to, step.from);
            if (!there) return there.error();
            const auto old = bench.reader.find(schema::kGoal, step.from);
            if (!old) return old.error();
            if (*there || !*old || !(*old)->alive()) continue;
            const Uuid owner = (*old)->reference(field::kGoalOwner);
            const auto isOwned = owner == carrying.me ? true : isAlive(bench.reader, schema::kEmployee, owner);
            if (!isOwned) return isOwned.error();
            if (!*isOwned) {
                ++carrying.ownerless;
                ++rows;
                continue;
            }
            auto parts = partsOf(bench.reader, step.from);
            if (!parts) return parts.error();
            parts->owner = owner;
            if (auto done = carryGoal(bench, carrying, step, **old, *parts); !done) return done;
            rows += parts->size();
        }
        return {};
    });
}

Result<std::vector<Uuid>> useTemplate(Bench& bench, const domain::TemplateRead& read, const TemplatePlace& place) {
    if (!read.isFine()) return Error{ErrorCode::invalid, "the lines of the template"};
    std::vector<Uuid> goals;
    const auto setIf = [](std::vector<Assignment>& fields, FieldNumber number,
                          const std::optional<std::int64_t>& value) {
        if (value) fields.emplace_back(number, Value{*value});
    };
    const auto addResult = [&](const Uuid& goal, const domain::TemplateKeyResult& one) -> Result<void> {
        std::vector<Assignment> fields{{field::kKeyResultGoal, Value{goal}},
                                       {field::kKeyResultTitle, Value{one.title}},
                                       {field::kKeyResultMetric, Value{static_cast<std::int64_t>(one.metric)}}};
        if (!one.unit.empty()) fields.emplace_back(field::kKeyResultUnit, Value{one.unit});
        setIf(fields, field::kKeyResultStart, one.start);
        setIf(fields, field::kKeyResultTarget, one.target);
        setIf(fields, field::kKeyResultWeight, one.weight);
        const auto made = bench.editor.create(schema::kKeyResult, fields);
        if (!made) return made.error();
        for (const std::string& title : one.milestones) {
            const auto milestone = bench.editor.create(schema::kMilestone, {{field::kMilestoneGoal, Value{goal}},
                                                                            {field::kMilestoneKeyResult, Value{*made}},
                                                                            {field::kMilestoneTitle, Value{title}}});
            if (!milestone) return milestone.error();
        }
        return {};
    };
    const auto written = bench.editor.together([&]() -> Result<void> {
        for (const domain::TemplateGoal& one : read.goals) {
            std::vector<Assignment> fields{{field::kGoalTitle, Value{one.title}},
                                           {field::kGoalVisibility, Value{place.visibility}}};
            if (!place.cycle.isNil()) fields.emplace_back(field::kGoalCycle, Value{place.cycle});
            if (!place.team.isNil()) fields.emplace_back(field::kGoalTeam, Value{place.team});
            if (!place.parent.isNil()) fields.emplace_back(field::kGoalParent, Value{place.parent});
            const auto goal = bench.editor.create(schema::kGoal, fields);
            if (!goal) return goal.error();
            goals.push_back(*goal);
            for (const domain::TemplateKeyResult& result : one.keyResults) {
                if (auto done = addResult(*goal, result); !done) return done;
            }
        }
        return {};
    });
    return written ? Result<std::vector<Uuid>>(std::move(goals)) : Result<std::vector<Uuid>>(written.error());
}

Result<BeforeCheckIn> beforeCheckIn(store::Reader& reader, const Uuid& goal) {
    auto row = reader.find(schema::kGoal, goal);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "the goal"};
    auto results =
        reader.list({.entity = schema::kKeyResult, .where = {{field::kKeyResultGoal, Compare::equal, Value{goal}}}});
    if (!results) return results.error();
    return BeforeCheckIn{std::move(**row), std::move(*results)};
}

Result<void> takeBackCheckIn(Bench& bench, const BeforeCheckIn& before, const Uuid& checkIn) {
    const auto row = bench.reader.find(schema::kCheckIn, checkIn);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return {};
    const Record& said = **row;
    const auto later =
        bench.reader.count({.entity = schema::kCheckIn,
                            .where = {{field::kCheckInGoal, Compare::equal, Value{before.goal.id}},
                                      {field::kCheckInAt, Compare::greater, Value{said.number(field::kCheckInAt)}}}});
    if (!later) return later.error();
    const auto values = bench.reader.list(
        {.entity = schema::kMeasurement, .where = {{field::kMeasurementCheckIn, Compare::equal, Value{checkIn}}}});
    if (!values) return values.error();
    return bench.editor.together([&]() -> Result<void> {
        for (const Record& value : *values) {
            if (auto done = bench.editor.remove(schema::kMeasurement, value.id); !done) return done;
        }
        if (auto done = bench.editor.remove(schema::kCheckIn, checkIn); !done || *later > 0) return done;
        auto done = putBackValues(bench, before.goal,
                                  {{field::kGoalStatus, said.value(field::kCheckInStatus)},
                                   {field::kGoalConfidence, said.value(field::kCheckInConfidence)},
                                   {field::kGoalCheckedIn, said.value(field::kCheckInAt)}});
        for (const Record& value : *values) {
            const auto result =
                std::ranges::find(before.keyResults, value.reference(field::kMeasurementKeyResult), &Record::id);
            if (!done || result == before.keyResults.end()) continue;
            done = putBackValues(bench, *result, {{field::kKeyResultCurrent, value.value(field::kMeasurementValue)}});
        }
        return done;
    });
}

}  // namespace aufwind::views
