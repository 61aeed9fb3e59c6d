// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

/// The SHA-256 that names a content (ContentRef::hash), of bytes that come in pieces. One thread at a time.
namespace aufwind::merge {

class ContentHash {
  public:
    ContentHash();
    void add(std::string_view bytes);
    /// 32 bytes; none where the system could not count, so that it is the name of nothing. Once.
    std::string take();

  private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
    bool sound_ = false;
};

}  // namespace aufwind::merge
