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
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo headroom-workbench: no Java found; install Java 17 or newer, or set JAVA_HOME.
  pause
  exit /b 4
)
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
set "DATA="
if defined HEADROOM_WORKSPACE set DATA=-data "%HEADROOM_WORKSPACE%"
:start
start "" /wait "%JAVAW%" -Xms256m -Xmx2g %HEADROOM_OPTS% -jar "%LAUNCHER%" -name Headroom %DATA% %*
rem 23 asks for a new start, after another workspace was chosen
if %ERRORLEVEL% equ 23 goto start
exit /b %ERRORLEVEL%
