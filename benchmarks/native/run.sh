#!/bin/sh
# Gradients by CVODES and by Gradiode on this machine: installs and builds what is missing, runs both sides in turn,
# prints tables in ratios and draws work-precision diagrams.
#
#   run.sh [rounds [problem ...]]    five rounds of all problems take some ten minutes on a quiet machine
#
# UPDATE_DOCS=1 puts the tables and the picture into docs/benchmarks.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
data=$here/../src/main/resources/io/gradiode/benchmarks
build=$here/../target/native
jar=$here/../target/benchmarks.jar
rounds=${1:-5}
[ $# -gt 0 ] && shift
problems=${*:-A B C D E F10 F40 F160}
tolerances="1e-2 1e-3 1e-4 1e-5 1e-6 1e-7 1e-8 1e-9 1e-10 1e-11"
seconds=0.02 # for each way and tolerance

if [ ! -e /usr/include/cvodes/cvodes.h ]; then
  apt-get update -qq && apt-get install -y -qq gcc libsundials-dev
fi
# After a change of the code: remove the jar.
if [ ! -e "$jar" ]; then
  (cd "$project" && mvn -q -Pfast -pl benchmarks -am -DskipTests package)
fi

mkdir -p "$build"
libraries="-lsundials_cvodes -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunmatrixband
  -lsundials_sunlinsoldense -lsundials_sunlinsolband -lsundials_sunnonlinsolfixedpoint -lm"
for problem in $problems; do
  letter=$(echo "$problem" | cut -c1 | tr A-F a-f)
  gcc -std=c11 -O3 -march=native -flto -Wall -Wextra -DCELLS="${problem#?}" \
    "$here/forward.c" "$here/data.c" "$here/problem_$letter.c" -o "$build/forward_$problem" $libraries
done

: > "$build/results.csv"
: > "$build/failures.txt"
round=1
while [ "$round" -le "$rounds" ]; do
  for problem in $problems; do
    # HotSpot's compilation varies from run to run, gcc's does not: CVODES, and the large problems, each second round.
    odd=$((round % 2))
    case $problem in F40 | F160) [ $odd = 1 ] || continue ;; esac
    echo "round $round of $rounds, problem $problem" >&2
    if [ $odd = 1 ]; then
      "$build/forward_$problem" "$data" "$problem" $seconds $tolerances >> "$build/results.csv"
    fi
    java -cp "$jar" io.gradiode.benchmarks.ForwardTimes "$problem" $seconds $tolerances \
      >> "$build/results.csv" 2>> "$build/failures.txt"
  done
  round=$((round + 1))
done

{
  echo "$(uname -sm), $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) processors;" \
    "$(gcc --version | head -1); SUNDIALS $(dpkg-query -W -f '${Version}' libsundials-dev); JDK" \
    "$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.version = //p'); rounds: $rounds."
  echo
  java -Djava.awt.headless=true -cp "$jar" io.gradiode.benchmarks.CvodesReport "$build/results.csv" \
    "$build/work-precision.png"
} | tee "$build/report.md"

# What stands between the two marks of the page is replaced.
if [ -n "${UPDATE_DOCS:-}" ]; then
  page=$project/docs/benchmarks.md
  { sed '/^<!-- run.sh/q' "$page"; echo; cat "$build/report.md"; echo; sed -n '/^<!-- end/,$p' "$page"; } > "$build/page.md"
  cp "$build/page.md" "$page"
  cp "$build/work-precision.png" "$project/docs/images/work-precision.png"
fi
