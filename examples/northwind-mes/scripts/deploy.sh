#!/bin/sh
# Installs a version on the standby server first, then on the other one. Stations go on working alone meanwhile.
set -eu
environment=${1:?environment}
version=${2:?version}
tracewell deploy --environment "$environment" --version "$version" --standby-first
tracewell version --environment "$environment"
