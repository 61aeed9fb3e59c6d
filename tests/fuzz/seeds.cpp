// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs to begin fuzzing with, made by the real code: fuzz_seeds FOLDER writes FOLDER/TARGET/NAME.
#include "models/store/page_file.h"
#include "models/store/record_codec.h"
#include "models/store/store.h"
#include "tests/fuzz/company.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

using namespace aufwind;
using merge::OperationKind;

class Seeds {
  public:
    explicit Seeds(std::filesystem::path folder) : folder_(std::move(folder)) {}

    void write(const char* target, const char* name, const std::string& bytes) const {
        std::filesystem::create_directories(folder_ / target);
        std::ofstream(folder_ / target / name, std::ios::binary) << bytes;
        std::printf("%s/%s: %zu bytes\n", target, name, bytes.size());
    }

  private:
    std::filesystem::path folder_;
};

std::string piece(const std::string& bytes) {
    return std::string{static_cast<char>(bytes.size() & 0xFF), static_cast<char>(bytes.size() >> 8)} + bytes;
}

merge::Operation operationOn(OperationKind kind, EntityNumber entity, const Uuid& id, FieldNumber field, Value value) {
    merge::Operation operation = test::lifeOperation(kind, entity, id);
    operation.field = field;
    operation.value = std::move(value);
    operation.life = 1;
    return operation;
}

std::vector<merge::Operation> oneOfEach(fuzz::Company& company) {
    merge::TextDocument text;
    (void)text.insert({company.ada.caller.device.bytes}, 0, "Minutes");
    const auto edit = text.insert({company.ada.caller.device.bytes}, 7, " of today");
    merge::Operation typed = test::lifeOperation(OperationKind::text, schema::kSharedNote, company.note);
    typed.field = 4;
    typed.update = *text.encodeEdit(*edit);
    merge::Operation guarded =
        test::setOperation(schema::kTalkingPoint, company.point, 3, std::string("Another title"));
    guarded.guarded = true;
    guarded.seen = company.ada.row(schema::kTalkingPoint, company.point)->cell(3)->stamp;
    const Uuid ada = company.ada.caller.person;
    return {typed,
            guarded,
            operationOn(OperationKind::move, schema::kTalkingPoint, company.point, 4, std::string("n")),
            operationOn(OperationKind::addElement, schema::kEmployee, ada, 13, ada),
            operationOn(OperationKind::removeElement, schema::kEmployee, ada, 13, ada),
            test::lifeOperation(OperationKind::remove, schema::kTalkingPoint, company.point),
            test::lifeOperation(OperationKind::restore, schema::kTalkingPoint, company.point),
            test::pointOperation(company.world.newId(), company.series, company.series, "Next point", "q")};
}

void requests(const Seeds& seeds) {
    fuzz::Company company;
    seeds.write("request", "idle", company.ada.request().SerializeAsString());
    test::Device fresh(company.world, company.ada.caller.person);
    seeds.write("request", "first", fresh.request().SerializeAsString());
    const auto operations = oneOfEach(company);
    company.ada.queue(operations);
    seeds.write("request", "one_of_each", company.ada.request().SerializeAsString());
    company.ada.outbox.clear();
    company.ada.lastNumber = company.ada.results;
    for (const merge::Operation& operation : operations) {
        company.ada.queue({operation});
    }
    seeds.write("request", "each_by_itself", company.ada.request().SerializeAsString());
    const std::string bytes = protocol::toBytes(company.ada.mutation(operations));
    seeds.write("message", "mutation", '\0' + bytes);
    std::string all(1, '\1');
    merge::Operation note = test::createOperation(schema::kSharedNote, company.note,
                                                  {{1, company.series}, {2, company.series}, {3, company.occurrence}});
    merge::TextDocument text;
    note.initial.push_back({4, {}, *text.encodeEdit(*text.insert({company.ada.caller.device.bytes}, 0, "Minutes"))});
    all += piece(protocol::toBytes(
        company.ada.mutation({test::pointOperation(company.point, company.series, company.series, "A point"), note,
                              test::createOperation(schema::kEmployee, company.ada.caller.person,
                                                    {{3, std::string("Ada")}, {4, std::string("Berg")}})})));
    for (const merge::Operation& operation : operations) {
        all += piece(protocol::toBytes(company.ada.mutation({operation})));
    }
    seeds.write("apply", "one_of_each", all);
}

void responses(const Seeds& seeds) {
    fuzz::Company company;
    test::Device device(company.world, company.ada.caller.person);
    device.pageBytes = 2048;
    std::string all;
    for (int i = 0; i < 4; ++i) {
        const auto response = device.exchange();
        all += piece(response->SerializeAsString());
        company.ada.push(test::setOperation(schema::kTalkingPoint, company.point, 3, std::string("Changed")));
    }
    seeds.write("response", "first_sync", all);
    wire::Response results = *company.ada.exchange();
    for (std::uint64_t number = 1; number <= 2; ++number) {
        wire::MutationResult* result = results.mutable_commit()->add_results();
        result->set_number(number);
        result->set_status(number == 1 ? 0 : 3);
        result->set_clamped_by(number == 1 ? 0 : 90'000);
    }
    results.set_last_mutation(2);
    wire::Response reset;
    reset.mutable_reset()->set_reason("ahead");
    seeds.write("response", "results_and_reset", piece(results.SerializeAsString()) + piece(reset.SerializeAsString()));
    const Record& note = *company.ada.row(schema::kSharedNote, company.note);
    seeds.write("message", "row", '\1' + protocol::toBytes(note));
    wire::ScopeRef scope;
    protocol::encode(Scope::person(company.ada.caller.person), 7, scope);
    seeds.write("message", "scope", '\2' + scope.SerializeAsString());
    seeds.write("message", "hint", std::string("\3\x08\x2a"));
    seeds.write("message", "packed", '\4' + protocol::compress(std::string(3000, 'a') + "bcd"));
    seeds.write("record", "row", '\0' + store::encodeRecord(note));
    seeds.write("record", "rows", '\1' + store::encodeRows({{schema::kSharedNote, company.note}, {3, company.series}}));
    std::string ids(1, '\3');
    ids += company.note.view();
    seeds.write("record", "ids", ids + std::string(company.series.view()));
    const std::string graph = note.cell(4)->graph;
    seeds.write("text", "stored", '\0' + graph);
}

void words(const Seeds& seeds) {
    int number = 0;
    for (const char* value : {"true", "42", "1.25", "2026-11-24T10:30:00.000Z", "2026-11-24T10:30+05:30", "one_on_one",
                              "01900000-0000-7000-8000-000000000001", "8000", "2026-02-29"}) {
        seeds.write("words", ("value_" + std::to_string(++number)).c_str(), '\0' + std::string(value));
    }
    const std::string head("\1\0\0\x40", 4);
    seeds.write("words", "weekly", head + "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=9;WKST=SU");
    seeds.write("words", "monthly", head + "RRULE:FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=1;UNTIL=20301231T000000Z");
    seeds.write("words", "yearly", head + "FREQ=YEARLY;BYMONTHDAY=29");
    seeds.write("words", "key", std::string("\2\1\2\3") + piece("m") + "n");
    seeds.write(
        "json", "sign_in",
        R"({"workspace":"acme","email":"a@b.example","password":"x","device":{"name":"d","id":null,"n":[1,-2.5e3]}})");
    seeds.write("search", "words", piece("Köln, plan: the *quarter* \"q\"") + "pla qua NEAR(");
    seeds.write("config", "profile",
                R"({"profile":"01900000-0000-7000-8000-000000000001","server":"https://a:1","workspace":"w","email":"e",
"ca":"-----BEGIN","tenant_name":"T","person":"01900000-0000-7000-8000-000000000002",
"device":"01900000-0000-7000-8000-000000000003","passphrase":true})");
}

std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(number >> shift);
    }
    return bytes;
}

/// The pages of a real outbox, each without the zeros in its middle: the leaf as page 2, what flows over as page 3.
void salvage(const Seeds& seeds) {
    const auto place = std::filesystem::temp_directory_path() / "aufwind_fuzz_seeds.db";
    const store::Key key({7});
    {
        auto opened = store::Store::open({place, true, nullptr, false}, key, schema::kSchema);
        const auto written = (*opened)->write([&](store::Writer& writer) -> Result<void> {
            auto first = writer.appendOutbox({1, 1'800'000'000'000, "a mutation", {{schema::kActionItem, Uuid{}}}});
            return first ? writer.appendOutbox({2, 5, std::string(5000, 'm'), {}}) : first;
        });
        if (!written) {
            return;
        }
    }
    std::string leaf;
    std::string overflow;
    std::uint32_t overflowNumber = 0;
    const auto file = store::PageFile::open(place, key);
    for (const std::uint32_t number : file->numbers()) {
        const std::string page = file->page(number).value_or("").substr(0, store::kUsablePage);
        if (page.find("a mutation") != std::string::npos) {
            leaf = page;
        } else if (page.find("mmmm") != std::string::npos) {
            overflow = page;
            overflowNumber = number;
        }
    }
    if (const auto pointer = leaf.rfind(bigEndian(overflowNumber)); pointer != std::string::npos) {
        leaf.replace(pointer, 4, bigEndian(3));
    }
    const std::size_t gap = leaf.find(std::string(64, '\0'));
    seeds.write("salvage", "outbox",
                '\2' + piece(leaf.substr(0, gap)) + piece(leaf.substr(leaf.find_first_not_of('\0', gap))) +
                    piece(overflow) + piece({}));
    std::filesystem::remove(place);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER\n");
        return 2;
    }
    const Seeds seeds(arguments[1]);
    requests(seeds);
    responses(seeds);
    words(seeds);
    salvage(seeds);
    return 0;
}
