import { dutchDate } from '../../base/words/words.ts';
import { defineFinding, type NotAccepted } from '../define-finding.ts';
import type { FrozenChange } from '../frozen-change.ts';
import { frozenFileWords } from '../words.ts';

/** A waiver as written, with its number in the file, from 1. */
type WaiverName = { code: string; subject: string; number: number };

const atWaiver = ({ number }: WaiverName) => ({
  file: 'uitzonderingen.yaml',
  keys: [`waivers/${number - 1}`, 'waivers'],
});

const nameWaiver = ({ code, subject }: WaiverName): string => `${code} ${subject}`;

const UNUSED: Record<'unfit' | NotAccepted, string> = {
  unfit: 'past bij geen enkele bevinding',
  'personal-data': 'doet niets: persoonsgegevens zijn niet te aanvaarden',
  seal: 'doet niets: alleen de auditor kan dit aanvaarden',
  crash: 'doet niets: een controle die vastliep, is niet te aanvaarden',
};

const CHANGE_WORDS: Record<FrozenChange['what'], (name: string) => string> = {
  changed: (file) => `Sindsdien is veranderd: ${file}.`,
  added: (file) => `Sindsdien is erbij gekomen: ${file}.`,
  missing: (file) => `Sindsdien is weg: ${file}.`,
  erased: (file) => `Sindsdien is gewist, volgens de lijst met bewijs: ${file}.`,
  framework: (name) => `Het keurmerk ${name} oordeelt nu anders dan toen.`,
  edited: (file) => `In ${file} is met de hand gewijzigd wat toen is vastgelegd.`,
};

const CHANGE_ADVICE: Partial<Record<FrozenChange['what'], string>> = {
  framework: 'Gebruik het keurmerk van toen, in school.yaml of met --framework.',
  erased: 'Terugzetten hoeft niet: dit stuk is met een reden gewist.',
  edited: 'Zet terug wat er stond, bijvoorbeeld uit een reservekopie of een pakket.',
};

/** About what people agreed on: waivers, and what was frozen for an audit. */
export const processFindings = {
  'waiver-expired': defineFinding<WaiverName & { until: string }>({
    severity: 'error',
    act: 'upkeep',
    tag: 'uitzondering',
    fixed: true,
    mendedAt: atWaiver,
    apart: nameWaiver,
    title: 'Uitzondering is verlopen',
    text: ({ code, subject, until }) =>
      `De uitzondering voor ${code} bij "${subject}" gold tot en met ${dutchDate(until)}.`,
    advice: ({ number }, at) =>
      `Meer tijd nodig? Kies een nieuwe laatste dag met "ouder-audit waivers add${at.folder}". Opgelost? Haal de uitzondering weg: ouder-audit waivers remove ${number}${at.folder}`,
    help: {
      what: 'De laatste dag van een uitzondering is voorbij.',
      why:
        'De uitzondering werkt niet meer, en de afspraak erachter is blijven liggen. ' +
        'Voor deze fout zelf bestaat geen uitzondering.',
      mend:
        'Los op waar de uitzondering over gaat en haal haar weg: `ouder-audit waivers remove`. ' +
        'Is er echt meer tijd nodig, spreek dan een nieuwe laatste dag af: `ouder-audit waivers add`.',
    },
    example: { code: 'undated', subject: 'afspraken-buurthuis.odt', number: 1, until: '2026-07-31' },
  }),

  /** It fits no finding, or it is for what nobody can accept. */
  'waiver-unused': defineFinding<WaiverName & { why: 'unfit' | NotAccepted }>({
    severity: 'note',
    act: 'upkeep',
    tag: 'uitzondering',
    mendedAt: atWaiver,
    apart: nameWaiver,
    title: 'Uitzondering is niet nodig',
    text: ({ code, subject, why }) => `De uitzondering voor ${code} bij "${subject}" ${UNUSED[why]}.`,
    advice: ({ why, number }, at) =>
      why === 'unfit'
        ? `Is de bevinding opgelost, of klopt de naam niet? Haal de uitzondering dan weg: ouder-audit waivers remove ${number}${at.folder}`
        : `Haal de uitzondering weg: ouder-audit waivers remove ${number}${at.folder}`,
    help: {
      what: 'Een uitzondering past bij geen enkele bevinding die u mag aanvaarden.',
      why:
        'Misschien is het probleem al opgelost, of klopt de naam niet. ' +
        'Een fout over persoonsgegevens kunt u nooit aanvaarden.',
      mend:
        'Haal haar weg als zij niet meer nodig is: `ouder-audit waivers remove`. ' +
        'Hoort de uitzondering er wel, maak haar dan opnieuw: `ouder-audit waivers add`.',
    },
    example: { why: 'unfit', code: 'undated', subject: 'afspraken-buurthuis.odt', number: 1 },
  }),

  /** The framework calls itself a version that this tool knows, and holds something else. */
  'framework-altered': defineFinding<{ id: string; version: string }>({
    severity: 'warning',
    act: 'upkeep',
    tag: 'keurmerk',
    mendedAt: () => ({ file: 'school.yaml', keys: ['framework', 'qualityMark'] }),
    title: 'Het keurmerk is aangepast',
    text: ({ id, version }) =>
      `Het keurmerk noemt zich ${id} ${version}, maar de inhoud is anders dan die van deze versie. De uitkomst kan daardoor anders zijn.`,
    advice: () =>
      'Gebruik het keurmerk dat bij het programma hoort. Of geef het aangepaste keurmerk een eigen nummer, bij "version" in keurmerk.yaml.',
    help: {
      what:
        'De bestanden met de criteria en de regels zijn gewijzigd, maar het nummer van de versie is gelijk gebleven. ' +
        'Het programma kent de inhoud van elke versie die ooit gold.',
      why: 'Wie de uitkomst leest, denkt dat de bekende vragen en regels zijn gebruikt. Een andere grens of vraag geeft een andere uitkomst.',
      mend:
        'Haal `--framework` weg, of `framework` in `school.yaml`. Is de wijziging bewust, verhoog dan `version` in ' +
        '`keurmerk.yaml`. In rapporten staat dan dat de inhoud niet is nagekeken.',
    },
    example: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' },
  }),

  /** Something changed after it was frozen for an audit. */
  'seal-mismatch': defineFinding<FrozenChange & { frozenOn: string }>({
    severity: 'error',
    act: 'upkeep',
    tag: 'audit',
    fixed: true,
    notAccepted: 'seal',
    mendedAt: ({ file, what }) =>
      what === 'framework' ? { file: 'school.yaml', keys: ['framework', 'qualityMark'] } : { file, keys: [] },
    apart: ({ file }) => file,
    title: 'Anders dan bij de audit',
    text: ({ file, what, frozenOn }) =>
      `Het dossier is op ${dutchDate(frozenOn)} vastgelegd voor de audit. ${CHANGE_WORDS[what](frozenFileWords(file))}`,
    advice: ({ what }, at) =>
      `${CHANGE_ADVICE[what] ?? 'Zet het bestand terug zoals het was.'} Hoort de wijziging erbij, dan beslist de auditor, met: ouder-audit audit${at.folder}`,
    help: {
      what:
        'Een bestand is anders dan toen het dossier voor de audit werd vastgelegd, of het is weg of nieuw. ' +
        'Of het keurmerk is anders: de criteria en de regels. Of iemand wijzigde met de hand wat was vastgelegd.',
      why:
        'De auditor oordeelt over wat er op die dag lag. Verandert dat, dan klopt het oordeel misschien niet meer. ' +
        'Daarom blijft dit altijd een fout, en een uitzondering verandert dat niet.',
      mend:
        'Zet het bestand terug zoals het was. Hoort de wijziging erbij, vraag de auditor dan om het dossier opnieuw vast te leggen ' +
        'met `ouder-audit audit`. De reden komt in het rapport.',
    },
    example: { file: 'antwoorden.yaml', what: 'changed', frozenOn: '2026-11-16' },
  }),
};
