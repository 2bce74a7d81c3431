import type { MenuLabel, MenuTitle } from './menu.ts';
import { answerWords, menuWords, optionWords } from './words/sitting.ts';

/** The words of each menu. */

type Worded<Kinds extends { kind: string }> = {
  [Kind in Kinds['kind']]: (facts: Extract<Kinds, { kind: Kind }>) => string;
};

const TITLES: Worded<MenuTitle> = {
  start: ({ nothingOpen }) => menuWords.start(nothingOpen),
  'pick-criterion': () => menuWords.pickCriterion,
  'pick-question': ({ criterion }) => menuWords.pickQuestion(criterion),
  more: () => menuWords.more,
  'criterion-end': () => menuWords.criterionEnd,
  overview: ({ criterion }) => menuWords.overview(criterion),
  'propose-action': ({ action }) => menuWords.proposeAction(action),
  owner: () => menuWords.owner,
  evidence: ({ criterion }) => menuWords.evidence(criterion),
  'tick-evidence': ({ criterion }) => menuWords.tickEvidence(criterion),
  'not-saved': () => menuWords.notSaved,
  'personal-data': ({ kinds }) => menuWords.personalData(kinds),
};

export const titleText = (title: MenuTitle): string =>
  // Safe: the entry of its own kind.
  (TITLES[title.kind] as (facts: MenuTitle) => string)(title);

export const optionText = (label: MenuLabel): string => {
  switch (label.kind) {
    case 'start':
      return optionWords.start(label.start, label.count);
    case 'criterion':
      return optionWords.criterion(label);
    case 'question': {
      const { state, level, later, toAgree } = label.answer;
      const waiting = toAgree ? optionWords.toAgree : later && state === 'open' ? optionWords.later : null;
      return optionWords.question(label.id, label.text, waiting ?? answerWords({ state, level }), label.beside);
    }
    case 'go-on':
      return optionWords.goOn(label.next);
    case 'role':
      return label.title;
    case 'file':
      return optionWords.file(label.id, label.title, label.document);
    case 'from-list':
      return optionWords.fromList(label.count);
    default:
      return optionWords[label.kind];
  }
};
