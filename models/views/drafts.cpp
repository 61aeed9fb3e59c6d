// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/drafts.h"

#include "models/views/values.h"

#include <QPointer>

#include <utility>
#include <vector>

namespace aufwind::views {

namespace {

std::string stateName(const QString& key) {
    return "draft/" + fromText(key);
}

}  // namespace

Drafts::Drafts(LocalData& data) : data_(data) {
    soon_.setSingleShot(true);
    soon_.setInterval(kPause);
    connect(&soon_, &QTimer::timeout, this, &Drafts::flush);
}

QString Drafts::text(const QString& key) const {
    if (const auto known = texts_.find(key); known != texts_.end()) return *known;
    const auto stored = data_.reader().state(stateName(key));
    return stored && *stored ? toText(**stored) : QString{};
}

void Drafts::keep(const QString& key, const QString& text) {
    if (key.isEmpty() || this->text(key) == text) return;
    texts_.insert(key, text.left(kMostLetters));
    waiting_.insert(key);
    // Not begun anew by every letter: who types without a pause is safe as well.
    if (!soon_.isActive()) soon_.start();
}

void Drafts::flush() {
    soon_.stop();
    if (waiting_.isEmpty()) return;
    std::vector<std::pair<std::string, std::string>> states;
    for (const QString& key : std::as_const(waiting_)) {
        states.emplace_back(stateName(key), fromText(texts_.value(key)));
    }
    auto posted = std::exchange(waiting_, {});
    const auto work = [states = std::move(states)](Bench& bench) {
        return bench.store.write([&](store::Writer& writer) -> Result<void> {
            for (const auto& [name, text] : states) {
                if (auto done = text.empty() ? writer.dropState(name) : writer.setState(name, text); !done) return done;
            }
            return {};
        });
    };
    // A disk that refuses says so where something is to stay for good; the draft is tried again with the next letter.
    data_.post(work, [self = QPointer<Drafts>{this}, posted = std::move(posted)](const Result<void>& result) {
        if (self && !result) self->waiting_.unite(posted);
    });
}

}  // namespace aufwind::views
