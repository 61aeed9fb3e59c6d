// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_import.h"

#include "models/domain/bounded_file.h"
#include "models/views/import_words.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace aufwind::views {

namespace {

using domain::FileWords;
using domain::GoalBecomes;
using domain::GoalFaultKind;

enum Role { lineRole = Qt::UserRole + 1, becomesRole, headingRole, keyResultRole, titleRole, changesRole, faultsRole };

// In the order in which they are shown.
constexpr std::array<std::pair<GoalBecomes, const char*>, 4> kKinds{{{GoalBecomes::faulty, "faulty"},
                                                                     {GoalBecomes::created, "created"},
                                                                     {GoalBecomes::changed, "changed"},
                                                                     {GoalBecomes::unchanged, "unchanged"}}};

std::size_t orderOf(GoalBecomes kind) {
    return static_cast<std::size_t>(std::ranges::find(kKinds, kind, [](const auto& one) { return one.first; }) -
                                    kKinds.begin());
}

Result<domain::GoalPlan> planned(store::Reader& reader, const roster::Table& table,
                                 const domain::GoalImportOptions& options,
                                 const std::function<bool(double)>& progress) {
    const auto here = domain::goalsHere(reader);
    return here ? domain::planGoals(*here, table, options, progress) : Result<domain::GoalPlan>(here.error());
}

QString columnName(domain::GoalColumn column, bool german) {
    return toText(domain::headOf(column, german ? FileWords::german : FileWords::english));
}

}  // namespace

GoalImport::~GoalImport() = default;

LocalData* GoalImport::data() const {
    return goals_ && goals_->context() ? &goals_->context()->data() : nullptr;
}

int GoalImport::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QHash<int, QByteArray> GoalImport::roleNames() const {
    return {{lineRole, "line"},   {becomesRole, "becomes"}, {headingRole, "heading"}, {keyResultRole, "keyResult"},
            {titleRole, "title"}, {changesRole, "changes"}, {faultsRole, "faults"}};
}

QVariant GoalImport::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const domain::GoalLine& line = plan_.lines[shown_[row]];
    switch (role) {
        case lineRole:
            return static_cast<int>(line.line);
        case becomesRole:
            return QString::fromLatin1(kKinds[orderOf(line.becomes)].second);
        case headingRole:
            return row == 0 || plan_.lines[shown_[row - 1]].becomes != line.becomes;
        case keyResultRole:
            return line.isKeyResult;
        case Qt::DisplayRole:
        case titleRole:
            return toText(line.title);
        case changesRole: {
            // Of what is new everything is.
            if (line.becomes != GoalBecomes::changed || !goals_ || !goals_->context()) return QString();
            const bool german = goals_->context()->wording().language() == QLatin1String("de");
            QStringList names;
            for (const domain::GoalColumn column : line.changes) names << columnName(column, german);
            return names.join(QStringLiteral(", "));
        }
        case faultsRole: {
            QStringList sentences;
            for (const domain::GoalFault& one : line.faults) sentences << fault(one);
            return sentences;
        }
        default:
            return {};
    }
}

QString GoalImport::fault(const domain::GoalFault& one) const {
    const bool german = goals_ && goals_->context() && goals_->context()->wording().language() == QLatin1String("de");
    const QString column = one.column ? columnName(*one.column, german) : QString();
    const QString value = toText(one.value);
    const auto line = static_cast<qulonglong>(one.line);
    switch (one.kind) {
        case GoalFaultKind::noTitle:
            return QCoreApplication::translate("GoalImport", "The title is missing");
        case GoalFaultKind::noGoal:
            return QCoreApplication::translate("GoalImport", "A key result belongs to a goal: %1 is empty").arg(column);
        case GoalFaultKind::wrongType:
            return QCoreApplication::translate("GoalImport", "“%1” does not fit: it is a goal or a key result")
                .arg(value);
        case GoalFaultKind::twice:
            return QCoreApplication::translate("GoalImport", "The same as line %1").arg(line);
        case GoalFaultKind::unknown:
            return QCoreApplication::translate("GoalImport", "%1 “%2” is neither in this file nor in Aufwind")
                .arg(column, value);
        case GoalFaultKind::several:
            return QCoreApplication::translate("GoalImport", "%1 “%2” could be several. Write an id")
                .arg(column, value);
        case GoalFaultKind::unknownChoice:
            return QCoreApplication::translate("GoalImport", "%1 “%2” is not known").arg(column, value);
        case GoalFaultKind::noNumber:
            return QCoreApplication::translate("GoalImport", "%1 “%2” is no number that can stand here")
                .arg(column, value);
        case GoalFaultKind::noDate:
            return QCoreApplication::translate("GoalImport", "%1 “%2” is no date").arg(column, value);
        case GoalFaultKind::dateEitherWay:
            return QCoreApplication::translate("GoalImport", "%1 “%2” could be two dates. Say above which comes first")
                .arg(column, value);
        case GoalFaultKind::tooLong:
            return QCoreApplication::translate("GoalImport", "%1 is too long").arg(column);
        case GoalFaultKind::fixed:
            return QCoreApplication::translate("GoalImport", "%1 of a key result never changes. Make a new one")
                .arg(column);
        case GoalFaultKind::endsBefore:
            return QCoreApplication::translate("GoalImport", "It would end before it begins");
        case GoalFaultKind::circle:
            return QCoreApplication::translate("GoalImport", "The goals would go round in a circle: %1").arg(value);
        case GoalFaultKind::above:
            return QCoreApplication::translate("GoalImport", "What it hangs on is left out, see line %1").arg(line);
        case GoalFaultKind::sibling:
            return QCoreApplication::translate("GoalImport",
                                               "Left out with line %1, for a goal and its key results come together")
                .arg(line);
        case GoalFaultKind::unseen:
            return QCoreApplication::translate(
                "GoalImport",
                "You would not see this goal yourself. Write a wider visibility, or let its owner import it");
    }
    return {};
}

std::shared_ptr<LongJob> GoalImport::begin(const QString& busy) {
    cancel();
    auto job = work_.begin(*data(), busy);
    trouble_.clear();
    emit progressChanged();
    emit changed();
    return job;
}

void GoalImport::say(const QString& trouble) {
    trouble_ = trouble;
    emit changed();
}

void GoalImport::fail(const Error& error) {
    // Who ended it knows why.
    if (error.code == ErrorCode::busy || !goals_ || !goals_->context()) return emit changed();
    const bool isReading = step_ == QLatin1String("file");
    const QString known = isReading ? ImportWords::reading(error) : QString();
    say(known.isEmpty() ? goals_->context()->wording().edit(error.code) : known);
}

void GoalImport::cancel() {
    if (work_.cancel()) emit changed();
}

void GoalImport::leave() {
    if (!work_.isApplying()) forget();
}

void GoalImport::forget() {
    work_.forget();
    result_.clear();
    table_.reset();
    order_ = roster::DateOrder::unknown;
    fileName_.clear();
    trouble_.clear();
    step_ = QStringLiteral("file");
    show({});
}

void GoalImport::show(domain::GoalPlan plan) {
    beginResetModel();
    plan_ = std::move(plan);
    shown_.resize(plan_.lines.size());
    std::iota(shown_.begin(), shown_.end(), std::size_t{0});
    std::ranges::stable_sort(shown_, {}, [&](std::size_t i) { return orderOf(plan_.lines[i].becomes); });
    endResetModel();
    emit changed();
}

bool GoalImport::asksForOrder() const {
    return order_ != roster::DateOrder::unknown || std::ranges::any_of(plan_.lines, [](const domain::GoalLine& line) {
               return std::ranges::find(line.faults, GoalFaultKind::dateEitherWay, &domain::GoalFault::kind) !=
                      line.faults.end();
           });
}

QString GoalImport::order() const {
    if (order_ == roster::DateOrder::unknown) return {};
    return order_ == roster::DateOrder::dayFirst ? QStringLiteral("day") : QStringLiteral("month");
}

void GoalImport::setOrder(const QString& first) {
    if (work_.isApplying() || first == order()) return;
    order_ = first == QLatin1String("month") ? roster::DateOrder::monthFirst : roster::DateOrder::dayFirst;
    compare();
}

QVariantMap GoalImport::counts() const {
    QVariantMap counts;
    for (const auto& [kind, name] : kKinds) {
        counts.insert(QString::fromLatin1(name), static_cast<int>(plan_.count(kind)));
    }
    return counts;
}

void GoalImport::read(const QUrl& file) {
    if (data() == nullptr || work_.isApplying()) return;
    forget();
    const QString path = file.toLocalFile();
    fileName_ = QFileInfo(path).fileName();
    const auto job = begin(QStringLiteral("reading"));
    const auto table = std::make_shared<std::optional<roster::Table>>();
    data()->post(
        [table, path](Bench&) -> Result<void> {
            const auto bytes = domain::readFileUpTo(QFile::encodeName(path).toStdString(), roster::kFileMaximum);
            if (!bytes) return {};
            auto read = roster::readTable(*bytes);
            if (!read) return read.error();
            *table = std::move(*read);
            return {};
        },
        [self = QPointer<GoalImport>(this), job, table](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result) return self->fail(result.error());
            if (!*table) return self->say(ImportWords::cannotRead());
            self->table_ = std::make_shared<roster::Table>(std::move(**table));
            self->compare();
        });
}

void GoalImport::compare() {
    if (!table_ || data() == nullptr) return;
    const auto job = begin(QStringLiteral("comparing"));
    const auto plan = std::make_shared<domain::GoalPlan>();
    data()->post(
        [plan, job, table = table_, order = order_, today = goals_->today(),
         me = data()->me()](Bench& bench) -> Result<void> {
            auto made = planned(bench.reader, *table, {.today = today, .order = order, .me = me}, job->progress());
            if (!made) return made.error();
            *plan = std::move(*made);
            return {};
        },
        [self = QPointer<GoalImport>(this), job, plan](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result && result.error().code == ErrorCode::invalid) {
                return self->say(QCoreApplication::translate(
                    "GoalImport",
                    "There is no column of titles: its head is “Title” or “Titel”. Nothing was "
                    "changed."));
            }
            if (!result) return self->fail(result.error());
            self->step_ = QStringLiteral("changes");
            self->show(std::move(*plan));
        });
}

void GoalImport::apply() {
    if (!table_ || data() == nullptr || step_ != QLatin1String("changes") || changes() == 0 || work_.isRunning())
        return;
    const auto job = begin(QStringLiteral("applying"));
    const auto plan = std::make_shared<domain::GoalPlan>();
    const auto applied = std::make_shared<domain::GoalsApplied>();
    const auto differs = std::make_shared<bool>(false);
    data()->post(
        [plan, applied, differs, job, table = table_, order = order_, today = goals_->today(), me = data()->me(),
         seen = plan_.lines](Bench& bench) -> Result<void> {
            // Only what was looked at is done.
            auto made = planned(bench.reader, *table, {.today = today, .order = order, .me = me},
                                [&](double) { return !job->ended; });
            if (!made) return made.error();
            *plan = std::move(*made);
            *differs = plan->lines != seen;
            if (*differs) return Error{ErrorCode::conflict, "goals have changed"};
            const auto ran = domain::applyGoals(bench.editor, *plan, job->progress());
            if (!ran) return ran.error();
            *applied = *ran;
            return {};
        },
        [self = QPointer<GoalImport>(this), job, plan, applied, differs](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result && *differs) {
                self->show(std::move(*plan));
                return self->say(QCoreApplication::translate(
                    "GoalImport",
                    "Somebody has changed goals since you looked. Nothing was done yet: please look at "
                    "the changes again."));
            }
            if (!result) return self->fail(result.error());
            self->step_ = QStringLiteral("done");
            self->result_ = {{QStringLiteral("created"), static_cast<int>(applied->created)},
                             {QStringLiteral("changed"), static_cast<int>(applied->changed)},
                             {QStringLiteral("leftOut"), static_cast<int>(applied->leftOut)}};
            emit self->changed();
            emit self->done();
        });
}

}  // namespace aufwind::views
