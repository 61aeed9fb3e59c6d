// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// How a survey is filled in: what is asked, in which order, and which answers the form allows. Client and server have
/// the same rules. Pure; any thread. Time is linear in form and answers, whoever wrote them.
///
/// The form is gone through once, from the first section to the last. A clause about a question that comes later, or
/// about none, holds for `unanswered` alone; one whose test, row or option the question does not have never holds;
/// `isNot` and `notChosen` hold of "not applicable", as it is an answer and not that one. A jump to a section that is
/// not behind the question's own never happens. What is asked does not depend on the order that somebody sees.
///
/// An order is random by a seed of the caller's, one for each person and survey: the same seed gives the same order on
/// every device (SplitMix64 of Steele, Lea and Flood 2014, FNV-1a, and the shuffle of Fisher and Yates; no library's,
/// as they differ). In a section of random order, statements and questions with jumps stay where they are and nothing
/// passes them. Between them a question moves only behind all those that its condition or its text speaks of.
namespace aufwind::survey {

/// Positions in the form.
struct Place {
    std::size_t section = 0;
    std::size_t question = 0;  ///< within the section

    bool operator==(const Place&) const = default;
};

/// How answers read within a text.
struct PipedWords {
    std::function<std::string(std::int64_t day)> date;           ///< ISO 8601 where not set
    std::function<std::string(std::int64_t millionths)> number;  ///< of a slider; with a point where not set
    std::string notApplicable = std::string("…");
    std::string unanswered = std::string("…");
};

inline constexpr std::size_t kPipedAnswerMaximum = 300;         ///< bytes, of one answer within a text
inline constexpr std::size_t kPipedMaximum = 2 * kTextMaximum;  ///< bytes, of a text with its answers
inline constexpr std::int64_t kDayLeast = -719'162;             ///< 0001-01-01
inline constexpr std::int64_t kDayMost = 2'932'896;             ///< 9999-12-31

/// Whether it says anything: a text of nothing but white space does not.
bool isAnswered(const Question& question, const Answer& answer);

struct FormIndex;

/// For many calls about one form, which has to outlive this and stay as it is.
class FormLogic {
  public:
    explicit FormLogic(const Form& form);
    ~FormLogic();
    FormLogic(FormLogic&&) noexcept;
    FormLogic& operator=(FormLogic&&) noexcept;

    /// Statements, too. In the form's order.
    std::vector<Place> asked(const Answers& answers) const;
    /// In the order that the person of this seed sees.
    std::vector<Place> asked(const Answers& answers, std::uint64_t seed) const;

    /// The keys of those that are required and asked, and not answered; of a matrix, not in every row.
    std::vector<std::string> missing(const Answers& answers) const;

    /// Without the answers that say nothing, and those to questions that are not asked, or no longer once these are
    /// dropped. Settling twice changes nothing more.
    Answers settled(const Answers& answers) const;
    Answers settled(Answers&& answers) const;

    /// Whether these may be answers to this form: each has the shape, range and length that its question allows, and
    /// says something. Answers to questions that are not asked may be there: settled() drops them; what is missing says
    /// missing(). `invalid` and `tooLarge` name the question's key; nothing of what was sent.
    Result<void> fits(const Answers& answers) const;

    /// The text with each `{key}` replaced by the answer in plain words, and `{{` by a brace. A key that is not known
    /// stays as it is typed. Nothing within an answer is replaced. Cut to kPipedMaximum. `answers` are settled.
    std::string piped(std::string_view text, const Answers& answers, std::string_view language,
                      const PipedWords& words = {}) const;

  private:
    std::unique_ptr<const FormIndex> index_;
};

/// Positions in `options`, or in `rows`, in the order that the person of this seed sees: `exclusive` and `other`
/// options last. As they stand where the order is not random, or the options are labels of points.
std::vector<std::size_t> optionOrder(const Question& question, std::uint64_t seed);
std::vector<std::size_t> rowOrder(const Question& question, std::uint64_t seed);

/// FormLogic for a single call.
std::vector<Place> asked(const Form& form, const Answers& answers, std::uint64_t seed);
std::vector<std::string> missing(const Form& form, const Answers& answers);
Answers settled(const Form& form, const Answers& answers);
Result<void> fits(const Form& form, const Answers& answers);
std::string piped(std::string_view text, const Form& form, const Answers& answers, std::string_view language,
                  const PipedWords& words = {});

}  // namespace aufwind::survey
