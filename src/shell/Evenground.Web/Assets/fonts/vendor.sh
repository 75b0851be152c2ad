#!/bin/sh
# Copies the Pretendard faces that pages need from npm. Run by hand when the version changes; needs npm.
# Left out: full-width forms, hanja, kana, box drawing and circled letters (subsets 0, 65, 67, 68 and 69).
set -eu
version=1.3.9
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && npm pack --silent "pretendard@$version" && tar xzf "pretendard-$version.tgz")
variable=$scratch/package/dist/web/variable
rm -f "$here"/*.woff2
cp "$scratch/package/dist/LICENSE.txt" "$here/LICENSE.txt"
for number in $(seq 1 64) 66 $(seq 70 91); do
  cp "$variable/woff2-dynamic-subset/PretendardVariable.subset.$number.woff2" "$here/pretendard.$number.woff2"
done
awk '
  BEGIN { print "/* Pretendard '"$version"', SIL Open Font License 1.1: see LICENSE.txt. Written by vendor.sh. */" }
  /src:/ { match($0, /subset\.[0-9]+/); number = substr($0, RSTART + 7, RLENGTH - 7) }
  /unicode-range:/ {
    if (number == 0 || number == 65 || (number >= 67 && number <= 69)) next
    range = $0; gsub(/[ \t;]|unicode-range:/, "", range)
    printf "@font-face{font-family:Pretendard;font-weight:45 920;font-display:swap;"
    printf "src:url(pretendard.%s.woff2) format(\"woff2\");unicode-range:%s}\n", number, range
  }' "$variable/pretendardvariable-dynamic-subset.css" > "$here/pretendard.css"
