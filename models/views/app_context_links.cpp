// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/link.h"
#include "models/views/app_context.h"
#include "models/views/values.h"

#include <utility>

/// What leads to a page from outside of it, and what belongs to this window alone.
namespace aufwind::views {

namespace {

const QString kTour = QStringLiteral("tour");

/// The page of the window and what it is asked to show.
std::pair<QString, QVariantMap> pageOf(const domain::Link& link) {
    switch (link.kind) {
        case domain::LinkKind::meeting:
            return {QStringLiteral("meeting"),
                    {{"seriesId", toText(link.id)}, {"occurrenceId", toText(link.occurrence)}}};
        case domain::LinkKind::person:
            return {QStringLiteral("people"), {{"id", toText(link.id)}}};
        case domain::LinkKind::home:
            return {QStringLiteral("home"), {}};
        case domain::LinkKind::meetings:
            return {QStringLiteral("meetings"), {}};
        case domain::LinkKind::people:
            return {QStringLiteral("people"), {}};
        case domain::LinkKind::settings:
            return {QStringLiteral("settings"), {}};
        case domain::LinkKind::security:
            return {QStringLiteral("security"), {}};
        case domain::LinkKind::goal:
            return {QStringLiteral("goals"), {{"goal", toText(link.id)}}};
        case domain::LinkKind::goals:
            return {QStringLiteral("goals"), {}};
        case domain::LinkKind::sync:
            break;
    }
    return {QStringLiteral("sync"), {}};
}

}  // namespace

bool AppContext::openLink(const QString& text) {
    const auto link = domain::parseLink(fromText(text));
    if (!link) return false;
    const auto [page, request] = pageOf(*link);
    openPage(page, request);
    return true;
}

void AppContext::openPage(const QString& page, const QVariantMap& request) {
    link_ = {{"page", page}, {"request", request}};
    emit linkOpened();
    tellBack();
}

QVariantMap AppContext::takeLink() {
    QVariantMap link = std::exchange(link_, {});
    if (link.isEmpty()) return link;
    const QVariantMap request = link["request"].toMap();
    // The page of a meeting says where there is none; a panel without anybody in it would not.
    const bool isPerson = link["page"] == QLatin1String("people") && request.contains("id");
    if (isPerson && !(people_ && people_->person(idFrom(request["id"].toString())).known))
        link["request"] = QVariantMap{};
    return link;
}

QString AppContext::linkTo(const QString& kind, const QString& id, const QString& occurrenceId) const {
    const auto known = domain::linkKind(fromText(kind));
    if (!known) return {};
    const std::string text = domain::linkText({.kind = *known, .id = idFrom(id), .occurrence = idFrom(occurrenceId)});
    // What nobody could follow is not given away.
    return domain::parseLink(text) ? toText(text) : QString{};
}

bool AppContext::wantsTour() const {
    return drafts_ && !isTourLeftOut_ && drafts_->text(kTour).isEmpty();
}

void AppContext::finishTour() {
    keepDraft(kTour, QStringLiteral("seen"));
}

void AppContext::setSidebarCollapsed(bool collapsed) {
    if (sidebarCollapsed_ == collapsed) return;
    sidebarCollapsed_ = collapsed;
    emit lookChanged();
}

}  // namespace aufwind::views
