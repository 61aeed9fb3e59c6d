// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/model_shelf.h"

#include "models/domain/fields.h"
#include "models/views/agenda_models.h"
#include "models/views/agenda_templates.h"
#include "models/views/answering.h"
#include "models/views/company_models.h"
#include "models/views/employee_grid.h"
#include "models/views/entity_list_model.h"
#include "models/views/goal_cycle_models.h"
#include "models/views/goal_due_models.h"
#include "models/views/goal_models.h"
#include "models/views/home_models.h"
#include "models/views/meeting_models.h"
#include "models/views/people_models.h"
#include "models/views/person_facts.h"
#include "models/views/survey_round_models.h"
#include "models/views/surveys.h"
#include "models/views/sync_models.h"
#include "models/views/together_models.h"
#include "models/views/values.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlEngine>

#include <algorithm>

namespace aufwind::views {

namespace {

constexpr int kMinute = 60'000;
const QString kListPrefix = QStringLiteral("list.");

QString keyOf(const QString& name, const QVariant& argument) {
    const auto object = QJsonObject::fromVariantMap({{QStringLiteral("argument"), argument}});
    return name + QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

/// Those that are composed of rows alone, and so on any thread that has a reader.
RowListModel* composed(const PageContext& over, const QString& name, const QVariant& argument) {
    using Make = std::function<RowListModel*(const PageContext&, const QVariant&)>;
    static const QHash<QString, Make> makers{
        {"home.todos",
         [](const PageContext& context, const QVariant&) {
             return new TodosModel(context);
         }},
        {"answering",
         [](const PageContext& context, const QVariant&) {
             return new AnsweringModel(context);
         }},
        {"home.done",
         [](const PageContext& context, const QVariant&) {
             return new DoneModel(context);
         }},
        {"home.today",
         [](const PageContext& context, const QVariant&) {
             return new TodayModel(context);
         }},
        {"meetings",
         [](const PageContext& context, const QVariant& only) {
             return new MeetingsModel(context, idFrom(only.toString()));
         }},
        {"meetings.past",
         [](const PageContext& context, const QVariant&) {
             return new MeetingsModel(context, {}, MeetingsModel::Which::past);
         }},
        {"occurrences",
         [](const PageContext& context, const QVariant& series) {
             return new OccurrencesModel(context, idFrom(series.toString()));
         }},
        {"agenda",
         [](const PageContext& context, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new AgendaModel(context, idFrom(map.value(QStringLiteral("series")).toString()),
                                    idFrom(map.value(QStringLiteral("occurrence")).toString()));
         }},
        {"links",
         [](const PageContext& context, const QVariant& point) {
             return new LinksModel(context, idFrom(point.toString()));
         }},
        {"suggestions",
         [](const PageContext& context, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new SuggestionsModel(context, idFrom(map.value(QStringLiteral("series")).toString()),
                                         idFrom(map.value(QStringLiteral("occurrence")).toString()));
         }},
        {"templates",
         [](const PageContext& context, const QVariant&) {
             return new TemplatesModel(context);
         }},
        {"comments",
         [](const PageContext& context, const QVariant& point) {
             return new CommentsModel(context, idFrom(point.toString()));
         }},
        {"actions",
         [](const PageContext& context, const QVariant& series) {
             return new ActionsModel(context, idFrom(series.toString()));
         }},
        {"surveys",
         [](const PageContext& context, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new SurveysModel(context, map.value(QStringLiteral("words")).toString(),
                                     map.value(QStringLiteral("archived")).toBool());
         }},
        {"survey.rounds",
         [](const PageContext& context, const QVariant& survey) {
             return new SurveyRoundsModel(context, idFrom(survey.toString()));
         }},
        {"survey.comments",
         [](const PageContext& context, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new SurveyCommentsModel(context, {idFrom(map.value(QStringLiteral("round")).toString()),
                                                      map.value(QStringLiteral("question")).toString(),
                                                      map.value(QStringLiteral("words")).toString()});
         }},
        {"survey.managers",
         [](const PageContext& context, const QVariant& round) {
             return new SurveyManagersModel(context, idFrom(round.toString()));
         }},
        {"survey.shared",
         [](const PageContext& context, const QVariant&) {
             return new SharedResultsModel(context);
         }},
        {"goal.keyResults",
         [](const PageContext& context, const QVariant& goal) {
             return new KeyResultsModel(context, idFrom(goal.toString()));
         }},
        {"goal.milestones",
         [](const PageContext& context, const QVariant& keyResult) {
             return new MilestonesModel(context, idFrom(keyResult.toString()));
         }},
        {"goal.initiatives",
         [](const PageContext& context, const QVariant& goal) {
             return new InitiativesModel(context, idFrom(goal.toString()));
         }},
        {"goal.checkIns",
         [](const PageContext& context, const QVariant& goal) {
             return new CheckInsModel(context, idFrom(goal.toString()));
         }},
        {"goal.comments",
         [](const PageContext& context, const QVariant& goal) {
             return new GoalCommentsModel(context, idFrom(goal.toString()));
         }},
        {"goal.points",
         [](const PageContext& context, const QVariant& goal) {
             return new GoalPointsModel(context, idFrom(goal.toString()));
         }},
        {"together",
         [](const PageContext& context, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new TogetherModel(context, idFrom(map.value(QStringLiteral("person")).toString()),
                                      map.value(QStringLiteral("words")).toString(),
                                      map.value(QStringLiteral("most")).toInt());
         }},
        {"facts",
         [](const PageContext& context, const QVariant& person) {
             return new FactsModel(context, idFrom(person.toString()));
         }},
        {"holidays",
         [](const PageContext& context, const QVariant& year) {
             return new HolidaysModel(context, year.toInt());
         }},
        {"goal.cycles",
         [](const PageContext& context, const QVariant&) {
             return new GoalCyclesModel(context);
         }},
        {"goal.templates",
         [](const PageContext& context, const QVariant&) {
             return new GoalTemplatesModel(context);
         }},
        {"goal.due",
         [](const PageContext& context, const QVariant& which) {
             const bool isAll = which.toString() == QLatin1String("all");
             return new DueGoalsModel(context, isAll ? DueGoalsModel::Which::asked : DueGoalsModel::Which::due);
         }},
        {"goal.toApprove",
         [](const PageContext& context, const QVariant&) {
             return new ToApproveModel(context);
         }},
        {"goals.of",
         [](const PageContext& context, const QVariant& person) {
             return new GoalsOfModel(context, idFrom(person.toString()), GoalsOfModel::Which::all);
         }},
        {"goals.mine",
         [](const PageContext& context, const QVariant&) {
             return new GoalsOfModel(context, context.data().me(), GoalsOfModel::Which::now);
         }},
        {"notes.found",
         [](const PageContext& context, const QVariant& words) {
             return new FoundNotesModel(context, words.toString());
         }},
    };
    const auto maker = makers.find(name);
    return maker == makers.end() ? nullptr : (*maker)(over, argument);
}

}  // namespace

ModelShelf::ModelShelf(const PageContext& context, SyncControl* control) : context_(context), control_(control) {
    if (context.data().store() != nullptr) behind_ = std::make_unique<Behind>(context.data());
    minutes_.setInterval(kMinute);
    connect(&minutes_, &QTimer::timeout, this, &ModelShelf::refresh);
    minutes_.start();
}

ModelShelf::~ModelShelf() = default;

QAbstractItemModel* ModelShelf::model(const QString& name, const QVariant& argument) {
    // A plain object of QML arrives as a JavaScript value.
    const QVariant plain = argument.canConvert<QJSValue>() ? argument.value<QJSValue>().toVariant() : argument;
    QObject* object = take(keyOf(name, plain), [&]() -> QObject* { return make(name, plain); });
    if (auto* composed = qobject_cast<RowListModel*>(object)) composed->prepare();
    return qobject_cast<QAbstractItemModel*>(object);
}

TextSession* ModelShelf::text(const QString& key, const TextPlace& place) {
    QObject* object = take(QStringLiteral("text/") + key,
                           [&]() -> QObject* { return new TextSession(context_.data(), place, &context_.people()); });
    return qobject_cast<TextSession*>(object);
}

QObject* ModelShelf::take(const QString& key, const std::function<QObject*()>& make) {
    const auto found = std::ranges::find(kept_, key, &Kept::key);
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return kept_.front().object;
    }
    QObject* object = make();
    if (object == nullptr) return nullptr;
    // QML would collect what it holds by a property alone.
    QQmlEngine::setObjectOwnership(object, QQmlEngine::CppOwnership);
    object->setParent(this);
    kept_.push_front({key, object});
    trim();
    return object;
}

void ModelShelf::trim() {
    for (auto it = kept_.end(); kept_.size() > kKept && it != kept_.begin();) {
        --it;
        if (it == kept_.begin() || inUse(*it->object)) continue;
        it->object->deleteLater();
        it = kept_.erase(it);
    }
}

bool ModelShelf::inUse(const QObject& object) {
    if (const auto* composed = qobject_cast<const RowListModel*>(&object)) return composed->isWatched();
    if (const auto* list = qobject_cast<const EntityListModel*>(&object)) return list->isWatched();
    if (const auto* session = qobject_cast<const TextSession*>(&object)) return session->isWatched();
    return true;
}

void ModelShelf::refresh() {
    for (const Kept& kept : kept_) {
        if (auto* composed = qobject_cast<RowListModel*>(kept.object)) composed->refresh();
    }
}

QAbstractItemModel* ModelShelf::make(const QString& name, const QVariant& argument) {
    if (RowListModel* model = composed(context_, name, argument)) {
        if (behind_) {
            model->composeBehind([this, name, argument](RowListModel::Answer answer) {
                behind_->compose(context_.wording(), {&composed, name, argument}, std::move(answer));
            });
        }
        return model;
    }
    if (name == QLatin1String("people")) {
        if (argument.toString().trimmed().isEmpty()) return new PeopleModel(context_);
        return new FoundPeopleModel(context_, argument.toString());
    }
    if (name == QLatin1String("employees")) return new EmployeeGrid(context_);
    if (name == QLatin1String("alerts")) {
        return new EntityListModel(
            context_.data(),
            {.entity = schema::kSecurityAlert, .where = {}, .order = {{domain::field::kAlertTold, true}}});
    }
    if (name == QLatin1String("search")) return makeSearch(argument.toString());
    if (name == QLatin1String("sync.waiting")) return new WaitingModel(context_, control_);
    if (name == QLatin1String("sync.refused")) return new RefusedModel(context_, control_);
    if (name == QLatin1String("sync.device")) return new DeviceModel(context_);
    if (name == QLatin1String("sync.merged")) return new MergedModel(context_);
    if (name.startsWith(kListPrefix)) return makeList(name.mid(kListPrefix.size()), argument.toMap());
    return nullptr;
}

QAbstractItemModel* ModelShelf::makeSearch(const QString& words) {
    auto* model = new SearchModel(context_, words);
    if (!behind_) return model;
    model->composeOnlyBehind([this, model](RowListModel::Answer answer) {
        const auto make = [](const PageContext& context, const QString&, const QVariant& wanted) -> RowListModel* {
            return new SearchModel(context, wanted.toString());
        };
        behind_->compose(context_.wording(), {make, {}, model->words()}, std::move(answer));
    });
    return model;
}

QAbstractItemModel* ModelShelf::makeList(const QString& entityName, const QVariantMap& where) {
    const std::string name = entityName.toStdString();
    const schema::Entity* entity = context_.data().schema().entity(std::string_view{name});
    if (entity == nullptr) return nullptr;
    const auto wanted = assignmentsFrom(*entity, where);
    if (!wanted) return nullptr;
    store::Query query{.entity = entity->number};
    for (const auto& [field, value] : *wanted) {
        const bool unset = std::holds_alternative<std::monostate>(value);
        query.where.push_back({field, unset ? store::Compare::isNotSet : store::Compare::equal, value});
    }
    return new EntityListModel(context_.data(), query);
}

}  // namespace aufwind::views
