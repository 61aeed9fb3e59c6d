// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_edits.h"

#include "models/domain/check_in_write.h"
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/goal_changes.h"
#include "models/views/goal_details.h"
#include "models/views/goal_words.h"
#include "models/views/goals.h"
#include "models/views/values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// How QML calls a field, where it does not call it as the schema does.
constexpr std::array<std::pair<const char*, const char*>, 8> kNames{{{"ownerId", "owner"},
                                                                     {"cycleId", "cycle"},
                                                                     {"parentId", "parent"},
                                                                     {"teamId", "team"},
                                                                     {"ofCompany", "of_company"},
                                                                     {"checkInDays", "check_in_days"},
                                                                     {"continuesId", "continues"},
                                                                     {"goalId", "goal"}}};
/// What details() tells of besides goals.
constexpr std::array<EntityNumber, 6> kTold{schema::kCheckIn,  schema::kGoalApproval, schema::kKeyResult,
                                            schema::kEmployee, schema::kTeam,         schema::kRoleGrant};
/// What is not a field of its own row.
constexpr std::array<const char*, 2> kApart{"keyResults", "milestones"};

QString schemaName(const QString& name) {
    const auto found = std::ranges::find_if(kNames, [&](const auto& one) { return name == QLatin1String(one.first); });
    return found == kNames.end() ? name : QString::fromLatin1(found->second);
}

QString pageName(const schema::Field& field) {
    const auto found = std::ranges::find_if(kNames, [&](const auto& one) { return field.name == one.second; });
    return found == kNames.end() ? toText(field.name) : QString::fromLatin1(found->first);
}

/// As the schema writes the choices.
QVariant choiceOf(const QString& name, const QVariant& value) {
    if (name == QLatin1String("status")) return static_cast<int>(statusFrom(value.toString()));
    if (name == QLatin1String("metric")) return static_cast<int>(metricFrom(value.toString()));
    return value;
}

bool isEmptyOne(const QVariant& value) {
    return !value.isValid() || value.isNull() ||
           (value.userType() == QMetaType::QString && value.toString().trimmed().isEmpty()) ||
           (value.canConvert<QDateTime>() && value.userType() == QMetaType::QDateTime && !value.toDateTime().isValid());
}

/// Fields by the names that QML gives them; `invalid` for one that does not exist or does not fit.
Result<std::vector<Assignment>> fieldsOf(EntityNumber entity, const QVariantMap& wanted) {
    const schema::Entity& described = *schema::kSchema.entity(entity);
    std::vector<Assignment> fields;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (std::ranges::any_of(kApart, [&](const char* name) { return it.key() == QLatin1String(name); })) continue;
        const std::string name = fromText(schemaName(it.key()));
        const schema::Field* field = described.field(std::string_view{name});
        if (field == nullptr) return Error{ErrorCode::invalid, "no such field"};
        if (field->type == schema::Type::choice && !isEmptyOne(it.value()) &&
            it.value().userType() == QMetaType::QString && (name == "status" || name == "metric")) {
            fields.emplace_back(field->number, Value{std::int64_t{choiceOf(it.key(), it.value()).toInt()}});
            continue;
        }
        QVariant value = isEmptyOne(it.value()) ? QVariant{} : it.value();
        if (field->type == schema::Type::shortText && value.isValid()) value = value.toString().trimmed();
        // No rhythm of its own.
        if (field->type == schema::Type::integer && value.toLongLong() == 0) value = QVariant{};
        auto read = fromVariant(*field, value);
        if (!read) return read.error();
        if (auto* ids = std::get_if<std::vector<Uuid>>(&*read)) std::ranges::sort(*ids);
        fields.emplace_back(field->number, std::move(*read));
    }
    return fields;
}

std::optional<std::int64_t> numberIn(const std::vector<Assignment>& fields, FieldNumber number) {
    for (const auto& [field, value] : fields) {
        const auto* found = std::get_if<std::int64_t>(&value);
        if (field == number && found != nullptr) return *found;
    }
    return std::nullopt;
}

template <typename T>
T valueIn(const std::vector<Assignment>& fields, FieldNumber number) {
    for (const auto& [field, value] : fields) {
        const auto* found = std::get_if<T>(&value);
        if (field == number && found != nullptr) return *found;
    }
    return T{};
}

Result<NewKeyResult> keyResultOf(const QVariantMap& wanted) {
    const auto fields = fieldsOf(schema::kKeyResult, wanted);
    if (!fields) return fields.error();
    NewKeyResult result{.title = valueIn<std::string>(*fields, field::kKeyResultTitle),
                        .metric = metricFrom(wanted.value(QStringLiteral("metric")).toString()),
                        .unit = valueIn<std::string>(*fields, field::kKeyResultUnit),
                        .start = numberIn(*fields, field::kKeyResultStart),
                        .target = numberIn(*fields, field::kKeyResultTarget),
                        .weight = numberIn(*fields, field::kKeyResultWeight),
                        .owner = valueIn<Uuid>(*fields, field::kKeyResultOwner),
                        .milestones = {}};
    const QVariantList milestones = wanted.value(QStringLiteral("milestones")).toList();
    for (const QVariant& title : milestones) result.milestones.push_back(fromText(title.toString().trimmed()));
    return result;
}

EntityNumber partOf(const QString& kind) {
    for (const EntityNumber number :
         {schema::kKeyResult, schema::kMilestone, schema::kInitiative, schema::kGoalComment, schema::kCheckIn}) {
        if (toText(schema::kSchema.entity(number)->name) == kind) return number;
    }
    return 0;
}

QVariantMap mapOf(const Record& row) {
    QVariantMap map;
    for (const schema::Field& field : schema::kSchema.entity(row.entity)->fields) {
        map[pageName(field)] = toVariant(field, row.value(field.number));
    }
    return map;
}

}  // namespace

GoalEdits::GoalEdits(Goals& goals, QObject* parent) : QObject(parent), goals_(goals) {
    connect(&goals_, &Goals::changed, this, &GoalEdits::changed);
    connect(&goals_, &Goals::readyChanged, this, &GoalEdits::changed);
}

void GoalEdits::attach(const std::optional<PageContext>& context) {
    if (context_) context_->data().disconnect(this);
    context_.reset();
    answers_.clear();
    if (!context) return;
    context_.emplace(*context);
    connect(&context_->data(), &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        const auto concerns = [](const store::Change& change) {
            return std::ranges::find(kTold, change.entity) != kTold.end();
        };
        if (std::ranges::any_of(changes, concerns)) emit changed();
    });
}

bool GoalEdits::did(const EditQueue::Work& work, const QString& text) {
    return context_ && context_->data().run(work, text).ok();
}

QString GoalEdits::made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text) {
    Uuid id;
    const bool isMade = did(
        [&](Bench& bench) -> Result<void> {
            const auto one = work(bench);
            if (!one) return one.error();
            id = *one;
            return {};
        },
        text);
    return isMade ? toText(id) : QString{};
}

bool GoalEdits::set(EntityNumber entity, const QString& id, const QVariantMap& wanted, const QString& text) {
    return did(
        [&](Bench& bench) -> Result<void> {
            const auto fields = fieldsOf(entity, wanted);
            if (!fields) return fields.error();
            return bench.editor.set(entity, idFrom(id), *fields);
        },
        text);
}

QString GoalEdits::create(const QVariantMap& wanted) {
    return made(
        [&](Bench& bench) -> Result<Uuid> {
            auto fields = fieldsOf(schema::kGoal, wanted);
            if (!fields) return fields.error();
            // What is empty was not said, so that the schema fills it: an owner, above all.
            std::erase_if(*fields, [](const Assignment& one) { return one.second == Value{}; });
            NewGoal goal{.fields = std::move(*fields), .results = {}, .maker = context_->data().me()};
            const QVariantList results = wanted.value(QStringLiteral("keyResults")).toList();
            for (const QVariant& one : results) {
                auto result = keyResultOf(one.toMap());
                if (!result) return result.error();
                goal.results.push_back(std::move(*result));
            }
            return createGoal(bench, goal);
        },
        wanted.value(QStringLiteral("title")).toString());
}

bool GoalEdits::change(const QString& goalId, const QVariantMap& wanted) {
    return set(schema::kGoal, goalId, wanted, wanted.value(QStringLiteral("title")).toString());
}

bool GoalEdits::setStatus(const QString& goalId, const QString& status) {
    return set(schema::kGoal, goalId, {{QStringLiteral("status"), status}});
}

bool GoalEdits::addContributor(const QString& goalId, const QString& personId) {
    return did([&](Bench& bench) {
        return bench.editor.addElement(schema::kGoal, idFrom(goalId), field::kGoalContributors, idFrom(personId));
    });
}

bool GoalEdits::removeContributor(const QString& goalId, const QString& personId) {
    return did([&](Bench& bench) {
        return bench.editor.removeElement(schema::kGoal, idFrom(goalId), field::kGoalContributors, idFrom(personId));
    });
}

bool GoalEdits::remove(const QString& goalId) {
    return did([&](Bench& bench) { return bench.editor.remove(schema::kGoal, idFrom(goalId)); });
}

bool GoalEdits::restore(const QString& goalId) {
    return did([&](Bench& bench) { return bench.editor.restore(schema::kGoal, idFrom(goalId)); });
}

QString GoalEdits::addKeyResult(const QString& goalId, const QVariantMap& wanted) {
    return made(
        [&](Bench& bench) -> Result<Uuid> {
            const auto result = keyResultOf(wanted);
            return result ? views::addKeyResult(bench, idFrom(goalId), *result) : result.error();
        },
        wanted.value(QStringLiteral("title")).toString());
}

bool GoalEdits::changeKeyResult(const QString& id, const QVariantMap& wanted) {
    return set(schema::kKeyResult, id, wanted, wanted.value(QStringLiteral("title")).toString());
}

QString GoalEdits::addMilestone(const QString& keyResultId, const QString& title) {
    return made(
        [&](Bench& bench) { return views::addMilestone(bench, idFrom(keyResultId), fromText(title.trimmed())); },
        title);
}

bool GoalEdits::changeMilestone(const QString& id, const QVariantMap& wanted) {
    return set(schema::kMilestone, id, wanted, wanted.value(QStringLiteral("title")).toString());
}

QString GoalEdits::addInitiative(const QString& goalId, const QString& title) {
    return made([&](Bench& bench) { return views::addInitiative(bench, idFrom(goalId), fromText(title.trimmed())); },
                title);
}

bool GoalEdits::changeInitiative(const QString& id, const QVariantMap& wanted) {
    return set(schema::kInitiative, id, wanted, wanted.value(QStringLiteral("title")).toString());
}

bool GoalEdits::move(const QString& kind, const QString& id, const QString& afterId, const QString& beforeId) {
    const EntityNumber entity = partOf(kind);
    return entity != 0 &&
           did([&](Bench& bench) { return bench.editor.move(entity, idFrom(id), idFrom(afterId), idFrom(beforeId)); });
}

bool GoalEdits::removePart(const QString& kind, const QString& id) {
    const EntityNumber entity = partOf(kind);
    return entity != 0 && did([&](Bench& bench) {
               return entity == schema::kCheckIn ? removeCheckIn(bench, idFrom(id))
                                                 : bench.editor.remove(entity, idFrom(id));
           });
}

bool GoalEdits::restorePart(const QString& kind, const QString& id) {
    const EntityNumber entity = partOf(kind);
    return entity != 0 && did([&](Bench& bench) {
               return entity == schema::kCheckIn ? restoreCheckIn(bench, idFrom(id))
                                                 : bench.editor.restore(entity, idFrom(id));
           });
}

QString GoalEdits::checkIn(const QString& goalId, const QVariantMap& said) {
    const schema::Field& current = *schema::kSchema.entity(schema::kKeyResult)->field(field::kKeyResultCurrent);
    const QString comment = said.value(QStringLiteral("comment")).toString().trimmed();
    NewCheckIn wanted{.goal = idFrom(goalId),
                      .said = {.status = statusFrom(said.value(QStringLiteral("status")).toString()),
                               .confidence = said.value(QStringLiteral("confidence")).toLongLong(),
                               .values = {}},
                      .comment = fromText(comment),
                      .below = goals_.forest().progress(idFrom(goalId))};
    const QVariantMap values = said.value(QStringLiteral("values")).toMap();
    bool isSound = true;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto value = fromVariant(current, it.value());
        const auto* number = value ? std::get_if<std::int64_t>(&*value) : nullptr;
        isSound = isSound && value.ok();
        if (number != nullptr) wanted.said.values.push_back({.keyResult = idFrom(it.key()), .value = *number});
    }
    return made(
        [&](Bench& bench) -> Result<Uuid> {
            if (!isSound) return Error{ErrorCode::invalid, "not a value"};
            return views::checkIn(bench, wanted);
        },
        comment);
}

bool GoalEdits::rewordCheckIn(const QString& id, const QString& comment) {
    const QString wanted = comment.trimmed();
    return did([&](Bench& bench) { return views::rewordCheckIn(bench, idFrom(id), fromText(wanted)); }, wanted);
}

void GoalEdits::addComment(const QString& goalId, const QString& parentId, const QString& text,
                           const QJSValue& answer) {
    const QString wanted = text.trimmed();
    if (!context_ || wanted.isEmpty()) return;
    const auto work = [goal = idFrom(goalId), parent = idFrom(parentId),
                       said = fromText(wanted)](Bench& bench) -> Result<void> {
        const auto made = addGoalComment(bench, goal, parent, said);
        return made ? Result<void>{} : made.error();
    };
    if (!answer.isCallable()) {
        context_->data().post(work, {}, wanted);
        return;
    }
    const int number = ++asked_;
    answers_.insert(number, answer);
    context_->data().post(
        work,
        [this, number, &wording = context_->wording()](const Result<void>& result) {
            const QJSValue asked = answers_.take(number);
            if (asked.isCallable()) asked.call({result ? QString{} : wording.edit(result.error().code)});
        },
        wanted);
}

bool GoalEdits::rewordComment(const QString& id, const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) return false;
    return did([&](Bench& bench) { return rewordGoalComment(bench, idFrom(id), fromText(wanted)); }, wanted);
}

QVariantList GoalEdits::mentionable(const QString& goalId) const {
    QVariantList list;
    if (!context_) return list;
    const auto row = context_->reader().find(schema::kGoal, idFrom(goalId));
    if (!row || !*row) return list;
    const auto people = domain::circleOf(context_->reader(), **row);
    for (const domain::Mentionable& person : people) {
        if (person.id == context_->data().me()) continue;
        // The whole name: where the company sees the goal, others may have the same first one.
        const QString name = toText(person.firstName + " " + person.lastName).trimmed();
        list.append(QVariantMap{{"id", toText(person.id)}, {"name", name}, {"text", name}});
    }
    return list;
}

bool GoalEdits::submit(const QString& goalId, bool submitted) {
    return did([&](Bench& bench) { return submitGoal(bench, idFrom(goalId), submitted); });
}

bool GoalEdits::approve(const QString& goalId, const QString& remark) {
    return did([&](Bench& bench) {
        return decideGoal(bench, idFrom(goalId), Decision::approved, fromText(remark.trimmed()));
    });
}

bool GoalEdits::sendBack(const QString& goalId, const QString& remark) {
    return did(
        [&](Bench& bench) { return decideGoal(bench, idFrom(goalId), Decision::returned, fromText(remark.trimmed())); },
        remark);
}

QString GoalEdits::discuss(const QString& goalId, const QString& seriesId, const QString& title) {
    const QString wanted = title.trimmed();
    return made([&](Bench& bench) { return discussGoal(bench, idFrom(goalId), idFrom(seriesId), fromText(wanted)); },
                wanted);
}

QString GoalEdits::linkToPoint(const QString& goalId, const QString& pointId) {
    return made([&](Bench& bench) { return linkGoal(bench, idFrom(pointId), idFrom(goalId)); });
}

QVariantMap GoalEdits::details(const QString& goalId) const {
    return context_ ? goalDetails(*context_, goals_, idFrom(goalId)) : QVariantMap{};
}

QString GoalEdits::audience(const QVariantMap& wanted) const {
    return context_ ? audienceOf(*context_, wanted) : QString{};
}

bool GoalEdits::wouldSee(const QVariantMap& wanted) const {
    return context_ && seesSuch(*context_, wanted);
}

bool GoalEdits::mayHandOn(const QString& goalId, const QString& ownerId) const {
    const domain::Goal* goal = goals_.forest().goal(idFrom(goalId));
    if (!context_ || goal == nullptr) return false;
    const Uuid owner = idFrom(ownerId);
    return owner == goal->owner ||
           domain::mayHandOn(goal->owner, viewerOf(*context_, goal->owner), owner, viewerOf(*context_, owner));
}

bool GoalEdits::mayOwn(const QString& ownerId) const {
    const Uuid owner = idFrom(ownerId);
    return context_ && domain::mayOwnFor(owner, viewerOf(*context_, owner));
}

bool GoalEdits::maySpeakForCompany() const {
    return context_ && viewerOf(*context_, {}).isHr;
}

QVariantList GoalEdits::find(const QString& words, const QString& belowId, int most) const {
    QVariantList list;
    const QStringList wanted = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    const auto all = goals_.forest().all();
    for (const Uuid& id : all) {
        if (list.size() >= most) break;
        const domain::Goal* one = goals_.forest().goal(id);
        if (one == nullptr) continue;
        const QString title = toText(one->title).toCaseFolded();
        if (!std::ranges::all_of(wanted, [&](const QString& word) { return title.contains(word); })) continue;
        const QString obstacle = belowId.isEmpty() ? QString{} : goals_.obstacle(belowId, toText(id));
        if (obstacle == QLatin1String("self") || obstacle == QLatin1String("cycle")) continue;
        list.append(goals_.goal(id));
    }
    return list;
}

QVariantMap GoalEdits::keyResult(const QString& id) const {
    if (!context_) return {};
    const auto row = context_->reader().find(schema::kKeyResult, idFrom(id));
    if (!row || !*row) return {};
    QVariantMap map = mapOf(**row);
    map["metric"] = metricName(domain::keyResultFrom(**row).metric);
    return map;
}

QVariantMap GoalEdits::goal(const QString& id) const {
    if (!context_) return {};
    const auto row = context_->reader().find(schema::kGoal, idFrom(id));
    if (!row || !*row) return {};
    QVariantMap map = mapOf(**row);
    map["status"] = statusName(domain::goalFrom(**row).status);
    return map;
}

}  // namespace aufwind::views
