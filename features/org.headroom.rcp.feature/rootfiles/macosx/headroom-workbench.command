#!/bin/sh
# Starts the workbench. Needs Java 17 or newer: the one of JAVA_HOME, else the one on the PATH.
#
# HEADROOM_OPTS       options for Java, for example -Xmx8g
# HEADROOM_WORKSPACE  the folder of your projects, else "headroom-workspace" in the home folder
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# shellcheck disable=SC2086 # several options are meant
exec "$java" -XstartOnFirstThread -Xms256m -Xmx2g ${HEADROOM_OPTS:-} -jar "$here"/plugins/org.eclipse.equinox.launcher_*.jar \
  -name Headroom -data "${HEADROOM_WORKSPACE:-$HOME/headroom-workspace}" "$@"
