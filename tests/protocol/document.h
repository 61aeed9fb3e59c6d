// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// The blocks of PROTOCOL.md between lines of three back-quotes, and the same text with some of them exchanged.
namespace aufwind::test {

struct Block {
    std::string kind;  ///< first word behind the back-quotes
    std::string name;  ///< the rest of that line
    std::vector<std::string> lines;
    std::size_t begin = 0;  ///< of the first line, in lines of the file
};

class Document {
  public:
    explicit Document(const std::string& text);

    std::vector<Block> blocks() const { return blocksIn(0, lines_.size()); }
    /// Those between <!-- NAME: begin --> and <!-- NAME: end -->.
    std::vector<Block> section(const std::string& name) const;
    void replaceSection(const std::string& name, const std::vector<std::string>& lines);
    /// Only the last block may be replaced first: the places of those behind it move.
    void replace(const Block& block, const std::vector<std::string>& lines);
    std::string text() const;

  private:
    std::vector<Block> blocksIn(std::size_t begin, std::size_t end) const;
    std::size_t lineOf(const std::string& line) const;

    std::vector<std::string> lines_;
};

std::string toHex(const std::string& bytes);
/// Without blanks; empty where it is none.
std::string fromHex(const std::string& hex);
std::vector<std::string> wordsOf(const std::string& line);

}  // namespace aufwind::test
