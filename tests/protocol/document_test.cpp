// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/document.h"

#include "models/schema/content_ref.h"
#include "models/schema/entities.h"
#include "sync/merge/identity.h"
#include "sync/merge/order_key.h"
#include "sync/merge/scope_digest.h"
#include "sync/merge/scopes.h"
#include "sync/merge/text_document.h"
#include "sync/protocol/scan.h"
#include "tests/server/tenant_fixture.h"

#include <QFile>
#include <QtTest/QtTest>

#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/text_format.h>
#include <openssl/sha.h>

#include <map>
#include <set>

using namespace aufwind;
using namespace aufwind::test;
using google::protobuf::Descriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;

namespace {

const QString kPath = QStringLiteral(AUFWIND_PROTOCOL_DOCUMENT);
constexpr std::size_t kHexLine = 120;
constexpr std::size_t kMostUnpacked = 1024;

Document readDocument() {
    QFile file(kPath);
    return Document(file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string());
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) {
        all += line + "\n";
    }
    return all;
}

std::string bytesOf(const Block& block) {
    std::string hex;
    for (const std::string& line : block.lines) {
        hex += line;
    }
    return fromHex(hex);
}

std::vector<std::string> hexLines(const std::string& bytes) {
    const std::string hex = toHex(bytes);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < hex.size(); i += kHexLine) {
        lines.push_back(hex.substr(i, kHexLine));
    }
    return lines;
}

std::unique_ptr<Message> messageNamed(const std::string& name) {
    const Descriptor* type = wire::Request::descriptor()->file()->FindMessageTypeByName(name);
    if (type == nullptr) {
        return nullptr;
    }
    return std::unique_ptr<Message>(google::protobuf::MessageFactory::generated_factory()->GetPrototype(type)->New());
}

/// Text as it is where people can read it, all else in hexadecimal.
class Printer : public TextFormat::FastFieldValuePrinter {
    void PrintBytes(const std::string& value, TextFormat::BaseTextGenerator* out) const override {
        const bool isText = std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
        std::string escaped;
        const std::string hex = toHex(value);
        for (std::size_t i = 0; i < hex.size(); i += 2) {
            escaped += "\\x" + hex.substr(i, 2);
        }
        out->PrintString("\"" + (isText ? value : escaped) + "\"");
    }
};

std::vector<std::string> textLines(const Message& message) {
    TextFormat::Printer printer;
    printer.SetDefaultFieldValuePrinter(new Printer);
    printer.SetSingleLineMode(true);
    std::string text;
    printer.PrintToString(message, &text);
    for (const char* part : {"push {", "operations {", "initial {", "keep {", "rows:", "page {", "put {", "scopes {",
                             "cells {", "commit {", "results {", "filling {", "last_mutation:", "exchange:"}) {
        const std::string piece = std::string(" ") + part;
        for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; at += piece.size()) {
            text[at] = '\n';
        }
    }
    std::vector<std::string> lines;
    for (const QString& line : QString::fromStdString(text).trimmed().split('\n')) {
        lines.push_back(line.toStdString());
    }
    return lines;
}

Uuid idIn(const std::string& hex) {
    return Uuid::fromBytes(fromHex(hex)).value_or(Uuid{});
}

/// What one line of a `computed` block asks for.
std::string computed(const std::string& asked) {
    const auto words = wordsOf(asked);
    if (words[0] == "stamp") {
        return std::to_string(std::stoull(words[1]) << 16U | std::stoull(words[2]));
    }
    if (words[0] == "scopes") {
        std::vector<std::pair<Scope, std::uint64_t>> scopes;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const QStringList parts = QString::fromStdString(words[i]).split('/');
            const Scope scope{static_cast<schema::ScopeKind>(parts[0].toInt()), idIn(parts[1].toStdString())};
            scopes.emplace_back(scope, parts[2].toULongLong());
        }
        return toHex(protocol::scopesDigest(scopes));
    }
    if (words[0] == "rows") {
        merge::ScopeDigest digest;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const QStringList parts = QString::fromStdString(words[i]).split('/');
            digest.add(static_cast<EntityNumber>(parts[0].toUInt()), idIn(parts[1].toStdString()),
                       parts[2].toULongLong());
        }
        return std::to_string(digest.rows) + " " + std::to_string(digest.hash);
    }
    if (words[0] == "digest") {
        std::uint64_t sum = 0;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const QStringList parts = QString::fromStdString(words[i]).split('/');
            const Scope scope{static_cast<schema::ScopeKind>(parts[0].toInt()), idIn(parts[1].toStdString())};
            sum += merge::partOf(scope, {parts[2].toULongLong(), parts[3].toULongLong()});
        }
        return std::to_string(sum);
    }
    if (words[0] == "group") {
        const auto entity = static_cast<EntityNumber>(std::stoi(words[1]));
        return toHex(std::string(merge::groupScope(entity, idIn(words[2])).id.view()));
    }
    if (words[0] == "derived") {
        const schema::Entity& entity = *schema::kSchema.entity(static_cast<EntityNumber>(std::stoi(words[1])));
        std::vector<std::pair<FieldNumber, Value>> values;
        for (std::size_t i = 2; i < words.size(); ++i) {
            const auto colon = words[i].find(':');
            const std::string content = words[i].substr(colon + 1);
            const Value value =
                words[i].substr(0, colon) == "number" ? Value(std::int64_t{std::stoll(content)}) : Value(idIn(content));
            values.emplace_back(entity.identity[i - 2], value);
        }
        return toHex(std::string(merge::derivedId(entity, values, {}).view()));
    }
    if (words[0] == "agent") {
        return toHex(std::string(merge::textAgent(idIn(words[1]), std::stoull(words[2])).view()));
    }
    if (words[0] == "mutation") {
        wire::Mutation mutation;
        return mutation.ParseFromString(fromHex(words[1])) ? std::to_string(protocol::digestOf(mutation)) : "";
    }
    if (words[0] == "key") {
        const auto end = [](const std::string& word) {
            return word == "-" ? std::string() : fromHex(word);
        };
        return toHex(merge::keyBetween(end(words[1]), end(words[2]),
                                       static_cast<std::uint32_t>(std::stoul(words[3], nullptr, 16))));
    }
    if (words[0] == "content") {
        std::array<unsigned char, kContentHashBytes> hash{};
        SHA256(reinterpret_cast<const unsigned char*>(words[4].data()), words[4].size(), hash.data());
        return toHex(
            toBytes(ContentRef{std::string(hash.begin(), hash.end()), std::stoull(words[1]), words[2], words[3]}));
    }
    if (words[0] == "frame") {
        const std::string body = fromHex(words[1]);
        const auto header = body.size() * 8 + 1;
        std::string frame("\x28\xb5\x2f\xfd\x20", 5);
        frame += static_cast<char>(body.size());
        for (unsigned shift = 0; shift < 24; shift += 8) {
            frame += static_cast<char>(header >> shift);
        }
        frame += body;
        const auto unpacked = protocol::decompress(frame, kMostUnpacked);
        return unpacked && *unpacked == body ? toHex(frame) : "no frame";
    }
    return "unknown";
}

/// Two replicas of a text, as the lines of a `text-session` tell.
class TextSession {
  public:
    std::string play(const std::string& asked) {
        const auto words = wordsOf(asked);
        Replica& replica = replicas_[words[0]];
        if (words[1] == "is") {
            replica.agent.bytes = idIn(words[2]).bytes;
            return {};
        }
        if (words[1] == "inserts" || words[1] == "erases") {
            std::string text = words[3];
            for (std::size_t at = 0; (at = text.find("␣")) != std::string::npos;) {
                text.replace(at, std::string("␣").size(), " ");
            }
            const auto position = static_cast<std::size_t>(std::stoul(words[2]));
            const auto edit = words[1] == "inserts" ? replica.text.insert(replica.agent, position, text)
                                                    : replica.text.erase(replica.agent, position, std::stoul(text));
            const auto update = edit ? replica.text.encodeEdit(*edit) : Result<std::string>(edit.error());
            return update ? toHex(*update) : "refused";
        }
        if (words[1] == "takes") {
            const auto update = replicas_[words[2]].text.encodeSince(replica.text.version());
            const bool taken = update && replica.text.apply(*update).status == merge::ApplyStatus::applied;
            return taken ? toHex(*update) : "refused";
        }
        if (words[1] == "reads") {
            return replica.text.text();
        }
        const auto graph = replica.text.encode();
        return graph ? toHex(*graph) : "refused";
    }

  private:
    struct Replica {
        merge::AgentId agent;
        merge::TextDocument text;
    };
    std::map<std::string, Replica> replicas_;
};

std::string asked(const std::string& line) {
    return QString::fromStdString(line.substr(0, line.find(" = "))).trimmed().toStdString();
}

std::vector<std::string> answeredLines(const Block& block) {
    std::vector<std::string> lines;
    TextSession session;
    for (const std::string& line : block.lines) {
        const std::string answer = block.kind == "computed" ? computed(asked(line)) : session.play(asked(line));
        lines.push_back(answer.empty() ? asked(line) : asked(line) + " = " + answer);
    }
    return lines;
}

/// The tenant of the example: always the same to the byte.
struct Tenant {
    Tenant() : ada(world, world.employee("Ada")) {}
    World world;
    Device ada;
};

std::vector<std::string> exchangeBlock(const Message& message) {
    std::vector<std::string> lines{"```textproto " + message.GetDescriptor()->name()};
    const auto text = textLines(message);
    lines.insert(lines.end(), text.begin(), text.end());
    lines.insert(lines.end(), {"```", "```hex"});
    const auto hex = hexLines(message.SerializeAsString());
    lines.insert(lines.end(), hex.begin(), hex.end());
    lines.insert(lines.end(), {"```", ""});
    return lines;
}

std::vector<std::string> exchangeLines() {
    Tenant tenant;
    std::vector<std::string> lines{""};
    for (std::uint64_t number = 1; number <= 3; ++number) {
        if (number == 2) {
            tenant.ada.queue({seriesOperation(tenant.world.newId(), tenant.ada.caller.person)});
        }
        wire::Request request = tenant.ada.request();
        request.mutable_hello()->set_exchange(number);
        const auto response = tenant.world.service->exchange(tenant.ada.caller, request);
        if (!response) {
            return {"refused: " + response.error().detail};
        }
        tenant.ada.apply(*response);
        const auto asks = exchangeBlock(request);
        const auto answers = exchangeBlock(*response);
        lines.insert(lines.end(), asks.begin(), asks.end());
        lines.insert(lines.end(), answers.begin(), answers.end());
    }
    return lines;
}

/// Writes everything anew that follows from the code.
bool freeze() {
    Document document = readDocument();
    document.replaceSection("exchange", exchangeLines());
    const auto blocks = document.blocks();
    for (std::size_t i = blocks.size(); i-- > 0;) {
        const Block& block = blocks[i];
        if (block.kind == "computed" || block.kind == "text-session") {
            document.replace(block, answeredLines(block));
        } else if (block.kind == "hex") {
            const auto message = messageNamed(blocks[i - 1].name);
            if (!message || !TextFormat::ParseFromString(joined(blocks[i - 1].lines), message.get())) {
                return false;
            }
            document.replace(block, hexLines(message->SerializeAsString()));
        }
    }
    QFile file(kPath);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(document.text())) > 0;
}

}  // namespace

/// PROTOCOL.md says what the code does. AUFWIND_FREEZE=1 writes its bytes anew.
class DocumentTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (qEnvironmentVariableIntValue("AUFWIND_FREEZE") == 1) {
            QVERIFY(freeze());
        }
        QVERIFY(!readDocument().blocks().empty());
    }

    void every_example_is_its_bytes_and_the_bytes_are_the_example() {
        std::size_t checked = 0;
        const auto blocks = readDocument().blocks();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind != "textproto") {
                continue;
            }
            const QByteArray where = QByteArray::fromStdString(blocks[i].name + ", line ") +
                                     QByteArray::number(static_cast<qulonglong>(blocks[i].begin));
            const auto said = messageNamed(blocks[i].name);
            QVERIFY2(said && TextFormat::ParseFromString(joined(blocks[i].lines), said.get()), where);
            QVERIFY2(i + 1 < blocks.size() && blocks[i + 1].kind == "hex", where);
            const std::string bytes = bytesOf(blocks[i + 1]);
            QVERIFY2(bytes == said->SerializeAsString(), where);
            const auto read = messageNamed(blocks[i].name);
            QVERIFY2(read->ParseFromString(bytes) && read->DebugString() == said->DebugString(), where);
            ++checked;
        }
        QVERIFY(checked > 0);
    }

    void every_message_of_the_protocol_has_an_example() {
        std::set<std::string> shown;
        for (const Block& block : readDocument().blocks()) {
            if (block.kind == "textproto") {
                shown.insert(block.name);
            }
        }
        const auto* file = wire::Request::descriptor()->file();
        for (int i = 0; i < file->message_type_count(); ++i) {
            const std::string& name = file->message_type(i)->name();
            QVERIFY2(shown.contains(name), ("no example of " + name).c_str());
        }
    }

    void what_the_code_computes_is_what_is_written() {
        std::size_t checked = 0;
        for (const Block& block : readDocument().blocks()) {
            if (block.kind == "computed" || block.kind == "text-session") {
                QCOMPARE(QString::fromStdString(joined(block.lines)),
                         QString::fromStdString(joined(answeredLines(block))));
                checked += block.lines.size();
            }
        }
        QVERIFY(checked > 0);
    }

    void a_tenant_takes_the_requests_and_gives_the_answers() {
        Tenant tenant;
        std::size_t answers = 0;
        const auto blocks = readDocument().section("exchange");
        wire::Response response;
        for (std::size_t i = 0; i + 1 < blocks.size(); i += 2) {
            const std::string bytes = bytesOf(blocks[i + 1]);
            if (blocks[i].name == "Request") {
                wire::Request request;
                QVERIFY(protocol::scanRequest(bytes).ok() && request.ParseFromString(bytes));
                const auto answered = tenant.world.service->exchange(tenant.ada.caller, request);
                QVERIFY2(answered.ok(), answered.ok() ? "" : answered.error().detail.c_str());
                response = *answered;
                for (const wire::MutationResult& result : response.commit().results()) {
                    QCOMPARE(result.status(), 0U);
                }
                tenant.ada.apply(response);
            } else {
                QCOMPARE(blocks[i].name, std::string("Response"));
                QCOMPARE(QString::fromStdString(toHex(bytes)),
                         QString::fromStdString(toHex(response.SerializeAsString())));
                ++answers;
            }
        }
        QCOMPARE(answers, std::size_t{3});
        QCOMPARE(tenant.ada.difference(), std::string());
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
