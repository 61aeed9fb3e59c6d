// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/provider_sign_in.h"

#include "models/schema/account_terms.h"
#include "sync/transport/account_error.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>
#include <utility>

namespace aufwind::transport {
namespace {

// As long as the server keeps the state.
constexpr int kPatienceMs = 600'000;
constexpr qsizetype kLongestWord = 512;
constexpr qsizetype kLongestCode = 4096;
constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error because(ErrorCode code, AccountReason reason) {
    return {code, std::string(word(reason))};
}

QByteArray word(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString().left(kLongestWord).toUtf8();
}

// 256 bits, 43 characters.
QByteArray newVerifier() {
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return QByteArray(reinterpret_cast<const char*>(random.data()), sizeof random).toBase64(kBase64Url);
}

// A value that stands there once, as it was before it was put into an address.
std::string one(const QUrlQuery& query, const char* name) {
    const QStringList values = query.allQueryItemValues(QLatin1String(name), QUrl::FullyEncoded);
    if (values.size() != 1 || values.first().size() > kLongestCode) return {};
    return QByteArray::fromPercentEncoding(values.first().toLatin1().replace('+', ' ')).toStdString();
}

// Whatever the server says, the system is asked to open a web page and nothing else.
bool isPage(const QUrl& address) {
    return address.isValid() && address.scheme() == QLatin1String("https") && !address.host().isEmpty() &&
           address.userInfo().isEmpty() && !address.hasFragment();
}

}  // namespace

QJsonObject toJson(const ProviderCode& code) {
    return {{"state", QString::fromStdString(code.state)},
            {"code", QString::fromStdString(code.code)},
            {"code_verifier", QString::fromStdString(code.verifier)},
            {"redirect_uri", QString::fromStdString(code.redirect)}};
}

ProviderSignIn::ProviderSignIn(HttpClient& http, Open open, QObject* parent)
    : QObject(parent), http_(http), open_(std::move(open)) {
    patience_.setSingleShot(true);
    patience_.setInterval(kPatienceMs);
    connect(&patience_, &QTimer::timeout, this, &ProviderSignIn::cancel);
    connect(&http_, &HttpClient::cancelled, this, [this] { finish(Error{ErrorCode::offline, "cancelled"}); });
}

void ProviderSignIn::begin(const std::string& workspace, Kind kind, const LoopbackPage& page, Then then) {
    cancel();
    then_ = std::move(then);
    code_ = {};
    address_.clear();
    Call call{.path = "/v1/auth/sso/begin"};
    call.body =
        QJsonDocument(QJsonObject{{"workspace", QString::fromStdString(workspace)}}).toJson(QJsonDocument::Compact);
    call.contentType = "application/json";
    http_.send(call, [this, kind, page, turn = ++turn_](const Result<Answer>& answer) {
        if (turn != turn_ || !then_) return;
        if (!answer) return finish(answer.error());
        begun(*answer, kind, page);
    });
}

void ProviderSignIn::begun(const Answer& answer, Kind kind, const LoopbackPage& page) {
    if (answer.status == 404) return finish(because(ErrorCode::invalid, AccountReason::noProvider));
    if (answer.status != 200) return finish(accountErrorOf(answer));
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    QUrl address = QUrl(said[QLatin1String("authorization_endpoint")].toString(), QUrl::StrictMode);
    const QByteArray state = word(said, "state");
    const QByteArray nonce = word(said, "nonce");
    const QByteArray client = word(said, "client_id");
    if (!isPage(address) || state.isEmpty() || nonce.isEmpty() || client.isEmpty()) {
        return finish(Error{ErrorCode::damaged, "the answer is not understood"});
    }
    if (!loopback_.listen(page, [this](const QUrlQuery& query) { return take(query); })) {
        return finish(because(ErrorCode::io, AccountReason::noBrowser));
    }
    const QByteArray verifier = newVerifier();
    code_.state = state.toStdString();
    code_.verifier = verifier.toStdString();
    code_.redirect = loopback_.address().toString().toStdString();
    QUrlQuery query(address);
    const auto add = [&query](const char* name, const QByteArray& value) {
        query.addQueryItem(QLatin1String(name), QString::fromLatin1(value.toPercentEncoding()));
    };
    add("response_type", "code");
    add("client_id", client);
    add("redirect_uri", QByteArray::fromStdString(code_.redirect));
    add("scope", word(said, "scope"));
    add("state", state);
    add("nonce", nonce);
    add("code_challenge", QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(kBase64Url));
    add("code_challenge_method", "S256");
    if (kind == Kind::again) {
        add("prompt", "login");
        add("max_age", "0");
    }
    address.setQuery(query);
    address_ = address;
    patience_.start();
    if (!open_(address_)) finish(because(ErrorCode::io, AccountReason::noBrowser));
}

bool ProviderSignIn::take(const QUrlQuery& query) {
    // Whoever does not know the state may be anybody: neither a code nor an error of theirs ends this.
    if (!then_ || one(query, "state") != code_.state) return false;
    ProviderCode code = code_;
    code.code = one(query, "code");
    const std::string error = one(query, "error");
    // Not from inside the listener, which is closed by this.
    QMetaObject::invokeMethod(
        this,
        [this, code = std::move(code), error, turn = turn_] {
            if (turn != turn_) return;
            if (error == "access_denied" || error == "login_required") {
                finish(because(ErrorCode::unauthenticated, AccountReason::givenUp));
            } else if (!error.empty() || code.code.empty()) {
                finish(because(ErrorCode::unauthenticated, AccountReason::providerRefused));
            } else {
                finish(code);
            }
        },
        Qt::QueuedConnection);
    return true;
}

void ProviderSignIn::openAgain() {
    if (then_ && !address_.isEmpty()) open_(address_);
}

void ProviderSignIn::cancel() {
    finish(because(ErrorCode::unauthenticated, AccountReason::givenUp));
}

void ProviderSignIn::finish(Result<ProviderCode> result) {
    if (!then_) return;
    ++turn_;
    patience_.stop();
    loopback_.close();
    const Then then = std::exchange(then_, {});
    then(std::move(result));
}

}  // namespace aufwind::transport
