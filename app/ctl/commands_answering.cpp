// SPDX-License-Identifier: GPL-3.0-or-later
// What a participant does with surveys from a command line: see what is asked, answer it, and what came of it.
//
// `--at-once` leaves out every random wait, so that a test can answer as many people within a minute. It weakens what
// is promised: whoever watches the server can tell by the clock who has sent what. No window has it.
#include "app/ctl/commands_answering.h"

#include "app/ctl/await.h"
#include "app/ctl/online.h"
#include "models/domain/answering_state.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey_round_fields.h"
#include "sync/answering/answer_box.h"
#include "sync/transport/answer_runner.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace aufwind::ctl {
namespace {

namespace field = domain::field;
using answering::AnswerBox;
using answering::Pace;

constexpr int kSyncTimeoutMs = 10 * 60'000;

Exit wrong(const Output& output) {
    return output.fail(kUsage, std::string("Usage: aufwindctl ") + kAnsweringUsage);
}

/// A profile with its box.
struct Seat {
    static Result<std::unique_ptr<Seat>> at(app::Profile& profile) {
        auto seat = std::make_unique<Seat>(profile);
        auto reader = profile.store().reader();
        if (!reader) return reader.error();
        seat->reader = std::move(*reader);
        seat->box = std::make_unique<AnswerBox>(profile.store(), *seat->reader, seat->clock, seat->entropy,
                                                profile.config().person);
        if (auto followed = seat->box->follow(); !followed) return followed.error();
        return seat;
    }
    explicit Seat(app::Profile& whose) : profile(whose) {}

    app::Profile& profile;
    app::SystemClock clock;
    app::SystemEntropy entropy;
    std::unique_ptr<store::Reader> reader;
    std::unique_ptr<AnswerBox> box;
};

/// Syncs, and sends what is due; `unauthenticated` where the profile is signed out.
Result<void> carry(Seat& seat) {
    auto online = Online::open(seat.profile);
    if (!online) return online.error();
    if (auto synced = (*online)->loop().runUntilIdle(kSyncTimeoutMs); !synced) return synced;
    if (auto followed = seat.box->follow(); !followed) return followed;
    const auto& config = seat.profile.config();
    transport::DrawCalls calls((*online)->http(), (*online)->session());
    transport::AnswerLine line(QUrl(QString::fromStdString(config.server)), QByteArray::fromStdString(config.ca));
    transport::AnswerRunner runner(*seat.box, calls, line, (*online)->http(), seat.clock, seat.entropy, {});
    return await<void>([&](const std::function<void(Result<void>)>& done) { runner.drain(done); });
}

std::string titleOf(Seat& seat, const store::AnswerSlip& slip) {
    const auto row = seat.reader->find(schema::kSurveyForm, slip.form);
    return row && *row ? (*row)->text(field::kSurveyFormTitle) : std::string();
}

QJsonObject jsonOf(Seat& seat, const store::AnswerSlip& slip) {
    return {{"round", QString::fromStdString(slip.round.toString())},
            {"title", QString::fromStdString(titleOf(seat, slip))},
            {"state", QString::fromStdString(std::string(nameOf(domain::answeringStateOf(slip))))},
            {"drawn", !slip.token.empty() || slip.drawn != 0},
            {"refused", slip.refused},
            {"reported", slip.reported},
            {"version", static_cast<qint64>(slip.taken.version)},
            {"sent_until", static_cast<qint64>(slip.send.by)},
            {"closes", static_cast<qint64>(slip.closes)},
            {"unread", static_cast<qint64>(domain::unreadReplies(slip))}};
}

Exit show(Seat& seat, const Output& output, bool openAlone) {
    const auto slips = store::answerSlips(*seat.reader);
    if (!slips) return output.fail(slips.error());
    QJsonArray all;
    for (const store::AnswerSlip& slip : *slips) {
        const auto state = domain::answeringStateOf(slip);
        const bool isOpen = state == domain::AnsweringState::open || state == domain::AnsweringState::changing;
        if (openAlone && !isOpen) continue;
        if (output.json()) {
            all.append(jsonOf(seat, slip));
        } else {
            output.line(slip.round.toString() + "\t" + std::string(nameOf(state)) + "\t" + titleOf(seat, slip) +
                        (slip.refused ? "\t[the right to answer was refused]" : ""));
        }
    }
    if (output.json()) output.print(all);
    return kDone;
}

struct Words {
    std::vector<std::string> names;
    std::optional<std::string> say;
    bool replies = false;
    bool atOnce = false;
    bool good = true;
};

Words wordsOf(const Invocation& invocation) {
    Words words;
    const auto& all = invocation.arguments;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i] == "--at-once") {
            words.atOnce = true;
        } else if (all[i] == "--replies") {
            words.replies = true;
        } else if (all[i] == "--say" && i + 1 < all.size()) {
            words.say = all[++i];
        } else {
            words.good = words.good && !all[i].starts_with("--");
            words.names.push_back(all[i]);
        }
    }
    return words;
}

/// By its id, or by a title that only one has.
Result<store::AnswerSlip> slipNamed(Seat& seat, const std::string& name) {
    auto slips = store::answerSlips(*seat.reader);
    if (!slips) return slips.error();
    const auto id = Uuid::parse(name);
    std::erase_if(*slips,
                  [&](const store::AnswerSlip& slip) { return id ? slip.round != *id : titleOf(seat, slip) != name; });
    if (slips->size() == 1) return slips->front();
    return Error{ErrorCode::notFound, slips->empty() ? "nobody is asked in a survey of that title or id"
                                                     : "several surveys have that title: give the id"};
}

Result<survey::Answers> answersIn(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) return Error{ErrorCode::io, "the file cannot be read"};
    return survey::readAnswers(file.read(static_cast<qint64>(survey::kDocumentMaximum) + 1).toStdString());
}

Exit answer(Seat& seat, const Words& words, const Output& output) {
    const auto slip = slipNamed(seat, words.names[0]);
    if (!slip) return output.fail(slip.error());
    const auto answers = answersIn(words.names[1]);
    if (!answers) return output.failWords(answers.error());
    if (slip->finished != 0) {
        if (auto changed = seat.box->change(slip->round); !changed) return output.fail(changed.error());
    }
    if (auto kept = seat.box->keep(slip->round, *answers, {}); !kept) return output.fail(kept.error());
    const Pace pace = words.atOnce ? Pace::atOnce : Pace::apart;
    if (auto done = seat.box->finish(slip->round, words.replies, pace); !done) return output.fail(done.error());
    if (words.atOnce) {
        if (auto carried = carry(seat); !carried) return output.fail(carried.error());
    }
    const auto now = store::answerSlip(*seat.reader, slip->round);
    if (!now || !*now) return output.fail(kFailed, "The survey is gone.");
    const auto state = domain::answeringStateOf(**now);
    if (output.json()) {
        output.print(jsonOf(seat, **now));
    } else {
        output.line(state == domain::AnsweringState::sent
                        ? "Sent."
                        : "Kept. `surveys send`, or a window that is open, sends it at a random time.");
    }
    const bool isGood = state == domain::AnsweringState::sent || !words.atOnce;
    return isGood ? kDone : output.fail(kRefused, "The answer is not handed in: see `surveys status`.");
}

Exit thread(Seat& seat, const Words& words, const Output& output) {
    const auto slip = slipNamed(seat, words.names[0]);
    if (!slip) return output.fail(slip.error());
    const Pace pace = words.atOnce ? Pace::atOnce : Pace::apart;
    if (words.say) {
        if (auto said = seat.box->say(slip->round, *words.say, pace); !said) return output.fail(said.error());
    }
    if (words.atOnce) {
        if (auto looked = seat.box->lookNow(slip->round); !looked) return output.fail(looked.error());
        if (auto carried = carry(seat); !carried) return output.fail(carried.error());
    }
    const auto now = store::answerSlip(*seat.reader, slip->round);
    if (!now || !*now) return output.fail(kFailed, "The survey is gone.");
    QJsonArray all;
    for (const store::SlipText& text : (*now)->thread) {
        if (output.json()) {
            all.append(QJsonObject{{"own", !text.isReply},
                                   {"number", static_cast<qint64>(text.number)},
                                   {"text", QString::fromStdString(text.text)},
                                   {"sent", !text.isReply && text.done}});
        } else {
            output.line(std::string(text.isReply ? "reply" : "you") + "\t" + text.text);
        }
    }
    if (output.json()) output.print(all);
    if (auto read = seat.box->noteRead(slip->round); !read) return output.fail(read.error());
    return kDone;
}

}  // namespace

std::optional<Exit> answering(const Invocation& invocation, const Output& output) {
    const std::string& verb = invocation.arguments.front();
    constexpr std::string_view kVerbs[] = {"open", "answer", "status", "send", "thread"};
    if (std::ranges::find(kVerbs, verb) == std::end(kVerbs)) return std::nullopt;
    const Words words = wordsOf(invocation);
    const std::size_t wanted = verb == "answer" ? 2 : verb == "thread" ? 1 : 0;
    const bool takesPace = verb == "answer" || verb == "thread";
    if (!words.good || words.names.size() != wanted || (words.atOnce && !takesPace) ||
        (words.replies && verb != "answer") || (words.say && verb != "thread")) {
        return wrong(output);
    }
    return withStored(invocation, output, [&](app::Profile& profile) {
        const auto seat = Seat::at(profile);
        if (!seat) return output.fail(seat.error());
        if (verb == "answer") return answer(**seat, words, output);
        if (verb == "thread") return thread(**seat, words, output);
        if (verb == "send") {
            if (auto carried = carry(**seat); !carried) return output.fail(carried.error());
        }
        return show(**seat, output, verb == "open");
    });
}

}  // namespace aufwind::ctl
