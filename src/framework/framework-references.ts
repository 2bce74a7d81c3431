import { findNearest } from '../base/nearest.ts';
import type { ProblemKind } from '../base/problem.ts';
import type { Criterion, DocumentType, QualityMarkFile, Standard } from './quality-mark.ts';
import { SECTORS } from './sectors.ts';
import type { Survey } from './survey.ts';

/** A name in a framework file that does not fit the other files. */
export type FrameworkProblem = {
  file: string;
  path: (string | number)[];
  onKey: boolean;
  kind: ProblemKind;
  expected?: string;
  given?: string;
  nearest?: string | null;
};

type Files = {
  /** Null when the file itself is broken: references to names that it defines are not checked then. */
  head: QualityMarkFile | null;
  standards: Standard[] | null;
  documents: Record<string, DocumentType> | null;
  criteria: { file: string; criterion: Criterion }[];
  survey?: Survey | null;
  /** Whether all criterion files are sound: otherwise nobody can say that a standard has no criterion. */
  complete: boolean;
};

type Path = (string | number)[];

const reference = (file: string, path: Path, name: string, what: string, known: string[] | null): FrameworkProblem[] =>
  known === null || known.includes(name)
    ? []
    : [
        {
          file,
          path,
          onKey: false,
          kind: 'unknown-reference',
          expected: what,
          given: name,
          nearest: findNearest(name, known),
        },
      ];

const sourcesOf = ({ head }: Files): string[] | null => head?.sources.map(({ id }) => id) ?? null;
const rolesOf = ({ head }: Files): string[] | null => (head === null ? null : Object.keys(head.roles));
const standardsOf = ({ standards }: Files): string[] | null => standards?.map(({ id }) => id) ?? null;
const documentsOf = ({ documents }: Files): string[] | null => (documents === null ? null : Object.keys(documents));

const duplicates = (named: { file: string; path: Path; id: string }[]): FrameworkProblem[] => {
  const seen = new Set<string>();
  return named.flatMap(({ file, path, id }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ file, path, onKey: false, kind: 'duplicate-id' as const, expected: id }] : [];
  });
};

const headProblems = (files: Files): FrameworkProblem[] => {
  const { head } = files;
  if (head === null) return [];
  const file = 'keurmerk.yaml';
  const [sources, roles] = [sourcesOf(files), rolesOf(files)];
  const levels: number[] = head.scale.map(({ level }) => level);
  const missing = [0, 1, 2, 3].filter((level) => !levels.includes(level));
  return [
    ...missing.map(
      (level): FrameworkProblem => ({
        file,
        path: ['scale'],
        onKey: true,
        kind: 'level-missing',
        expected: String(level),
      }),
    ),
    ...duplicates(head.sources.map(({ id }, index) => ({ file, path: ['sources', index, 'id'], id }))),
    ...reference(file, ['rule', 'basis', 'source'], head.rule.basis.source, 'source', sources),
    ...reference(file, ['standardScore', 'basis', 'source'], head.standardScore.basis.source, 'source', sources),
    ...reference(file, ['answers', 'voices', 'parent'], head.answers.voices.parent, 'role', roles),
    ...reference(file, ['answers', 'voices', 'pupil'], head.answers.voices.pupil, 'role', roles),
    ...reference(
      file,
      ['evidence', 'fallbackDocument'],
      head.evidence.fallbackDocument,
      'document',
      documentsOf(files),
    ),
  ];
};

/** The visit of an auditor: whom it speaks of, and what it rests on. */
const visitProblems = (files: Files): FrameworkProblem[] => {
  const plan = files.head?.audit?.plan;
  if (plan === undefined) return [];
  const file = 'keurmerk.yaml';
  const groups = (key: 'steps' | 'sample') =>
    plan[key].flatMap((each, index) =>
      'group' in each
        ? reference(file, ['audit', 'plan', key, index, 'group'], each.group, 'role', rolesOf(files))
        : [],
    );
  return [
    ...groups('steps'),
    ...groups('sample'),
    ...reference(file, ['audit', 'plan', 'basis', 'source'], plan.basis.source, 'source', sourcesOf(files)),
  ];
};

/** What each rule for voices rests on. */
const voiceProblems = (files: Files): FrameworkProblem[] =>
  Object.entries(files.head?.voices ?? {}).flatMap(([rule, { basis }]) =>
    reference('keurmerk.yaml', ['voices', rule, 'basis', 'source'], basis.source, 'source', sourcesOf(files)),
  );

/** What the way to object rests on. */
const appealProblems = (files: Files): FrameworkProblem[] => {
  const source = files.head?.audit?.appeal?.basis.source;
  if (source === undefined) return [];
  return reference('keurmerk.yaml', ['audit', 'appeal', 'basis', 'source'], source, 'source', sourcesOf(files));
};

const standardProblems = (files: Files): FrameworkProblem[] => {
  const file = 'standaarden.yaml';
  const standards = files.standards ?? [];
  return [
    ...duplicates(standards.map(({ id }, index) => ({ file, path: ['standards', index, 'id'], id }))),
    ...standards.flatMap(({ source }, index) =>
      reference(file, ['standards', index, 'source'], source, 'source', sourcesOf(files)),
    ),
  ];
};

const documentProblems = (files: Files): FrameworkProblem[] => {
  const file = 'documenten.yaml';
  const [sources, ids] = [sourcesOf(files), documentsOf(files)];
  return Object.entries(files.documents ?? {}).flatMap(([id, type]) => {
    const { basis, consent, retention, inForce, alsoGood = [] } = type;
    const at = (...path: Path): Path => ['documents', id, ...path];
    const replacedBy = inForce?.replacedBy;
    const named = (path: Path, rests: { source: string } | undefined): FrameworkProblem[] =>
      rests === undefined ? [] : reference(file, at(...path, 'source'), rests.source, 'source', sources);
    return [
      ...named(['basis'], basis),
      ...named(['consent'], consent),
      ...SECTORS.flatMap((sector) => [
        ...named(['sectors', sector, 'basis'], type.sectors?.[sector].basis),
        ...named(['sectors', sector, 'consent'], type.sectors?.[sector].consent),
      ]),
      ...named(['retention', 'basis'], retention?.basis),
      ...(replacedBy === undefined ? [] : reference(file, at('inForce', 'replacedBy'), replacedBy, 'document', ids)),
      ...alsoGood.flatMap((other, index) => reference(file, at('alsoGood', index), other, 'document', ids)),
    ];
  });
};

const criterionProblems = (file: string, criterion: Criterion, files: Files): FrameworkProblem[] => {
  const [documents, sources] = [documentsOf(files), sourcesOf(files)];
  const [roles, standards] = [rolesOf(files), standardsOf(files)];
  const { evidence } = criterion;
  const documentList = (key: 'supporting' | 'insufficientAlone') =>
    (evidence[key] ?? []).flatMap((id, index) => reference(file, ['evidence', key, index], id, 'document', documents));
  return [
    ...reference(file, ['source'], criterion.source, 'source', sources),
    ...reference(file, ['evidence', 'basis', 'source'], evidence.basis.source, 'source', sources),
    ...criterion.links.flatMap(({ standard }, index) =>
      reference(file, ['links', index, 'standard'], standard, 'standard', standards),
    ),
    ...duplicates(
      criterion.links.map(({ standard }, index) => ({ file, path: ['links', index, 'standard'], id: standard })),
    ),
    ...evidence.required.flatMap(({ oneOf }, index) =>
      oneOf.flatMap((id, place) =>
        reference(file, ['evidence', 'required', index, 'oneOf', place], id, 'document', documents),
      ),
    ),
    ...documentList('supporting'),
    ...documentList('insufficientAlone'),
    ...criterion.questions.flatMap((question, index) =>
      question.roles.flatMap((role, place) =>
        reference(file, ['questions', index, 'roles', place], role, 'role', roles),
      ),
    ),
  ];
};

/** The survey: its codes are those of its criteria with a letter, because the code on a list tells what a sentence is about. */
const surveyProblems = (files: Files): FrameworkProblem[] => {
  const { survey = null, criteria, complete } = files;
  if (survey === null) return [];
  const file = 'vragenlijst.yaml';
  const ids = complete ? criteria.map(({ criterion }) => criterion.id) : null;
  const at = (index: number, key: string): Path => ['survey', 'items', index, key];
  return [
    ...reference(file, ['survey', 'basis', 'source'], survey.basis.source, 'source', sourcesOf(files)),
    ...duplicates(survey.items.map(({ code }, index) => ({ file, path: at(index, 'code'), id: code }))),
    ...survey.items.flatMap(({ code, criterion }, index) => [
      ...reference(file, at(index, 'criterion'), criterion, 'criterion', ids),
      ...(code.startsWith(criterion) && /^[a-z]$/.test(code.slice(criterion.length))
        ? []
        : [{ file, path: at(index, 'code'), onKey: false, kind: 'survey-code' as const, expected: `${criterion}a` }]),
    ]),
  ];
};

/** Finds what is well-formed but does not fit together: duplicate ids, unknown references, standards without a criterion. */
export const findFrameworkProblems = (files: Files): FrameworkProblem[] => {
  const { criteria, complete } = files;
  const standards = files.standards ?? [];
  const reached = new Set(criteria.flatMap(({ criterion }) => criterion.links.map(({ standard }) => standard)));
  const unreached = complete ? standards.filter(({ id }) => !reached.has(id)) : [];
  return [
    ...headProblems(files),
    ...visitProblems(files),
    ...appealProblems(files),
    ...voiceProblems(files),
    ...standardProblems(files),
    ...surveyProblems(files),
    ...documentProblems(files),
    ...duplicates(criteria.map(({ file, criterion }) => ({ file, path: ['id'], id: criterion.id }))),
    ...duplicates(
      criteria.flatMap(({ file, criterion }) =>
        criterion.questions.map(({ id }, index) => ({ file, path: ['questions', index, 'id'], id })),
      ),
    ),
    ...criteria.flatMap(({ file, criterion }) => criterionProblems(file, criterion, files)),
    ...unreached.map(
      ({ id }): FrameworkProblem => ({
        file: 'standaarden.yaml',
        path: ['standards', standards.findIndex((standard) => standard.id === id), 'id'],
        onKey: false,
        kind: 'standard-unreached',
        expected: id,
      }),
    ),
  ];
};
