// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_import.h"

#include "models/domain/bounded_file.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/lss_import.h"
#include "models/domain/survey/surveyjs_read.h"
#include "models/domain/survey_rows.h"
#include "models/views/page_source.h"
#include "models/views/survey_making.h"
#include "models/views/survey_note_words.h"
#include "models/views/survey_words.h"
#include "models/views/values.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace aufwind::views {

struct SurveyImport::File {
    QString program;
    survey::Form form;
    std::vector<survey::ImportNote> notes;
};

namespace {

using survey::NoteKind;

enum Role : int { kindRole = Qt::UserRole, headingRole, textRole, whereRole };

constexpr std::array<std::pair<NoteKind, const char*>, 3> kKinds{
    {{NoteKind::left, "left"}, {NoteKind::changed, "changed"}, {NoteKind::carried, "carried"}}};

std::ptrdiff_t orderOf(const survey::ImportNote& note) {
    return std::ranges::find(kKinds, note.kind, &std::pair<NoteKind, const char*>::first) - kKinds.begin();
}

std::string_view withoutBlanks(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    const auto at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

/// What the project itself wrote says so in its first member.
bool isOwn(std::string_view text) {
    constexpr std::size_t kHead = 200;
    return text.substr(0, kHead).find("\"aufwind-survey\"") != std::string_view::npos;
}

std::size_t questionsOf(const survey::Form& form) {
    std::size_t count = 0;
    for (const auto& section : form.sections) count += section.questions.size();
    return count;
}

std::vector<survey::ImportNote> carriedWhole(const survey::Form& form) {
    std::vector<survey::ImportNote> notes;
    const auto add = [&](survey::NoteReason reason, std::size_t count) {
        if (count > 0) {
            notes.push_back({.kind = NoteKind::carried, .reason = reason, .where = {}, .detail = {}, .count = count});
        }
    };
    add(survey::NoteReason::sections, form.sections.size());
    add(survey::NoteReason::questions, questionsOf(form));
    add(survey::NoteReason::languages, form.languages.size());
    return notes;
}

}  // namespace

int SurveyImport::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QHash<int, QByteArray> SurveyImport::roleNames() const {
    return {{kindRole, "kind"}, {headingRole, "heading"}, {textRole, "text"}, {whereRole, "where"}};
}

QVariant SurveyImport::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const survey::ImportNote& note = shown_[row];
    switch (role) {
        case kindRole:
            return QString::fromLatin1(kKinds[static_cast<std::size_t>(orderOf(note))].second);
        case headingRole:
            return row == 0 || shown_[row - 1].kind != note.kind;
        case Qt::DisplayRole:
        case textRole:
            return SurveyNoteWords::sentence(note);
        case whereRole:
            return toText(note.where);
        default:
            return {};
    }
}

void SurveyImport::setApp(QObject* app) {
    if (app_ == app) return;
    app_ = app;
    emit changed();
}

void SurveyImport::setTitle(const QString& title) {
    if (title_ == title) return;
    title_ = title;
    emit changed();
}

QStringList SurveyImport::languages() const {
    QStringList names;
    if (!file_) return names;
    names << languageName(toText(file_->form.language));
    for (const auto& code : file_->form.languages) names << languageName(toText(code));
    return names;
}

QVariantMap SurveyImport::counts() const {
    QVariantMap counts;
    for (const auto& [kind, name] : kKinds) {
        counts[QString::fromLatin1(name)] =
            static_cast<int>(std::ranges::count(shown_, kind, &survey::ImportNote::kind));
    }
    counts[QStringLiteral("sections")] = file_ ? static_cast<int>(file_->form.sections.size()) : 0;
    counts[QStringLiteral("questions")] = file_ ? static_cast<int>(questionsOf(file_->form)) : 0;
    return counts;
}

void SurveyImport::say(const QString& trouble) {
    trouble_ = trouble;
    emit changed();
}

void SurveyImport::fail(const Error& error) {
    const auto context = contextFrom(app_);
    if (!context) return emit changed();
    const QString known = step_ == QLatin1String("file") ? SurveyNoteWords::reading(error) : QString();
    say(known.isEmpty() ? context->wording().edit(error.code) : known);
}

void SurveyImport::leave() {
    if (!work_.isApplying()) forget();
}

void SurveyImport::forget() {
    work_.forget();
    fileName_.clear();
    program_.clear();
    title_.clear();
    surveyId_.clear();
    trouble_.clear();
    step_ = QStringLiteral("file");
    show(nullptr);
}

void SurveyImport::show(std::shared_ptr<const File> file) {
    beginResetModel();
    file_ = std::move(file);
    shown_ = file_ ? file_->notes : std::vector<survey::ImportNote>{};
    std::ranges::stable_sort(shown_, {}, orderOf);
    endResetModel();
    emit changed();
}

void SurveyImport::read(const QUrl& file) {
    const auto context = contextFrom(app_);
    if (!context || work_.isApplying()) return;
    forget();
    const QString path = file.toLocalFile();
    fileName_ = QFileInfo(path).fileName();
    LocalData& data = context->data();
    const auto job = work_.begin(data, QStringLiteral("reading"));
    emit changed();
    const auto read = std::make_shared<std::optional<File>>();
    data.post(
        [read, path](Bench&) -> Result<void> {
            const auto bytes = domain::readFileUpTo(QFile::encodeName(path).toStdString(), survey::kLssMaximum);
            if (!bytes) return {};
            const std::string_view text = withoutBlanks(*bytes);
            if (text.starts_with('<')) {
                auto made = survey::readLss(text);
                if (!made) return made.error();
                *read = File{QStringLiteral("LimeSurvey"), std::move(made->form), std::move(made->notes)};
            } else if (isOwn(text)) {
                auto made = survey::readForm(text);
                if (!made) return made.error();
                auto notes = carriedWhole(*made);
                *read = File{QStringLiteral("Aufwind"), std::move(*made), std::move(notes)};
            } else {
                auto made = survey::readSurveyJs(text);
                if (!made) return made.error();
                *read = File{QStringLiteral("SurveyJS"), std::move(made->form), std::move(made->notes)};
            }
            return {};
        },
        [self = QPointer<SurveyImport>(this), job, read](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result) return self->fail(result.error());
            if (!*read) return self->say(SurveyNoteWords::cannotRead());
            auto whole = std::make_shared<const File>(std::move(**read));
            self->program_ = whole->program;
            self->title_ = toText(survey::textIn(whole->form.title, whole->form.language, whole->form.language));
            if (self->title_.trimmed().isEmpty()) self->title_ = QFileInfo(self->fileName_).completeBaseName();
            self->step_ = QStringLiteral("report");
            self->show(std::move(whole));
        });
}

void SurveyImport::apply() {
    const auto context = contextFrom(app_);
    if (!context || !file_ || step_ != QLatin1String("report") || work_.isRunning()) return;
    if (title_.trimmed().isEmpty()) return say(SurveyNoteWords::noTitle());
    LocalData& data = context->data();
    const auto job = work_.begin(data, QStringLiteral("applying"));
    trouble_.clear();
    emit changed();
    const auto made = std::make_shared<Uuid>();
    data.post(
        [made, file = file_, title = fromText(title_.trimmed())](Bench& bench) -> Result<void> {
            survey::Form form = file->form;
            form.title[form.language] = title;
            const auto id = makeSurvey(bench, form, {.also = {}, .fields = {}});
            if (!id) return id.error();
            *made = *id;
            return {};
        },
        [self = QPointer<SurveyImport>(this), job, made](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result) return self->fail(result.error());
            self->step_ = QStringLiteral("done");
            self->surveyId_ = toText(*made);
            emit self->changed();
            emit self->done(self->surveyId_);
        });
}

}  // namespace aufwind::views
