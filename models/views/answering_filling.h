// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/answering.h"
#include "models/views/survey_question_map.h"

#include <utility>

/// The form of a round with its logic, for the files of Answering. Immutable.
namespace aufwind::views {

/// Held together, as the logic has views of the form.
struct Answering::Filling {
    explicit Filling(survey::PublishedForm whole, const std::string& document)
        : published(std::move(whole)), hash(survey::publishedFormHash(document)), logic(published.form) {}
    Filling(const Filling&) = delete;
    Filling& operator=(const Filling&) = delete;

    const survey::Question& at(const survey::Place& place) const {
        return published.form.sections[place.section].questions[place.question];
    }
    Reading reading(const survey::Answers& answers, const QString& language, const QString& formats,
                    std::uint64_t seed) const {
        return {published.form, logic, answers, language, formats, seed};
    }

    survey::PublishedForm published;
    std::string hash;
    survey::FormLogic logic;
};

}  // namespace aufwind::views
