import { afterColon, consentWords, dutchDate, listWords, sectorWords } from '../../base/words/words.ts';
import type { Basis } from '../basis.ts';
import { levelText, sourceTitle } from '../framework-lookups.ts';
import type { FrameworkContent } from '../known-versions.ts';
import type { Consent, Criterion, DocumentType, QualityMark, Question, Standard } from '../quality-mark.ts';
import { SECTORS } from '../sectors.ts';
import type { SurveyLanguage } from '../survey.ts';

/** The framework in plain words, as lines for a terminal. */

const rolesOf = (question: Question, mark: QualityMark) =>
  listWords(
    question.roles.map((role) => (mark.roles[role]?.title ?? role).toLowerCase()),
    'en',
  );

const titles = (ids: readonly string[], mark: QualityMark, last: 'en' | 'of') =>
  listWords(
    ids.map((id) => `${mark.documents[id]?.title ?? id} (${id})`),
    last,
  );

export const listFramework = (mark: QualityMark): string[] => [
  `${mark.title}, versie ${mark.version}`,
  '',
  'Standaarden',
  ...mark.standards.map(({ id, title }) => `  ${id}  ${title}`),
  '',
  'Criteria',
  ...mark.criteria.map(({ id, title, partOfMark }) => `  ${id.padEnd(4)}${title}${partOfMark ? '' : ' (aanvulling)'}`),
  '',
  'Meer over één ervan: ouder-audit criteria show C1',
];

/** Whether the content is that of the version, in a sentence; for whoever edits a framework. */
export const contentWords: Record<FrameworkContent, (version: string) => string> = {
  original: (version) => `De inhoud is die van versie ${version}.`,
  altered: (version) => `De inhoud is anders dan die van versie ${version}. Verhoog "version" in keurmerk.yaml.`,
  unknown: (version) => `Versie ${version} is een eigen versie. In rapporten staat dat de inhoud niet is nagekeken.`,
};

/** For whoever edits a framework: which questions show the levels of their criterion; null when every question has its own. */
export const borrowedLevelsWords = ({ criteria }: QualityMark): string | null => {
  const questions = criteria.flatMap((criterion) => criterion.questions);
  const ids = questions.filter(({ levels }) => levels === undefined).map(({ id }) => id);
  if (ids.length === 0) return null;
  const which = ids.length === questions.length ? 'alle vragen' : listWords(ids, 'en');
  return `Zonder eigen niveaus ("levels"): ${which}. Daar staan de niveaus van het criterium ("anchors").`;
};

/** For whoever edits a framework: in which languages the survey is, and which of them nobody checked yet. */
export const surveyLanguagesWords = (languages: Pick<SurveyLanguage, 'dutchName' | 'concept'>[]): string => {
  const concepts = languages.filter(({ concept }) => concept !== null).map(({ dutchName }) => dutchName);
  const all = `De vragenlijst is er in: ${listWords(
    languages.map(({ dutchName }) => dutchName),
    'en',
  )}.`;
  return concepts.length === 0 ? all : `${all} Nog niet nagekeken: ${listWords(concepts, 'en')}.`;
};

export const listDocuments = (mark: QualityMark): string[] => [
  'Soorten documenten',
  ...Object.entries(mark.documents).map(([id, { title }]) => `  ${id.padEnd(24)}${title}`),
  '',
  'Meer over één ervan: ouder-audit criteria show visiedocument',
];

/** How a link counts in the score of a standard; the framework sets the weights. */
const weightWords = (link: 'primary' | 'secondary', { standardScore: { weights } }: QualityMark): string => {
  const times = weights.primary / weights.secondary;
  if (link === 'secondary' || times <= 1) return 'telt mee';
  return times === 2 ? 'telt dubbel' : 'telt zwaarder mee';
};

const ownLevels = ({ levels }: Question, { scale }: QualityMark): string[] =>
  levels === undefined ? [] : scale.map(({ level, label }) => `      ${label.padEnd(4)}${levels[level]}`);

export const describeCriterion = (criterion: Criterion, mark: QualityMark): string[] => {
  const { evidence } = criterion;
  return [
    `${criterion.id} ${criterion.title}`,
    criterion.summary,
    ...(criterion.note === undefined ? [] : [criterion.note]),
    '',
    'Hoort bij',
    ...criterion.links.map(({ standard, link, reason }) => {
      const title = mark.standards.find(({ id }) => id === standard)?.title ?? standard;
      return `  ${standard} ${title} (${weightWords(link, mark)}): ${afterColon(reason)}`;
    }),
    '',
    'Niveaus in het kort',
    ...mark.scale.map(({ level, label }) => `  ${label.padEnd(4)}${criterion.anchors[level]}`),
    '',
    'Vragen',
    ...criterion.questions.flatMap((question) => [
      `  ${question.id} ${question.text} (${rolesOf(question, mark)})`,
      ...ownLevels(question, mark),
    ]),
    '',
    'Gevraagd bewijs',
    ...evidence.required.map(({ oneOf }) => `  ${titles(oneOf, mark, 'of')}`),
    ...(evidence.supporting === undefined
      ? []
      : [`  Helpt ook: ${afterColon(titles(evidence.supporting, mark, 'en'))}`]),
    ...(evidence.insufficientAlone === undefined
      ? []
      : [`  Nooit alleen genoeg: ${afterColon(titles(evidence.insufficientAlone, mark, 'en'))}`]),
  ];
};

export const describeStandard = (standard: Standard, mark: QualityMark): string[] => [
  `${standard.id} ${standard.title}`,
  standard.summary,
  '',
  'Criteria die hierbij horen',
  ...mark.criteria.flatMap((criterion) =>
    criterion.links
      .filter((link) => link.standard === standard.id)
      .map(
        ({ link, reason }) =>
          `  ${criterion.id} ${criterion.title} (${weightWords(link, mark)}): ${afterColon(reason)}`,
      ),
  ),
];

export const describeQuestion = (question: Question, criterion: Criterion, mark: QualityMark): string[] => [
  `${question.id} ${question.text}`,
  `Voor: ${rolesOf(question, mark)}. Hoort bij ${criterion.id} ${criterion.title}.`,
  question.explanation,
  '',
  `Voorbeeld van een antwoord: "${question.example}"`,
  '',
  'Niveaus, met de volgende stap',
  ...mark.scale.flatMap(({ level, label }) => [
    `  ${label.padEnd(4)}${levelText(question, criterion, level)}`,
    `      Volgende stap: ${question.advice[level]}`,
  ]),
];

const validityWords = ({ validity }: DocumentType, { evidence: { aheadMonths = 0 } }: QualityMark): string => {
  if (validity.kind === 'months') return `${validity.months} maanden`;
  if (validity.kind === 'unlimited') return 'geen einddatum';
  if (validity.previous > 0) return `dit schooljaar en ${validity.previous} schooljaar ervoor`;
  if (aheadMonths === 0) return 'dit schooljaar';
  const last = aheadMonths === 1 ? 'de laatste maand' : `de laatste ${aheadMonths} maanden`;
  return `dit schooljaar. Een document uit ${last} van een schooljaar geldt voor het volgende`;
};

const basisWords: Record<Basis['kind'], string> = {
  law: 'de wet',
  practice: 'de praktijk van scholen',
  project: 'dit project',
};

const basisLines = (basis: Basis, mark: QualityMark): string[] => [
  `Volgens ${basisWords[basis.kind]}: ${sourceTitle(basis, mark)}.`,
  ...(basis.note === undefined ? [] : [basis.note]),
];

const consentLines = (consent: Consent | undefined, mark: QualityMark): string[] =>
  consent === undefined
    ? []
    : [`De school heeft instemming nodig van ${consentWords[consent.by]} (${sourceTitle(consent, mark)}).`];

/** What a term rests on, and who has to consent: once for all schools, or for each sector. */
const ruleLines = ({ basis, consent, sectors }: DocumentType, mark: QualityMark): string[] =>
  sectors === undefined
    ? [...(basis === undefined ? [] : basisLines(basis, mark)), ...consentLines(consent, mark)]
    : SECTORS.flatMap((sector) => [
        `In het ${sectorWords[sector]}:`,
        ...[...basisLines(sectors[sector].basis, mark), ...consentLines(sectors[sector].consent, mark)].map(
          (line) => `  ${line}`,
        ),
      ]);

const retentionTerm = (retention: NonNullable<DocumentType['retention']>): string => {
  if (retention.kind === 'whileInForce') return 'zolang het geldt';
  if (retention.kind === 'months') return `${retention.months} maanden, vanaf de datum van het document`;
  const { after } = retention;
  const later = after === 0 ? '' : `, en nog ${after} ${after === 1 ? 'schooljaar' : 'schooljaren'}`;
  return `het schooljaar van het document${later}`;
};

const retentionLines = ({ retention }: DocumentType, mark: QualityMark): string[] => {
  if (retention === undefined) return [];
  const { basis } = retention;
  return [
    `Bewaren: ${retentionTerm(retention)}. Volgens ${basisWords[basis.kind]}: ${sourceTitle(basis, mark)}.`,
    ...(basis.note === undefined ? [] : [basis.note]),
  ];
};

export const describeDocument = (id: string, mark: QualityMark): string[] => {
  const type = mark.documents[id];
  if (type === undefined) return [];
  const asked = mark.criteria.filter(({ evidence }) => evidence.required.some(({ oneOf }) => oneOf.includes(id)));
  const { inForce } = type;
  return [
    `${type.title} (${id})`,
    type.summary,
    '',
    `Houdbaar: ${validityWords(type, mark)}.`,
    ...ruleLines(type, mark),
    ...retentionLines(type, mark),
    ...(inForce === undefined
      ? []
      : [
          inForce.until === undefined || inForce.verified === false
            ? inForce.note
            : `Gevraagd tot ${dutchDate(inForce.until)}. ${inForce.note}`,
        ]),
    ...(type.counts === false ? ['Dit telt nooit mee als bewijs.'] : []),
    ...(asked.length === 0
      ? []
      : [
          `Gevraagd bij: ${listWords(
            asked.map((criterion) => criterion.id),
            'en',
          )}.`,
        ]),
    ...(type.topics === undefined
      ? []
      : [
          `Een goed document gaat over: ${listWords(
            type.topics.map(({ topic, from }) => (from === undefined ? topic : `${topic} (vanaf ${dutchDate(from)})`)),
            'en',
          )}.`,
        ]),
  ];
};
