# Sourced by ./headroom after releng/maven.sh: builds the command line and puts it into .build/headroom. POSIX sh.

mkdir -p "$build_dir"
# two first starts at once: the second waits for the first and then finds its work done
if command -v flock > /dev/null; then
  exec 9> "$build_dir/lock"
  flock 9
fi

find_java
if [ -f "$home/built" ]; then
  say "sources have changed, building ..."
else
  say "first start, building; libraries that are not there yet are fetched through Maven, about 200 MB in all ..."
fi
touch "$build_dir/started"
find_maven
modules=$(modules_of org.headroom.cli),releng/org.headroom.cli.product
prepare_build "$modules"
# shellcheck disable=SC2086 # none or one argument
run_maven "$build_dir/build.log" package $fresh -DskipTests -Dheadroom.archives.skip=true -pl "$modules" ||
  fail "the build failed: $(last_error "$build_dir/build.log") (log: $build_dir/build.log)"

# a copy, so that a later build does not change the jars of a running program
rm -rf "$home.new"
cp -R "$root/releng/org.headroom.cli.product/target/distribution/headroom" "$home.new"
printf '%s\n' "$modules" | tr ',' '\n' > "$home.new/modules"
mv "$build_dir/started" "$home.new/built"
rm -rf "$home"
mv "$home.new" "$home"
say "built in $(($(date +%s) - started)) s."
if command -v flock > /dev/null; then
  exec 9>&-
fi
