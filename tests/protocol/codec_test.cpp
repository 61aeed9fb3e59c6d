// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/codec.h"

#include <QtTest/QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::protocol;

namespace {

Uuid someId(std::mt19937& random) {
    Uuid id;
    for (auto& byte : id.bytes) {
        byte = static_cast<std::uint8_t>(random());
    }
    return id;
}

Stamp someStamp(std::mt19937& random) {
    return {(std::uint64_t{random()} << 20) + random(), someId(random)};
}

Value someValue(std::mt19937& random) {
    switch (random() % 6) {
        case 0:
            return Value();
        case 1:
            return Value(random() % 2 == 0);
        case 2:
            return Value(static_cast<std::int64_t>(random()) - 2'000'000'000);
        case 3:
            return Value(std::string(random() % 40, 'x'));
        case 4:
            return Value(someId(random));
        default:
            return Value(std::vector<Uuid>{someId(random), someId(random)});
    }
}

Record someRecord(std::mt19937& random) {
    Record row;
    row.entity = static_cast<EntityNumber>(1 + random() % 60'000);
    row.id = someId(random);
    row.seq = random();
    row.life = static_cast<std::uint32_t>(random() % 5);
    row.author = someId(random);
    row.created = someStamp(random);
    for (FieldNumber field = 1; field < 12; ++field) {
        Cell& cell = row.ensure(field);
        cell.value = someValue(random);
        cell.stamp = someStamp(random);
        cell.author = random() % 2 == 0 ? row.author : someId(random);
        if (random() % 4 == 0) {
            cell.superseded.push_back({someValue(random), someStamp(random), someId(random), 12});
        }
    }
    return row;
}

merge::Mutation someMutation(std::mt19937& random) {
    merge::Mutation mutation;
    mutation.number = 1 + random();
    mutation.schema = 3;
    mutation.stamp = someStamp(random);
    for (int i = 0; i < 5; ++i) {
        merge::Operation operation;
        operation.kind = static_cast<merge::OperationKind>(1 + random() % 8);
        operation.entity = static_cast<EntityNumber>(1 + random() % 99);
        operation.id = someId(random);
        operation.field = static_cast<FieldNumber>(random() % 99);
        operation.value = someValue(random);
        operation.seen = random() % 2 == 0 ? Stamp{} : someStamp(random);
        operation.guarded = random() % 2 == 0;
        operation.update = std::string(random() % 9, 'u');
        operation.life = static_cast<std::uint32_t>(random() % 4);
        operation.initial.push_back({1, someValue(random), "up"});
        mutation.operations.push_back(operation);
    }
    return mutation;
}

}  // namespace

class CodecTest : public QObject {
    Q_OBJECT

  private slots:
    void a_row_comes_back_as_it_was() {
        std::mt19937 random(1);
        for (int i = 0; i < 200; ++i) {
            const Record row = someRecord(random);
            const auto back = recordFromBytes(toBytes(row));
            QVERIFY(back.ok());
            QVERIFY2(*back == row, qPrintable(QString("seed 1, row %1").arg(i)));
        }
    }

    void a_mutation_comes_back_as_it_was() {
        std::mt19937 random(2);
        for (int i = 0; i < 200; ++i) {
            const merge::Mutation mutation = someMutation(random);
            const auto back = mutationFromBytes(toBytes(mutation));
            QVERIFY(back.ok());
            QVERIFY2(*back == mutation, qPrintable(QString("seed 2, mutation %1").arg(i)));
        }
    }

    void damaged_bytes_are_refused_or_read_but_never_crash() {
        std::mt19937 random(3);
        const std::string row = toBytes(someRecord(random));
        const std::string mutation = toBytes(someMutation(random));
        for (int i = 0; i < 20'000; ++i) {
            std::string bytes = random() % 2 == 0 ? row : mutation;
            for (auto flips = 1 + random() % 3; flips > 0; --flips) {
                bytes[random() % bytes.size()] = static_cast<char>(random());
            }
            bytes.resize(bytes.size() - random() % 8);
            static_cast<void>(recordFromBytes(bytes).ok());
            static_cast<void>(mutationFromBytes(bytes).ok());
        }
    }

    void inv18_a_part_of_a_newer_version_travels_back_unharmed() {
        wire::Row row;
        std::mt19937 random(4);
        encode(someRecord(random), row);
        const std::string future = "\xA2\x06\x03new";  // field 100, length-delimited
        QVERIFY(row.mutable_cells(0)->MergeFromString(future));

        const auto known = decode(row);
        QVERIFY(known.ok());
        wire::Row back;
        encode(*known, back);

        QCOMPARE(back.SerializeAsString(), row.SerializeAsString());
    }

    void inv20_more_operations_than_a_batch_may_hold_are_refused() {
        wire::Mutation message;
        std::mt19937 random(5);
        encode(someMutation(random), message);
        const wire::Operation one = message.operations(0);
        for (std::size_t i = 0; i < kMaximumOperations; ++i) {
            *message.add_operations() = one;
        }

        QCOMPARE(decode(message).error().code, ErrorCode::tooLarge);
    }

    void compressed_bytes_come_back_and_a_bomb_stops_at_the_limit() {
        const std::string text(10 * 1024 * 1024, 'a');
        const std::string packed = compress(text);

        QCOMPARE(*decompress(packed, text.size()), text);
        QCOMPARE(decompress(packed, text.size() - 1).error().code, ErrorCode::tooLarge);
        QCOMPARE(decompress(packed.substr(0, packed.size() / 2), text.size()).error().code, ErrorCode::damaged);
        QCOMPARE(decompress(packed + "x", text.size()).error().code, ErrorCode::damaged);
        QCOMPARE(decompress("plain", 100).error().code, ErrorCode::damaged);
        QCOMPARE(decompress("", 100).error().code, ErrorCode::damaged);
    }

    void the_digest_of_scopes_does_not_depend_on_their_order() {
        std::mt19937 random(6);
        const Scope one = Scope::group(someId(random));
        const Scope two = Scope::person(someId(random));

        QCOMPARE(scopesDigest({{one, 1}, {two, 2}}), scopesDigest({{two, 2}, {one, 1}}));
        QVERIFY(scopesDigest({{one, 1}, {two, 2}}) != scopesDigest({{one, 2}, {two, 2}}));
    }

    void every_reason_has_a_number_that_comes_back() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
            QCOMPARE(codeOf(statusOf(static_cast<ErrorCode>(code))), static_cast<ErrorCode>(code));
        }
        QCOMPARE(statusOf(ErrorCode::invalid), 1U);
        QCOMPARE(codeOf(4'000'000'000U), ErrorCode::internal);
    }
};

QTEST_APPLESS_MAIN(CodecTest)
#include "codec_test.moc"
