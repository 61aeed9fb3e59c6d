// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/device.h"

#include "models/schema/entities.h"

#include <QEventLoop>

namespace aufwind::bench {
namespace {

constexpr int kAnswerMs = 60'000;
// Of every account of the demo.
constexpr const char* kPassword = "Aufwind-Demo-2026!";

// Runs the event loop until `begin` calls what it is given.
template <typename T>
Result<T> await(const std::function<void(std::function<void(Result<T>)>)>& begin) {
    QEventLoop loop;
    std::optional<Result<T>> answer;
    QTimer::singleShot(kAnswerMs, &loop, &QEventLoop::quit);
    begin([&](Result<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    if (!answer) {
        loop.exec();
    }
    return answer ? std::move(*answer) : Result<T>(Error{ErrorCode::offline, "no answer in time"});
}

}  // namespace

store::Key randomKey() {
    app::SystemEntropy entropy;
    std::array<std::uint8_t, store::Key::kSize> bytes{};
    for (std::uint8_t& byte : bytes) {
        byte = static_cast<std::uint8_t>(entropy.next());
    }
    return store::Key(bytes);
}

Device::Device(const Site& site, const std::filesystem::path& file)
    : key_(randomKey()), file_(file), http_(QUrl(site.server), site.ca), session_(http_, clock_) {}

Device::~Device() {
    if (loop_) {
        loop_->stop();
    }
}

Result<std::unique_ptr<Device>> Device::enter(const Site& site, const std::string& email,
                                              const std::filesystem::path& file) {
    std::unique_ptr<Device> device(new Device(site, file));
    const transport::SignIn request{"demo", email, kPassword, "bench", std::nullopt};
    auto signedIn = await<transport::SignedIn>([&](auto then) { device->session_.signIn(request, std::move(then)); });
    if (!signedIn) {
        return signedIn.error();
    }
    device->who_ = *signedIn;
    device->session_.resume(signedIn->tokens, [](const auto&) { return Result<void>(); });
    if (auto opened = device->reopen(true); !opened) {
        return opened.error();
    }
    return device;
}

Result<void> Device::reopen(bool durable) {
    loop_.reset();
    engine_.reset();
    store_.reset();
    store::OpenOptions options;
    options.path = file_;
    options.durable = durable;
    auto store = store::Store::open(options, key_, schema::kSchema);
    if (!store) {
        return store.error();
    }
    store_ = std::move(*store);
    auto engine = engine::Engine::open(*store_, who_.person, who_.device, clock_, entropy_);
    if (!engine) {
        return engine.error();
    }
    engine_ = std::move(*engine);
    loop_ = std::make_unique<transport::SyncLoop>(*engine_, http_, session_, clock_, entropy_);
    return {};
}

bool Device::roundTrip() {
    transport::Call call;
    call.path = "/healthz";
    const auto answer = await<transport::Answer>([&](auto then) { http_.send(call, std::move(then)); });
    return answer && answer->status == 200;
}

}  // namespace aufwind::bench
