// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_read.h"

#include "models/domain/survey/json_members.h"
#include "models/domain/survey/surveyjs_question.h"

#include <algorithm>
#include <map>

namespace aufwind::survey {

namespace {

using namespace surveyjs;

constexpr std::size_t kDepth = 64;

const std::vector<Json>& itemsOf(const Json* json) {
    static const std::vector<Json> kNone;
    return json == nullptr ? kNone : json->items;
}

/// The comparison that an old trigger spells out in members.
std::string expressionOf(const Json& trigger) {
    const auto whole = surveyjs::textOf(trigger, "expression");
    if (!whole.empty()) return std::string(whole);
    const auto quoted = [](const Json& value) {
        std::string made = "'";
        const std::string text = scalarOf(&value);
        for (const char c : text) made += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string{c};
        return made + "'";
    };
    const auto test = surveyjs::textOf(trigger, "operator");
    std::string made = "{" + std::string(surveyjs::textOf(trigger, "name")) + "} " +
                       (test.empty() ? std::string("equal") : std::string(test));
    const Json* value = trigger.find("value");
    if (value == nullptr) return made;
    if (!value->is(Json::Kind::list)) return made + " " + quoted(*value);
    std::string list;
    for (const Json& one : value->items) list += (list.empty() ? "" : ", ") + quoted(one);
    return made + " [" + list + "]";
}

class DocumentReader {
  public:
    explicit DocumentReader(const Json& root)
        : root_(root),
          isOwn_(root.find("aufwind_form") != nullptr),
          isRootRandom_(isRandom(root)),
          texts_(root, isOwn_, notes_),
          questions_(texts_, questionKeys_, notes_, isOwn_) {}

    Imported read() {
        head();
        noteVisibleTriggers();
        const Json* pages = root_.find("pages");
        if (pages != nullptr) {
            for (const Json& one : pages->items) page(one);
        } else {
            page(root_);
        }
        if (beyond_ != 0) notes_.add(NoteKind::left, NoteReason::tooMany, {}, {}, beyond_);
        for (const Pending& one : pending_) condition(one);
        for (const Json& one : itemsOf(root_.find("triggers"))) trigger(one);
        placeholders();
        foot();
        std::vector<ImportNote> notes{
            {.reason = NoteReason::sections, .count = form_.sections.size()},
            {.reason = NoteReason::questions, .count = places_.size()},
        };
        if (!form_.languages.empty())
            notes.push_back({.reason = NoteReason::languages, .count = form_.languages.size()});
        const auto rest = notes_.take();
        notes.insert(notes.end(), rest.begin(), rest.end());
        return {std::move(form_), std::move(notes)};
    }

  private:
    /// What decides whether something is asked; worked out once every question is known.
    struct Pending {
        std::size_t section = 0;
        std::optional<std::size_t> question;
        std::size_t order = 0;
        std::string where;
        std::vector<const std::string*> expressions;  ///< of the document: a panel may have many questions
    };

    void head() {
        form_.language = texts_.language();
        form_.languages = texts_.languages();
        form_.title = texts_.read(root_.find("title"), kTitleMaximum, {});
        form_.introduction = texts_.read(root_.find("description"), kTextMaximum, {});
        const Json* plainThanks = isOwn_ ? root_.find("aufwind_thanks") : nullptr;
        form_.thanks = texts_.read(plainThanks != nullptr ? plainThanks : root_.find("completedHtml"), kTextMaximum, {},
                                   plainThanks == nullptr);
        if (!isOwn_) return;
        KeyMaker keys;
        for (const Json& one : itemsOf(root_.find("aufwind_drivers"))) {
            if (form_.drivers.size() >= kDriversMaximum) break;
            form_.drivers.push_back({.key = keys.make(surveyjs::textOf(one, "key"), "driver"),
                                     .name = texts_.read(one.find("name"), kTitleMaximum, {}),
                                     .outcome = isTrue(one, "outcome")});
        }
    }

    void noteVisibleTriggers() {
        for (const Json& one : itemsOf(root_.find("triggers"))) {
            if (surveyjs::textOf(one, "type") != "visible") continue;
            const std::string said = expressionOf(one);
            for (const auto* member : {"questions", "pages"}) {
                for (const Json& name : itemsOf(one.find(member))) {
                    std::string& into = shownBy_[name.text];
                    if (into.size() > kExpressionMaximum) continue;
                    into += into.empty() ? "(" + said + ")" : " or (" + said + ")";
                }
            }
        }
    }

    /// Adds what the element's being shown depends on; false where it never is.
    bool shown(const Json& element, const std::string& name, std::vector<const std::string*>& expressions) {
        const Json* own = element.find("visibleIf");
        const Json* visible = element.find("visible");
        const bool isHidden = visible != nullptr && visible->is(Json::Kind::boolean) && !visible->truth;
        const auto byTrigger = shownBy_.find(name);
        if (own != nullptr && own->is(Json::Kind::text) && !own->text.empty()) {
            expressions.push_back(&own->text);
        } else if (byTrigger != shownBy_.end()) {
            expressions.push_back(&byTrigger->second);
        } else if (isHidden) {
            notes_.left(NoteReason::setting, name, "visible");
            return false;
        }
        return true;
    }

    void page(const Json& json) {
        const std::string name = cut(surveyjs::textOf(json, "name"), kNameBytes);
        std::vector<const std::string*> expressions;
        const bool isRoot = &json == &root_;
        if (!isRoot && !shown(json, name, expressions)) return;
        if (form_.sections.size() >= kSectionsMaximum) {
            ++beyond_;
            return;
        }
        Section section;
        if (!isRoot) {
            section.title = texts_.read(json.find("title"), kTitleMaximum, name);
            section.description = texts_.read(json.find("description"), kTextMaximum, name);
        }
        for (const auto* limit : {"maxTimeToFinish", "timeLimit"}) {
            if (!isRoot && json.find(limit) != nullptr) notes_.left(NoteReason::setting, name, limit);
        }
        section.randomOrder = isRandom(json) || (!isRoot && isRootRandom_ && !isOrderSaid(json));
        form_.sections.push_back(std::move(section));
        const std::size_t index = form_.sections.size() - 1;
        const std::size_t first = places_.size();
        elements(json, {});
        if (form_.sections.back().questions.empty() && !isOwn_) {
            form_.sections.pop_back();
            return;
        }
        form_.sections.back().key = sectionKeys_.make(name, "page");
        pages_.emplace(name, index);
        if (!expressions.empty()) pending_.push_back({index, {}, first, name, std::move(expressions)});
    }

    static bool isRandom(const Json& json) {
        const Json* order = firstOf(json, {"questionsOrder", "questionOrder", "elementsOrder"});
        return order != nullptr && order->text == "random";
    }

    static bool isOrderSaid(const Json& json) {
        const Json* order = firstOf(json, {"questionsOrder", "questionOrder"});
        return order != nullptr && order->text != "default";
    }

    void elements(const Json& holder, const std::vector<const std::string*>& above) {
        for (const auto* member : {"elements", "questions"}) {
            for (const Json& one : itemsOf(holder.find(member))) element(one, above);
        }
    }

    void element(const Json& json, const std::vector<const std::string*>& above) {
        const std::string name = cut(surveyjs::textOf(json, "name"), kNameBytes);
        const auto type = surveyjs::textOf(json, "type");
        if (places_.size() >= kQuestionsMaximum) {
            ++beyond_;
            return;
        }
        std::vector<const std::string*> expressions = above;
        if (!shown(json, name, expressions)) return;
        if (type == "panel" || type == "flowpanel") {
            if (isRandom(json)) notes_.left(NoteReason::randomOrder, name);
            Texts title = texts_.read(json.find("title"), kTextMaximum, name);
            Texts description = texts_.read(json.find("description"), kTextMaximum, name);
            if (!title.empty() || !description.empty()) {
                add(questions_.statement(name, std::move(title), std::move(description)), name, expressions);
            }
            return elements(json, expressions);
        }
        if (type == "paneldynamic" && json.find("templateElements") != nullptr) {
            notes_.changed(NoteReason::type, name, type);
            Texts title = texts_.read(json.find("title"), kTextMaximum, name);
            Texts description = texts_.read(json.find("description"), kTextMaximum, name);
            if (!title.empty() || !description.empty()) {
                add(questions_.statement(name, std::move(title), std::move(description)), name, expressions);
            }
            for (const Json& one : itemsOf(json.find("templateElements"))) element(one, expressions);
            return;
        }
        auto read = questions_.read(json, type, name);
        for (Made& made : read) add(std::move(made), name, expressions);
    }

    void add(Made made, const std::string& where, const std::vector<const std::string*>& expressions) {
        if (places_.size() >= kQuestionsMaximum) {
            ++beyond_;
            return;
        }
        auto& questions = form_.sections.back().questions;
        const std::size_t order = places_.size();
        made.known.order = order;
        const bool isNamed = isOwn_ || made.question.type != QuestionType::statement;
        if (isNamed) conditions_.add(made.name, std::move(made.known));
        places_.emplace_back(form_.sections.size() - 1, questions.size());
        if (!expressions.empty()) {
            pending_.push_back({form_.sections.size() - 1, questions.size(), order, where, expressions});
        }
        questions.push_back(std::move(made.question));
    }

    void condition(const Pending& pending) {
        Section& section = form_.sections[pending.section];
        Condition& into = pending.question ? section.questions[*pending.question].shown : section.shown;
        for (const std::string* one : pending.expressions) {
            const std::string& expression = *one;
            const auto& settled = conditions_.read(expression);
            const bool isSayable =
                settled && !settled->isNever && (settled->condition.isAlways() || settled->latest < pending.order);
            auto joined = isSayable ? Conditions::both(into, settled->condition) : std::nullopt;
            if (!joined) {
                notes_.left(NoteReason::condition, pending.where, expression);
                continue;
            }
            if (settled->isLoose) notes_.changed(NoteReason::condition, pending.where, expression);
            into = *std::move(joined);
        }
    }

    void trigger(const Json& json) {
        const auto type = surveyjs::textOf(json, "type");
        if (type == "visible") return;
        if (type != "skip" && type != "complete") return notes_.left(NoteReason::calculation, {}, type);
        const std::string expression = expressionOf(json);
        const auto& settled = conditions_.read(expression);
        const Known* named = isOwn_ ? conditions_.find(surveyjs::textOf(json, "aufwind_question")) : nullptr;
        const bool isSayable = settled && !settled->isNever && (named != nullptr || !settled->condition.isAlways());
        const std::string target(surveyjs::textOf(json, "gotoName"));
        const auto to = type == "skip" ? sectionOf(target) : std::optional(form_.sections.size());
        if (!isSayable || !to) return notes_.left(NoteReason::jump, target, expression);
        const auto [section, index] = places_[named != nullptr ? named->order : settled->latest];
        auto& jumps = form_.sections[section].questions[index].jumps;
        if (*to <= section || jumps.size() >= kJumpsMaximum) return notes_.left(NoteReason::jump, target, expression);
        Jump jump;
        if (!(isOwn_ && isTrue(json, "aufwind_always"))) jump.when = settled->condition;
        if (*to < form_.sections.size()) jump.section = form_.sections[*to].key;
        jumps.push_back(std::move(jump));
    }

    /// Of a page, or of the question that a page begins with.
    std::optional<std::size_t> sectionOf(const std::string& name) const {
        const auto page = pages_.find(name);
        if (page != pages_.end()) return page->second;
        const Known* known = conditions_.find(name);
        if (known == nullptr) return std::nullopt;
        const auto [section, index] = places_[known->order];
        return index == 0 ? std::optional(section) : std::nullopt;
    }

    void placeholders() {
        for (std::size_t order = 0; order < places_.size(); ++order) {
            const auto [section, index] = places_[order];
            Question& question = form_.sections[section].questions[index];
            for (auto& [language, text] : question.text) text = piped(text, order, question.key);
            for (const auto& [language, text] : question.description) mention(text, question.key);
        }
        for (const Section& section : form_.sections) {
            for (const auto& [language, text] : section.title) mention(text, section.key);
            for (const auto& [language, text] : section.description) mention(text, section.key);
        }
        for (const auto& [language, text] : form_.thanks) mention(text, {});
    }

    /// Answers to earlier questions by their keys, every other brace as one.
    std::string piped(const std::string& text, std::size_t order, const std::string& where) {
        std::string made;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '{') {
                made += text[i];
                continue;
            }
            const std::string name = placeholderAt(text, i);
            const Known* known = name.empty() ? nullptr : conditions_.find(name);
            if (known != nullptr && known->order < order) {
                made += "{" + known->key + "}";
                i += name.size() + 1;
                continue;
            }
            if (!name.empty()) notes_.left(NoteReason::piping, where, name);
            made += "{{";
        }
        if (made.size() <= kTextMaximum) return made;
        notes_.changed(NoteReason::shortened, where);
        made = cut(made, kTextMaximum);
        // What is left of a brace or of a placeholder would be read as the beginning of another.
        const auto open = made.find_last_of('{');
        if (open != std::string::npos && made.find('}', open) == std::string::npos) {
            made.resize(open != 0 && made[open - 1] == '{' ? open - 1 : open);
        }
        return made;
    }

    static std::string placeholderAt(const std::string& text, std::size_t at) {
        const auto end = std::string_view(text).substr(at + 1, kNoteDetailMaximum).find_first_of("{}");
        if (end == std::string_view::npos || text[at + 1 + end] != '}') return {};
        return text.substr(at + 1, end);
    }

    /// Answers are filled into the texts of questions alone.
    void mention(const std::string& text, const std::string& where) {
        for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
            const std::string name = placeholderAt(text, at);
            if (name.empty() || conditions_.find(name) == nullptr) continue;
            notes_.left(NoteReason::piping, where, name);
        }
    }

    void foot() {
        const std::size_t renamed = questionKeys_.renamed() + sectionKeys_.renamed();
        if (renamed != 0 && !isOwn_) notes_.add(NoteKind::changed, NoteReason::key, {}, {}, renamed);
        for (const Json& one : itemsOf(root_.find("calculatedValues"))) {
            notes_.left(NoteReason::calculation, {}, surveyjs::textOf(one, "name"));
        }
        if (root_.find("logo") != nullptr) notes_.left(NoteReason::media, {}, "logo");
        for (const auto* setting :
             {"completedHtmlOnCondition", "navigateToUrl", "navigateToUrlOnCondition", "maxTimeToFinish",
              "maxTimeToFinishPage", "timeLimit", "timeLimitPerPage", "quizMode"}) {
            if (root_.find(setting) != nullptr) notes_.left(NoteReason::setting, {}, setting);
        }
    }

    const Json& root_;
    bool isOwn_;
    bool isRootRandom_;  ///< looked up once: the root may have very many members
    Notes notes_;
    TextReader texts_;
    KeyMaker questionKeys_;
    KeyMaker sectionKeys_;
    QuestionReader questions_;
    Conditions conditions_;
    Form form_;
    std::map<std::string, std::string> shownBy_;
    std::map<std::string, std::size_t> pages_;
    std::vector<Pending> pending_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;  ///< of each question in its order: section and index
    std::size_t beyond_ = 0;
};

}  // namespace

Result<Imported> readSurveyJs(std::string_view document) {
    const auto json = readJson(document, {.depth = kDepth, .lastOfTwins = true});
    if (!json) return json.error();
    const bool isSurvey = std::ranges::any_of(std::initializer_list<std::string_view>{"pages", "elements", "questions"},
                                              [&](std::string_view name) {
                                                  const Json* found = json->find(name);
                                                  return found != nullptr && found->is(Json::Kind::list);
                                              });
    if (!isSurvey) {
        return Error{ErrorCode::invalid, "neither pages nor elements: this is no survey of SurveyJS"};
    }
    return DocumentReader(*json).read();
}

}  // namespace aufwind::survey
