#!/bin/sh
# Takes back what load-open-lots.sh has loaded, as long as nothing was booked on it.
set -eu
tracewell lots remove --origin COUNT --only-without-bookings
tracewell lots count --origin COUNT --columns containers,castings
