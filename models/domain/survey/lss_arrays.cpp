// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_questions.h"

#include <algorithm>
#include <iterator>

namespace aufwind::survey::lss {

namespace {

constexpr std::size_t kCellsMaximum = 50;  ///< of an array of texts, each of which is asked by itself

using Parts = std::vector<SourceSubquestion>;

/// The rows of a matrix, read once for all its columns.
struct Rows {
    Parts parts;
    std::vector<Option> options;
};

bool fitsScale(std::size_t points) {
    return points >= 3 && points <= 10;
}

Codes shared(std::vector<Code> codes) {
    return std::make_shared<const std::vector<Code>>(std::move(codes));
}

/// Those of one axis, at most as many as a question may have rows.
Parts axis(const SourceQuestion& source, std::int64_t scale, Context& context) {
    Parts parts;
    std::copy_if(source.subquestions.begin(), source.subquestions.end(), std::back_inserter(parts),
                 [&](const auto& part) { return part.scale == scale; });
    if (parts.size() > kOptionsMaximum) {
        context.notes().add(NoteKind::left, NoteReason::tooMany, source.code, {}, parts.size() - kOptionsMaximum);
        parts.resize(kOptionsMaximum);
    }
    return parts;
}

Rows rowsOf(const SourceQuestion& source, Context& context) {
    Rows rows{.parts = axis(source, 0, context)};
    std::set<std::string> taken;
    for (const auto& part : rows.parts) {
        rows.options.push_back({.key = keyLike(part.code, taken),
                                .text = context.textsOr(part.text, part.code, source.code, kTextMaximum)});
    }
    return rows;
}

std::vector<SourceAnswer> answersOf(const SourceQuestion& source, std::int64_t scale) {
    std::vector<SourceAnswer> answers;
    std::copy_if(source.answers.begin(), source.answers.end(), std::back_inserter(answers),
                 [&](const auto& answer) { return answer.scale == scale; });
    return answers;
}

/// How the columns of a matrix count, and what they are called here and there.
struct Columns {
    std::vector<Option> labels;
    std::vector<Code> codes;
    bool scored = true;
    bool reverse = false;
};

Columns numbered(std::int64_t least, std::int64_t step, std::int64_t count) {
    Columns columns;
    for (std::int64_t i = 0; i < count; ++i) {
        columns.codes.push_back({.code = std::to_string(least + i * step), .point = i + 1});
    }
    return columns;
}

Columns worded(const std::vector<std::pair<std::string, Word>>& words, const Source& source) {
    Columns columns{.scored = false};
    for (const auto& [code, word] : words) {
        columns.labels.push_back({.key = code, .text = wordOf(word, source)});
        columns.codes.push_back({.code = code, .point = static_cast<std::int64_t>(columns.labels.size())});
    }
    return columns;
}

/// What one column of an array, or one of its scales, adds to the names of its cells.
struct CellName {
    std::string suffix;
    std::string field;
};

/// One matrix of all rows, begun already.
void addMatrix(Converted& converted, Question question, const SourceQuestion& source, const Rows& rows, Columns columns,
               const CellName& cell, Context& context) {
    question.type = QuestionType::matrix;
    question.points = static_cast<std::int32_t>(columns.codes.size());
    question.options = std::move(columns.labels);
    question.rows = rows.options;
    question.scored = columns.scored;
    question.reverse = columns.reverse;
    question.randomOrder = isRandom(source);
    const Codes codes = shared(std::move(columns.codes));
    for (std::size_t i = 0; i < rows.parts.size(); ++i) {
        const Variable variable{.kind = Variable::Kind::points,
                                .question = question.key,
                                .row = rows.options[i].key,
                                .codes = codes,
                                .whole = false};
        converted.names.push_back(namePart(source, rows.parts[i], context, variable, cell.suffix, cell.field));
    }
    converted.questions.push_back(std::move(question));
}

/// Each row by itself, for columns that no matrix can have.
void addRows(Converted& converted, const SourceQuestion& source, const Rows& rows,
             const std::vector<SourceAnswer>& answers, const CellName& cell, Context& context) {
    const PartMaker maker(source, context);
    const auto list = answerListOf(answers, source, context);
    for (const auto& row : rows.parts) {
        SourceSubquestion called = row;
        called.code += cell.suffix;
        auto question = maker.make(called);
        Variable variable{.question = question.key};
        answerBy(list, question, variable);
        converted.names.push_back(namePart(source, row, context, std::move(variable), cell.suffix, cell.field));
        converted.questions.push_back(std::move(question));
    }
}

/// One scale of an array whose columns are of its own making.
void addScale(Converted& converted, const SourceQuestion& source, const Rows& rows,
              const std::vector<SourceAnswer>& answers, const SourceSubquestion* part, const CellName& cell,
              Context& context) {
    if (answers.empty()) return;
    if (!fitsScale(answers.size())) {
        return addRows(converted, source, rows, answers, cell, context);
    }
    auto choices = choicesOf(answers, source.code, context);
    for (std::size_t i = 0; i < choices.codes.size(); ++i) choices.codes[i].point = static_cast<std::int64_t>(i) + 1;
    const auto order = orderOf(answers, context.source());
    if (order == Order::none) context.notes().add(NoteKind::changed, NoteReason::type, source.code, source.type);
    auto question = part == nullptr ? begin(source, context, source.code) : PartMaker(source, context).make(*part);
    addMatrix(converted, std::move(question), source, rows,
              {.labels = std::move(choices.options),
               .codes = std::move(choices.codes),
               .scored = order != Order::none,
               .reverse = order == Order::falling},
              cell, context);
}

void addDual(Converted& converted, const SourceQuestion& source, const Rows& rows, Context& context) {
    for (const std::int64_t scale : {0, 1}) {
        const auto header = source.attributes.find(scale == 0 ? "dualscale_headerA" : "dualscale_headerB");
        const auto number = std::to_string(scale);
        SourceSubquestion part{.code = number};
        if (header != source.attributes.end()) part.text = header->second;
        if (part.text.empty()) part.text.emplace(context.source().language, std::to_string(scale + 1));
        addScale(converted, source, rows, answersOf(source, scale), &part, {"_" + number, "#" + number}, context);
    }
}

/// A cell that may be ticked: its row becomes a multiple choice of the columns.
void addTicked(Converted& converted, const SourceQuestion& source, const Rows& rows, const Parts& columns,
               Context& context) {
    std::vector<SourceAnswer> answers;
    for (const auto& column : columns) answers.push_back({.code = column.code, .text = column.text});
    const auto choices = choicesOf(answers, source.code, context);
    if (choices.options.empty()) return;
    const PartMaker maker(source, context);
    for (const auto& row : rows.parts) {
        auto question = maker.make(row);
        question.type = QuestionType::multipleChoice;
        question.options = choices.options;
        for (const auto& code : choices.codes) {
            const Variable variable{.kind = Variable::Kind::option,
                                    .question = question.key,
                                    .codes = shared({{.code = "1", .option = code.option}}),
                                    .whole = false};
            const auto suffix = '_' + code.code;
            converted.names.push_back(namePart(source, row, context, variable, suffix, suffix));
        }
        converted.questions.push_back(std::move(question));
    }
}

/// A cell that takes a number: each column becomes a matrix, where its numbers are few enough.
void addNumbers(Converted& converted, const SourceQuestion& source, const Rows& rows, const Parts& columns,
                Context& context) {
    const auto given = [&](std::string_view name, std::int64_t otherwise) {
        const auto text = source.attribute(name);
        return text.empty() ? otherwise : wholeNumber(text);
    };
    const auto least = given("multiflexible_min", 1);
    const auto most = given("multiflexible_max", 10);
    const auto step = given("multiflexible_step", 1);
    const auto count = step > 0 && most > least ? (most - least) / step + 1 : 0;
    if (count < 3 || count > 10) return;
    const PartMaker maker(source, context);
    for (const auto& column : columns) {
        auto numbers = numbered(least, step, count);
        numbers.scored = false;
        if (least != 1 || step != 1) {
            for (const auto& code : numbers.codes) {
                numbers.labels.push_back(
                    {.key = std::to_string(code.point), .text = {{context.source().language, code.code}}});
            }
        }
        const auto suffix = '_' + column.code;
        addMatrix(converted, maker.make(column), source, rows, std::move(numbers), {suffix, suffix}, context);
    }
}

void addTexts(Converted& converted, const SourceQuestion& source, const Rows& rows, const Parts& columns,
              Context& context) {
    if (rows.parts.size() * columns.size() > kCellsMaximum) return;
    const PartMaker maker(source, context);
    for (const auto& row : rows.parts) {
        for (const auto& column : columns) {
            SourceSubquestion cell{.code = row.code + '_' + column.code,
                                   .text = below(row.text, column.text, context.source())};
            auto question = maker.make(cell);
            question.type = QuestionType::shortText;
            const Variable variable{.question = question.key};
            const auto suffix = '_' + column.code;
            converted.names.push_back(namePart(source, row, context, variable, suffix, suffix));
            converted.questions.push_back(std::move(question));
        }
    }
}

void addCells(Converted& converted, const SourceQuestion& source, const Rows& rows, Context& context) {
    const auto columns = axis(source, 1, context);
    if (source.type == ";") {
        addTexts(converted, source, rows, columns, context);
    } else if (source.attribute("multiflexible_checkbox") == "1") {
        addTicked(converted, source, rows, columns, context);
    } else {
        addNumbers(converted, source, rows, columns, context);
    }
    const auto kind = converted.questions.empty() ? NoteKind::left : NoteKind::changed;
    context.notes().add(kind, NoteReason::type, source.code, source.type);
}

}  // namespace

Converted convertArray(const SourceQuestion& source, Context& context) {
    Converted converted;
    const auto rows = rowsOf(source, context);
    const char type = source.type.front();
    if (rows.parts.empty()) {
        context.notes().add(NoteKind::left, NoteReason::choices, source.code);
        return converted;
    }
    if (type == 'A' || type == 'B') {
        addMatrix(converted, begin(source, context, source.code), source, rows, numbered(1, 1, type == 'A' ? 5 : 10),
                  {}, context);
    } else if (type == 'C' || type == 'E') {
        using Words = std::vector<std::pair<std::string, Word>>;
        const Words agrees{{"N", Word::no}, {"U", Word::uncertain}, {"Y", Word::yes}};
        const Words grows{{"D", Word::fewer}, {"S", Word::same}, {"I", Word::more}};
        addMatrix(converted, begin(source, context, source.code), source, rows,
                  worded(type == 'C' ? agrees : grows, context.source()), {}, context);
        context.notes().add(NoteKind::changed, NoteReason::type, source.code, source.type);
    } else if (type == '1') {
        addDual(converted, source, rows, context);
    } else if (type == 'F' || type == 'H') {
        addScale(converted, source, rows, answersOf(source, 0), nullptr, {}, context);
    } else {
        addCells(converted, source, rows, context);
        if (converted.questions.empty()) return converted;
    }
    if (converted.questions.empty()) context.notes().add(NoteKind::left, NoteReason::choices, source.code);
    if (converted.questions.size() > 1) {
        context.notes().add(NoteKind::changed, NoteReason::parts, source.code, {}, converted.questions.size());
    }
    return converted;
}

}  // namespace aufwind::survey::lss
