import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { afterColon, count, listWords } from '../../base/words/words.ts';
import type { AuditResult } from '../audit-result.ts';
import type { ReadinessGap } from '../readiness.ts';

/** What `check --ready` says. */

type Titles = { roles: Readonly<Record<string, string>>; documents: Readonly<Record<string, string>> };

/** One step: what to do, where, and the command that helps, if any. */
type ReadyStep = { what: string; where: string[]; command: string | null };

const MOST = 12;

/** The first items of a long list, and how many more there are. */
const some = (items: readonly string[]): string[] =>
  items.length <= MOST ? [...items] : [...items.slice(0, MOST), `en nog ${items.length - MOST}`];

const inOne = (items: readonly string[]): string[] => [some(items).join(', ')];

/** Why the check counts more open questions. */
const besideWords = (questions: readonly string[]): string[] =>
  questions.length === 0
    ? []
    : [
        `Van de aanvulling ${questions.length === 1 ? 'staat' : 'staan'} ook nog ${count(questions.length, 'vraag', 'vragen')} open. ${questions.length === 1 ? 'Die telt' : 'Die tellen'} niet mee voor het keurmerk.`,
      ];

export const describeReadinessGap = (gap: ReadinessGap, { roles, documents }: Titles, folder: string): ReadyStep => {
  const place = folderArgument(folder);
  switch (gap.kind) {
    case 'personal-data':
      return {
        what: `Haal persoonsgegevens weg, op ${count(gap.files.length + gap.written.length, 'plek', 'plekken')}.`,
        where: some([
          ...gap.files.map(toOneLine),
          ...gap.written.map(
            ({ about, file, line }) => `${about}: ${line === null ? '' : `regel ${line} van `}${file}`,
          ),
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
        what: `Voeg geldig bewijs toe, bij ${count(new Set(gap.criteria.map(({ id }) => id)).size, 'criterium', 'criteria')}.`,
        where: some(
          gap.criteria.map(({ id, oneOf, state }) => {
            const titles = listWords(
              oneOf.map((document) => afterColon(documents[document] ?? document)),
              'of',
            );
            return `${id}: ${titles}${state === 'unexamined' ? ' (nog niet bekeken)' : ''}`;
          }),
        ),
        command: `ouder-audit evidence add <bestand>${dossierArgument(folder)}`,
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
