import type { AuditFile, VerdictsInput } from '../../domain/audit/audit-file.ts';
import type { PersonalDataKind } from '../../domain/personal-data-match.ts';
import { UserError } from '../../domain/user-error.ts';
import { kindsInText } from '../evidence-review.ts';
import { type AuditSitting, ownAudit, record, reviewOf, setIn } from './audit-sitting.ts';

const PARTS = ['independent', 'talks', 'verdicts', 'agreed', 'advice'] as const satisfies readonly (keyof AuditFile)[];

/** What is missing is work still to do; these are against the rules. */
const UNFINISHED: ReadonlySet<string> = new Set([
  'verdict-missing',
  'advice-missing',
  'not-heard',
  'independence-missing',
  'not-agreed',
  'changed-since',
  'framework-changed',
  'seal-edited',
]);

/**
 * Takes over what an auditor wrote in a file: everything, or nothing when the rules of the framework forbid a part of it.
 * @throws UserError 'audit-refused' with every problem
 * @returns how many verdicts there are now
 */
export const takeOverVerdicts = async (sitting: AuditSitting, given: VerdictsInput): Promise<number> => {
  const own = ownAudit(sitting);
  const parts = PARTS.filter((part) => given[part] !== undefined);
  const audit: AuditFile = {
    ...own,
    ...given,
    formatVersion: own.formatVersion,
    qualityMark: own.qualityMark,
    talks: { ...own.talks, ...given.talks },
    verdicts: { ...own.verdicts, ...given.verdicts },
    agreed: { ...own.agreed, ...given.agreed },
  };
  const { problems, advice } = reviewOf({ ...sitting, dossier: { ...sitting.dossier, audit } });
  // An advice needs all of it; without one, what is not there yet may come later.
  const forbidden = problems.filter(({ code }) => advice !== null || !UNFINISHED.has(code));
  if (forbidden.length > 0) throw new UserError('audit-refused', { problems: forbidden });
  const order = sitting.mark.criteria.map(({ id }) => id);
  const edits = parts.flatMap((part) =>
    part === 'independent' || part === 'advice'
      ? [setIn([part], given[part])]
      : Object.entries(given[part] ?? {}).map(([id, value]) =>
          setIn([part, id], value, part === 'talks' ? undefined : order),
        ),
  );
  await record(sitting, edits);
  return Object.values(audit.verdicts ?? {}).filter(({ verdict }) => verdict !== undefined).length;
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Where somebody may be known by what was written, by the name of the talk or criterion; what stands there is not told. */
export const findPeopleIn = (
  given: VerdictsInput,
  about: Pick<AuditSitting, 'mark' | 'dossier'>,
): { place: string; kinds: PersonalDataKind[] }[] =>
  Object.entries({ ...given.talks, ...given.verdicts, ...given.agreed }).flatMap(([place, entry]) => {
    const kinds = [...new Set(textsIn(entry).flatMap((text) => kindsInText(text, about)))];
    return kinds.length === 0 ? [] : [{ place, kinds }];
  });
