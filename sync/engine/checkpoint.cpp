// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/checkpoint.h"

#include "sync/engine/packed.h"
#include "sync/merge/plant.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

constexpr std::string_view kPositions = "sync.positions";
constexpr std::string_view kScopes = "sync.scopes";
constexpr std::uint64_t kFirstForm = 1;  // without `collected`
constexpr std::uint64_t kForm = 2;

std::string packScopes(const std::map<Scope, std::uint64_t>& scopes) {
    std::string out;
    for (const auto& [scope, number] : scopes) {
        pack(out, static_cast<std::uint64_t>(scope.kind));
        pack(out, scope.id);
        pack(out, number);
    }
    return out;
}

std::map<Scope, std::uint64_t> unpackScopes(Unpacker& in) {
    std::map<Scope, std::uint64_t> scopes;
    while (in.ok() && !in.done()) {
        Scope scope;
        scope.kind = static_cast<schema::ScopeKind>(in.number());
        scope.id = in.id();
        scopes[scope] = in.number();
    }
    return scopes;
}

}  // namespace

Result<Checkpoint> Checkpoint::load(store::Reader& reader) {
    Checkpoint checkpoint;
    auto positions = reader.state(kPositions);
    auto scopes = reader.state(kScopes);
    if (!positions || !scopes) {
        return positions ? scopes.error() : positions.error();
    }
    checkpoint.noteScopes();
    if (!positions->has_value()) {
        return checkpoint;
    }
    Unpacker in(**positions);
    const std::uint64_t form = in.number();
    checkpoint.cursor = in.number();
    checkpoint.results = in.number();
    checkpoint.lastSync = static_cast<std::int64_t>(in.number());
    checkpoint.clockOffset = static_cast<std::int64_t>(in.number());
    checkpoint.savedSync = checkpoint.lastSync;
    checkpoint.savedOffset = checkpoint.clockOffset;
    checkpoint.progress.applied = in.number();
    checkpoint.progress.planned = in.number();
    checkpoint.collected = form != kFirstForm ? in.number() : 0;
    checkpoint.filling = unpackScopes(in);
    Unpacker held(scopes->has_value() ? std::string_view(**scopes) : std::string_view());
    checkpoint.scopes = unpackScopes(held);
    checkpoint.noteScopes();
    if (!in.ok() || !held.ok() || (form != kForm && form != kFirstForm)) {
        return Error{ErrorCode::damaged, "the saved positions of sync"};
    }
    return checkpoint;
}

Result<void> Checkpoint::save(store::Writer& writer, bool withScopes) {
    std::string out;
    pack(out, kForm);
    pack(out, cursor);
    pack(out, results);
    pack(out, static_cast<std::uint64_t>(lastSync));
    pack(out, static_cast<std::uint64_t>(clockOffset));
    pack(out, progress.applied);
    pack(out, progress.planned);
    pack(out, collected);
    out += packScopes(filling);
    if (auto saved = writer.setState(kPositions, out); !saved || !withScopes) {
        return saved;
    }
    noteScopes();
    return writer.setState(kScopes, packScopes(scopes));
}

void Checkpoint::noteScopes() {
    digest_ = protocol::scopesDigest({scopes.begin(), scopes.end()});
}

void Checkpoint::planMore(std::uint64_t rows, bool goesOn) {
    const Progress before = progress;
    if (!goesOn || before.planned == 0 || planted(Plant::progressBackwards)) {
        progress = {0, rows};
        return;
    }
    progress.planned = before.planned + rows;
    // What was done stays the same part of the whole, so that a bar drawn from it never runs backwards.
    const double part = static_cast<double>(before.applied) / static_cast<double>(before.planned);
    const auto scaled = static_cast<std::uint64_t>(part * static_cast<double>(progress.planned));
    progress.applied = std::min(std::max(before.applied, scaled), progress.planned);
}

void Checkpoint::countFilled() {
    progress.applied = std::min(progress.applied + 1, progress.planned);
}

void Checkpoint::finishFill() {
    progress.applied = progress.planned;
}

}  // namespace aufwind::engine
