# Sourced by ./headroom after releng/maven.sh: builds the workbench and puts it into .build/workbench. POSIX sh.

mkdir -p "$build_dir"
workbench=$build_dir/workbench
# shellcheck disable=SC2046 # a list of folders
if [ ! -f "$workbench/built" ] || [ "$root/pom.xml" -nt "$workbench/built" ] ||
    is_newer "$workbench/built" $(cat "$workbench/modules"); then
  find_java
  [ "$(uname -sm)" = "Linux x86_64" ] ||
    fail "a checkout starts the workbench on Linux x86_64 only; build releng/org.headroom.workbench.product and unpack the archive for this machine."
  say "building the workbench; what is not there yet is fetched through Maven ..."
  touch "$build_dir/workbench.started"
  find_maven
  # shellcheck disable=SC2046 # a list of names
  modules=$(modules_of $(sed -n 's/.*<plugin id="\(org\.headroom\.[^"]*\)".*/\1/p' "$root"/features/*/feature.xml))
  modules=$modules,features/org.headroom.thirdparty.feature,features/org.headroom.feature,features/org.headroom.ui.feature
  modules=$modules,features/org.headroom.rcp.feature,releng/org.headroom.workbench.product
  prepare_build "$modules"
  # shellcheck disable=SC2086 # none or one argument
  run_maven "$build_dir/workbench.log" package $fresh -DskipTests -pl "$modules" ||
    fail "the build failed: $(last_error "$build_dir/workbench.log") (log: $build_dir/workbench.log)"
  rm -rf "$workbench.new"
  cp -R "$root/releng/org.headroom.workbench.product/target/products/headroom-workbench/linux/gtk/x86_64/headroom-workbench" \
    "$workbench.new"
  printf '%s\n' "$modules" | tr ',' '\n' > "$workbench.new/modules"
  mv "$build_dir/workbench.started" "$workbench.new/built"
  rm -rf "$workbench"
  mv "$workbench.new" "$workbench"
fi
