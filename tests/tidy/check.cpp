// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/rules.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace aufwind::tidy {

namespace {

constexpr std::size_t kLongestFile = 500;

// Rules that need more than one pattern; named here once, for findings and for the self-test.
const std::string kArrow = "arrow";
const std::string kUiCpp = "ui-cpp";
const std::string kRawControl = "raw-control";
const std::string kEntitySwitch = "entity-switch";
const std::string kLongFile = "long-file";

bool hasExtension(const Source& source, const std::vector<std::string>& extensions) {
    return extensions.empty() || std::ranges::find(extensions, extensionOf(source.path)) != extensions.end();
}

const std::regex& compiled(const LineRule& rule) {
    static std::map<std::string, std::regex> cache;
    return cache.try_emplace(rule.name, rule.pattern, std::regex::ECMAScript | std::regex::optimize).first->second;
}

void checkLines(const Source& source, std::vector<Finding>& findings) {
    for (const auto& rule : lineRules()) {
        if (!rule.in.empty() && !startsWithAny(source.path, rule.in)) continue;
        if (!hasExtension(source, rule.extensions) || startsWithAny(source.path, rule.except)) continue;
        const auto& lines = rule.inComments ? source.lines : source.code;
        const auto& pattern = compiled(rule);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (std::regex_search(lines[i], pattern))
                findings.push_back({source.path, i + 1, rule.name, rule.sentence});
        }
    }
}

void checkArrows(const Source& source, std::vector<Finding>& findings) {
    static const std::regex include{R"re(^\s*#\s*include\s*["<]((app|ui|models|sync|resources|tests)/[^">]+)[">])re"};
    const auto from = folderOf(source.path);
    const auto arrow = std::ranges::find(arrows(), from, &Arrow::from);
    if (arrow == arrows().end() || !hasExtension(source, {"h", "cpp"})) return;
    for (std::size_t i = 0; i < source.code.size(); ++i) {
        std::smatch match;
        if (!std::regex_search(source.code[i], match, include)) continue;
        const auto to = folderOf(match[1].str());
        if (to == from || std::ranges::find(arrow->to, to) != arrow->to.end()) continue;
        if (from.starts_with("models/") && to.starts_with("sync")) continue;  // a line rule says it better
        findings.push_back({source.path, i + 1, kArrow, from + " may not include " + to + ": arrows point down only."});
    }
}

void checkUiHoldsNoCpp(const Source& source, std::vector<Finding>& findings) {
    if (!source.path.starts_with("ui/") || !hasExtension(source, {"h", "hpp", "hh", "c", "cc", "cpp", "cxx"})) return;
    findings.push_back({source.path, 0, kUiCpp, "ui/ holds QML only: C++ that QML binds to lives in models/views."});
}

/// An element is a name with an upper-case letter and a brace; a qualifier (`Controls.Button {`) changes nothing.
void checkRawControls(const Source& source, std::vector<Finding>& findings) {
    static const std::set<std::string> raw{
        "Button",    "RoundButton", "ToolButton", "DelayButton",    "MenuItem",      "MenuBarItem",   "ItemDelegate",
        "TabButton", "Text",        "Label",      "CheckBox",       "RadioButton",   "CheckDelegate", "RadioDelegate",
        "Switch",    "GroupBox",    "ToolTip",    "TextField",      "TextArea",      "TextEdit",      "TextInput",
        "ComboBox",  "SpinBox",     "Menu",       "SwitchDelegate", "SwipeDelegate", "Dialog",
    };
    static const std::regex element{R"((?:^|[\s:{;(])(?:[A-Z]\w*\.)?([A-Z]\w*)\s*\{)"};
    if (!source.path.starts_with("ui/pages/") || !hasExtension(source, {"qml"})) return;
    for (std::size_t i = 0; i < source.code.size(); ++i) {
        const auto& line = source.code[i];
        for (auto match = std::sregex_iterator{line.begin(), line.end(), element}; match != std::sregex_iterator{};
             ++match) {
            const auto name = (*match)[1].str();
            if (!raw.contains(name)) continue;
            findings.push_back({source.path, i + 1, kRawControl,
                                "A page does not use " + name +
                                    " itself: the controls in ui/controls show hostile text as plain text."});
        }
    }
}

std::string constantOf(const std::string& entity) {
    std::string name = "k";
    bool upper = true;
    for (const char c : entity) {
        if (c == '_') {
            upper = true;
        } else {
            name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            upper = false;
        }
    }
    return name;
}

/// A `case` on an entity, or comparisons with two different entities in one file, is code per entity.
void checkEntitySwitch(const Source& source, const Tree& tree, std::vector<Finding>& findings) {
    if (!startsWithAny(source.path, {"app/", "models/", "sync/", "ui/"})) return;
    if (startsWithAny(source.path, {"models/domain/", "models/schema/entities", "ui/pages/"})) return;
    if (!hasExtension(source, {"h", "cpp", "qml", "js"})) return;
    static const std::regex tested{R"re((\bcase\s+|[=!]=\s*)(?:\w+::)*(?:"(\w+)"|(k[A-Z]\w*)))re"};
    const std::string sentence =
        "No switch over entities outside models/domain and ui/pages: the schema says what differs.";
    std::set<std::string> compared;
    for (std::size_t i = 0; i < source.code.size(); ++i) {
        const auto& line = source.code[i];
        for (auto match = std::sregex_iterator{line.begin(), line.end(), tested}; match != std::sregex_iterator{};
             ++match) {
            const auto name = (*match)[2].matched ? (*match)[2].str() : (*match)[3].str();
            const auto entity = std::ranges::find_if(tree.entities, [&](const auto& candidate) {
                return (*match)[2].matched ? candidate == name : constantOf(candidate) == name;
            });
            if (entity == tree.entities.end()) continue;
            const bool isCase = (*match)[1].str().starts_with("case");
            if ((compared.insert(*entity).second && compared.size() > 1) || isCase) {
                findings.push_back({source.path, i + 1, kEntitySwitch, sentence});
            }
        }
    }
}

void checkLength(const Source& source, std::vector<Finding>& findings) {
    if (source.lines.size() <= kLongestFile || source.path.starts_with("tests/")) return;
    if (!hasExtension(source, {"h", "cpp", "qml", "js", "proto", "cmake", "sh", "CMakeLists.txt"})) return;
    findings.push_back(
        {source.path, source.lines.size(), kLongFile,
         "A file of more than " + std::to_string(kLongestFile) + " lines has more than one reason to change."});
}

/// The rules above, each with a sample that it refuses and one that it lets be.
struct SpecialSample {
    std::string rule;
    Sample bad;
    Sample good;
};

std::vector<SpecialSample> specialSamples() {
    std::string longText;
    for (std::size_t i = 0; i < kLongestFile; ++i) longText += "int a;\n";
    return {
        {kArrow,
         {"models/schema/a.h", "#include \"models/store/store.h\"\n"},
         {"models/store/a.h", "#include \"models/schema/entity.h\"\n"}},
        {kArrow,
         {"sync/server/a.cpp", "#include \"models/views/list.h\"\n"},
         {"sync/server/a.cpp", "#include \"sync/merge/clock.h\"\n"}},
        {kUiCpp, {"ui/controls/a.cpp", "int a;\n"}, {"ui/controls/A.qml", "Item {}\n"}},
        {kRawControl,
         {"ui/pages/home/A.qml", "    contentItem: Text {\n"},
         {"ui/pages/home/A.qml", "    PlainText {\n    // Text {\n"}},
        {kRawControl,
         {"ui/pages/home/A.qml", "    Controls.Button {\n"},
         {"ui/controls/PushButton.qml", "T.Button {\n"}},
        {kEntitySwitch,
         {"sync/engine/a.cpp", "    case schema::kTalkingPoint:\n"},
         {"models/domain/a.cpp", "    case schema::kTalkingPoint:\n"}},
        {kEntitySwitch,
         {"app/ctl/a.cpp", "if (name == \"comment\") f();\nelse if (name == \"talking_point\") g();\n"},
         {"app/ctl/a.cpp", "if (name == \"comment\") f();\nif (name == \"json\") g();\n"}},
        {kLongFile, {"models/store/a.cpp", longText + "int a;\n"}, {"models/store/a.cpp", longText}},
    };
}

}  // namespace

Tree survey(const std::vector<Source>& sources) {
    // An entity is a name that follows `.number = k…,`; the names of fields follow a literal number.
    static const std::regex named{R"re(\.number\s*=\s*k\w+\s*,\s*\.name\s*=\s*"(\w+)")re"};
    Tree tree;
    for (const auto& source : sources) {
        if (!source.path.starts_with("models/schema/entities_")) continue;
        std::string text;
        for (const auto& line : source.code) text += line + '\n';
        for (auto match = std::sregex_iterator{text.begin(), text.end(), named}; match != std::sregex_iterator{};
             ++match) {
            tree.entities.push_back((*match)[1].str());
        }
    }
    return tree;
}

std::vector<Finding> check(const Source& source, const Tree& tree) {
    std::vector<Finding> findings;
    checkLines(source, findings);
    checkArrows(source, findings);
    checkUiHoldsNoCpp(source, findings);
    checkRawControls(source, findings);
    checkEntitySwitch(source, tree, findings);
    checkLength(source, findings);
    std::ranges::stable_sort(findings, {}, &Finding::line);
    return findings;
}

std::vector<std::string> selfTest() {
    std::vector<std::string> broken;
    const Tree tree =
        survey({makeSource("models/schema/entities_meetings.h",
                           "{.number = kTalkingPoint,\n .name = \"talking_point\",\n .fields = {{.number = 1, "
                           ".name = \"title\"}}},\n{.number = kComment, .name = \"comment\"}\n")});
    if (tree.entities != std::vector<std::string>{"talking_point", "comment"}) {
        broken.push_back("The names of entities are not read from models/schema/entities_*.h.");
    }
    const auto expect = [&](const std::string& rule, const Sample& sample, bool refused) {
        const auto findings = check(makeSource(sample.path, sample.text), tree);
        const bool found = std::ranges::any_of(findings, [&](const auto& finding) { return finding.rule == rule; });
        if (found == refused) return;
        broken.push_back("Rule " + rule + (refused ? " lets pass" : " refuses") + " its sample " + sample.path + ": " +
                         sample.text.substr(0, 200));
    };
    for (const auto& rule : lineRules()) {
        if (rule.bad.empty() || rule.good.empty()) broken.push_back("Rule " + rule.name + " lacks a sample.");
        for (const auto& sample : rule.bad) expect(rule.name, sample, true);
        for (const auto& sample : rule.good) expect(rule.name, sample, false);
    }
    for (const auto& [rule, bad, good] : specialSamples()) {
        expect(rule, bad, true);
        expect(rule, good, false);
    }
    return broken;
}

}  // namespace aufwind::tidy
