@echo off
rem Starts the workbench. Needs Java 17 or newer on the PATH.
setlocal
if "%HEADROOM_WORKSPACE%"=="" set HEADROOM_WORKSPACE=%USERPROFILE%\headroom-workspace
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%f
start "" javaw -Xms256m -Xmx2g %HEADROOM_OPTS% -jar "%LAUNCHER%" -name Headroom -data "%HEADROOM_WORKSPACE%" %*
