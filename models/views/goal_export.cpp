// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_export.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_file.h"
#include "models/views/directory.h"
#include "models/views/export_notes.h"
#include "models/views/goal_sieve.h"
#include "models/views/goal_words.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <memory>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// Goals of a paper that are read at once.
constexpr std::size_t kAtOnce = 100;
const QString kDash = QStringLiteral("\u2013");

std::string nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

GoalsReport::Bar barOf(const QLocale& locale, std::optional<double> progress, std::optional<double> expected) {
    return {progress, expected, progress ? percentText(locale, *progress) : kDash};
}

}  // namespace

std::unordered_set<Uuid> GoalExport::found(const QVariantMap& filter) const {
    std::unordered_set<Uuid> ids;
    if (!goals_) return ids;
    GoalSieve sieve;
    for (const GoalLine& line :
         sieve.flat(goals_->forest(), GoalFilter::from(filter), QStringLiteral("title"), false)) {
        ids.insert(line.id);
    }
    return ids;
}

int GoalExport::count(const QVariantMap& filter) const {
    return static_cast<int>(found(filter).size());
}

void GoalExport::end(int rows, const QString& fileName, const QString& reason) {
    busy_ = false;
    emit busyChanged();
    if (!fileName.isEmpty()) return emit exported(rows, fileName);
    emit failed(reason.isEmpty() ? QCoreApplication::translate("GoalExport", "The file cannot be written there.")
                                 : reason);
}

void GoalExport::save(const QUrl& file, const QString& format, const QVariantMap& filter) {
    if (busy_ || !goals_ || !goals_->context()) return;
    auto ids = found(filter);
    if (ids.empty()) return emit failed(QCoreApplication::translate("GoalExport", "There is no goal to write."));
    busy_ = true;
    emit busyChanged();
    const QString path = file.toLocalFile();
    if (format == QLatin1String("pdf")) return readPdf(path, std::make_shared<Draft>(drafted(filter)));
    saveTable(path, format == QLatin1String("xlsx"), std::move(ids));
}

void GoalExport::saveTable(const QString& path, bool isBook, std::unordered_set<Uuid> goals) {
    const Wording& wording = goals_->context()->wording();
    const auto words =
        wording.language() == QLatin1String("de") ? domain::FileWords::german : domain::FileWords::english;
    // Where a comma stands for the point, spreadsheets take semicolons.
    const char separator = wording.locale().decimalPoint() == QLatin1String(",") ? ';' : ',';
    const auto written = std::make_shared<Result<std::size_t>>(Error{});
    const auto there = QPointer<LocalData>(&goals_->context()->data());
    there->post(
        [=, only = std::move(goals)](Bench& bench) -> Result<void> {
            const auto here = domain::goalsHere(bench.reader);
            if (!here) return here.error();
            const auto rows = domain::goalRows(*here, words, &only);
            std::size_t at = 0;
            const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
                if (at == rows.size()) return false;
                cells = rows[at++];
                return true;
            };
            const store::ExportNote note = ExportNotes::make("goals", isBook ? "xlsx" : "csv", rows.size(), bench.now);
            if (auto noted = store::noteExport(bench.store, note); !noted) {
                *written = noted.error();
                return {};
            }
            const auto columns = domain::goalColumns(words);
            *written = isBook ? domain::writeWorkbook(nativePath(path), columns, next)
                              : domain::writeSeparated(nativePath(path), columns, separator, next);
            return *written ? Result<void>() : store::forgetExport(bench.store, note.id);
        },
        [self = QPointer<GoalExport>(this), there, written, path](const Result<void>&) {
            // The server hears of it now, or at the next contact.
            if (there && *written) there->contact();
            if (!self) return;
            if (*written) return self->end(static_cast<int>(**written), QFileInfo(path).fileName(), {});
            self->end(0, {}, ExportNotes::reason(written->error()));
        });
}

void GoalExport::savePdf(const QString& path, GoalsReport report) {
    LocalData& data = goals_->context()->data();
    const auto count = static_cast<int>(report.entries.size());
    const store::ExportNote note = ExportNotes::make("goals", "pdf", report.entries.size(), data.now());
    const auto write = [path, count, id = note.id, report = std::move(report), there = QPointer<LocalData>(&data),
                        self = QPointer<GoalExport>(this)] {
        const Result<void> done = writeGoalsPdf(report, path);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, there, id, count, ok = done.ok(), path] {
                if (there) ExportNotes::after(*there, id, ok);
                if (self) self->end(count, ok ? QFileInfo{path}.fileName() : QString{}, {});
            },
            Qt::QueuedConnection);
    };
    ExportNotes::before(data, note, [write, self = QPointer<GoalExport>(this)](const Result<void>& noted) {
        if (noted) return QThreadPool::globalInstance()->start(write);
        if (self) self->end(0, {}, ExportNotes::reason(noted.error()));
    });
}

// Edits of others come in between.
void GoalExport::readPdf(const QString& path, const std::shared_ptr<Draft>& draft) {
    if (!goals_ || !goals_->context()) return end(0, {}, {});
    if (isWhole(*draft)) return savePdf(path, std::move(draft->report));
    goals_->context()->data().post([draft](Bench& bench) { return addEntries(*draft, bench.reader); },
                                   [self = QPointer<GoalExport>(this), path, draft](const Result<void>& read) {
                                       if (!self) return;
                                       if (!read) return self->end(0, {}, ExportNotes::reason(read.error()));
                                       self->readPdf(path, draft);
                                   });
}

Result<void> GoalExport::addEntries(Draft& draft, store::Reader& reader) {
    const std::size_t first = draft.report.entries.size();
    const std::size_t end = std::min(draft.goals.size(), first + kAtOnce);
    std::vector<Uuid> ids;
    for (std::size_t i = first; i < end; ++i) ids.push_back(draft.goals[i].goal.id);
    const auto results = reader.list({.entity = schema::kKeyResult,
                                      .where = {{field::kKeyResultGoal, store::Compare::in, Value{ids}}},
                                      .order = {{field::kKeyResultPosition, false}}});
    if (!results) return results.error();
    const auto checkIns = reader.list({.entity = schema::kCheckIn,
                                       .where = {{field::kCheckInGoal, store::Compare::in, Value{ids}}},
                                       .order = {{field::kCheckInAt, true}}});
    if (!checkIns) return checkIns.error();
    std::unordered_map<Uuid, std::vector<const Record*>> measured;
    for (const Record& row : *results) measured[row.reference(field::kKeyResultGoal)].push_back(&row);
    std::unordered_map<Uuid, const Record*> latest;
    for (const Record& row : *checkIns) latest.emplace(row.reference(field::kCheckInGoal), &row);

    LocalData local(draft.schema, reader, draft.clock, draft.me);
    Directory people(local);
    const QLocale& locale = draft.wording.locale();
    const schema::Field& status = *schema::kSchema.entity(schema::kGoal)->field(field::kGoalStatus);
    for (std::size_t i = first; i < end; ++i) {
        const auto& [goal, depth, progress, expected] = draft.goals[i];
        GoalsReport::Entry made{.depth = depth,
                                .title = toText(goal.title),
                                .owner = people.person(goal.owner).name,
                                .status = goal.status,
                                .statusText = draft.wording.choice(status, static_cast<std::int64_t>(goal.status)),
                                .bar = barOf(locale, progress, expected)};
        if (expected)
            made.expectedText =
                QCoreApplication::translate("GoalExport", "expected by today %1").arg(percentText(locale, *expected));
        for (const Record* row : measured[goal.id]) {
            const auto values = draft.measured.find(row->id);
            if (values == draft.measured.end()) continue;
            made.results.push_back(
                {toText(row->text(field::kKeyResultTitle)),
                 views::valuesText(locale, {values->second, toText(row->text(field::kKeyResultUnit))}),
                 barOf(locale, domain::keyResultProgress(values->second), expected)});
        }
        // Who said what, and when, the last time.
        if (const auto said = latest.find(goal.id); said != latest.end()) {
            const Record& row = *said->second;
            made.said = toText(row.text(field::kCheckInComment));
            made.saidBy = people.person(row.author).name + QStringLiteral(" \u00b7 ") +
                          draft.wording.moment(instantFrom(row.number(field::kCheckInAt)));
        }
        draft.report.entries.push_back(std::move(made));
    }
    return {};
}

GoalsReport GoalExport::report(const QVariantMap& filter) const {
    if (!goals_ || !goals_->context()) return {};
    Draft draft = drafted(filter);
    while (!isWhole(draft)) {
        if (!addEntries(draft, goals_->context()->reader())) break;
    }
    return std::move(draft.report);
}

// Of somebody who is signed in.
GoalExport::Draft GoalExport::drafted(const QVariantMap& filter) const {
    const PageContext& context = *goals_->context();
    Draft draft{.report = {},
                .goals = {},
                .measured = {},
                .wording = context.wording(),
                .schema = context.data().schema(),
                .clock = context.data().clock(),
                .me = context.data().me()};
    GoalsReport& report = draft.report;
    report.title = QCoreApplication::translate("GoalExport", "Goals");
    report.none = QCoreApplication::translate("GoalExport", "There are no goals.");
    report.foot = QCoreApplication::translate("GoalExport", "Page %1 of %2");
    const GoalFilter wanted = GoalFilter::from(filter);
    const auto settings = context.reader().list({.entity = schema::kTenantSettings, .limit = 1}).valueOr({});
    const auto add = [&](const QString& line) {
        if (!line.isEmpty()) report.head.push_back(line);
    };
    if (!settings.empty()) add(toText(settings.front().text(field::kTenantName)));
    if (!wanted.team.isNil()) add(context.titleOf(schema::kTeam, wanted.team));
    const domain::Cycle* cycle = goals_->forest().cycle(wanted.cycle);
    if (cycle != nullptr) {
        add(QStringLiteral("%1 (%2 \u2013 %3)")
                .arg(toText(cycle->name), context.wording().day(dayFrom(cycle->starts)),
                     context.wording().day(dayFrom(cycle->ends))));
    }
    add(context.wording().day(dayFrom(goals_->today())));
    // What stands above a goal but is left out lets it move to the left.
    const auto ids = found(filter);
    const domain::GoalForest& forest = goals_->forest();
    std::vector<std::pair<Uuid, int>> open;
    const auto push = [&](const std::vector<Uuid>& all, int depth) {
        for (auto id = all.rbegin(); id != all.rend(); ++id) open.emplace_back(*id, depth);
    };
    push(forest.roots(), 0);
    while (!open.empty()) {
        const auto [id, depth] = open.back();
        open.pop_back();
        const bool isShown = ids.contains(id);
        if (isShown) {
            draft.goals.push_back({*forest.goal(id), depth, forest.progress(id), forest.expected(id, goals_->today())});
            for (const Uuid& result : forest.keyResults(id)) {
                if (const auto* values = forest.keyResult(result)) draft.measured.emplace(result, *values);
            }
        }
        push(forest.children(id), depth + (isShown ? 1 : 0));
    }
    return draft;
}

}  // namespace aufwind::views
