import type { JudgedSignOff } from '../../audit/sign-offs.ts';
import { frozenChangeWords } from '../../audit/words/audit-words.ts';
import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchDate, dutchNumber, listWords } from '../../base/words/words.ts';
import type { Erased, LeftOut } from '../../dossier/dossier.ts';
import { LEFT_OUT_REASONS } from '../../findings/document-terms.ts';
import type { FrozenChange } from '../../findings/frozen-change.ts';
import { frozenFileWords, leftOutWords } from '../../findings/words.ts';
import type { BagProblem } from '../bag.ts';
import type { StayingFile } from '../choose-evidence.ts';

/** What `pack` and `verify` say. */

const KILO = 1000;

/** For example, 1 234 567 bytes as '1,23 MB'. */
export const bytesWords = (bytes: number): string => {
  if (bytes < KILO) return count(bytes, 'byte', 'bytes');
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(KILO)), units.length);
  return `${dutchNumber(bytes / KILO ** power)} ${units[power - 1]}`;
};

type Words = { [Code in BagProblem['code']]: (problem: BagProblem & { code: Code }) => string };

const WORDS: Words = {
  'not-a-bag': () => 'Dit is geen pakket: het is geen zip-bestand.',
  damaged: () => 'Het zip-bestand is beschadigd of niet compleet.',
  'no-declaration': () => 'Dit is geen pakket: bagit.txt ontbreekt.',
  'bad-declaration': () => 'In bagit.txt staat geen versie die dit programma kent.',
  'no-manifest': () => 'De lijst met bestanden (manifest) ontbreekt. Er is niets te controleren.',
  'no-payload': () => 'De map "data" ontbreekt. In een pakket staan de bestanden daarin.',
  'stray-bytes': () =>
    "In het zip-bestand zit meer dan de inhoud van het pakket. Andere programma's zien misschien iets anders.",
  'two-stories': ({ path }) => `Het zip-bestand spreekt zichzelf tegen over dit bestand: ${path}`,
  'in-a-file': ({ path }) => `Dit bestand zou in een ander bestand liggen: ${path}`,
  'unlisted-fetch': ({ path }) => `Dit bestand staat in fetch.txt, en niet in de lijst met bestanden: ${path}`,
  'bad-oxum': ({ value }) => `In bag-info.txt staat bij Payload-Oxum geen goede telling: ${value}`,
  'other-seal': ({ found }) =>
    found === null
      ? 'Het pakket heeft geen zegel, en u gaf er wel een.'
      : 'Het zegel is een ander zegel dan u gaf. Dit is dus een ander pakket, of iemand heeft het veranderd.',
  encrypted: () => 'Het zip-bestand is beveiligd met een wachtwoord.',
  'unsafe-name': ({ path }) => `Deze naam wijst naar een plek buiten het pakket: ${path}`,
  link: ({ path }) => `Dit is een snelkoppeling, geen bestand: ${path}`,
  'too-large': ({ path }) =>
    path === ''
      ? 'Uitgepakt is dit pakket onwaarschijnlijk groot.'
      : `Uitgepakt is dit onwaarschijnlijk groot: ${path}`,
  unreadable: ({ path }) => `Dit bestand is niet te lezen: ${path}`,
  'to-be-fetched': ({ path }) => `Dit bestand zou nog van internet moeten komen, en is er niet: ${path}`,
  'same-name': ({ paths }) => `Deze namen zijn op sommige computers hetzelfde: ${listWords(paths, 'en')}`,
  'too-many': ({ most }) => `Er zitten meer dan ${most} bestanden in. Dat kan geen dossier zijn.`,
  changed: ({ path }) => path,
  missing: ({ path }) => path,
  added: ({ path }) => path,
  unlisted: ({ path, manifest }) => `In ${manifest} ontbreekt: ${path}`,
  'listed-twice': ({ path, manifest }) => `In ${manifest} staat twee keer: ${path}`,
  'bad-line': ({ path, line }) => `Regel ${line} van ${path} is niet te begrijpen.`,
  'unknown-encoding': ({ encoding }) =>
    `De lijsten zijn geschreven in een codering die dit programma niet kent: ${encoding}`,
  'unknown-algorithm': ({ algorithms }) =>
    `De lijsten gebruiken een methode die dit programma niet kent: ${listWords(algorithms, 'en')}`,
  oxum: ({ said, found }) =>
    `Volgens bag-info.txt zijn het ${count(said.files, 'bestand', 'bestanden')} van samen ${said.bytes} bytes. Het zijn er ${found.files}, van samen ${found.bytes} bytes.`,
};

/** One problem of a package, on one line. */
export const describeBagProblem = (problem: BagProblem): string =>
  // Safe: each code looks up the words for its own problem. Names come from outside, hence one line.
  toOneLine((WORDS[problem.code] as (problem: BagProblem) => string)(problem));

/** A longer list on a screen helps nobody; the JSON and bag-info.txt have them all. */
export const MOST_SHOWN = 40;

const fewNames = (names: readonly string[]): string => {
  const rest = names.length - MOST_SHOWN;
  return listWords([...names.slice(0, MOST_SHOWN).map(toOneLine), ...(rest > 0 ? [`nog ${rest}`] : [])], 'en');
};

const SIGNED: Record<'valid' | 'invalid' | 'unchecked', string> = {
  valid: 'de handtekening klopt',
  invalid: 'de handtekening klopt niet',
  unchecked: 'de handtekening is hier niet te controleren, want het programma ervoor ontbreekt',
};

const signatureState = ({ kind, state, covers }: NonNullable<JudgedSignOff['signature']>): string => {
  if (kind !== 'ssh') return 'de handtekening is niet nagekeken, want dit programma kent alleen die van SSH';
  const alone = ', maar rol en dag staan niet in wat is getekend (een oudere versie)';
  return `${SIGNED[state]}${state === 'valid' && covers === 'result' ? alone : ''}`;
};

const signatureWords = ({ signature, result, dossier }: JudgedSignOff): string => {
  if (result === 'missing') return 'wat getekend is, ontbreekt';
  if (result === 'changed') return 'wat getekend is, is veranderd';
  if (result === 'other-statement') return 'getekend is voor een andere rol, dag of uitkomst';
  const said = signature === null ? 'zonder digitale handtekening' : signatureState(signature);
  if (dossier === 'unknown') return `${said}; een deel van het dossier is op school gebleven`;
  if (dossier === 'erased') return `${said}; daarna is er iets gewist, en verder is het dossier hetzelfde`;
  return dossier === 'same' ? said : `${said}; het dossier is daarna veranderd`;
};

/** Which key, and with a list of signers whose it is. */
const keyWords = ({ signature }: JudgedSignOff): string => {
  const { key = null, owner } = signature ?? {};
  if (key === null) return '';
  if (owner === undefined) return ` Sleutel: ${key}.`;
  return owner === null
    ? ` Sleutel: ${key}. Die staat niet in uw lijst, of niet voor die dag. Vraag van wie hij is.`
    : ` Sleutel: ${key}, volgens uw lijst van ${toOneLine(owner)}.`;
};

const WHY: Record<StayingFile['reason'], string> = {
  ...leftOutWords,
  elsewhere: 'want dit wijst naar een plek buiten de map bewijs of is geen bestand',
  missing: 'want dit staat in de lijst, maar niet in de map bewijs',
};

const COVERED = 'Ook titel en citaten daarvan zitten er niet in.';

/** What to do about files that stay at school. @param folder the dossier as the user named it */
const STAYED_ADVICE: Record<StayingFile['reason'], (folder: string) => string> = {
  confidential: () => COVERED,
  unread: (folder) =>
    `Kijk zelf, en zeg dat met: ouder-audit evidence edit <naam>${folderArgument(folder)} --looked-by ib`,
  unregistered: (folder) =>
    `Hoort het bij het bewijs? Zet het dan in de lijst met: ouder-audit evidence scan${folderArgument(folder)}`,
  'other-case': (folder) =>
    `Zeg hoe het bestand precies heet: ouder-audit evidence edit <naam>${folderArgument(folder)} --file <bestand>`,
  elsewhere: (folder) =>
    `Hoort het bij het bewijs? Kopieer het bestand zelf dan in de map: ouder-audit evidence add <bestand>${dossierArgument(folder)}`,
  missing: (folder) =>
    `Zet het bestand terug in de map, of haal het uit de lijst met: ouder-audit evidence remove <naam>${folderArgument(folder)}`,
};

/** Only what stands in the register can be called by a name. */
const UNREAD_LOOSE_ADVICE = (folder: string): string =>
  `Zet het eerst in de lijst, en kijk dan zelf: ouder-audit evidence scan${folderArgument(folder)}`;

const isKept = (reason: StayingFile['reason']): boolean => reason !== 'elsewhere' && reason !== 'missing';

const stayedWords = (
  reason: StayingFile['reason'],
  { names, isLoose }: { names: readonly string[]; isLoose: boolean },
  folder: string,
): string => {
  const advice = reason === 'unread' && isLoose ? UNREAD_LOOSE_ADVICE : STAYED_ADVICE[reason];
  const head = isKept(reason) ? 'Op school gebleven' : 'Niet ingepakt';
  return `${head}, ${WHY[reason]}: ${fewNames(names)}. ${advice(folder)}`;
};

/** What a package leaves out: a line per reason. Of a file outside the register the package has no name. */
const leftOutLines = (leftOut: readonly LeftOut[]): string[] =>
  LEFT_OUT_REASONS.flatMap((reason) => {
    const own = leftOut.filter((each) => each.reason === reason);
    if (own.length === 0) return [];
    const ids = [...new Set(own.flatMap(({ id }) => id ?? []))];
    const nameless = own.filter(({ id }) => id === undefined).length;
    const counted = nameless === 0 ? [] : [count(nameless, 'bestand zonder naam', 'bestanden zonder naam')];
    const more = reason === 'confidential' ? ` ${COVERED}` : '';
    return [`Op school gebleven, ${WHY[reason]}: ${listWords([...ids.map(toOneLine), ...counted], 'en')}.${more}`];
  });

/** A package by its name; one at the top of its zip has no name. */
const named = (name: string): string => (name === '' ? 'Het pakket' : `Het pakket ${toOneLine(name)}`);

const sizeWords = (files: number, bytes: number): string =>
  `${count(files, 'bestand', 'bestanden')}, ${bytesWords(bytes)}`;

/** What a package was compared with: the seal that somebody kept elsewhere, or only what it says about itself. */
type Against = 'seal' | 'itself';

const AGAINST: Record<Against, string> = {
  seal: ': het zegel is het zegel dat u gaf',
  itself: ' volgens de lijsten in het pakket zelf',
};

export const bagWords = {
  packed: (path: string, files: number, bytes: number) =>
    `Verzegeld in: ${path} (${count(files, 'bestand', 'bestanden')}, ${bytesWords(bytes)})`,
  withoutSeal: [
    'Wie het pakket veranderde, kan ook de lijsten erin hebben veranderd. Zeker weet u het met het zegel dat de school bewaarde.',
    'Geef dat zegel, of het bestand ermee, met: --expect-seal <zegel>',
  ],
  /** `names` of files at school: in the register by id, else by path. `isLoose`: none of them is in the register. */
  stayed: stayedWords,
  omitted: (paths: readonly string[]) =>
    `Niet ingepakt, want er staan namen in van bestanden die op school blijven: ${listWords(paths, 'en')}.`,
  withUnread: 'Toch meenemen kan met --with-unread, en het pakket zegt er dan bij dat niemand ze las.',
  leftOut: leftOutLines,
  unread: (names: readonly string[]) =>
    `Niemand las of bekeek: ${fewNames(names)}. Er is dus ook niet gezocht naar gegevens van personen.`,
  confidentialInside: (number: number) =>
    `Er ${number === 1 ? 'zit 1 vertrouwelijk stuk' : `zitten ${number} vertrouwelijke stukken`} in het pakket. Zonder die stukken inpakken kan met --without-confidential.`,
  refused: (number: number) =>
    `Er is niets ingepakt. Op ${count(number, 'plek staan', 'plekken staan')} gegevens van personen:`,
  refusedFile: (file: string, title: string) => `  bewijs/${toOneLine(file)}: ${title}`,
  refusedCopy: (file: string) =>
    `  bewijs/${toOneLine(file)}: dit is hetzelfde bestand als een ander, waarin gegevens van personen staan`,
  refusedRecord: (file: string) =>
    `  ${toOneLine(file)}: hierin staat een BSN, een rekeningnummer of een naam uit namen.txt`,
  /** For text that people wrote: the finding itself says file and line. */
  refusedText: (about: string, text: string) => `  ${toOneLine(about)}: ${text}`,
  refusedNext: (place: string) =>
    `Haal die gegevens weg, kies een ander stuk of schrijf het anders op. Bekijk waar ze staan met: ouder-audit check${place}`,

  valid: (name: string, files: number, bytes: number, against: Against) =>
    `${named(name)} klopt: ${sizeWords(files, bytes)}. Niets is veranderd, erbij gekomen of weggeraakt${AGAINST[against]}.`,
  /** Speaks of the package only; its contents are another matter. */
  whole: (name: string, files: number, bytes: number) => `${named(name)} is heel: ${sizeWords(files, bytes)}.`,
  otherThanThen:
    'Maar het dossier is veranderd nadat het voor de audit werd vastgelegd, of nadat er werd getekend. Vraag de school wat er veranderde en waarom.',
  invalid: (name: string) => `${named(name)} klopt niet.`,
  groups: { changed: 'Veranderd:', added: 'Erbij gekomen:', missing: 'Ontbreekt:', other: 'Verder:' },
  andMore: (number: number) => `  en nog ${number}; alles staat in de uitvoer van --format json`,
  unsealed: (paths: readonly string[]) => `Niet verzegeld, dus niet te controleren: ${fewNames(paths)}.`,
  odd: (paths: readonly string[]) => `Niet elke computer kan deze namen aan: ${fewNames(paths)}.`,
  erased: ({ id, date, reason, by }: Erased) =>
    `Gewist op ${dutchDate(date)} door ${by}: ${toOneLine(id)}. Reden: ${toOneLine(reason)}`,
  sinceAudit: (on: string) => `Anders dan toen het voor de audit werd vastgelegd (${dutchDate(on)}):`,
  frozenChange: ({ file, what }: FrozenChange) => `  ${toOneLine(frozenFileWords(file))}: ${frozenChangeWords[what]}`,
  signed: (signOff: JudgedSignOff) =>
    `Getekend als ${toOneLine(signOff.role)} op ${dutchDate(signOff.on)}: ${signatureWords(signOff)}.${keyWords(signOff)}`,
  /** @param roles in which somebody signed of whom the list does not say who; none if nobody signed */
  strangers: (roles: readonly string[]) =>
    roles.length === 0
      ? 'U gaf een lijst van wie tekent, maar in dit pakket tekende niemand. Vraag waarom.'
      : `Getekend, maar niet van iemand op uw lijst: ${listWords(roles.map(toOneLine), 'en')}. De handtekening ontbreekt, klopt niet, is niet te controleren, of is van een andere sleutel.`,
  unpacked: (folder: string) => `Uitgepakt in: ${folder}`,
  auditNext: (dossier: string) => `De audit begint met: ouder-audit audit${folderArgument(dossier)}`,
  unpackNext: (path: string) =>
    `Uitpakken en bekijken kan met: ouder-audit verify${folderArgument(path)} --unpack mijn-audit`,
  otherFile:
    'Kijk of u het goede bestand of de goede map koos. Een pakket is een zip-bestand dat met "ouder-audit pack" is gemaakt.',
  otherSeal:
    'Elk pakket heeft een eigen zegel. Kijk of u het zegel van dit pakket nam. Is dat zo? Vraag dan wie het stuurde om een nieuw pakket, en pak dit niet uit.',
  askAgain: 'Vraag wie het stuurde om een nieuw pakket. Pak dit pakket niet uit.',
};
