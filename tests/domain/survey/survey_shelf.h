// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/library.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

/// The surveys and questions that come with the program, for tests.
namespace aufwind::survey::shelf {

inline std::string fileText(const std::string& name) {
    std::ifstream file(std::string(AUFWIND_SOURCE "/resources/surveys/") + name, std::ios::binary);
    if (!file) throw std::runtime_error("resources/surveys/" + name + " cannot be read");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline const std::vector<std::string>& ids() {
    static const std::vector<std::string> all{"engagement",      "pulse", "enps",    "onboarding_30", "onboarding_60",
                                              "onboarding_90",   "exit",  "manager", "remote_work",   "values",
                                              "meeting_culture", "change"};
    return all;
}

inline const std::vector<SurveyTemplate>& templates() {
    static const auto all = [] {
        std::map<std::string, std::string, std::less<>> documents;
        for (const auto& id : ids()) documents[id] = fileText(id + ".json");
        auto read = readTemplates(fileText("index.json"), documents);
        if (!read) throw std::runtime_error(read.error().detail);
        return std::move(*read);
    }();
    return all;
}

inline const SurveyTemplate& templateOf(const std::string& id) {
    const auto& all = templates();
    return *std::find_if(all.begin(), all.end(), [&](const SurveyTemplate& one) { return one.id == id; });
}

inline const QuestionLibrary& library() {
    static const auto all = [] {
        auto read = readLibrary(fileText("library.json"));
        if (!read) throw std::runtime_error(read.error().detail);
        return std::move(*read);
    }();
    return all;
}

}  // namespace aufwind::survey::shelf
