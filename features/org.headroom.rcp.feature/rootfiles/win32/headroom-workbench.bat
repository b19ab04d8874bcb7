@echo off
rem Starts the workbench. Needs Java 17 or newer: the one of JAVA_HOME, else the one on the PATH.
rem
rem HEADROOM_OPTS       options for Java, for example -Xmx8g
rem HEADROOM_WORKSPACE  the folder of your projects, else the one chosen in the workbench (File, Switch workspace), else
rem                     "headroom-workspace" in the home folder
setlocal
set "JAVA=java"
set "JAVAW=javaw"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME set "JAVAW=%JAVA_HOME%\bin\javaw.exe"
rem an older Java does not know the option
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
  echo headroom-workbench: no Java 17 or newer found; install one, or set JAVA_HOME.
  pause
  exit /b 4
)
for /f "delims=" %%f in ('dir /b "%~dp0plugins\org.eclipse.equinox.launcher_*.jar"') do set "LAUNCHER=%~dp0plugins\%%f"
set ARGS=%*
rem the dot keeps a backslash at the end of the folder from escaping the quotation mark
if defined HEADROOM_WORKSPACE set ARGS=-data "%HEADROOM_WORKSPACE%\." %ARGS%
:start
start "" /wait "%JAVAW%" -Xms256m -Xmx2g -XX:+UseParallelGC %HEADROOM_OPTS% -jar "%LAUNCHER%" -name Headroom %ARGS%
rem 23 asks for a new start, 24 for one in the workspace that the user has chosen, not in the one named above
set "STATUS=%ERRORLEVEL%"
if %STATUS% equ 24 set "ARGS="
if %STATUS% equ 24 goto start
if %STATUS% equ 23 goto start
exit /b %STATUS%
