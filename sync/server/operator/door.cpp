// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/door.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <optional>

namespace aufwind::server {
namespace {

constexpr char kName[] = "door";
constexpr std::size_t kLongestLine = 512;
constexpr std::chrono::seconds kPatience{5};
constexpr std::string_view kDone = "done ";
constexpr std::string_view kFailed = "failed ";

struct Descriptor {
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0) close(number);
    }
    const int number;
};

/// A directory's path may be longer than an address of a socket: it is named by its descriptor.
sockaddr_un addressIn(int directory) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = "/proc/self/fd/" + std::to_string(directory) + "/" + kName;
    std::copy(path.begin(), path.end(), static_cast<char*>(address.sun_path));
    return address;
}

const sockaddr* generic(const sockaddr_un& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

int directoryOf(const std::filesystem::path& home) {
    return ::open(home.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

bool mayAsk(int peer) {
    ucred who{};
    socklen_t size = sizeof who;
    return getsockopt(peer, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && (who.uid == geteuid() || who.uid == 0);
}

/// One line without its end. Nothing where the other side does not come to an end in time, or says too much.
std::optional<std::string> lineFrom(int peer, int milliseconds, std::size_t most) {
    std::string line;
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    pollfd ready{peer, POLLIN, 0};
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (milliseconds >= 0 && left <= 0) return std::nullopt;
        if (poll(&ready, 1, milliseconds < 0 ? -1 : static_cast<int>(left)) < 0 && errno != EINTR) return std::nullopt;
        char byte = 0;
        const ssize_t count = recv(peer, &byte, 1, MSG_DONTWAIT);
        if (count == 0) return std::nullopt;
        if (count < 0 && errno != EAGAIN && errno != EINTR) return std::nullopt;
        if (count < 0) continue;
        if (byte == '\n') return line;
        if (line.size() == most) return std::nullopt;
        line += byte;
    }
}

bool sendAll(int peer, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = send(peer, text.data(), text.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return text;
}

}  // namespace

Result<std::unique_ptr<Door>> Door::open(const std::filesystem::path& home, Handler handler) {
    const Descriptor directory(directoryOf(home));
    const int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (directory.number < 0 || listening < 0) return systemError("cannot listen in", home);
    const std::filesystem::path path = home / kName;
    // Whoever opens it holds the directory's lock, so what lies there is from one that has ended.
    unlink(path.c_str());
    const sockaddr_un address = addressIn(directory.number);
    if (bind(listening, generic(address), sizeof address) != 0 || chmod(path.c_str(), 0600) != 0 ||
        listen(listening, 4) != 0) {
        const Error error = systemError("cannot listen in", home);
        close(listening);
        return error;
    }
    return std::unique_ptr<Door>(new Door(path, listening, std::move(handler)));
}

Door::Door(std::filesystem::path path, int listening, Handler handler)
    : path_(std::move(path)),
      listening_(listening),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      handler_(std::move(handler)),
      thread_([this] { run(); }) {}

Door::~Door() {
    const std::uint64_t one = 1;
    static_cast<void>(!::write(wake_, &one, sizeof one));
    thread_.join();
    close(wake_);
    close(listening_);
    unlink(path_.c_str());
}

void Door::run() {
    std::array<pollfd, 2> sources{pollfd{listening_, POLLIN, 0}, pollfd{wake_, POLLIN, 0}};
    for (;;) {
        static_cast<void>(poll(sources.data(), sources.size(), -1));
        if (sources[1].revents != 0) return;
        const Descriptor peer(accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC));
        if (peer.number >= 0 && mayAsk(peer.number)) answer(peer.number);
    }
}

void Door::answer(int peer) {
    const auto line = lineFrom(peer, static_cast<int>(std::chrono::milliseconds(kPatience).count()), kLongestLine);
    if (!line) return;
    const auto said = handler_(*line);
    const std::string text =
        said ? std::string(kDone) + *said
             : std::string(kFailed) + std::to_string(static_cast<int>(said.error().code)) + " " + said.error().detail;
    // Whoever has gone meanwhile does not want to know.
    static_cast<void>(sendAll(peer, oneLine(text) + "\n"));
}

Result<std::string> Door::ask(const std::filesystem::path& home, const std::string& line) {
    const Descriptor directory(directoryOf(home));
    const Descriptor peer(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (directory.number < 0 || peer.number < 0) return systemError("cannot work in", home);
    const sockaddr_un address = addressIn(directory.number);
    if (connect(peer.number, generic(address), sizeof address) != 0) {
        return Error{ErrorCode::busy, "another aufwindd is at work in " + home.string() + "; try again in a while"};
    }
    if (!mayAsk(peer.number)) return Error{ErrorCode::forbidden, "somebody else listens in " + home.string()};
    const auto said = sendAll(peer.number, oneLine(line) + "\n") ? lineFrom(peer.number, -1, 4 * kLongestLine)
                                                                 : std::optional<std::string>();
    if (said && said->starts_with(kDone)) return said->substr(kDone.size());
    if (!said || !said->starts_with(kFailed)) {
        return Error{ErrorCode::offline, "the server ended before it was done; start it and try again"};
    }
    char* rest = nullptr;
    const auto code = static_cast<ErrorCode>(std::strtol(said->c_str() + kFailed.size(), &rest, 10));
    return Error{code, *rest == ' ' ? rest + 1 : rest};
}

}  // namespace aufwind::server
