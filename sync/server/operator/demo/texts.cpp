// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/texts.h"

#include "sync/server/operator/demo/texts_english.h"
#include "sync/server/operator/demo/texts_german.h"

namespace aufwind::server::demo {

std::span<const Topic> topics(Language language, Field field) {
    const bool isEnglish = language == Language::english;
    switch (field) {
        case Field::technology:
            return isEnglish ? std::span<const Topic>(english::kTechnology) : german::kTechnology;
        case Field::customers:
            return isEnglish ? std::span<const Topic>(english::kCustomers) : german::kCustomers;
        case Field::operations:
            return isEnglish ? std::span<const Topic>(english::kOperations) : german::kOperations;
        case Field::leadership:
            break;
    }
    return topics(language);
}

std::span<const Topic> topics(Language language) {
    return language == Language::english ? std::span<const Topic>(english::kGeneral) : german::kGeneral;
}

std::span<const Topic> teamTopics(Language language) {
    return language == Language::english ? std::span<const Topic>(english::kTeam) : german::kTeam;
}

std::span<const Note> notes(Language language) {
    return language == Language::english ? std::span<const Note>(english::kNotes) : german::kNotes;
}

std::span<const std::string_view> privateNotes(Language language) {
    return language == Language::english ? std::span<const std::string_view>(english::kPrivateNotes)
                                         : german::kPrivateNotes;
}

std::span<const std::string_view> actions(Language language) {
    return language == Language::english ? std::span<const std::string_view>(english::kActions) : german::kActions;
}

}  // namespace aufwind::server::demo
