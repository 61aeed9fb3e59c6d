// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/json_tree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Puts a JSON document together from its beginning to its end: a comma stands wherever something stood before. Members
/// that equal what is usual are left out. One thread.
namespace aufwind::survey {

class JsonWriter {
  public:
    void open(char bracket) { next(), out_ += bracket; }
    void close(char bracket) { out_ += bracket; }
    void name(std::string_view name) {
        next();
        out_ += jsonText(name) + ":";
        isNamed_ = true;
    }
    void raw(std::string_view value) { next(), out_ += value; }
    void text(std::string_view value) { raw(jsonText(value)); }

    void text(std::string_view member, std::string_view value, std::string_view usual) {
        if (value != usual) name(member), text(value);
    }
    void flag(std::string_view member, bool value, bool usual = false) {
        if (value != usual) name(member), raw(value ? "true" : "false");
    }
    void number(std::string_view member, std::int64_t value, std::int64_t usual) {
        if (value != usual) name(member), raw(std::to_string(value));
    }
    void decimal(std::string_view member, std::int64_t value, std::int64_t usual) {
        if (value != usual) name(member), raw(decimalOf(value));
    }
    void texts(std::string_view member, const Texts& texts) {
        if (texts.empty()) return;
        name(member), open('{');
        for (const auto& [language, value] : texts) name(language), text(value);
        close('}');
    }
    template <typename All, typename Each>
    void list(std::string_view member, const All& all, Each each) {
        if (all.empty()) return;
        name(member), open('[');
        for (const auto& one : all) each(one);
        close(']');
    }

    std::string take() { return std::move(out_); }

  private:
    void next() {
        if (!isNamed_ && !out_.empty() && out_.back() != '{' && out_.back() != '[') out_ += ',';
        isNamed_ = false;
    }

    std::string out_;
    bool isNamed_ = false;
};

}  // namespace aufwind::survey
