// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/apply.h"

#include "models/domain/fields.h"
#include "models/domain/roster/known_targets.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace aufwind::roster {

namespace {

using schema::Type;

class Work {
  public:
    Work(RowWriter& writer, const Plan& plan, const std::function<bool(double)>& progress)
        : writer_(writer), plan_(plan), progress_(progress) {}

    // From the top of the tree down: then nobody ever is under somebody who is still under them.
    Result<void> run() {
        std::vector<std::size_t> order(plan_.lines.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return plan_.lines[i].depth; });
        made_.resize(plan_.lines.size());
        std::size_t done = 0;
        for (const std::size_t i : order) {
            if (++done % 256 == 0 && progress_ &&
                !progress_(static_cast<double>(done) / static_cast<double>(order.size()))) {
                return Error{ErrorCode::busy, "ended"};
            }
            if (const auto took = take(plan_.lines[i]); !took) return took;
        }
        if (const auto set = setLate(); !set) return set;
        // The last moment in which it can be ended.
        return progress_ && !progress_(1) ? Error{ErrorCode::busy, "ended"} : Result<void>();
    }
    const Applied& applied() const { return applied_; }

  private:
    Uuid idOf(const PersonRef& person) const { return person.isNew() ? made_[person.row] : person.id; }

    /// Nothing where somebody of them is still to be made.
    std::optional<Value> valueOf(const CellChange& change) const {
        const Type type = fieldOf(change.target).type;
        const bool isSet = type == Type::referenceSet;
        if (!isSet && type != Type::reference && type != Type::treeParent) return change.after;
        std::vector<Uuid> ids;
        for (const PersonRef& person : change.people) {
            ids.push_back(idOf(person));
            if (ids.back().isNil()) return std::nullopt;
        }
        std::ranges::sort(ids);
        if (isSet) return Value{std::move(ids)};
        return ids.empty() ? Value{} : Value{ids.front()};
    }

    Result<void> take(const Line& line) {
        switch (line.becomes) {
            case Becomes::faulty:
                ++applied_.leftOut;
                return {};
            case Becomes::unchanged:
                return {};
            case Becomes::created:
                ++applied_.created;
                break;
            case Becomes::changed:
                ++applied_.changed;
                break;
            case Becomes::deactivated:
                ++applied_.deactivated;
                break;
        }
        return writer_.together([&] { return write(line); });
    }

    Result<void> write(const Line& line) {
        std::vector<Assignment> own;
        std::vector<Assignment> confidential;
        Uuid beside;
        for (const CellChange& change : line.changes) {
            if (change.target.isAttribute()) continue;
            auto value = valueOf(change);
            if (!value) {
                late_.emplace_back(line.row, &change);
                continue;
            }
            if (change.target.entity != schema::kEmployee) beside = change.row;
            (change.target.entity == schema::kEmployee ? own : confidential)
                .emplace_back(change.target.field, std::move(*value));
        }
        Uuid person = line.person;
        if (person.isNil()) {
            const auto created = writer_.create(schema::kEmployee, own);
            if (!created) return created.error();
            person = *created;
        } else if (!own.empty()) {
            if (auto set = writer_.set(schema::kEmployee, person, own); !set) return set;
        }
        made_[line.row] = person;
        if (auto values = writeValues(line, person); !values) return values;
        if (confidential.empty()) return {};
        return writeBeside(schema::kConfidentialRecord, beside, confidential,
                           {{schema::kSchema.entity(schema::kConfidentialRecord)->subject, Value{person}}});
    }

    /// Where there is no such row yet it is made, and what was never set needs no clearing there.
    Result<void> writeBeside(EntityNumber entity, const Uuid& row, std::vector<Assignment> values,
                             const std::vector<Assignment>& whose) {
        if (!row.isNil()) return writer_.set(entity, row, values);
        values.insert(values.end(), whose.begin(), whose.end());
        const auto made = writer_.create(entity, values);
        return made ? Result<void>() : Result<void>(made.error());
    }

    Result<void> writeValues(const Line& line, const Uuid& person) {
        for (const CellChange& change : line.changes) {
            if (!change.target.isAttribute()) continue;
            const auto written =
                writeBeside(change.target.entity, change.row, {{domain::field::kCustomValue, change.after}},
                            {{domain::field::kCustomAttribute, Value{change.target.attribute}},
                             {domain::field::kCustomPerson, Value{person}}});
            if (!written) return written;
        }
        return {};
    }

    Result<void> setLate() {
        for (const auto& [row, change] : late_) {
            const auto value = valueOf(*change);
            if (!value) return Error{ErrorCode::internal, "somebody was not made"};
            const auto set = writer_.set(change->target.entity, made_[row], {{change->target.field, *value}});
            if (!set) return set;
        }
        return {};
    }

    RowWriter& writer_;
    const Plan& plan_;
    const std::function<bool(double)>& progress_;
    std::vector<Uuid> made_;  ///< by the row
    std::vector<std::pair<std::size_t, const CellChange*>> late_;
    Applied applied_;
};

class ByEditor : public RowWriter {
  public:
    explicit ByEditor(Editor& editor) : editor_(editor) {}
    Result<void> together(const std::function<Result<void>()>& edits) override { return editor_.together(edits); }
    Result<Uuid> create(EntityNumber entity, const std::vector<Assignment>& fields) override {
        return editor_.create(entity, fields);
    }
    Result<void> set(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) override {
        return editor_.set(entity, id, fields);
    }

  private:
    Editor& editor_;
};

}  // namespace

Result<Applied> writeImport(RowWriter& writer, const Plan& plan, const std::function<bool(double)>& progress) {
    Work work(writer, plan, progress);
    auto ran = work.run();
    return ran ? Result<Applied>(work.applied()) : Result<Applied>(ran.error());
}

Result<Applied> applyImport(Editor& editor, const Plan& plan, const std::function<bool(double)>& progress) {
    Applied applied;
    const auto done = editor.inParts([&]() -> Result<void> {
        ByEditor writer(editor);
        const auto written = writeImport(writer, plan, progress);
        if (written) applied = *written;
        return written ? Result<void>() : Result<void>(written.error());
    });
    return done ? Result<Applied>(applied) : Result<Applied>(done.error());
}

}  // namespace aufwind::roster
