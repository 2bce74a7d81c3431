import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchDate } from '../../base/words/words.ts';
import type { ActionState } from '../../dossier/action-state.ts';
import { endedText } from '../../wording/actions.ts';

/** What is asked about an action. */
export const actionAsks = {
  criterion: 'Bij welk criterium hoort de afspraak?',
  action: 'Wat spreekt u af? (Enter = toch niets)',
  owner: 'Wie doet dit?',
  nobody: 'Nog niet bekend',
  due: 'Voor welke datum? (zoals 23-11-2026, Enter = de voorgestelde datum)',
  past: (due: string) => `${dutchDate(due)} is al voorbij. Klopt die datum?`,
  pastYes: 'Ja, zo opschrijven',
  pastNo: 'Nee, een andere datum kiezen',
  which: 'Welke afspraak?',
  helped: 'Heeft het geholpen?',
  seenIn: 'Waaraan ziet u dat? (zonder namen)',
  seenInAgain: 'Waaraan ziet u dat? (Enter = laten staan)',
  seenInNeeded: 'Schrijf op waaraan u het ziet.',
  saidBy: 'Wie zegt dat?',
  saidByNeeded: 'Kies ten minste één rol.',
};

const STATES: Record<ActionState, string> = { done: 'gedaan', overdue: 'te laat', toDo: 'nog te doen' };

type Listed = {
  number: number;
  criterion: string;
  action: string;
  owner: string | null;
  due: string | null;
  state: ActionState;
};

const firstLine = ({ number, criterion, action }: Listed): string => `${number}. ${criterion} · ${toOneLine(action)}`;

const secondLine = ({ owner, due, state }: Listed): string =>
  [
    owner === null ? 'nog niemand' : toOneLine(owner),
    due === null ? 'geen datum' : `voor ${dutchDate(due)}`,
    STATES[state],
  ].join(' · ');

/** What the commands about actions say. */
export const actionSays = {
  none: 'Er zijn nog geen afspraken.',
  listed: (action: Listed): string[] => [firstLine(action), `   ${secondLine(action)}`],
  choice: (action: Listed): string => `${firstLine(action)} (${secondLine(action)})`,
  /** What helps with an agreement, or what came of it. */
  beside: (said: string): string => `   ${said}`,
  added: (action: Listed): string => `Afgesproken: ${firstLine(action)} (${secondLine(action)})`,
  moved: (action: Listed): string => `Verzet: ${firstLine(action)} (${secondLine(action)})`,
  done: (action: Listed, effect: string): string => `Gedaan: ${endedText(firstLine(action))} ${effect}`,
  nothing: 'Er is niets gewijzigd.',
  allDone: 'Alle afspraken zijn gedaan.',
  addOne: (folder: string) => `Maak een afspraak: ouder-audit actions add${folderArgument(folder)}`,
  tickOff: (number: number, late: number, folder: string) =>
    late > 0
      ? `${count(late, 'afspraak is', 'afspraken zijn')} te laat. Kies een nieuwe datum met "ouder-audit actions move ${number}${folderArgument(folder)}". Is het gedaan? ouder-audit actions done ${number}${folderArgument(folder)}`
      : `Klaar met een afspraak? Zeg of het hielp: ouder-audit actions done ${number}${folderArgument(folder)}`,
  seeAll: (folder: string) => `Bekijk alle afspraken: ouder-audit actions list${folderArgument(folder)}`,
  evidence: (criterion: string, folder: string) =>
    `Hebt u er iets van op papier? Voeg het toe als bewijs bij ${criterion}: ouder-audit evidence add <bestand>${dossierArgument(folder)}`,
};
