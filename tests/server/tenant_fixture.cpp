// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/tenant_fixture.h"

#include "sync/merge/apply.h"
#include "sync/merge/identity.h"
#include "sync/merge/text_document.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "tests/server/postgres_cluster.h"

#include <cstdio>
#include <cstdlib>

namespace aufwind::test {
namespace {

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "fixture: %s\n", why.c_str());
    std::abort();
}

Record withTexts(const wire::Row& row, const Record* held) {
    auto decoded = protocol::decode(row);
    if (!decoded) {
        fail("a row that does not decode");
    }
    for (const wire::Cell& cell : row.cells()) {
        if (cell.text_updates().empty()) {
            continue;
        }
        const auto field = static_cast<FieldNumber>(cell.field());
        auto document = merge::TextDocument::decode(held != nullptr ? held->cell(field)->graph : "");
        if (!document) {
            fail("updates of a text that the device does not hold");
        }
        for (const std::string& update : cell.text_updates()) {
            if (document->apply(update).status == merge::ApplyStatus::missingParents) {
                fail("updates that do not go on from the text the device holds");
            }
        }
        decoded->ensure(field).graph = *document->encode();
        decoded->ensure(field).value = document->text();
    }
    return *decoded;
}

// Who owns the tables, set to the one company.
std::unique_ptr<Sql> ownerOf(const server::TenantOptions& options) {
    std::string place = options.postgres;
    place.replace(place.find("user=aufwind_app"), std::string_view("user=aufwind_app").size(), "user=postgres");
    auto sql = std::make_unique<Sql>(place);
    sql->run("SET ROLE aufwind_owner; SET aufwind.tenant = '" + options.tenant.toString() + "'");
    return sql;
}

}  // namespace

merge::Operation createOperation(EntityNumber entity, const Uuid& id, const Fields& fields) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::create;
    operation.entity = entity;
    operation.id = id;
    for (const auto& [field, value] : fields) {
        operation.initial.push_back({field, value, {}});
    }
    return operation;
}

merge::Operation setOperation(EntityNumber entity, const Uuid& id, FieldNumber field, Value value) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::set;
    operation.entity = entity;
    operation.id = id;
    operation.field = field;
    operation.value = std::move(value);
    return operation;
}

merge::Operation lifeOperation(merge::OperationKind kind, EntityNumber entity, const Uuid& id) {
    merge::Operation operation;
    operation.kind = kind;
    operation.entity = entity;
    operation.id = id;
    return operation;
}

Uuid derived(EntityNumber entity, const Fields& fields, const Uuid& author) {
    return merge::derivedId(*schema::kSchema.entity(entity), fields, author);
}

server::TenantOptions World::inMemory() {
    server::TenantOptions options = lastingIn({});
    options.durable = false;
    return options;
}

bool isOnPostgres() {
    const char* store = std::getenv("AUFWIND_TEST_STORE");
    return store != nullptr && std::string_view(store) == "postgresql";
}

server::TenantOptions lastingIn(const std::string& directory) {
    static SeededEntropy tenants(std::random_device{}());
    server::TenantOptions options;
    options.key.fill(9);
    options.tenant = tenants.uuid(0);
    options.path = directory.empty() ? ":memory:" : directory + "/tenant.db";
    if (isOnPostgres()) {
        // Companies share a database, as they do in earnest.
        static const std::string database = sharedCluster().makeDatabase();
        options.postgres = sharedCluster().app(database);
    }
    return options;
}

bool spoil(const server::TenantOptions& options, const std::string& statements) {
    if (!options.postgres.empty()) {
        return ownerOf(options)->run(statements).empty();
    }
    auto file =
        server::sqlcipher::Database::open(options.path, options.key, true, server::sqlcipher::Missing::isAnError);
    return file && (*file)->run(statements.c_str()).ok();
}

std::int64_t numberFrom(const server::TenantOptions& options, const char* statement) {
    if (!options.postgres.empty()) {
        return std::stoll(ownerOf(options)->value(statement));
    }
    auto file =
        server::sqlcipher::Database::open(options.path, options.key, true, server::sqlcipher::Missing::isAnError);
    auto line = (*file)->use(statement);
    return line.step() ? line.number(0) : -1;
}

World::World(const schema::Schema& schema_, const server::TenantOptions& options_)
    : schema(schema_), options(options_) {
    reopen();
}

void World::reopen() {
    service.reset();
    auto opened = TenantService::open(options, schema, clock, entropy);
    if (!opened) {
        fail("open: " + opened.error().detail);
    }
    service = std::move(*opened);
    service->onAlert([this](const server::Alert& alert) { alerts.push_back(alert); });
    service->onCommitted([this](std::uint64_t, const std::vector<Uuid>& persons) { told = persons; });
}

void World::seed(const std::vector<merge::Operation>& operations) {
    if (auto done = service->commit(operations, Uuid{}); !done) {
        fail("seed: " + done.error().detail);
    }
}

Uuid World::employee(const char* name) {
    const Uuid id = newId();
    seed({createOperation(schema::kEmployee, id, {{3, std::string(name)}, {4, std::string("Test")}})});
    return id;
}

void World::grant(const Uuid& person, schema::Role role) {
    const Fields fields{{1, person}, {2, static_cast<std::int64_t>(role)}};
    seed({createOperation(schema::kRoleGrant, derived(schema::kRoleGrant, fields), fields)});
}

Device::Device(World& world_, const Uuid& person) : world(world_), caller{person, world_.newId(), true} {}

merge::Mutation Device::mutation(std::vector<merge::Operation> operations) {
    merge::Mutation made;
    made.number = ++lastNumber;
    made.schema = world.schema.version();
    made.stamp = {static_cast<std::uint64_t>(world.clock.now()) << 16 | (lastNumber & 0xFFFF), caller.device};
    made.operations = std::move(operations);
    return made;
}

void Device::queue(std::vector<merge::Operation> operations) {
    auto made = mutation(std::move(operations));
    outbox.emplace(made.number, made);
}

std::string Device::push(std::vector<merge::Operation> operations) {
    queue(std::move(operations));
    const std::uint64_t number = lastNumber;
    sync();
    const std::uint32_t status = answered.at(number).status();
    return status == 0 ? "accepted" : name(protocol::codeOf(status));
}

wire::Request Device::request() const {
    wire::Request request;
    wire::Hello* hello = request.mutable_hello();
    hello->set_protocol(protocol::kProtocolVersion);
    hello->set_schema(world.schema.version());
    hello->set_device(caller.device.view().data(), 16);
    hello->set_last_mutation(results);
    hello->set_cursor(cursor);
    hello->set_scopes(protocol::scopesDigest({scopes.begin(), scopes.end()}));
    for (const auto& [scope, position] : filling) {
        wire::ScopePosition* to = hello->add_filling();
        protocol::encode(scope, scopes.at(scope), *to->mutable_scope());
        to->set_cursor(position);
    }
    hello->set_page_bytes(pageBytes);
    std::size_t operations = 0;
    for (const auto& [number, waiting] : outbox) {
        operations += waiting.operations.size();
        if (operations > protocol::kMaximumOperations && request.push_size() > 0) {
            break;
        }
        protocol::encode(waiting, *request.add_push());
    }
    return request;
}

Result<wire::Response> Device::exchange() {
    const wire::Request asked = request();
    ++exchanges;
    auto response = world.service->exchange(caller, asked);
    if (response) {
        apply(*response);
    }
    return response;
}

void Device::sync() {
    for (int round = 0; round < 100'000; ++round) {
        auto response = exchange();
        if (!response) {
            fail("exchange: " + response.error().detail);
        }
        if (!response->commit().more() && !response->has_reset() && outbox.empty()) {
            return;
        }
    }
    fail("sync never ends");
}

void Device::drop(const Scope& scope) {
    scopes.erase(scope);
    filling.erase(scope);
    for (auto at = held.begin(); at != held.end();) {
        at->second.erase(scope);
        if (at->second.empty()) {
            rows.erase(at->first);
            at = held.erase(at);
        } else {
            ++at;
        }
    }
}

void Device::takeRow(const wire::Put& put, const std::vector<Scope>& from) {
    const std::pair key{static_cast<EntityNumber>(put.row().entity()), *Uuid::fromBytes(put.row().id())};
    const auto present = rows.find(key);
    if (present == rows.end() || present->second.seq < put.row().seq()) {
        for (const wire::Cell& cell : put.row().cells()) {
            textUpdates += static_cast<std::uint64_t>(cell.text_updates_size());
        }
        rows[key] = withTexts(put.row(), present != rows.end() ? &present->second : nullptr);
    }
    for (std::uint32_t index : put.scopes()) {
        held[key].insert(from.at(index));
    }
}

void Device::apply(const wire::Response& response) {
    for (const wire::MutationResult& result : response.commit().results()) {
        results = std::max(results, result.number());
        answered[result.number()] = result;
        outbox.erase(result.number());
    }
    for (const wire::ScopeRef& ref : response.reset().scopes()) {
        const auto [scope, epoch] = *protocol::decode(ref);
        drop(scope);
        scopes.emplace(scope, epoch);
        filling[scope] = 0;
    }
    if (response.has_reset()) {
        ++resets;
    }
    if (response.has_reset() && response.reset().scopes().empty()) {
        scopes.clear();
        filling.clear();
        rows.clear();
        held.clear();
        cursor = 0;
        return;
    }
    if (response.has_plan()) {
        std::map<Scope, std::uint64_t> keep;
        for (const wire::ScopeRef& ref : response.plan().keep()) {
            keep.insert(*protocol::decode(ref));
        }
        const auto isGone = [&](const Scope& scope) {
            const auto epoch = scopes.find(scope);
            const auto kept = keep.find(scope);
            return epoch == scopes.end() || kept == keep.end() || kept->second != epoch->second;
        };
        // All at once: there may be thousands.
        for (auto at = held.begin(); at != held.end();) {
            std::erase_if(at->second, isGone);
            if (at->second.empty()) {
                rows.erase(at->first);
                at = held.erase(at);
            } else {
                ++at;
            }
        }
        std::erase_if(filling, [&](const auto& one) { return isGone(one.first); });
        for (auto at = scopes.begin(); at != scopes.end();) {
            at = isGone(at->first) ? scopes.erase(at) : std::next(at);
        }
        for (const auto& [scope, epoch] : keep) {
            if (scopes.emplace(scope, epoch).second) {
                filling[scope] = 0;
            }
        }
    }
    std::vector<Scope> from;
    for (const wire::ScopeRef& ref : response.page().scopes()) {
        const auto [scope, epoch] = *protocol::decode(ref);
        if (!scopes.contains(scope) || scopes.at(scope) != epoch) {
            fail("a page from a scope that the device is not in");
        }
        from.push_back(scope);
    }
    for (const wire::Put& put : response.page().put()) {
        takeRow(put, from);
    }
    for (const wire::Gone& gone : response.page().gone()) {
        const std::pair key{static_cast<EntityNumber>(gone.entity()), *Uuid::fromBytes(gone.id())};
        held[key].erase(from.at(gone.scope()));
        if (held[key].empty()) {
            held.erase(key);
            rows.erase(key);
        }
    }
    filling.clear();
    for (const wire::ScopePosition& position : response.commit().filling()) {
        filling[protocol::decode(position.scope())->first] = position.cursor();
    }
    cursor = std::max(cursor, response.commit().cursor());
    if (filling.empty()) {
        for (auto at = rows.begin(); at != rows.end();) {
            if (at->second.alive() || at->second.seq > response.commit().collected()) {
                ++at;
                continue;
            }
            held.erase(at->first);
            at = rows.erase(at);
        }
    }
}

const Record* Device::row(EntityNumber entity, const Uuid& id) const {
    const auto found = rows.find({entity, id});
    return found != rows.end() ? &found->second : nullptr;
}

std::string Device::difference() const {
    const auto projection = world.service->projection(caller.person);
    if (!projection) {
        return "no projection: " + projection.error().detail;
    }
    if (projection->size() != rows.size()) {
        return "holds " + std::to_string(rows.size()) + " rows of " + std::to_string(projection->size());
    }
    for (const Record& expected : *projection) {
        const Record* present = row(expected.entity, expected.id);
        std::string mine;
        std::string theirs;
        if (present != nullptr) {
            merge::appendDigestInput(*present, mine);
        }
        merge::appendDigestInput(expected, theirs);
        if (mine != theirs) {
            return "differs in a row of entity " + std::to_string(expected.entity);
        }
    }
    return {};
}

merge::Operation seriesOperation(const Uuid& id, const Uuid& organiser) {
    return createOperation(schema::kMeetingSeries, id,
                           {{1, std::string("Weekly")}, {2, std::int64_t{0}}, {4, organiser}});
}

merge::Operation textOperation(EntityNumber entity, const Uuid& id, FieldNumber field, std::string update) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::text;
    operation.entity = entity;
    operation.id = id;
    operation.field = field;
    operation.update = std::move(update);
    return operation;
}

Uuid participantId(const Uuid& series, const Uuid& person) {
    return derived(schema::kSeriesParticipant, {{1, series}, {2, person}});
}

merge::Operation participantOperation(const Uuid& series, const Uuid& person, bool history) {
    Fields fields{{1, series}, {2, person}};
    if (history) {
        fields.emplace_back(3, true);
    }
    return createOperation(schema::kSeriesParticipant, participantId(series, person), fields);
}

merge::Operation pointOperation(const Uuid& id, const Uuid& series, const Uuid& span, const std::string& title,
                                const std::string& position) {
    return createOperation(schema::kTalkingPoint, id, {{1, series}, {2, span}, {3, title}, {4, position}});
}

Uuid startSeries(Device& organiser, std::initializer_list<Uuid> participants) {
    const Uuid series = organiser.world.newId();
    std::vector<merge::Operation> operations{seriesOperation(series, organiser.caller.person)};
    for (const Uuid& person : participants) {
        operations.push_back(participantOperation(series, person));
    }
    if (const std::string outcome = organiser.push(operations); outcome != "accepted") {
        fail("a series: " + outcome);
    }
    return series;
}

Uuid newestSpan(World& world, const Uuid& series) {
    Uuid newest;
    std::int64_t number = 0;
    const auto spans = world.service->all(schema::kMeetingSpan);
    for (const Record& span : *spans) {
        if (span.reference(1) == series && span.number(2) > number) {
            number = span.number(2);
            newest = span.id;
        }
    }
    return newest;
}

Uuid SeriesOfTwo::point(const std::string& title, const std::string& position) {
    const Uuid id = world.newId();
    const std::string outcome = first.push(pointOperation(id, series, series, title, position));
    return outcome == "accepted" ? id : Uuid{};
}

}  // namespace aufwind::test
