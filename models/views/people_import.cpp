// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/people_import.h"

#include "models/domain/bounded_file.h"
#include "models/domain/people.h"
#include "models/domain/roster/apply.h"
#include "models/domain/roster/mappings.h"
#include "models/schema/entities.h"
#include "models/views/grid_columns.h"
#include "models/views/import_words.h"
#include "models/views/values.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QQmlEngine>

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

/// What was chosen for headers is kept here until an import has made it the company's.
const std::string kColumns = "people_import.columns";
constexpr qsizetype kSample = 60;

/// What the company remembers now need not be kept here.
void forgetColumns(Bench& bench, const std::vector<std::string>& header) {
    const auto before = bench.reader.state(kColumns);
    if (!before || !*before) return;
    const std::string rest = roster::without(**before, header);
    // Where the disk refuses that, they are only known twice.
    const auto written = bench.store.write([&](store::Writer& writer) { return writer.setState(kColumns, rest); });
    static_cast<void>(written);
}

/// Of each column the first texts that differ.
QStringList samplesOf(const roster::Table& table) {
    constexpr std::size_t kLooked = 1'000;
    QStringList all;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        QStringList samples;
        for (std::size_t row = 0; row < std::min(table.rows.size(), kLooked) && samples.size() < 3; ++row) {
            const auto& cells = table.rows[row].cells;
            const QString text = column < cells.size() ? toText(cells[column]).left(kSample).simplified() : QString();
            if (!text.isEmpty() && !samples.contains(text)) samples << text;
        }
        all << samples.join(QStringLiteral(" · "));
    }
    return all;
}

}  // namespace

PeopleImport::PeopleImport(QObject* parent) : QObject(parent) {
    QQmlEngine::setObjectOwnership(&lines_, QQmlEngine::CppOwnership);
}

PeopleImport::~PeopleImport() = default;

void PeopleImport::attach(LocalData* data, Directory* people, const Wording* wording) {
    forget();
    data_ = data;
    people_ = people;
    wording_ = wording;
    lines_.attach(people, wording);
}

// Whoever may not write an attribute is not offered it; the same goes for the confidential row.
void PeopleImport::readTargets() {
    attributes_.clear();
    fillsConfidential_ = false;
    if (data_ == nullptr || people_ == nullptr) return;
    const QString role = people_->myRole();
    const QStringList permissions = people_->myPermissions();
    const auto may = [&](EntityNumber entity) {
        return mayByRights(schema::kSchema.entity(entity)->create, role, permissions);
    };
    fillsConfidential_ = may(schema::kConfidentialRecord);
    const bool open = may(domain::valuesOf(false));
    const bool confidential = may(domain::valuesOf(true));
    attributes_ = roster::attributesHere(data_->reader()).valueOr({});
    std::erase_if(attributes_,
                  [&](const domain::Attribute& one) { return one.isConfidential ? !confidential : !open; });
}

bool PeopleImport::isOffered(const roster::Target& target) const {
    if (target.isAttribute()) return roster::attributeOf(attributes_, target) != nullptr;
    return domain::isPerson(target.entity) || fillsConfidential_;
}

void PeopleImport::refresh() {
    readTargets();
    lines_.refresh();
    emit changed();
}

std::shared_ptr<LongJob> PeopleImport::begin(const QString& busy) {
    cancel();
    auto job = work_.begin(*data_, busy);
    trouble_.clear();
    emit progressChanged();
    emit changed();
    return job;
}

void PeopleImport::fail(const Error& error, const QString& known) {
    // Who ended it knows why.
    if (error.code != ErrorCode::busy) trouble_ = known.isEmpty() ? wording_->edit(error.code) : known;
    emit changed();
}

void PeopleImport::cancel() {
    if (work_.cancel()) emit changed();
}

void PeopleImport::leave() {
    if (!work_.isApplying()) forget();
}

void PeopleImport::forget() {
    work_.forget();
    result_.clear();
    samples_.clear();
    table_.reset();
    columns_.clear();
    corrections_.clear();
    order_ = roster::DateOrder::unknown;
    fileName_.clear();
    trouble_.clear();
    lines_.setKind({});
    lines_.set({});
    step_ = QStringLiteral("file");
    emit changed();
}

void PeopleImport::read(const QUrl& file) {
    if (data_ == nullptr || work_.isApplying()) return;
    forget();
    readTargets();
    const QString path = file.toLocalFile();
    fileName_ = QFileInfo(path).fileName();
    const auto job = begin(QStringLiteral("reading"));
    const auto table = std::make_shared<std::optional<roster::Table>>();
    const auto kept = std::make_shared<std::string>();
    data_->post(
        [table, kept, path](Bench& bench) -> Result<void> {
            const auto bytes = domain::readFileUpTo(QFile::encodeName(path).toStdString(), roster::kFileMaximum);
            if (!bytes) return {};
            auto read = roster::readTable(*bytes);
            if (!read) return read.error();
            *table = std::move(*read);
            // What was chosen here last and not used yet counts before what the company remembers.
            auto remembered = roster::rememberedColumns(bench.reader, (*table)->header);
            if (!remembered) return remembered.error();
            const auto before = bench.reader.state(kColumns);
            *kept = *remembered + (before && *before ? **before : std::string());
            return {};
        },
        [self = QPointer<PeopleImport>(this), job, table, kept](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result) return self->fail(result.error(), ImportWords::reading(result.error()));
            if (!*table) {
                self->trouble_ = ImportWords::cannotRead();
                emit self->changed();
                return;
            }
            self->table_ = std::make_shared<roster::Table>(std::move(**table));
            self->columns_ = roster::rememberColumns(self->table_->header, *kept, self->attributes_);
            for (auto& column : self->columns_) {
                if (column && !self->isOffered(*column)) column.reset();
            }
            self->samples_ = samplesOf(*self->table_);
            self->step_ = QStringLiteral("columns");
            emit self->changed();
        });
}

QVariantList PeopleImport::columns() const {
    QVariantList list;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        list << QVariantMap{{QStringLiteral("header"), toText(table_->header[i])},
                            {QStringLiteral("sample"), samples_.value(static_cast<qsizetype>(i))},
                            {QStringLiteral("field"), columns_[i] ? toText(roster::keyOf(*columns_[i])) : QString()}};
    }
    return list;
}

QVariantList PeopleImport::fields() const {
    QVariantList list;
    if (wording_ == nullptr) return list;
    for (const roster::Target& target : roster::targets()) {
        if (!isOffered(target)) continue;
        const schema::Field& field = roster::fieldOf(target);
        list << QVariantMap{{QStringLiteral("name"), toText(field.name)},
                            {QStringLiteral("text"), wording_->field(field)},
                            {QStringLiteral("confidential"), !domain::isPerson(target.entity)}};
    }
    for (const domain::Attribute& attribute : attributes_) {
        list << QVariantMap{{QStringLiteral("name"), toText(roster::keyOf(roster::targetOf(attribute)))},
                            {QStringLiteral("text"), toText(attribute.name)},
                            {QStringLiteral("confidential"), attribute.isConfidential}};
    }
    return list;
}

void PeopleImport::setColumn(int index, const QString& field) {
    const auto at = static_cast<std::size_t>(index);
    if (index < 0 || at >= columns_.size() || work_.isApplying()) return;
    auto target = roster::targetNamed(field.toStdString(), attributes_);
    if (target && !isOffered(*target)) target.reset();
    for (auto& other : columns_) {
        if (target && other == target) other.reset();
    }
    columns_[at] = target;
    trouble_.clear();
    emit changed();
}

QString PeopleImport::order() const {
    switch (order_) {
        case roster::DateOrder::dayFirst:
            return QStringLiteral("day");
        case roster::DateOrder::monthFirst:
            return QStringLiteral("month");
        case roster::DateOrder::unknown:
            break;
    }
    return {};
}

void PeopleImport::setOrder(const QString& first) {
    if (work_.isApplying()) return;
    order_ = first == QLatin1String("month") ? roster::DateOrder::monthFirst : roster::DateOrder::dayFirst;
    planAnew();
}

QVariantMap PeopleImport::counts() const {
    const roster::Plan& plan = lines_.plan();
    QVariantMap counts;
    for (const roster::Becomes kind : roster::kAllBecomes) {
        counts.insert(toText(roster::nameOf(kind)), static_cast<int>(plan.count(kind)));
    }
    return counts;
}

roster::PlanOptions PeopleImport::options(const std::shared_ptr<LongJob>& job) const {
    return {.columns = columns_,
            .order = order_,
            .corrections = corrections_,
            .today = QDate(1970, 1, 1).daysTo(QDate::currentDate()),
            .progress = job->progress()};
}

void PeopleImport::compare() {
    const auto fills = [&](std::string_view name) {
        return std::ranges::find(columns_, roster::targetNamed(name)) != columns_.end();
    };
    if (!table_ || data_ == nullptr || work_.isApplying()) return;
    if (!fills("external_id") && !fills("email")) {
        trouble_ = ImportWords::nobodySaid();
        emit changed();
        return;
    }
    // What was removed meanwhile, or is not for this person any more, is left out.
    readTargets();
    for (auto& column : columns_) {
        if (column && !isOffered(*column)) column.reset();
    }
    keepColumns();
    planAnew();
}

void PeopleImport::planAnew() {
    if (!table_ || data_ == nullptr) return;
    const auto job = begin(QStringLiteral("comparing"));
    const auto plan = std::make_shared<roster::Plan>();
    data_->post(
        [plan, job, table = table_, with = options(job)](Bench& bench) -> Result<void> {
            auto made = roster::planImport(bench.reader, *table, with);
            if (!made) return made.error();
            *plan = std::move(*made);
            return {};
        },
        [self = QPointer<PeopleImport>(this), job, plan](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result) return self->fail(result.error());
            self->lines_.set(std::move(*plan));
            self->step_ = QStringLiteral("changes");
            emit self->changed();
        });
}

void PeopleImport::correct(int row, int column, const QString& text) {
    const bool isThere = table_ && row >= 0 && column >= 0 && static_cast<std::size_t>(row) < table_->rows.size();
    if (!isThere || work_.isApplying()) return;
    corrections_[{static_cast<std::size_t>(row), static_cast<std::size_t>(column)}] = text.toStdString();
    planAnew();
}

// A cell names a person by the external id; whoever has none by the address, or by the name. Where a cell names
// several, only the one who was not found gets another name.
void PeopleImport::choosePerson(int row, int column, const QString& value, const QString& personId) {
    if (people_ == nullptr || data_ == nullptr || !table_) return;
    const auto found = data_->reader().find(schema::kEmployee, idFrom(personId));
    if (!found || !*found) return;
    const Person& person = people_->person(idFrom(personId));
    const auto id = roster::targetNamed("external_id");
    const QString external = id ? toText((*found)->text(id->field)) : QString();
    const QString name = !external.isEmpty() ? external : !person.email.isEmpty() ? person.email : person.name;
    QStringList names = cell(row, column).split(QLatin1Char(';'));
    if (names.size() < 2) return correct(row, column, name);
    for (QString& one : names) {
        if (one.trimmed() == value) one = name;
    }
    correct(row, column, names.join(QLatin1Char(';')));
}

QString PeopleImport::cell(int row, int column) const {
    const auto at = std::pair(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    if (const auto corrected = corrections_.find(at); corrected != corrections_.end()) return toText(corrected->second);
    if (row < 0 || column < 0 || at.first >= table_->rows.size()) return {};
    const auto& cells = table_->rows[at.first].cells;
    return at.second < cells.size() ? toText(cells[at.second]) : QString();
}

void PeopleImport::apply() {
    if (!table_ || data_ == nullptr || step_ != QLatin1String("changes") || changes() == 0 || work_.isRunning()) return;
    const auto job = begin(QStringLiteral("applying"));
    const auto plan = std::make_shared<roster::Plan>();
    const auto applied = std::make_shared<roster::Applied>();
    const auto differs = std::make_shared<bool>(false);
    const auto digest = lines_.plan().digest;
    data_->post(
        [plan, applied, differs, job, digest, table = table_, with = options(job)](Bench& bench) -> Result<void> {
            // Only what was looked at is done.
            auto planning = with;
            planning.progress = [&](double part) {
                return with.progress(part * 0.2);
            };
            auto made = roster::planImport(bench.reader, *table, planning);
            if (!made) return made.error();
            *plan = std::move(*made);
            *differs = plan->digest != digest;
            if (*differs) return Error{ErrorCode::conflict, "people have changed"};
            // Before the import and by itself, so that one undo takes back the people alone.
            const auto known = roster::remember(bench.reader, bench.editor, table->header, with.columns);
            auto ran =
                roster::applyImport(bench.editor, *plan, [&](double part) { return with.progress(0.2 + part * 0.8); });
            if (!ran) return ran.error();
            *applied = *ran;
            if (known && *known) forgetColumns(bench, table->header);
            return {};
        },
        [self = QPointer<PeopleImport>(this), job, plan, applied, differs](const Result<void>& result) {
            if (!self || !self->work_.end(job)) return;
            if (!result && *differs) {
                self->lines_.set(std::move(*plan));
                self->trouble_ = ImportWords::changedMeanwhile();
                emit self->changed();
                return;
            }
            if (!result) return self->fail(result.error());
            self->step_ = QStringLiteral("done");
            self->result_ = {{QStringLiteral("created"), static_cast<int>(applied->created)},
                             {QStringLiteral("changed"), static_cast<int>(applied->changed)},
                             {QStringLiteral("deactivated"), static_cast<int>(applied->deactivated)},
                             {QStringLiteral("leftOut"), static_cast<int>(applied->leftOut)}};
            emit self->changed();
            emit self->done();
        });
}

void PeopleImport::back() {
    if (work_.isApplying()) return;
    cancel();
    trouble_.clear();
    if (step_ == QLatin1String("changes")) {
        step_ = QStringLiteral("columns");
        emit changed();
    } else {
        leave();
    }
}

void PeopleImport::keepColumns() {
    const auto work = [kept = roster::formatColumns(table_->header, columns_)](Bench& bench) -> Result<void> {
        const auto before = bench.reader.state(kColumns);
        // What is chosen now comes last and counts; of what was chosen for other files enough is kept.
        constexpr std::size_t kMost = 64 * 1024;
        std::string all = before && *before && (*before)->size() < kMost ? **before : std::string();
        all += kept;
        return bench.store.write([&](store::Writer& writer) { return writer.setState(kColumns, all); });
    };
    // Where the disk refuses, the columns are chosen once more next time.
    data_->post(work, [](const Result<void>&) {});
}

}  // namespace aufwind::views
