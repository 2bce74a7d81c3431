import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CheckFacts } from '../../../src/checks/check.ts';
import type { ContentFacts, DocumentFacts } from '../../../src/documents/document-facts.ts';
import type { Answer, Dossier, EvidenceEntry } from '../../../src/dossier/dossier.ts';
import type { EvidenceItem, FileFacts, JudgedEvidence } from '../../../src/evidence/evidence.ts';
import type { Criterion, DocumentType, Level, QualityMark, Question } from '../../../src/framework/quality-mark.ts';
import type { Survey } from '../../../src/framework/survey.ts';
import type { SurveyGroup } from '../../../src/framework/survey-groups.ts';
import type { DateRules, PersonalDataRules } from '../../../src/framework/word-lists.ts';

/** Small but complete things for tests: each builder gives something valid, and takes only what the test is about. */

const perLevel = (text: string) => ({ 0: `${text} 0`, 1: `${text} 1`, 2: `${text} 2`, 3: `${text} 3` });

const PROJECT = { kind: 'project', source: 'ours' } as const;

export const aQuestion = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  roles: ['ouder'],
  text: `Vraag ${id}?`,
  explanation: 'Uitleg.',
  example: 'Voorbeeld.',
  advice: perLevel(`stap ${id}`),
  ...more,
});

/** A criterion with four questions, linked to S1 as its primary standard, that asks for a `visie`. */
export const aCriterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  formatVersion: 1,
  id,
  title: `Criterium ${id}`,
  summary: 'Waar het over gaat.',
  partOfMark: true,
  source: 'ours',
  links: [{ standard: 'S1', link: 'primary', reason: 'Hoort erbij.' }],
  anchors: perLevel('anker'),
  evidence: { required: [{ oneOf: ['visie'] }], supporting: ['verslag'], basis: PROJECT },
  questions: [1, 2, 3, 4].map((number) => aQuestion(`${id}.${number}`)),
  ...more,
});

export const aDocumentType = (more: Partial<DocumentType> = {}): DocumentType => ({
  title: 'Visie',
  summary: 'Een visie.',
  perspective: 'policy',
  validity: { kind: 'months', months: 36 },
  basis: PROJECT,
  ...more,
});

/** The rules of the built-in framework: they are too detailed to invent. */
export const personalDataRules: PersonalDataRules = (
  parse(readFileSync(new URL('../../../criteria/persoonsgegevens.yaml', import.meta.url), 'utf8')) as {
    personalData: PersonalDataRules;
  }
).personalData;

/** The words of the built-in framework by which documents say their dates. */
export const dateRules: DateRules = (
  parse(readFileSync(new URL('../../../criteria/datums.yaml', import.meta.url), 'utf8')) as { dates: DateRules }
).dates;

/** A framework with one standard, one criterion, and the decision rule. */
const THREE: Record<SurveyGroup, string> = { ouder: 'Tekst.', leerling: 'Tekst.', leraar: 'Tekst.' };
const TWO = { adult: 'Tekst.', pupil: 'Tekst.' };

/** A survey of two sentences about C1. */
export const aSurvey = (more: Partial<Survey> = {}): Survey => ({
  basis: PROJECT,
  keepWeeks: 4,
  answers: { 3: 'Altijd', 2: 'Meestal', 1: 'Soms', 0: 'Nooit', unknown: 'Weet ik niet', notApplicable: 'Nvt' },
  items: ['C1a', 'C1b'].map((code) => ({ code, criterion: 'C1', texts: THREE })),
  words: {
    title: THREE,
    intro: TWO,
    mark: TWO,
    statement: 'Zin',
    handIn: TWO,
    thanks: TWO,
    start: 'Begin',
    next: 'Volgende',
    back: 'Vorige',
    finish: 'Klaar',
    stop: 'Stop',
    progress: 'Zin {n} van {total}',
    choose: 'Kies.',
    language: 'Taal',
    letter: {
      subject: THREE,
      greeting: THREE,
      purpose: '{school} vraagt.',
      list: { ouder: '{count} zinnen.', leerling: '{count} zinnen.', leraar: '{count} zinnen.' },
      scan: 'Scan.',
      closes: 'Tot {closes}.',
      free: TWO,
      kept: 'Aantallen.',
      system: 'Systeem.',
      howLong: '{weeks} weken, {months} maanden.',
      under16: THREE,
      ask: 'Vraag {contact}.',
      closing: 'Groet,',
    },
  },
  ...more,
});

export const aMark = (more: Partial<QualityMark> = {}): QualityMark => ({
  formatVersion: 1,
  id: 'proefkeurmerk',
  version: '1.0.0',
  title: 'Proefkeurmerk',
  summary: 'Een keurmerk om mee te proeven.',
  scale: ([0, 1, 2, 3] as const).map((level) => ({
    level,
    label: level === 0 ? '0' : `${level}.0`,
    name: `niveau ${level}`,
    meaning: `betekenis ${level}`,
  })),
  roles: {
    schoolleiding: { title: 'Schoolleiding' },
    leraar: { title: 'Leraar' },
    ouder: { title: 'Ouder' },
    leerling: { title: 'Leerling' },
  },
  rule: {
    met: { minMean: 2.5, minLevel: 2 },
    partlyMet: { minMean: 1.5 },
    minLevels: 2,
    maxNotApplicable: 1,
    minJustificationWords: 4,
    basis: PROJECT,
  },
  standardScore: { target: 3, weights: { primary: 2, secondary: 1 }, basis: PROJECT },
  answers: {
    remark: { fromLevel: 2, minWords: 5 },
    claim: { fromLevel: 2 },
    action: { uptoLevel: 1 },
    voices: { parent: 'ouder', pupil: 'leerling' },
  },
  evidence: { maxMegabytes: 50, fallbackDocument: 'overig', schoolYearStart: '08-01', quoteMinWords: 4 },
  method: ['Zo werkt het.'],
  disclaimer: 'Dit is geen oordeel.',
  sources: [
    { id: 'ours', title: 'Dit project' },
    { id: 'wet', title: 'De wet' },
  ],
  standards: [{ id: 'S1', title: 'Standaard een', summary: 'Gaat over een.', source: 'ours' }],
  personalData: personalDataRules,
  dates: dateRules,
  documents: {
    visie: aDocumentType(),
    verslag: aDocumentType({
      title: 'Verslag',
      perspective: 'practice',
      validity: { kind: 'schoolYears', previous: 1 },
    }),
    gids: aDocumentType({
      title: 'Gids',
      validity: { kind: 'schoolYears', previous: 0 },
      basis: { kind: 'law', source: 'wet', article: 'artikel 16' },
      consent: { by: 'oudergeleding', source: 'wet', article: 'artikel 13' },
    }),
    regeling: aDocumentType({ title: 'Regeling', validity: { kind: 'unlimited' } }),
    hulplijst: aDocumentType({ title: 'Hulplijst', counts: false, perspective: 'practice' }),
    overig: aDocumentType({ title: 'Overig', perspective: 'practice' }),
  },
  criteria: [aCriterion('C1')],
  ...more,
});

export const levels = (
  criterion: string,
  values: readonly (Level | 'unknown' | 'notApplicable' | 'open')[],
): Record<string, Answer> =>
  Object.fromEntries(
    values.flatMap((value, index): [string, Answer][] => {
      const id = `${criterion}.${index + 1}`;
      if (value === 'open') return [];
      if (value === 'unknown') return [[id, { unknown: true }]];
      if (value === 'notApplicable') return [[id, { notApplicable: 'Dat doen wij niet.' }]];
      return [[id, { level: value, remark: 'Wij zagen dit vorige week in de klas.' }]];
    }),
  );

export const anItem = (more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: 'visie-2026',
  file: 'visie.pdf',
  document: 'visie',
  documentTitle: 'Visie',
  perspective: 'policy',
  counts: true,
  title: null,
  criteria: ['C1'],
  date: '2026-02-14',
  dateSource: 'register',
  validUntil: '2029-02-14',
  retention: null,
  consent: null,
  confidential: false,
  bytes: 1000,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  pages: null,
  ...more,
});

export const evidence = (more: Partial<JudgedEvidence> = {}): JudgedEvidence => {
  const state = more.state ?? 'valid';
  const counts = aMark().documents[more.document ?? 'visie']?.counts !== false;
  return { ...anItem(), counts, state, valid: state === 'valid', reasons: [], ...more };
};

/** What a reader found: a hundred words on one page, and nothing wrong. */
export const content = (more: Partial<ContentFacts> = {}): ContentFacts => ({
  words: 100,
  differentWords: 90,
  sparsePages: [],
  laidOut: null,
  created: null,
  dates: [],
  textDigest: null,
  topics: {},
  quotes: [],
  personal: [],
  active: [],
  unread: { count: 0, parts: [] },
  unreadPictures: { count: 0, parts: [] },
  flaws: [],
  pictures: 0,
  ...more,
});

export const aDocument = (more: Partial<ContentFacts> = {}): DocumentFacts => ({
  mediaType: 'application/pdf',
  pages: 1,
  reading: { state: 'read', content: content(more) },
});

export const fileFacts = (path: string, more: Partial<FileFacts> = {}): FileFacts => ({
  path,
  presence: { state: 'present' },
  bytes: 1000,
  sha256: path.padEnd(64, '0'),
  document: aDocument(),
  ...more,
});

export const anEntry = (more: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  file: 'visie.pdf',
  document: 'visie',
  criteria: ['C1'],
  date: '2026-02-14',
  ...more,
});

type DossierParts = {
  [File in Exclude<
    keyof Dossier,
    'names' | 'lines' | 'comments' | 'signOffs' | 'otherAudits' | 'digests' | 'voices'
  >]?: Partial<NonNullable<Dossier[File]>>;
} & {
  names?: string[];
  otherAudits?: Dossier['otherAudits'];
  voices?: Dossier['voices'];
  digests?: Dossier['digests'];
  lines?: Dossier['lines'];
  comments?: Dossier['comments'];
};

export const aDossier = (more: DossierParts = {}): Dossier => {
  const qualityMark = { id: 'proefkeurmerk', version: '1.0.0' };
  return {
    school: {
      formatVersion: 1,
      school: { name: 'De Proefschool', sector: 'po' },
      round: { schoolYear: '2026-2027' },
      qualityMark,
      ...more.school,
    },
    answers: {
      formatVersion: 1,
      qualityMark,
      sessions: [{ date: '2026-11-02', present: ['schoolleiding', 'ouder', 'leerling'] }],
      answers: {},
      actions: [],
      ...more.answers,
    },
    register: { formatVersion: 1, evidence: {}, ...more.register },
    waivers: more.waivers === undefined ? null : { formatVersion: 1, waivers: [], ...more.waivers },
    audit: more.audit === undefined ? null : { formatVersion: 1, qualityMark, ...more.audit },
    otherAudits: more.otherAudits ?? {},
    voices: more.voices ?? [],
    reply: more.reply === undefined ? null : { formatVersion: 1, replies: {}, ...more.reply },
    requests: more.requests === undefined ? null : { formatVersion: 1, requests: {}, ...more.requests },
    signOffs: null,
    leftOut: more.leftOut === undefined ? null : { formatVersion: 1, leftOut: [], ...more.leftOut },
    digests: more.digests ?? {},
    lines: more.lines ?? {},
    comments: more.comments ?? {},
    names: more.names ?? [],
  };
};

/** A dossier in which nothing was filled in, as `init` leaves it. */
export const aBareDossier = (): Dossier => {
  const { answers, ...rest } = aDossier();
  const { formatVersion, qualityMark } = answers;
  return { ...rest, answers: { formatVersion, qualityMark } };
};

export const TODAY = '2026-11-23';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({
  today: TODAY,
  mark: aMark(),
  dossier: aDossier(),
  files: [],
  findsInNames: new Map(),
  items: [],
  evidence: [],
  criteria: [],
  digest: sha256Of,
  frameworkContent: 'original',
  ruleChanges: null,
  ...more,
});
