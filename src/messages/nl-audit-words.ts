import type { AuditVerdict, Decision, Method, Reply } from '../domain/audit/audit-file.ts';
import type { AuditProblem, ReviewSource } from '../domain/audit/audit-review.ts';
import type { SealChange } from '../domain/audit/seal-change.ts';
import { roleTitle } from '../domain/roles.ts';
import { count, dutchDate, listWords, verdictWords } from './nl-words.ts';

/** Words of an audit that the terminal and the report share. */

export const methodWords: Record<Method, string> = {
  talk: 'gesprek',
  observation: 'observatie',
  document: 'document',
};

export const decisionWords: Record<Decision, string> = {
  grant: 'toekennen',
  conditional: 'toekennen onder voorwaarden',
  refuse: 'niet toekennen',
};

export const replyWords: Record<Reply['reply'], string> = {
  agree: 'eens',
  disagree: 'niet eens',
  correct: 'een feit klopt niet',
};

export const sealChangeWords: Record<SealChange['what'], string> = {
  changed: 'veranderd',
  added: 'erbij gekomen',
  missing: 'weg',
  erased: 'gewist',
  framework: 'dit kader oordeelt nu anders',
  edited: 'met de hand gewijzigd na het vastleggen',
};

export const auditorName = (auditor: string): string => (auditor === '' ? 'eerste auditor' : `auditor ${auditor}`);

/** A source in a few words: 'gesprek G1: Ouder (6)'. */
export const sourceWords = ({ id, method, title, people, date }: Omit<ReviewSource, 'confidential'>): string => {
  const number = people === null ? '' : ` (${count(people, 'persoon', 'personen')})`;
  const day = date === null ? '' : `, ${dutchDate(date)}`;
  return `${methodWords[method]} ${id}: ${title}${number}${day}`;
};

export const groupWords = (group: string, titles: Readonly<Record<string, string>>): string => roleTitle(group, titles);

const verdictCounts: Record<Exclude<AuditVerdict, 'met'>, string> = {
  partlyMet: 'deels voldaan',
  notMet: 'niet voldaan',
  undetermined: 'niet vast te stellen',
};

const overWords = (over: Extract<AuditProblem, { code: 'advice-forbidden' }>['over']): string =>
  listWords(
    over.map(
      ({ verdict, count: number, most }) =>
        `${number} ${verdict === 'met' ? verdictWords.met : verdictCounts[verdict]} (${most === 0 ? 'geen enkele mag' : `hoogstens ${most}`})`,
    ),
    'en',
  );

const several = (ids: readonly string[]): string => listWords(ids, 'en');

const meant = (nearest: string | null): string => (nearest === null ? '' : ` Bedoelt u "${nearest}"?`);

const WORDS: { [Code in AuditProblem['code']]: (problem: Extract<AuditProblem, { code: Code }>) => string } = {
  'one-source': ({ criterion, count: number, needed }) =>
    number === 0
      ? `${criterion} rust op geen enkele bron. Er zijn er ten minste ${needed} nodig.`
      : number === 1
        ? `${criterion} rust op één bron. Er zijn er ten minste ${needed} nodig.`
        : `${criterion} rust op ${number} bronnen. Er zijn er ten minste ${needed} nodig.`,
  'one-kind': ({ criterion, method, needed }) =>
    `${criterion} rust op één soort bron: ${methodWords[method]}. Er zijn er ten minste ${needed} nodig, zoals een gesprek en een document.`,
  'unknown-source': ({ criterion, source, nearest }) =>
    `${criterion} noemt bron "${source}". Die staat niet bij de gesprekken en niet in bewijs.yaml.${meant(nearest)}`,
  'unknown-criterion': ({ criterion, nearest }) =>
    `Er staat een oordeel over "${criterion}". Dat criterium bestaat niet.${meant(nearest)}`,
  'reason-missing': ({ criterion }) =>
    `Bij ${criterion} wijkt het oordeel af van de zelfbeoordeling. Schrijf erbij waarom.`,
  'people-missing': ({ source }) => `Bij gesprek ${source} staat niet met hoeveel mensen het was.`,
  'verdict-missing': ({ criteria }) => `Nog geen oordeel over: ${several(criteria)}.`,
  'not-agreed': ({ criteria }) => `De auditoren verschillen nog over: ${several(criteria)}.`,
  'not-heard': ({ groups }) => `Nog niet gesproken: ${several(groups)}.`,
  'independence-missing': () => 'De verklaring van onafhankelijkheid ontbreekt.',
  'not-frozen': () => 'Het dossier is niet vastgelegd. Begin met: ouder-audit audit',
  'changed-since': ({ files }) =>
    `Het dossier is veranderd sinds het werd vastgelegd: ${count(files, 'bestand', 'bestanden')}.`,
  'framework-changed': ({ framework }) =>
    `Het kader ${framework} is anders dan toen het dossier werd vastgelegd. Gebruik het kader van toen, of leg opnieuw vast.`,
  'seal-edited': ({ file }) =>
    `In ${file} is met de hand gewijzigd wat was vastgelegd. Zet het terug, of leg opnieuw vast.`,
  'advice-missing': () => 'Er is nog geen advies.',
  'advice-forbidden': ({ decision, over }) => `Het advies "${decisionWords[decision]}" kan niet: ${overWords(over)}.`,
  'condition-missing': ({ criteria }) => `Een voorwaarde met een datum ontbreekt bij: ${several(criteria)}.`,
  'condition-late': ({ criterion, due, last }) =>
    `De voorwaarde bij ${criterion} is pas klaar op ${dutchDate(due)}. Dat mag tot en met ${dutchDate(last)}.`,
};

/** What stands in the way of a final report, in a sentence or two. */
export const describeAuditProblem = (problem: AuditProblem): string =>
  // Safe: the entry of its own code.
  (WORDS[problem.code] as (problem: AuditProblem) => string)(problem);
