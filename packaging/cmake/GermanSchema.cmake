# Makes a header of the German names of the schema, for what the server writes to people (sync/server/privacy), from
# the translations of the window: aufwind_german_schema(TS HEADER).
function(aufwind_german_schema ts header)
    file(READ "${ts}" text)
    string(REGEX REPLACE "[][;\\\\]" "" text "${text}")
    string(FIND "${text}" "<name>Schema</name>" begin)
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" "</context>" end)
    string(SUBSTRING "${text}" 0 ${end} text)
    string(REGEX MATCHALL "<source>[^<]+</source>[^<]*<translation>[^<]+</translation>" words "${text}")
    set(lines "")
    foreach(word IN LISTS words)
        string(REGEX MATCH "<source>([^<]+)</source>[^<]*<translation>([^<]+)</translation>" found "${word}")
        set(pair "    {\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\"},\n")
        string(REPLACE "&apos" "'" pair "${pair}")
        string(REPLACE "&amp" "&" pair "${pair}")
        string(APPEND lines "${pair}")
    endforeach()
    file(CONFIGURE OUTPUT "${header}" CONTENT "#pragma once\n\n#include <string_view>\n
namespace aufwind::server {\n\nstruct GermanSchemaWord {\n    std::string_view english, german;\n};\n
inline constexpr GermanSchemaWord kGermanSchema[] = {\n${lines}};\n\n}  // namespace aufwind::server\n" @ONLY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${ts}")
endfunction()
