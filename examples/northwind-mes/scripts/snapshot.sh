#!/bin/sh
# Takes a snapshot of the MES database and of the gateway's ring, and prints its name.
# Fictitious product; shows what a step of a runbook calls.
set -eu
environment=${1:?environment, such as ENV-0001}
name="$environment-$(date +%m%d-%H%M)"
tracewell db snapshot --environment "$environment" --name "$name"
tracewell gateway export-ring --environment "$environment" --to "/backup/$name.ring"
echo "$name"
