/** Kinds of files that nobody reads, by extension: what they are, and what to do instead. */

type UnreadKind = {
  /** What it is, after "Dit is". Left out where the extension says enough. */
  what?: string;
  advice: string;
};

const AS_PDF = 'Sla het document op als PDF en zet die in de map bewijs.';
const EXPORT_GOOGLE = 'Open het in Google. Kies Bestand, Downloaden';
const UNFINISHED: UnreadKind = {
  what: 'een download die niet af is',
  advice: 'Haal dit bestand weg en download het document opnieuw. Wacht tot het klaar is.',
};
const WEB_LINK: UnreadKind = {
  what: 'een snelkoppeling naar een webpagina, niet de pagina zelf',
  advice: 'Open de pagina, druk hem af als PDF en zet die in de map bewijs.',
};
const googleKind = (name: string, format: string): UnreadKind => ({
  what: `een verwijzing naar ${name}, niet het document zelf`,
  advice: `${EXPORT_GOOGLE}, ${format}. Zet dat bestand in de map bewijs.`,
});
const officeKind = (program: string, format: string): UnreadKind => ({
  advice: `Open het in ${program}. Kies Opslaan als, en dan "${format}".`,
});
const archive = (name: string): UnreadKind => ({
  what: `een ingepakt bestand (${name})`,
  advice: 'Pak het uit en zet de losse bestanden in de map bewijs.',
});

const UNREAD_KINDS: Readonly<Record<string, UnreadKind>> = {
  doc: officeKind('Word', 'Word-document (*.docx)'),
  docm: officeKind('Word', 'Word-document (*.docx)'),
  xls: officeKind('Excel', 'Excel-werkmap (*.xlsx)'),
  xlsm: officeKind('Excel', 'Excel-werkmap (*.xlsx)'),
  xlsb: officeKind('Excel', 'Excel-werkmap (*.xlsx)'),
  ppt: officeKind('PowerPoint', 'PowerPoint-presentatie (*.pptx)'),
  pages: { advice: 'Open het in Pages. Kies Archief, Exporteer naar, PDF.' },
  numbers: { advice: 'Open het in Numbers. Kies Archief, Exporteer naar, PDF.' },
  key: { advice: 'Open het in Keynote. Kies Archief, Exporteer naar, PDF.' },
  pub: { advice: 'Open het in Publisher. Kies Exporteren en dan PDF.' },
  msg: {
    what: 'een e-mail van Outlook',
    advice: 'Open de e-mail in Outlook, druk hem af als PDF en zet die in de map bewijs.',
  },
  rar: archive('rar'),
  '7z': archive('7z'),
  gdoc: googleKind('Google Documenten', 'Microsoft Word (.docx)'),
  gsheet: googleKind('Google Spreadsheets', 'Microsoft Excel (.xlsx)'),
  gslides: googleKind('Google Presentaties', 'Microsoft PowerPoint (.pptx)'),
  gdraw: googleKind('Google Tekeningen', 'PDF'),
  gform: {
    what: 'een verwijzing naar Google Formulieren, niet het formulier zelf',
    advice: 'Open het in Google, druk het formulier af als PDF en zet die in de map bewijs.',
  },
  crdownload: UNFINISHED,
  part: UNFINISHED,
  partial: UNFINISHED,
  download: UNFINISHED,
  opdownload: UNFINISHED,
  tmp: {
    what: 'een tijdelijk bestand van een programma, zoals Word het maakt tijdens het werk',
    advice: 'Sluit het document in Word. Staat dit bestand er dan nog, haal het dan weg.',
  },
  lnk: {
    what: 'een snelkoppeling van Windows, niet het bestand zelf',
    advice: 'Kopieer het bestand waar de snelkoppeling naar wijst naar de map bewijs. Haal de snelkoppeling weg.',
  },
  url: WEB_LINK,
  webloc: WEB_LINK,
  website: WEB_LINK,
};

/** What to say of a file with this extension that nobody reads. */
export const describeUnread = (extension: string): { text: string; advice: string } => {
  const kind = Object.hasOwn(UNREAD_KINDS, extension) ? UNREAD_KINDS[extension] : undefined;
  const told =
    extension === ''
      ? 'De naam heeft geen einde zoals .pdf of .docx.'
      : `Bestanden met .${extension} worden niet gelezen.`;
  return {
    text: kind?.what === undefined ? told : `Dit is ${kind.what}. Het is niet gelezen.`,
    advice: kind?.advice ?? AS_PDF,
  };
};
