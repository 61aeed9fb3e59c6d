// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/model_shelf.h"

#include "models/domain/fields.h"
#include "models/views/agenda_models.h"
#include "models/views/agenda_templates.h"
#include "models/views/entity_list_model.h"
#include "models/views/home_models.h"
#include "models/views/meeting_models.h"
#include "models/views/people_models.h"
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

}  // namespace

ModelShelf::ModelShelf(const PageContext& context, SyncControl* control) : context_(context), control_(control) {
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
    using Make = std::function<QAbstractItemModel*(ModelShelf&, const QVariant&)>;
    static const QHash<QString, Make> makers{
        {"home.todos",
         [](ModelShelf& shelf, const QVariant&) {
             return new TodosModel(shelf.context_);
         }},
        {"home.done",
         [](ModelShelf& shelf, const QVariant&) {
             return new DoneModel(shelf.context_);
         }},
        {"home.today",
         [](ModelShelf& shelf, const QVariant&) {
             return new TodayModel(shelf.context_);
         }},
        {"meetings",
         [](ModelShelf& shelf, const QVariant& only) {
             return new MeetingsModel(shelf.context_, idFrom(only.toString()));
         }},
        {"meetings.past",
         [](ModelShelf& shelf, const QVariant&) {
             return new MeetingsModel(shelf.context_, {}, MeetingsModel::Which::past);
         }},
        {"occurrences",
         [](ModelShelf& shelf, const QVariant& series) {
             return new OccurrencesModel(shelf.context_, idFrom(series.toString()));
         }},
        {"agenda",
         [](ModelShelf& shelf, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new AgendaModel(shelf.context_, idFrom(map.value(QStringLiteral("series")).toString()),
                                    idFrom(map.value(QStringLiteral("occurrence")).toString()));
         }},
        {"links",
         [](ModelShelf& shelf, const QVariant& point) {
             return new LinksModel(shelf.context_, idFrom(point.toString()));
         }},
        {"suggestions",
         [](ModelShelf& shelf, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new SuggestionsModel(shelf.context_, idFrom(map.value(QStringLiteral("series")).toString()),
                                         idFrom(map.value(QStringLiteral("occurrence")).toString()));
         }},
        {"templates",
         [](ModelShelf& shelf, const QVariant&) {
             return new TemplatesModel(shelf.context_);
         }},
        {"comments",
         [](ModelShelf& shelf, const QVariant& point) {
             return new CommentsModel(shelf.context_, idFrom(point.toString()));
         }},
        {"actions",
         [](ModelShelf& shelf, const QVariant& series) {
             return new ActionsModel(shelf.context_, idFrom(series.toString()));
         }},
        {"together",
         [](ModelShelf& shelf, const QVariant& of) {
             const QVariantMap map = of.toMap();
             return new TogetherModel(shelf.context_, idFrom(map.value(QStringLiteral("person")).toString()),
                                      map.value(QStringLiteral("words")).toString(),
                                      map.value(QStringLiteral("most")).toInt());
         }},
        {"notes.found",
         [](ModelShelf& shelf, const QVariant& words) {
             return new FoundNotesModel(shelf.context_, words.toString());
         }},
        {"people",
         [](ModelShelf& shelf, const QVariant& words) -> QAbstractItemModel* {
             if (words.toString().trimmed().isEmpty()) return new PeopleModel(shelf.context_);
             return new FoundPeopleModel(shelf.context_, words.toString());
         }},
        {"alerts",
         [](ModelShelf& shelf, const QVariant&) {
             return new EntityListModel(
                 shelf.context_.data(),
                 {.entity = schema::kSecurityAlert, .where = {}, .order = {{domain::field::kAlertTold, true}}});
         }},
        {"search",
         [](ModelShelf& shelf, const QVariant& words) {
             return new SearchModel(shelf.context_, words.toString());
         }},
        {"sync.waiting",
         [](ModelShelf& shelf, const QVariant&) {
             return new WaitingModel(shelf.context_, shelf.control_);
         }},
        {"sync.refused",
         [](ModelShelf& shelf, const QVariant&) {
             return new RefusedModel(shelf.context_, shelf.control_);
         }},
        {"sync.device",
         [](ModelShelf& shelf, const QVariant&) {
             return new DeviceModel(shelf.context_);
         }},
        {"sync.merged",
         [](ModelShelf& shelf, const QVariant&) {
             return new MergedModel(shelf.context_);
         }},
    };
    if (name.startsWith(kListPrefix)) return makeList(name.mid(kListPrefix.size()), argument.toMap());
    const auto maker = makers.find(name);
    return maker == makers.end() ? nullptr : (*maker)(*this, argument);
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
