import { isDate } from '../base/dates.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import type { Dress } from '../interview/interview-screens.ts';
import { type Ask, LEFT } from '../terminal/ask.ts';
import { auditLabel, auditTitle } from './audit-menus.ts';
import { auditLines } from './audit-screens.ts';
import type { AuditDesk, AuditMenu, AuditText } from './sitting/audit-desk.ts';
import { auditTexts as words } from './words/desk.ts';

type Validate = (text: string) => true | string;

const validateFor = ({ kind, needed }: AuditText): Validate => {
  if (kind === 'people') return (text) => /^[1-9]\d{0,3}$/.test(text.trim()) || words.peopleNeeded;
  if (kind === 'date' || kind === 'due') return (text) => isDate(text.trim()) || words.dateNeeded;
  return (text) => !needed || stripControls(text).trim() !== '' || words.needed;
};

/** An auditor's desk on a terminal. @param roles titles of the roles of the framework, by id */
export const openTerminalAuditDesk = (ask: Ask, dress: Dress, roles: Readonly<Record<string, string>>): AuditDesk => {
  const choicesOf = <Key extends string>({ options }: AuditMenu<Key>) =>
    options.map(({ key, label }) => ({ value: key, name: auditLabel(label, roles) }));
  return {
    show: (notice) => ask.print(auditLines(notice, dress)),
    async choose(menu) {
      const chosen = await ask.select({
        message: auditTitle(menu.title),
        choices: choicesOf(menu),
        default: menu.usual,
      });
      return chosen === LEFT ? null : chosen;
    },
    async tick(menu, ticked) {
      const choices = choicesOf(menu).map((choice) => ({ ...choice, checked: ticked.includes(choice.value) }));
      const chosen = await ask.checkbox({ message: auditTitle(menu.title), choices, needed: null });
      return chosen === LEFT ? null : menu.options.map(({ key }) => key).filter((key) => chosen.includes(key));
    },
    async write(request) {
      const { kind, current } = request;
      const text = await ask.input({
        message: words[kind],
        ...(current === null ? {} : { default: toOneLine(current) }),
        validate: validateFor(request),
      });
      if (text === LEFT) return null;
      return current !== null && text === toOneLine(current) ? current : stripControls(text).trim();
    },
  };
};
