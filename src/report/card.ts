import type { AuditResult } from '../assessment/audit-result.ts';
import { addMonths, schoolYearOf } from '../base/dates.ts';
import { toOneLine } from '../base/plain-text.ts';
import { type Card, MOST_NAME } from '../dossier/card-shape.ts';
import { FORMAT_VERSION, VOICES_FLOOR } from '../dossier/dossier-values.ts';
import { standingOf } from '../evidence/judge-evidence.ts';

type Response = {
  group: Card['response'][number]['group'];
  closed?: string | undefined;
  invited?: number | undefined;
  responses: number;
};

/** The parts of a result that go into a card; a saved one may come from an older version. */
export type CardSource = Pick<AuditResult, 'tool' | 'date' | 'mark'> & {
  qualityMark: Pick<AuditResult['qualityMark'], 'id' | 'version'> & {
    schoolYearStart?: string | undefined;
    content?: AuditResult['qualityMark']['content'] | undefined;
    sha256?: string | undefined;
  };
  school: Pick<AuditResult['school'], 'name' | 'brin' | 'board'> & { sector?: AuditResult['school']['sector'] };
  round: Pick<AuditResult['round'], 'schoolYear'>;
  standards: readonly Pick<AuditResult['standards'][number], 'id' | 'score'>[];
  criteria: readonly (Pick<AuditResult['criteria'][number], 'id' | 'score' | 'verdict'> & {
    questions: readonly Pick<AuditResult['criteria'][number]['questions'][number], 'state'>[];
  })[];
  evidence: readonly (Pick<AuditResult['evidence'][number], 'state' | 'criteria'> & {
    validUntil?: string | null | undefined;
    counts?: boolean | undefined;
  })[];
  findings: readonly { code: string; severity: 'error' | 'warning' | 'note'; waived?: unknown }[];
  actions: readonly { due?: string | undefined; done?: boolean | undefined }[];
  /** How many of each group answered; results without voices have none. */
  voices?: readonly Response[] | undefined;
};

/** Of results that do not say when a school year begins. */
const SCHOOL_YEAR_START = '08-01';

/** Lapses later than this are no news yet, and would make the card long. */
const MONTHS_AHEAD = 12;

/** Of a framework that was altered, in a result that does not say into what. */
const UNKNOWN_DIGEST = '000000000000';

/** What a framework is known by across schools; those of one version that hold other things are two. */
export const frameworkOn = ({ id, version, content, sha256 }: CardSource['qualityMark']): Card['framework'] => {
  const digest = sha256?.slice(0, UNKNOWN_DIGEST.length) ?? (content === 'altered' ? UNKNOWN_DIGEST : undefined);
  return { id, version, ...(digest === undefined ? {} : { digest }) };
};

const counted = (keys: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** A name from outside on one line, and no longer than a card can hold; no character is cut in two. */
const nameOn = (typed: string): string => {
  let shown = '';
  for (const character of toOneLine(typed)) {
    if (shown.length + character.length > MOST_NAME) break;
    shown += character;
  }
  return shown.trim() || '?';
};

const lapsesOf = ({ evidence, date }: CardSource): Card['lapses'] => {
  const last = addMonths(date, MONTHS_AHEAD).slice(0, 7);
  return counted(
    evidence.flatMap(({ counts, validUntil, ...item }) => {
      const isValid = standingOf(counts === undefined ? item : { ...item, counts }) === 'valid';
      if (!isValid || validUntil === null || validUntil === undefined || validUntil < date) return [];
      const month = validUntil.slice(0, 7);
      return month > last ? [] : [month];
    }),
  );
};

const actionsOf = ({ actions, date }: CardSource): Card['actions'] => {
  const open = actions.filter(({ done }) => done !== true);
  return {
    due: open.filter(({ due }) => due !== undefined && due >= date).length,
    late: open.filter(({ due }) => due !== undefined && due < date).length,
    undated: open.filter(({ due }) => due === undefined).length,
    done: actions.length - open.length,
  };
};

/** What groups see otherwise, and how few answered, stays at the school: a card tells of voices the response and no more. */
const isAboutVoices = (code: string): boolean => code.startsWith('voices-');

const findingsOf = ({ findings }: CardSource): Card['findings'] => {
  const open = findings.filter(({ waived, code }) => waived === undefined && !isAboutVoices(code));
  const number = (wanted: string) => open.filter(({ severity }) => severity === wanted).length;
  return {
    error: number('error'),
    warning: number('warning'),
    note: number('note'),
    kinds: counted(open.map(({ code }) => code)),
  };
};

/** A dossier keeps what was answered in the round before; that is no response of this one. */
const responseOf = ({ voices = [], round, qualityMark }: CardSource): Card['response'] =>
  voices
    .filter(({ closed }) => {
      const start = qualityMark.schoolYearStart ?? SCHOOL_YEAR_START;
      return closed !== undefined && schoolYearOf(closed, start) === round.schoolYear;
    })
    .filter(({ responses }) => responses >= VOICES_FLOOR)
    .map(({ group, invited, responses }) => ({ group, ...(invited === undefined ? {} : { invited }), responses }));

const schoolOn = ({ name, brin, sector, board }: CardSource['school']): Card['school'] => ({
  name: nameOn(name),
  ...(brin === undefined ? {} : { brin }),
  ...(sector === undefined ? {} : { sector }),
  ...(board === undefined
    ? {}
    : { board: { name: nameOn(board.name), ...(board.number === undefined ? {} : { number: board.number }) } }),
});

/**
 * The card of a result.
 * @param school whose card it is, where the dossier knows that better than a result of an earlier round
 */
export const cardOf = (result: CardSource, school: CardSource['school'] = result.school): Card => ({
  formatVersion: FORMAT_VERSION,
  kind: 'schoolkaart',
  tool: { name: result.tool.name, version: result.tool.version },
  made_on: result.date,
  school: schoolOn(school),
  round: result.round.schoolYear,
  framework: frameworkOn(result.qualityMark),
  mark: { verdict: result.mark.verdict, met: result.mark.met, of: result.mark.of },
  standards: result.standards.map(({ id, score }) => ({ id, score })),
  criteria: result.criteria.map(({ id, score, verdict }) => ({ id, score, verdict })),
  open: result.criteria.flatMap(({ questions }) => questions).filter(({ state }) => state === 'open').length,
  findings: findingsOf(result),
  actions: actionsOf(result),
  lapses: lapsesOf(result),
  response: responseOf(result),
});

/** The card as JSON, a line for each part, so that a person can read what is handed in. */
export const renderCard = (card: Card): string =>
  `{\n${Object.entries(card)
    .map(([key, value]) => `"${key}":${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;

export const cardFile = ({ round }: Pick<Card, 'round'>): string => `schoolkaart-${round}.json`;
