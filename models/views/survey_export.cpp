// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_export.h"

#include "models/domain/fields.h"
#include "models/schema/entities.h"
#include "models/views/export_notes.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <memory>

namespace aufwind::views {

namespace {

namespace field = domain::field;

std::string nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

/// What the audit log calls it.
std::string tableName(const QString& what) {
    return what == QLatin1String("comments") ? "survey_comments" : "survey_results";
}

}  // namespace

void SurveyExport::end(int rows, const QString& fileName, const QString& reason) {
    busy_ = false;
    emit busyChanged();
    if (!fileName.isEmpty()) return emit exported(rows, fileName);
    emit failed(reason.isEmpty() ? SurveyWords::tr("The file cannot be written there.") : reason);
}

void SurveyExport::save(const QUrl& file, const QString& format, const QString& what) {
    if (busy_ || !results_ || !results_->rounds() || !results_->rounds()->context()) return;
    const auto view = results_->view();
    // A filter that the server has not answered yet has no figures.
    if (!view || figuresAt(view->round, view->place) == nullptr) {
        return emit failed(SurveyWords::tr("There are no results to write."));
    }
    busy_ = true;
    emit busyChanged();
    const QString path = file.toLocalFile();
    if (format == QLatin1String("pdf")) return savePdf(path);
    saveTable(path, format == QLatin1String("xlsx"), what);
}

SurveyExport::Table SurveyExport::table(const QString& what) const {
    if (!results_ || !results_->view()) return {};
    if (what == QLatin1String("comments")) {
        return commentTable(*results_->rounds()->context(), idFrom(results_->roundId()));
    }
    if (what == QLatin1String("segments")) return segmentTable(*results_->heatmap(), results_->locale());
    return questionTable(results_->questions(), results_->locale());
}

void SurveyExport::saveTable(const QString& path, bool isBook, const QString& what) {
    const PageContext& context = *results_->rounds()->context();
    // Where a comma stands for the point, spreadsheets take semicolons.
    const char separator = context.wording().locale().decimalPoint() == QLatin1String(",") ? ';' : ',';
    const auto content = std::make_shared<const Table>(table(what));
    const auto written = std::make_shared<Result<std::size_t>>(Error{});
    const auto there = QPointer<LocalData>(&context.data());
    there->post(
        [=, name = tableName(what)](Bench& bench) -> Result<void> {
            std::size_t at = 0;
            const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
                if (at == content->rows.size()) return false;
                cells = content->rows[at++];
                return true;
            };
            const store::ExportNote note =
                ExportNotes::make(name, isBook ? "xlsx" : "csv", content->rows.size(), bench.now);
            if (auto noted = store::noteExport(bench.store, note); !noted) {
                *written = noted.error();
                return {};
            }
            *written = isBook ? domain::writeWorkbook(nativePath(path), content->columns, next)
                              : domain::writeSeparated(nativePath(path), content->columns, separator, next);
            return *written ? Result<void>() : store::forgetExport(bench.store, note.id);
        },
        [self = QPointer<SurveyExport>(this), there, written, path](const Result<void>&) {
            // The server hears of it now, or at the next contact.
            if (there && *written) there->contact();
            if (!self) return;
            if (*written) return self->end(static_cast<int>(**written), QFileInfo(path).fileName(), {});
            self->end(0, {}, ExportNotes::reason(written->error()));
        });
}

void SurveyExport::savePdf(const QString& path) {
    LocalData& data = results_->rounds()->context()->data();
    const auto paper = std::make_shared<const SurveyReport>(report());
    const auto count = static_cast<int>(paper->questions.size());
    const store::ExportNote note = ExportNotes::make(tableName({}), "pdf", static_cast<std::size_t>(count), data.now());
    const auto write = [path, count, id = note.id, paper, there = QPointer<LocalData>(&data),
                        self = QPointer<SurveyExport>(this)] {
        const bool isDone = writeSurveyPdf(*paper, path).ok();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, there, id, count, isDone, path] {
                if (there) ExportNotes::after(*there, id, isDone);
                if (self) self->end(count, isDone ? QFileInfo{path}.fileName() : QString{}, {});
            },
            Qt::QueuedConnection);
    };
    ExportNotes::before(data, note, [write, self = QPointer<SurveyExport>(this)](const Result<void>& noted) {
        if (noted) return QThreadPool::globalInstance()->start(write);
        if (self) self->end(0, {}, ExportNotes::reason(noted.error()));
    });
}

SurveyReport SurveyExport::report() const {
    SurveyReport report;
    if (!results_ || !results_->view()) return report;
    const PageContext& context = *results_->rounds()->context();
    const ResultsView view = *results_->view();
    report.title = toText(view.round.title);
    const auto settings = context.reader().list({.entity = schema::kTenantSettings, .limit = 1}).valueOr({});
    if (!settings.empty()) report.head << toText(settings.front().text(field::kTenantName));
    report.head << results_->placeText();
    if (view.round.closes != 0) {
        report.head << SurveyWords::tr("Closed on %1").arg(context.wording().day(instantFrom(view.round.closes)));
    }
    report.head << SurveyWords::tr("Figures are only of more than %n people.", nullptr,
                                   static_cast<int>(view.round.published.threshold));
    report.cards = results_->cards();
    report.questions = results_->questions();
    report.columns = results_->heatmap()->columns();
    const SurveyHeatmap& heatmap = *results_->heatmap();
    if (heatmap.count() > 0) report.rows.push_back(heatmap.everybody());
    for (int i = 0; i < heatmap.count(); ++i) report.rows.push_back(heatmap.get(i));
    report.trends = results_->trends();
    report.foot = SurveyWords::tr("Page %1 of %2");
    report.summary = SurveyWords::tr("Summary");
    report.segments = SurveyWords::tr("Segments");
    report.course = SurveyWords::tr("Over the rounds");
    report.asked = SurveyWords::tr("Questions");
    report.answers = SurveyWords::tr("%1 answers");
    report.noFigure = SurveyWords::tr("hidden");
    report.participation = SurveyWords::tr("Participation");
    report.enps = SurveyWords::tr("eNPS");
    report.favourable = SurveyWords::tr("Favourable");
    report.legend =
        heatmap.show() == QLatin1String("score")
            ? SurveyWords::tr(
                  "Scores; orange is low, blue is high. Hidden figures protect anonymity; a dash is no data.")
            : SurveyWords::tr(
                  "Differences in points; orange is less, blue is more. Hidden figures protect anonymity; a dash is no "
                  "data.");
    return report;
}

}  // namespace aufwind::views
