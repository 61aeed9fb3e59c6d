// SPDX-License-Identifier: GPL-3.0-or-later
// What a grid of employees changes, and the files it writes.
#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/domain/people_export.h"
#include "models/schema/text_form.h"
#include "models/views/employee_grid.h"
#include "models/views/export_notes.h"
#include "models/views/grid_words.h"
#include "models/views/values.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace aufwind::views {

namespace {

constexpr std::size_t kBlock = 256;

/// The rows of an export, read as they are asked for.
class ExportRows {
  public:
    ExportRows(store::Reader& reader, std::vector<GridColumn> columns, GridOrder order)
        : reader_(reader), columns_(std::move(columns)), order_(std::move(order)) {}

    std::size_t at() const { return at_; }
    Result<bool> next(std::vector<std::string>& cells) {
        while (at_ < order_.size()) {
            if (at_ % kBlock == 0) {
                if (const auto got = readBlock(); !got) return got.error();
            }
            const auto found = people_.find(order_[at_++]);
            if (found == people_.end()) continue;
            const Record& person = found->second;
            cells.push_back(domain::fullName(person));
            for (const GridColumn& column : columns_) cells.push_back(cellOf(column, person));
            return true;
        }
        return false;
    }

  private:
    Result<void> readBlock() {
        people_.clear();
        const std::size_t end = std::min(at_ + kBlock, order_.size());
        const std::vector<Uuid> ids(order_.begin() + static_cast<std::ptrdiff_t>(at_),
                                    order_.begin() + static_cast<std::ptrdiff_t>(end));
        auto found =
            reader_.list({.entity = schema::kEmployee, .where = {{schema::kOwnId, store::Compare::in, Value{ids}}}});
        if (!found) return found.error();
        for (Record& person : *found) people_.emplace(person.id, std::move(person));
        auto values = valuesOfPeople(reader_, columns_, ids);
        if (!values) return values.error();
        values_ = std::move(*values);
        return {};
    }
    std::string cellOf(const GridColumn& column, const Record& person) {
        const std::string exact = exactValue(column, person, values_[person.id]);
        if (column.kind == QLatin1String("choice") || column.kind == QLatin1String("yesNo")) {
            const qsizetype at = column.options.indexOf(toText(exact));
            return at >= 0 ? fromText(column.optionTexts.at(at)) : exact;
        }
        if (column.kind != QLatin1String("person") && column.kind != QLatin1String("people")) return exact;
        // As an import names people: several with semicolons between them.
        std::string names;
        const QStringList ids = toText(exact).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& id : ids) names += (names.empty() ? "" : "; ") + nameOf(idFrom(id));
        return names;
    }
    const std::string& nameOf(const Uuid& id) {
        if (const auto known = names_.find(id); known != names_.end()) return known->second;
        const auto found = reader_.find(schema::kEmployee, id);
        return names_[id] = found && *found ? domain::fullName(**found) : std::string();
    }

    store::Reader& reader_;
    std::vector<GridColumn> columns_;
    GridOrder order_;
    std::size_t at_ = 0;
    std::unordered_map<Uuid, Record> people_;
    ValuesByPerson values_;
    std::unordered_map<Uuid, std::string> names_;
};

/// Whoever would stand above themselves with this value, and the one whom it names; empty where it makes no line.
Result<std::unordered_set<Uuid>> lineOf(store::Reader& reader, const GridColumn& column, const Value& value) {
    std::unordered_set<Uuid> line;
    if (column.isAttribute() || column.schemaField().type != schema::Type::treeParent) return line;
    const Uuid* next = std::get_if<Uuid>(&value);
    Uuid at = next != nullptr ? *next : Uuid();
    // Two devices apart can have made a circle already.
    while (!at.isNil() && line.insert(at).second) {
        const auto person = reader.find(column.schemaField().target, at);
        if (!person) return person.error();
        at = *person && (*person)->alive() ? (*person)->reference(column.field) : Uuid();
    }
    return line;
}

domain::ExportKind exportKind(const GridColumn& column) {
    if (column.kind == QLatin1String("date")) return domain::ExportKind::day;
    return column.kind == QLatin1String("number") ? domain::ExportKind::number : domain::ExportKind::text;
}

}  // namespace

/// What runs on the writer's thread, and whether anybody still waits for it.
struct EmployeeGrid::Job {
    std::atomic<bool> ended = false;
    std::function<void(double)> tell;  ///< any thread

    Result<void> goOn(std::size_t done, std::size_t all) const {
        if (done % kBlock == 0) tell(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, all)));
        return ended ? Result<void>(Error{ErrorCode::busy, "ended"}) : Result<void>();
    }
};

EmployeeGrid::~EmployeeGrid() {
    if (job_) job_->ended = true;
}

std::shared_ptr<EmployeeGrid::Job> EmployeeGrid::begin(const QString& busy) {
    job_ = std::make_shared<Job>();
    job_->tell = [self = QPointer<EmployeeGrid>(this), data = &context_.data(),
                  job = std::weak_ptr(job_)](double part) {
        data->later([self, job, part] {
            if (!self || self->job_ != job.lock()) return;
            self->progress_ = part;
            emit self->busyChanged();
        });
    };
    busy_ = busy;
    progress_ = 0;
    emit busyChanged();
    return job_;
}

bool EmployeeGrid::end(const std::shared_ptr<Job>& job) {
    if (job_ != job) return false;
    job_.reset();
    busy_.clear();
    emit busyChanged();
    return true;
}

void EmployeeGrid::cancel() {
    // It may be done already: its answer says what has become of it.
    if (job_) job_->ended = true;
}

QVariant EmployeeGrid::cellValue(const QString& id, const QString& key) const {
    const GridColumn* column = columnOf(columns_, key);
    const auto person = context_.reader().find(schema::kEmployee, idFrom(id));
    if (column == nullptr || !person || !*person) return {};
    if (!column->isAttribute()) return toVariant(column->schemaField(), (*person)->value(column->field));
    const auto values = valuesOfPeople(context_.reader(), {*column}, {idFrom(id)});
    const auto own = values ? values->find(idFrom(id)) : ValuesByPerson::const_iterator{};
    if (!values || own == values->end()) return {};
    const std::string exact = exactValue(*column, **person, own->second);
    if (exact.empty()) return {};
    if (column->kind == QLatin1String("number")) return shownValue(*column, exact, context_);
    if (column->kind != QLatin1String("date")) return toText(exact);
    const auto day = schema::parseDate(exact);
    return day ? QVariant(dayFrom(*day)) : QVariant();
}

const GridColumn* EmployeeGrid::writable(const QString& key, QString& reason) const {
    const GridColumn* column = columnOf(columns_, key);
    if (column == nullptr || !column->isEditable) {
        reason = GridWords::readOnly(column != nullptr ? column->title : QStringLiteral("–"));
        return nullptr;
    }
    return column;
}

QString EmployeeGrid::setCell(const QString& id, const QString& key, const QVariant& value) {
    QString reason;
    const GridColumn* column = writable(key, reason);
    if (column == nullptr) return reason;
    const GivenValue given = givenValue(*column, value, context_);
    if (!given.reason.isEmpty()) return given.reason;
    const Uuid person = idFrom(id);
    if (given.value == Value{person}) return GridWords::ownManager();
    // What cannot be read now the writer says itself.
    const auto line = lineOf(context_.reader(), *column, given.value);
    if (line && line->contains(person)) return GridWords::circle();
    context_.data().post(
        [column = *column, person, value = given.value](Bench& bench) -> Result<void> {
            const auto written = writeCell(bench.editor, bench.reader, column, person, value);
            return written ? Result<void>() : Result<void>(written.error());
        },
        {}, value.toString());
    return {};
}

QString EmployeeGrid::setChosen(const QString& key, const QVariant& value) {
    QString reason;
    const GridColumn* column = writable(key, reason);
    if (column == nullptr || chosen_.empty() || job_) return reason;
    const GivenValue given = givenValue(*column, value, context_);
    if (!given.reason.isEmpty()) return given.reason;
    // In the order that one sees, so that whoever looks at the log finds them again.
    GridOrder people;
    std::ranges::copy_if(rows_, std::back_inserter(people), [&](const Uuid& id) { return chosen_.contains(id); });
    const auto job = begin(QStringLiteral("changing"));
    const auto count = std::make_shared<int>(0);
    const auto skipped = std::make_shared<int>(0);
    context_.data().post(
        [column = *column, people, value = given.value, job, count, skipped](Bench& bench) {
            return bench.editor.inParts([&]() -> Result<void> {
                // Nobody in it is given another manager below, so that it stays what it is.
                const auto line = lineOf(bench.reader, column, value);
                if (!line) return line.error();
                for (std::size_t i = 0; i < people.size(); ++i) {
                    if (const auto on = job->goOn(i, people.size()); !on) return on;
                    // Whoever would be above themselves keeps the manager of before.
                    if (line->contains(people[i])) {
                        ++*skipped;
                        continue;
                    }
                    const auto written = writeCell(bench.editor, bench.reader, column, people[i], value);
                    if (!written) return written.error();
                    *count += *written ? 1 : 0;
                }
                return {};
            });
        },
        [self = QPointer<EmployeeGrid>(this), job, count, skipped](const Result<void>& result) {
            if (!self || !self->end(job)) return;
            if (result) {
                emit self->changed(*count, *skipped);
            } else if (result.error().code != ErrorCode::busy) {
                emit self->context_.data().failed(result.error().code);
            }
        });
    return {};
}

void EmployeeGrid::exportTo(const QUrl& file, const QString& format) {
    if (job_) return;
    if (rows_.empty()) {
        emit exportFailed(GridWords::nothingToWrite());
        return;
    }
    const QString path = file.toLocalFile();
    std::vector<domain::ExportColumn> heads{{.title = fromText(GridWords::name())}};
    const std::vector<GridColumn> columns = shownColumns();
    for (const GridColumn& column : columns) heads.push_back({fromText(column.title), exportKind(column)});
    // Where a comma stands for the point, spreadsheets take semicolons.
    const char separator = query_.locale.decimalPoint() == QLatin1String(",") ? ';' : ',';
    const auto job = begin(QStringLiteral("exporting"));
    const auto written = std::make_shared<Result<std::size_t>>(Error{});
    context_.data().post(
        [=, order = rows_, isBook = format == QLatin1String("xlsx"),
         place = QFile::encodeName(path).toStdString()](Bench& bench) -> Result<void> {
            ExportRows rows(bench.reader, columns, order);
            const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
                if (const auto on = job->goOn(rows.at(), order.size()); !on) return on.error();
                return rows.next(cells);
            };
            store::ExportNote note = ExportNotes::make("employees", isBook ? "xlsx" : "csv", order.size(), bench.now);
            if (auto noted = store::noteExport(bench.store, note); !noted) {
                *written = noted.error();
                return {};
            }
            *written = isBook ? domain::writeWorkbook(place, heads, next)
                              : domain::writeSeparated(place, heads, separator, next);
            // The server hears of it on this thread, so not before. Where this fails it hears what was meant to be.
            note.rows = written->valueOr(0);
            return *written ? store::noteExport(bench.store, note) : store::forgetExport(bench.store, note.id);
        },
        [self = QPointer<EmployeeGrid>(this), job, written, path](const Result<void>&) {
            if (!self) return;
            self->context_.data().contact();
            if (!self->end(job)) return;
            if (*written) {
                emit self->exported(static_cast<int>(**written), QFileInfo(path).fileName());
            } else if (written->error().code != ErrorCode::busy) {
                const QString reason = ExportNotes::reason(written->error());
                emit self->exportFailed(reason.isEmpty() ? GridWords::cannotWrite() : reason);
            }
        });
}

}  // namespace aufwind::views
