; The installer for Windows: for one user, who needs no administrator. scripts/package/installer.ts says what FILES holds.
Target amd64-unicode
SetCompressor /SOLID lzma
!include MUI2.nsh
!include ${FILES}

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Ouder-audit"

Name "Ouder-audit"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Ouder-audit"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "Ouder-audit ${VERSION}"
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1043 "ProductName" "Ouder-audit"
VIAddVersionKey /LANG=1043 "FileDescription" "Installatie van Ouder-audit"
VIAddVersionKey /LANG=1043 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "LegalCopyright" "MIT"

!define MUI_WELCOMEPAGE_TITLE "Ouder-audit installeren"
!define MUI_WELCOMEPAGE_TEXT "Met Ouder-audit beoordeelt uw school zelf hoe ouders en school samenwerken.$\r$\n$\r$\nHet programma komt alleen bij u, op deze computer. U hebt er geen beheerder voor nodig. Het gebruikt geen internet.$\r$\n$\r$\nKlik op Volgende."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "Ouder-audit is klaar voor gebruik"
!define MUI_FINISHPAGE_TEXT "U vindt het in het menu Start, bij Ouder-audit."
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "Ouder-audit nu openen"
!define MUI_FINISHPAGE_RUN_FUNCTION OpenProgram
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "Ouder-audit gaat van deze computer. Uw dossiers blijven staan."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"

Function OpenProgram
  ExecShell "open" "$INSTDIR\Start Ouder-audit.cmd"
FunctionEnd

; A running program cannot be replaced or taken away: half of it would stay.
!macro DemandClosed
  again:
  IfFileExists "$INSTDIR\node\node.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\node\node.exe" a
  IfErrors 0 close
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Ouder-audit is nog open. Sluit het venster van Ouder-audit en klik dan op Opnieuw." /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Abort "Gestopt: Ouder-audit is nog open."
  close:
  FileClose $0
  closed:
!macroend

Section
  !insertmacro DemandClosed
  ; An earlier version takes its own files away.
  IfFileExists "$INSTDIR\uninstall.exe" 0 fresh
  ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  fresh:
  !insertmacro PutFiles
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Ouder-audit.lnk" "$INSTDIR\Start Ouder-audit.cmd" "" "" "" SW_SHOWNORMAL "" "Beoordeel zelf hoe ouders en school samenwerken"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Ouder-audit"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro DemandClosed
  !insertmacro TakeFiles
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Ouder-audit.lnk"
  ; What the program remembers of documents, and can work out again.
  Delete "$LOCALAPPDATA\ouder-audit\facts-*.json"
  RMDir "$LOCALAPPDATA\ouder-audit"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
