// SPDX-License-Identifier: GPL-3.0-or-later
// Provisioning by a company's identity provider (SCIM 2.0): what Okta and Entra send, and what it may not do.
#include "models/domain/fields.h"
#include "models/schema/provisioning_terms.h"
#include "sync/server/auth/keys.h"
#include "sync/server/auth/scim_tokens.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/tenant_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr const char* kBen = "ben@alpha.example";
constexpr const char* kIvo = "ivo@alpha.example";
constexpr const char* kOlga = "olga@alpha.example";
constexpr const char* kEnterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

QJsonObject parsed(const HttpAnswer& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
}

std::string text(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject operation(const char* op, const QString& path, const QJsonValue& value) {
    QJsonObject one{{"op", op}, {"value", value}};
    if (!path.isEmpty()) one.insert("path", path);
    return one;
}

QJsonObject patch(const QJsonArray& operations) {
    return {{"schemas", QJsonArray{"urn:ietf:params:scim:api:messages:2.0:PatchOp"}}, {"Operations", operations}};
}

/// As Okta creates somebody.
QJsonObject oktaUser(const QString& name) {
    const QString address = name + "@alpha.example";
    return {{"schemas", QJsonArray{"urn:ietf:params:scim:schemas:core:2.0:User"}},
            {"userName", address},
            {"name", QJsonObject{{"givenName", name}, {"familyName", "Okta"}}},
            {"emails", QJsonArray{QJsonObject{{"primary", true}, {"value", address}, {"type", "work"}}}},
            {"displayName", name + " Okta"},
            {"locale", "en-US"},
            {"externalId", "00u" + name},
            {"groups", QJsonArray{}},
            {"password", "1mz050nq"},
            {"active", true}};
}

QString encoded(const QString& filter) {
    return QString::fromLatin1(QUrl::toPercentEncoding(filter));
}

}  // namespace

class HttpScimTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.auth.address.free = 4;
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        token_ = make(kOlga);
        QVERIFY(!token_.empty());
    }
    void cleanup() { server_.reset(); }

    void control_19_a_token_is_made_by_an_owner_who_has_entered_the_password_again() {
        const std::string body = R"({"name":"Okta"})";
        const std::string session = server_->signIn("alpha", kOlga).access;

        QCOMPARE(member(server_->post("/v1/admin/scim", body, session).body, "code"), std::string("confirm"));
        QCOMPARE(member(server_->post("/v1/admin/scim", body, confirmed(kIvo)).body, "code"), std::string("forbidden"));
        QCOMPARE(server_->post("/v1/admin/scim", body).status, 401);
    }

    void okta_finds_nobody_makes_somebody_and_finds_them_by_name() {
        const HttpAnswer probe = get("/Users?startIndex=1&count=2");
        QCOMPARE(probe.status, 200);
        QCOMPARE(probe.headers.at("content-type"), std::string("application/scim+json"));
        QCOMPARE(parsed(probe)["totalResults"].toInt(), 5);
        QCOMPARE(parsed(probe)["Resources"].toArray().size(), 2);
        QCOMPARE(parsed(probe)["itemsPerPage"].toInt(), 2);
        const QString byName =
            "/Users?filter=" + encoded(R"(userName eq "nina@alpha.example")") + "&startIndex=1&count=100";
        QCOMPARE(parsed(get(byName.toStdString()))["totalResults"].toInt(), 0);

        const HttpAnswer made = send("POST", "/Users", oktaUser("nina"));

        QCOMPARE(made.status, 201);
        const QJsonObject user = parsed(made);
        QCOMPARE(user["userName"].toString(), QString("nina@alpha.example"));
        QCOMPARE(user["externalId"].toString(), QString("00unina"));
        QVERIFY(user["active"].toBool() && !user.contains("password"));
        QCOMPARE(made.headers.at("location"), user["meta"].toObject()["location"].toString().toStdString());
        QCOMPARE(made.headers.at("etag"), user["meta"].toObject()["version"].toString().toStdString());
        QCOMPARE(parsed(get(byName.toStdString()))["Resources"].toArray().first().toObject()["id"], user["id"]);
        QCOMPARE(parsed(get("/Users/" + user["id"].toString().toStdString())), user);
    }

    void okta_puts_a_whole_person_and_what_it_leaves_out_stays() {
        QJsonObject user = oktaUser("nina");
        user.insert("title", "Engineer");
        const std::string id = idOf(send("POST", "/Users", user));
        user.remove("title");
        user["name"] = QJsonObject{{"givenName", "Nina"}, {"familyName", "Newname"}};
        user.insert("id", QString::fromStdString(id));

        const QJsonObject put = parsed(send("PUT", "/Users/" + id, user));

        QCOMPARE(put["name"].toObject()["familyName"].toString(), QString("Newname"));
        QCOMPARE(put["title"].toString(), QString("Engineer"));
    }

    void okta_deactivates_with_a_value_without_a_path_and_reactivates_the_same_person() {
        const std::string id = idOf(send("POST", "/Users", oktaUser("nina")));
        const auto active = [&](bool is) {
            return parsed(
                send("PATCH", "/Users/" + id, patch({operation("replace", {}, QJsonObject{{"active", is}})})));
        };

        QCOMPARE(active(false)["active"].toBool(true), false);
        QCOMPARE(row(id).number(statusField()), 2);
        QCOMPARE(active(true)["active"].toBool(false), true);
        QCOMPARE(row(id).number(statusField()), 0);
    }

    void okta_pushes_a_group_and_who_is_in_it() {
        const std::string nina = idOf(send("POST", "/Users", oktaUser("nina")));
        const QJsonArray members{
            QJsonObject{{"value", QString::fromStdString(nina)}, {"display", "nina@alpha.example"}}};

        const HttpAnswer made = send("POST", "/Groups", {{"displayName", "Pilots"}, {"members", members}});

        QCOMPARE(made.status, 201);
        const std::string id = idOf(made);
        QCOMPARE(memberIds(id), QStringList{QString::fromStdString(nina)});
        QCOMPARE(parsed(get("/Users/" + nina))["groups"].toArray().first().toObject()["display"].toString(),
                 QString("Pilots"));
        const QJsonArray both{members.first(), QJsonObject{{"value", QString::fromStdString(server_->ben.toString())}}};
        QCOMPARE(send("PATCH", "/Groups/" + id, patch({operation("replace", "members", both)})).status, 204);
        QCOMPARE(memberIds(id).size(), 2);
        QCOMPARE(send("DELETE", "/Groups/" + id).status, 204);
        QCOMPARE(get("/Groups/" + id).status, 404);
        QCOMPARE(parsed(get("/Users/" + nina))["groups"].toArray().size(), 0);
    }

    void entra_writes_capitals_paths_with_filters_and_false_as_a_text() {
        const QJsonObject made{
            {"schemas", QJsonArray{"urn:ietf:params:scim:schemas:core:2.0:User", kEnterprise}},
            {"externalId", "nwells"},
            {"userName", "nina@corp.example"},
            {"active", true},
            {"displayName", "Nina Wells"},
            {"emails",
             QJsonArray{QJsonObject{{"primary", true}, {"type", "work"}, {"value", "nina.wells@alpha.example"}}}},
            {"name", QJsonObject{{"givenName", "Nina"}, {"familyName", "Wells"}}},
            {kEnterprise, QJsonObject{{"department", "Sales"}, {"employeeNumber", "701984"}}}};
        const std::string id = idOf(send("POST", "/Users", made));
        QCOMPARE(row(id).text(domain::field::kEmployeeEmail), std::string("nina.wells@alpha.example"));
        const QString urn = kEnterprise;
        const QString ben = QString::fromStdString(server_->ben.toString());

        const HttpAnswer changed =
            send("PATCH", "/Users/" + id,
                 patch({operation("Replace", R"(emails[type eq "work"].value)", "n.wells@alpha.example"),
                        operation("Add", urn + ":manager", ben), operation("Replace", urn + ":department", "Marketing"),
                        operation("Replace", "name.familyName", "Wells-Ito"), operation("Add", "title", "Lead"),
                        operation("Add", R"(phoneNumbers[type eq "mobile"].value)", "555")}));

        QCOMPARE(changed.status, 200);
        const Record person = row(id);
        QCOMPARE(person.text(domain::field::kEmployeeEmail), std::string("n.wells@alpha.example"));
        QCOMPARE(person.text(domain::field::kEmployeeDepartment), std::string("Marketing"));
        QCOMPARE(person.text(domain::field::kEmployeeLast), std::string("Wells-Ito"));
        QVERIFY(person.reference(domain::field::kEmployeeManager) == server_->ben);
        QCOMPARE(parsed(changed)["userName"].toString(), QString("nina@corp.example"));
        QCOMPARE(parsed(changed)[kEnterprise].toObject()["employeeNumber"].toString(), QString("701984"));
        const QJsonObject without{{"name.givenName", "Nia"}, {urn + ":costCenter", "77"}};
        QCOMPARE(send("PATCH", "/Users/" + id, patch({operation("Replace", {}, without)})).status, 200);
        QCOMPARE(row(id).text(domain::field::kEmployeeFirst), std::string("Nia"));
        QCOMPARE(
            send("PATCH", "/Users/" + id, patch({QJsonObject{{"op", "Remove"}, {"path", urn + ":manager"}}})).status,
            200);
        QVERIFY(row(id).reference(domain::field::kEmployeeManager).isNil());
        QCOMPARE(send("PATCH", "/Users/" + id, patch({operation("Replace", "active", "False")})).status, 200);
        QCOMPARE(row(id).number(statusField()), 2);
    }

    void entra_finds_a_group_without_its_members_and_takes_one_out_by_value() {
        const QJsonArray two{QJsonObject{{"value", QString::fromStdString(server_->ada.toString())}},
                             QJsonObject{{"value", QString::fromStdString(server_->ben.toString())}}};
        const std::string id = idOf(send("POST", "/Groups", {{"displayName", "Crew"}, {"externalId", "8aa1a0c0"}}));
        QCOMPARE(send("PATCH", "/Groups/" + id, patch({operation("Add", "members", two)})).status, 204);
        const QString find = "/Groups?excludedAttributes=members&filter=" + encoded(R"(displayName eq "crew")");
        const QJsonObject found = parsed(get(find.toStdString()))["Resources"].toArray().first().toObject();
        QCOMPARE(found["externalId"].toString(), QString("8aa1a0c0"));
        QVERIFY(!found.contains("members"));

        const QString ada = QString::fromStdString(server_->ada.toString());
        const QString path = QString(R"(members[value eq "%1"])").arg(ada);
        QCOMPARE(send("PATCH", "/Groups/" + id, patch({QJsonObject{{"op", "Remove"}, {"path", path}}})).status, 204);

        QCOMPARE(memberIds(id), QStringList{QString::fromStdString(server_->ben.toString())});
        // In its older words, and of one who is not there any more.
        const QJsonArray ben{QJsonObject{{"value", QString::fromStdString(server_->ben.toString())}}};
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(send("PATCH", "/Groups/" + id, patch({operation("Remove", "members", ben)})).status, 204);
        }
        QCOMPARE(memberIds(id), QStringList());
        // And in again.
        QCOMPARE(send("PATCH", "/Groups/" + id, patch({operation("Add", "members", two)})).status, 204);
        QCOMPARE(memberIds(id).size(), 2);
    }

    void the_same_name_address_number_or_external_id_is_taken_once() {
        QCOMPARE(send("POST", "/Users", oktaUser("nina")).status, 201);

        const HttpAnswer again = send("POST", "/Users", oktaUser("nina"));
        QCOMPARE(again.status, 409);
        QCOMPARE(parsed(again)["scimType"].toString(), QString("uniqueness"));
        QCOMPARE(parsed(again)["status"].toString(), QString("409"));
        QCOMPARE(parsed(again)["schemas"].toArray().first().toString(),
                 QString("urn:ietf:params:scim:api:messages:2.0:Error"));
        QJsonObject other = oktaUser("other");
        other["externalId"] = "00unina";
        QCOMPARE(parsed(send("POST", "/Users", other))["scimType"].toString(), QString("uniqueness"));
        other = oktaUser("third");
        other["emails"] = QJsonArray{QJsonObject{{"value", "BEN@alpha.example"}, {"type", "work"}}};
        QCOMPARE(send("POST", "/Users", other).status, 409);
    }

    void control_18_who_is_deactivated_is_signed_out_and_their_devices_are_to_wipe_themselves() {
        const SignedInClient ben = server_->signIn("alpha", kBen);
        const std::string id = server_->ben.toString();

        QCOMPARE(send("PATCH", "/Users/" + id, patch({operation("replace", "active", false)})).status, 200);

        const HttpAnswer refused = server_->get("/v1/me", ben.access);
        QCOMPARE(refused.status, 401);
        QCOMPARE(member(refused.body, "code"), std::string("device_removed"));
        QCOMPARE(member(server_->post("/v1/auth/refresh", refreshBody(ben.refresh)).body, "code"),
                 std::string("device_removed"));
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
        QTRY_VERIFY(audit().find("account.disabled") != std::string::npos);
        // The same person comes back, with the password of before.
        QCOMPARE(send("PATCH", "/Users/" + id, patch({operation("replace", "active", true)})).status, 200);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 200);
    }

    void who_is_deleted_is_not_there_any_more_and_comes_back_as_the_same_person() {
        const std::string id = idOf(send("POST", "/Users", oktaUser("nina")));
        QCOMPARE(send("DELETE", "/Users/" + id).status, 204);

        QCOMPARE(get("/Users/" + id).status, 404);
        QCOMPARE(send("DELETE", "/Users/" + id).status, 404);
        QCOMPARE(send("PATCH", "/Users/" + id, patch({operation("replace", "active", true)})).status, 404);
        QVERIFY(row(id).alive());
        QCOMPARE(row(id).number(statusField()), 2);
        QCOMPARE(idOf(send("POST", "/Users", oktaUser("nina"))), id);
        QCOMPARE(row(id).number(statusField()), 0);
    }

    void an_account_that_an_admin_has_disabled_stays_so_when_the_provider_says_active() {
        const std::string ben = "{\"person\":\"" + server_->ben.toString() + "\"}";
        QCOMPARE(server_->post("/v1/admin/accounts/disable", ben, confirmed(kIvo)).status, 204);

        const std::string path = "/Users/" + server_->ben.toString();
        for (const bool active : {true, false, true}) {
            QCOMPARE(send("PATCH", path, patch({operation("replace", "active", active)})).status, 200);
        }

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
        // Nor is it a way in to delete the person and to make them again.
        QCOMPARE(send("DELETE", path).status, 204);
        QCOMPARE(idOf(send("POST", "/Users", {{"userName", kBen}})), server_->ben.toString());
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
    }

    void an_owner_is_not_deactivated_deleted_or_moved_and_nobody_with_a_role_gets_another_address() {
        const std::string olga = "/Users/" + server_->olga.toString();
        const std::string ivo = "/Users/" + server_->ivo.toString();
        const QJsonObject off = patch({operation("replace", "active", false)});
        const QJsonObject moved =
            patch({operation("replace", R"(emails[type eq "work"].value)", "evil@alpha.example")});

        QCOMPARE(send("PATCH", olga, off).status, 403);
        QCOMPARE(send("PATCH", olga, moved).status, 403);
        QCOMPARE(send("DELETE", olga).status, 403);
        QCOMPARE(send("PATCH", ivo, moved).status, 403);
        QVERIFY(!server_->signIn("alpha", kOlga).access.empty());
        // An admin who leaves has to go at once.
        QCOMPARE(send("PATCH", ivo, off).status, 200);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kIvo)).status, 401);
    }

    void who_signs_in_with_another_address_than_that_of_the_row_keeps_it() {
        const std::string ivo = "/Users/" + server_->ivo.toString();
        server_->write({setOperation(schema::kEmployee, server_->ivo, domain::field::kEmployeeEmail,
                                     std::string("Ivo.Boss@alpha.example"))});
        const QJsonObject whole{{"userName", "ivo.boss@alpha.example"},
                                {"emails", QJsonArray{QJsonObject{{"value", "ivo.boss@alpha.example"}}}}};

        QCOMPARE(send("PATCH", ivo, patch({operation("replace", "title", "Captain")})).status, 200);
        QCOMPARE(send("PUT", ivo, whole).status, 200);

        QVERIFY(!server_->signIn("alpha", kIvo).access.empty());
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ivo.boss@alpha.example")).status, 401);
        // Nor does one of whom the row says another address from the start.
        server_->write({setOperation(schema::kEmployee, server_->ben, domain::field::kEmployeeEmail,
                                     std::string("row@alpha.example"))});
        const QJsonObject moved = patch({operation("replace", "userName", "benno@alpha.example")});
        QCOMPARE(send("PATCH", "/Users/" + server_->ben.toString(), moved).status, 200);
        QVERIFY(!server_->signIn("alpha", kBen).access.empty());
    }

    void whoever_has_left_already_is_not_ended_by_a_change_that_does_not_say_so() {
        const std::string olga = "/Users/" + server_->olga.toString();
        const std::string ben = "/Users/" + server_->ben.toString();
        server_->write({setOperation(schema::kEmployee, server_->olga, statusField(), std::int64_t{2}),
                        setOperation(schema::kEmployee, server_->ben, statusField(), std::int64_t{2})});
        const QJsonObject change = patch({operation("replace", "title", "Captain")});
        const QJsonObject off = patch({operation("replace", "active", false)});

        QCOMPARE(send("PATCH", olga, change).status, 200);
        QCOMPARE(send("PATCH", ben, change).status, 200);

        QVERIFY(!server_->signIn("alpha", kOlga).access.empty());
        QVERIFY(!server_->signIn("alpha", kBen).access.empty());
        QCOMPARE(send("PATCH", olga, off).status, 403);
        QVERIFY(!server_->signIn("alpha", kOlga).access.empty());
        QCOMPARE(send("PATCH", ben, off).status, 200);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
    }

    void who_goes_is_deactivated_whatever_people_have_written_of_them() {
        const auto text = [](const char* words) {
            return Value{std::string(words)};
        };
        const FieldNumber number = domain::field::of(schema::kEmployee, "external_id");
        server_->write({setOperation(schema::kEmployee, server_->ada, number, text("7")),
                        setOperation(schema::kEmployee, server_->ben, number, text("7")),
                        setOperation(schema::kEmployee, server_->ben, domain::field::kEmployeeTitle, text("a\tb")),
                        setOperation(schema::kEmployee, server_->ben, domain::field::kEmployeeEmail, text("no one"))});

        QCOMPARE(
            send("PATCH", "/Users/" + server_->ben.toString(), patch({operation("replace", "active", false)})).status,
            200);

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
        QCOMPARE(row(server_->ben.toString()).text(domain::field::kEmployeeTitle), std::string("a\tb"));
    }

    void the_external_id_of_somebody_whom_people_have_removed_is_free() {
        const std::string id = idOf(send("POST", "/Users", oktaUser("nina")));
        const std::string group = idOf(send("POST", "/Groups", {{"displayName", "Crew"}, {"externalId", "g1"}}));
        server_->write({lifeOperation(merge::OperationKind::remove, schema::kEmployee, *Uuid::parse(id)),
                        lifeOperation(merge::OperationKind::remove, schema::kTeam, *Uuid::parse(group))});
        QJsonObject other = oktaUser("other");
        other["externalId"] = "00unina";

        QCOMPARE(send("POST", "/Users", other).status, 201);
        QCOMPARE(send("POST", "/Groups", {{"displayName", "Crew"}, {"externalId", "g1"}}).status, 201);

        QCOMPARE(send("POST", "/Users", oktaUser("nina")).status, 409);
        QCOMPARE(parsed(get("/Users"))["totalResults"].toInt(), 6);
    }

    void a_manager_who_is_not_shown_is_not_taken_away_by_another_change() {
        const std::string ben = server_->ben.toString();
        QCOMPARE(send("DELETE", "/Users/" + server_->ada.toString()).status, 204);
        QVERIFY(!parsed(get("/Users/" + ben))[kEnterprise].toObject().contains("manager"));

        QCOMPARE(send("PATCH", "/Users/" + ben, patch({operation("replace", "title", "Captain")})).status, 200);

        QVERIFY(row(ben).reference(domain::field::kEmployeeManager) == server_->ada);
    }

    void another_address_is_that_of_the_account_too() {
        const std::string ben = "/Users/" + server_->ben.toString();

        QCOMPARE(send("PATCH", ben, patch({operation("replace", "userName", "benno@alpha.example")})).status, 200);

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "benno@alpha.example")).status, 200);
    }

    void devices_receive_what_the_provider_writes_and_the_audit_log_says_who_it_was() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const std::string id = idOf(send("POST", "/Users", oktaUser("nina")));

        const std::string log = audit();
        const std::string line =
            "\"actor\":\"" + kProvisioner.toString() + "\",\"action\":\"employee.created\",\"subject\":\"" + id;
        QVERIFY2(log.find(line) != std::string::npos, log.c_str());
        QVERIFY(projection(ada.person, id));
    }

    void control_1_a_token_leads_to_its_own_company_alone() {
        const std::string other = makeIn("beta");
        const std::string id = server_->ben.toString();
        const auto timeless = [](HttpAnswer answer) {
            answer.headers.erase("date");
            return answer;
        };

        const HttpAnswer theirs = timeless(get("/Users/" + id, other));
        const HttpAnswer nobodys =
            timeless(get(std::string("/Users/") + "0197a000-0000-7000-8000-000000000000", other));

        QCOMPARE(theirs.status, 404);
        QVERIFY(theirs == nobodys);
        QCOMPARE(send("DELETE", "/Users/" + id, {}, {}, other).status, 404);
        QVERIFY(get("/Users", other).body.find("alpha.example") == std::string::npos);
        QJsonObject linked = oktaUser("nina");
        linked["userName"] = "nina@beta.example";
        linked.remove("emails");
        linked.insert(kEnterprise, QJsonObject{{"manager", QJsonObject{{"value", QString::fromStdString(id)}}}});
        QCOMPARE(send("POST", "/Users", linked, {}, other).status, 400);
    }

    void a_token_that_is_none_is_slowed_down_and_a_good_one_is_not() {
        for (int i = 0; i < 4; ++i) QCOMPARE(get("/Users", "wrong").status, 401);

        const HttpAnswer slowed = get("/Users", token_.substr(0, 37) + "guessed");

        QCOMPARE(slowed.status, 429);
        QVERIFY(slowed.headers.contains("retry-after"));
        QCOMPARE(slowed.headers.at("content-type"), std::string("application/scim+json"));
        QCOMPARE(get("/Users").status, 200);
        QCOMPARE(get("/Users", server_->signIn("alpha", kOlga).access).status, 429);
    }

    void a_token_that_was_revoked_is_worth_nothing() {
        const std::string session = server_->signIn("alpha", kIvo).access;
        const HttpAnswer listed = server_->get("/v1/admin/scim", session);
        QVERIFY(listed.body.find(R"("name":"Okta")") != std::string::npos);
        QVERIFY(listed.body.find(token_.substr(37)) == std::string::npos);
        const std::string body = "{\"id\":\"" + token_.substr(0, 36) + "\"}";

        QCOMPARE(server_->post("/v1/admin/scim/revoke", body, confirmed(kIvo)).status, 204);

        QCOMPARE(get("/Users").status, 401);
        QCOMPARE(server_->post("/v1/admin/scim/revoke", body, confirmed(kIvo)).status, 404);
        QTRY_VERIFY(audit().find("scim.token_revoked") != std::string::npos);
    }

    void control_17_of_a_token_only_a_hash_is_kept_and_nothing_is_logged() {
        const std::string secret = token_.substr(37);
        QCOMPARE(get("/Users").status, 200);

        QVERIFY(audit().find(secret) == std::string::npos);
        const std::string all = server_->everythingInControl();
        QVERIFY(all.find(secret) == std::string::npos);
        QVERIFY(all.find(server::toHex(secret)) == std::string::npos);
    }

    void one_token_asks_so_much_and_no_more() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.limits.scimAtOnce = 3;
        options.limits.scimPerSecond = 0.01;
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        token_ = make(kOlga);

        for (int i = 0; i < 3; ++i) QCOMPARE(get("/Users?count=0").status, 200);

        QCOMPARE(get("/Users?count=0").status, 429);
        server_->clock.moved += 200'000;
        QCOMPARE(get("/Users?count=0").status, 200);
    }

    void a_change_of_what_was_not_seen_is_refused() {
        const std::string ben = "/Users/" + server_->ben.toString();
        const std::string seen = get(ben).headers.at("etag");
        const QJsonObject change = patch({operation("replace", "title", "Captain")});
        QCOMPARE(get(ben, {}, "If-None-Match: " + seen + "\r\n").status, 304);

        QCOMPARE(send("PATCH", ben, change, "If-Match: " + seen + "\r\n").status, 200);

        QCOMPARE(send("PATCH", ben, change, "If-Match: " + seen + "\r\n").status, 412);
        QCOMPARE(send("DELETE", ben, {}, "If-Match: \"other\", " + seen + "\r\n").status, 412);
        QCOMPARE(send("PUT", ben, {{"userName", kBen}}, "If-Match: *\r\n").status, 200);
        // Whatever somebody has, a change is answered.
        QCOMPARE(send("PATCH", ben, change, "If-None-Match: *\r\n").status, 200);
    }

    void pages_begin_at_one_and_are_bounded() {
        const auto page = [&](const std::string& query) {
            return parsed(get("/Users?" + query));
        };

        QCOMPARE(page("count=0")["totalResults"].toInt(), 5);
        QCOMPARE(page("count=0")["Resources"].toArray().size(), 0);
        QCOMPARE(page("startIndex=-3&count=1")["startIndex"].toInt(), 1);
        QCOMPARE(page("startIndex=5&count=100")["Resources"].toArray().size(), 1);
        QCOMPARE(page("startIndex=99")["Resources"].toArray().size(), 0);
        QCOMPARE(page("count=-1")["itemsPerPage"].toInt(), 0);
        QCOMPARE(get("/Users?count=many").status, 400);
        QStringList names;
        const QJsonArray sorted =
            page("sortBy=userName&sortOrder=descending&attributes=userName")["Resources"].toArray();
        for (const QJsonValue& user : sorted) names << user["userName"].toString();
        QCOMPARE(names.first(), QString(kOlga));
        QCOMPARE(names.last(), QString("ada@alpha.example"));
        QVERIFY(!sorted.first().toObject().contains("name") && sorted.first().toObject().contains("id"));
    }

    void a_search_is_posted_over_people_and_groups() {
        QCOMPARE(send("POST", "/Groups", {{"displayName", "Crew"}}).status, 201);
        const QJsonObject search{{"schemas", QJsonArray{"urn:ietf:params:scim:api:messages:2.0:SearchRequest"}},
                                 {"filter", R"(displayName co "re" or userName sw "ben")"},
                                 {"attributes", QJsonArray{"displayName"}}};

        QCOMPARE(parsed(send("POST", "/.search", search))["totalResults"].toInt(), 2);
        QCOMPARE(parsed(send("POST", std::string("/Users/") + ".search", search))["totalResults"].toInt(), 1);
        QCOMPARE(parsed(send("POST", "/Groups/.search", search))["totalResults"].toInt(), 1);
    }

    void many_operations_in_one_name_what_others_make() {
        const QJsonObject crew{{"displayName", "Crew"}, {"members", QJsonArray{QJsonObject{{"value", "bulkId:nina"}}}}};
        const QJsonObject circle{{"displayName", "None"},
                                 {"members", QJsonArray{QJsonObject{{"value", "bulkId:gone"}}}}};
        const auto post = [](const char* path, const char* id, const QJsonObject& data) {
            return QJsonObject{{"method", "POST"}, {"path", path}, {"bulkId", id}, {"data", data}};
        };

        const QJsonObject answer = parsed(send(
            "POST", "/Bulk",
            {{"Operations", QJsonArray{post("/Groups", "crew", crew), post("/Users", "nina", oktaUser("nina")),
                                       post("/Groups", "none", circle), post("/Users", "twice", oktaUser("nina"))}}}));

        QStringList statuses;
        const QJsonArray results = answer["Operations"].toArray();
        for (const QJsonValue& one : results) statuses << one["status"].toString();
        QCOMPARE(statuses, (QStringList{"201", "201", "409", "409"}));
        const QString group = results[0]["location"].toString();
        QCOMPARE(memberIds(group.mid(group.lastIndexOf('/') + 1).toStdString()).size(), 1);
        const QJsonObject stops = parsed(send("POST", "/Bulk",
                                              {{"failOnErrors", 1},
                                               {"Operations", QJsonArray{post("/Users", "twice", oktaUser("nina")),
                                                                         post("/Users", "x", oktaUser("xaver"))}}}));
        QCOMPARE(stops["Operations"].toArray().size(), 1);
        QJsonArray hundred;
        for (int i = 0; i < 101; ++i) hundred << post("/Users", "x", oktaUser("xaver"));
        QCOMPARE(send("POST", "/Bulk", {{"Operations", hundred}}).status, 413);
    }

    void the_server_says_what_it_can() {
        const QJsonObject config = parsed(get("/ServiceProviderConfig"));
        QVERIFY(config["patch"]["supported"].toBool() && config["bulk"]["supported"].toBool());
        QVERIFY(config["filter"]["supported"].toBool() && config["etag"]["supported"].toBool());
        QVERIFY(!config["changePassword"]["supported"].toBool());

        QCOMPARE(parsed(get("/ResourceTypes"))["totalResults"].toInt(), 2);
        QCOMPARE(parsed(get("/ResourceTypes/User"))["endpoint"].toString(), QString("/Users"));
        QCOMPARE(parsed(get("/Schemas"))["totalResults"].toInt(), 3);
        QCOMPARE(parsed(get(std::string("/Schemas/") + kEnterprise))["name"].toString(), QString("EnterpriseUser"));
        QCOMPARE(get("/Schemas/urn:none").status, 404);
    }

    void hostile_bodies_filters_and_values_are_refused_in_the_words_of_the_protocol() {
        const auto filtered = [&](const QString& filter) {
            return get(("/Users?filter=" + encoded(filter)).toStdString());
        };
        const auto typed = [](const HttpAnswer& answer) {
            return answer.status == 400 ? parsed(answer)["scimType"].toString() : QString::number(answer.status);
        };

        QCOMPARE(typed(filtered("userName eq")), QString("invalidFilter"));
        QCOMPARE(typed(filtered(QString("(").repeated(500))), QString("invalidFilter"));
        QCOMPARE(typed(filtered("active gt true")), QString("invalidFilter"));
        QCOMPARE(typed(raw("POST", "/Users", "{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}")),
                 QString("invalidSyntax"));
        QCOMPARE(typed(raw("POST", "/Users", R"({"userName":"a@b.example","userName":"c@d.example"})")),
                 QString("invalidSyntax"));
        QCOMPARE(typed(send("POST", "/Users", {{"userName", "no address"}})), QString("invalidValue"));
        QCOMPARE(typed(send("POST", "/Users", {{"userName", "a\nb@alpha.example"}})), QString("invalidValue"));
        const std::string ben = "/Users/" + server_->ben.toString();
        QCOMPARE(typed(send("PATCH", ben, patch({operation("replace", "emails[", "x")}))), QString("invalidPath"));
        QCOMPARE(typed(send("PATCH", ben, patch({QJsonObject{{"op", "remove"}}}))), QString("noTarget"));
        QCOMPARE(typed(send("PATCH", ben, patch({operation("replace", R"(emails[value co "q"].value)", "x")}))),
                 QString("noTarget"));
        QCOMPARE(typed(send("PATCH", ben, patch({operation("increase", "title", "x")}))), QString("invalidSyntax"));
        QCOMPARE(raw("POST", "/Users", std::string(1'100'000, ' ')).status, 413);
        QCOMPARE(raw("POST", "/Users", "{}", "text/plain").status, 415);
        QCOMPARE(raw("POST", "/Users", text(oktaUser("nina")), "application/json").status, 201);
    }

    void nobody_becomes_their_own_manager() {
        const std::string ada = "/Users/" + server_->ada.toString();
        const QString ben = QString::fromStdString(server_->ben.toString());
        const QString path = QString(kEnterprise) + ":manager";

        const HttpAnswer refused = send("PATCH", ada, patch({operation("replace", path, QJsonObject{{"value", ben}})}));

        QCOMPARE(refused.status, 400);
        QCOMPARE(parsed(refused)["scimType"].toString(), QString("invalidValue"));
    }

    void roles_and_passwords_are_not_the_providers_to_give() {
        const auto grants = [this] {
            return QString::fromStdString(audit()).count("role_grant.created");
        };
        const auto before = grants();
        QJsonObject user = oktaUser("nina");
        user.insert("roles", QJsonArray{QJsonObject{{"value", "owner"}}});
        user.insert("entitlements", QJsonArray{QJsonObject{{"value", "admin"}}});
        const std::string id = idOf(send("POST", "/Users", user));

        QVERIFY(!id.empty());
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "nina@alpha.example", "1mz050nq")).status, 401);
        QCOMPARE(grants(), before);
    }

  private:
    std::string confirmed(const std::string& email) {
        const std::string access = server_->signIn("alpha", email).access;
        const std::string body = "{\"password\":\"" + std::string(kPassword) + "\"}";
        return server_->post("/v1/account/confirm", body, access).status == 204 ? access : std::string();
    }
    std::string make(const std::string& email) {
        return member(server_->post("/v1/admin/scim", R"({"name":"Okta"})", confirmed(email)).body, "token");
    }
    /// As if an owner of that company had made it. The server starts again for it.
    std::string makeIn(const std::string& workspace) {
        server_->stop();
        std::string secret;
        {
            auto store = server_->openControl();
            server::ScimTokens tokens(*store, server_->clock, server_->entropy, {});
            server::Session session;
            const auto tenant = store->tenant(workspace);
            if (tenant && *tenant) session.tenant = (*tenant)->id;
            const auto made = tokens.make(session, "Okta");
            if (const auto* one = std::get_if<server::ScimTokens::Made>(&made)) secret = one->secret;
        }
        server_->startAgain();
        return secret;
    }
    HttpAnswer raw(const std::string& method, const std::string& path, const std::string& body,
                   const std::string& media = "application/scim+json", const std::string& headers = {},
                   const std::string& token = {}) {
        const std::string type = body.empty() ? std::string() : "Content-Type: " + media + "\r\n";
        const std::string authorization = "Authorization: Bearer " + (token.empty() ? token_ : token) + "\r\n";
        return TlsClient(server_->port(), server_->authority())
            .request(method, "/scim/v2" + path, body, type + authorization + headers);
    }
    HttpAnswer get(const std::string& path, const std::string& token = {}, const std::string& headers = {}) {
        return raw("GET", path, {}, {}, headers, token);
    }
    HttpAnswer send(const std::string& method, const std::string& path, const QJsonObject& body = {},
                    const std::string& headers = {}, const std::string& token = {}) {
        return raw(method, path, body.isEmpty() ? std::string() : text(body), "application/scim+json", headers, token);
    }
    static std::string idOf(const HttpAnswer& answer) { return parsed(answer)["id"].toString().toStdString(); }
    QStringList memberIds(const std::string& group) {
        QStringList ids;
        const QJsonArray members = parsed(get("/Groups/" + group))["members"].toArray();
        for (const QJsonValue& one : members) ids << one["value"].toString();
        ids.sort();
        return ids;
    }
    std::string audit() {
        return server_->post("/v1/admin/audit/search", R"({"before":0})", server_->signIn("alpha", kOlga).access).body;
    }
    static FieldNumber statusField() { return domain::field::of(schema::kEmployee, "status"); }
    /// As it is stored. The server starts again for it.
    Record row(const std::string& id) {
        Record found;
        withCompany([&](server::TenantService& tenant) {
            const auto row = tenant.find(schema::kEmployee, *Uuid::parse(id));
            if (row && *row) found = **row;
        });
        return found;
    }
    bool projection(const Uuid& person, const std::string& id) {
        bool isThere = false;
        withCompany([&](server::TenantService& tenant) {
            const auto rows = tenant.projection(person);
            const auto wanted = Uuid::parse(id);
            if (!rows || !wanted) return;
            for (const Record& row : *rows) isThere = isThere || row.id == *wanted;
        });
        return isThere;
    }
    void withCompany(const std::function<void(server::TenantService&)>& look) {
        server_->stop();
        {
            auto store = server_->openControl();
            server::Tenants tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy);
            auto tenant = tenants.open(server_->alpha.id);
            if (tenant) look(**tenant);
        }
        server_->startAgain();
    }

    std::unique_ptr<ServerFixture> server_;
    std::string token_;
};

QTEST_GUILESS_MAIN(HttpScimTest)
#include "http_scim_test.moc"
