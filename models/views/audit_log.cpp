// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/audit_log.h"

#include "models/domain/people_export.h"
#include "models/schema/text_form.h"
#include "models/views/account_state.h"
#include "models/views/audit_words.h"
#include "models/views/export_notes.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QQmlEngine>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

// A search that finds little looks through many lines; each answer is 500 of them.
constexpr int kEnoughLines = 40;
constexpr int kMostRounds = 40;
constexpr int kReadTogether = 500;

struct Kind {
    const char* word;
    std::vector<std::string> begins;
    std::string ends;
};

/// Acts as people group them; a new entity that is audited shows under everything until it stands here.
const std::vector<Kind>& kinds() {
    static const std::vector<Kind> kKinds{
        {"account", {"account."}, {}},
        {"access", {"access.", "sign_in.", "webhook.", "directory.", "scim.", "tenant.key", "table."}, {}},
        {"role", {"role_grant.", "custom_role"}, {}},
        {"people", {"employee.", "custom_value.", "confidential_"}, {}},
        {"team", {"team"}, {}},
        {"company", {"tenant_settings.", "company_value.", "holiday.", "custom_attribute."}, {}},
        {"viewed", {}, ".viewed"},
    };
    return kKinds;
}

std::int64_t startOf(const QDateTime& day) {
    return day.isValid() ? day.date().startOfDay().toMSecsSinceEpoch() : 0;
}

QVariant dayOrNothing(const QDateTime& day) {
    return day.isValid() ? QVariant(day) : QVariant();
}

}  // namespace

AuditLog::AuditLog(QObject* parent) : QObject(parent) {
    QQmlEngine::setObjectOwnership(&lines_, QQmlEngine::CppOwnership);
}

void AuditLog::attach(AdminControl* control, Directory* people, const Wording* wording, LocalData* data) {
    ++searchTurn_;
    control_ = control;
    wording_ = wording;
    data_ = data;
    state_ = QStringLiteral("unknown");
    lines_.attach(people, wording);
    lines_.clear();
    kind_ = text_ = followHow_ = followId_ = QString();
    from_ = to_ = {};
    search_ = {};
    lookedBack_ = 0;
    end();
    forgetVerdict();
    emit wantedChanged();
    emit changed();
}

QString AuditLog::trouble() const {
    return wording_ != nullptr ? wording_->account(accountReason(trouble_)) : QString{};
}

QVariant AuditLog::lookedBack() const {
    return lookedBack_ != 0 ? QVariant(instantFrom(lookedBack_)) : QVariant();
}

QVariant AuditLog::from() const {
    return dayOrNothing(from_);
}

QVariant AuditLog::to() const {
    return dayOrNothing(to_);
}

QVariantMap AuditLog::followed() const {
    if (followId_.isEmpty()) return {};
    return {{"how", followHow_}, {"id", followId_}, {"name", lines_.nameOf(fromText(followId_))}};
}

bool AuditLog::filtered() const {
    return wanted() != domain::AuditWanted{} || !text_.trimmed().isEmpty();
}

void AuditLog::setKind(const QString& kind) {
    if (std::exchange(kind_, kind) != kind) searchAnew();
}

void AuditLog::setFrom(const QVariant& day) {
    const QDateTime wanted = day.toDateTime();
    if (std::exchange(from_, wanted) != wanted) searchAnew();
}

void AuditLog::setTo(const QVariant& day) {
    const QDateTime wanted = day.toDateTime();
    if (std::exchange(to_, wanted) != wanted) searchAnew();
}

void AuditLog::setText(const QString& text) {
    const bool isSame = text_.trimmed() == text.trimmed();
    text_ = text;
    if (!isSame) searchAnew();
}

void AuditLog::follow(const QString& how, const QString& id) {
    if (followHow_ == how && followId_ == id) return;
    followHow_ = id.isEmpty() ? QString() : how;
    followId_ = id;
    searchAnew();
}

void AuditLog::showAll() {
    if (!filtered()) return;
    kind_ = text_ = followHow_ = followId_ = QString();
    from_ = to_ = {};
    searchAnew();
}

domain::AuditWanted AuditLog::wanted() const {
    domain::AuditWanted wanted;
    for (const Kind& kind : kinds()) {
        if (kind_ != QLatin1String(kind.word)) continue;
        wanted.begins = kind.begins;
        wanted.ends = kind.ends;
    }
    const std::string id = fromText(followId_);
    if (followHow_ == QLatin1String("actor")) wanted.actor = id;
    if (followHow_ == QLatin1String("subject")) wanted.subject = id;
    if (followHow_ == QLatin1String("person")) wanted.person = id;
    wanted.from = startOf(from_);
    wanted.to = to_.isValid() ? startOf(to_.addDays(1)) : 0;
    return wanted;
}

domain::AuditSearch AuditLog::newSearch() const {
    const QString text = text_.trimmed();
    if (text.isEmpty()) return domain::AuditSearch{wanted()};
    return domain::AuditSearch{
        wanted(), [this, text](const AuditRecord& record) {
            const AuditLine line = lines_.inWords(record);
            const std::array<const QString*, 4> parts{&line.actorName, &line.action, &line.subjectName, &line.detail};
            return std::ranges::any_of(parts,
                                       [&](const QString* part) { return part->contains(text, Qt::CaseInsensitive); });
        }};
}

AdminControl::Then<AuditPart> AuditLog::mine(std::uint64_t& turn, std::function<void(const Result<AuditPart>&)> then) {
    return [self = QPointer<AuditLog>{this}, now = &turn, asked = turn,
            then = std::move(then)](const Result<AuditPart>& answer) {
        if (self && *now == asked) then(answer);
    };
}

void AuditLog::ask(const domain::AuditSearch::Question& question, AdminControl::Then<AuditPart> then) {
    if (question.line != 0) {
        control_->readAudit(question.line - 1, 1, std::move(then));
    } else {
        control_->searchAudit(question.filter, std::move(then));
    }
}

void AuditLog::searchAnew() {
    emit wantedChanged();
    load();
}

void AuditLog::load() {
    if (control_ == nullptr) return;
    ++searchTurn_;
    search_ = newSearch();
    lines_.clear();
    state_ = QStringLiteral("unknown");
    loadMore();
}

void AuditLog::loadMore() {
    if (control_ == nullptr || search_.isEnd() || state_ == QLatin1String("loading")) return;
    state_ = QStringLiteral("loading");
    lookedBack_ = 0;
    rounds_ = 0;
    enough_ = lines_.count() + kEnoughLines;
    emit changed();
    step();
}

void AuditLog::step() {
    const auto question = search_.next();
    if (!question) return;
    ask(*question, mine(searchTurn_, [this](const Result<AuditPart>& answer) {
        if (!answer) return fail(answer.error());
        take(*answer);
    }));
}

void AuditLog::take(const AuditPart& answer) {
    const bool isLine = search_.next()->line != 0;
    lines_.append(search_.take(answer));
    if (!isLine) ++rounds_;
    if (!search_.isEnd() && lines_.count() < enough_) {
        if (rounds_ < kMostRounds) return step();
        return tellHowFar();
    }
    state_ = QStringLiteral("ready");
    emit changed();
}

// Of lines that do not fit the server says no time, so the oldest of them is asked for by itself.
void AuditLog::tellHowFar() {
    ask({{}, search_.reached()}, mine(searchTurn_, [this](const Result<AuditPart>& answer) {
            if (!answer) return fail(answer.error());
            if (!answer->records.empty()) lookedBack_ = answer->records.front().at;
            state_ = QStringLiteral("ready");
            emit changed();
        }));
}

void AuditLog::fail(const Error& error) {
    trouble_ = error;
    state_ = stateFor(accountReason(error));
    emit changed();
}

void AuditLog::begin(const QString& busy) {
    ++workTurn_;
    busy_ = busy;
    progress_ = 0;
    emit busyChanged();
}

void AuditLog::tell(double progress) {
    progress_ = progress;
    emit busyChanged();
}

void AuditLog::end() {
    ++workTurn_;
    rows_.clear();
    check_.reset();
    if (std::exchange(busy_, QString()).isEmpty()) return;
    emit busyChanged();
}

void AuditLog::cancel() {
    // What is being written is all read, and done in a moment.
    if (busy_ != QLatin1String("writing")) end();
}

void AuditLog::exportTo(const QUrl& file) {
    if (control_ == nullptr || !data_ || !busy_.isEmpty()) return;
    file_ = file.toLocalFile();
    exportSearch_ = newSearch();
    begin(QStringLiteral("exporting"));
    exportStep();
}

void AuditLog::exportStep() {
    const auto question = exportSearch_.next();
    if (!question || rows_.size() >= kMostExported) return write();
    ask(*question, mine(workTurn_, [this](const Result<AuditPart>& answer) {
        if (!answer) {
            end();
            emit exportFailed(wording_->account(accountReason(answer.error())));
            return;
        }
        collect(exportSearch_.take(*answer));
        tell(exportSearch_.progress());
        exportStep();
    }));
}

// In the words of now, for names are the window's to know.
void AuditLog::collect(const std::vector<AuditRecord>& records) {
    for (const AuditRecord& record : records) {
        const AuditLine line = lines_.inWords(record);
        rows_.push_back({std::to_string(record.number), schema::formatInstant(record.at), fromText(line.actorName),
                         record.actor, fromText(line.action), record.action, fromText(line.subjectName), record.subject,
                         fromText(line.detail)});
    }
}

void AuditLog::write() {
    if (rows_.empty()) {
        end();
        emit exportFailed(AuditWords::nothingToWrite());
        return;
    }
    const bool isBounded = rows_.size() > kMostExported || !exportSearch_.isEnd();
    if (rows_.size() > kMostExported) rows_.resize(kMostExported);
    busy_ = QStringLiteral("writing");
    emit busyChanged();
    const store::ExportNote note = ExportNotes::make("audit_log", domain::isWorkbook(fromText(file_)) ? "xlsx" : "csv",
                                                     rows_.size(), data_->now());
    ExportNotes::before(*data_, note,
                        [self = QPointer<AuditLog>(this), turn = workTurn_, data = data_, id = note.id,
                         isBounded](const Result<void>& noted) {
                            const bool isWanted = self && self->workTurn_ == turn;
                            if (isWanted && noted) return self->writeLines(id, isBounded);
                            if (noted && data) ExportNotes::after(*data, id, false);
                            if (!isWanted) return;
                            const QString reason = ExportNotes::reason(noted.error());
                            self->end();
                            emit self->exportFailed(reason.isEmpty() ? AuditWords::cannotWrite() : reason);
                        });
}

void AuditLog::writeLines(const Uuid& note, bool isBounded) {
    std::vector<domain::ExportColumn> heads;
    for (const QString& title : AuditWords::columns()) heads.push_back({fromText(title)});
    heads.front().kind = domain::ExportKind::number;
    // Where a comma stands for the point, spreadsheets take semicolons.
    const char separator = wording_->locale().decimalPoint() == QLatin1String(",") ? ';' : ',';
    QThreadPool::globalInstance()->start([heads, separator, isBounded, rows = std::move(rows_), path = file_,
                                          turn = workTurn_, note, data = data_, self = QPointer<AuditLog>(this)] {
        std::size_t at = 0;
        const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
            if (at == rows.size()) return false;
            cells = rows[at++];
            return true;
        };
        const auto written = domain::writeTable(QFile::encodeName(path).toStdString(), heads, separator, next);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, turn, isBounded, path, note, data, ok = written.ok(), count = static_cast<int>(at)] {
                if (data) ExportNotes::after(*data, note, ok);
                if (!self || self->workTurn_ != turn) return;
                self->end();
                if (ok) {
                    emit self->exported(count, QFileInfo(path).fileName(), isBounded);
                } else {
                    emit self->exportFailed(AuditWords::cannotWrite());
                }
            },
            Qt::QueuedConnection);
    });
    rows_.clear();
}

void AuditLog::verify(const QString& anchors) {
    if (control_ == nullptr || !busy_.isEmpty()) return;
    forgetVerdict();
    domain::NotedAnchors noted = domain::readAnchors(fromText(anchors));
    if (noted.fault == domain::AnchorFault::noAnchor) return tellVerdict(QStringLiteral("noAnchor"));
    if (noted.fault == domain::AnchorFault::severalCompanies) return tellVerdict(QStringLiteral("severalCompanies"));
    anchors_ = static_cast<int>(noted.anchors.size());
    check_ = std::make_unique<domain::AuditCheck>(std::move(noted.anchors));
    begin(QStringLiteral("verifying"));
    verifyStep();
}

void AuditLog::verifyStep() {
    control_->readAudit(check_->lines(), kReadTogether, mine(workTurn_, [this](const Result<AuditPart>& answer) {
                            if (!answer)
                                return tellVerdict(QStringLiteral("failed"),
                                                   wording_->account(accountReason(answer.error())));
                            using Verdict = domain::AuditCheck::Verdict;
                            switch (check_->take(answer->records)) {
                                case Verdict::open:
                                    tell(check_->progress());
                                    return verifyStep();
                                case Verdict::whole:
                                    return tellVerdict(QStringLiteral("whole"));
                                case Verdict::differs:
                                    return tellVerdict(QStringLiteral("differs"));
                                case Verdict::missing:
                                    return tellVerdict(QStringLiteral("missing"));
                                case Verdict::cut:
                                    return tellVerdict(QStringLiteral("cut"));
                            }
                        }));
}

void AuditLog::tellVerdict(const QString& verdict, const QString& reason) {
    verdict_ = {{"verdict", verdict}, {"reason", reason}};
    if (check_) {
        verdict_["number"] = static_cast<qlonglong>(check_->number());
        verdict_["good"] = static_cast<qlonglong>(check_->good());
        verdict_["lines"] = static_cast<qlonglong>(check_->lines());
        verdict_["anchors"] = anchors_;
    }
    end();
    emit verdictChanged();
}

void AuditLog::forgetVerdict() {
    verdict_.clear();
    emit verdictChanged();
}

}  // namespace aufwind::views
