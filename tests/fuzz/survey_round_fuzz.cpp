// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of a round: what is published, answered, asked for, told, and remembered. What is taken means the same
// written anew, and an answer that is read quickly is what it is when it is read strictly.
#include "models/domain/survey/answer_reader.h"
#include "models/domain/survey/counted_round.h"
#include "models/domain/survey/round_figures.h"
#include "models/domain/survey/segment_filter.h"
#include "models/domain/survey/survey_memory.h"
#include "tests/domain/survey/round_example.h"
#include "tests/fuzz/check.h"

namespace {

using namespace aufwind;

void readAnswer(const survey::PublishedForm& published, std::string_view document) {
    const survey::AnswerReader reader(published);
    const auto quickly = reader.readQuickly(document);
    const auto strictly = reader.readStrictly(document);
    if (quickly) fuzz::require(strictly.ok() && *strictly == *quickly, "an answer that two readers read otherwise");
    if (!strictly) return;
    const auto again = reader.read(survey::answerDocument(*strictly));
    fuzz::require(again.ok() && *again == *strictly, "an answer that reads otherwise the second time");
    auto counter = survey::RoundCounter::of(published, survey::test::exampleInvited());
    if (counter && counter->add("a", document)) (void)std::move(*counter).finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view document{reinterpret_cast<const char*>(data), size};
    static const survey::PublishedForm kPublished = survey::test::examplePublished();
    if (const auto form = survey::readPublishedForm(document)) {
        const auto again = survey::readPublishedForm(survey::publishedFormDocument(*form));
        fuzz::require(again.ok() && *again == *form, "what is published reads otherwise the second time");
    }
    readAnswer(kPublished, document);
    if (const auto figures = survey::readRoundFigures(kPublished.form, document)) {
        const auto again = survey::readRoundFigures(kPublished.form, survey::roundFiguresDocument(*figures));
        fuzz::require(again.ok() && *again == *figures, "figures that read otherwise the second time");
    }
    if (const auto filter = survey::readSegmentFilter(kPublished.cuts, document)) {
        const std::string text = survey::segmentFilterText(kPublished.cuts, *filter);
        const auto again = survey::readSegmentFilter(kPublished.cuts, text);
        fuzz::require(again.ok() && *again == *filter, "a filter that reads otherwise the second time");
    }
    if (const auto invited = survey::readSnapshot(kPublished, document)) {
        const auto again = survey::readSnapshot(kPublished, survey::snapshotDocument(kPublished, *invited));
        fuzz::require(again.ok() && *again == *invited, "who was invited reads otherwise the second time");
    }
    if (const auto memory = survey::readReleased(document)) {
        const auto written = survey::releasedDocument(*memory);
        const auto again = survey::readReleased(written.valueOr({}));
        fuzz::require(!written || (again.ok() && again->released.memory() == memory->released.memory() &&
                                   again->people == memory->people),
                      "a memory that reads otherwise the second time");
    }
    return 0;
}
