#!/bin/sh
# Starts the workbench. Needs Java 17 or newer: the one of JAVA_HOME, else the one on the PATH.
#
# HEADROOM_OPTS       options for Java, for example -Xmx8g
# HEADROOM_WORKSPACE  the folder of your projects, else the one chosen in the workbench (File > Switch workspace), else
#                     "headroom-workspace" in the home folder
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" > /dev/null || { echo "headroom-workbench: no java found; install Java 17 or newer." >&2; exit 4; }
[ -z "${HEADROOM_WORKSPACE:-}" ] || set -- -data "$HEADROOM_WORKSPACE" "$@"
while :; do
  status=0
  # shellcheck disable=SC2086 # several options are meant
  "$java" -XstartOnFirstThread -Xms256m -Xmx2g -XX:+UseParallelGC ${HEADROOM_OPTS:-} -jar "$here"/plugins/org.eclipse.equinox.launcher_*.jar \
    -name Headroom "$@" || status=$?
  case $status in
    23) ;;       # a new start
    24) set -- ;; # a new start in the workspace that the user has chosen, not in the one named above
    *) exit "$status" ;;
  esac
done
