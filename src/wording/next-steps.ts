import { type AuditResult, openQuestionCount } from '../assessment/audit-result.ts';
import { criteriaWith } from '../assessment/result-finding.ts';
import { dossierArgument, folderArgument } from '../base/folder-argument.ts';
import { count, listWords } from '../base/words/words.ts';
import { isPersonalDataError } from '../findings/chosen-severities.ts';

export type NextStep = {
  text: string;
  command: string | null;
  /** The part of a report that the step is about. */
  about?: 'questions' | 'files' | 'evidence' | 'agreements';
};

const MOST = 3;

const brokenFiles = (result: AuditResult) =>
  new Set(result.evidence.filter(({ valid }) => !valid).map(({ file }) => file)).size;

type Criteria = AuditResult['criteria'];

/** How many criteria of the mark these are, and how many supplements: '2 criteria en 1 aanvulling'. */
const criteriaWords = (criteria: Criteria): string => {
  const ofMark = criteria.filter(({ partOfMark }) => partOfMark).length;
  const beside = criteria.length - ofMark;
  return listWords(
    [
      ...(ofMark > 0 ? [count(ofMark, 'criterium', 'criteria')] : []),
      ...(beside > 0 ? [count(beside, 'aanvulling', 'aanvullingen')] : []),
    ],
    'en',
  );
};

/** The criteria that lack evidence that they ask for. */
const missingEvidence = ({ criteria }: AuditResult): Criteria =>
  criteria.filter(({ requirements }) => requirements.some(({ state }) => state === 'missing'));

const criteriaOf = (result: AuditResult, code: Parameters<typeof criteriaWith>[1]): Criteria => {
  const ids = new Set(criteriaWith(result, code));
  return result.criteria.filter(({ id }) => ids.has(id));
};

/** What is not finished in a dossier that is to be sealed or signed for, a sentence each. */
export const unfinishedWords = (result: AuditResult): string[] => {
  const [open, lacking] = [openQuestionCount(result), missingEvidence(result)];
  return [
    ...(open > 0 ? [`Er ${open === 1 ? 'staat' : 'staan'} nog ${count(open, 'vraag', 'vragen')} open.`] : []),
    ...(lacking.length > 0 ? [`Er ontbreekt nog bewijs bij ${criteriaWords(lacking)}.`] : []),
  ];
};

/** The criteria that lack evidence of which nothing is there: what is there and does not count is mended, not added. */
export const lackingEvidence = ({ criteria, findings }: AuditResult): Criteria => {
  const isExplained = (finding: AuditResult['findings'][number]) =>
    finding.code === 'missing-evidence' && finding.params.invalidFiles.length > 0;
  return criteria.filter(({ id, requirements }) => {
    const missing = requirements.filter(({ state }) => state === 'missing').length;
    const about = findings.filter(({ subject }) => subject.kind === 'criterion' && subject.criterion === id);
    return missing > about.filter(isExplained).length;
  });
};

/** The first step if the dossier holds personal data. */
const personalDataSteps = ({ findings }: AuditResult, look: string | null): NextStep[] =>
  findings.some(({ code }) => isPersonalDataError(code))
    ? [
        {
          text: 'Haal eerst de gegevens van personen weg uit het dossier.',
          command: look,
          about: 'files',
        },
      ]
    : [];

/** Whether nothing is answered yet: then there is no report to talk about. */
const isUntouched = ({ criteria }: AuditResult) => {
  const questions = criteria.flatMap((criterion) => criterion.questions);
  return questions.length > 0 && questions.every(({ state }) => state === 'open');
};

/** What comes after mending. */
const closingSteps = (result: AuditResult, place: string): NextStep[] => {
  if (isUntouched(result)) return [];
  return [
    { text: 'Bespreek het rapport met het team en met ouders.', command: `ouder-audit report${place}` },
    { text: 'Herhaal de zelfbeoordeling volgend schooljaar en vergelijk.', command: null },
  ];
};

/**
 * What to do next: one to three steps, the most useful first.
 * @param folder the dossier as the user named it, so that each command can be copied
 * @param look the command that shows the findings; null when they are on the screen already
 */
export const nextSteps = (
  result: AuditResult,
  folder = '.',
  look: string | null = `ouder-audit check${folderArgument(folder)}`,
): NextStep[] => {
  const place = folderArgument(folder);
  const dossier = dossierArgument(folder);
  const open = openQuestionCount(result);
  const broken = brokenFiles(result);
  const missing = lackingEvidence(result);
  const late = criteriaOf(result, 'action-overdue');
  const plans = criteriaOf(result, 'low-level-without-action');
  const steps: (NextStep | null)[] = [
    ...personalDataSteps(result, look),
    open > 0
      ? {
          text:
            open === 1 ? 'Beantwoord de open vraag met het team.' : `Beantwoord de ${open} open vragen met het team.`,
          command: `ouder-audit assess${place} --open`,
          about: 'questions',
        }
      : null,
    broken > 0
      ? {
          text: `Herstel ${count(broken, 'bestand dat', 'bestanden die')} nu niet ${broken === 1 ? 'meetelt' : 'meetellen'}.`,
          command: look,
          about: 'files',
        }
      : null,
    missing.length > 0
      ? {
          text: `Voeg het bewijs toe dat nog ontbreekt, bij ${criteriaWords(missing)}.`,
          command: `ouder-audit evidence add <bestand>${dossier}`,
          about: 'evidence',
        }
      : null,
    late.length > 0
      ? {
          text: `Kijk naar afspraken die te laat zijn, bij ${criteriaWords(late)}.`,
          command: `ouder-audit actions list${place}`,
          about: 'agreements',
        }
      : null,
    plans.length > 0
      ? {
          text: `Spreek af wie wat doet bij ${criteriaWords(plans)} met een laag niveau.`,
          command: `ouder-audit actions add${place}`,
          about: 'agreements',
        }
      : null,
    ...closingSteps(result, place),
  ];
  return steps.filter((step) => step !== null).slice(0, MOST);
};
