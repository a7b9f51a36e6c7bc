#!/usr/bin/env bash
# Scans a demonstration that runs with TLS: nobody, a participant and staff, each in ten to thirty minutes. Needs wapiti
# (apt-get install wapiti). Its limits have to be out of the way:
#   BENCHMARK_SIGN_IN_ATTEMPTS_PER_MINUTE=100000 BENCHMARK_FILES_PER_MINUTE=100000 ./benchmark demo --https --no-deliveries --port 8443
#   guards/wapiti.sh https://127.0.0.1:8443/ FOLDER [nobody | participant | choices | staff]
# What was found of it last stands in docs/privacy.md. ssrf and xxe ask an address outside, which has to be reached.
set -eu
address=$1
folder=$2
only=${3:-}
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,ssrf,xss,xxe
mkdir -p "$folder"

# The session cookie of the first account that the sign-in page of a portal ("" or "admin/") offers.
cookie() {
    local jar page state nonce
    jar=$(mktemp)
    page=$(curl -sk -c "$jar" "${address}$1sign-in.xhtml")
    state=$(grep -o 'name="jakarta.faces.ViewState"[^>]*value="[^"]*"' <<<"$page" | head -1 | sed 's/.*value="//;s/"$//')
    nonce=$(grep -o 'nonce="[^"]*"' <<<"$page" | head -1 | sed 's/nonce="//;s/"//')
    curl -sk -o /dev/null -c "$jar" -b "$jar" "${address}$1sign-in.xhtml" --data-urlencode demonstration=demonstration \
        --data-urlencode "demonstration:accounts:0:signInAs=" --data-urlencode "jakarta.faces.ViewState=$state" --data-urlencode "primefaces.nonce=$nonce"
    awk '/__Host-/ { print $6 "=" $7 }' "$jar"
    rm -f "$jar"
}

# Name of the report, address to begin at, cookie or nothing, further options.
scan() {
    local name=$1 begin=$2 cookie=$3
    shift 3
    [ -z "$only" ] || [ "$only" = "$name" ] || return 0
    wapiti -u "$begin" -m "$modules" --flush-session --no-bugreport --verify-ssl 0 --max-scan-time 240 --max-attack-time 60 -t 10 \
        ${cookie:+-H "Cookie: $cookie"} "$@" -f json -o "$folder/$name.json" >"$folder/$name.txt" 2>&1
    echo "$folder/$name.json"
}

# Two hundred check boxes of one page share two names; attacked each by each, they take an hour. So they are left out, and have
# a scan of their own with one of each.
whole=(--scope domain -d 4 --max-links-per-page 40 --max-files-per-dir 60 --skip groups --skip indicators)
choices="${address}comparison/comparison.xhtml?indicators=WI-VOL-01&groups=NL&years=3"

scan nobody "${address}taking-part/about.xhtml" "" "${whole[@]}"
scan participant "$address" "$(cookie "")" "${whole[@]}"
scan choices "$choices" "$(cookie "")" --scope url
scan staff "${address}admin/" "$(cookie admin/)" "${whole[@]}"
