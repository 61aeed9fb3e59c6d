// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <functional>
#include <string>

/// What the window needs to take part in surveys: sync/answering does it, behind the window. What is kept is read from
/// the store (models/store/answer_slips.h); after each change the row of what is asked is told as changed.
///
/// Thread rule: the window's. `done` is called once, later, on it. Errors as AnswerBox has them.
namespace aufwind::views {

class AnsweringControl {
  public:
    using Done = std::function<void(const Result<void>&)>;

    virtual ~AnsweringControl() = default;

    virtual void keep(const Uuid& round, const survey::Answers& answers, const std::string& place, Done done) = 0;
    virtual void finish(const Uuid& round, bool wantsReplies, Done done) = 0;
    virtual void change(const Uuid& round, Done done) = 0;
    virtual void say(const Uuid& round, const std::string& text, Done done) = 0;
    virtual void noteRead(const Uuid& round, Done done) = 0;
    virtual void reportElsewhere(const Uuid& round, Done done) = 0;
};

}  // namespace aufwind::views
