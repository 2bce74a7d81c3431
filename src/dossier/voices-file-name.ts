import { VOICES_FOLDER } from './dossier-part.ts';
import { VOICE_GROUPS, type VoiceGroup } from './dossier-values.ts';

export type VoicesFileName = `${typeof VOICES_FOLDER}/${VoiceGroup}.yaml`;

/** The file with the voices of a group. */
export const voicesFileName = (group: VoiceGroup): VoicesFileName => `${VOICES_FOLDER}/${group}.yaml`;

const NAMES: ReadonlySet<string> = new Set(VOICE_GROUPS.map(voicesFileName));

/** Whether a file of a dossier holds counts of voices. */
export const isVoicesFile = (path: string): boolean => NAMES.has(path);
