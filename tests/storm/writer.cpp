// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storm/writer.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <cstdio>

namespace aufwind::storm {
namespace {

constexpr int kPaceMs = 60;    // longest pause between two edits
constexpr int kBurst = 12;     // edits of one go, now and then
constexpr int kNudgeMs = 500;  // while somebody waits for this device
constexpr std::size_t kMostRows = 200;
constexpr std::size_t kMostLines = 60;

}  // namespace

Writer::Writer(app::Profile& profile, ctl::Online& online, Journal& journal, const Meeting& meeting, std::uint64_t seed)
    : profile_(profile), online_(online), journal_(journal), meeting_(meeting), chance_(seed) {
    pace_.setSingleShot(true);
    connect(&pace_, &QTimer::timeout, this, &Writer::write);
    nudge_.setInterval(kNudgeMs);
    connect(&nudge_, &QTimer::timeout, this, &Writer::nudge);
    connect(&online_.loop(), &transport::SyncLoop::stateChanged, this, &Writer::look, Qt::QueuedConnection);
    connect(&online_.session(), &transport::Session::ended, this, [this] { end("the session was ended"); });
}

void Writer::say(const std::string& line) const {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

void Writer::end(const std::string& line) const {
    say("FAILED " + line);
    std::_Exit(1);
}

bool Writer::checkKept() {
    auto reader = profile_.store().reader();
    if (!reader) {
        say("FAILED the store cannot be read: " + reader.error().detail);
        return false;
    }
    const Account account = accountOf(journal_);
    auto text = noteText();
    if (!text) {
        say("FAILED the shared text cannot be read");
        return false;
    }
    for (const auto& [word, wanted] : account.rows) {
        if (wanted.made != Come::yes || wanted.gone != Come::no) continue;
        const Uuid id = Uuid::parse(wanted.id).value_or(Uuid{});
        auto row = (*reader)->find(schema::kActionItem, id);
        if (!row || !*row || !(*row)->alive()) {
            say("FAILED lost after a kill: row " + word);
            return false;
        }
        if (wanted.twin == 0) rows_.push_back({wanted.number, id});
    }
    for (const auto& [word, wanted] : account.lines) {
        if (wanted.made != Come::yes || wanted.gone != Come::no) continue;
        if (text->find(word + "\n") == std::string::npos) {
            say("FAILED lost after a kill: line " + word);
            return false;
        }
        lines_.push_back(wanted.number);
    }
    return true;
}

void Writer::go() {
    asked_ = Asked::go;
    pace_.start(0);
}

void Writer::hear(const QByteArray& line) {
    if (line == "go") {
        go();
        return;
    }
    if (line != "rest" && line != "settle") {
        end("asked for what is not understood");
    }
    asked_ = line == "rest" ? Asked::rest : Asked::settle;
    answered_ = false;
    pace_.stop();
    nudge_.start();
    online_.loop().tryNow();
    look();
}

// Whoever waits shall not wait for the pause before the next try.
void Writer::nudge() {
    using State = transport::SyncLoop::State;
    const State state = online_.loop().state();
    const auto status = profile_.engine().status();
    say(std::string("still ") + QMetaEnum::fromType<State>().valueToKey(static_cast<int>(state)) + ", " +
        std::to_string(status ? status->waiting : 0) + " waiting, last error: " + online_.loop().lastError().detail);
    if (state != State::syncing) {
        online_.loop().tryNow();
    }
}

void Writer::look() {
    if (answered_ || online_.loop().state() != transport::SyncLoop::State::idle) {
        return;
    }
    const auto status = profile_.engine().status();
    if (!status || status->waiting > 0) {
        return;
    }
    answered_ = true;
    nudge_.stop();
    if (asked_ == Asked::rest) {
        say("resting");
        return;
    }
    const auto digest = profile_.engine().digest();
    say("settled " + digest.valueOr("unreadable") + " " + std::to_string(status->refused));
}

void Writer::write() {
    const std::size_t edits = chance_.oneIn(20) ? 1 + chance_.below(kBurst) : 1;
    for (std::size_t i = 0; i < edits; ++i) {
        if (auto written = writeOne(); !written) {
            end(std::string("an edit: ") + name(written.error().code) + ": " + written.error().detail);
        }
        online_.loop().poke();
    }
    pace_.start(static_cast<int>(chance_.below(kPaceMs)));
}

Result<void> Writer::writeOne() {
    const std::size_t dice = chance_.below(100);
    if (dice < 8) return pair();
    if (dice < 30 && !rows_.empty()) return set(rows_[chance_.below(rows_.size())]);
    if ((dice < 40 || rows_.size() > kMostRows) && !rows_.empty()) return remove(chance_.below(rows_.size()));
    if (dice < 54 && lines_.size() < kMostLines) return writeLine();
    if (dice < 62 && !lines_.empty()) return eraseLine(chance_.below(lines_.size()));
    if (dice < 68) return remark();
    return create();
}

Result<void> Writer::create() {
    const std::uint64_t number = journal_.begin(Kind::create);
    auto id = profile_.engine().create(schema::kActionItem,
                                       {{kItemSeries, meeting_.series}, {kItemTitle, journal_.word(number)}});
    if (!id) return id.error();
    journal_.done(number, {id->toString()});
    rows_.push_back({number, *id});
    return {};
}

Result<void> Writer::pair() {
    const std::uint64_t number = journal_.begin(Kind::pair);
    std::vector<std::string> ids;
    auto both = profile_.engine().together([&]() -> Result<void> {
        for (const char* which : {"a", "b"}) {
            auto id = profile_.engine().create(
                schema::kActionItem, {{kItemSeries, meeting_.series}, {kItemTitle, journal_.word(number) + which}});
            if (!id) return id.error();
            ids.push_back(id->toString());
        }
        return {};
    });
    if (both) journal_.done(number, ids);
    return both;
}

Result<void> Writer::set(const Own& row) {
    const std::uint64_t number = journal_.begin(Kind::set, row.number);
    auto set =
        profile_.engine().set(schema::kActionItem, row.id, {{kItemTitle, titleOf(journal_.word(row.number), number)}});
    if (set) journal_.done(number);
    return set;
}

Result<void> Writer::remove(std::size_t index) {
    const Own row = rows_[index];
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(index));
    const std::uint64_t number = journal_.begin(Kind::remove, row.number);
    auto removed = profile_.engine().remove(schema::kActionItem, row.id);
    if (removed) journal_.done(number);
    return removed;
}

Result<std::string> Writer::noteText() {
    auto reader = profile_.store().reader();
    auto row = reader ? (*reader)->find(schema::kSharedNote, meeting_.note) : reader.error();
    if (!row) return row.error();
    return *row ? Result<std::string>((*row)->text(kNoteBody)) : Error{ErrorCode::notFound, "the shared note"};
}

// Between two lines, so that every word stays whole. What is written is ASCII: bytes are code points.
Result<void> Writer::writeLine() {
    auto text = noteText();
    if (!text) return text.error();
    const std::size_t from = text->empty() ? std::string::npos : text->find('\n', chance_.below(text->size()));
    const std::size_t position = from == std::string::npos ? 0 : from + 1;
    const std::uint64_t number = journal_.begin(Kind::write);
    auto written = profile_.engine().editText(schema::kSharedNote, meeting_.note, kNoteBody,
                                              {{position, 0, journal_.word(number) + "\n"}});
    if (!written) return written;
    journal_.done(number);
    lines_.push_back(number);
    return {};
}

Result<void> Writer::eraseLine(std::size_t index) {
    const std::uint64_t line = lines_[index];
    lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(index));
    auto text = noteText();
    if (!text) return text.error();
    const std::string word = journal_.word(line) + "\n";
    const std::size_t at = text->find(word);
    if (at == std::string::npos) return Error{ErrorCode::internal, "an acknowledged line is not in the text: " + word};
    const std::uint64_t number = journal_.begin(Kind::erase, line);
    auto erased = profile_.engine().editText(schema::kSharedNote, meeting_.note, kNoteBody, {{at, word.size(), {}}});
    if (erased) journal_.done(number);
    return erased;
}

Result<void> Writer::remark() {
    const std::uint64_t number = journal_.begin(Kind::remark);
    auto set = profile_.engine().set(schema::kOccurrence, meeting_.occurrence, {{kRemark, journal_.word(number)}});
    if (set) journal_.done(number);
    return set;
}

}  // namespace aufwind::storm
