// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A survey as people fill it in: what its editors write, what files of other programs are read into, and what its
/// audience receives. Sections, questions, options and rows are told apart by keys, which are unique within the form
/// (options and rows within their question) and never shown. Plain values; texts are UTF-8; any thread.
namespace aufwind::survey {

/// A text by language: "de", "pt-BR". What is not there is not translated.
using Texts = std::map<std::string, std::string, std::less<>>;

enum class QuestionType : std::uint8_t {
    statement,  ///< said, not asked
    scale,      ///< points 1…n, 3 to 10 of them; `options` are their labels
    enps,       ///< 0…10
    singleChoice,
    multipleChoice,
    matrix,   ///< `rows`, each with a point of 1…n; `options` are the labels of the points
    ranking,  ///< `options` in the order of preference
    slider,
    shortText,
    longText,
    date,  ///< days since 1970-01-01
};

struct Option {
    std::string key;
    Texts text;
    bool other = false;      ///< of a choice: with a text of one's own
    bool exclusive = false;  ///< of a multiple choice: not together with others

    bool operator==(const Option&) const = default;
};

/// What a clause says of the answer to its question.
enum class Test : std::uint8_t {
    answered,
    unanswered,
    notApplicable,
    is,  ///< the number
    isNot,
    atMost,
    atLeast,
    chosen,  ///< the option; of a ranking: the first
    notChosen,
};

struct Clause {
    std::string question;
    Test test = Test::answered;
    std::string row;          ///< of a matrix
    std::string option;       ///< of `chosen` and `notChosen`
    std::int64_t number = 0;  ///< a point, a day, or millionths of a slider's value

    bool operator==(const Clause&) const = default;
};

/// Holds where one of its lists holds, a list where each of its clauses does; always where there is none. A clause
/// about a question that was not asked, or is not answered, holds for `unanswered` alone.
struct Condition {
    std::vector<std::vector<Clause>> anyOf;

    bool isAlways() const { return anyOf.empty(); }
    bool operator==(const Condition&) const = default;
};

/// Once the question is answered: where the condition holds, go on with that section, which stands behind the
/// question's own. Of several the first that holds.
struct Jump {
    Condition when;
    std::string section;  ///< the end where empty

    bool operator==(const Jump&) const = default;
};

/// Millionths.
struct SliderRange {
    std::int64_t least = 0;
    std::int64_t most = 100'000'000;
    std::int64_t step = 1'000'000;

    bool operator==(const SliderRange&) const = default;
};

struct Question {
    std::string key;
    QuestionType type = QuestionType::scale;
    Texts text;  ///< `{key}` stands for the answer to an earlier question; `{{` for a brace
    Texts description;
    bool required = false;
    bool reverse = false;  ///< agreeing counts as low
    bool offersNotApplicable = false;
    bool randomOrder = false;  ///< of options or rows; `other` and `exclusive` options stay last
    bool scored = true;        ///< of a scale, matrix or slider: more is better, and counts
    std::string driver;        ///< the key of one of the form's drivers; none where empty
    std::int32_t points = 5;   ///< of a scale or matrix
    /// From that point on an answer is favourable, up to this one unfavourable; by thirds where not set.
    std::optional<std::int32_t> favourableFrom;
    std::optional<std::int32_t> unfavourableTo;
    std::int32_t mostChosen = 0;  ///< of a multiple choice; any number where 0
    std::vector<Option> options;  ///< of a scale or matrix none, or one for each point, whose text may be empty
    std::vector<Option> rows;
    SliderRange range;
    Condition shown;  ///< asked only where it holds
    std::vector<Jump> jumps;

    bool operator==(const Question&) const = default;
};

struct Section {
    std::string key;
    Texts title;
    Texts description;
    bool randomOrder = false;  ///< of its questions
    Condition shown;
    std::vector<Question> questions;

    bool operator==(const Section&) const = default;
};

/// What several questions measure together.
struct Driver {
    std::string key;
    Texts name;
    bool outcome = false;  ///< what the other drivers are to move, as engagement

    bool operator==(const Driver&) const = default;
};

struct Form {
    std::string language = "en";         ///< which each text has
    std::vector<std::string> languages;  ///< the others, in the order they are shown
    Texts title;
    Texts introduction;
    Texts thanks;
    std::vector<Driver> drivers;
    std::vector<Section> sections;

    bool operator==(const Form&) const = default;
};

/// What somebody said to one question.
struct Answer {
    bool notApplicable = false;
    std::optional<std::int64_t> number;                     ///< a point, a day, or millionths of a slider's value
    std::vector<std::string> options;                       ///< what is chosen; of a ranking all, the first first
    std::map<std::string, std::int64_t, std::less<>> rows;  ///< of a matrix, a row's point; 0: not applicable
    std::string text;                                       ///< also what stands beside the `other` option

    bool operator==(const Answer&) const = default;
};

/// By the questions' keys; what is not answered is not there.
using Answers = std::map<std::string, Answer, std::less<>>;

inline constexpr std::size_t kQuestionsMaximum = 500;
inline constexpr std::size_t kSectionsMaximum = 100;
inline constexpr std::size_t kOptionsMaximum = 100;   ///< of a question, rows too
inline constexpr std::size_t kLanguagesMaximum = 40;  ///< besides the form's own
inline constexpr std::size_t kDriversMaximum = 50;
inline constexpr std::size_t kClausesMaximum = 50;  ///< of a condition
inline constexpr std::size_t kJumpsMaximum = 20;    ///< of a question
inline constexpr std::size_t kKeyMaximum = 64;      ///< bytes; letters and digits of ASCII, `_` and `-`
inline constexpr std::size_t kTextMaximum = 4000;   ///< bytes, of one text in one language
inline constexpr std::size_t kTitleMaximum = 300;
inline constexpr std::size_t kShortAnswerMaximum = 500;
inline constexpr std::size_t kLongAnswerMaximum = 10'000;

/// "statement", "scale", "enps", "single_choice", "multiple_choice", "matrix", "ranking", "slider", "short_text",
/// "long_text", "date"
std::string_view nameOf(QuestionType type);
std::optional<QuestionType> questionTypeOf(std::string_view name);
/// "answered", "unanswered", "not_applicable", "is", "is_not", "at_most", "at_least", "chosen", "not_chosen"
std::string_view nameOf(Test test);
std::optional<Test> testOf(std::string_view name);

/// In that language, else in the form's own, else in whichever there is; empty where there is none.
std::string_view textIn(const Texts& texts, std::string_view language, std::string_view own);

const Question* findQuestion(const Form& form, std::string_view key);
const Section* findSection(const Form& form, std::string_view key);

/// The first point that is favourable and the last that is not, of a scale or matrix: what the question says, else by
/// thirds of its points (of five: 4 and 2).
struct Bands {
    std::int32_t favourableFrom = 4;
    std::int32_t unfavourableTo = 2;

    bool operator==(const Bands&) const = default;
};
Bands bandsOf(const Question& question);

}  // namespace aufwind::survey
