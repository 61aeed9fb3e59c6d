// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_translation.h"

#include "models/domain/survey_fields.h"
#include "models/views/survey_words.h"
#include "models/views/text_delta.h"
#include "models/views/values.h"

#include <QQmlEngine>

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// What is offered; a file may bring others along.
constexpr std::array<const char*, 40> kOffered{"ar", "bg", "bs", "cs", "da", "de", "el", "en", "es", "et",
                                               "fa", "fi", "fr", "ga", "he", "hi", "hr", "hu", "id", "it",
                                               "ja", "ko", "lt", "lv", "mt", "nb", "nl", "pl", "pt", "ro",
                                               "ru", "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk", "vi"};

bool isSaid(const survey::Texts& texts, const std::string& language) {
    const auto found = texts.find(language);
    return found != texts.end() && !toText(found->second).trimmed().isEmpty();
}

QString textIn(const survey::Texts& texts, const std::string& language) {
    const auto found = texts.find(language);
    return found == texts.end() ? QString() : toText(found->second);
}

Uuid idOf(const survey::ByKey<Uuid>& ids, const std::string& key) {
    const auto found = ids.find(key);
    return found == ids.end() ? Uuid{} : found->second;
}

}  // namespace

class SurveyTranslation::List : public RowListModel {
  public:
    explicit List(const SurveyTranslation& of, SurveyDraft& draft)
        : RowListModel(draft.context().data(),
                       {"part", "begins", "heading", "number", "own", "text", "missing", "limit", "rowId"}),
          of_(of) {}

  protected:
    bool concerns(const store::Change&) const override { return false; }

    Result<std::vector<Row>> compose() override {
        std::vector<Row> rows;
        const std::string own = fromText(of_.ownLanguage());
        const std::string other = fromText(of_.language());
        if (other.empty()) return rows;
        QString group;
        for (const Item& item : of_.items()) {
            const bool isMissing = !isSaid(*item.texts, other);
            if (of_.onlyMissing_ && !isMissing && !of_.held_.contains(item.place)) continue;
            // Of those that are shown the first of a part says what it belongs to.
            const bool begins = item.group != group;
            group = item.group;
            rows.push_back({item.place,
                            {item.part, begins, begins ? item.heading : QString(), item.number,
                             textIn(*item.texts, own), textIn(*item.texts, other), isMissing, item.limit, item.rowId}});
        }
        return rows;
    }

  private:
    const SurveyTranslation& of_;
};

SurveyTranslation::SurveyTranslation(QObject* parent) : QObject(parent) {}
SurveyTranslation::~SurveyTranslation() = default;

void SurveyTranslation::tell() {
    if (list_) list_->refresh();
    emit changed();
}

void SurveyTranslation::setDraft(QObject* draft) {
    auto* wanted = qobject_cast<SurveyDraft*>(draft);
    if (draft_ == wanted) return;
    if (draft_) draft_->disconnect(this);
    draft_ = wanted;
    held_.clear();
    auto before = std::move(list_);
    if (draft_) {
        list_ = std::make_unique<List>(*this, *draft_);
        QQmlEngine::setObjectOwnership(list_.get(), QQmlEngine::CppOwnership);
        connect(draft_, &SurveyDraft::changed, this, &SurveyTranslation::tell);
        connect(draft_, &QObject::destroyed, this, [this] {
            list_.reset();
            emit draftChanged();
        });
    }
    emit draftChanged();
    emit changed();
}

QAbstractItemModel* SurveyTranslation::list() const {
    return list_.get();
}

QString SurveyTranslation::ownLanguage() const {
    return draft_ ? draft_->language() : QString();
}

QString SurveyTranslation::ownName() const {
    return languageName(ownLanguage());
}

QString SurveyTranslation::language() const {
    const QStringList all = draft_ ? draft_->languages() : QStringList{};
    if (all.isEmpty() || all.contains(language_)) return all.isEmpty() ? QString() : language_;
    return all.first();
}

void SurveyTranslation::setLanguage(const QString& code) {
    if (language_ == code) return;
    language_ = code;
    held_.clear();
    tell();
}

void SurveyTranslation::setOnlyMissing(bool only) {
    if (onlyMissing_ == only) return;
    onlyMissing_ = only;
    held_.clear();
    tell();
}

std::vector<SurveyTranslation::Item> SurveyTranslation::items() const {
    std::vector<Item> all;
    if (!draft_ || !draft_->ready()) return all;
    const survey::FormRows& rows = draft_->rows();
    const survey::Form& form = rows.form;
    const std::string own = form.language;
    QString group = QStringLiteral("survey");
    QString heading = draft_->title();
    QString rowId;
    int number = 0;
    const auto add = [&](const char* part, const survey::Texts& texts, EntityNumber entity, const Uuid& id,
                         FieldNumber named, std::size_t limit = survey::kTextMaximum) {
        if (id.isNil() || !isSaid(texts, own)) return;
        all.push_back({toText(survey::textPlace(entity, id, named)), QString::fromLatin1(part), group, heading, rowId,
                       &texts, number, static_cast<int>(limit)});
    };
    add("title", form.title, schema::kSurvey, rows.survey, field::kSurveyTitle, survey::kTitleMaximum);
    add("introduction", form.introduction, schema::kSurvey, rows.survey, field::kSurveyIntroduction);
    add("thanks", form.thanks, schema::kSurvey, rows.survey, field::kSurveyThanks);
    for (const survey::Driver& driver : form.drivers) {
        add("driver", driver.name, schema::kSurveyDriver, idOf(rows.drivers, driver.key), field::kSurveyDriverName,
            survey::kTitleMaximum);
    }
    for (const survey::Section& section : form.sections) {
        const auto known = rows.sections.find(section.key);
        if (known == rows.sections.end()) continue;
        heading = draft_->textOf(section.title);
        rowId = toText(known->second.id);
        group = rowId;
        number = 0;
        add("section", section.title, schema::kSurveySection, known->second.id, field::kSurveySectionTitle);
        add("description", section.description, schema::kSurveySection, known->second.id,
            field::kSurveySectionDescription);
        for (const survey::Question& question : section.questions) {
            const auto one = rows.questions.find(question.key);
            if (one == rows.questions.end()) continue;
            const survey::QuestionRows& parts = one->second;
            const SurveyDraft::Place* place = draft_->placeOf(parts.id);
            number = place != nullptr ? place->number : 0;
            rowId = toText(parts.id);
            group = rowId;
            heading.clear();
            add("question", question.text, schema::kSurveyQuestion, parts.id, field::kSurveyQuestionText);
            add("description", question.description, schema::kSurveyQuestion, parts.id,
                field::kSurveyQuestionDescription);
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                const survey::Option& option = question.options[i];
                if (i < parts.labels.size()) {
                    add("label", option.text, schema::kSurveyLabel, parts.labels[i], field::kSurveyLabelText);
                } else {
                    add("option", option.text, schema::kSurveyOption, idOf(parts.options, option.key),
                        field::kSurveyOptionText);
                }
            }
            for (const survey::Option& row : question.rows)
                add("row", row.text, schema::kSurveyOption, idOf(parts.rows, row.key), field::kSurveyOptionText);
        }
    }
    return all;
}

QVariantList SurveyTranslation::languages() const {
    QVariantList list;
    if (!draft_) return list;
    const auto all = items();
    for (const std::string& code : draft_->form().languages) {
        const auto translated = std::ranges::count_if(all, [&](const Item& item) { return isSaid(*item.texts, code); });
        const auto texts = static_cast<int>(all.size());
        list.append(QVariantMap{{"id", toText(idOf(draft_->rows().languages, code))},
                                {"code", toText(code)},
                                {"name", languageName(toText(code))},
                                {"texts", texts},
                                {"translated", static_cast<int>(translated)},
                                {"missing", texts - static_cast<int>(translated)}});
    }
    return list;
}

bool SurveyTranslation::did(const EditQueue::Work& work, const QString& text) {
    return draft_ && draft_->context().data().run(work, text).ok();
}

bool SurveyTranslation::setText(const QString& place, const QString& text, const QString& before) {
    const QString code = language();
    if (!draft_ || code.isEmpty()) return false;
    held_.insert(place);
    const std::string where = fromText(place);
    const std::string tag = fromText(code);
    const bool isEmpty = text.trimmed().isEmpty();
    const Uuid survey = draft_->survey();
    return did(
        [=](Bench& bench) -> Result<void> {
            return bench.editor.together([&]() -> Result<void> {
                const auto there =
                    bench.reader.list({.entity = schema::kSurveyText,
                                       .where = {{field::kSurveyTextPlace, store::Compare::equal, Value{where}},
                                                 {field::kSurveyTextLanguage, store::Compare::equal, Value{tag}}}});
                if (!there) return there.error();
                const auto now =
                    toCodePoints(there->empty() ? std::string{} : there->front().text(field::kSurveyTextText));
                const auto base = toCodePoints(fromText(before));
                const auto mine = TextDelta::between(base, isEmpty ? std::u32string{} : toCodePoints(fromText(text)));
                const auto delta = TextDelta::transform(mine, TextDelta::between(base, now)).first;
                if (delta.empty()) return {};
                Uuid id = there->empty() ? Uuid{} : there->front().id;
                if (there->empty()) {
                    const auto made =
                        bench.editor.create(schema::kSurveyText, {{field::kSurveyTextSurvey, Value{survey}},
                                                                  {field::kSurveyTextPlace, Value{where}},
                                                                  {field::kSurveyTextLanguage, Value{tag}}});
                    if (!made) return made.error();
                    id = *made;
                }
                return bench.editor.editText(schema::kSurveyText, id, field::kSurveyTextText, delta.changes());
            });
        },
        text);
}

QVariantList SurveyTranslation::offered() const {
    const QStringList there = draft_ ? draft_->languages() : QStringList{};
    std::vector<std::pair<QString, QString>> names;
    for (const char* tag : kOffered) {
        const QString code = QString::fromLatin1(tag);
        if (code != ownLanguage() && !there.contains(code)) names.emplace_back(languageName(code), code);
    }
    std::ranges::sort(names, [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    QVariantList all;
    for (const auto& [name, code] : names) all.append(QVariantMap{{"code", code}, {"name", name}});
    return all;
}

bool SurveyTranslation::addLanguage(const QString& code) {
    if (!draft_ || code.isEmpty() || code == ownLanguage() || draft_->languages().contains(code)) return false;
    if (static_cast<std::size_t>(draft_->languages().size()) >= survey::kLanguagesMaximum) return false;
    const bool isAdded = did([&](Bench& bench) -> Result<void> {
        const auto made =
            bench.editor.create(schema::kSurveyLanguage, {{field::kSurveyLanguageSurvey, Value{draft_->survey()}},
                                                          {field::kSurveyLanguageLanguage, Value{fromText(code)}}});
        return made ? Result<void>{} : made.error();
    });
    if (isAdded) setLanguage(code);
    return isAdded;
}

bool SurveyTranslation::removeLanguage(const QString& code) {
    const Uuid id = draft_ ? idOf(draft_->rows().languages, fromText(code)) : Uuid{};
    return !id.isNil() && did([&](Bench& bench) { return bench.editor.remove(schema::kSurveyLanguage, id); });
}

bool SurveyTranslation::moveLanguage(const QString& code, int by) {
    if (!draft_ || by == 0) return false;
    const auto& languages = draft_->form().languages;
    const auto found = std::ranges::find(languages, fromText(code));
    const auto from = found - languages.begin();
    const auto to = from + by;
    const auto end = static_cast<std::ptrdiff_t>(languages.size());
    if (found == languages.end() || to < 0 || to >= end) return false;
    const auto idAt = [&](std::ptrdiff_t at) {
        return at < 0 || at >= end ? Uuid{} : idOf(draft_->rows().languages, languages[static_cast<std::size_t>(at)]);
    };
    const Uuid after = idAt(by > 0 ? to : to - 1);
    const Uuid before = idAt(by > 0 ? to + 1 : to);
    return did([&](Bench& bench) { return bench.editor.move(schema::kSurveyLanguage, idAt(from), after, before); });
}

int SurveyTranslation::nextMissing(int row, int by) const {
    const int count = list_ ? list_->rowCount() : 0;
    if (count == 0) return -1;
    const int step = by < 0 ? -1 : 1;
    int at = row < 0 ? (step > 0 ? -1 : count) : row;
    for (int i = 0; i < count; ++i) {
        at = (at + step + count) % count;
        if (list_->get(at, QStringLiteral("missing")).toBool()) return at;
    }
    return -1;
}

}  // namespace aufwind::views
