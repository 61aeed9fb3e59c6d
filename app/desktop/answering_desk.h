// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/views/answering_control.h"
#include "models/views/local_data.h"
#include "sync/answering/answer_box.h"

#include <functional>

/// The window's way to take part in surveys: each call is a step of an AnswerBox on the writer's thread, and tells the
/// window that what is kept of the round has changed.
///
/// Thread rule: the window's. Everything it is given outlives it, and what it has posted.
namespace aufwind::desktop {

class AnsweringDesk final : public views::AnsweringControl {
  public:
    /// `wake` is called on the writer's thread after a step by which something may have to be sent.
    AnsweringDesk(views::LocalData& data, const Clock& clock, Entropy& entropy, std::function<void()> wake)
        : data_(data), clock_(clock), entropy_(entropy), wake_(std::move(wake)) {}

    void keep(const Uuid& round, const survey::Answers& answers, const std::string& place, Done done) override;
    void finish(const Uuid& round, bool wantsReplies, Done done) override;
    void change(const Uuid& round, Done done) override;
    void say(const Uuid& round, const std::string& text, Done done) override;
    void noteRead(const Uuid& round, Done done) override;
    void reportElsewhere(const Uuid& round, Done done) override;

    /// To everybody who shows the round; from any thread.
    static void tell(views::LocalData& data, store::Reader& reader, const Uuid& round);

  private:
    using Step = std::function<Result<void>(answering::AnswerBox&)>;
    void post(const Uuid& round, Step step, Done done);

    views::LocalData& data_;
    const Clock& clock_;
    Entropy& entropy_;
    std::function<void()> wake_;
};

}  // namespace aufwind::desktop
