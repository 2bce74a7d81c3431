@echo off
rem Runs ouder-audit with the Node beside it, from any folder.
"%~dp0node\node.exe" "%~dp0app\bin\ouder-audit.js" %*
