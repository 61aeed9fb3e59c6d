// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storm/storm.h"

#include "tests/storm/checks.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace aufwind::storm {

using system_test::Client;
using system_test::Company;

namespace {

constexpr int kReadyMs = 60'000;
constexpr int kRestMs = 180'000;
constexpr int kPauseMs = 450;   // longest time between two kills
constexpr int kOutageMs = 400;  // longest time that somebody stays away

Uuid idOf(const QString& text) {
    return Uuid::parse(text.toStdString()).value_or(Uuid{});
}

}  // namespace

Storm::Storm(const Options& options) : options_(options), chance_(options.seed) {
    since_.start();
}

void Storm::say(const QString& line) const {
    std::printf("%7.1f s  %s\n", static_cast<double>(since_.elapsed()) / 1e3, qPrintable(line));
    std::fflush(stdout);
}

bool Storm::fail(const QString& what) {
    say(QStringLiteral("FAILED (seed %1): %2").arg(options_.seed).arg(what));
    for (const auto& actor : actors_) {
        say(QStringLiteral("  ") + actor->state());
    }
    say(QStringLiteral("  what they left is kept in ") + company_.keep());
    return false;
}

bool Storm::await(const QString& what, int limitMs, const std::function<bool()>& reached) {
    QElapsedTimer waited;
    waited.start();
    while (true) {
        for (const auto& actor : actors_) {
            if (!actor->failure().isEmpty()) return fail(actor->failure());
        }
        if (reached()) return true;
        if (waited.elapsed() > limitMs) {
            return fail(QStringLiteral("waited %1 s for %2").arg(limitMs / 1000).arg(what));
        }
        QTimer wake;
        wake.start(100);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void Storm::letRun(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Storm::meet(const Client& organiser, const QString& other) {
    const QString series = Company::series(organiser, {other});
    const QString occurrence = organiser.create(
        "occurrence", {"series=" + series, "recurrence_id=2026-11-26T09:00:00Z", "starts=2026-11-26T09:00:00Z"});
    const QString note = organiser.create("shared_note", {"series=" + series, "occurrence=" + occurrence});
    meeting_ = {idOf(series), idOf(occurrence), idOf(note)};
    return !note.isEmpty() && organiser.sync();
}

bool Storm::prepare() {
    if (!company_.open()) {
        return fail("the server could not be set up");
    }
    const auto role = [this](const QString& name, const char* email) {
        const Client client = company_.device(name, email);
        return Role{name, QString::fromLatin1(email), client, company_.at(name + ".journal")};
    };
    const Role jana = role("jana1", system_test::kJana);
    const Role ben = role("ben1", system_test::kBen);
    if (!meet(jana.client, Company::personOf(ben.client))) {
        return fail("there is no meeting to write in");
    }
    actors_.push_back(std::make_unique<WriterActor>(jana, meeting_, chance_.next()));
    actors_.push_back(std::make_unique<WriterActor>(ben, meeting_, chance_.next()));
    actors_.push_back(std::make_unique<WriterActor>(role("jana2", system_test::kJana), meeting_, chance_.next()));
    actors_.push_back(std::make_unique<HandActor>(role("ben2", system_test::kBen), meeting_, chance_.next()));
    for (const auto& actor : actors_) {
        if (!actor->role().client.sync()) return fail(actor->role().name + " does not sync");
    }
    if (options_.changesKeys) keys_ = std::make_unique<KeyChanger>(company_.at("server"));
    return true;
}

void Storm::killServer() {
    // At the same instant: it would do the work itself where the server is away, and hold the directory.
    if (keys_) keys_->kill();
    company_.server().kill();
    serverBegun_ = false;
    ++serverKills_;
}

void Storm::killActor(Actor& actor) {
    clientKills_ += actor.kill() ? 1 : 0;
}

void Storm::killSome() {
    const std::size_t dice = chance_.below(100);
    std::vector<Actor*> victims;
    if (dice >= 30 && dice < 95) {
        victims.push_back(chance_.of(actors_).get());
    } else if (dice >= 95) {
        for (const auto& actor : actors_) victims.push_back(actor.get());
    }
    const bool server = dice < 30 || dice >= 85;
    if (server) killServer();
    for (Actor* victim : victims) killActor(*victim);
    if (chance_.oneIn(3)) letRun(static_cast<int>(chance_.below(kOutageMs)));
    if (server) {
        company_.server().begin();
        serverBegun_ = true;
    }
    for (Actor* victim : victims) victim->start();
}

bool Storm::allReady() {
    if (serverBegun_ && !company_.server().listens()) {
        return fail("the server does not listen again");
    }
    serverBegun_ = false;
    const bool ready = await("every client to be up again", kReadyMs, [this] {
        return std::all_of(actors_.begin(), actors_.end(), [](const auto& actor) { return actor->isReady(); });
    });
    if (ready && keys_) keys_->start();
    return ready;
}

bool Storm::batch(int kills) {
    for (const auto& actor : actors_) actor->start();
    if (!allReady()) return false;
    const int end = serverKills_ + clientKills_ + kills;
    while (serverKills_ + clientKills_ < end) {
        letRun(static_cast<int>(chance_.below(chance_.oneIn(4) ? kPauseMs / 10 : kPauseMs)));
        killSome();
        // The next one meets them while they start as often as at work.
        if (chance_.oneIn(2) && !allReady()) return false;
    }
    return allReady();
}

std::vector<WriterActor*> Storm::writers() const {
    std::vector<WriterActor*> found;
    for (const auto& actor : actors_) {
        if (auto* writer = dynamic_cast<WriterActor*>(actor.get())) found.push_back(writer);
    }
    return found;
}

bool Storm::comeToRest() {
    if (keys_) {
        const QString wrong = keys_->finish();
        if (!wrong.isEmpty()) return fail("the key does not change: " + wrong);
    }
    for (const auto& actor : actors_) actor->rest();
    for (const auto& actor : actors_) {
        if (!await(actor->role().name + " to come to rest", kRestMs, [&] { return actor->isResting(); })) return false;
        // The one without a connection of its own sends here.
        if (dynamic_cast<HandActor*>(actor.get()) != nullptr && !actor->role().client.sync()) {
            return fail(actor->role().name + " does not sync");
        }
    }
    for (WriterActor* writer : writers()) writer->settle();
    for (WriterActor* writer : writers()) {
        const bool settled = await(writer->role().name + " to fetch what there is", kRestMs,
                                   [&] { return !writer->settled().isEmpty(); });
        if (!settled) return false;
    }
    return true;
}

bool Storm::checkObserver(const QString& person, const QString& digest) {
    const QString name = QStringLiteral("observer%1").arg(++observers_);
    const Client observer = company_.device(name, qPrintable(person));
    if (observer.digest() != digest) {
        return fail(person + ": a new device, which has all from the server, shows something else");
    }
    std::vector<Account> accounts;
    for (const auto& actor : actors_) accounts.push_back(accountOf(actor->journal()));
    const auto shown = shownIn(observer.profile(), meeting_);
    if (!shown)
        return fail(person + ": the new device cannot be read: " + QString::fromStdString(shown.error().detail));
    const QStringList wrong = compare(*shown, accounts);
    for (const QString& sentence : wrong) say("  " + sentence);
    if (!wrong.empty()) return fail(QStringLiteral("%1 faults against the journals").arg(wrong.size()));
    // Also ends its session: an account has no more than fifty.
    return system_test::does(observer, {"logout", "--erase"}) || fail("the new device does not sign out");
}

bool Storm::checkAgreement() {
    std::map<QString, QString> digests;
    for (const auto& actor : actors_) {
        const auto* writer = dynamic_cast<const WriterActor*>(actor.get());
        QString shows = writer != nullptr ? writer->settled() : QString();
        if (writer == nullptr) {
            const Client& client = actor->role().client;
            if (!client.sync()) return fail(actor->role().name + " does not sync");
            const int refused = static_cast<int>(client.call({"status"}).object()["refused"].toArray().size());
            shows = QStringLiteral("%1 %2").arg(client.digest()).arg(refused);
        }
        if (!shows.endsWith(" 0")) return fail(actor->role().name + " had something refused: " + shows);
        shows.chop(2);
        auto& expected = digests[actor->role().person];
        if (!expected.isEmpty() && expected != shows) {
            return fail(actor->role().name + " shows something else than the person's other device");
        }
        expected = shows;
    }
    return std::all_of(digests.begin(), digests.end(),
                       [this](const auto& one) { return checkObserver(one.first, one.second); });
}

// Of all, as the last kill has left it.
bool Storm::checkFiles() {
    for (WriterActor* writer : writers()) {
        writer->kill();
        if (!system_test::does(writer->role().client, {"check"}))
            return fail(writer->role().name + ": the store is not sound");
    }
    company_.server().kill();
    const auto checked = system_test::run("aufwindd", {"check", company_.at("server")}, {}, 120'000);
    if (checked.exit != 0) {
        return fail(QStringLiteral("aufwindd check answered %1: %2")
                        .arg(checked.exit)
                        .arg(QString::fromUtf8(checked.out + checked.err)));
    }
    return company_.server().start() || fail("the server does not start after the check");
}

bool Storm::run() {
    say(QStringLiteral("seed %1: %2 kills, a check after each %3")
            .arg(options_.seed)
            .arg(options_.kills)
            .arg(options_.batch));
    if (!prepare()) return false;
    while (serverKills_ + clientKills_ < options_.kills) {
        const int left = options_.kills - serverKills_ - clientKills_;
        if (!batch(std::min(options_.batch, left))) return false;
        if (!comeToRest() || !checkAgreement() || !checkFiles()) return false;
        std::uint64_t acknowledged = 0;
        for (const auto& actor : actors_) acknowledged += actor->journal().acknowledged();
        say(QStringLiteral(
                "%1 kills of the server, %2 of clients: %3 acknowledged edits, all there, each once; all devices agree")
                .arg(serverKills_)
                .arg(clientKills_)
                .arg(acknowledged));
        if (keys_)
            say(QStringLiteral("%1 changes of keys, %2 interrupted").arg(keys_->done()).arg(keys_->interrupted()));
    }
    return true;
}

}  // namespace aufwind::storm
