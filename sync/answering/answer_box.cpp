// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answering/answer_box.h"

#include "models/domain/survey/form_json.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey_round_fields.h"
#include "sync/answering/published_check.h"

#include <algorithm>
#include <utility>

namespace aufwind::answering {
namespace {

namespace field = domain::field;
using store::AnswerSlip;
using store::SlipBar;
using store::SlipText;

/// A row that is away for so long does not come back: a person who loses and regains sight of it keeps the right.
constexpr std::int64_t kGone = 30 * kDay;
constexpr std::size_t kMessageMaximum = 10'000;

constexpr std::int64_t kOpen = 0;  ///< of the state of a survey_form

Error noSuchRound() {
    return {ErrorCode::notFound, "no such round"};
}

}  // namespace

Result<void> AnswerBox::keepSlip(const Slip& slip) {
    return store_.write([&](store::Writer& writer) { return store::keepAnswerSlip(writer, slip); });
}

Result<void> AnswerBox::edit(const Uuid& round, const std::function<Result<void>(Slip&)>& work) {
    return store_.write([&](store::Writer& writer) -> Result<void> {
        auto slip = store::answerSlip(writer, round);
        if (!slip) return slip.error();
        if (!*slip) return noSuchRound();
        const Slip before = **slip;
        if (auto done = work(**slip); !done) return done;
        return **slip == before ? Result<void>() : store::keepAnswerSlip(writer, **slip);
    });
}

Result<void> AnswerBox::follow() {
    const auto invitations =
        reader_.list({.entity = schema::kSurveyInvitation,
                      .where = {{field::kSurveyInvitationPerson, store::Compare::equal, Value{me_}}}});
    if (!invitations) return invitations.error();
    std::vector<Uuid> here;
    for (const Record& invitation : *invitations) {
        const auto row = reader_.find(schema::kSurveyForm, invitation.reference(field::kSurveyInvitationForm));
        if (!row) return row.error();
        if (!*row || !(*row)->alive()) continue;
        here.push_back((*row)->reference(field::kSurveyFormRound));
        if (auto done = followForm(**row); !done) return done;
    }
    return followGone(here);
}

Result<void> AnswerBox::followForm(const Record& row) {
    const Uuid round = row.reference(field::kSurveyFormRound);
    auto found = store::answerSlip(reader_, round);
    if (!found) return found.error();
    const bool isNew = !*found;
    AnswerSlip slip = isNew ? AnswerSlip{} : **found;
    const AnswerSlip before = slip;
    slip.round = round;
    slip.form = row.id;
    const auto form = survey::readPublishedForm(row.text(field::kSurveyFormDocument));
    if (form) {
        slip.bar = barOf(*form, slip);
        if (slip.formHash.empty()) slip.formHash = identityOf(*form);
        slip.threshold = std::max(slip.threshold, form->threshold);
    } else if (slip.bar == SlipBar::none) {
        slip.bar = SlipBar::damaged;
    }
    const Chance now = chance();
    const bool isClosed = row.number(field::kSurveyFormState) != kOpen;
    // Nothing was ever done in a round that was closed when it came.
    if (isNew && isClosed) return {};
    answering::follow(slip, row.number(field::kSurveyFormOpens), row.number(field::kSurveyFormCloses), isClosed, now);
    if (slip.draw.at == 0 && slip.token.empty() && !slip.closed) begin(slip, now);
    return slip == before ? Result<void>() : keepSlip(slip);
}

Result<void> AnswerBox::followGone(const std::vector<Uuid>& here) {
    const auto slips = store::answerSlips(reader_);
    if (!slips) return slips.error();
    const std::int64_t now = clock_.now();
    for (const AnswerSlip& slip : *slips) {
        if (std::ranges::find(here, slip.round) != here.end()) continue;
        Result<void> done;
        if (slip.goneSince == 0 || slip.goneSince > now) {
            done = edit(slip.round, [now](Slip& gone) {
                gone.goneSince = now;
                return Result<void>();
            });
        } else if (now - slip.goneSince > kGone) {
            done = store_.write([&](store::Writer& writer) { return store::dropAnswerSlip(writer, slip.round); });
        }
        if (!done) return done;
    }
    return {};
}

Result<survey::PublishedForm> AnswerBox::published(const Slip& slip) {
    const auto row = reader_.find(schema::kSurveyForm, slip.form);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return noSuchRound();
    auto form = survey::readPublishedForm((*row)->text(field::kSurveyFormDocument));
    if (!form) return form;
    // What has changed since it came is not answered, whoever looks first.
    const SlipBar bar = barOf(*form, slip);
    if (bar == SlipBar::changed) return Error{ErrorCode::untrusted, "what is asked is not what it was"};
    return form;
}

Result<std::string> AnswerBox::invitationOf(const Slip& slip) {
    const auto rows = reader_.list({.entity = schema::kSurveyInvitation,
                                    .where = {{field::kSurveyInvitationPerson, store::Compare::equal, Value{me_}},
                                              {field::kSurveyInvitationForm, store::Compare::equal, Value{slip.form}}},
                                    .limit = 1});
    if (!rows) return rows.error();
    return rows->empty() ? std::string() : std::string(rows->front().text(field::kSurveyInvitationSegments));
}

Result<void> AnswerBox::keep(const Uuid& round, const survey::Answers& answers, const std::string& place) {
    return edit(round, [&](Slip& slip) -> Result<void> {
        if (slip.closed) return Error{ErrorCode::dead, "the round is closed"};
        slip.answers = survey::answersDocument(answers);
        slip.place = place;
        return {};
    });
}

Result<void> AnswerBox::finish(const Uuid& round, bool wantsReplies, Pace pace) {
    return edit(round, [&](Slip& slip) -> Result<void> {
        if (slip.closed) return Error{ErrorCode::dead, "the round is closed"};
        if (slip.bar != SlipBar::none) return Error{ErrorCode::forbidden, "this device takes no part"};
        const auto form = published(slip);
        if (!form) return form.error();
        const auto answers = slip.answers.empty() ? survey::Answers{} : survey::readAnswers(slip.answers);
        if (!answers) return answers.error();
        const survey::FormLogic logic(form->form);
        const auto settled = logic.settled(*answers);
        if (!logic.missing(settled).empty()) return Error{ErrorCode::invalid, "a question is not answered"};
        if (auto fits = logic.fits(settled); !fits) return fits;
        answering::finish(slip, wantsReplies, pace == Pace::atOnce, chance());
        return {};
    });
}

Result<void> AnswerBox::change(const Uuid& round) {
    return edit(round, [](Slip& slip) -> Result<void> {
        if (slip.closed) return Error{ErrorCode::dead, "the round is closed"};
        answering::change(slip);
        return {};
    });
}

Result<void> AnswerBox::say(const Uuid& round, const std::string& text, Pace pace) {
    return edit(round, [&](Slip& slip) -> Result<void> {
        if (!slip.wantsReplies || slip.taken.version == 0 || slip.token.empty()) {
            return Error{ErrorCode::forbidden, "there is no thread"};
        }
        if (text.empty()) return Error{ErrorCode::invalid, "nothing is said"};
        if (text.size() > kMessageMaximum || slip.thread.size() >= kThreadMaximum) {
            return Error{ErrorCode::tooLarge, "more than a thread takes"};
        }
        std::uint32_t number = 0;
        for (const SlipText& one : slip.thread) {
            if (!one.isReply) number = std::max(number, one.number);
        }
        const Chance now = chance();
        const std::int64_t at = pace == Pace::atOnce ? now.now : now.in(messageSpan(now.now)).at;
        slip.thread.push_back({.number = number + 1, .text = text, .at = at});
        return {};
    });
}

Result<void> AnswerBox::noteRead(const Uuid& round) {
    return edit(round, [](Slip& slip) -> Result<void> {
        for (SlipText& one : slip.thread) one.done = one.done || one.isReply;
        return {};
    });
}

Result<void> AnswerBox::reportElsewhere(const Uuid& round) {
    return edit(round, [](Slip& slip) -> Result<void> {
        if (slip.bar != SlipBar::elsewhere) return Error{ErrorCode::forbidden, "nothing says so"};
        slip.refused = true;
        return {};
    });
}

Result<void> AnswerBox::lookNow(const Uuid& round) {
    return edit(round, [&](Slip& slip) -> Result<void> {
        if (slip.token.empty() || slip.taken.version == 0) return Error{ErrorCode::forbidden, "nothing was sent"};
        slip.look = chance().in({clock_.now(), clock_.now()});
        return {};
    });
}

}  // namespace aufwind::answering
