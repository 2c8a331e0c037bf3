#!/bin/sh
# Loads the counted containers, all or none, and prints how many containers and castings the MES holds then.
# The file has one line per container: number, item, heat, castings, place.
set -eu
file=${1:?count file, such as count-1029.csv}
tracewell lots import --all-or-nothing --origin COUNT "$file"
tracewell lots count --origin COUNT --columns containers,castings,unknown
