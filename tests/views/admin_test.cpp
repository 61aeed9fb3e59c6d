// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/admin.h"

#include "models/views/people_merge.h"
#include "models/views/provisioning.h"
#include "tests/views/fake_admin_control.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;

class AdminTest : public QObject {
    Q_OBJECT

  private:
    Wording wording_;
    std::unique_ptr<FakeSecurityControl> account_;
    std::unique_ptr<FakeAdminControl> control_;
    std::unique_ptr<Security> security_;
    std::unique_ptr<Admin> admin_;
    const QString person_ = QString::fromStdString(idOf(1).toString());

  private slots:
    void init() {
        account_ = std::make_unique<FakeSecurityControl>();
        control_ = std::make_unique<FakeAdminControl>();
        security_ = std::make_unique<Security>();
        security_->attach(account_.get(), &wording_);
        admin_ = std::make_unique<Admin>(*security_);
        admin_->attach(control_.get(), &wording_);
    }
    void cleanup() {
        admin_.reset();
        security_.reset();
    }

    void an_account_is_shown_as_the_server_knows_it() {
        control_->known = {{idOf(1), "ada@acme.example", "active", true, 1'795'000'000'000},
                           {idOf(2), "ben@acme.example", "invited", false, 0}};
        QCOMPARE(admin_->accountsState(), "unknown");
        const int before = admin_->revision();

        admin_->loadAccounts();

        QCOMPARE(admin_->accountsState(), "ready");
        QVERIFY(admin_->revision() > before);
        QCOMPARE(admin_->account(person_)["state"], "active");
        QCOMPARE(admin_->account(person_)["email"], "ada@acme.example");
        QVERIFY(admin_->account(person_)["secondFactor"].toBool() && admin_->account(person_)["seen"].isValid());
        const QString second = QString::fromStdString(idOf(2).toString());
        QVERIFY(!admin_->account(second)["seen"].isValid());
        QCOMPARE(admin_->account("nobody")["state"], "none");
    }

    void what_cannot_be_shown_says_why_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("offline") << static_cast<int>(ErrorCode::offline) << "offline";
        QTest::newRow("forbidden") << static_cast<int>(ErrorCode::forbidden) << "forbidden";
        QTest::newRow("else") << static_cast<int>(ErrorCode::damaged) << "failed";
    }
    void what_cannot_be_shown_says_why() {
        QFETCH(int, code);
        QFETCH(QString, state);
        control_->loadRefusal = Error{static_cast<ErrorCode>(code), ""};

        admin_->loadAccounts();
        admin_->loadSignIn();

        QCOMPARE(admin_->accountsState(), state);
        QCOMPARE(admin_->signInState(), state);
        QVERIFY(!admin_->trouble().isEmpty());
        control_->loadRefusal.reset();
        admin_->loadAccounts();
        QCOMPARE(admin_->accountsState(), "ready");
    }

    void control_19_the_password_is_asked_for_and_the_act_goes_on_by_itself() {
        control_->refusals = {refused(AccountReason::confirm)};
        QSignalSpy done{security_.get(), &Security::done};

        admin_->invite(person_);
        QVERIFY(security_->confirming());
        security_->confirm("secret", {});

        QCOMPARE(done.first().at(0).toString(), "invite");
        QCOMPARE(control_->calls.filter("invite").size(), 2);
        QVERIFY(control_->calls.contains("invite " + person_ + " en"));
        QVERIFY2(control_->calls.last() == "accounts", "what the server knows is asked anew");
    }

    void a_token_of_the_identity_provider_is_told_once_after_the_password() {
        Provisioning provisioning{*security_};
        provisioning.attach(control_.get(), &wording_);
        provisioning.load();
        QCOMPARE(provisioning.state(), "ready");
        QVERIFY(provisioning.tokens().isEmpty() && provisioning.secret().isEmpty());
        control_->refusals = {refused(AccountReason::confirm)};

        provisioning.make("  ");
        QVERIFY(!security_->busy());
        provisioning.make(" Okta ");
        QVERIFY(security_->confirming());
        security_->confirm("secret", {});

        QCOMPARE(provisioning.secret(), "secret of Okta");
        QCOMPARE(provisioning.address(), "https://aufwind.example/scim/v2");
        QCOMPARE(provisioning.tokens().size(), 1);
        QCOMPARE(provisioning.tokens()[0].toMap()["name"].toString(), "Okta");
        QVERIFY(!provisioning.tokens()[0].toMap()["used"].isValid());
        provisioning.forget();
        QVERIFY(provisioning.secret().isEmpty() && provisioning.address().isEmpty());
        provisioning.make("Entra");
        provisioning.attach(nullptr, nullptr);
        QVERIFY2(provisioning.secret().isEmpty() && provisioning.tokens().isEmpty(),
                 "whoever signs in next sees it not");
    }

    void a_token_that_another_admin_has_revoked_is_gone_from_the_list_all_the_same() {
        Provisioning provisioning{*security_};
        provisioning.attach(control_.get(), &wording_);
        control_->tokens = {{idOf(1), "Okta", 1, 2}, {idOf(2), "Entra", 1, 0}};
        provisioning.load();
        const QString first = provisioning.tokens()[0].toMap()["id"].toString();

        provisioning.revoke(first);
        QCOMPARE(provisioning.tokens().size(), 1);
        control_->tokens.clear();
        control_->refusals = {refused(AccountReason::notFound)};
        provisioning.revoke(QString::fromStdString(idOf(2).toString()));

        QVERIFY(provisioning.tokens().isEmpty());
    }

    void what_becomes_of_two_records_is_told_in_words_before_it_is_done() {
        PeopleMerge merge{*security_};
        merge.attach(control_.get(), &wording_);
        control_->merge.kinds = {{"action_item", 3, 0, 0, 0}, {"private_note", 0, 1, 2, 4}};
        control_->merge.taken = {"email"};
        control_->merge.against = {"title"};
        control_->merge.account = "moved";
        control_->merge.devices = 2;
        control_->merge.seen = "as it was";
        QCOMPARE(merge.state(), "unknown");

        merge.look(person_, QString::fromStdString(idOf(2).toString()));

        QCOMPARE(merge.state(), "ready");
        QCOMPARE(merge.kinds()[0].toMap()["name"].toString(), "Action item");
        QCOMPARE(merge.kinds()[0].toMap()["moved"].toInt(), 3);
        QCOMPARE(merge.kinds()[1].toMap()["joined"].toInt(), 2);
        QCOMPARE(merge.kinds()[1].toMap()["stays"].toInt(), 4);
        QCOMPARE(merge.taken(), QStringList{"Email"});
        QCOMPARE(merge.against(), QStringList{"Title"});
        QCOMPARE(merge.account(), "moved");
        QCOMPARE(merge.devices(), 2);
        QSignalSpy merged{&merge, &PeopleMerge::merged};
        control_->refusals = {refused(AccountReason::confirm)};
        merge.run();
        QVERIFY(security_->confirming());
        security_->confirm("secret", {});
        QCOMPARE(merged.size(), 1);
        QVERIFY(merged.first().at(0).toBool());
        QVERIFY(control_->calls.last().endsWith("as it was"));
        QCOMPARE(merge.state(), "unknown");
    }

    void two_that_cannot_become_one_are_not_sent() {
        PeopleMerge merge{*security_};
        merge.attach(control_.get(), &wording_);
        control_->merge.obstacles = {{"together", "meeting_series", 2}};
        merge.look(person_, QString::fromStdString(idOf(2).toString()));
        QCOMPARE(merge.obstacles()[0].toMap()["name"].toString(), "Meeting series");
        QCOMPARE(merge.obstacles()[0].toMap()["count"].toInt(), 2);

        merge.run();

        QVERIFY(!security_->busy());
        QVERIFY(control_->calls.filter("merge ").isEmpty());
    }

    void what_has_changed_since_is_looked_at_anew() {
        PeopleMerge merge{*security_};
        merge.attach(control_.get(), &wording_);
        merge.look(person_, QString::fromStdString(idOf(2).toString()));
        QSignalSpy failed{security_.get(), &Security::failed};
        control_->refusals = {Error{ErrorCode::conflict, "merge_changed"}};

        merge.run();

        QVERIFY(failed.first().at(1).toString().contains("changed meanwhile"));
        QCOMPARE(control_->calls.filter("preview").size(), 2);
        QCOMPARE(merge.state(), "ready");
    }

    void an_order_ends_also_where_nobody_looks_at_it_any_more() {
        PeopleMerge merge{*security_};
        merge.attach(control_.get(), &wording_);
        merge.look(person_, QString::fromStdString(idOf(2).toString()));
        control_->refusals = {refused(AccountReason::confirm)};
        merge.run();
        merge.forget();

        security_->confirm("secret", {});

        QVERIFY(!security_->busy());
        QCOMPARE(merge.state(), "unknown");
    }

    void an_answer_to_an_earlier_question_is_dropped() {
        PeopleMerge merge{*security_};
        merge.attach(control_.get(), &wording_);
        control_->hold = true;
        merge.look(person_, QString::fromStdString(idOf(2).toString()));
        const auto late = control_->heldMerge;
        control_->hold = false;
        control_->loadRefusal = Error{ErrorCode::offline, ""};
        merge.look(QString::fromStdString(idOf(2).toString()), person_);
        QCOMPARE(merge.state(), "offline");
        QVERIFY(!merge.trouble().isEmpty());

        late(control_->merge);

        QCOMPARE(merge.state(), "offline");
    }

    void as_many_tokens_as_there_can_be_are_known_before_one_is_asked_for() {
        Provisioning provisioning{*security_};
        provisioning.attach(control_.get(), &wording_);
        for (std::size_t i = 0; i < kMostProvisioningTokens; ++i) control_->tokens.push_back({idOf(1), "t", 1, 0});
        QVERIFY(!provisioning.full());

        provisioning.load();

        QVERIFY(provisioning.full());
    }

    void a_refusal_is_told_in_words_and_changes_nothing() {
        control_->refusals = {{ErrorCode::invalid, "no_address"}};
        QSignalSpy failed{security_.get(), &Security::failed};

        admin_->invite(person_);

        QCOMPARE(failed.first().at(0).toString(), "invite");
        QVERIFY(failed.first().at(1).toString().contains("e-mail address"));
        QVERIFY(!control_->calls.contains("accounts"));
    }

    void each_act_has_its_name_and_its_call() {
        QSignalSpy done{security_.get(), &Security::done};

        admin_->setDisabled(person_, true);
        admin_->setDisabled(person_, false);
        admin_->resetSecondFactor(person_);
        admin_->setSignInRules({{"second_factor_from", "everyone"}});
        admin_->removeProvider();

        QStringList names;
        for (const auto& one : done) names << one.at(0).toString();
        QCOMPARE(names, (QStringList{"disable", "enable", "resetSecondFactor", "setSignInRules", "removeProvider"}));
        QVERIFY(control_->calls.contains("disable " + person_) && control_->calls.contains("enable " + person_));
        QVERIFY(control_->calls.contains("reset " + person_));
        QCOMPARE(admin_->signInRules()["second_factor_from"].toString(), "everyone");
    }

    void of_the_rules_at_sign_in_only_what_is_another_is_sent() {
        control_->rules = {"admin", {12, 30, 24, 7}, {"acme.example", "acme.test"}};
        admin_->loadSignIn();
        QCOMPARE(admin_->signInRules(), (QVariantMap{{"second_factor_from", "admin"},
                                                     {"password_length", 12},
                                                     {"session_days", 30},
                                                     {"idle_hours", 24},
                                                     {"lease_days", 7},
                                                     {"domains", "acme.example, acme.test"}}));

        admin_->setSignInRules({{"lease_days", 3}});
        SignInChange expected;
        expected.numbers[3] = 3;
        QCOMPARE(control_->wished, expected);

        admin_->setSignInRules({{"domains", "Acme.Example, @acme.org"}});
        QCOMPARE(control_->wished.domains, (std::vector<std::string>{"acme.example", "acme.org"}));

        admin_->setSignInRules({{"domains", " "}});
        QVERIFY2(control_->wished.domains && control_->wished.domains->empty(), "any address again");
    }

    void what_could_be_no_domain_is_named() {
        QCOMPARE(admin_->strangeDomains("acme.example, Acme.Test"), "");
        QCOMPARE(admin_->strangeDomains("acme, *.acme.example a@b.example x.org"), "acme, *.acme.example, a@b.example");
        QCOMPARE(admin_->strangeDomains(".. -.de"), "..");
        QCOMPARE(admin_->domainCount("acme.example, @acme.org;x.org"), 3);
        QCOMPARE(admin_->domainCount(" , ; "), 0);
    }

    void a_provider_is_read_and_written_as_it_was_typed_but_for_blanks_and_case() {
        admin_->loadSignIn();
        QVERIFY(admin_->provider().isEmpty());

        admin_->setProvider({{"issuer", " https://login.example "},
                             {"clientId", "a b"},
                             {"secret", "s"},
                             {"domains", "Acme.Example, @acme.test;x.org"},
                             {"creates", true},
                             {"onlyWay", true}});

        QCOMPARE(control_->settings->issuer, std::string("https://login.example"));
        QCOMPARE(control_->settings->clientId, std::string("a b"));
        QCOMPARE(control_->settings->domains, (std::vector<std::string>{"acme.example", "acme.test", "x.org"}));
        QVERIFY(control_->settings->creates && control_->settings->onlyWay && !control_->settings->trustsAddresses);
        QCOMPARE(admin_->provider()["domains"].toString(), "acme.example, acme.test, x.org");
        QVERIFY2(!admin_->provider().contains("secret"), "it comes back from nowhere");
    }

    void a_directory_is_read_and_written_as_it_was_typed_but_for_blanks_and_case() {
        admin_->loadSignIn();
        QVERIFY(admin_->directory().isEmpty());

        admin_->setDirectory({{"address", " ldaps://dc1.example "},
                              {"filter", "(mail={email})"},
                              {"password", " blanks count "},
                              {"domains", "Acme.Example, @acme.test"},
                              {"onlyWay", true}});

        QVERIFY(control_->calls.contains("directory ldaps://dc1.example as  blanks count "));
        QCOMPARE(control_->inHouse->domains, (std::vector<std::string>{"acme.example", "acme.test"}));
        QVERIFY(control_->inHouse->onlyWay && !control_->inHouse->creates);
        QCOMPARE(admin_->directory()["filter"].toString(), "(mail={email})");
        QVERIFY2(!admin_->directory().contains("password"), "it comes back from nowhere");
        admin_->removeDirectory();
        QVERIFY(admin_->directory().isEmpty());
    }

    void what_came_of_a_trial_is_there_until_the_next_one_or_until_the_directory_is_another() {
        admin_->tryDirectory(" ben@acme.example ", " theirs");
        QVERIFY(control_->calls.contains("try ben@acme.example  theirs"));
        QCOMPARE(admin_->directoryTrial(), "refused");
        control_->refusals = {refused(AccountReason::throttled)};
        admin_->tryDirectory("ben@acme.example", "theirs");
        QCOMPARE(admin_->directoryTrial(), "");

        admin_->tryDirectory("ben@acme.example", "theirs");
        admin_->setDirectory({{"address", "ldaps://dc2.example"}});
        QCOMPARE(admin_->directoryTrial(), "");
    }

    void the_secret_of_a_webhook_is_there_until_it_is_kept_and_for_nobody_else() {
        admin_->loadSignIn();
        QCOMPARE(admin_->webhook(), "");
        control_->refusals = {refused(AccountReason::confirm)};

        admin_->setWebhook(" https://alerts.example/a ");
        QVERIFY(security_->confirming() && admin_->webhookSecret().isEmpty());
        security_->confirm("secret", {});

        QCOMPARE(admin_->webhook(), "https://alerts.example/a");
        QCOMPARE(admin_->webhookSecret(), "secret of https://alerts.example/a");
        admin_->forgetWebhookSecret();
        QVERIFY(admin_->webhookSecret().isEmpty());
        admin_->setWebhook("https://alerts.example/b");
        admin_->attach(control_.get(), &wording_);
        QVERIFY(admin_->webhookSecret().isEmpty() && admin_->webhook().isEmpty());
    }

    void a_webhook_that_does_not_answer_is_told_in_words() {
        control_->address = "https://alerts.example/a";
        control_->refusals = {refused(AccountReason::webhookFails)};
        QSignalSpy failed{security_.get(), &Security::failed};
        QSignalSpy done{security_.get(), &Security::done};

        admin_->tryWebhook();
        admin_->tryWebhook();
        admin_->removeWebhook();

        QVERIFY(failed.first().at(1).toString().contains("200"));
        QCOMPARE(done.at(0).at(0).toString(), "tryWebhook");
        QCOMPARE(done.at(1).at(0).toString(), "removeWebhook");
        QCOMPARE(admin_->webhook(), "");
    }

    void nothing_of_a_company_stays_when_somebody_else_signs_in() {
        control_->known = {{idOf(1), "ada@acme.example", "active", true, 1}};
        control_->settings = ProviderSettings{"https://login.example", "a"};
        admin_->loadAccounts();
        admin_->loadSignIn();

        admin_->attach(nullptr, nullptr);

        QCOMPARE(admin_->account(person_)["state"], "none");
        QVERIFY(admin_->provider().isEmpty() && admin_->signInRules().isEmpty());
        QCOMPARE(admin_->accountsState(), "unknown");
        admin_->loadAccounts();
        admin_->invite(person_);
        QCOMPARE(admin_->accountsState(), "unknown");
    }
};

QTEST_GUILESS_MAIN(AdminTest)
#include "admin_test.moc"
