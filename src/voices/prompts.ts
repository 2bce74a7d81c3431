import { dayTyped } from '../base/dates.ts';
import { dateComplaint } from '../base/words/dates.ts';
import { VOICE_GROUPS, VOICES_FLOOR, type VoiceGroup } from '../dossier/dossier-values.ts';
import { confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { importWords as words } from './words/import.ts';

const GROUP_NAMES: Record<VoiceGroup, string> = words.groups;

export const surveyGroupPrompt = (): Prompt<VoiceGroup> => ({
  kind: 'select',
  name: 'survey-group',
  message: words.askGroup,
  choices: VOICE_GROUPS.map((value) => ({ name: GROUP_NAMES[value], value })),
});

/** @param today YYYY-MM-DD */
export const closedPrompt = (today: string): Prompt<string> => ({
  kind: 'input',
  name: 'survey-closed',
  message: words.askClosed,
  preset: undefined,
  validate: (text) => {
    const day = dayTyped(text);
    if (day === null) return dateComplaint(text, words.closedNeeded);
    return day <= today || words.stillOpen;
  },
  answer: (text) => dayTyped(text) ?? today,
});

export const invitedPrompt = (): Prompt<number> => ({
  kind: 'input',
  name: 'survey-invited',
  message: words.askInvited,
  preset: undefined,
  validate: (text) => (/^\d{1,5}$/.test(text.trim()) && Number(text) >= VOICES_FLOOR) || words.invitedNeeded,
  answer: (text) => Number(text),
});

export const keepCountsPrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'survey-keep', message: words.sure, yes: words.yes, no: words.no });

export const mappingPrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'survey-map', message: words.mapSure, yes: words.mapYes, no: words.mapNo });
