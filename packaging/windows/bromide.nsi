; Bromide's installer: for one user, without an administrator. Made by packaging/windows/package.sh:
;   makensis -DVERSION=0.1.0 -DFROM=folder-of-the-programs -DOUT=setup.exe packaging/windows/bromide.nsi
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh

Name "Bromide"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Bromide"
InstallDirRegKey HKCU "Software\Bromide" "InstallDir"
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Bromide"
VIAddVersionKey FileDescription "Bromide setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "The Bromide developers. MIT or Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Bromide"
!define CLASS "Software\Classes\Applications\bromide.exe"

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\bromide.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section "Bromide" SecMain
    SectionIn RO
    SetOutPath "$INSTDIR"
    File "${FROM}/bromide.exe"
    File "${FROM}/bromide-cli.exe"
    File "${FROM}/README.txt"
    File "${FROM}/LICENSE-MIT.txt"
    File "${FROM}/LICENSE-APACHE.txt"
    File /nonfatal "${FROM}/THIRD-PARTY.txt"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Bromide.lnk" "$INSTDIR\bromide.exe"
    WriteRegStr HKCU "Software\Bromide" "InstallDir" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Bromide"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bromide.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Bromide developers"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section /o "Shortcut on the desktop" SecDesktop
    CreateShortcut "$DESKTOP\Bromide.lnk" "$INSTDIR\bromide.exe"
SectionEnd

; Offers, and takes nothing: Bromide stands in "Open with" for dumps, and what opened them before still does.
Section /o "Offer Bromide in 'Open with' for .bin files" SecOpen
    WriteRegStr HKCU "${CLASS}" "FriendlyAppName" "Bromide"
    WriteRegStr HKCU "${CLASS}\shell\open\command" "" '"$INSTDIR\bromide.exe" "%1"'
    WriteRegStr HKCU "${CLASS}\SupportedTypes" ".bin" ""
    WriteRegStr HKCU "Software\Classes\.bin\OpenWithList\bromide.exe" "" ""
SectionEnd

Section "Uninstall"
    Delete "$INSTDIR\bromide.exe"
    Delete "$INSTDIR\bromide-cli.exe"
    Delete "$INSTDIR\README.txt"
    Delete "$INSTDIR\LICENSE-MIT.txt"
    Delete "$INSTDIR\LICENSE-APACHE.txt"
    Delete "$INSTDIR\THIRD-PARTY.txt"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Bromide.lnk"
    Delete "$DESKTOP\Bromide.lnk"
    DeleteRegKey HKCU "${CLASS}"
    DeleteRegKey HKCU "Software\Classes\.bin\OpenWithList\bromide.exe"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\Bromide"
SectionEnd
