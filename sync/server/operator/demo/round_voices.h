// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/published_form.h"
#include "sync/anonymous/token.h"
#include "sync/server/operator/demo/company.h"
#include "sync/server/surveys/answer_gate.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Those who answer a round of the demo, as their devices would: they draw the right to it as themselves, and what they
/// say is sealed and sent as nobody's. Threads: one caller.
namespace aufwind::server::demo {

class RoundVoices {
  public:
    /// Of a round that is open by the clock. `number`: from 0, see round_answers.h.
    RoundVoices(Company& company, TenantService& service, const Clock& clock, const Uuid& round, int number)
        : company_(company), service_(service), clock_(clock), round_(round), number_(number) {}

    Result<void> draw();
    /// All who have drawn.
    Result<void> answer();
    /// A first message of each of these people, by their index, in the thread of their answer.
    Result<void> say(const std::vector<std::pair<int, std::string>>& messages);

  private:
    struct Right {
        int person = 0;
        anonymous::AnswerToken token;
    };
    Result<void> readPublished();
    Result<GateStep> stepOf(const Right& right, anonymous::SealedKind kind, const std::string& text) const;
    Result<survey::Segments> segmentsOf(int person);
    Result<void> perform(const std::vector<GateStep>& steps);

    Company& company_;
    TenantService& service_;
    const Clock& clock_;
    const Uuid round_;
    const int number_;
    Uuid form_;
    survey::PublishedForm published_;
    std::optional<anonymous::PublicKey> key_;
    std::vector<Right> rights_;
};

}  // namespace aufwind::server::demo
