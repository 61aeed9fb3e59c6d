// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_session.h"

#include "models/views/values.h"

#include <QMetaMethod>
#include <QPointer>

#include <algorithm>

namespace aufwind::views {

namespace {

constexpr int kRetryMilliseconds = 2000;
/// A caret that runs along a line is told in steps.
constexpr int kLookMilliseconds = 50;

bool splitsPair(const QString& text, qsizetype at) {
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

std::size_t pointsIn(QStringView text) {
    std::size_t count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool second = i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
        count += second ? 0 : 1;
    }
    return count;
}

/// The UTF-16 position `points` code points after `from`.
qsizetype after(const QString& text, qsizetype from, std::size_t points) {
    qsizetype at = from;
    for (; points > 0 && at < text.size(); --points) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        at += pair ? 2 : 1;
    }
    return at;
}

}  // namespace

TextSession::TextSession(LocalData& data, TextPlace place, Directory* people, QObject* parent)
    : QObject(parent), data_(data), place_(std::move(place)), people_(people) {
    retry_.setInterval(kRetryMilliseconds);
    connect(&retry_, &QTimer::timeout, this,
            [this] { data_.post([port = port_](Bench& bench) { return port->retry(bench); }); });
    look_.setSingleShot(true);
    look_.setInterval(kLookMilliseconds);
    connect(&look_, &QTimer::timeout, this, &TextSession::tellLook);
    begin();
}

TextSession::~TextSession() {
    if (!port_ || data_.queue() == nullptr) return;
    if (looking_) data_.queue()->post([port = port_](Bench& bench) { return port->lookAway(bench); }, {});
    data_.queue()->unwatch(port_);
}

bool TextSession::isWatched() const {
    return !unanswered_.empty() || isSignalConnected(QMetaMethod::fromSignal(&TextSession::remoteEdit));
}

void TextSession::begin() {
    const auto row = rowAt(data_.reader(), place_);
    std::string shown;
    if (row && *row) {
        shown = (*row)->text(place_.field);
        const Cell* cell = (*row)->cell(place_.field);
        if (cell != nullptr) savedAt_ = instantFrom(cell->stamp.milliseconds());
    }
    text_ = toText(shown);
    ready_ = row.ok();
    const QPointer<TextSession> self{this};
    port_ = std::make_shared<TextPort>(place_, [self, &data = data_](const TextPort::Message& message) {
        data.later([self, message] {
            if (self) self->receive(message);
        });
    });
    if (data_.queue() == nullptr) return;
    data_.queue()->watch(port_);
    data_.post([port = port_, shown](Bench& bench) { return port->open(bench, shown); });
}

void TextSession::edit(int position, int removed, const QString& inserted) {
    qsizetype from = std::clamp<qsizetype>(position, 0, text_.size());
    qsizetype to = std::clamp<qsizetype>(from + std::max(removed, 0), from, text_.size());
    const auto lengthThere = static_cast<int>(text_.size() - (to - from) + inserted.size());
    const QString clean = toText(fromText(inserted));
    const bool wholeLetters = !splitsPair(text_, from) && !splitsPair(text_, to);
    // The editor has half a letter now that cannot be stored; it gets the whole again.
    if (splitsPair(text_, from)) --from;
    if (splitsPair(text_, to)) ++to;
    TextDelta delta{pointsIn(QStringView{text_}.left(from)), pointsIn(QStringView{text_}.sliced(from, to - from)),
                    clean.toStdU32String()};
    text_.replace(from, to - from, clean);
    if (!wholeLetters) {
        emit remoteEdit(0, lengthThere, text_);
    } else if (clean != inserted) {
        emit remoteEdit(static_cast<int>(from), static_cast<int>(inserted.size()), clean);
    }
    if (delta.empty()) return;
    emit textChanged();
    moveOthers(delta);
    ++sent_;
    unanswered_.emplace_back(sent_, delta);
    emit savedChanged();
    data_.post([port = port_, delta = std::move(delta), seen = seen_](Bench& bench) mutable {
        return port->edit(bench, std::move(delta), seen);
    });
}

void TextSession::receive(const TextPort::Message& message) {
    while (!unanswered_.empty() && unanswered_.front().first <= message.processed) unanswered_.pop_front();
    if (message.others) {
        takeOthers(*message.others);
        return;
    }
    if (!message.remote.empty()) {
        TextDelta remote = message.remote;
        for (auto& [number, own] : unanswered_) std::tie(own, remote) = TextDelta::transform(own, remote);
        ++seen_;
        showRemote(remote);
        data_.queue()->post(
            [port = port_, seen = seen_](Bench&) {
                port->acknowledge(seen);
                return Result<void>{};
            },
            {});
    }
    saved_ = message.saved;
    if (message.saved && message.outcome.ok()) savedAt_ = instantFrom(message.at);
    if (saved_) {
        retry_.stop();
    } else if (!retry_.isActive()) {
        retry_.start();
    }
    emit savedChanged();
    if (!message.outcome && message.saved) emit refused(QString::fromLatin1(name(message.outcome.error().code)));
}

void TextSession::showRemote(const TextDelta& delta) {
    qsizetype at = 0;
    for (const TextDelta::Step& step : delta.steps()) {
        at = after(text_, at, step.keep);
        const qsizetype length = after(text_, at, step.remove) - at;
        const QString inserted = QString::fromStdU32String(step.insert);
        text_.replace(at, length, inserted);
        // The editor moves its caret by itself, and what it said last is still to be told.
        for (qsizetype* place : {&caret_.first, &caret_.second}) {
            if (*place > at) *place = *place < at + length ? at : *place + inserted.size() - length;
        }
        emit remoteEdit(static_cast<int>(at), static_cast<int>(length), inserted);
        at += inserted.size();
    }
    emit textChanged();
    moveOthers(delta);
}

void TextSession::look(int anchor, int position) {
    looking_ = true;
    caret_ = {anchor, position};
    if (!look_.isActive()) look_.start();
}

void TextSession::lookAway() {
    if (!std::exchange(looking_, false)) return;
    look_.stop();
    takeOthers({});
    if (data_.queue() != nullptr) {
        data_.queue()->post([port = port_](Bench& bench) { return port->lookAway(bench); }, {});
    }
}

void TextSession::tellLook() {
    std::optional<TextSpan> span;
    if (caret_.second >= 0) {
        const auto points = [this](qsizetype at) {
            return pointsIn(QStringView{text_}.left(std::clamp<qsizetype>(at, 0, text_.size())));
        };
        span = {points(caret_.first), points(caret_.second)};
    }
    // Not by LocalData: this is nothing that is being saved.
    if (data_.queue() == nullptr) return;
    data_.queue()->post([port = port_, span, seen = seen_](Bench& bench) { return port->look(bench, span, seen); }, {});
}

void TextSession::takeOthers(std::vector<TextReader> others) {
    if (!looking_) others.clear();
    for (TextReader& other : others) {
        if (!other.span) continue;
        for (const auto& [number, own] : unanswered_) other.span = other.span->after(own);
    }
    readers_ = std::move(others);
    showOthers();
}

void TextSession::moveOthers(const TextDelta& delta) {
    if (readers_.empty()) return;
    for (TextReader& reader : readers_) {
        if (reader.span) reader.span = reader.span->after(delta);
    }
    showOthers();
}

void TextSession::showOthers() {
    QVariantList others;
    for (const TextReader& reader : readers_) {
        if (people_ == nullptr || !people_->person(reader.person).known) continue;
        const Person person = people_->person(reader.person);
        const bool isOneOfTwo = std::ranges::any_of(readers_, [&](const TextReader& other) {
            return other.person != reader.person && people_->person(other.person).firstName == person.firstName;
        });
        const auto unit = [this](std::size_t points) {
            return static_cast<int>(after(text_, 0, points));
        };
        others << QVariantMap{{QStringLiteral("id"), toText(person.id)},
                              {QStringLiteral("name"), isOneOfTwo ? person.name : person.firstName},
                              {QStringLiteral("fullName"), person.name},
                              {QStringLiteral("initials"), person.initials},
                              {QStringLiteral("anchor"), reader.span ? unit(reader.span->anchor) : -1},
                              {QStringLiteral("position"), reader.span ? unit(reader.span->head) : -1}};
    }
    if (others == others_) return;
    others_ = std::move(others);
    emit othersChanged();
}

}  // namespace aufwind::views
