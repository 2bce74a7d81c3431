import { adviceWords, auditorName, describeAuditProblem } from '../../audit/words/audit-words.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchDate, listWords, outcomeWords } from '../../base/words/words.ts';
import type { Contradiction, Remark } from '../verify/contradictions.ts';

/** What `verify` says of a package that contradicts itself, and what to do then. */

const ABOUT: Record<string, (criterion: string) => string> = {
  school: () => 'de school',
  'school-year': () => 'het schooljaar',
  date: () => 'de dag',
  framework: () => 'de versie van het keurmerk',
  mark: () => 'de uitkomst voor het keurmerk',
  met: () => 'het aantal criteria dat voldaan is',
  final: () => 'het rapport van de audit',
  advice: () => 'het advies van de auditor',
  'valid-through': () => 'het laatste schooljaar dat het keurmerk geldt',
  criterion: (id) => `de zelfbeoordeling van ${id}`,
  verdict: (id) => `het oordeel van de auditor over ${id}`,
  condition: (id) => `de datum van de voorwaarde bij ${id}`,
};

const VALUES: Record<string, string> = {
  ...outcomeWords,
  ...adviceWords,
  final: 'definitief',
  draft: 'een concept',
};

const aboutWords = (about: string): string => {
  const [kind = '', id = ''] = about.split(' ');
  return ABOUT[kind]?.(toOneLine(id)) ?? toOneLine(about);
};

const value = (text: string): string => (text === '' ? 'niets' : `"${toOneLine(VALUES[text] ?? text)}"`);

const PARTS: Record<string, string> = {
  tool: 'het programma',
  qualityMark: 'de versie van het keurmerk',
  sessions: 'de bijeenkomsten',
  standards: 'de standaarden',
  criteria: 'de criteria',
  evidence: 'het bewijs',
  findings: 'de bevindingen',
  actions: 'de afspraken',
  thresholds: 'de grenzen',
  run: 'de controle',
  audit: 'de audit',
  compare: 'de vorige rondes',
};

const names = (items: readonly string[]): string =>
  listWords(
    items.map((item) => PARTS[item] ?? toOneLine(item)),
    'en',
  );

type Words = { [Code in Contradiction['code']]: (found: Contradiction & { code: Code }) => string };

const WORDS: Words = {
  'result-differs': ({ path, about, said, follows }) =>
    `${path} zegt over ${aboutWords(about)}: ${value(said)}. Uit het dossier volgt: ${value(follows)}.`,
  'result-parts': ({ path, parts }) => `${path} zegt iets anders dan uit het dossier volgt, over: ${names(parts)}.`,
  'report-differs': ({ path }) => `${path} zegt iets anders dan uit het dossier volgt.`,
  'report-missing': ({ path }) => `${path} ontbreekt. In een pakket van dit programma zit het altijd.`,
  'report-added': ({ path }) => `${path} is niet door dit programma gemaakt. Lees het niet als rapport.`,
  'file-added': ({ path }) =>
    `${path} is niet door dit programma ingepakt. Lees het niet als rapport of als deel van het dossier.`,
  'file-invalid': ({ path }) => `${path} is niet te lezen. Zo maakt dit programma het niet.`,
  'info-differs': ({ label, said, follows }) =>
    `bag-info.txt zegt bij ${label}: ${value(said)}. Uit het dossier volgt: ${value(follows)}.`,
  'framework-altered': ({ id, version, differences }) =>
    `Het keurmerk in data/kader noemt zich ${id} ${version}, maar is aangepast${
      differences.length === 0 ? '' : `. Anders is: ${differences.map(toOneLine).join('; ')}`
    }. Vraag waarom, en oordeel met het keurmerk dat bij het programma hoort.`,
  'auditor-missing': ({ auditor, criterion }) => {
    const agreement = `Een afspraak ${criterion === null ? 'over het advies' : `over ${criterion}`}`;
    return auditor === null
      ? `${agreement} is van twee auditoren, maar in het pakket zit de audit van één. Vraag de andere auditor om zijn bestand.`
      : `${agreement} noemt ${auditorName(auditor)}, maar diens audit zit niet in het pakket. Vraag die auditor om zijn bestand.`;
  },
  'key-differs': ({ role, said, follows }) =>
    `aftekening.yaml zegt dat met sleutel ${toOneLine(said)} is getekend als ${role}. De handtekening is van ${follows === '' ? 'een andere sleutel' : follows}.`,
  'audit-rule': ({ problem }) => `De audit houdt zich niet aan de eigen regels. ${describeAuditProblem(problem)}`,
  'day-impossible': ({ role, on, first, last }) =>
    `Volgens aftekening.yaml is als ${toOneLine(role)} getekend op ${dutchDate(on)}. Dat kan niet: de uitkomst is van ${dutchDate(first)}${last === null ? '' : `, en het pakket van ${dutchDate(last)}`}.`,
  'one-key': ({ key, roles }) =>
    `Met één sleutel (${key}) is vaker getekend: als ${listWords(roles, 'en')}. Vraag elk van hen of de handtekening van hem of haar is.`,
  'key-inside': ({ path }) =>
    `Hierin staat een sleutel om mee te tekenen: ${path}. Wie het pakket heeft, kan in die naam tekenen. De eigenaar moet een nieuwe sleutel maken, en opnieuw tekenen.`,
};

/** One contradiction, on one line. */
export const describeContradiction = (found: Contradiction): string =>
  // Safe: each code looks up the words for its own contradiction.
  toOneLine((WORDS[found.code] as (found: Contradiction) => string)(found));

const WHY_NOT: Record<Extract<Remark, { code: 'not-worked-out' }>['why'], (made: string) => string> = {
  'other-version': (made) =>
    `het is gemaakt met ${toOneLine(made)}, en die kan andere regels hebben. Controleer het met die versie`,
  'other-build': () => 'het is gemaakt met dezelfde versie van dit programma, maar met andere code',
  'unknown-tool': () => 'het pakket zegt niet met welke regels het is gemaakt',
  'no-result': () => 'er zit geen uitkomst in (data/rapport/audit.json)',
};

/** A longer list belongs in the report. */
const MOST_PROBLEMS = 5;

type RemarkWords = { [Code in Remark['code']]: (remark: Remark & { code: Code }) => string };

const REMARKS: RemarkWords = {
  'not-worked-out': ({ why, made }) =>
    `Niet nagerekend of de uitkomst uit het dossier volgt: ${WHY_NOT[why](made)}. Wie het zeker wil weten, pakt het dossier uit en controleert dat: ouder-audit verify <pakket> --unpack <map>`,
  'reports-unheld': ({ paths }) =>
    `Niet nagekeken of deze rapporten hetzelfde zeggen als data/rapport/audit.json: ${listWords(paths.map(toOneLine), 'en')}. Lees dat bestand, of maak het rapport zelf met: ouder-audit report --from`,
  'framework-unknown': ({ id, version }) =>
    `Het keurmerk ${toOneLine(id)} ${toOneLine(version)} kent dit programma niet: niet nagekeken of het is aangepast.`,
  draft: ({ problems }) => {
    const first = problems.slice(0, MOST_PROBLEMS).map(describeAuditProblem).join(' ');
    const rest = problems.length - MOST_PROBLEMS;
    const more = rest > 0 ? ` En nog ${count(rest, 'ding', 'dingen')}: het rapport zegt welke.` : '';
    return `De audit in dit pakket is een concept. ${first}${more}`.trim();
  },
  'signed-draft': ({ roles }) => `Er is getekend onder een concept, door: ${listWords(roles.map(toOneLine), 'en')}.`,
};

export const describeRemark = (remark: Remark): string =>
  // Safe: each code looks up the words for its own remark.
  (REMARKS[remark.code] as (remark: Remark) => string)(remark);

export const contradictionWords = {
  head: 'Het pakket spreekt zichzelf tegen:',
  next: 'Vertrouw de uitkomst in dit pakket niet. Vraag wie het stuurde om uitleg en om een nieuw pakket. Wie de uitkomst zelf wil uitrekenen, pakt het dossier uit en controleert dat: ouder-audit verify <pakket> --unpack <map>',
  agrees: (day: string) =>
    `De uitkomst en de rapporten volgen uit het dossier en het keurmerk in het pakket (nagerekend voor ${dutchDate(day)}).`,
};
