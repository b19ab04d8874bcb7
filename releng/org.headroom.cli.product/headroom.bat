@echo off
rem Starts the command line of Headroom. Needs Java 17 or newer.
rem
rem JAVA_HOME      the Java to use, else the one on the PATH
rem HEADROOM_OPTS  options for Java, for example -Xmx8g
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
rem an older Java does not know the option
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
  echo headroom: no Java 17 or newer found; install one, or set JAVA_HOME. 1>&2
  exit /b 4
)
rem what computes for long gets the optimising compiler, everything else starts fast
set "TUNING=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (simulate capacity report assess diff sweep) do if "%~1"=="%%c" set "TUNING=-XX:+UseParallelGC"
"%JAVA%" %TUNING% -XX:-UsePerfData -Djava.awt.headless=true -Dfile.encoding=UTF-8 %HEADROOM_OPTS% -cp "%~dp0lib\*" org.headroom.cli.Main %*
exit /b %ERRORLEVEL%
