import { baseRole } from '../framework/roles.ts';

/** The name of a copy of the answers. @param whose a role (`ouder-2`), with the id of the copy behind it where it has one (`ouder-1a2b3c4d`) */
export const copyFileName = (whose: string): string => `antwoorden.${whose}.yaml`;

/** A form for browsers saves JSON. */
const LOOKS_LIKE_COPY = /^antwoorden\.(.+)\.(?:ya?ml|json)$/i;

/** Whether a name at the top of a dossier may be that of a copy; sync programs also give such names to versions of the team's file. */
export const looksLikeCopy = (name: string): boolean => LOOKS_LIKE_COPY.test(name);

/** Whether a name says that the file holds what people answered in a role. @param roles the roles of the framework */
export const isCopyOfRole = (name: string, roles: readonly string[]): boolean => {
  const whose = LOOKS_LIKE_COPY.exec(name)?.[1]?.toLowerCase() ?? '';
  const [role = ''] = whose.split(/[^\p{L}\p{N}-]/u);
  return roles.includes(baseRole(role, roles));
};

/**
 * Copies beside antwoorden.yaml: those of people (`antwoorden.ouder-1a2b3c4d.yaml`, or `.json` as a browser saves it), and those that
 * OneDrive, Dropbox, Windows and others make if two people save at once (`antwoorden-PC.yaml`, `antwoorden (1).yaml`).
 */
const LOOKS_LIKE_ANSWERS = /^antwoorden(?:.+\.ya?ml|\..+\.json)$/i;

/** Whether a name at the top of a dossier may be that of answers beside those of the team. */
export const looksLikeAnswers = (name: string): boolean => LOOKS_LIKE_ANSWERS.test(name);
