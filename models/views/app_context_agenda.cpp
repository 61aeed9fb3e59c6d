// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agenda_text.h"
#include "models/domain/web_address.h"
#include "models/views/agenda_edits.h"
#include "models/views/app_context.h"
#include "models/views/values.h"

/// What the agenda of a meeting does.
namespace aufwind::views {

namespace {

/// For edits whose answer nobody needs.
Result<void> done(const Result<Uuid>& made) {
    return made ? Result<void>{} : Result<void>{made.error()};
}

}  // namespace

void AppContext::addPoint(const QString& seriesId, const QString& occurrenceId, const QString& title,
                          const QJSValue& answer) {
    const NewPoint wanted{
        .series = idFrom(seriesId), .occurrence = idFrom(occurrenceId), .draft = domain::draftPoint(fromText(title))};
    if (wanted.draft.title.empty()) return;
    post([wanted](Bench& bench) { return done(views::addPoint(bench, wanted)); }, answer, title.trimmed());
}

void AppContext::addPrivatePoint(const QString& seriesId, const QString& occurrenceId, const QString& title,
                                 const QJSValue& answer) {
    NewPoint wanted{.series = idFrom(seriesId),
                    .occurrence = idFrom(occurrenceId),
                    .draft = domain::draftPoint(fromText(title)),
                    .isPrivate = true};
    wanted.draft.isSection = false;
    if (wanted.draft.title.empty()) return;
    post([wanted](Bench& bench) { return done(views::addPoint(bench, wanted)); }, answer, title.trimmed());
}

void AppContext::tickPoint(const QString& id, const QString& occurrenceId, bool ticked) {
    post([point = idFrom(id), occurrence = ticked ? idFrom(occurrenceId) : Uuid{}](Bench& bench) {
        return views::tickPoint(bench, point, occurrence);
    });
}

void AppContext::renamePoint(const QString& id, const QString& title, const QJSValue& answer) {
    const QString wanted = title.trimmed();
    if (wanted.isEmpty()) return;
    post([point = idFrom(id), text = fromText(wanted)](Bench& bench) { return views::renamePoint(bench, point, text); },
         answer, wanted);
}

void AppContext::movePoint(const QString& id, const QString& afterId, const QString& beforeId) {
    post([point = idFrom(id), after = idFrom(afterId), before = idFrom(beforeId)](Bench& bench) {
        return views::movePoint(bench, point, after, before);
    });
}

void AppContext::setPointMinutes(const QString& id, int minutes) {
    post([point = idFrom(id), minutes](Bench& bench) { return views::setPointMinutes(bench, point, minutes); });
}

QString AppContext::sharePoint(const QString& id) {
    return made([point = idFrom(id)](Bench& bench) { return views::sharePoint(bench, point); });
}

QStringList AppContext::addPoints(const QString& seriesId, const QString& occurrenceId, const QString& points) {
    QStringList ids;
    if (data_ == nullptr) return ids;
    const auto drafts = domain::draftPoints(fromText(points));
    const auto result = data_->run([&](Bench& bench) -> Result<void> {
        const auto all = views::addPoints(bench, idFrom(seriesId), idFrom(occurrenceId), drafts);
        if (!all) return all.error();
        for (const Uuid& one : *all) ids.append(toText(one));
        return {};
    });
    return result ? ids : QStringList{};
}

QVariantList AppContext::pointsIn(const QString& text) const {
    QVariantList lines;
    for (const domain::DraftPoint& point : domain::draftPoints(fromText(text))) {
        lines.append(QVariantMap{{QStringLiteral("title"), toText(point.title)},
                                 {QStringLiteral("isSection"), point.isSection},
                                 {QStringLiteral("minutes"), point.minutes}});
    }
    return lines;
}

QString AppContext::textOfPoints(const QVariantList& rows) const {
    std::vector<domain::DraftPoint> points;
    for (const QVariant& row : rows) {
        const QVariantMap map = row.toMap();
        points.push_back({.title = fromText(map.value(QStringLiteral("title")).toString()),
                          .isSection = map.value(QStringLiteral("kind")) == QLatin1String("section"),
                          .minutes = map.value(QStringLiteral("minutes")).toInt()});
    }
    return toText(domain::draftText(points));
}

QVariantList AppContext::mentionable(const QString& seriesId) {
    QVariantList list;
    if (data_ == nullptr) return list;
    const auto people = views::mentionable(data_->reader(), idFrom(seriesId));
    for (const domain::Mentionable& person : people) {
        if (person.id == data_->me()) continue;
        list.append(QVariantMap{{QStringLiteral("id"), toText(person.id)},
                                {QStringLiteral("name"), toText(person.firstName + " " + person.lastName)},
                                {QStringLiteral("text"), toText(domain::mentionName(person, people))}});
    }
    return list;
}

void AppContext::addComment(const QString& pointId, const QString& parentId, const QString& text,
                            const QJSValue& answer) {
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) return;
    const auto work = [point = idFrom(pointId), parent = idFrom(parentId), said = fromText(wanted)](Bench& bench) {
        return done(views::addComment(bench, point, parent, said));
    };
    post(work, answer, wanted);
}

bool AppContext::isWebAddress(const QString& text) const {
    return domain::isWebAddress(fromText(text));
}

void AppContext::addLink(const QString& pointId, const QString& address, const QString& title, const QJSValue& answer) {
    const auto work = [point = idFrom(pointId), to = fromText(address.trimmed()),
                       called = fromText(title.trimmed())](Bench& bench) {
        return done(views::addLink(bench, point, to, called));
    };
    post(work, answer, address);
}

void AppContext::addPointFrom(const QString& actionId, const QString& occurrenceId) {
    post([action = idFrom(actionId), occurrence = idFrom(occurrenceId)](Bench& bench) {
        return done(views::addPointFrom(bench, action, occurrence));
    });
}

QString AppContext::addActionFrom(const QString& pointId) {
    return made([point = idFrom(pointId), me = data_ != nullptr ? data_->me() : Uuid{}](Bench& bench) {
        return views::addActionFrom(bench, point, me);
    });
}

}  // namespace aufwind::views
