import type { Edit } from '../base/edit.ts';
import { findNearest } from '../base/nearest.ts';
import { countWords } from '../base/plain-text.ts';
import { UserError } from '../base/user-error.ts';
import type { Dossier, Waiver } from '../dossier/dossier.ts';
import { REASON_WORDS } from '../dossier/dossier-values.ts';
import { lastsTooLong, lastWaiverDay } from '../dossier/last-waiver-day.ts';
import { FINDING_CODES, findRecord } from '../findings/find-record.ts';
import { type Finding, subjectKey } from '../findings/finding.ts';
import type { SeverityChoices } from '../findings/severity.ts';
import { whyNever } from '../findings/waivers.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

/** A waiver as lists show it. `number`: its place in the file, from 1. `over`: its last day has passed. */
export type ListedWaiver = Waiver & { number: number; title: string; over: boolean };

export const listedWaiver = (waiver: Waiver, number: number, today: string): ListedWaiver => ({
  ...waiver,
  number,
  title: findRecord(waiver.code)?.title ?? waiver.code,
  over: waiver.until < today,
});

/** The waivers of a dossier in the order of the file. @param today YYYY-MM-DD */
export const listWaivers = ({ waivers }: Pick<Dossier, 'waivers'>, today: string): ListedWaiver[] =>
  (waivers?.waivers ?? []).map((waiver, index) => listedWaiver(waiver, index + 1, today));

/** Findings about waivers themselves: nobody accepts those. */
const ABOUT_WAIVERS: readonly string[] = ['waiver-expired', 'waiver-unused'];

/** What a school may accept now: open findings, each once, without tips. */
export const acceptable = (findings: readonly Finding[], choices: SeverityChoices): Finding[] => {
  const fitting = findings.filter(
    ({ code, severity, waived }) =>
      waived === undefined && severity !== 'note' && !ABOUT_WAIVERS.includes(code) && whyNever(code, choices) === null,
  );
  return [...new Map(fitting.map((finding) => [`${finding.code} ${subjectKey(finding.subject)}`, finding])).values()];
};

/** @throws UserError 'waiver-code-unknown', 'waiver-refused' */
export const checkCode = (code: string, choices: SeverityChoices): void => {
  if (findRecord(code) === undefined)
    throw new UserError('waiver-code-unknown', { typed: code, nearest: findNearest(code, FINDING_CODES) });
  const why = ABOUT_WAIVERS.includes(code) ? 'crash' : whyNever(code, choices);
  if (why !== null) throw new UserError('waiver-refused', { code, why });
};

/** @throws UserError 'waiver-unfit' when no finding with this code is about this */
export const checkSubject = (
  { code, subject }: Pick<Waiver, 'code' | 'subject'>,
  findings: readonly Finding[],
  folder: string,
): void => {
  const subjects = findings.filter((finding) => finding.code === code).map((finding) => subjectKey(finding.subject));
  if (!subjects.includes(subject.normalize('NFC')))
    throw new UserError('waiver-unfit', { code, subject, subjects: [...new Set(subjects)], folder });
};

/** @throws UserError 'waiver-until', 'waiver-reason' */
export const checkTerms = (
  { until, reason }: { until?: string | undefined; reason?: string | undefined },
  dossier: Dossier,
  mark: QualityMark,
  today: string,
): void => {
  const lastDay = lastWaiverDay(dossier, mark);
  if (until !== undefined && (until < today || lastsTooLong(until, lastDay)))
    throw new UserError('waiver-until', { until, lastDay, past: until < today });
  if (reason !== undefined && countWords(reason) < REASON_WORDS)
    throw new UserError('waiver-reason', { words: REASON_WORDS });
};

/**
 * The edits that write a waiver. An older one for the same finding gets the new reason, role and day: two would contradict each other.
 * @returns `number`: its place in the file, from 1
 */
export const waiverEdits = (
  waiver: Waiver,
  { waivers }: Pick<Dossier, 'waivers'>,
): { edits: Edit[]; number: number; renewed: boolean } => {
  const known = waivers?.waivers ?? [];
  const place = known.findIndex(({ code, subject }) => code === waiver.code && subject === waiver.subject);
  if (place === -1)
    return { edits: [{ kind: 'append', path: ['waivers'], value: waiver }], number: known.length + 1, renewed: false };
  const { reason, by, until } = waiver;
  const edits = Object.entries({ reason, by, until }).map(
    ([key, value]): Edit => ({ kind: 'set', path: ['waivers', String(place), key], value }),
  );
  return { edits, number: place + 1, renewed: true };
};

/** The waiver with this number. @throws UserError 'waiver-unknown' */
export const findWaiver = (number: number, { waivers }: Pick<Dossier, 'waivers'>, folder: string): Waiver => {
  const known = waivers?.waivers ?? [];
  const found = known[number - 1];
  if (found === undefined) throw new UserError('waiver-unknown', { number, of: known.length, folder });
  return found;
};
