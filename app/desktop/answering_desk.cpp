// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/answering_desk.h"

#include "models/schema/entities.h"

#include <utility>

namespace aufwind::desktop {

void AnsweringDesk::tell(views::LocalData& data, store::Reader& reader, const Uuid& round) {
    const auto slip = store::answerSlip(reader, round);
    if (!slip || !*slip) return;
    // No row has changed, but what is shown of this one.
    data.deliver({{store::ChangeKind::changed, schema::kSurveyForm, (*slip)->form, {}}});
}

void AnsweringDesk::post(const Uuid& round, Step step, Done done) {
    data_.post(
        [this, round, step = std::move(step)](views::Bench& bench) -> Result<void> {
            answering::AnswerBox box(bench.store, bench.reader, clock_, entropy_, data_.me());
            if (auto result = step(box); !result) return result;
            tell(data_, bench.reader, round);
            if (wake_) wake_();
            return {};
        },
        std::move(done));
}

void AnsweringDesk::keep(const Uuid& round, const survey::Answers& answers, const std::string& place, Done done) {
    post(
        round, [=](answering::AnswerBox& box) { return box.keep(round, answers, place); }, std::move(done));
}

void AnsweringDesk::finish(const Uuid& round, bool wantsReplies, Done done) {
    post(
        round, [=](answering::AnswerBox& box) { return box.finish(round, wantsReplies); }, std::move(done));
}

void AnsweringDesk::change(const Uuid& round, Done done) {
    post(
        round, [=](answering::AnswerBox& box) { return box.change(round); }, std::move(done));
}

void AnsweringDesk::say(const Uuid& round, const std::string& text, Done done) {
    post(
        round, [=](answering::AnswerBox& box) { return box.say(round, text); }, std::move(done));
}

void AnsweringDesk::noteRead(const Uuid& round, Done done) {
    post(
        round, [=](answering::AnswerBox& box) { return box.noteRead(round); }, std::move(done));
}

void AnsweringDesk::reportElsewhere(const Uuid& round, Done done) {
    post(
        round, [=](answering::AnswerBox& box) { return box.reportElsewhere(round); }, std::move(done));
}

}  // namespace aufwind::desktop
