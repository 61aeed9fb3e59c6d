// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/people_merge.h"

#include "models/views/account_state.h"
#include "models/views/values.h"

#include <utility>

namespace aufwind::views {

PeopleMerge::PeopleMerge(Security& security, QObject* parent) : QObject(parent), security_(security) {}

void PeopleMerge::attach(AdminControl* control, const Wording* wording) {
    control_ = control;
    wording_ = wording;
    forget();
}

void PeopleMerge::forget() {
    ++turn_;
    state_ = QStringLiteral("unknown");
    preview_ = {};
    pair_ = {};
    emit changed();
}

QString PeopleMerge::trouble() const {
    return wording_ != nullptr ? wording_->account(accountReason(trouble_)) : QString{};
}

QVariantList PeopleMerge::kinds() const {
    QVariantList rows;
    for (const MergePreview::Kind& kind : preview_.kinds) {
        rows << QVariantMap{{"name", Wording::schemaWord(kind.kind)},
                            {"moved", static_cast<int>(kind.pointed + kind.moved)},
                            {"joined", static_cast<int>(kind.joined)},
                            {"stays", static_cast<int>(kind.stays)}};
    }
    return rows;
}

QStringList PeopleMerge::names(const std::vector<std::string>& fields) {
    QStringList words;
    for (const std::string& field : fields) words << Wording::schemaWord(field);
    return words;
}

QString PeopleMerge::account() const {
    return toText(preview_.account);
}

QVariantList PeopleMerge::obstacles() const {
    QVariantList rows;
    for (const MergePreview::Obstacle& one : preview_.obstacles) {
        rows << QVariantMap{{"reason", toText(one.reason)},
                            {"name", one.kind.empty() ? QString() : Wording::schemaWord(one.kind)},
                            {"count", static_cast<int>(one.count)}};
    }
    return rows;
}

void PeopleMerge::look(const QString& keepId, const QString& goneId) {
    if (control_ == nullptr) return;
    ++turn_;
    pair_ = {idFrom(keepId), idFrom(goneId)};
    ask();
}

void PeopleMerge::ask() {
    state_ = QStringLiteral("loading");
    preview_ = {};
    emit changed();
    control_->previewMerge(pair_, mine([this](const Result<MergePreview>& answer) {
                               state_ = answer ? QStringLiteral("ready") : stateFor(accountReason(answer.error()));
                               if (answer) {
                                   preview_ = *answer;
                               } else {
                                   trouble_ = answer.error();
                               }
                               emit changed();
                           }));
}

// Its answer counts also where the dialog was closed meanwhile: else the act would never end.
void PeopleMerge::run() {
    if (control_ == nullptr || state_ != QLatin1String("ready") || !preview_.obstacles.empty()) return;
    const auto order = [this, pair = pair_, seen = preview_.seen](const Security::Done& then) {
        const auto answered = [self = QPointer<PeopleMerge>{this}, pair, then](const Result<MergePreview>& answer) {
            if (!self) return;
            then(answer ? Result<void>() : answer.error());
            const bool isShown = self && self->pair_ == pair;
            if (!answer && isShown && mergeReason(answer.error()) != MergeReason::other) self->ask();
            if (!answer || !self) return;
            if (isShown) self->forget();
            emit self->merged(answer->isDone);
        };
        control_->mergePeople(pair, seen, answered);
    };
    security_.act(QStringLiteral("mergePeople"), order);
}

}  // namespace aufwind::views
