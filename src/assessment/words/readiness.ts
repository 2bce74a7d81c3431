import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { afterColon, count, listWords } from '../../base/words/words.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { recordOf } from '../../findings/find-record.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AuditResult } from '../audit-result.ts';
import type { ReadinessGap } from '../readiness.ts';

/** What `check --ready` says. */

type Known = {
  roles: Readonly<Record<string, string>>;
  documents: Readonly<Record<string, string>>;
  findings: readonly Finding[];
};

type LackingEvidence = Extract<ReadinessGap, { kind: 'evidence' }>['criteria'][number];

/** One step: what to do, where, and the command that helps, if any. */
type ReadyStep = { what: string; where: string[]; command: string | null };

const MOST = 12;

/** The files in which a school writes, as a person calls them; of others, the name says most. */
const WRITTEN_IN: Readonly<Record<string, string>> = {
  'antwoorden.yaml': 'bij de antwoorden en afspraken',
  'bewijs.yaml': 'in de lijst met bewijs',
  'uitzonderingen.yaml': 'bij de uitzonderingen',
  'school.yaml': 'bij de gegevens van de school',
};

/** The first items of a long list, and how many more there are. */
const some = (items: readonly string[]): string[] => [...items.slice(0, MOST), ...andMore(items.length)];

const andMore = (all: number): string[] => (all <= MOST ? [] : [`en nog ${all - MOST}`]);

const inOne = (items: readonly string[]): string[] => [some(items).join(', ')];

/** Why the check counts more open questions. */
const besideWords = (questions: readonly string[]): string[] =>
  questions.length === 0
    ? []
    : [
        `Van de aanvulling ${questions.length === 1 ? 'staat' : 'staan'} ook nog ${count(questions.length, 'vraag', 'vragen')} open. ${questions.length === 1 ? 'Die telt' : 'Die tellen'} niet mee voor het keurmerk.`,
      ];

/** A file that is there: why it does not count, and what to do about that. */
const presentLines = (
  { file, reasons }: LackingEvidence['present'][number],
  { state }: LackingEvidence,
  { findings }: Known,
  folder: string,
): string[] => {
  if (reasons.length === 0) return [`  ${toOneLine(file)} is er, maar telt pas mee naast een ander bewijsstuk.`];
  const found = reasons.flatMap((reason) =>
    findings.filter(({ code, subject }) => subject.kind === 'file' && subject.path === file && code === reason),
  );
  const why = listWords(
    reasons.map((code) => recordOf(code).title.toLowerCase()),
    'en',
  );
  const advices = new Set(found.map((finding) => describeFinding(finding, folder).advice));
  return [
    `  ${toOneLine(file)} is er, maar telt ${state === 'unexamined' ? 'nog ' : ''}niet mee: ${why}.`,
    ...[...advices].map((advice) => `  → ${advice}`),
  ];
};

/** What one criterion asks for, and what there is of it. */
const lackingLines = (lacking: LackingEvidence, known: Known, folder: string): string[] => {
  const titles = lacking.oneOf.map((document) => afterColon(known.documents[document] ?? document));
  return [
    `${lacking.id}: ${listWords(titles, 'of')}`,
    ...lacking.present.flatMap((file) => presentLines(file, lacking, known, folder)),
  ];
};

export const describeReadinessGap = (gap: ReadinessGap, known: Known, folder: string): ReadyStep => {
  const { roles } = known;
  const place = folderArgument(folder);
  switch (gap.kind) {
    case 'personal-data':
      return {
        what: `Haal persoonsgegevens weg, op ${count(gap.files.length + gap.written.length, 'plek', 'plekken')}.`,
        where: some([
          ...gap.files.map(toOneLine),
          ...gap.written.map(({ about, file }) => `${about}: ${WRITTEN_IN[file] ?? file}`),
        ]),
        command: `ouder-audit check${place}`,
      };
    case 'open-questions':
      return {
        what: `Beantwoord ${count(gap.questions.length, 'open vraag', 'open vragen')}.`,
        where: [...inOne(gap.questions), ...besideWords(gap.beside)],
        command: `ouder-audit assess${place} --open`,
      };
    case 'not-heard':
      return {
        what: `Vraag ook wie nog niet gehoord is: ${listWords(
          gap.roles.map((role) => (roles[role] ?? role).toLowerCase()),
          'en',
        )}.`,
        where: [],
        command: `ouder-audit assess${place} --review`,
      };
    case 'evidence':
      return {
        what: `Zorg voor bewijs dat meetelt, bij ${count(new Set(gap.criteria.map(({ id }) => id)).size, 'criterium', 'criteria')}.`,
        where: [
          ...gap.criteria.slice(0, MOST).flatMap((lacking) => lackingLines(lacking, known, folder)),
          ...andMore(gap.criteria.length),
        ],
        // What is there is mended first, as the lines above say.
        command: gap.criteria.every(({ present }) => present.length > 0)
          ? null
          : `ouder-audit evidence add <bestand>${dossierArgument(folder)}`,
      };
    case 'thin-remarks':
      return {
        what: `Schrijf een langere toelichting bij ${count(gap.questions.length, 'antwoord', 'antwoorden')}.`,
        where: inOne(gap.questions),
        command: `ouder-audit assess${place} --review`,
      };
    case 'no-action':
      return {
        what: `Maak een afspraak bij ${count(gap.criteria.length, 'criterium', 'criteria')} met een laag niveau.`,
        where: inOne(gap.criteria),
        command: `ouder-audit assess${place} --criterion ${gap.criteria[0] ?? 'C1'}`,
      };
  }
};

export const readyWords = {
  notReady: 'Dit moet nog gebeuren voor u het keurmerk aanvraagt, in deze volgorde:',
};

/** What to say if nothing is missing. A complete dossier need not meet the mark: only an auditor decides. */
export const readyLines = ({ mark, criteria }: Pick<AuditResult, 'mark' | 'criteria'>, folder: string): string[] => {
  const place = folderArgument(folder);
  if (mark.verdict === 'met') {
    return [
      `Alles is er. De school kan het keurmerk aanvragen. Verzegel het dossier voor de auditor: ouder-audit pack${place}`,
    ];
  }
  const missing = criteria.filter(({ partOfMark, verdict }) => partOfMark && verdict !== 'met').map(({ id }) => id);
  return [
    `Het dossier is compleet. De school voldoet nu aan ${mark.met} van ${count(mark.of, 'criterium', 'criteria')}.`,
    `Nog niet: ${missing.join(', ')}.`,
    'De auditor beslist over het keurmerk. Wilt u eerst verbeteren? Kijk dan wat het meest helpt:',
    `  ouder-audit check${place}`,
    'Wilt u het dossier nu laten beoordelen? Verzegel het dan voor de auditor:',
    `  ouder-audit pack${place}`,
  ];
};
