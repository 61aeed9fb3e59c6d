// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/export_notes.h"
#include "tests/store/store_fixture.h"

namespace aufwind::store::test {

class ExportNotes : public QObject {
    Q_OBJECT

    static ExportNote note(std::uint8_t number, std::uint64_t rows = 3) {
        ExportNote made{{}, "employees", "csv", rows, 1'795'000'000'000 + number};
        made.id.bytes[15] = number;
        made.id.bytes[14] = 1;
        return made;
    }

    static std::unique_ptr<Reader> readerOf(Store& store) {
        auto reads = store.reader();
        return reads ? std::move(*reads) : nullptr;
    }

  private slots:
    void what_was_noted_is_there_after_the_program_has_ended() {
        const QTemporaryDir directory;
        const std::filesystem::path path = directory.filePath("store").toStdString();
        {
            const auto store = opened(openAt(path));
            VERIFY_OK(noteExport(*store, note(1)));
            VERIFY_OK(noteExport(*store, note(2)));
            VERIFY_OK(noteExport(*store, note(1, 7)));
        }

        const auto store = opened(openAt(path));
        const auto reader = readerOf(*store);

        QVERIFY(*exportNotes(*reader) == (std::vector<ExportNote>{note(1, 7), note(2)}));
        VERIFY_OK(forgetExport(*store, note(1).id));
        VERIFY_OK(forgetExport(*store, note(9).id));
        QVERIFY(*exportNotes(*reader) == (std::vector<ExportNote>{note(2)}));
        VERIFY_OK(forgetExport(*store, note(2).id));
        QVERIFY(exportNotes(*reader)->empty());
    }

    void so_many_wait_and_the_next_one_is_refused_instead_of_pushing_one_out() {
        const QTemporaryDir directory;
        const auto store = opened(openAt(directory.filePath("store").toStdString()));
        const auto reader = readerOf(*store);
        std::string all;
        for (std::size_t i = 0; i < kMostExportNotes; ++i) {
            ExportNote one = note(static_cast<std::uint8_t>(i));
            one.id.bytes[13] = static_cast<std::uint8_t>(i >> 8U);
            all += one.id.toString() + "\temployees\tcsv\t3\t1795000000000\n";
        }
        VERIFY_OK(store->write([&](Writer& writer) { return writer.setState("exports.untold", all); }));

        ExportNote more = note(1);
        more.id.bytes[0] = 1;
        VERIFY_FAILS(noteExport(*store, more), ErrorCode::throttled);

        QCOMPARE(exportNotes(*reader)->size(), kMostExportNotes);
        VERIFY_OK(forgetExport(*store, note(1).id));
        VERIFY_OK(noteExport(*store, more));
        QCOMPARE(exportNotes(*reader)->back().id, more.id);
    }

    void no_words_but_words_are_noted_and_what_is_none_is_not_read_as_one() {
        const QTemporaryDir directory;
        const auto store = opened(openAt(directory.filePath("store").toStdString()));
        const auto reader = readerOf(*store);
        ExportNote hostile = note(1);
        hostile.table = "employees\tcsv\n";

        VERIFY_FAILS(noteExport(*store, hostile), ErrorCode::invalid);
        VERIFY_FAILS(noteExport(*store, ExportNote{Uuid{}, "employees", "csv"}), ErrorCode::invalid);

        QVERIFY(exportNotes(*reader)->empty());
        VERIFY_OK(store->write([](Writer& writer) { return writer.setState("exports.untold", "x\ty\n"); }));
        VERIFY_FAILS(exportNotes(*reader), ErrorCode::damaged);
    }
};

}  // namespace aufwind::store::test

QTEST_GUILESS_MAIN(aufwind::store::test::ExportNotes)
#include "test_export_notes.moc"
