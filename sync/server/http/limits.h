// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/tenancy/content_rules.h"

#include <chrono>
#include <cstddef>

/// Everything that bounds what a stranger can make the server do. Tests bring their own.
namespace aufwind::server {

struct Limits {
    std::size_t headerBytes = 16 * 1024;
    std::size_t syncBodyBytes = 8 * 1024 * 1024;  ///< as sent and after decompression
    std::size_t managementBodyBytes = 64 * 1024;
    std::size_t scimBodyBytes = 1024 * 1024;
    double scimPerSecond = 50;                  ///< requests of one token, on average;
    double scimAtOnce = 200;                    ///< more than that at once have to wait
    std::size_t scimTogether = 4;               ///< of one token
    std::size_t contentBodyBytes = 260 * 1024;  ///< one part and its name
    int jsonDepth = 32;

    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds header{10'000};
    std::chrono::milliseconds body{60'000};
    std::chrono::milliseconds write{30'000};
    std::chrono::milliseconds idle{60'000};   ///< between two requests of a connection
    std::chrono::milliseconds linger{1'000};  ///< for a client to read why it was refused
    std::chrono::milliseconds stop{1'500};    ///< for requests in progress when the server ends

    std::size_t connections = 8192;       ///< in total
    std::size_t provenPerAddress = 2048;  ///< that have shown a valid token
    /// That have not. Beyond it the oldest makes room: slow strangers push out each other, not who comes to work.
    std::size_t unprovenPerAddress = 64;
    std::size_t unproven = 2048;

    std::size_t livePerPerson = 16;
    double presencePerSecond = 20;                     ///< messages of a device, on average;
    double presenceAtOnce = 40;                        ///< more than that at once closes its connection
    std::chrono::milliseconds presenceEvery{100};      ///< what others do meanwhile is told together
    std::chrono::milliseconds presencePing{3'000};     ///< while a device looks at something
    std::chrono::milliseconds presenceSilence{5'000};  ///< then it is gone, as of the next ping

    std::size_t answerBodyBytes = std::size_t{3} << 20;  ///< of what comes to a survey without a session
    double answersPerSecond = 5;                         ///< such requests from one address, on average;
    double answersAtOnce = 200;                          ///< more than that at once have to wait
    std::size_t answersTogether = 64;                    ///< under way, from the header to the answer,
    std::size_t answersTogetherEach = 16;                ///< and from one address
    std::chrono::milliseconds answerBatch{1'000};        ///< what comes meanwhile is kept together, in PostgreSQL

    std::size_t waitingPerTenant = 512;  ///< exchanges
    std::size_t waitingBytesPerTenant = std::size_t{64} << 20;
    double exportsPerSecond = 1;          ///< that somebody says they have made, on average;
    double exportsAtOnce = 30;            ///< more than that at once have to wait
    std::size_t exchangesPerPerson = 16;  ///< at once, from the header to the answer
    std::size_t gatheredPerCommit = 64;
    ContentRules contents{};
    std::size_t waitingHashes = 64;
    std::size_t waitingOutside = 64;  ///< for an identity provider's answer
    std::size_t hashesAtOnce = 2;
};

}  // namespace aufwind::server
