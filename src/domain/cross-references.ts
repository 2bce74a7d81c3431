import type { Dossier, DossierFileName } from './dossier.ts';
import { findNearest } from './nearest.ts';
import type { QualityMark } from './quality-mark.ts';
import { baseRole } from './roles.ts';

/** A name in a dossier file that the framework does not know. */
export type UnknownReference = {
  file: DossierFileName;
  path: (string | number)[];
  what: 'question' | 'criterion' | 'role' | 'standard';
  given: string;
  nearest: string | null;
};

/**
 * The names in the answers, in the quotes and in the settings that the framework does not have. Answers to questions that are gone
 * are let through when the file was written for another version: the check says so (`framework-version-differs`).
 */
export const findUnknownReferences = (dossier: Dossier, mark: QualityMark): UnknownReference[] => {
  const questions = mark.criteria.flatMap((criterion) => criterion.questions.map(({ id }) => id));
  const criteria = mark.criteria.map(({ id }) => id);
  const standards = mark.standards.map(({ id }) => id);
  const roles = Object.keys(mark.roles);
  const { answers, register, school } = dossier;

  const look = (
    file: DossierFileName,
    what: UnknownReference['what'],
    known: string[],
    path: (string | number)[],
    name: string,
  ): UnknownReference[] => {
    const wanted = what === 'role' ? baseRole(name, known) : name;
    return known.includes(wanted) ? [] : [{ file, path, what, given: name, nearest: findNearest(name, known) }];
  };

  const sameVersion = answers.qualityMark.id === mark.id && answers.qualityMark.version === mark.version;
  const written = Object.entries(answers.answers ?? {});
  return [
    ...(sameVersion
      ? written.flatMap(([id]) => look('antwoorden.yaml', 'question', questions, ['answers', id], id))
      : []),
    ...written.flatMap(([id, { votes }]) =>
      Object.keys(votes ?? {}).flatMap((role) =>
        look('antwoorden.yaml', 'role', roles, ['answers', id, 'votes', role], role),
      ),
    ),
    ...(answers.sessions ?? []).flatMap(({ present }, index) =>
      present.flatMap((role, place) =>
        look('antwoorden.yaml', 'role', roles, ['sessions', index, 'present', place], role),
      ),
    ),
    ...(answers.actions ?? []).flatMap(({ criterion }, index) =>
      look('antwoorden.yaml', 'criterion', criteria, ['actions', index, 'criterion'], criterion),
    ),
    ...Object.entries(register.evidence ?? {}).flatMap(([id, { quotes = [] }]) =>
      quotes.flatMap(({ criterion }, index) =>
        criterion === undefined
          ? []
          : look('bewijs.yaml', 'criterion', criteria, ['evidence', id, 'quotes', index, 'criterion'], criterion),
      ),
    ),
    ...(school.check?.requireMet ?? []).flatMap((id, index) =>
      look('school.yaml', 'criterion', criteria, ['check', 'requireMet', index], id),
    ),
    ...Object.keys(school.check?.minScore ?? {}).flatMap((id) =>
      look('school.yaml', 'standard', standards, ['check', 'minScore', id], id),
    ),
  ];
};
