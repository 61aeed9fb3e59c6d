// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/rules.h"

namespace aufwind::tidy {

namespace {

const std::vector<std::string> kCode{"h", "cpp", "qml", "js", "proto"};
const std::vector<std::string> kCpp{"h", "cpp"};
const std::vector<std::string> kQml{"qml"};

}  // namespace

// A table, however long.
// NOLINTNEXTLINE(readability-function-size)
const std::vector<LineRule>& lineRules() {
    static const std::vector<LineRule> rules{
        {.name = "models-sync",
         .sentence = "models/ never includes sync/: app/desktop feeds engine state into models/views.",
         .pattern = R"(^\s*#\s*include\s*["<]sync/)",
         .in = {"models/"},
         .extensions = kCpp,
         .bad = {{"models/store/a.cpp", "#include \"sync/engine/engine.h\"\n"}},
         .good = {{"models/store/a.cpp",
                   "#include \"models/schema/entity.h\"\n// #include \"sync/engine/engine.h\"\n"}}},

        {.name = "qt-below",
         .sentence = "Qt stays in app/desktop, app/ctl, app/profile, models/views, sync/transport and tests: use "
                     "standard C++ here.",
         .pattern = R"(^\s*#\s*include\s*["<](Q[A-Za-z]|qt6?keychain|q[a-z]+\.h))",
         .except = {"app/desktop/", "app/ctl/", "app/profile/", "models/views/", "sync/transport/", "tests/"},
         .bad = {{"sync/engine/a.h", "#include <QString>\n"},
                 {"app/server/a.cpp", "#include <QtCore/QString>\n"},
                 {"models/store/a.cpp", "#include <qt6keychain/keychain.h>\n"}},
         .good = {{"models/views/a.h", "#include <QString>\n"}, {"sync/engine/a.h", "#include <queue>\n"}}},

        {.name = "include-path",
         .sentence =
             "An include names its file from the repository's root, or in its own folder; never through \"..\".",
         .pattern = R"(^\s*#\s*include\s*"[^"]*\.\./)",
         .extensions = kCpp,
         .bad = {{"app/ctl/a.cpp", "#include \"../desktop/a.h\"\n"}},
         .good = {{"app/ctl/a.cpp", "#include \"app/ctl/a.h\"\n"}}},

        {.name = "qt-sql",
         .sentence = "Qt SQL would load a second SQLite into the process: use models/store.",
         .pattern = R"(^\s*#\s*include\s*["<]QSql|Qt6::Sql\b|^\s*#\s*include\s*["<]QtSql)",
         .except = {"tests/tidy/"},
         .bad = {{"models/views/a.cpp", "#include <QSqlQuery>\n"},
                 {"app/ctl/CMakeLists.txt", "target_link_libraries(a PRIVATE Qt6::Sql)\n"}},
         .good = {{"app/ctl/CMakeLists.txt", "target_link_libraries(a PRIVATE Qt6::Core)\n"}}},

        {.name = "rich-text",
         .sentence = "A page shows plain text only: rich text in Qt 6.4 fetches what it names, or ends the process.",
         .pattern = R"(\b(Text|TextEdit|TextArea|Label)\.(RichText|StyledText|AutoText|MarkdownText)\b)",
         .in = {"ui/pages/"},
         .extensions = kQml,
         .bad = {{"ui/pages/home/A.qml", "    textFormat: Text.StyledText\n"},
                 {"ui/pages/home/A.qml", "    textFormat: TextEdit.RichText\n"}},
         .good = {{"ui/pages/home/A.qml", "    textFormat: Text.PlainText\n"}}},

        {.name = "literal-colour",
         .sentence = "A page takes its colours from Theme, so that both themes and their contrast hold.",
         .pattern = R"re("#[0-9A-Fa-f]{3,8}"|\bQt\.(rgba|hsla|hsva|color|lighter|darker|tint)\(|)re"
                    R"re([cC]olou?r\w*\s*:\s*(Qt\.color\()?"(?!transparent")[A-Za-z]+")re",
         .in = {"ui/pages/"},
         .extensions = kQml,
         .bad = {{"ui/pages/home/A.qml", "    color: \"#fff\"\n"},
                 {"ui/pages/home/A.qml", "    border.color: \"red\"\n"},
                 {"ui/pages/home/A.qml", "    color: Qt.rgba(0, 0, 0, 0.5)\n"}},
         .good = {{"ui/pages/home/A.qml", "    color: Theme.textPrimary\n    border.color: \"transparent\"\n"}}},

        {.name = "machine-path",
         .sentence = "A path of one machine or one person has no place in the repository.",
         .pattern = R"((^|[^A-Za-z0-9_.~}$)/-])(/(home|Users|root|work)/[A-Za-z0-9_.-]|C:[\\/]+Users[\\/]))",
         .except = {"tests/tidy/"},
         .inComments = true,
         .bad = {{"README.md", "Open /home/dora/aufwind and run it.\n"}, {"packaging/run", "cd /root/build\n"}},
         .good = {{"README.md", "Open ~/aufwind or https://example.org/home/page; see app/work/a.\n"}}},

        {.name = "to-do",
         .sentence = "What is left to do is an issue, not a comment.",
         .pattern = R"(\b(TODO|FIXME|XXX|HACK)\b)",
         .except = {"tests/tidy/", "LICENSE"},
         .inComments = true,
         .bad = {{"models/store/a.cpp", "// TODO: later\n"}, {"packaging/run", "# FIXME\n"}},
         .good = {{"ui/pages/home/A.qml", "    text: qsTr(\"To-dos\")  // the list of things to do\n"}}},

        {.name = "sleep",
         .sentence = "A test does not sleep: use the fake clock, or wait for a condition with a limit.",
         .pattern = R"(\b(sleep_for|sleep_until|usleep|nanosleep)\b|\bq?[sS]leep\(|\bQThread::m?u?sleep|)"
                    R"(\bQTest::qWait\(|^\s*(sudo\s+)?sleep\s+[0-9.$]|[;&|]\s*sleep\s+[0-9.$]|\bwait\([1-9])",
         .in = {"tests/"},
         .except = {"tests/tidy/"},
         .bad = {{"tests/sim/a.cpp", "    std::this_thread::sleep_for(1s);\n"},
                 {"tests/ui/a.qml", "        wait(200)\n"},
                 {"tests/system/story.sh", "start; sleep 1\n"},
                 {"tests/views/a.cpp", "    QTest::qWait(50);\n"}},
         .good = {{"tests/sim/a.cpp", "    clock.advance(1s);  // no sleep(1) here\n    QTRY_VERIFY(done);\n"}}},

        {.name = "loop-over-temporary",
         .sentence =
             "What value() of a temporary refers to is gone when the loop begins: give the Result a name first.",
         .pattern = R"(\bfor\s*\([^;]*\s:\s[^;]*\)\.value\(\)\)\s*(\{|$))",
         .extensions = kCpp,
         .except = {"tests/tidy/"},
         .bad = {{"tests/server/a.cpp", "    for (const Record& row : service.all(entity).value()) {\n"},
                 {"sync/server/a.cpp", "    for (const auto& one : read(\"a\").value())\n"}},
         .good = {{"tests/server/a.cpp",
                   "    const auto rows = service.all(entity).value();\n"
                   "    for (const Record& row : rows) use(read(row).value());\n"}}},

        {.name = "singleton",
         .sentence = "No singletons: a constructor takes what it needs.",
         .pattern = R"(\bstatic\s+[\w:<>]+\s*[&*]\s*(instance|self|getInstance)\s*\(\s*\))",
         .extensions = kCpp,
         .except = {"tests/tidy/"},
         .bad = {{"models/store/a.h", "    static Store& instance();\n"}},
         .good = {{"models/store/a.h", "    explicit Store(Clock& clock);\n"}}},

        {.name = "tls-check",
         .sentence = "A certificate is always checked: there is no switch that ignores errors.",
         .pattern = R"(\bignoreSslErrors\b|\bQSslSocket::(VerifyNone|QueryPeer)\b|\bSSL_VERIFY_NONE\b)",
         .except = {"tests/tidy/"},
         .bad = {{"sync/transport/a.cpp", "    reply->ignoreSslErrors();\n"}},
         .good = {{"sync/transport/a.cpp", "    // never ignoreSslErrors()\n"}}},
    };
    return rules;
}

const std::vector<Arrow>& arrows() {
    static const std::vector<Arrow> table{
        {"models/schema", {}},
        {"models/store", {"models/schema"}},
        {"models/domain", {"models/schema", "models/store"}},
        {"models/views", {"models/schema", "models/store", "models/domain"}},
        {"sync/merge", {"models/schema"}},
        {"sync/protocol", {"models/schema", "sync/merge"}},
        {"sync/anonymous", {"models/schema"}},
        {"sync/engine", {"models/schema", "models/store", "sync/merge", "sync/protocol"}},
        {"sync/answering", {"models/schema", "models/store", "models/domain", "sync/anonymous"}},
        {"sync/transport",
         {"models/schema", "models/store", "sync/anonymous", "sync/answering", "sync/merge", "sync/protocol",
          "sync/engine"}},
        {"sync/server", {"models/schema", "models/domain", "sync/anonymous", "sync/merge", "sync/protocol"}},
        {"app/server",
         {"models/schema", "models/domain", "sync/anonymous", "sync/merge", "sync/protocol", "sync/server"}},
        {"app/profile", {"models/schema", "models/store", "sync/merge", "sync/protocol", "sync/engine"}},
        {"app/ctl",
         {"app/profile", "models/schema", "models/store", "models/domain", "sync/anonymous", "sync/answering",
          "sync/merge", "sync/protocol", "sync/engine", "sync/transport"}},
        {"app/desktop",
         {"app/profile", "models/schema", "models/store", "models/domain", "models/views", "sync/anonymous",
          "sync/answering", "sync/merge", "sync/protocol", "sync/engine", "sync/transport", "ui", "resources"}},
    };
    return table;
}

}  // namespace aufwind::tidy
