// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/aufwind.pb.h"
#include "tests/server/http/server_fixture.h"

/// A live connection (PROTOCOL.md) over a TlsClient. Threads: one caller.
namespace aufwind::test {

inline constexpr int kBinary = 2;  // opcodes of RFC 6455
inline constexpr int kClose = 8;
inline constexpr int kPing = 9;

inline std::string upgradeRequest(const std::string& token) {
    return "GET /v1/sync/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
           bearer(token) + "\r\n";
}

inline std::uint64_t headIn(const std::string& frame) {
    wire::Hint hint;
    return hint.ParseFromString(frame) ? hint.head() : 0;
}

/// Frames but pings, which come when they like.
inline std::pair<int, std::string> nextFrame(TlsClient& socket) {
    auto frame = socket.readFrame();
    while (frame.first == kPing) frame = socket.readFrame();
    return frame;
}

}  // namespace aufwind::test
