// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, decisions and check-ins that are taken back.
#include "models/domain/goal_fields.h"
#include "models/domain/goal_template.h"
#include "models/views/goal_cycles.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::TemplateFaultKind;

constexpr int kRemembered = 100;
constexpr qint64 kOpen = 0;

std::optional<Record> approvalOn(store::Reader& reader, const Uuid& goal) {
    auto rows = reader.list({.entity = schema::kGoalApproval,
                             .where = {{field::kApprovalGoal, store::Compare::equal, Value{goal}}},
                             .limit = 1});
    if (!rows || rows->empty()) return std::nullopt;
    return std::move(rows->front());
}

QString faultText(TemplateFaultKind kind) {
    switch (kind) {
        case TemplateFaultKind::unknownLine:
            return QCoreApplication::translate("GoalTemplates", "A line begins with #, - or *");
        case TemplateFaultKind::noGoal:
            return QCoreApplication::translate("GoalTemplates",
                                               "A goal has to come first: a line with # and its title");
        case TemplateFaultKind::noKeyResult:
            return QCoreApplication::translate("GoalTemplates",
                                               "Milestones follow a key result with the metric “milestones”");
        case TemplateFaultKind::noTitle:
            return QCoreApplication::translate("GoalTemplates", "The title is missing");
        case TemplateFaultKind::longText:
            return QCoreApplication::translate("GoalTemplates", "The title or the unit is too long");
        case TemplateFaultKind::unknownMetric:
            return QCoreApplication::translate("GoalTemplates",
                                               "The metric is number, percent, currency, yes_no or milestones");
        case TemplateFaultKind::noNumber:
            return QCoreApplication::translate("GoalTemplates", "Start, target and weight are numbers such as 12.5");
        case TemplateFaultKind::badWeight:
            return QCoreApplication::translate("GoalTemplates", "A weight is not below 0");
        case TemplateFaultKind::tooManyParts:
            return QCoreApplication::translate("GoalTemplates", "There is a bar too many; within a text write \\|");
        case TemplateFaultKind::tooManyLines:
            break;
    }
    return QCoreApplication::translate("GoalTemplates", "These are too many lines");
}

std::int64_t visibilityFrom(const QString& name) {
    static const QStringList names{QStringLiteral("private"), QStringLiteral("participants"), QStringLiteral("team"),
                                   QStringLiteral("company")};
    return std::max<qsizetype>(0, names.indexOf(name));
}

std::optional<std::int64_t> numberOf(const Record& row, FieldNumber number) {
    const auto* value = std::get_if<std::int64_t>(&row.value(number));
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

}  // namespace

QVariantList GoalCycles::faults(const QString& lines) const {
    QVariantList all;
    const auto read = domain::readTemplate(fromText(lines));
    for (const domain::TemplateFault& fault : read.faults) {
        all << QVariantMap{{QStringLiteral("line"), fault.line}, {QStringLiteral("text"), faultText(fault.kind)}};
    }
    if (read.faults.empty() && read.goals.empty()) {
        all << QVariantMap{{QStringLiteral("line"), 1}, {QStringLiteral("text"), faultText(TemplateFaultKind::noGoal)}};
    }
    return all;
}

QStringList GoalCycles::useTemplate(const QString& lines, const QVariantMap& map) {
    const auto read = domain::readTemplate(fromText(lines));
    if (!read.isFine()) return {};
    const TemplatePlace place{.cycle = idFrom(map.value(QStringLiteral("cycleId")).toString()),
                              .team = idFrom(map.value(QStringLiteral("teamId")).toString()),
                              .parent = idFrom(map.value(QStringLiteral("parentId")).toString()),
                              .visibility = visibilityFrom(map.value(QStringLiteral("visibility")).toString())};
    std::vector<Uuid> made;
    const bool done = run(
        [&](Bench& bench) -> Result<void> {
            auto goals = views::useTemplate(bench, read, place);
            if (!goals) return goals.error();
            made = std::move(*goals);
            return {};
        },
        lines);
    QStringList ids;
    if (!done) return ids;
    for (const Uuid& id : made) ids << toText(id);
    return ids;
}

QString GoalCycles::keepTemplate(const QString& templateId, const QVariantMap& wanted) {
    const QString lines = wanted.value(QStringLiteral("lines")).toString();
    const std::string name = fromText(wanted.value(QStringLiteral("name")).toString().trimmed());
    const std::string description = fromText(wanted.value(QStringLiteral("description")).toString().trimmed());
    if (name.empty() || !domain::readTemplate(fromText(lines)).isFine()) return {};
    const std::vector<Assignment> fields{
        {field::kGoalTemplateName, Value{name}},
        {field::kGoalTemplateDescription, description.empty() ? Value{} : Value{description}},
        {field::kGoalTemplateLines, Value{fromText(lines)}}};
    Uuid id = idFrom(templateId);
    const bool done = run(
        [&](Bench& bench) -> Result<void> {
            if (!id.isNil()) return bench.editor.set(schema::kGoalTemplate, id, fields);
            const auto made = bench.editor.create(schema::kGoalTemplate, fields);
            if (!made) return made.error();
            id = *made;
            return {};
        },
        lines);
    return done ? toText(id) : QString{};
}

QString GoalCycles::linesOf(const QString& goalId) const {
    if (!context_) return {};
    const auto goal = context_->reader().find(schema::kGoal, idFrom(goalId));
    if (!goal || !*goal) return {};
    domain::TemplateGoal one{.title = (*goal)->text(field::kGoalTitle), .keyResults = {}};
    const auto results =
        context_->reader().list({.entity = schema::kKeyResult,
                                 .where = {{field::kKeyResultGoal, store::Compare::equal, Value{(*goal)->id}}},
                                 .order = {{field::kKeyResultPosition}}});
    const auto milestones =
        context_->reader().list({.entity = schema::kMilestone,
                                 .where = {{field::kMilestoneGoal, store::Compare::equal, Value{(*goal)->id}}},
                                 .order = {{field::kMilestonePosition}}});
    if (!results || !milestones) return {};
    for (const Record& row : *results) {
        domain::TemplateKeyResult result{.title = row.text(field::kKeyResultTitle),
                                         .metric = domain::keyResultFrom(row).metric,
                                         .start = numberOf(row, field::kKeyResultStart),
                                         .target = numberOf(row, field::kKeyResultTarget),
                                         .unit = row.text(field::kKeyResultUnit),
                                         .weight = numberOf(row, field::kKeyResultWeight),
                                         .milestones = {}};
        for (const Record& milestone : *milestones) {
            const bool isOfIt = milestone.reference(field::kMilestoneKeyResult) == row.id;
            if (isOfIt && result.metric == domain::Metric::milestones) {
                result.milestones.push_back(milestone.text(field::kMilestoneTitle));
            }
        }
        one.keyResults.push_back(std::move(result));
    }
    return toText(domain::templateText(std::span{&one, 1}));
}

QVariantMap GoalCycles::decision(const QString& goalId) const {
    const auto row = context_ ? approvalOn(context_->reader(), idFrom(goalId)) : std::optional<Record>{};
    if (!row) return {};
    return {{QStringLiteral("decision"), QVariant::fromValue<qint64>(row->number(field::kApprovalDecision))},
            {QStringLiteral("remark"), toText(row->text(field::kApprovalRemark))},
            {QStringLiteral("decided"), QVariant::fromValue<qint64>(row->number(field::kApprovalDecided))}};
}

bool GoalCycles::takeDecisionBack(const QString& goalId, const QVariantMap& before) {
    const std::int64_t decision = before.value(QStringLiteral("decision"), kOpen).toLongLong();
    const std::string remark = fromText(before.value(QStringLiteral("remark")).toString());
    const std::int64_t decided = before.value(QStringLiteral("decided")).toLongLong();
    return run([&](Bench& bench) -> Result<void> {
        const auto there = approvalOn(bench.reader, idFrom(goalId));
        if (!there) return {};
        return bench.editor.set(schema::kGoalApproval, there->id,
                                {{field::kApprovalDecision, Value{decision}},
                                 {field::kApprovalRemark, remark.empty() ? Value{} : Value{remark}},
                                 {field::kApprovalDecided, decided == 0 ? Value{} : Value{decided}}});
    });
}

int GoalCycles::remember(const QString& goalId) {
    if (!context_) return 0;
    auto before = beforeCheckIn(context_->reader(), idFrom(goalId));
    if (!before) return 0;
    remembered_.insert(++last_, std::make_shared<BeforeCheckIn>(std::move(*before)));
    remembered_.remove(last_ - kRemembered);
    return last_;
}

bool GoalCycles::takeBack(int remembered, const QString& checkInId) {
    const auto before = remembered_.value(remembered);
    const bool done =
        before != nullptr && run([&](Bench& bench) { return takeBackCheckIn(bench, *before, idFrom(checkInId)); });
    if (done) remembered_.remove(remembered);
    return done;
}

}  // namespace aufwind::views
