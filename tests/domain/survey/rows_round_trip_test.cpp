// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a form says, its rows say it too; and whatever rows say, they come to a form that can be published. Random
// cases; a failure prints its seed.
#include "models/domain/survey/check.h"
#include "models/domain/survey/form_json.h"
#include "tests/domain/survey/any_form.h"
#include "tests/domain/survey/made_rows.h"

#include <rapidcheck.h>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

/// Any value that a row of that field may hold on a device: fits() of sync/merge lets it pass, or a later version
/// wrote it.
Value anyValue(const schema::Field& field, const std::vector<Uuid>& ids) {
    switch (field.type) {
        case schema::Type::flag:
            return anyBool();
        case schema::Type::choice:
            return static_cast<std::int64_t>(anyInt(-1, 14));
        case schema::Type::shortText:
        case schema::Type::collaborativeText:
            if (anyBool(3)) return std::string(static_cast<std::size_t>(anyInt(0, 500)), '\x01');
            return anyBool() ? anyWord() : std::string(anyBool() ? "q1" : "a b{");
        case schema::Type::orderKey:
            return anyWord();
        case schema::Type::reference:
        case schema::Type::treeParent:
            return anyBool(6) ? idOf(1'000'000) : *rc::gen::elementOf(ids);
        case schema::Type::referenceSet:
            return std::vector<Uuid>{};
        default:
            return anyBool() ? *rc::gen::arbitrary<std::int64_t>() : static_cast<std::int64_t>(anyInt(-3, 12));
    }
}

/// One row is another, is away, or is there a second time.
void damage(std::vector<NewRow>& rows, const std::vector<Uuid>& ids) {
    const auto at = static_cast<std::size_t>(anyInt(0, static_cast<int>(rows.size()) - 1));
    if (rows[at].entity == schema::kSurvey && anyBool()) return;
    if (anyBool(5) && rows[at].entity != schema::kSurvey) {
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
        return;
    }
    if (anyBool(5) && rows[at].entity != schema::kSurvey) {
        NewRow twin = rows[at];
        twin.id = idOf(static_cast<std::uint32_t>(anyInt(1, 5000)));
        rows.push_back(twin);
        return;
    }
    const schema::Entity& entity = *schema::kSchema.entity(rows[at].entity);
    const auto which = static_cast<std::size_t>(anyInt(0, static_cast<int>(entity.fields.size()) - 1));
    const schema::Field& field = entity.fields[which];
    std::erase_if(rows[at].fields, [&](const auto& one) { return one.first == field.number; });
    if (!anyBool(4)) rows[at].fields.emplace_back(field.number, anyValue(field, ids));
}

}  // namespace

int main() {
    bool all = true;
    all &= rc::check("a form comes back from its rows as it was", [] {
        const Form form = withPointsAsKeys(anyForm());

        const FormRows made = formOf(rowsOfForm(form));

        RC_ASSERT(made.form == form);
        RC_ASSERT(made.isFaithful());
    });
    all &= rc::check("rows put one by one in any order come to the same form", [] {
        const Form form = anyForm();
        std::vector<NewRow> rows = rowsOf(form, idOf(1), idsFrom());
        const FormRows whole = formOf(rowsFrom(rows, idOf(1)));
        for (std::size_t i = rows.size(); i > 1; --i) {
            std::swap(rows[i - 1], rows[static_cast<std::size_t>(anyInt(0, static_cast<int>(i) - 1))]);
        }

        SurveyRows some;
        some.survey.id = idOf(1);
        for (const NewRow& row : rows) {
            RC_ASSERT(some.put(recordOf(row)));
            if (anyBool(3)) RC_ASSERT(some.put(recordOf(row)));
        }

        RC_ASSERT(formOf(some).form == whole.form);
    });
    all &= rc::check("any rows come to a form that can be published, whose keys are those of its parts", [] {
        std::vector<NewRow> rows = rowsOf(anyBrokenForm(), idOf(1), idsFrom());
        std::vector<Uuid> ids;
        for (const NewRow& row : rows) ids.push_back(row.id);
        const int damages = anyInt(0, 30);
        for (int i = 0; i < damages && !rows.empty(); ++i) damage(rows, ids);

        const FormRows made = formOf(rowsFrom(rows, idOf(1)));

        const auto read = readForm(formDocument(made.form));
        if (!read) RC_FAIL(read.error().detail);
        RC_ASSERT(*read == made.form);
        for (const Section& section : made.form.sections) {
            RC_ASSERT(made.keys.at(made.sections.at(section.key).id) == section.key);
            for (const Question& question : section.questions) {
                const QuestionRows& parts = made.questions.at(question.key);
                RC_ASSERT(made.keys.at(parts.id) == question.key);
                RC_ASSERT(parts.jumps.size() == question.jumps.size());
                RC_ASSERT(parts.shown.size() == question.shown.anyOf.size());
                RC_ASSERT(parts.rows.size() == question.rows.size());
                RC_ASSERT(parts.options.size() + parts.labels.size() == question.options.size());
            }
        }
        check(made.form);
    });
    all &= rc::check("what of a broken form can be said comes back as it was", [] {
        const FormRows made = formOf(rowsOfForm(anyBrokenForm()));

        const Form again = formOf(rowsFrom(rowsOf(made.form, idOf(1), idsFrom(100'000)), idOf(1))).form;

        RC_ASSERT(again == made.form);
    });
    return all ? 0 : 1;
}
