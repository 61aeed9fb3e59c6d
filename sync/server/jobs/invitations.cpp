// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/invitations.h"

#include "models/domain/calendar_file.h"
#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/recurrence.h"
#include "sync/server/mail/invitation_mail.h"

#include <algorithm>
#include <future>
#include <set>

namespace aufwind::server {
namespace {

using domain::CalendarEvent;
using domain::InvitationMethod;

constexpr std::chrono::seconds kPatience{2};
constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kKeepMs = 3600 * kSecondMs;
constexpr std::int64_t kRememberedMs = 30 * 24 * kKeepMs;
constexpr std::size_t kVisits = 10;
// A server of more companies does not open all of them: with the others it goes on when somebody uses them.
constexpr std::size_t kMostVisits = 200;
constexpr std::int64_t kSamples = 60;  ///< of the quiet time, at most

template <typename T>
Result<T> inTurn(const std::shared_ptr<TenantWorker>& worker, std::function<Result<T>(TenantService&)> question) {
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    worker->perform([promise, question = std::move(question)](TenantService* service) {
        promise->set_value(service != nullptr ? question(*service)
                                              : Result<T>(Error{ErrorCode::notFound, "the tenant does not open"}));
    });
    if (answer.wait_for(kPatience) != std::future_status::ready) return Error{ErrorCode::busy, "the tenant is busy"};
    return answer.get();
}

/// As many as a calendar takes; whoever is told is among them.
void bound(CalendarEvent& event, const domain::CalendarPerson& told) {
    if (event.attendees.size() > domain::kAttendeesMaximum) {
        const bool isNamed = std::find(event.attendees.begin(), event.attendees.begin() + domain::kAttendeesMaximum,
                                       told) != event.attendees.begin() + domain::kAttendeesMaximum;
        event.attendees.resize(domain::kAttendeesMaximum);
        if (!isNamed) event.attendees.back() = told;
    }
    if (event.exceptions.size() > domain::kExceptionsMaximum) {
        const auto surplus = static_cast<std::ptrdiff_t>(event.exceptions.size() - domain::kExceptionsMaximum);
        event.exceptions.erase(event.exceptions.begin(), event.exceptions.begin() + surplus);
    }
}

Uuid seriesOf(const Record& row) {
    if (domain::isSeries(row.entity)) return row.id;
    return row.reference(domain::isOccurrence(row.entity) ? domain::field::kOccurrenceSeries
                                                          : domain::field::kParticipantSeries);
}

}  // namespace

/// Somebody who may have to be told, and what they know.
struct Invitations::Listener {
    const Uuid& tenant;
    const Participation& now;
    const std::optional<CalendarEvent>& event;
    const std::optional<ShownEvent>& shown;
    const Uuid& series;
    Uuid person;
    const Invited* last = nullptr;
};

void Invitations::begin() {
    keep();
    lookAtAll();
}

void Invitations::lookAtAll() {
    const auto all = parts_.store.tenants();
    if (!all) return report({}, all.error());
    unvisited_.clear();
    for (std::size_t i = 0; i < std::min(all->size(), kMostVisits); ++i) unvisited_.push_back((*all)[i].id);
}

void Invitations::keep() {
    const std::int64_t now = parts_.clock.now();
    if (kept_ != 0 && now >= kept_ && now < kept_ + kKeepMs) return;
    const auto kept = parts_.store.keepInvitations(now, now - std::chrono::milliseconds(rules_.forgotten).count());
    kept ? static_cast<void>(kept_ = now) : report({}, kept.error());
}

void Invitations::opened(const Uuid& tenant, std::uint64_t head) {
    const auto begun = parts_.store.startInvitations(tenant, head, parts_.clock.now());
    if (!begun) {
        parts_.log.warning("invitations_failed", {{"tenant", tenant.toString()}, {"code", name(begun.error().code)}});
    }
    // What was written before the last server ended.
    touch(tenant, head);
}

void Invitations::touch(const Uuid& tenant, std::uint64_t head) {
    const std::int64_t now = parts_.clock.now();
    const std::lock_guard lock(mutex_);
    auto& samples = touched_[tenant];
    if (!samples.empty() && samples.back().head >= head) return;
    // So close to the one before that it is one with it.
    if (!samples.empty() && now - samples.back().at < rules_.quiet.count() / kSamples) {
        samples.back().head = head;
    } else {
        samples.push_back({now, head});
    }
}

std::vector<Uuid> Invitations::touched() {
    const std::lock_guard lock(mutex_);
    std::vector<Uuid> all;
    for (const auto& [tenant, samples] : touched_) all.push_back(tenant);
    return all;
}

std::uint64_t Invitations::settled(const Uuid& tenant) {
    const std::int64_t now = parts_.clock.now();
    const std::lock_guard lock(mutex_);
    std::uint64_t reached = 0;
    for (Sample& one : touched_[tenant]) {
        one.at = std::min(one.at, now);  // a clock that was put back
        if (one.at <= now - rules_.quiet.count()) reached = one.head;
    }
    return reached;
}

void Invitations::forgetUpTo(const Uuid& tenant, std::uint64_t head) {
    const std::lock_guard lock(mutex_);
    auto& samples = touched_[tenant];
    while (!samples.empty() && samples.front().head <= head) samples.pop_front();
    if (samples.empty()) touched_.erase(tenant);
}

void Invitations::visitSome() {
    for (std::size_t i = 0; i < kVisits && !unvisited_.empty() && !stopping_; ++i) {
        const Uuid tenant = unvisited_.back();
        const std::function<Result<std::uint64_t>(TenantService&)> headOf = [](TenantService& service) {
            return Result<std::uint64_t>(service.figures().head);
        };
        const auto head = inTurn<std::uint64_t>(parts_.worker(tenant), headOf);
        if (!head && head.error().code == ErrorCode::busy) return;
        unvisited_.pop_back();
        head ? touch(tenant, *head) : report(tenant, head.error());
    }
}

void Invitations::report(const Uuid& tenant, const Error& error) {
    const Failure failure{error.code, parts_.clock.now()};
    const auto [at, isNew] = failing_.try_emplace(tenant, failure);
    // Once, however often it is tried.
    if (!isNew && std::exchange(at->second, failure).code == error.code) return;
    parts_.log.warning("invitations_failed", {{"tenant", tenant.toString()}, {"code", name(error.code)}});
}

bool Invitations::isPutOff(const Uuid& tenant) const {
    const auto at = failing_.find(tenant);
    if (at == failing_.end()) return false;
    const std::int64_t since = parts_.clock.now() - at->second.at;
    return since >= 0 && since < rules_.retry.count();
}

void Invitations::sweep() {
    keep();
    if (missed_.exchange(false)) lookAtAll();
    visitSome();
    const auto all = touched();
    for (const Uuid& tenant : all) {
        if (stopping_) return;
        if (isPutOff(tenant)) continue;
        const auto swept = sweep(tenant);
        swept ? static_cast<void>(failing_.erase(tenant)) : report(tenant, swept.error());
    }
}

Result<void> Invitations::sweep(const Uuid& tenant) {
    const std::uint64_t upTo = settled(tenant);
    while (upTo > 0 && !stopping_) {
        auto turn = parts_.store.takeInvitations(tenant, upTo, parts_.clock.now(), rules_.lease.count());
        if (!turn) return turn.error();
        if (!turn->isKnown) return parts_.store.startInvitations(tenant, upTo, parts_.clock.now());
        if (turn->head >= upTo) {
            // Where it was taken all the same somebody else has got there in between.
            forgetUpTo(tenant, turn->head);
            return turn->isTaken ? parts_.store.finishInvitations(tenant, {turn->lease, turn->head, {}, {}},
                                                                  rules_.most, parts_.clock.now() - kRememberedMs)
                                 : Result<void>();
        }
        if (!turn->isTaken) return {};  // another server is at it
        InvitationsDone told{turn->lease, turn->head, {}, {}};
        const auto reached = gather(tenant, turn->head, upTo, told);
        if (!reached) {
            told.invited.clear();
            told.mails.clear();
        }
        told.head = reached ? *reached : turn->head;
        const auto done = parts_.store.finishInvitations(tenant, told, rules_.most, parts_.clock.now() - kRememberedMs);
        if (!reached) return reached.error();
        if (!done) {
            // Nobody has to wait for the lease to end.
            (void)parts_.store.finishInvitations(tenant, {turn->lease, turn->head, {}, {}}, rules_.most,
                                                 parts_.clock.now() - kRememberedMs);
            return done;
        }
        if (!told.mails.empty()) parts_.written();
    }
    return {};
}

Result<std::uint64_t> Invitations::gather(const Uuid& tenant, std::uint64_t from, std::uint64_t upTo,
                                          InvitationsDone& told) {
    const std::uint64_t end = std::min(upTo, from + rules_.step);
    const std::function<Result<std::vector<Record>>(TenantService&)> look = [from, end](TenantService& service) {
        return service.changedRows({schema::kMeetingSeries, schema::kOccurrence, schema::kSeriesParticipant}, from,
                                   end);
    };
    const auto changed = inTurn<std::vector<Record>>(parts_.worker(tenant), look);
    if (!changed) return changed.error();
    std::set<Uuid> seen;
    for (const Record& row : *changed) {
        // Those of before are told; from here on it goes on after the next start.
        if (stopping_) return row.seq - 1;
        const Uuid series = seriesOf(row);
        if (!seen.insert(series).second) continue;
        if (auto done = tellOf(tenant, series, told); !done) return done.error();
        // What comes behind it is read anew then.
        if (told.mails.size() >= rules_.together) return row.seq;
    }
    return end;
}

Result<void> Invitations::tellOf(const Uuid& tenant, const Uuid& series, InvitationsDone& told) {
    const auto before = parts_.store.invited(tenant, series);
    if (!before) return before.error();
    std::vector<Uuid> asked;
    for (const Invited& one : *before) {
        asked.push_back(one.person);
        const auto last = shownFrom(one.state, one.ends);
        if (last) asked.push_back(last->organiser);
    }
    const std::function<Result<Participation>(TenantService&)> look =
        [series, asked, &schema = parts_.schema](TenantService& service) {
            return participationIn(service, schema, series, asked);
        };
    const auto now = inTurn<Participation>(parts_.worker(tenant), look);
    if (!now) return now.error();
    const std::optional<CalendarEvent> event = now->event();
    std::optional<ShownEvent> shown;
    if (event) shown = shownEvent(*event, now->people.front());
    std::set<Uuid> listeners(now->people.begin(), now->people.end());
    for (const Invited& one : *before) listeners.insert(one.person);
    if (now->series) listeners.erase(now->series->group.reference(domain::field::kSeriesOrganiser));
    std::size_t count = 0;
    for (const Uuid& person : listeners) {
        if (!now->person(person).wantsMail || ++count > rules_.people) continue;
        const auto last = std::ranges::find(*before, person, &Invited::person);
        const Listener listener{tenant, *now, event, shown, series, person, last != before->end() ? &*last : nullptr};
        if (auto done = tell(listener, told); !done) return done;
    }
    return {};
}

Result<void> Invitations::tell(const Listener& listener, InvitationsDone& told) {
    const std::int64_t at = parts_.clock.now();
    const Participation& now = listener.now;
    const bool takesPart = listener.shown && std::ranges::find(now.people, listener.person) != now.people.end();
    std::optional<ShownEvent> last;
    if (listener.last != nullptr && !listener.last->off) last = shownFrom(listener.last->state, listener.last->ends);
    const auto change = changeFor(takesPart ? listener.shown : std::nullopt, last, at);
    if (!change) return {};
    const auto address = addressOf(listener.tenant, now, listener.person);
    if (!address) return address.error();
    if (address->first.empty()) return {};
    domain::Invitation invitation;
    const domain::CalendarPerson who{now.person(listener.person).name.name, address->first};
    if (change->news == InvitationNews::off) {
        // What has become of it since is not theirs to know.
        invitation.event = last->event;
        invitation.event.exceptions.clear();
        invitation.event.organiser = now.person(last->organiser).name;
        invitation.event.attendees = {who};
    } else {
        invitation.event = *listener.event;
        std::ranges::replace(invitation.event.attendees, now.person(listener.person).name, who);
        bound(invitation.event, who);
    }
    if (change->news == InvitationNews::partlyOff) {
        invitation.event.attendees = {who};
        invitation.recurrences = change->off;
    }
    const bool isOff = change->news == InvitationNews::off;
    if (isOff || change->news == InvitationNews::partlyOff) invitation.method = InvitationMethod::cancel;
    const std::int64_t next = listener.last != nullptr ? listener.last->sequence + 1 : 0;
    invitation.event.sequence = std::max(next, listener.event ? listener.event->sequence : 0);
    invitation.event.modified = at - at % kSecondMs;
    InvitationMail written = invitationMail(invitation, *change, address->second, at);
    told.mails.push_back({parts_.entropy.uuid(at), listener.tenant, OutgoingKind::invitation, address->first,
                          std::move(written.subject), std::move(written.content), at,
                          at + std::chrono::milliseconds(rules_.lasts).count()});
    const ShownEvent& remembered = isOff ? *last : *listener.shown;
    told.invited.push_back(
        {listener.series, listener.person, invitation.event.sequence, remembered.ends, isOff, stateOf(remembered, at)});
    return {};
}

// Where their account's mails go, in its language; who has no account is told where the company says they are.
Result<std::pair<std::string, std::string>> Invitations::addressOf(const Uuid& tenant, const Participation& now,
                                                                   const Uuid& person) {
    const auto account = parts_.store.accountOf(tenant, person);
    if (!account) return account.error();
    if (!*account) return std::pair(now.person(person).name.address, now.language);
    if ((*account)->disabled) return std::pair<std::string, std::string>();
    const std::string& language = (*account)->language;
    return std::pair((*account)->email, language.empty() ? now.language : language);
}

}  // namespace aufwind::server
