// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_note_words.h"

#include "models/views/values.h"

namespace aufwind::views {

using survey::NoteKind;
using survey::NoteReason;

namespace {

int countOf(const survey::ImportNote& note) {
    return static_cast<int>(note.count);
}

}  // namespace

QString SurveyNoteWords::carried(const survey::ImportNote& note) {
    switch (note.reason) {
        case NoteReason::sections:
            return tr("%n section(s)", "", countOf(note));
        case NoteReason::questions:
            return tr("%n question(s)", "", countOf(note));
        case NoteReason::languages:
            return tr("%n further language(s)", "", countOf(note));
        default:
            return tr("As it was");
    }
}

QString SurveyNoteWords::changed(const survey::ImportNote& note) {
    const QString detail = toText(note.detail);
    switch (note.reason) {
        case NoteReason::type:
            return tr("Asked in the nearest way there is here, instead of “%1”").arg(detail);
        case NoteReason::parts:
            return tr("Asked as %n question(s)", "", countOf(note));
        case NoteReason::key:
            return tr("Called “%1” here").arg(detail);
        case NoteReason::markup:
            return tr("Formatted text has become plain");
        case NoteReason::shortened:
            return tr("A text that was too long was cut");
        case NoteReason::condition:
            return tr("The condition holds by other rules here: %1").arg(detail);
        case NoteReason::choices:
            return tr("Some options have become one, or were left");
        case NoteReason::range:
            return tr("The scale or limit was brought within what is possible here");
        case NoteReason::randomOrder:
            return tr("The random order is drawn in another way");
        default:
            return detail.isEmpty() ? tr("Not quite as it was") : tr("Not quite as it was: %1").arg(detail);
    }
}

QString SurveyNoteWords::left(const survey::ImportNote& note) {
    const QString detail = toText(note.detail);
    switch (note.reason) {
        case NoteReason::type:
            return tr("There is no such question here: “%1”").arg(detail);
        case NoteReason::condition:
            return tr("The condition cannot be said here, so it is always asked: %1").arg(detail);
        case NoteReason::jump:
            return tr("The jump cannot be said here: %1").arg(detail);
        case NoteReason::piping:
            return tr("Nothing fills the placeholder “%1”; it stands as it was written").arg(detail);
        case NoteReason::validation:
            return tr("Nothing checks what is entered: %1").arg(detail);
        case NoteReason::choices:
            return tr("The options are loaded from elsewhere");
        case NoteReason::presetAnswer:
            return tr("No answer is there from the beginning");
        case NoteReason::calculation:
            return tr("Nothing is calculated: %1").arg(detail);
        case NoteReason::script:
            return tr("Program text");
        case NoteReason::media:
            return tr("A picture, sound or film");
        case NoteReason::randomOrder:
            return tr("The random order");
        case NoteReason::quota:
            return tr("The limit on answers");
        case NoteReason::scoring:
            return tr("Points for answers");
        case NoteReason::language:
            return tr("The language “%1”").arg(detail);
        case NoteReason::reference:
            return tr("It names “%1”, which is not there").arg(detail);
        case NoteReason::tooMany:
            return tr("%n more than a survey holds", "", countOf(note));
        case NoteReason::setting:
            return tr("The setting “%1”").arg(detail);
        default:
            return detail.isEmpty() ? tr("Not here") : tr("Not here: %1").arg(detail);
    }
}

QString SurveyNoteWords::sentence(const survey::ImportNote& note) {
    switch (note.kind) {
        case NoteKind::carried:
            return carried(note);
        case NoteKind::changed:
            return changed(note);
        case NoteKind::left:
            return left(note);
    }
    return {};
}

QString SurveyNoteWords::reading(const Error& error) {
    switch (error.code) {
        case ErrorCode::tooLarge:
            return tr("The file is too large for a survey. Nothing was changed.");
        case ErrorCode::damaged:
            return tr("The file is damaged and cannot be read. Nothing was changed.");
        case ErrorCode::tooNew:
            return tr("A newer version of Aufwind wrote this file. Update Aufwind to read it. Nothing was changed.");
        case ErrorCode::invalid:
            return tr(
                "This is no survey of SurveyJS (.json), LimeSurvey (.lss) or Aufwind (.json) that can be read. "
                "Nothing was changed.");
        default:
            return {};
    }
}

QString SurveyNoteWords::cannotRead() {
    return tr("The file cannot be read. Nothing was changed.");
}

QString SurveyNoteWords::noTitle() {
    return tr("The survey needs a title.");
}

QString SurveyNoteWords::notWritten() {
    return tr("The file cannot be written there.");
}

}  // namespace aufwind::views
