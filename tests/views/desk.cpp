// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/desk.h"

#include "models/domain/fields.h"

#include <QCoreApplication>
#include <QtTest>

namespace aufwind::test {

namespace field = domain::field;

namespace {

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s: %s", name(result.error().code), result.error().detail.c_str());
    return std::move(*result);
}

void must(const Result<void>& result) {
    if (!result) qFatal("%s: %s", name(result.error().code), result.error().detail.c_str());
}

}  // namespace

Desk::Desk() : me_(entropy_.uuid(1'700'000'000'000)) {
    store::OpenOptions options;
    options.path = directory_.filePath("store.db").toStdString();
    options.durable = false;
    store_ = must(store::Store::open(options, store::Key{{}}, schema::kSchema));
    engine_ = must(engine::Engine::open(*store_, me_, entropy_.uuid(1), clock_, entropy_));
    reader_ = must(store_->reader());
    data_ = std::make_unique<views::LocalData>(schema::kSchema, *reader_, clock_, me_);
    place_.moveToThread(&thread_);
    thread_.start();
    QMetaObject::invokeMethod(
        &place_,
        [this] {
            writerReader_ = must(store_->reader());
            queue_ = std::make_unique<views::WriterQueue>(*store_, *writerReader_, *engine_, clock_, *data_);
            queue_->setKeepFile([this](EntityNumber entity, FieldNumber number, const views::AttachedFile& file) {
                return engine_->keepContent(entity, number, {file.name, file.mediaType, file.bytes});
            });
        },
        Qt::BlockingQueuedConnection);
    data_->setQueue(queue_.get());
}

Desk::~Desk() {
    QMetaObject::invokeMethod(
        &place_,
        [this] {
            queue_.reset();
            writerReader_.reset();
        },
        Qt::BlockingQueuedConnection);
    data_->setQueue(nullptr);
    thread_.quit();
    thread_.wait();
}

Result<void> Desk::elsewhere(const views::EditQueue::Work& work) {
    return queue_->run(work);
}

bool Desk::edit(const views::EditQueue::Work& work) {
    const auto done = elsewhere(work);
    if (!done) qWarning("%s", done.error().detail.c_str());
    settle();
    return done.ok();
}

Uuid Desk::made(EntityNumber entity, const std::vector<Assignment>& fields) {
    Uuid id;
    const bool isMade = edit([&](views::Bench& bench) -> Result<void> {
        const auto one = bench.editor.create(entity, fields);
        if (!one) return one.error();
        id = *one;
        return {};
    });
    return isMade ? id : Uuid{};
}

void Desk::setPresence(PresenceLine* line) {
    must(queue_->run([&](views::Bench&) {
        queue_->setPresence(line);
        return Result<void>{};
    }));
}

void Desk::attended(const TextName& text, const std::vector<Present>& people) {
    must(queue_->run([&](views::Bench&) {
        queue_->attended(text, people);
        return Result<void>{};
    }));
}

void Desk::settle() {
    // What is told may post again, such as an acknowledgement.
    for (int i = 0; i < 4; ++i) {
        must(queue_->run([](views::Bench&) { return Result<void>{}; }));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

Uuid Desk::person(const char* first, const char* last, const Uuid& manager) {
    Uuid id;
    must(elsewhere([&](views::Bench& bench) -> Result<void> {
        std::vector<Assignment> fields{{field::kEmployeeFirst, Value{std::string{first}}},
                                       {field::kEmployeeLast, Value{std::string{last}}}};
        if (!manager.isNil()) fields.emplace_back(field::kEmployeeManager, Value{manager});
        id = must(bench.editor.create(schema::kEmployee, fields));
        return {};
    }));
    return id;
}

std::pair<Uuid, Uuid> Desk::oneOnOne(const Uuid& other) {
    std::pair<Uuid, Uuid> made;
    must(elsewhere([&](views::Bench& bench) -> Result<void> {
        const std::int64_t starts = bench.now;
        made.first = must(bench.editor.create(schema::kMeetingSeries, {{field::kSeriesTitle, Value{std::string{"Two"}}},
                                                                       {field::kSeriesKind, Value{std::int64_t{0}}},
                                                                       {field::kSeriesStarts, Value{starts}}}));
        for (const Uuid& person : {me_, other}) {
            must(bench.editor.create(schema::kSeriesParticipant, {{field::kParticipantSeries, Value{made.first}},
                                                                  {field::kParticipantPerson, Value{person}}}));
        }
        made.second = must(bench.editor.create(schema::kOccurrence, {{field::kOccurrenceSeries, Value{made.first}},
                                                                     {field::kOccurrenceRecurrence, Value{starts}},
                                                                     {field::kOccurrenceStarts, Value{starts}}}));
        return {};
    }));
    return made;
}

Uuid Desk::point(const Uuid& series, const Uuid& occurrence, const std::string& title) {
    Uuid id;
    must(elsewhere([&](views::Bench& bench) -> Result<void> {
        id = must(bench.editor.create(schema::kTalkingPoint, {{field::kPointSeries, Value{series}},
                                                              {field::kPointTitle, Value{title}},
                                                              {field::kPointRaised, Value{occurrence}}}));
        return {};
    }));
    return id;
}

}  // namespace aufwind::test
