# shellcheck shell=bash
# Sourced by the commands: finds the tools each of them needs and installs the missing ones, saying so in a line.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit
cache=${XDG_CACHE_HOME:-$HOME/.cache}/liftback
node_version=20.20.2 # taken from npm where the system's own is older than 20.19

say() { echo "liftback: $*"; }
fail() { echo "liftback: $*" >&2; exit 1; }
has() { command -v "$1" >/dev/null; }
has_header() { [[ -e /usr/include/$1 || -e /usr/local/include/$1 || -e /opt/homebrew/include/$1 ]]; }
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_webkit() { has WebKitWebDriver && has Xvfb && ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser 2>/dev/null; }

missing_names=() missing_packages=()
need() { # need "its name for a person" "its Debian packages" how to tell that it is there
    local name=$1 packages=$2
    shift 2
    "$@" >/dev/null && return
    missing_names+=("$name") missing_packages+=("$packages")
}

need_build_tools() {
    need "CMake 3.21 or newer" cmake has cmake
    need "Ninja" ninja-build has ninja
    need "the headers of nlohmann/json 3.11" nlohmann-json3-dev has_header nlohmann/json.hpp
}
need_emscripten() { need "Emscripten (em++ on PATH)" emscripten has em++; }
need_compiler() { # CXX names another than the system's own: CXX=clang++ ./scripts/test native
    local version
    if [[ ${CXX:-} == *clang++* ]]; then
        version=${CXX##*clang++}
        need "Clang with its sanitizers" "clang$version libclang-rt${version:--14}-dev" has_clang
    else
        need "a C++20 compiler (g++ 12 or newer)" g++ has "${CXX:-c++}"
    fi
}
has_clang() { has "$CXX" && ls "$("$CXX" -print-resource-dir)"/lib/*/libclang_rt.asan*.a 2>/dev/null; }
need_googletest() { need "the sources of GoogleTest in /usr/src/googletest" googletest test -d /usr/src/googletest; }
need_chromium() { need "Chromium" chromium find_chromium; }
need_firefox() { need "Firefox ESR" firefox-esr has firefox-esr; }
need_webkit() {
    need "WebKitGTK with its driver, and a virtual screen" "webkit2gtk-driver xvfb" has_webkit
    need "a C compiler" "gcc libc6-dev" has cc
}
need_linters() { need "clang-format, clang-tidy and shellcheck" "clang-format clang-tidy shellcheck" has_linters; }
has_linters() { has clang-format && has clang-tidy && has shellcheck; }
need_node() {
    need "Node 20.19 or newer" nodejs has node
    need "npm" npm has npm
}

install_missing() {
    ((${#missing_names[@]})) || return 0
    local list
    printf -v list '%s, ' "${missing_names[@]}"
    has apt-get || fail "please install ${list%, }, then run this again."
    local packages=${missing_packages[*]} as_root=() log
    if ((EUID != 0)); then
        has sudo || fail "neither root nor sudo: please have this run first: apt-get install $packages"
        as_root=(sudo)
    fi
    say "installing with apt-get: $packages"
    log=$(mktemp)
    # shellcheck disable=SC2086 # one word a package
    if ! { "${as_root[@]}" apt-get update &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } \
        >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        fail "apt-get could not install $packages (whole output: $log)"
    fi
    rm "$log"
    missing_names=() missing_packages=()
    hash -r
}

# Files that differ from the branch everybody builds on, or are not in it yet: changed_files [PATTERN...].
changed_files() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null) || base=HEAD
    {
        git diff --name-only --diff-filter=d "$base" -- "$@"
        git ls-files --others --exclude-standard -- "$@"
    } | sort -u
}

# npm runs on the Node it came with, also after use_node.
own_path=$PATH
quiet_npm() { PATH=$own_path npm "$@" --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null; }

# Puts a Node of at least 20.19 first on PATH: the system's own, or one kept in the cache folder.
use_node() {
    local check='const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
    node -e "$check" && return
    local arch folder
    case $(uname -s)-$(uname -m) in
        Linux-x86_64) arch=x64 ;;
        Linux-aarch64) arch=arm64 ;;
        *) fail "please install Node 20.19 or newer: this one is $(node --version)." ;;
    esac
    folder=$cache/node-$node_version
    if [[ ! -e $folder/complete ]]; then
        say "installing with npm: Node $node_version into $folder (the system's is $(node --version))"
        mkdir -p "$folder"
        quiet_npm install --prefix "$folder" "node-linux-$arch@$node_version"
        touch "$folder/complete"
    fi
    PATH=$folder/node_modules/node-linux-$arch/bin:$PATH
}

# npm_install FOLDER: brings FOLDER/node_modules up to its lock file; asks the registry only when they differ.
npm_install() {
    cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock.json" && return
    say "installing with npm into $1/node_modules:" \
        "$(node -p 'Object.keys(require(process.argv[1]).devDependencies).join(" ")' "./$1/package.json")"
    (cd "$1" && quiet_npm ci)
    cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
}

# Prints the path of Chromium's headless shell, after npm_install tests/browser. A visit costs it a third of what it costs
# the whole browser, which draws its own windows too; where it does not run, it is the whole browser after all.
headless_shell() {
    local packed=tests/browser/node_modules/@sparticuz/chromium program
    program=$cache/headless-shell-$(node -p 'require(process.argv[1]).version' "./$packed/package.json")
    if [[ ! -e $program ]]; then
        mkdir -p "$cache"
        node -e 'const { readFileSync, writeFileSync } = require("node:fs");
            const { brotliDecompressSync } = require("node:zlib");
            const [packed, program] = process.argv.slice(1);
            writeFileSync(program, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });' \
            "$packed/bin/chromium.br" "$program.new"
        mv "$program.new" "$program"
    fi
    if "$program" --version >/dev/null 2>&1; then echo "$program"; else find_chromium; fi
}

# Debian's em++ looks for its JavaScript parser where only Debian's own Node would find it.
emscripten() { NODE_PATH=${NODE_PATH:-/usr/share/nodejs} "$@"; }

# CMake goes on with the compiler that a folder was configured for; with another in CXX it has to begin again.
keep_to_compiler() {
    local cache=$1/CMakeCache.txt
    [[ -n ${CXX:-} && -e $cache ]] || return 0
    grep -q "^CMAKE_CXX_COMPILER:[A-Z]*=$(command -v "$CXX")$" "$cache" && return
    say "$1 was configured for another compiler than $CXX: starting it again"
    rm -r "$cache" "$1/CMakeFiles"
}

# cmake_build PRESET TARGET...: configures where that was not done the same way before, then builds. CMake itself sees to
# changes of its own files.
cmake_build() {
    local preset=$1 configure=(cmake) log done_so
    shift
    case $preset in
        wasm) configure=(emscripten emcmake cmake -DCMAKE_CROSSCOMPILING_EMULATOR="$(command -v node)") ;;
        coverage) ;; # names its own compiler
        *) keep_to_compiler "build/$preset" ;;
    esac
    configure+=(--preset "$preset" -DLIFTBACK_WERROR="${CI:-OFF}")
    done_so=build/$preset/configured
    if [[ ! -e build/$preset/build.ninja || $(cat "$done_so" 2>/dev/null) != "${CXX:-} ${configure[*]}" ]]; then
        log=$(mktemp)
        if ! "${configure[@]}" >"$log" 2>&1; then
            cat "$log" >&2
            fail "CMake could not configure the preset '$preset'."
        fi
        rm "$log"
        echo "${CXX:-} ${configure[*]}" >"$done_so"
    fi
    emscripten cmake --build "build/$preset" --target "$@"
}
