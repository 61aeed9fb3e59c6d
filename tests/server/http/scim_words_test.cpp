// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and PATCH of SCIM (RFC 7644), without a server around them.
#include "sync/server/scim/filter.h"
#include "sync/server/scim/listing.h"
#include "sync/server/scim/patch.h"

#include <QElapsedTimer>
#include <QTest>

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <random>

using namespace aufwind::server::scim;

namespace json = boost::json;

namespace {

json::object object(const std::string& text) {
    return json::parse(text).as_object();
}

const json::object& ada() {
    static const json::object kAda = object(R"({"id": "1", "userName": "Ada@alpha.example", "active": true,
        "externalId": "aB", "title": "Lead",
        "emails": [{"value": "ada@alpha.example", "type": "work", "primary": true},
                   {"value": "ada@home.example", "type": "home"}],
        "meta": {"created": "2026-11-27T10:00:00.123Z"}, "name": {"familyName": "Lovelace"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
            {"department": "Research", "manager": {"value": "7"}}})");
    return kAda;
}

std::string fits(const std::string& filter) {
    const auto parsed = parseFilter(filter);
    if (const Fault* fault = faultIn(parsed)) return std::string(fault->type);
    return matches(std::get<Filter>(parsed), ada()) ? "yes" : "no";
}

std::string patched(const std::string& before, const std::string& operations) {
    json::object resource = object(before);
    const auto fault = applyPatch(resource, object("{\"Operations\":" + operations + "}"));
    return fault ? std::string(fault->type) : json::serialize(resource);
}

/// Elements with these values, as JSON.
std::string elements(int from, int to) {
    std::string all = "[";
    for (int i = from; i < to; ++i) all += (i > from ? "," : "") + ("{\"value\":\"" + std::to_string(i) + "\"}");
    return all + "]";
}

std::string repeated(const std::string& operation, int times) {
    std::string all = operation;
    for (int i = 1; i < times; ++i) all += "," + operation;
    return "[" + all + "]";
}

/// A filter as it was made, and whether it fits, worked out beside the parser.
struct Made {
    std::string text;
    bool fits = false;
};

/// Attributes "a" to "d" of the resource are texts of one letter, in a string of four.
Made made(std::mt19937& random, const std::string& values, int depth) {
    static constexpr const char* kWords[] = {"eq", "ne", "gt", "ge", "lt", "le", "co", "sw", "ew", "pr"};
    const auto draw = [&](unsigned most) {
        return random() % most;
    };
    if (depth > 0 && draw(3) > 0) {
        const Made first = made(random, values, depth - 1);
        const Made second = made(random, values, depth - 1);
        if (const auto kind = draw(3); kind == 0)
            return {"not (" + first.text + ")", !first.fits};
        else if (kind == 1)
            return {"(" + first.text + ") and (" + second.text + ")", first.fits && second.fits};
        return {"(" + first.text + ") OR (" + second.text + ")", first.fits || second.fits};
    }
    const auto at = draw(4);
    const char own = values[at];
    const char wanted = static_cast<char>('p' + draw(4));
    const auto word = draw(10);
    const bool results[] = {own == wanted, own != wanted, own > wanted,  own >= wanted, own < wanted,
                            own <= wanted, own == wanted, own == wanted, own == wanted, true};
    const std::string name(1, static_cast<char>('a' + at));
    std::string text = name + ' ' + kWords[word];
    if (word != 9) text += std::string(" \"") + wanted + '"';
    return {text, results[word]};
}

}  // namespace

class ScimWordsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_filter_compares_as_its_word_says_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("answer");
        const std::pair<const char*, const char*> rows[] = {
            {R"(userName eq "ada@ALPHA.example")", "yes"},
            {R"(USERNAME EQ "ada@alpha.example")", "yes"},
            {R"(externalId eq "ab")", "no"},
            {R"(externalId eq "aB")", "yes"},
            {R"(userName ne "ada@alpha.example")", "no"},
            {R"(nickName ne "x")", "yes"},
            {R"(nickName eq null)", "yes"},
            {R"(title ne null)", "yes"},
            {R"(title co "ea" and title sw "LE" and title ew "ad")", "yes"},
            {R"(title pr)", "yes"},
            {R"(nickName pr)", "no"},
            {R"(not (nickName pr) and active eq true)", "yes"},
            {R"(active eq "True")", "yes"},
            {R"(active eq false or title eq "Lead")", "yes"},
            {R"(title eq "x" and title eq "y" or title eq "Lead")", "yes"},
            {R"(title eq "Lead" or title eq "x" and title eq "y")", "yes"},
            {R"((title eq "Lead" or title eq "x") and title eq "y")", "no"},
            {R"(emails[type eq "work"].value eq "ADA@alpha.example")", "yes"},
            {R"(emails[type eq "work" and value co "home"])", "no"},
            {R"(emails[type eq "home" and value co "home"])", "yes"},
            {R"(emails co "home")", "yes"},
            {R"(emails.type eq "home")", "yes"},
            {R"(name.familyName sw "love")", "yes"},
            {R"(urn:ietf:params:scim:schemas:core:2.0:User:userName sw "ada")", "yes"},
            {R"(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "research")", "yes"},
            {R"(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager eq "7")", "no"},
            {R"(urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq "7")", "yes"},
            {R"(meta.created gt "2026-11-27T10:00:00Z")", "yes"},
            {R"(meta.created lt "2026-11-27T11:00:00+02:00")", "no"},
            {"userName eq \"a\\\"b\"", "no"},
            {R"(userName eq)", "invalidFilter"},
            {"userName eq \"open", "invalidFilter"},
            {R"(userName like "x")", "invalidFilter"},
            {R"(userName eq "x" and)", "invalidFilter"},
            {"emails[type eq \"work\"", "invalidFilter"},
            {R"(active gt true)", "invalidFilter"},
            {R"(title eq {"a":1})", "invalidFilter"},
            {"", "invalidFilter"},
        };
        for (const auto& [filter, answer] : rows) QTest::newRow(filter) << filter << answer;
    }
    void a_filter_compares_as_its_word_says() {
        QFETCH(QString, filter);
        QFETCH(QString, answer);

        QCOMPARE(QString::fromStdString(fits(filter.toStdString())), answer);
    }

    void a_filter_means_what_a_reader_beside_it_works_out() {
        const unsigned seed = std::random_device()();
        std::mt19937 random(seed);
        for (int i = 0; i < 5000; ++i) {
            std::string values;
            for (int k = 0; k < 4; ++k) values += static_cast<char>('p' + random() % 4);
            json::object resource;
            for (std::size_t k = 0; k < 4; ++k)
                resource[std::string(1, static_cast<char>('a' + k))] = values.substr(k, 1);
            const Made filter = made(random, values, 4);

            const auto parsed = parseFilter(filter.text);

            QVERIFY2(faultIn(parsed) == nullptr, (std::to_string(seed) + ": " + filter.text).c_str());
            QVERIFY2(matches(std::get<Filter>(parsed), resource) == filter.fits,
                     (std::to_string(seed) + ": " + filter.text + " on " + values).c_str());
        }
    }

    void a_filter_that_is_too_long_too_deep_or_has_too_many_parts_is_none() {
        std::string row = "a pr";
        for (int i = 0; i < 100; ++i) row += " and a pr";

        QCOMPARE(fits(row), std::string("invalidFilter"));
        QCOMPARE(fits(std::string(17, '(') + "title pr" + std::string(17, ')')), std::string("invalidFilter"));
        QCOMPARE(fits(std::string(16, '(') + "title pr" + std::string(16, ')')), std::string("yes"));
        QCOMPARE(fits("title eq \"" + std::string(5000, 'a') + '"'), std::string("invalidFilter"));
        QCOMPARE(fits(std::string(4000, '(')), std::string("invalidFilter"));
        QCOMPARE(fits(std::string(1000, '[')), std::string("invalidFilter"));
    }

    void a_patch_does_what_it_says_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("operations");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const char* before, const char* operations, const char* after) {
            QTest::newRow(name) << before << operations << after;
        };
        row("add", R"({})", R"([{"op":"add","path":"title","value":"x"}])", R"({"title":"x"})");
        row("capitals", R"({"title":"x"})", R"([{"op":"Replace","path":"Title","value":"y"}])", R"({"title":"y"})");
        row("without a path", R"({"a":"1"})", R"([{"op":"replace","value":{"a":"2","name.givenName":"G"}}])",
            R"({"a":"2","name":{"givenName":"G"}})");
        row("remove", R"({"title":"x","a":"1"})", R"([{"op":"remove","path":"title"}])", R"({"a":"1"})");
        row("remove what is not there", R"({"a":"1"})", R"([{"op":"remove","path":"b.c"}])", R"({"a":"1"})");
        row("an element that is not there", R"({})",
            R"([{"op":"add","path":"emails[type eq \u0022work\u0022].value","value":"x"}])",
            R"({"emails":[{"type":"work","value":"x"}]})");
        row("an element that is there", R"({"emails":[{"type":"home","value":"h"},{"type":"work","value":"w"}]})",
            R"([{"op":"replace","path":"emails[type eq \u0022work\u0022].value","value":"x"}])",
            R"({"emails":[{"type":"home","value":"h"},{"type":"work","value":"x"}]})");
        row("an element goes", R"({"members":[{"value":"1"},{"value":"2"}]})",
            R"([{"op":"remove","path":"members[value eq \u00221\u0022]"}])", R"({"members":[{"value":"2"}]})");
        row("by its value", R"({"members":[{"value":"1"},{"value":"2"}]})",
            R"([{"op":"Remove","path":"members","value":[{"value":"2"}]}])", R"({"members":[{"value":"1"}]})");
        row("all go", R"({"members":[{"value":"1"}]})", R"([{"op":"remove","path":"members"}])", R"({})");
        row("twice the same", R"({"members":[{"value":"1"}]})",
            R"([{"op":"add","path":"members","value":[{"value":"1"},{"value":"2"}]}])",
            R"({"members":[{"value":"1"},{"value":"2"}]})");
        row("one primary", R"({"emails":[{"value":"a","primary":true}]})",
            R"([{"op":"add","path":"emails","value":[{"value":"b","primary":true}]}])",
            R"({"emails":[{"value":"a"},{"value":"b","primary":true}]})");
        row("an extension", R"({})",
            R"([{"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":"R"}}])",
            R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"R"}})");
        row("an extension as a whole", R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"a":"1"}})",
            R"([{"op":"replace","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"b":"2"}}}])",
            R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"a":"1","b":"2"}})");
        row("no operation", R"({})", R"([{"op":"sing","path":"a","value":"1"}])", "invalidSyntax");
        row("no value", R"({})", R"([{"op":"add","path":"a"}])", "invalidValue");
        row("no path to remove", R"({})", R"([{"op":"remove"}])", "noTarget");
        row("a filter that says not what", R"({})",
            R"([{"op":"replace","path":"emails[value co \u0022a\u0022].value","value":"1"}])", "noTarget");
        row("a broken path", R"({})", "[{\"op\":\"add\",\"path\":\"a[b\",\"value\":\"1\"}]", "invalidPath");
        row("too deep a path", R"({})", R"([{"op":"add","path":"a.b.c","value":"1"}])", "invalidPath");
    }
    void a_patch_does_what_it_says() {
        QFETCH(QString, before);
        QFETCH(QString, operations);
        QFETCH(QString, after);

        QCOMPARE(QString::fromStdString(patched(before.toStdString(), operations.toStdString())), after);
    }

    void a_patch_of_very_much_ends_soon() {
        const std::string team = "{\"members\":" + elements(0, 10000) + "}";
        QElapsedTimer timer;
        timer.start();

        // Ten thousand more are honest.
        const std::string more = R"([{"op":"add","path":"members","value":)" + elements(5000, 20000) + "}]";
        QCOMPARE(object(patched(team, more))["members"].as_array().size(), std::size_t{20000});
        const std::string fewer = R"([{"op":"remove","path":"members","value":)" + elements(1, 10000) + "}]";
        QCOMPARE(patched(team, fewer), std::string(R"({"members":[{"value":"0"}]})"));
        const std::string one = R"({"op":"remove","path":"members[value eq \u00227\u0022]"})";
        QCOMPARE(object(patched(team, repeated(one, 199)))["members"].as_array().size(), std::size_t{9'999});
        // Everything else is not.
        QCOMPARE(patched("{}", R"([{"op":"add","path":"emails","value":)" + elements(0, 20000) + "}]"),
                 std::string("tooMany"));
        std::string filter = "value pr";
        for (int i = 1; i < 8; ++i) filter += " and value pr";
        const std::string parts = "{\"op\":\"replace\",\"path\":\"members[" + filter + "].primary\",\"value\":true}";
        QCOMPARE(patched(team, repeated(parts, 199)), std::string("tooMany"));
        const std::string large =
            "[{\"op\":\"replace\",\"path\":\"members.display\",\"value\":\"" + std::string(300000, 'a') + "\"}]";
        QCOMPARE(patched(team, large), std::string("tooMany"));
        std::string names = "{\"a\":\"1\"";
        for (int i = 0; i < 20000; ++i) names += ",\"a" + std::to_string(i) + "\":\"1\"";
        QCOMPARE(patched("{}", R"([{"op":"add","value":)" + names + "}}]"), std::string("tooMany"));

        QVERIFY2(timer.elapsed() < 20000, std::to_string(timer.elapsed()).c_str());
    }

    void of_several_primary_ones_the_newest_stays() {
        const std::string two = R"({"value":"b","primary":true},{"value":"c","primary":true})";

        QCOMPARE(patched(R"({"emails":[{"value":"a","primary":true}]})",
                         R"([{"op":"add","path":"emails","value":[)" + two + "]}]"),
                 std::string(R"({"emails":[{"value":"a"},{"value":"b"},{"value":"c","primary":true}]})"));
    }

    void a_question_reads_percent_signs_and_plus_signs() {
        const auto asked = questionOf("filter=userName+eq+%22a%2Bb%22&startIndex=0&count=500&sortOrder=descending");

        QVERIFY(faultIn(asked) == nullptr);
        const auto& question = std::get<Question>(asked);
        QCOMPARE(wantedText(question, "userName").value_or(""), std::string("a+b"));
        QCOMPARE(question.start, std::size_t{1});
        QCOMPARE(question.count, Question::kLargestPage);
        QVERIFY(question.isDescending);
        QVERIFY(faultIn(questionOf("filter=%2")) != nullptr);
    }
};

QTEST_GUILESS_MAIN(ScimWordsTest)
#include "scim_words_test.moc"
