# Finds SQLCipher and refuses one that is too old or lacks full-text search.
#
#   find_package(SQLCipher 4.6 REQUIRED)   →   SQLCipher::SQLCipher, SQLCipher_VERSION
#
# The version is SQLCipher's own ("4.6.1"). Neither its pkg-config file nor its header holds that number (both give
# SQLite's), so a probe asks the library itself. When cross-compiling, SQLite's number in the header stands in for it:
# SQLCipher 4.6.0 is the first on SQLite 3.45.3.

find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(_sqlcipher QUIET sqlcipher)
endif()
find_path(SQLCipher_INCLUDE_DIR sqlcipher/sqlite3.h HINTS ${_sqlcipher_INCLUDE_DIRS})
find_library(SQLCipher_LIBRARY sqlcipher HINTS ${_sqlcipher_LIBRARY_DIRS})
mark_as_advanced(SQLCipher_INCLUDE_DIR SQLCipher_LIBRARY)

set(_sqlcipher_remedy "run packaging/setup, then configure again")
set(_sqlcipher_reason "SQLCipher is not installed: ${_sqlcipher_remedy}.")
set(SQLCipher_FTS5 FALSE)

if(SQLCipher_INCLUDE_DIR AND SQLCipher_LIBRARY)
    if(CMAKE_CROSSCOMPILING)
        file(STRINGS "${SQLCipher_INCLUDE_DIR}/sqlcipher/sqlite3.h" _sqlcipher_line REGEX "#define SQLITE_VERSION_NUMBER")
        string(REGEX MATCH "[0-9]+" _sqlcipher_sqlite "${_sqlcipher_line}")
        if(_sqlcipher_sqlite GREATER_EQUAL 3045003)
            set(SQLCipher_VERSION 4.6.0)
        else()
            set(SQLCipher_VERSION 4.5.0)
        endif()
        set(SQLCipher_FTS5 TRUE)
    else()
        # The size and time of the library's file are part of the key, so that an upgrade in place is probed anew.
        file(REAL_PATH "${SQLCipher_LIBRARY}" _sqlcipher_file)
        file(SIZE "${_sqlcipher_file}" _sqlcipher_size)
        file(TIMESTAMP "${_sqlcipher_file}" _sqlcipher_time)
        set(_sqlcipher_key "${_sqlcipher_file} ${_sqlcipher_size} ${_sqlcipher_time}")
        if(NOT _sqlcipher_key STREQUAL "${SQLCipher_PROBE_KEY}")
            set(_sqlcipher_probe "${CMAKE_BINARY_DIR}/CMakeFiles/sqlcipher_probe")
            file(WRITE "${_sqlcipher_probe}/probe.cpp" [=[
#include <sqlcipher/sqlite3.h>
#include <cstdio>

static int print(void*, int, char** values, char**) { return std::printf("version=%s\n", values[0]) < 0; }

int main() {
    sqlite3* db = nullptr;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) return 1;
    sqlite3_exec(db, "PRAGMA cipher_version", print, nullptr, nullptr);
    const int fts5 = sqlite3_exec(db, "CREATE VIRTUAL TABLE t USING fts5(a)", nullptr, nullptr, nullptr);
    std::printf("fts5=%d\n", fts5 == SQLITE_OK ? 1 : 0);
    return sqlite3_close(db);
}
]=])
            try_run(_sqlcipher_exit _sqlcipher_compiled "${_sqlcipher_probe}" "${_sqlcipher_probe}/probe.cpp"
                CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${SQLCipher_INCLUDE_DIR}"
                LINK_LIBRARIES "${SQLCipher_LIBRARY}"
                RUN_OUTPUT_VARIABLE _sqlcipher_output)
            if(_sqlcipher_compiled AND _sqlcipher_exit EQUAL 0 AND _sqlcipher_output MATCHES "version=([0-9]+(\\.[0-9]+)+)")
                set(SQLCipher_PROBED_VERSION "${CMAKE_MATCH_1}" CACHE INTERNAL "PRAGMA cipher_version")
                string(FIND "${_sqlcipher_output}" "fts5=1" _sqlcipher_at)
                if(_sqlcipher_at GREATER_EQUAL 0)
                    set(SQLCipher_PROBED_FTS5 TRUE CACHE INTERNAL "FTS5 is compiled in")
                else()
                    set(SQLCipher_PROBED_FTS5 FALSE CACHE INTERNAL "FTS5 is compiled in")
                endif()
                set(SQLCipher_PROBE_KEY "${_sqlcipher_key}" CACHE INTERNAL "Which library was probed")
            else()
                set(SQLCipher_PROBED_VERSION "" CACHE INTERNAL "PRAGMA cipher_version")
                set(_sqlcipher_reason
                    "${SQLCipher_LIBRARY} does not answer as SQLCipher would: ${_sqlcipher_remedy}.")
            endif()
        endif()
        set(SQLCipher_VERSION "${SQLCipher_PROBED_VERSION}")
        set(SQLCipher_FTS5 "${SQLCipher_PROBED_FTS5}")
    endif()

    if(SQLCipher_VERSION)
        if(SQLCipher_FIND_VERSION AND SQLCipher_VERSION VERSION_LESS SQLCipher_FIND_VERSION)
            set(_sqlcipher_reason "SQLCipher ${SQLCipher_VERSION} found, ${SQLCipher_FIND_VERSION} or newer is needed: ${_sqlcipher_remedy}.")
        elseif(NOT SQLCipher_FTS5)
            set(_sqlcipher_reason "SQLCipher ${SQLCipher_VERSION} found, but without full-text search (FTS5): ${_sqlcipher_remedy}.")
            set(SQLCipher_VERSION "")
        endif()
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SQLCipher
    REQUIRED_VARS SQLCipher_LIBRARY SQLCipher_INCLUDE_DIR SQLCipher_VERSION
    VERSION_VAR SQLCipher_VERSION
    REASON_FAILURE_MESSAGE "${_sqlcipher_reason}")

if(SQLCipher_FOUND AND NOT TARGET SQLCipher::SQLCipher)
    add_library(SQLCipher::SQLCipher UNKNOWN IMPORTED)
    # Both <sqlcipher/sqlite3.h> and <sqlite3.h> mean SQLCipher's header to whoever links this, never the system's SQLite.
    set_target_properties(SQLCipher::SQLCipher PROPERTIES
        IMPORTED_LOCATION "${SQLCipher_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${SQLCipher_INCLUDE_DIR};${SQLCipher_INCLUDE_DIR}/sqlcipher"
        INTERFACE_COMPILE_DEFINITIONS "SQLITE_HAS_CODEC")
endif()
