import type { AnswersFile } from '../dossier/dossier.ts';

/** Another version of the team's own answers. @param from the name of its file */
export type TeamVersion = { from: string; role: null; answers: AnswersFile };

/** What one person answered in a role. Files of one role with one id (8 hexadecimal digits) are versions of the same copy. */
export type RoleCopy = { from: string; role: string; id: string; answers: AnswersFile };

export type AnswersCopy = TeamVersion | RoleCopy;

export const isTeamVersion = (copy: AnswersCopy): copy is TeamVersion => copy.role === null;

export const isRoleCopy = (copy: AnswersCopy): copy is RoleCopy => copy.role !== null;
