// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/logic.h"

#include <QString>
#include <QVariantMap>

#include <cstdint>
#include <optional>
#include <string_view>

/// A question of a form and the answer to it as plain data, as ui/pages/surveys/answer/QuestionView.qml takes and gives
/// them; its head names the members. Pure; any thread.
namespace aufwind::views {

/// How a participant has the form before them.
struct Reading {
    const survey::Form& form;
    const survey::FormLogic& logic;  ///< of that form
    const survey::Answers& answers;  ///< settled; what of them texts speak of is filled in
    QString language;
    QString formats;         ///< "en" or "de": how days and numbers are written; else that of `language`
    std::uint64_t seed = 0;  ///< of whoever sees it: the order of options and rows
};

/// A text in that language with the answers that it speaks of.
QString pipedText(const Reading& reading, const survey::Texts& texts);

QVariantMap questionMap(const Reading& reading, const survey::Question& question);

/// An invalid one, which QML sees as undefined, where there is no answer.
QVariant answerMap(const survey::Question& question, const survey::Answers& answers);

/// The inverse; nothing where it says nothing. Whether it fits FormLogic::fits() tells.
std::optional<survey::Answer> answerFrom(const survey::Question& question, const QVariant& given);

}  // namespace aufwind::views
