@echo off
rem Runs landexpand on Windows; builds it first where it has not been built. Delete .build to build anew.
setlocal
set "root=%~dp0"
set "program=%root%src\LandExpand.Sim.Cli\bin\Release\net10.0\landexpand.dll"
where dotnet >nul 2>nul || (echo landexpand needs the .NET 10 SDK: https://dotnet.microsoft.com/download 1>&2 & exit /b 1)
if not exist "%program%" (
  echo Building landexpand ^(first use^) ... 1>&2
  dotnet build "%root%src\LandExpand.Sim.Cli" --configuration Release --nologo --verbosity quiet 1>&2 || exit /b 1
)
dotnet "%program%" %*
exit /b %errorlevel%
