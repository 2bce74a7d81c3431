import { listWords } from '../../base/words/words.ts';

/** What the reports say around the voices of parents, pupils and teachers. */
export const voicesWords = {
  heading: 'Wat ouders, leerlingen en leraren zeggen',
  short: 'Stemmen',
  lead: 'De school vroeg wat er gebeurt, niet wat mensen ervan vinden. De antwoorden staan naast wat het team zegt. Zij veranderen geen niveau en geen uitkomst.',
  parentsLead: 'De school vroeg wat er gebeurt. Dit antwoordden de mensen die meededen.',
  most: (group: string): string => `Volgens ${group} gebeurt dit het vaakst`,
  least: (group: string): string => `Volgens ${group} gebeurt dit het minst vaak`,
  /** What a group answered to a sentence: '52 van 70 altijd of meestal'. */
  seen: (sentence: string, seen: string): string => `“${sentence}” ${seen}.`,
  differs: 'Hier ziet een groep het anders dan het team',
  nothingDiffers: 'Geen enkele groep ziet een criterium duidelijk anders dan het team.',
  where: 'Per criterium staan de antwoorden bij het criterium zelf.',
  none: (groups: readonly string[]): string =>
    `Niet gevraagd, of met te weinig antwoorden: ${listWords(groups, 'en')}.`,
  at: 'Wat mensen antwoordden',
  before: (schoolYear: string, told: string): string => ` In ${schoolYear}: ${told}.`,
  item: (code: string, text: string): string => `${code} ${text}`,
};
