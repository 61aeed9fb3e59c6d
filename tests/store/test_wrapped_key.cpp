// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/passphrase.h"
#include "tests/store/store_fixture.h"

#include <sys/stat.h>

namespace aufwind::store::test {

class WrappedKey : public QObject {
    Q_OBJECT

    // The least that is allowed, to be quick.
    static constexpr WrapCost kCheap{1, 46ULL << 20};

  private slots:
    void the_passphrase_and_only_it_gives_the_key_back() {
        const Key key = generateKey();
        QVERIFY(key.bytes() != generateKey().bytes());

        const auto wrapped = wrapKey(key, "Füchse springen 7 mal", kCheap);

        VERIFY_OK(wrapped);
        const auto back = unwrapKey(*wrapped, "Füchse springen 7 mal");
        VERIFY_OK(back);
        QVERIFY(back->bytes() == key.bytes());
        VERIFY_FAILS(unwrapKey(*wrapped, "Füchse springen 8 mal"), ErrorCode::wrongKey);
        VERIFY_FAILS(unwrapKey(*wrapped, ""), ErrorCode::wrongKey);
    }

    void the_wrapped_form_holds_no_piece_of_the_key_and_differs_each_time() {
        const Key key = keyOf(5);
        const std::string raw(reinterpret_cast<const char*>(key.bytes().data()), Key::kSize);

        const std::string one = wrapKey(key, "passphrase", kCheap).valueOr("");
        const std::string two = wrapKey(key, "passphrase", kCheap).valueOr("");

        QVERIFY(!one.empty() && one != two);
        for (std::size_t i = 0; i + 4 <= raw.size(); ++i) {
            QVERIFY(one.find(raw.substr(i, 4)) == std::string::npos);
        }
    }

    void a_changed_byte_anywhere_is_refused() {
        const std::string wrapped = wrapKey(keyOf(5), "passphrase", kCheap).valueOr("");
        for (std::size_t at = 0; at < wrapped.size(); at += at < 16 ? 1 : 11) {
            std::string changed = wrapped;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY2(!unwrapKey(changed, "passphrase").ok(), qPrintable(QString::number(at)));
        }
        VERIFY_FAILS(unwrapKey(wrapped.substr(0, 50), "passphrase"), ErrorCode::damaged);
        VERIFY_FAILS(unwrapKey(wrapped + "x", "passphrase"), ErrorCode::damaged);
        VERIFY_FAILS(unwrapKey("", "passphrase"), ErrorCode::damaged);
    }

    void a_cost_outside_of_the_bounds_is_neither_made_nor_obeyed() {
        VERIFY_FAILS(wrapKey(keyOf(5), "passphrase", {1, 8ULL << 20}), ErrorCode::invalid);
        VERIFY_FAILS(wrapKey(keyOf(5), "", kCheap), ErrorCode::invalid);
        std::string hostile = wrapKey(keyOf(5), "passphrase", kCheap).valueOr("");
        hostile.replace(8, 8, 8, '\xFF');  // four billion passes over four terabytes
        VERIFY_FAILS(unwrapKey(hostile, "passphrase"), ErrorCode::damaged);
    }

    void the_file_is_its_owners_and_never_holds_a_bare_key() {
        const Home home;
        const auto path = home.path("key");
        const std::string raw(reinterpret_cast<const char*>(keyOf(5).bytes().data()), Key::kSize);
        VERIFY_FAILS(loadWrapped(path), ErrorCode::notFound);
        VERIFY_FAILS(saveWrapped(path, raw), ErrorCode::invalid);
        QVERIFY(!std::filesystem::exists(path));

        const std::string wrapped = wrapKey(keyOf(5), "passphrase", kCheap).valueOr("");
        VERIFY_OK(saveWrapped(path, wrapped));
        VERIFY_OK(saveWrapped(path, wrapped));

        QCOMPARE(loadWrapped(path).valueOr(""), wrapped);
        struct stat file {};
        QCOMPARE(::stat(path.c_str(), &file), 0);
        QCOMPARE(file.st_mode & 0777U, 0600U);
        int files = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(home.directory())) {
            ++files;
        }
        QCOMPARE(files, 1);
    }
};

}  // namespace aufwind::store::test

QTEST_APPLESS_MAIN(aufwind::store::test::WrappedKey)
#include "test_wrapped_key.moc"
