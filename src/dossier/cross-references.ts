import { findNearest } from '../base/nearest.ts';
import { FINDING_CODES } from '../findings/find-record.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { baseRole } from '../framework/roles.ts';
import type { Dossier, DossierFileName } from './dossier.ts';
import { voicesFileName } from './voices-file-name.ts';

/** A name in a dossier file that the framework does not have. */
export type UnknownReference = {
  file: DossierFileName;
  path: (string | number)[];
  what: 'question' | 'criterion' | 'role' | 'standard' | 'finding' | 'item';
  given: string;
  nearest: string | null;
  /** The allowed names, for roles only: they are few enough to list. */
  choices?: string[];
};

type Look = (
  file: DossierFileName,
  what: UnknownReference['what'],
  known: readonly string[],
  path: (string | number)[],
  name: string,
) => UnknownReference[];

/** A role may have a word or number as suffix, but not a sentence or an address. */
const ROLE_WITH_WORD = /^[\p{L}\p{N}._-]+$/u;

const look: Look = (file, what, known, path, name) => {
  const wanted = what === 'role' && ROLE_WITH_WORD.test(name) ? baseRole(name, known) : name;
  if (known.includes(wanted)) return [];
  const choices = what === 'role' ? { choices: [...known] } : {};
  return [{ file, path, what, given: name, nearest: findNearest(name, known), ...choices }];
};

type Names = Record<'questions' | 'criteria' | 'standards' | 'roles' | 'acceptedBy', string[]>;

const namesOf = (mark: QualityMark): Names => {
  const roles = Object.keys(mark.roles);
  return {
    questions: mark.criteria.flatMap((criterion) => criterion.questions.map(({ id }) => id)),
    criteria: mark.criteria.map(({ id }) => id),
    standards: mark.standards.map(({ id }) => id),
    roles,
    acceptedBy: [...roles, ...(mark.waivers?.otherRoles ?? [])],
  };
};

const inAnswers = (
  { as: copyOf, answers = {}, sessions = [], actions = [] }: Dossier['answers'],
  sameVersion: boolean,
  { questions, roles, criteria, acceptedBy }: Names,
): UnknownReference[] => {
  const file = 'antwoorden.yaml';
  return [
    ...(sameVersion
      ? Object.keys(answers).flatMap((id) => look(file, 'question', questions, ['answers', id], id))
      : []),
    ...(copyOf === undefined ? [] : look(file, 'role', roles, ['as'], copyOf)),
    ...Object.entries(answers).flatMap(([id, answer]) =>
      (['votes', 'contributions'] as const).flatMap((part) =>
        Object.keys(answer[part] ?? {}).flatMap((role) => look(file, 'role', roles, ['answers', id, part, role], role)),
      ),
    ),
    ...Object.entries(answers).flatMap(([id, { proposals = [] }]) =>
      proposals.flatMap(({ weighed = [] }, index) =>
        weighed.flatMap((role, place) =>
          look(file, 'role', roles, ['answers', id, 'proposals', index, 'weighed', place], role),
        ),
      ),
    ),
    ...sessions.flatMap(({ present }, index) =>
      present.flatMap((role, place) => look(file, 'role', roles, ['sessions', index, 'present', place], role)),
    ),
    ...actions.flatMap(({ criterion }, index) =>
      look(file, 'criterion', criteria, ['actions', index, 'criterion'], criterion),
    ),
    ...actions.flatMap(({ effect }, index) =>
      (effect?.saidBy ?? []).flatMap((role, place) =>
        look(file, 'role', acceptedBy, ['actions', index, 'effect', 'saidBy', place], role),
      ),
    ),
  ];
};

const inSettings = ({ check }: Dossier['school'], { criteria, standards }: Names): UnknownReference[] => {
  const { requireMet = [], minScore = {}, findings = {} } = check ?? {};
  const file = 'school.yaml';
  return [
    ...requireMet.flatMap((id, index) => look(file, 'criterion', criteria, ['check', 'requireMet', index], id)),
    ...Object.keys(minScore).flatMap((id) => look(file, 'standard', standards, ['check', 'minScore', id], id)),
    ...Object.keys(findings).flatMap((code) => look(file, 'finding', FINDING_CODES, ['check', 'findings', code], code)),
  ];
};

const inRegister = ({ evidence = {} }: Dossier['register'], { criteria, acceptedBy }: Names): UnknownReference[] =>
  Object.entries(evidence).flatMap(([id, { quotes = [], looked }]) => [
    ...quotes.flatMap(({ criterion }, index) =>
      criterion === undefined
        ? []
        : look('bewijs.yaml', 'criterion', criteria, ['evidence', id, 'quotes', index, 'criterion'], criterion),
    ),
    ...(looked === undefined
      ? []
      : look('bewijs.yaml', 'role', acceptedBy, ['evidence', id, 'looked', 'by'], looked.by)),
  ]);

const inWaivers = ({ waivers }: NonNullable<Dossier['waivers']>, { acceptedBy }: Names): UnknownReference[] =>
  waivers.flatMap(({ code, by }, index) => [
    ...look('uitzonderingen.yaml', 'finding', FINDING_CODES, ['waivers', index, 'code'], code),
    ...look('uitzonderingen.yaml', 'role', acceptedBy, ['waivers', index, 'by'], by),
  ]);

const inRequests = ({ requests }: NonNullable<Dossier['requests']>, { criteria }: Names): UnknownReference[] =>
  Object.entries(requests).flatMap(([id, { criterion }]) =>
    criterion == null
      ? []
      : look('vragen-auditor.yaml', 'criterion', criteria, ['requests', id, 'criterion'], criterion),
  );

/** Counts of statements that the list does not have. */
const inVoices = ({ voices }: Dossier, { survey }: QualityMark): UnknownReference[] => {
  const codes = survey?.items.map(({ code }) => code) ?? [];
  return voices.flatMap(({ group, items }) =>
    Object.keys(items).flatMap((code) => look(voicesFileName(group), 'item', codes, ['items', code], code)),
  );
};

/**
 * Finds names in a dossier that the framework does not have. Answers to unknown questions pass when they were given for another version
 * of the framework: the finding `framework-version-differs` reports that.
 */
export const findUnknownReferences = (dossier: Dossier, mark: QualityMark): UnknownReference[] => {
  const { answers, register, school, waivers, requests } = dossier;
  const names = namesOf(mark);
  const sameVersion = answers.qualityMark.id === mark.id && answers.qualityMark.version === mark.version;
  return [
    ...(sameVersion ? inVoices(dossier, mark) : []),
    ...inAnswers(answers, sameVersion, names),
    ...inSettings(school, names),
    ...inRegister(register, names),
    ...(waivers === null ? [] : inWaivers(waivers, names)),
    ...(requests === null ? [] : inRequests(requests, names)),
  ];
};
