#!/bin/sh
# Makes data and true gradients anew: minutes to hours, in quadruple precision. Data of A, B, C, E and F10 are given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$here/../src/main/resources/io/gradiode/benchmarks
build=$here/../target/native
mkdir -p "$build"

# reference problem cells name spread p ...: the data, if there are none, and the points.
reference() {
  problem=$1 cells=$2 name=$3 spread=$4
  shift 4
  gcc -std=gnu11 -O3 -march=native -Wall -Wextra -DQUADRUPLE -DCELLS="$cells" \
    "$here/reference.c" "$here/data.c" "$here/problem_$problem.c" -o "$build/reference_$name" -lquadmath -lm
  if [ "$problem" = d ]; then
    "$build/reference_$name" data 321.8122 30 "$@" > "$data/${name}_data.csv"
  elif [ "$cells" -gt 10 ]; then
    "$build/reference_$name" data 10 20 "$@" > "$data/${name}_data.csv"
  fi
  "$build/reference_$name" points "$data" "$name" "$spread" "$@" > "$data/${name}_points.csv"
}

reference b 0 B 0.05 1.5 1 3 1
reference c 0 C 0.05 0.04 3e7 1e4
# Its twelve numbers balance each other: far from that balance the states grow without bound.
reference d 0 D 0.002 1.71 0.43 8.32 0.0007 8.75 10.03 0.035 1.12 1.745 280 0.69 1.81
reference a 0 A 0.05 0.05 100 30
reference e 0 E 0.05 0.35 26.6 1.23e4 8.6e-4 8.2e-4 1.5e4 1.3e-4 2.4e4 1.65e4 9000 0.022 1.2e4 1.88 1.63e4 4.8e6 \
  3.5e-4 0.0175 1e8 4.44e11 1240 2.1 5.78 0.0474 1780 3.12
for cells in 10 40 160; do
  reference f $cells F$cells 0.05 1 3 0.02
done
