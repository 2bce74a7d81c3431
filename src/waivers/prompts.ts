import { dayTyped } from '../base/dates.ts';
import { countWords } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import { afterColon } from '../base/words/words.ts';
import { REASON_WORDS } from '../dossier/dossier-values.ts';
import { lastsTooLong } from '../dossier/last-waiver-day.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { type Finding, subjectKey } from '../findings/finding.ts';
import { backChoice, type Prompt } from '../terminal/ask.ts';
import { type OwnWordsPrompt, textPrompt } from '../wording/ask-in-words.ts';
import type { ListedWaiver } from './waiver.ts';
import { waiverSays, waiverAsks as words } from './words/waivers.ts';

/** More findings of one kind than this stand in one line: nobody reads 44 times that a question is open. */
const MOST_APART = 3;

const nameOf = (finding: Finding): string =>
  `${subjectKey(finding.subject)}: ${afterColon(describeFinding(finding).title)} [${finding.code}]`;

/** Answers with a finding, or with all those of one kind, of which one is picked next. */
export const acceptedFindingPrompt = (findings: readonly Finding[]): Prompt<readonly Finding[]> => {
  const kinds = [...new Set(findings.map(({ code }) => code))].map((code) =>
    findings.filter((finding) => finding.code === code),
  );
  return {
    kind: 'select',
    name: 'waived-finding',
    message: words.finding,
    choices: [
      ...kinds.flatMap((own) => {
        const [first] = own;
        if (first === undefined || own.length <= MOST_APART)
          return own.map((finding) => ({ name: nameOf(finding), value: [finding] }));
        return [{ name: words.kind(describeFinding(first).title, first.code, own.length), value: own }];
      }),
      backChoice,
    ],
  };
};

/** Answers with one finding of a kind. */
export const oneOfKindPrompt = (findings: readonly Finding[]): Prompt<Finding> => ({
  kind: 'select',
  name: 'waived-one',
  message: words.oneOfKind,
  choices: [...findings.map((finding) => ({ name: nameOf(finding), value: finding })), backChoice],
});

export const reasonPrompt: OwnWordsPrompt = (current, draft) => ({
  ...textPrompt('reason', words.reason, current, draft),
  validate: (text) => countWords(text) >= REASON_WORDS || words.reasonNeeded(REASON_WORDS),
});

/** Answers with a role. */
export const acceptedByPrompt = (roles: readonly { id: string; title: string }[]): Prompt<string> => ({
  kind: 'select',
  name: 'accepted-by',
  message: words.by,
  choices: roles.map(({ id, title }) => ({ name: title, value: id })),
});

/** The last day of a waiver. @param today,lastDay YYYY-MM-DD */
export const untilPrompt = (today: string, lastDay: string): Prompt<string> => ({
  kind: 'input',
  name: 'until',
  message: words.until(lastDay),
  preset: lastDay < today ? undefined : lastDay,
  validate: (text) => {
    const day = dayTyped(text);
    if (day === null) return dateComplaint(text);
    if (day < today) return words.past;
    return !lastsTooLong(day, lastDay) || words.tooLong(lastDay);
  },
  answer: (text) => dayTyped(text) ?? lastDay,
});

/** Answers with the number of a waiver. */
export const whichWaiverPrompt = (waivers: readonly ListedWaiver[]): Prompt<number> => ({
  kind: 'select',
  name: 'which-waiver',
  message: words.which,
  choices: [...waivers.map((waiver) => ({ name: waiverSays.choice(waiver), value: waiver.number })), backChoice],
});
