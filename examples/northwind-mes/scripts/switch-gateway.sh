#!/bin/sh
# Moves a gateway between shadow (reads, books nothing) and live, and compares its mould index with that of the PLC.
set -eu
gateway=${1:?gateway, such as gw-a1}
mode=${2:?shadow or live}
tracewell gateway mode "$gateway" "$mode"
tracewell gateway compare-index "$gateway"
