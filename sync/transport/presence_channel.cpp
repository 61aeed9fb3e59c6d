// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/presence_channel.h"

#include "sync/protocol/presence.h"

#include <algorithm>

namespace aufwind::transport {
namespace {

void put(wire::Look& look, const TextMark& selection) {
    wire::Selection& to = *look.mutable_selection();
    for (const auto& [device, seq] : selection.version) {
        wire::Unit& unit = *to.add_version();
        unit.set_agent(std::string(device.view()));
        unit.set_seq(seq);
    }
    to.set_anchor(static_cast<std::uint32_t>(selection.anchor));
    to.set_head(static_cast<std::uint32_t>(selection.head));
}

std::optional<Present> presentFrom(const wire::Present& from) {
    const auto person = Uuid::fromBytes(from.person());
    if (!person || !protocol::isSound(from.selection())) return std::nullopt;
    Present present{*person, {}};
    if (!from.has_selection()) return present;
    TextMark& selection = present.selection.emplace();
    for (const wire::Unit& unit : from.selection().version()) {
        selection.version.emplace_back(Uuid::fromBytes(unit.agent()).value_or(Uuid{}), unit.seq());
    }
    selection.anchor = from.selection().anchor();
    selection.head = from.selection().head();
    return present;
}

}  // namespace

PresenceChannel::PresenceChannel(const PresencePace& pace, QObject* parent) : QObject(parent), pace_(pace) {
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &PresenceChannel::send);
    beat_.setInterval(pace_.ping);
    connect(&beat_, &QTimer::timeout, this, &PresenceChannel::beat);
}

void PresenceChannel::look(const TextName& text, const std::optional<TextMark>& selection) {
    const bool isNew = !looks_.contains(text);
    // More than the server takes at once would end the connection; the window shows one or two.
    if (isNew && looks_.size() == static_cast<std::size_t>(protocol::kMostLooks)) return;
    auto& known = looks_[text];
    if (!isNew && known == selection) return;
    known = selection;
    sendSoon();
}

void PresenceChannel::lookAway(const TextName& text) {
    if (looks_.erase(text) == 0) return;
    empty(text);
    sendSoon();
}

void PresenceChannel::empty(const TextName& text) {
    if (here_.erase(text) > 0) emit attended(text, {});
}

void PresenceChannel::join(QWebSocket& socket) {
    socket_ = &socket;
    pong_ = true;
    spoke_ = false;
    connect(&socket, &QWebSocket::pong, this, [this] { pong_ = true; });
    if (!looks_.empty()) sendSoon();
}

void PresenceChannel::part() {
    // Versions of the server that know nothing of presence close for it; so does any that was told too much.
    if (spoke_ && socket_ && socket_->closeCode() == QWebSocketProtocol::CloseCodePolicyViolated) refused_.start();
    socket_.clear();
    soon_.stop();
    beat_.stop();
    const auto here = here_;
    for (const auto& [text, people] : here) empty(text);
}

void PresenceChannel::take(const wire::Hint& hint) {
    for (const wire::Attendance& attendance : hint.attendance()) {
        const auto text = protocol::textNamed(attendance);
        if (!text || !looks_.contains(*text)) continue;
        std::vector<Present> people;
        for (const wire::Present& one : attendance.present()) {
            auto present = presentFrom(one);
            if (present && people.size() < static_cast<std::size_t>(protocol::kMostPresent)) {
                people.push_back(std::move(*present));
            }
        }
        if (people.empty()) {
            empty(*text);
        } else {
            here_[*text] = people;
            emit attended(*text, people);
        }
    }
}

void PresenceChannel::sendSoon() {
    if (!socket_ || soon_.isActive()) return;
    const qint64 since = sent_.isValid() ? sent_.elapsed() : pace_.every;
    soon_.start(static_cast<int>(std::max<qint64>(0, pace_.every - since)));
}

void PresenceChannel::send() {
    if (!socket_ || (refused_.isValid() && !refused_.hasExpired(pace_.pardon))) return;
    wire::Presence presence;
    for (const auto& [text, selection] : looks_) {
        wire::Look& look = *presence.add_look();
        protocol::nameText(look, text);
        const bool fits = selection && selection->version.size() <= static_cast<std::size_t>(protocol::kMostHeads);
        if (fits) put(look, *selection);
    }
    const std::string bytes = presence.SerializeAsString();
    if (bytes.size() > protocol::kLongestPresence) return;
    socket_->sendBinaryMessage(QByteArray::fromStdString(bytes));
    spoke_ = true;
    sent_.start();
    if (looks_.empty()) {
        beat_.stop();
    } else if (!beat_.isActive()) {
        pong_ = true;
        beat_.start();
    }
}

void PresenceChannel::beat() {
    if (!socket_) return;
    if (!pong_) {
        socket_->abort();
        return;
    }
    pong_ = false;
    socket_->ping();
}

}  // namespace aufwind::transport
