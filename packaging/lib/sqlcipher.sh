# shellcheck shell=bash disable=SC2154,SC2016  # packagesForSqlcipher is from packages.sh; apt expands its own $(…)
# SQLCipher 4.6 or newer with full-text search. Debian 12 has 3.4.1 and Ubuntu 24.04 has 4.5.6 without FTS5, so there
# the source package of Debian 13 is built. apt verifies its signature as for any package; the machine's own package
# sources and lists stay as they are.

sqlcipherNeeded=4.6
_sqlcipherRelease=trixie
_sqlcipherSuffix=~aufwind1  # sorts before Debian's own version, so that an upgrade of the system replaces it

# sqlcipherVersion: prints the installed library's version; fails if it is absent or has no FTS5. It asks the library
# itself, because package names and pkg-config do not tell.
sqlcipherVersion() {
    [[ -e /usr/include/sqlcipher/sqlite3.h ]] && command -v g++ >/dev/null || return 1
    local directory
    makeTemporary directory
    cat >"$directory/probe.cpp" <<'CPP'
#include <sqlcipher/sqlite3.h>
#include <cstdio>
static int print(void*, int, char** values, char**) { return std::puts(values[0]) < 0; }
int main() {
    sqlite3* db = nullptr;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) return 1;
    if (sqlite3_exec(db, "CREATE VIRTUAL TABLE t USING fts5(a)", nullptr, nullptr, nullptr) != SQLITE_OK) return 2;
    return sqlite3_exec(db, "PRAGMA cipher_version", print, nullptr, nullptr);
}
CPP
    g++ -o "$directory/probe" "$directory/probe.cpp" -lsqlcipher 2>/dev/null || return 1
    local answer
    answer=$("$directory/probe") || return 1
    [[ -n $answer ]] || return 1
    printf '%s' "${answer%% *}"
}

sqlcipherSuffices() {
    local version
    version=$(sqlcipherVersion) && dpkg --compare-versions "$version" ge "$sqlcipherNeeded"
}

# sqlcipherInstall: from the system where that suffices, else from the cache, else from source.
sqlcipherInstall() {
    local candidate
    candidate=$(packageCandidate libsqlcipher-dev)
    if [[ -n $candidate ]] && dpkg --compare-versions "$candidate" ge "$sqlcipherNeeded"; then
        packagesInstall libsqlcipher-dev sqlcipher
        sqlcipherSuffices && return
        warn "the system's SQLCipher $candidate does not suffice (FTS5?); building it"
    fi

    local cache
    cache=$AUFWIND_CACHE/sqlcipher/$(. /etc/os-release && printf '%s-%s' "$ID" "$VERSION_ID")-$(dpkg --print-architecture)
    if ! _sqlcipherCached "$cache"; then
        _sqlcipherBuild "$cache"
    else
        say "Installing SQLCipher from $cache"
    fi
    # From a copy that apt's own user may read.
    local readable
    makeTemporary readable
    chmod 755 "$readable"
    cp "$cache"/*.deb "$readable"
    packagesInstall "$readable"/*.deb
    sqlcipherSuffices || die "the SQLCipher just installed is not usable; remove $cache and try again"
}

_sqlcipherCached() {
    [[ -f $1/SHA256SUMS ]] && (cd "$1" && sha256sum --quiet --strict -c SHA256SUMS) >/dev/null 2>&1
}

# _sqlcipherBuild CACHE: builds the packages and puts them there with their sums.
_sqlcipherBuild() {
    local -a missing
    mapfile -t missing < <(packagesMissing "${packagesForSqlcipher[@]}")
    ((${#missing[@]} == 0)) || packagesInstall "${missing[@]}"

    local work
    makeTemporary work
    chmod 755 "$work"
    _sqlcipherFetch "$work" || die "the source package of SQLCipher could not be fetched; is the Debian mirror reachable?"

    local -a found=("$work"/source/sqlcipher-*/)
    local tree=${found[0]%/}
    local version
    version=$(dpkg-parsechangelog -l "$tree/debian/changelog" -S Version)
    dpkg --compare-versions "$version" ge "$sqlcipherNeeded" || die "Debian offers SQLCipher $version only"
    say "Building SQLCipher $version (about two minutes) …"
    if ! grep -q -- --enable-fts5 "$tree/debian/rules"; then
        sed -i 's/^export CFLAGS += /&-DSQLITE_ENABLE_FTS5 /' "$tree/debian/rules"
    fi
    {
        printf 'sqlcipher (%s%s) unstable; urgency=medium\n\n' "$version" "$_sqlcipherSuffix"
        printf '  * Local build of the newer source package for Aufwind.\n\n'
        printf ' -- Aufwind <aufwind@localhost>  %s\n\n' "$(LC_ALL=C date -R)"
        cat "$tree/debian/changelog"
    } >"$work/changelog"
    mv "$work/changelog" "$tree/debian/changelog"

    local log=$work/build.log
    if ! (cd "$tree" && DEB_BUILD_OPTIONS="nocheck noautodbgsym parallel=$(nproc)" \
        timeout 1800 dpkg-buildpackage -us -uc -b </dev/null >"$log" 2>&1); then
        tail -n 40 "$log" >&2
        die "SQLCipher did not build"
    fi

    # Complete or absent: the sums come last.
    rm -rf -- "$1"
    mkdir -p "$1"
    cp "$work"/source/*.deb "$1"
    (cd "$1" && sha256sum ./*.deb >SHA256SUMS)
}

# _sqlcipherFetch WORK: downloads, verifies and unpacks the source below WORK/source, with a private apt configuration.
_sqlcipherFetch() {
    local work=$1 mirror keyring
    mkdir -p "$work"/{lists/partial,cache/archives/partial,source}
    cat >"$work/apt.conf" <<CONF
Dir::Etc::SourceList "$work/sources.list";
Dir::Etc::SourceParts "-";
Dir::State::Lists "$work/lists";
Dir::Cache "$work/cache";
Dir::Cache::pkgcache "pkgcache.bin";
Dir::Cache::srcpkgcache "srcpkgcache.bin";
APT::Sandbox::User "$(id -un)";
Acquire::Retries "3";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
    while read -r mirror keyring; do
        printf 'deb-src [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$_sqlcipherRelease" >"$work/sources.list"
        say "Fetching the source of SQLCipher from $mirror …"
        if apt-get -qq -c "$work/apt.conf" --error-on=any update </dev/null &&
            (cd "$work/source" && apt-get -qq -c "$work/apt.conf" source sqlcipher </dev/null >/dev/null); then
            return 0
        fi
    done < <(_sqlcipherMirrors | uniq)
    return 1
}

# _sqlcipherMirrors: "URI KEYRING" lines to try: the machine's own Debian mirror first, then Debian's.
_sqlcipherMirrors() {
    local debianKeyring=/usr/share/keyrings/debian-archive-keyring.gpg
    if [[ ! -e $debianKeyring ]]; then
        packagesInstall debian-archive-keyring >&2
    fi
    if [[ -n ${AUFWIND_DEBIAN_MIRROR:-} ]]; then
        printf '%s %s\n' "$AUFWIND_DEBIAN_MIRROR" "$debianKeyring"
        return
    fi
    local codename uri release entry keyring
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    if (. /etc/os-release && [[ $ID == debian ]]); then
        while read -r uri release entry; do
            [[ $release == "$codename" || $release == stable || $release == oldstable ]] || continue
            [[ $uri == http*://* ]] || continue
            keyring=$(_sqlcipherSignedBy "${entry%:*}" "${uri%/}")
            [[ -r $keyring ]] || keyring=$debianKeyring
            printf '%s %s\n' "${uri%/}" "$keyring"
            break
        done < <(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(SOURCESENTRY)' \
            'Created-By: Packages' 'Component: main' 2>/dev/null)
    fi
    printf 'http://deb.debian.org/debian %s\n' "$debianKeyring"
}

# _sqlcipherSignedBy FILE URI: the keyring that the entry for URI names, of a one-line or a deb822 list.
_sqlcipherSignedBy() {
    [[ -r $1 ]] || return 0
    awk -v uri="$2" '
        function value(line) { sub(/^[^:]*:[ \t]*/, "", line); return line }
        FILENAME !~ /\.sources$/ {
            if (index($0, uri) && match($0, /signed-by=[^] \t]+/)) { print substr($0, RSTART + 10, RLENGTH - 10); exit }
            next
        }
        /^[ \t]*$/ { if (here && key != "") { print key; exit } here = 0; key = "" }
        tolower($0) ~ /^uris:/ && index($0, uri) { here = 1 }
        tolower($0) ~ /^signed-by:/ { key = value($0) }
        END { if (here && key != "") print key }
    ' "$1" | head -n 1
}
