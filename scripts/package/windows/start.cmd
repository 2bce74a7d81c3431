@echo off
rem What the Start menu and a double click open: ouder-audit in Documents, in a window that stays.
title Ouder-audit
set "PATH=%~dp0;%PATH%"
rem Schools and OneDrive put Documents elsewhere. The first line that reg.exe shows is the name of the key.
set "documents=%USERPROFILE%\Documents"
for /f "tokens=2,*" %%a in ('%SystemRoot%\System32\reg.exe query "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders" /v Personal 2^>nul') do if not "%%a"=="Shell" call set "documents=%%b"
rem pushd, because Documents may be on a server, where cd cannot go. Where it cannot go either, the first folder stays.
cd /d "%USERPROFILE%"
pushd "%documents%" 2>nul
call "%~dp0ouder-audit.cmd"
"%ComSpec%" /k
