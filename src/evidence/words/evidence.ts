import { dossierFlag } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchDate, listWords } from '../../base/words/words.ts';
import type { Finding } from '../../findings/finding.ts';
import { FINDINGS } from '../../findings/records/index.ts';
import { evidenceStateWords } from '../../wording/result.ts';
import type { FileFacts, JudgedEvidence } from '../evidence.ts';
import { standingOf } from '../evidence-state.ts';

const stateWords = (file: JudgedEvidence, reasons: string, unseen: string): string => {
  const standing = standingOf(file);
  if (standing === 'valid') return evidenceStateWords[standing] + unseen;
  const plain = reasons === '' || standing === 'unlinked' || standing === 'neverCounts';
  return plain ? evidenceStateWords[standing] : `${evidenceStateWords[standing]}: ${reasons}`;
};

const isAbout = ({ subject }: Finding, { file, id }: JudgedEvidence): boolean =>
  subject.kind === 'file' && subject.path === file && (subject.id === undefined || subject.id === id);

/** What to add about a file that counts though nobody could read what stands in it, or not all of it. */
const unseenWords = (file: JudgedEvidence, findings: readonly Finding[]): string => {
  const own = findings.filter((finding) => isAbout(finding, file));
  if (own.some(({ code }) => code === 'unsupported-type')) return ' (niet nagekeken)';
  const scan = own.find((finding) => finding.code === 'no-text');
  if (scan === undefined) return '';
  const { pages } = scan.params;
  return pages === null || pages.wordless === pages.of ? ' (niet nagekeken)' : ' (niet helemaal nagekeken)';
};

/**
 * A piece of evidence on a few lines: its name, what it is, and whether it counts.
 * @param findings of the whole dossier, or at least of this file
 */
export const describeEvidence = (
  file: JudgedEvidence,
  findings: readonly Finding[],
): { name: string; details: string[]; state: string } => {
  const date = file.date === null ? 'geen datum' : dutchDate(file.date);
  const until = file.validUntil === null ? '' : `, goed tot en met ${dutchDate(file.validUntil)}`;
  const criteria = file.criteria.length === 0 ? 'geen criterium' : listWords(file.criteria, 'en');
  const reasons = listWords(
    file.reasons.map((code) => FINDINGS[code].title.toLowerCase()),
    'en',
  );
  return {
    name: file.id === null ? `(niet in de lijst) ${toOneLine(file.file)}` : file.id,
    details: [`bewijs/${toOneLine(file.file)}`, `${toOneLine(file.documentTitle)} · ${criteria} · ${date}${until}`],
    state: stateWords(file, reasons, unseenWords(file, findings)),
  };
};

/** What was seen in a file, on one line: how much there is, from when, and what it seems to be. */
export const describeSeen = ({ document }: FileFacts, title: string | null): string => {
  const content = document?.reading.state === 'read' ? document.reading.content : null;
  const pages = document?.pages ?? null;
  const seen = [
    ...(pages === null ? [] : [count(pages, 'bladzijde', 'bladzijden')]),
    ...(content === null || content.words === 0 ? [] : [count(content.words, 'woord', 'woorden')]),
    ...(content?.created === null || content === null ? [] : [`gemaakt op ${dutchDate(content.created)}`]),
    ...(title === null ? [] : [`lijkt: ${title}`]),
  ];
  return seen.length === 0 ? 'In dit bestand is niets te lezen.' : seen.join(' · ');
};

/** A file that waits for its registration, with the command that does it; none for a file that has to be mended first. */
export const describeProposal = (proposal: Proposal, folder: string): string[] => {
  const { facts, shown, blocked, document, criteria, date } = proposal;
  const heading = `bewijs/${toOneLine(shown)}`;
  if (blocked) return [heading, '  Dit bestand kan zo niet in de lijst. Los eerst dit op:'];
  const unsaid = [
    ...(document === null ? ['de soort'] : []),
    ...(criteria.length === 0 ? ['de criteria'] : []),
    ...(date === null ? ['de datum'] : []),
  ];
  const file = `${folder === '.' ? '' : `${folder}/`}bewijs/${toOneLine(facts.path)}`;
  const command = [
    `ouder-audit evidence add "${file}"`,
    `--document ${document ?? '<soort>'}`,
    `--criteria ${criteria.length === 0 ? '<criteria>' : `"${criteria.join(',')}"`}`,
    `--date ${date ?? '<datum>'}`,
  ].join(' ');
  return [
    heading,
    ...(unsaid.length === 0 ? [] : [`  Vul zelf in: ${listWords(unsaid, 'en')}.`]),
    `  ${command}${dossierFlag(folder)}`,
  ];
};

type Proposal = {
  facts: FileFacts;
  shown: string;
  blocked: boolean;
  document: string | null;
  criteria: readonly string[];
  date: string | null;
};

/** What is asked about a file that becomes evidence. */
export const evidenceAsks = {
  file: 'Welk bestand? Typ het pad of sleep het bestand hierheen. (Enter = toch niet)',
  inFolder: (folder: string) => `Welk bestand in ${toOneLine(folder)}?`,
  noFile: 'Toch niet',

  register: (file: string) => `Dit bestand staat nog niet in de lijst: ${file}. Nu opnemen?`,
  registerYes: 'Ja, opnemen',
  registerNo: 'Nee, overslaan',

  document: (file: string) => `Wat voor document is ${file}?`,
  criteria: 'Bij welke criteria hoort het?',
  date: (proposed: string | null) =>
    `Van welke datum is het? (jjjj-mm-dd, Enter = ${proposed === null ? 'onbekend' : 'deze datum, - = onbekend'})`,
  dateNeeded: 'Schrijf de datum als 2026-11-23.',
  title: 'Hoe heet het document? (Enter = overslaan)',
  titleRefused: 'Kies een titel zonder naam, nummer of adres van een persoon.',
};
