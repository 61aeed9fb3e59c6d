// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/outgoing_queue.h"

#include "sync/server/auth/keys.h"
#include "sync/server/mail/invitation_mail.h"

#include <algorithm>
#include <utility>

namespace aufwind::server {

OutgoingQueue::OutgoingQueue(Parts parts, OutgoingPace pace)
    : parts_(std::move(parts)), pace_(pace), thread_([this] { run(); }) {}

OutgoingQueue::~OutgoingQueue() {
    stop();
}

void OutgoingQueue::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    if (parts_.mailer) parts_.mailer->cancel();
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void OutgoingQueue::add(const Uuid& tenant, Mail mail) {
    if (!parts_.mailer) return parts_.failed(OutgoingKind::mail, {ErrorCode::offline, "no mail server is set"}, true);
    add({{}, tenant, OutgoingKind::mail, std::move(mail.to), std::move(mail.subject), std::move(mail.text)});
}

void OutgoingQueue::addWebhook(const Uuid& tenant, std::string content) {
    add({{}, tenant, OutgoingKind::webhook, {}, {}, std::move(content)});
}

void OutgoingQueue::add(Outgoing outgoing) {
    const std::int64_t now = parts_.clock.now();
    outgoing.id = parts_.entropy.uuid(now);
    outgoing.due = now;
    outgoing.ends = now + pace_.lasts.count();
    const OutgoingKind kind = outgoing.kind;
    const bool hasRoom = [&] {
        const std::lock_guard lock(mutex_);
        if (new_.size() >= pace_.mostWaiting) return false;
        new_.push_back(std::move(outgoing));
        return true;
    }();
    if (hasRoom) {
        changed_.notify_all();
    } else {
        parts_.failed(kind, {ErrorCode::tooLarge, "too much waits to be sent"}, true);
    }
}

void OutgoingQueue::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    changed_.notify_all();
}

std::uint64_t OutgoingQueue::sent() const {
    const std::lock_guard lock(mutex_);
    return sent_;
}

bool OutgoingQueue::isStopping() const {
    const std::lock_guard lock(mutex_);
    return stopping_;
}

void OutgoingQueue::run() {
    while (!isStopping()) {
        keepNew(false);
        sendDue();
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, pace_.look, [&] { return stopping_ || woken_ || !new_.empty(); });
        woken_ = false;
    }
    keepNew(true);
}

void OutgoingQueue::keepNew(bool isLast) {
    std::deque<Outgoing> some;
    {
        const std::lock_guard lock(mutex_);
        some.swap(new_);
    }
    std::deque<Outgoing> left;
    for (Outgoing& one : some) {
        const auto kept = parts_.store.putOutgoing(one, pace_.mostWaiting);
        if (kept) continue;
        const bool isFull = kept.error().code == ErrorCode::tooLarge;
        parts_.failed(one.kind, kept.error(), isFull || isLast);
        if (!isFull) left.push_back(std::move(one));
    }
    const std::lock_guard lock(mutex_);
    new_.insert(new_.begin(), std::make_move_iterator(left.begin()), std::make_move_iterator(left.end()));
}

void OutgoingQueue::sendDue() {
    while (!isStopping()) {
        const std::int64_t now = parts_.clock.now();
        auto next = parts_.store.takeOutgoing(now, now + pace_.lease.count());
        if (!next || !*next) return;  // where the database does not answer, the next look asks again
        settle(**next, send(**next));
        keepNew(false);
    }
}

Result<void> OutgoingQueue::send(const Outgoing& outgoing) {
    if (outgoing.ends <= parts_.clock.now()) return Error{ErrorCode::forbidden, "it waited too long"};
    if (outgoing.kind == OutgoingKind::webhook) return parts_.webhook(outgoing);
    // Another server on the database may have one.
    if (!parts_.mailer) return Error{ErrorCode::offline, "no mail server is set"};
    if (outgoing.kind == OutgoingKind::invitation) {
        auto mail = mailOfInvitation(outgoing.recipient, outgoing.subject, outgoing.content);
        if (!mail) return Error{ErrorCode::forbidden, mail.error().detail};
        mail->id = toHex(outgoing.id.view());
        return parts_.mailer->send(*mail);
    }
    return parts_.mailer->send({outgoing.recipient, outgoing.subject, outgoing.content, toHex(outgoing.id.view())});
}

void OutgoingQueue::settle(const Outgoing& outgoing, const Result<void>& outcome) {
    if (outcome) {
        (void)parts_.store.dropOutgoing(outgoing.id);
        const std::lock_guard lock(mutex_);
        sent_ += 1;
        return;
    }
    const std::int64_t now = parts_.clock.now();
    if (isStopping()) {
        // It was broken off: whoever comes next tries at once.
        (void)parts_.store.postponeOutgoing(outgoing.id, now, outgoing.failures);
        return;
    }
    // Nobody is told again of a meeting that has not changed: that waits as long as anybody may want it.
    const bool isPatient = outgoing.kind == OutgoingKind::invitation;
    const bool isLast = !isPatient && outgoing.failures + 1 >= pace_.attempts;
    const bool forGood = outcome.error().code == ErrorCode::forbidden || isLast;
    parts_.failed(outgoing.kind, outcome.error(), forGood);
    if (forGood) {
        (void)parts_.store.dropOutgoing(outgoing.id);
        return;
    }
    const std::int64_t wait = pace_.firstRetry.count() << std::min(outgoing.failures, pace_.attempts);
    (void)parts_.store.postponeOutgoing(outgoing.id, now + wait, outgoing.failures + 1);
}

}  // namespace aufwind::server
