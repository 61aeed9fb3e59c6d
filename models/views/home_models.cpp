// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/home_models.h"

#include "models/domain/fields.h"
#include "models/domain/modules.h"
#include "models/domain/todo.h"
#include "models/views/agenda_edits.h"
#include "models/views/answering.h"
#include "models/views/goals_asked.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace aufwind::views {

namespace {

namespace field = domain::field;

QString groupName(domain::DueGroup group) {
    if (group == domain::DueGroup::overdue) return QStringLiteral("overdue");
    return group == domain::DueGroup::today ? QStringLiteral("today") : QStringLiteral("week");
}

/// Of an agenda, as one reads at a glance.
constexpr std::size_t kFirstPoints = 3;

/// Those that are still to be talked about, in their order.
QVariantList openPointsOf(const PageContext& context, const std::vector<domain::AgendaLine>& lines,
                          const std::vector<Record>& rows) {
    QVariantList titles;
    for (const domain::AgendaLine& line : lines) {
        const auto row = std::ranges::find(rows, line.point, &Record::id);
        if (line.ticked || line.isSection || row == rows.end()) continue;
        titles << context.titleOf(*row);
    }
    return titles;
}

QString originOf(const PageContext& context, const Record& action) {
    return QCoreApplication::translate("TodosModel", "Meetings · %1")
        .arg(context.titleOf(schema::kMeetingSeries, action.reference(field::kActionSeries)));
}

bool hasModule(store::Reader& reader, std::string_view module) {
    const auto company = reader.list({.entity = schema::kTenantSettings, .limit = 1});
    return !company || company->empty() || !domain::isModuleOff(&company->front(), module);
}

/// The first of them, as far as one line has room.
constexpr std::size_t kNamedGoals = 2;

QString ofGoals(const QStringList& names) {
    return QCoreApplication::translate("TodosModel", "Goals · %1").arg(names.join(QStringLiteral(", ")));
}

}  // namespace

QString kindName(const Record& series) {
    switch (domain::seriesKind(series)) {
        case domain::SeriesKind::oneOnOne:
            return QStringLiteral("oneOnOne");
        case domain::SeriesKind::team:
            return QStringLiteral("team");
        case domain::SeriesKind::oneOff:
            break;
    }
    return QStringLiteral("oneOff");
}

struct TodosModel::Todo {
    std::int64_t day = 0;
    std::int64_t moment = 0;  ///< within the day; 0 for what has no time
    Row row;
};

TodosModel::TodosModel(const PageContext& context)
    : RowListModel(context.data(), {"kind", "title", "origin", "due", "group", "daysOverdue", "seriesId",
                                    "occurrenceId", "mine", "goalId", "roundId"}),
      context_(context) {}

bool TodosModel::concerns(const store::Change& change) const {
    return domain::isListedOfMeetings(change.entity) ||
           isOneOf(change.entity,
                   {schema::kEmployee, schema::kGoal, schema::kGoalCycle, schema::kGoalApproval,
                    schema::kTenantSettings, schema::kRoleGrant, schema::kSurveyForm, schema::kSurveyInvitation});
}

Result<std::vector<RowListModel::Row>> TodosModel::compose() {
    std::vector<Todo> todos;
    if (hasModule(context_.reader(), "meetings")) {
        addPreparations(todos);
        if (auto added = addActions(todos); !added) return added.error();
    }
    if (hasModule(context_.reader(), "goals")) {
        if (auto added = addGoals(todos); !added) return added.error();
    }
    if (auto added = addSurveys(todos); !added) return added.error();
    std::ranges::stable_sort(todos, {}, [](const Todo& todo) { return std::tie(todo.day, todo.moment, todo.row.key); });
    std::vector<Row> rows;
    for (Todo& todo : todos) rows.push_back(std::move(todo.row));
    return rows;
}

void TodosModel::addPreparations(std::vector<Todo>& todos) {
    const auto running = runningSeries(context_.reader());
    if (!running) return;
    const std::int64_t now = context_.now();
    const std::int64_t day = today(now);
    for (const Record& series : *running) {
        const auto occurrences = occurrencesOf(context_.reader(), series);
        const auto* next = domain::currentOccurrence(occurrences, now);
        if (next == nullptr || next->status != domain::OccurrenceStatus::planned || next->ends < now) continue;
        const std::int64_t due = dayOf(instantFrom(next->starts));
        if (domain::dueGroup(due, day) == domain::DueGroup::later) continue;
        const auto participants = participantsOf(context_.reader(), series);
        const bool pair = domain::seriesKind(series) == domain::SeriesKind::oneOnOne;
        const QString title = context_.meetingTitle(series, participants);
        auto lines = domain::agenda(pointsOf(context_.reader(), series.id), occurrences, next->id, now);
        std::erase_if(lines, [](const auto& line) { return line.isSection; });
        const auto carried = std::ranges::count_if(lines, [](const auto& line) { return line.carried > 0; });
        const auto fresh = static_cast<int>(static_cast<std::ptrdiff_t>(lines.size()) - carried);
        // With the context named, as in all models: tr() would add the namespace to it, which lupdate leaves out.
        const QString agenda = lines.empty()  ? QCoreApplication::translate("TodosModel", "no agenda yet")
                               : carried == 0 ? QCoreApplication::translate("TodosModel", "%n point(s)", nullptr, fresh)
                                              : QCoreApplication::translate(
                                                    "TodosModel", "%n new point(s), %1 carried over", nullptr, fresh)
                                                    .arg(carried);
        Row row{QStringLiteral("prepare-") + toText(next->id),
                {QStringLiteral("prepare"),
                 pair ? QCoreApplication::translate("TodosModel", "Prepare your 1:1 with %1").arg(title)
                      : QCoreApplication::translate("TodosModel", "Prepare %1").arg(title),
                 QCoreApplication::translate("TodosModel", "Meetings · %1").arg(agenda),
                 PageContext::moment(next->starts), groupName(domain::dueGroup(due, day)), 0, toText(series.id),
                 toText(next->id), true, QString{}, QString{}}};
        todos.push_back({.day = due, .moment = next->starts, .row = std::move(row)});
    }
}

Result<void> TodosModel::addActions(std::vector<Todo>& todos) {
    std::vector<Uuid> owners{context_.data().me()};
    const auto reports = context_.reader().list(
        {.entity = schema::kEmployee,
         .where = {{field::kEmployeeManager, store::Compare::equal, Value{context_.data().me()}}}});
    if (!reports) return reports.error();
    for (const Record& report : *reports) owners.push_back(report.id);
    const std::int64_t day = today(context_.now());
    for (const Uuid& owner : owners) {
        const auto actions =
            context_.reader().list({.entity = schema::kActionItem,
                                    .where = {{field::kActionOwner, store::Compare::equal, Value{owner}},
                                              {field::kActionDue, store::Compare::isSet, {}}}});
        if (!actions) return actions.error();
        for (const Record& action : *actions) {
            const std::int64_t due = action.number(field::kActionDue);
            const auto group = domain::dueGroup(due, day);
            if (action.flag(field::kActionDone) || group == domain::DueGroup::later) continue;
            const Uuid series = action.reference(field::kActionSeries);
            Row row{toText(action.id),
                    {QStringLiteral("action"), toText(action.text(field::kActionTitle)), originOf(context_, action),
                     dayFrom(due), groupName(group), static_cast<int>(domain::daysOverdue(due, day)), toText(series),
                     toText(action.reference(field::kActionOccurrence)), owner == context_.data().me(), QString{},
                     QString{}}};
            todos.push_back({.day = due, .moment = 0, .row = std::move(row)});
        }
    }
    return {};
}

Result<void> TodosModel::addGoals(std::vector<Todo>& todos) {
    const Uuid& me = context_.data().me();
    const std::int64_t day = today(context_.now());
    const auto due = goalsDue(context_.reader(), me, context_.now());
    if (!due) return due.error();
    if (!due->empty()) {
        const std::int64_t since = std::ranges::min(*due, {}, &AskedGoal::due).due;
        const bool isOne = due->size() == 1;
        const int count = static_cast<int>(due->size());
        QStringList titles;
        for (const AskedGoal& one : *due) {
            if (static_cast<std::size_t>(titles.size()) < kNamedGoals) titles << toText(one.goal.title);
        }
        const QString cycle = due->front().cycle ? toText(due->front().cycle->name) : QString{};
        Row row{QStringLiteral("checkIn"),
                {QStringLiteral("checkIn"),
                 isOne ? QCoreApplication::translate("TodosModel", "Check in on “%1”").arg(titles.front())
                       : QCoreApplication::translate("TodosModel", "Check in on %n goal(s)", nullptr, count),
                 isOne && !cycle.isEmpty() ? ofGoals({cycle}) : ofGoals(titles), dayFrom(since),
                 groupName(domain::dueGroup(since, day)), static_cast<int>(domain::daysOverdue(since, day)), QString{},
                 QString{}, true, isOne ? toText(due->front().goal.id) : QString{}, QString{}}};
        todos.push_back({.day = since, .moment = 0, .row = std::move(row)});
    }
    const auto waiting = goalsWaiting(context_.reader(), me, isHr(context_.reader(), me), WhoseYes::first);
    if (!waiting) return waiting.error();
    if (waiting->empty()) return {};
    const bool isOne = waiting->size() == 1;
    const int count = static_cast<int>(waiting->size());
    QStringList owners;
    for (const WaitingGoal& one : *waiting) {
        const QString name = context_.people().person(one.owner).name;
        if (static_cast<std::size_t>(owners.size()) < kNamedGoals && !owners.contains(name)) owners << name;
    }
    // Nothing says until when; whoever asks would like to begin.
    Row row{QStringLiteral("approve"),
            {QStringLiteral("approve"),
             isOne ? QCoreApplication::translate("TodosModel", "Approve “%1”").arg(toText(waiting->front().goal.title))
                   : QCoreApplication::translate("TodosModel", "Approve %n goal(s)", nullptr, count),
             ofGoals(owners), dayFrom(day), groupName(domain::DueGroup::today), 0, QString{}, QString{}, true,
             isOne ? toText(waiting->front().goal.id) : QString{}, QString{}}};
    todos.push_back({.day = day, .moment = 0, .row = std::move(row)});
    return {};
}

Result<void> TodosModel::addSurveys(std::vector<Todo>& todos) {
    const auto asked = surveysAsked(context_.reader());
    if (!asked) return asked.error();
    const std::int64_t day = today(context_.now());
    for (const AskedSurvey& one : *asked) {
        const std::int64_t due = one.closes == 0 ? 0 : dayOf(instantFrom(one.closes));
        // Whatever is asked is asked from the first day on.
        const auto group = due <= day && due != 0 ? domain::DueGroup::today : domain::DueGroup::week;
        Row row{QStringLiteral("answer-") + toText(one.round),
                {QStringLiteral("answer"),
                 one.begun ? QCoreApplication::translate("TodosModel", "Finish “%1”").arg(one.title)
                           : QCoreApplication::translate("TodosModel", "Answer “%1”").arg(one.title),
                 QCoreApplication::translate("TodosModel", "Surveys · anonymous"), PageContext::moment(one.closes),
                 groupName(group), 0, QString{}, QString{}, true, QString{}, toText(one.round)}};
        // Behind what is due within the week, where it closes later.
        todos.push_back({.day = due == 0 ? day + 7 : due, .moment = one.closes, .row = std::move(row)});
    }
    return {};
}

DoneModel::DoneModel(const PageContext& context)
    : RowListModel(context.data(), {"title", "origin", "doneAt", "seriesId", "occurrenceId"}), context_(context) {}

bool DoneModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kActionItem, schema::kMeetingSeries, schema::kTenantSettings});
}

Result<std::vector<RowListModel::Row>> DoneModel::compose() {
    if (!hasModule(context_.reader(), "meetings")) return std::vector<Row>{};
    const auto actions =
        context_.reader().list({.entity = schema::kActionItem,
                                .where = {{field::kActionOwner, store::Compare::equal, Value{context_.data().me()}},
                                          {field::kActionDoneAt, store::Compare::isSet, {}}}});
    if (!actions) return actions.error();
    const std::int64_t monday = domain::weekBegins(today(context_.now()));
    std::vector<std::pair<std::int64_t, Row>> found;
    for (const Record& action : *actions) {
        const std::int64_t when = action.number(field::kActionDoneAt);
        if (!action.flag(field::kActionDone) || dayOf(instantFrom(when)) < monday) continue;
        found.emplace_back(when, Row{toText(action.id),
                                     {toText(action.text(field::kActionTitle)), originOf(context_, action),
                                      PageContext::moment(when), toText(action.reference(field::kActionSeries)),
                                      toText(action.reference(field::kActionOccurrence))}});
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return std::tie(b.first, a.second.key) < std::tie(a.first, b.second.key);
    });
    std::vector<Row> rows;
    for (auto& one : found) rows.push_back(std::move(one.second));
    return rows;
}

TodayModel::TodayModel(const PageContext& context)
    : RowListModel(context.data(),
                   {"seriesId", "occurrenceId", "title", "kind", "starts", "ends", "people", "openPoints", "points"}),
      context_(context) {}

bool TodayModel::concerns(const store::Change& change) const {
    return domain::isListedOfMeetings(change.entity) || change.entity == schema::kEmployee;
}

Result<std::vector<RowListModel::Row>> TodayModel::compose() {
    auto running = runningSeries(context_.reader());
    if (!running) return running.error();
    const std::int64_t day = today(context_.now());
    std::vector<std::pair<std::int64_t, Row>> found;
    for (const Record& series : *running) {
        const auto occurrences = occurrencesOf(context_.reader(), series);
        for (const domain::Occurrence& one : occurrences) {
            const bool off =
                one.status == domain::OccurrenceStatus::cancelled || one.status == domain::OccurrenceStatus::skipped;
            if (off || dayOf(instantFrom(one.starts)) != day) continue;
            auto people = participantsOf(context_.reader(), series);
            const QString title = context_.meetingTitle(series, people);
            const auto agenda = agendaRows(context_.reader(), series.id).valueOr({});
            std::vector<domain::Point> points;
            for (const Record& row : agenda) points.push_back(domain::pointOf(row));
            const QVariantList open =
                openPointsOf(context_, domain::agenda(points, occurrences, one.id, context_.now()), agenda);
            std::erase(people, context_.data().me());
            found.emplace_back(one.starts, Row{toText(one.id),
                                               {toText(series.id), toText(one.id), title, kindName(series),
                                                PageContext::moment(one.starts), PageContext::moment(one.ends),
                                                context_.people().toList(people), static_cast<int>(open.size()),
                                                open.mid(0, kFirstPoints)}});
        }
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return std::tie(one.first, one.second.key); });
    std::vector<Row> rows;
    for (auto& one : found) rows.push_back(std::move(one.second));
    return rows;
}

}  // namespace aufwind::views
