// SPDX-License-Identifier: GPL-3.0-or-later
// The logo of a company: which files are taken, what is kept of them, and how another device comes by it.
#include "models/views/company_logo.h"

#include "models/domain/fields.h"
#include "models/views/picture_reading.h"
#include "tests/views/desk.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImageWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage sample(const QSize& size) {
    QImage image(size, QImage::Format_ARGB32);
    image.fill(QColor(30, 113, 69));
    image.setText(QStringLiteral("Author"), QStringLiteral("canary"));
    return image;
}

/// The head of a PNG that says it is so large, and nothing behind it.
QByteArray bomb(quint32 width, quint32 height) {
    QByteArray png = encoded(sample({1, 1}), "png");
    for (int i = 0; i < 4; ++i) {
        png[16 + i] = static_cast<char>(width >> (24 - 8 * i));
        png[20 + i] = static_cast<char>(height >> (24 - 8 * i));
    }
    quint32 crc = 0xFFFFFFFFU;
    for (int i = 12; i < 29; ++i) {
        crc ^= static_cast<quint8>(png[i]);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    crc = ~crc;
    for (int i = 0; i < 4; ++i) png[29 + i] = static_cast<char>(crc >> (24 - 8 * i));
    return png;
}

}  // namespace

class CompanyLogoTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        settings_ = desk_->made(schema::kTenantSettings, {{field::kTenantName, Value{std::string("Lindenau")}}});
        QVERIFY(!settings_.isNil());
        logo_ = std::make_unique<CompanyLogo>();
        logo_->attach(&desk_->data());
    }
    void cleanup() {
        logo_.reset();
        desk_.reset();
    }

    void a_chosen_picture_is_shown_at_once_and_kept_with_nothing_but_what_one_sees() {
        QSignalSpy chosen(logo_.get(), &CompanyLogo::chosen);
        logo_->choose(file(encoded(sample({1200, 400}), "png")));
        QTRY_COMPARE((desk_->settle(), chosen.size()), 1);

        QCOMPARE(chosen.front().front().toString(), QString());
        QVERIFY(logo_->present());
        QCOMPARE(logo_->image().size(), QSize(640, 213));
        const QByteArray kept = keptBytes();
        QVERIFY(kept.startsWith("\x89PNG"));
        QVERIFY(!kept.contains("canary"));
        QVERIFY(encoded(sample({1200, 400}), "png").contains("canary"));
    }

    void the_smallest_picture_is_taken_too() {
        logo_->choose(file(QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEklEQVR4nGOUK3RlgAEmBiQAABQHANg1zJhLAAAAAElFTkSuQmCC")));
        QTRY_COMPARE((desk_->settle(), logo_->image().size()), QSize(4, 2));
    }

    void a_photograph_is_taken_too() {
        logo_->choose(file(encoded(sample({300, 300}), "jpeg")));
        QTRY_COMPARE((desk_->settle(), logo_->image().size()), QSize(300, 300));
    }

    void what_is_no_picture_or_too_large_changes_nothing_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("trouble");
        const QByteArray png = encoded(sample({40, 40}), "png");
        QTest::newRow("words") << QByteArray("PNG, honestly") << "notPicture";
        QTest::newRow("empty") << QByteArray() << "notPicture";
        QTest::newRow("vector graphics") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << "notPicture";
        QTest::newRow("another format") << encoded(sample({40, 40}), "bmp") << "notPicture";
        QTest::newRow("cut off") << png.left(60) << "notPicture";
        QTest::newRow("a bomb") << bomb(60'000, 60'000) << "tooLarge";
        QTest::newRow("says it is larger than it is") << bomb(3'000, 3'000) << "notPicture";
        QTest::newRow("more bytes than a logo") << png + QByteArray(11 << 20, 'x') << "tooLarge";
    }
    void what_is_no_picture_or_too_large_changes_nothing() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, trouble);
        QSignalSpy chosen(logo_.get(), &CompanyLogo::chosen);

        logo_->choose(file(bytes));

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toString(), trouble);
        desk_->settle();
        QVERIFY(!logo_->present());
    }

    void a_file_that_is_not_there_says_so() {
        QSignalSpy chosen(logo_.get(), &CompanyLogo::chosen);
        logo_->choose(QUrl::fromLocalFile(directory_.filePath(QStringLiteral("none.png"))));
        QCOMPARE(chosen.front().front().toString(), QStringLiteral("notThere"));
    }

    void what_was_removed_comes_back_with_undo() {
        logo_->choose(file(encoded(sample({80, 40}), "png")));
        QTRY_VERIFY((desk_->settle(), logo_->present()));
        logo_->remove();
        QTRY_VERIFY((desk_->settle(), !logo_->present()));
        QVERIFY(logo_->image().isNull());

        QVERIFY(desk_->edit([](Bench& bench) { return bench.editor.undo(); }));
        QTRY_COMPARE((desk_->settle(), logo_->image().size()), QSize(80, 40));
    }

    void one_that_is_not_here_is_asked_for_now_and_then_until_it_comes() {
        int asked = 0;
        std::function<void(const Result<void>&)> answer;
        desk_->data().setFetch([&](EntityNumber entity, const Uuid& id, FieldNumber number, auto done) {
            QCOMPARE(entity, schema::kTenantSettings);
            QCOMPARE(id, settings_);
            QCOMPARE(number, field::kCompanyLogo);
            ++asked;
            answer = done;
        });
        const QByteArray png = encoded(sample({60, 30}), "png");
        name(png);
        QTRY_COMPARE((desk_->settle(), asked), 1);
        QVERIFY(logo_->present() && logo_->image().isNull());
        logo_->fetch();
        QCOMPARE(asked, 1);
        answer(Error{ErrorCode::offline, "no network"});
        logo_->fetch();
        QCOMPARE(asked, 1);
        QTRY_COMPARE(asked, 2);

        arrive(png);
        answer({});

        QCOMPARE(logo_->image().size(), QSize(60, 30));
        logo_->fetch();
        QCOMPARE(asked, 2);
    }

    void somebody_elses_file_that_is_no_picture_shows_nothing() {
        name("<svg/>");
        arrive("<svg/>");
        logo_->attach(&desk_->data());
        QVERIFY(logo_->present());
        QVERIFY(logo_->image().isNull());
    }

    void whoever_signs_out_leaves_none() {
        logo_->choose(file(encoded(sample({80, 40}), "png")));
        QTRY_VERIFY((desk_->settle(), logo_->present()));
        logo_->attach(nullptr);
        QVERIFY(!logo_->present() && logo_->image().isNull());
    }

  private:
    QUrl file(const QByteArray& bytes) {
        QFile file(directory_.filePath(QStringLiteral("picture.png")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
        return QUrl::fromLocalFile(file.fileName());
    }
    static ContentRef refOf(const QByteArray& bytes) {
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        return {hash.toStdString(), static_cast<std::uint64_t>(bytes.size()), "image/png", "logo.png"};
    }
    /// As somebody else's edit, whose file has not come.
    void name(const QByteArray& bytes) {
        QVERIFY(desk_->edit([&](Bench& bench) {
            return bench.editor.set(schema::kTenantSettings, settings_,
                                    {{field::kCompanyLogo, Value{toBytes(refOf(bytes))}}});
        }));
    }
    void arrive(const QByteArray& bytes) {
        QVERIFY(desk_->edit([&](Bench& bench) {
            const ContentRef ref = refOf(bytes);
            return bench.store.write([&](store::Writer& writer) -> Result<void> {
                const store::StoredContent content{ref.hash, ref.size, ref.size, true};
                return writer.putContentPart(content, 0, bytes.toStdString());
            });
        }));
    }
    QByteArray keptBytes() {
        const auto row = desk_->reader().find(schema::kTenantSettings, settings_);
        if (!row || !*row) return {};
        const auto ref = contentRefFrom((*row)->text(field::kCompanyLogo));
        if (!ref) return {};
        const auto part = desk_->reader().contentPart(ref->hash, 0);
        return part && *part ? QByteArray::fromStdString(**part) : QByteArray{};
    }

    QTemporaryDir directory_;
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<CompanyLogo> logo_;
    Uuid settings_;
};

QTEST_MAIN(CompanyLogoTest)
#include "company_logo_test.moc"
