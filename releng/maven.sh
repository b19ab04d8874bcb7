# Sourced by ./headroom and releng/test: finds or obtains what the build needs and runs it. POSIX sh.
# The sourcing script sets "root" (absolute path of the checkout) and "me" (its name, for messages).
#
# HEADROOM_MAVEN_ARGS  more arguments for every Maven call, for example -Dmaven.repo.local=DIR or -o
# MAVEN_OPTS           options of Maven's Java, as usual

maven_version=3.9.16
build_dir=$root/.build

say() { printf '%s: %s\n' "$me" "$*" >&2; }

# One sentence and exit code 4: the reason lies in the surroundings, not in the user's model.
fail() { say "$*"; exit 4; }

# Sets "java" to the Java to use, or says what is missing.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it; point it at a JDK 17 or newer."
  else
    java=$(command -v java) || fail "no java found; install a JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)."
  fi
  java_major=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\)[."].*/\1/p' | head -n 1)
  [ "${java_major:-0}" -ge 17 ] || fail "$java is version ${java_major:-unknown}, but 17 or newer is needed; set JAVA_HOME."
  [ -x "$(dirname "$(readlink -f "$java")")/javac" ] ||
    fail "$java has no compiler beside it; install a JDK, not only a runtime (Debian: apt-get install openjdk-17-jdk-headless)."
}

# Sets "maven" to a Maven that is new enough: the installed one, or else one fetched by the installed one.
find_maven() {
  maven=$(command -v mvn) || fail "no mvn found; install Maven, any version (Debian: apt-get install maven)."
  installed=$("$maven" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\)\..*/\1 \2/p' | head -n 1)
  major=${installed% *} minor=${installed#* }
  [ -n "$installed" ] || fail "mvn -version failed: $("$maven" -version 2>&1 | head -n 1)"
  if [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 9 ]; }; then
    return
  fi
  old_maven=$maven
  maven=$build_dir/apache-maven-$maven_version/bin/mvn
  if [ ! -f "$maven" ]; then
    say "obtaining Maven $maven_version with the installed Maven $major.$minor ..."
    # an own .mvn folder keeps the old Maven from reading the project's, which needs the new one
    mkdir -p "$build_dir/bootstrap/.mvn"
    (cd "$build_dir/bootstrap" &&
      # shellcheck disable=SC2086 # several arguments are meant
      "$old_maven" -q -B ${HEADROOM_MAVEN_ARGS:-} org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin \
        -DoutputDirectory="$build_dir/bootstrap/unpacked") > "$build_dir/bootstrap.log" 2>&1 < /dev/null ||
      fail "could not obtain Maven: $(last_error "$build_dir/bootstrap.log") (log: $build_dir/bootstrap.log)"
    chmod +x "$build_dir/bootstrap/unpacked/apache-maven-$maven_version/bin/mvn"
    rm -rf "$build_dir/apache-maven-$maven_version"
    mv "$build_dir/bootstrap/unpacked/apache-maven-$maven_version" "$build_dir/"
    rm -rf "$build_dir/bootstrap"
  fi
}

# What a Maven log says about its failure, in one line: the first compiler message, else the first unresolved requirement,
# else the first error, else the last line.
last_error() {
  awk '
    function keep(rank, text) { if (!(rank in found)) found[rank] = text }
    { last = $0 }
    !/^\[ERROR\] ./ { next }
    { sub(/^\[ERROR\] */, ""); sub(/^Internal error: [A-Za-z.]*: /, ""); sub(/ -> \[Help [0-9]*\]$/, "") }
    # the compiler names the place, then shows the source line and marks it, then says what is wrong
    /\.java:\[[0-9]+\]/ { place = $0; marked = 0; next }
    place && /^[ \t]*\^+[ \t]*$/ { marked = 1; next }
    place && marked { keep(1, place $0); place = ""; next }
    /Missing requirement:/ { keep(2, $0) }
    /[a-z]/ { keep(3, $0) }
    END { for (rank = 1; rank <= 3; rank++) if (rank in found) { print found[rank]; exit }; print last }' "$1" | cut -c 1-400
}

# Whether there is no such file, or a source in one of the folders (of the checkout) is newer than it.
is_newer() {
  newer_than=$1
  shift
  [ ! -f "$newer_than" ] || [ -n "$(cd "$root" && find "$@" -mindepth 1 \
    \( -name target -o -name src-gen -o -name bin -o -name '.polyglot*' -o -name '.tycho*' \) -prune -o \
    -newer "$newer_than" -print 2>/dev/null | head -n 1)" ]
}

# The folder of a bundle or tests project, below the checkout.
folder_of() {
  for folder in bundles tests sirius; do
    [ ! -d "$root/$folder/$1" ] || printf '%s\n' "$folder/$1"
  done
}

# Modules that have to be built so that the given bundles or test projects can be: those that their manifests require,
# directly or not, as paths for Maven's -pl ("-am" does not see OSGi dependencies).
modules_of() {
  todo=$*
  known=
  while [ -n "$todo" ]; do
    # shellcheck disable=SC2086 # a list of words
    set -- $todo
    todo=
    for module in "$@"; do
      case " $known " in *" $module "*) continue ;; esac
      known="$known $module"
      # tests of windows run in the stand-alone workbench
      case $module in *.ui.tests) todo="$todo org.headroom.ui org.headroom.diagram.gef.compat" ;; esac
      # the tests of update sites install all features
      case $module in *.installation.tests | *.sirius.tests)
        todo="$todo $(sed -n 's/.*<plugin id="\(org\.headroom\.[^"]*\)".*/\1/p' "$root"/features/*/feature.xml | tr '\n' ' ')" ;;
      esac
      folder=$(folder_of "$module")
      # manifest lines are continued by a leading blank
      todo="$todo $(tr -d '\r' < "$root/$folder/META-INF/MANIFEST.MF" | awk '
        /^ / { line = line substr($0, 2); next }
        { emit(); line = $0 }
        END { emit() }
        function emit(  n, i, parts, id) {
          if (line !~ /^(Require-Bundle|Fragment-Host):/) return
          sub(/^[^:]*: */, "", line)
          gsub(/"[^"]*"/, "", line)
          n = split(line, parts, ",")
          for (i = 1; i <= n; i++) { id = parts[i]; sub(/;.*/, "", id); if (id ~ /^org\.headroom\./) printf "%s ", id }
        }')"
    done
  done
  paths=releng/org.headroom.target,releng/org.headroom.codegen
  # the workbench has a target and a parent of its own, and its tests another one
  case " $known " in *.diagram.ui\ * | *.diagram.gef.compat\ *)
    paths=$paths,releng/org.headroom.workbench.target,releng/org.headroom.workbench.parent ;;
  esac
  case "$known " in *".ui.tests "*)
    paths=$paths,releng/org.headroom.ui.tests.parent,features/org.headroom.rcp.feature ;;
  esac
  case "$known " in *".installation.tests "*)
    paths=$paths,features/org.headroom.thirdparty.feature,features/org.headroom.feature,features/org.headroom.ui.feature
    paths=$paths,features/org.headroom.design.feature,features/org.headroom.rcp.feature
    paths=$paths,releng/org.headroom.updatesite,releng/org.headroom.workbench.product ;;
  esac
  case "$known " in *".sirius.tests "*)
    paths=$paths,features/org.headroom.thirdparty.feature,features/org.headroom.feature,features/org.headroom.ui.feature
    paths=$paths,features/org.headroom.design.feature,sirius,sirius/org.headroom.sirius.feature
    paths=$paths,sirius/org.headroom.sirius.updatesite ;;
  esac
  for module in $known; do
    paths=$paths,$(folder_of "$module")
  done
  printf '%s\n' "$paths"
}

# Sets "fresh" to the Maven arguments for a build of the given modules that is quick and yet right. The compiler looks only
# at changed files and would overlook what a change breaks elsewhere, so every module is compiled anew; except the
# metamodel, the largest and lowest, when nothing in it has changed since its last build.
prepare_build() {
  fresh=
  for module in $(printf '%s' "$1" | tr ',' ' '); do
    if [ "$module" = bundles/org.headroom.model ] && [ -d "$root/$module/src-gen" ] &&
        ! is_newer "$root/$module/target/p2artifacts.xml" "$module" releng/org.headroom.codegen; then
      fresh=-Dheadroom.codegen.skip=true
    else
      rm -rf "$root/$module/target/classes" "$root/$module/target/p2artifacts.xml"
      [ "$module" != bundles/org.headroom.model ] || rm -rf "$root/$module/src-gen"
    fi
  done
}

# Runs Maven on the project; everything goes to the log file named first, a progress line to standard error.
run_maven() {
  log=$1
  shift
  mkdir -p "$(dirname "$log")"
  started=$(date +%s)
  # shellcheck disable=SC2086 # several arguments are meant
  set -- "$maven" -B -ntp ${HEADROOM_MAVEN_ARGS:-} "$@"
  # a screen of its own, so that tests of windows see the same everywhere and disturb nobody
  [ -z "${needs_screen:-}" ] || set -- xvfb-run -a -s "-screen 0 1920x1080x24 -nolisten tcp" "$@"
  (cd "$root" && exec "$@") > "$log" 2>&1 < /dev/null &
  maven_pid=$!
  trap 'kill "$maven_pid" 2>/dev/null; exit 130' INT TERM
  if [ -t 2 ]; then
    while kill -0 "$maven_pid" 2>/dev/null; do
      step=$(sed -n 's/^\[INFO\] Building \(\[[a-z-]*\] \)\{0,1\}\(.*\) *\[\([0-9]*\/[0-9]*\)\]$/\3 \2/p' "$log" | tail -n 1 |
        sed 's/  */ /g' | cut -c 1-60)
      printf '\r\033[K%s: %ss %s' "$me" "$(($(date +%s) - started))" "${step:-reading the target platform}" >&2
      sleep 1
    done
    printf '\r\033[K' >&2
  fi
  status=0
  wait "$maven_pid" || status=$?
  trap - INT TERM
  return "$status"
}
