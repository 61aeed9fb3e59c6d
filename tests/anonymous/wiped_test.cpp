// SPDX-License-Identifier: GPL-3.0-or-later
// That nothing secret is left in memory that was given back: what is freed is looked at before it goes.
#include "sync/anonymous/emsa_pss.h"
#include "sync/anonymous/sealed_answer.h"
#include "sync/anonymous/token.h"
#include "tests/anonymous/numbers.h"

#include <QtTest>

#include <malloc.h>

#include <cstdlib>
#include <cstring>
#include <new>

using namespace aufwind;
using namespace aufwind::anonymous;
using namespace aufwind::anonymous::test;

namespace {

constexpr std::size_t kRoom = std::size_t{1} << 23;
char freed[kRoom];
std::size_t used = 0;
bool watching = false;

void giveBack(void* memory) noexcept {
    if (memory != nullptr && watching) {
        const std::size_t size = malloc_usable_size(memory);
        if (used + size > kRoom) std::abort();
        std::memcpy(freed + used, memory, size);
        used += size;
    }
    std::free(memory);
}

/// Whether any 16 bytes of it stand in what was freed.
bool isLeft(std::string_view secret) {
    for (std::size_t at = 0; at + 16 <= secret.size(); at += 4) {
        if (memmem(freed, used, secret.data() + at, 16) != nullptr) return true;
    }
    return false;
}

struct Watch {
    Watch() {
        used = 0;
        watching = true;
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch() { watching = false; }
};

}  // namespace

void* operator new(std::size_t size) {
    if (void* memory = std::calloc(1, size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    giveBack(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    giveBack(memory);
}

class WipedTest : public QObject {
    Q_OBJECT

    const SigningKey key_ = SigningKey::generate().value();
    const Uuid round_ = *Uuid::parse("01900000-0000-7000-8000-000000000001");

  private slots:
    void what_is_freed_unwiped_is_seen() {
        const std::string known(100, 'k');
        {
            const Watch watch;
            const std::string copy = known + "behind it";
        }

        QVERIFY(isLeft(known));
    }

    void a_secret_of_few_bytes_leaves_none_where_it_came_from_or_was_moved_from() {
        std::string source = "twelve bytes";
        const char* before = source.data();

        Secret first(std::move(source));
        const Secret second(std::move(first));

        QCOMPARE(std::string(before, 12), std::string(12, '\0'));
        const std::string object(reinterpret_cast<const char*>(&first), sizeof first);
        QCOMPARE(object.find("twelve"), std::string::npos);
        QCOMPARE(second.view(), std::string_view("twelve bytes"));
    }

    void blinding_leaves_neither_salt_nor_encoded_message_nor_inverse() {
        const std::string salt = "a salt of 48 bytes, which is needed to be secret";
        const std::string prepared(64, 'm');
        const std::string factor = Number(std::string(380, 'f')).bytes(384);
        std::string inverse;
        {
            const Watch watch;
            const Blinding blinding = blindWith(key_.publicKey(), prepared, salt, factor).value();
            inverse.assign(blinding.inverse.view());
        }

        const Secret encoded = encodePss(prepared, salt, key_.publicKey().size());
        QVERIFY(!isLeft(salt));
        QVERIFY(!isLeft(encoded.view()));
        QVERIFY(!isLeft(inverse));
    }

    void drawing_and_submitting_leave_nothing_of_the_secret_and_what_is_derived() {
        std::string saved, thread;
        {
            const Watch watch;
            TokenRequest request = TokenRequest::make(round_, key_.publicKey()).value();
            const Secret encoded = request.encode();
            saved.assign(encoded.view());
            const AnswerToken drawn =
                request.finish(key_.publicKey(), key_.blindSign(request.blinded()).value()).value();
            const HpkeKeyPair pair = drawn.threadKey();
            thread.assign(pair.privateKey.view());
            const Submission submission = drawn.submit(SealedKind::answer, 1, "sealed");
            const Fetch fetch = drawn.fetch(std::string(32, 'c')).value();
        }

        QVERIFY(!isLeft(saved.substr(6 + 16 + 32 + 32, 32 + 384)));
        QVERIFY(!isLeft(thread));
    }

    void a_request_leaves_nothing_of_its_token_before_it_is_sent() {
        TokenRequest request = TokenRequest::make(round_, key_.publicKey()).value();
        const std::string blindSignature = key_.blindSign(request.blinded()).value();
        const AnswerToken drawn = request.finish(key_.publicKey(), blindSignature).value();
        const std::string token = drawn.submit(SealedKind::answer, 1, "sealed").right.token;
        {
            const Watch watch;
            const AnswerToken again = request.finish(key_.publicKey(), blindSignature).value();
            const AnswerToken read = AnswerToken::parse(again.encode().view(), key_.publicKey()).value();
            const std::string tag = read.tag();
        }

        QVERIFY(!isLeft(token));
    }
};

QTEST_GUILESS_MAIN(WipedTest)
#include "wiped_test.moc"
