import { folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { afterColon, dutchDate } from '../../base/words/words.ts';
import type { NotAccepted } from '../../findings/define-finding.ts';

/** Why nobody at school can accept a finding. */
export const WHY_NEVER: Record<NotAccepted, string> = {
  'personal-data': 'gegevens van personen moeten uit het dossier',
  seal: 'alleen de auditor kan dit aanvaarden',
  crash: 'niemand kon hier kijken',
};

/** What is asked about a finding that the school accepts. */
export const waiverAsks = {
  finding: 'Welke bevinding aanvaardt u voor een tijd?',
  kind: (title: string, code: string, number: number) => `${title} (${number} keer) [${code}]`,
  oneOfKind: 'Welke precies?',
  reason: 'Waarom kan dit nu niet anders? Schrijf een hele zin, zonder namen.',
  reasonNeeded: (words: number) => `Schrijf in minstens ${words} woorden waarom.`,
  by: 'Wie besloot dit?',
  until: (lastDay: string) => `Tot en met welke dag? (zoals 23-11-2026, ten hoogste ${dutchDate(lastDay)})`,
  tooLong: (lastDay: string) => `Een uitzondering geldt ten hoogste tot en met ${dutchDate(lastDay)}.`,
  past: 'Die dag is al voorbij. Kies een latere dag.',
  which: 'Welke uitzondering haalt u weg?',
};

type Listed = {
  number: number;
  code: string;
  subject: string;
  title: string;
  reason: string;
  by: string;
  until: string;
  over: boolean;
};

const nameOf = ({ number, subject, title, code }: Listed): string =>
  `${number}. ${toOneLine(subject)}: ${afterColon(title)} [${code}]`;

const untilWords = ({ until, over, by }: Listed): string =>
  `${over ? 'verlopen, gold' : 'geldt'} tot en met ${dutchDate(until)} · ${toOneLine(by)}`;

/** What the commands about waivers say. */
export const waiverSays = {
  none: 'Er zijn geen uitzonderingen.',
  listed: (waiver: Listed): string[] => [nameOf(waiver), `   ${untilWords(waiver)}`, `   ${toOneLine(waiver.reason)}`],
  choice: (waiver: Listed): string => `${nameOf(waiver)} (${untilWords(waiver)})`,
  added: (waiver: Listed): string => `Aanvaard: ${nameOf(waiver)} (${untilWords(waiver)})`,
  renewed: (waiver: Listed): string => `Opnieuw aanvaard: ${nameOf(waiver)} (${untilWords(waiver)})`,
  removed: (waiver: Listed): string => `Weggehaald: ${nameOf(waiver)}`,
  nothingToAccept: 'Er is nu geen bevinding die u kunt aanvaarden.',
  means: 'Een uitzondering verandert geen oordeel. Zij staat met de reden in het rapport van de school.',
  /** Where the reason of a waiver stands, in a warning about it. */
  reasonOf: (subject: string) => `de reden bij ${toOneLine(subject)}`,
  check: (folder: string) => `Kijk hoe het nu staat: ouder-audit check${folderArgument(folder)}`,
  seeAll: (folder: string) => `Bekijk alle uitzonderingen: ouder-audit waivers list${folderArgument(folder)}`,
  addOne: (folder: string) => `Iets wat nu niet op te lossen is? ouder-audit waivers add${folderArgument(folder)}`,
  remove: (number: number, folder: string) =>
    `Opgelost? Haal de uitzondering weg: ouder-audit waivers remove ${number}${folderArgument(folder)}`,
};
