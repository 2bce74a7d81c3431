import { dayTyped } from '../base/dates.ts';
import { dateComplaint } from '../base/words/dates.ts';
import { VOICE_GROUPS, VOICES_FLOOR, type VoiceGroup } from '../dossier/dossier-values.ts';
import type { Prompt } from '../terminal/ask.ts';
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

const yesNo = (name: string, message: string, yes: string, no: string): Prompt<boolean> => ({
  kind: 'select',
  name,
  message,
  choices: [
    { name: yes, value: true },
    { name: no, value: false },
  ],
});

export const keepCountsPrompt = (): Prompt<boolean> => yesNo('survey-keep', words.sure, words.yes, words.no);

export const mappingPrompt = (): Prompt<boolean> => yesNo('survey-map', words.mapSure, words.mapYes, words.mapNo);
