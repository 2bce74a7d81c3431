import { count, dutchDate, listWords } from '../../base/words/words.ts';
import type { FindingCode } from '../../findings/finding.ts';
import { FINDINGS } from '../../findings/records/index.ts';
import type { Verdict } from '../../judging/verdict.ts';

/** Words of the reports for the board and for parents. */

/** The heading under which parents find a criterion, by its verdict. */
export const parentsHeadings: Record<Verdict, 'well' | 'working' | 'unknown' | 'apart'> = {
  met: 'well',
  partlyMet: 'working',
  notMet: 'working',
  undetermined: 'unknown',
  unanswered: 'unknown',
  notApplicable: 'apart',
};

export const parentsWords = {
  kicker: 'Voor ouders · schooljaar ',
  about: (schoolYear: string, date: string) => `Voor ouders · schooljaar ${schoolYear} · stand op ${dutchDate(date)}`,
  meta: (date: string) => `Hoe werken ouders en school samen? Stand op ${dutchDate(date)}`,
  short: 'In het kort',
  lead: 'Kinderen leren beter als thuis en school samen optrekken. Daarom kijkt de school elk jaar hoe dat gaat, het liefst samen met ouders en leerlingen.',
  well: 'Wat gaat goed',
  working: 'Waar wij aan werken',
  unknown: 'Wat wij nog uitzoeken',
  joinIn: 'Zo doet u mee',
  waysToJoin: [
    'Kies één onderwerp van deze bladzijde dat u belangrijk vindt.',
    'Vertel de leraar van uw kind wat u ervan merkt. Wat gaat goed? Wat kan beter?',
    'Vraag wanneer het team weer bij elkaar komt. U bent daar welkom, ook als u weinig tijd hebt.',
  ],
  changed: 'Wat er is veranderd',
  moved: {
    better: (since: string, titles: string) => `Dit gaat beter dan in ${since}: ${titles}.`,
    worse: (since: string, titles: string) => `Dit gaat minder goed dan in ${since}: ${titles}.`,
  },
  done: 'Dit was afgesproken, en is gedaan:',
  helped: {
    fully: 'Het hielp.',
    partly: 'Het hielp voor een deel.',
    not: 'Het hielp niet. Wij zoeken iets anders.',
    unclear: 'Of het hielp, weten wij nog niet.',
  },
  agreed: 'Wat wij hebben afgesproken',
  /** Either may be unknown; '' without both. */
  whoAndWhen: (role: string | null, date: string | null, isLate: boolean): string => {
    const who = role === null ? '' : `Wie: ${role}.`;
    const when = date === null ? '' : isLate ? `Dit moest op ${date} klaar zijn.` : `Klaar op ${date}.`;
    return [who, when].filter((part) => part !== '').join(' ');
  },
  questions: 'Vragen, en wanneer u meer hoort',
  news: (date: string) => `U hoort meer na ${date}. Dan moet de eerste afspraak klaar zijn.`,
  ask: 'Hebt u een vraag? Ga naar de leraar van uw kind.',
  /** How the school is reached; '' if it did not say. */
  reach: (phones: readonly string[], domains: readonly string[]): string => {
    const call = phones.length === 0 ? '' : `bellen met ${listWords(phones, 'of')}`;
    const look = domains.length === 0 ? '' : `kijken op ${listWords(domains, 'of')}`;
    const ways = [call, look].filter((way) => way !== '');
    return ways.length === 0 ? '' : `U kunt ook ${listWords(ways, 'of')}.`;
  },
  posterKicker: 'Samen met ouders · schooljaar ',
  subject: 'Waar dit over gaat',
  title: (school: string) => `Samen met ouders: zo staat ${school} ervoor`,
  /** Shown while nobody has answered a question. */
  looking: 'De school is nog aan het kijken hoe het gaat. Er valt nu nog niets over te zeggen.',
  sentence: (met: number, of: number): string => {
    if (met === of) return `Alle ${of} onderdelen zijn op orde.`;
    if (met === 0)
      return `De school kijkt naar ${count(of, 'onderdeel', 'onderdelen')}. Er is nog geen onderdeel helemaal op orde.`;
    return `De school kijkt naar ${of} onderdelen. Daarvan ${met === 1 ? 'is er 1' : `zijn er ${met}`} op orde.`;
  },
  stillLooking: (number: number): string => `Naar ${count(number, 'onderdeel', 'onderdelen')} kijkt de school nog.`,
  nothingWell: { looking: 'Dat weten wij nog niet.', worked: 'Nog niets is helemaal op orde. De school werkt eraan.' },
  criterion: (title: string, isProvisional: boolean) =>
    isProvisional ? `${title} (onder voorbehoud: wij bekijken nog een stuk)` : title,
  shapes: 'Wat de tekens betekenen:',
  shape: {
    met: 'Dit gaat goed.',
    partlyMet: 'Dit gaat voor een deel goed.',
    notMet: 'Hier moet nog veel gebeuren.',
    undetermined: 'Dit kunnen wij nog niet zeggen.',
    unanswered: 'Hier kijken wij nog naar.',
  },
  goal: (goal: string) => `Ons doel: ${goal}`,
  apart: (titles: readonly string[]) => `Dit past niet bij onze school: ${listWords(titles, 'en')}.`,
  again: (schoolYear: string) => `De school kijkt elk schooljaar opnieuw. De volgende keer is in ${schoolYear}.`,
};

export const boardWords = {
  kicker: 'Voor het bestuur · schooljaar ',
  about: (schoolYear: string, date: string) =>
    `Voor het bestuur · schooljaar ${schoolYear} · stand op ${dutchDate(date)}`,
  meta: (mark: string, date: string) => `${mark} · zelfbeoordeling · stand op ${dutchDate(date)}`,
  footer: (mark: string, date: string) => `${mark} · stand op ${dutchDate(date)}`,
  standing: 'Hoe het staat',
  rounds: 'Score van elke standaard, per ronde',
  risks: 'Wat er mis kan gaan',
  noRisks: 'Er zijn geen fouten gevonden in het dossier.',
  lapsing: 'Dit schooljaar verloopt',
  gains: 'Waar de meeste winst zit',
  noGains: 'Er is geen criterium waar de school met antwoorden nog iets kan winnen.',
  decisions: 'Wat er te besluiten is',
  noDecisions: 'Er is nu niets te besluiten.',
  title: (school: string) => `Ouderbetrokkenheid: ${school} in het kort`,
  criterion: ({ id, title }: { id: string; title: string }, isProvisional: boolean) =>
    `${id} ${title}${isProvisional ? ' (onder voorbehoud)' : ''}`,
  verdictCount: (number: number) => count(number, 'criterium', 'criteria'),
  risk: (code: FindingCode) => FINDINGS[code].title,
  /** What a kind of risk is about, and how often where there are more of them than names. */
  where: (names: readonly string[], number: number) => {
    const times = count(number, 'keer', 'keer');
    if (names.length === 0) return times;
    return names.length === number ? listWords(names, 'en') : `${listWords(names, 'en')} (${times})`;
  },
  /** Its first sentence: a board has two pages. */
  why: (code: FindingCode) => /^.*?[.?!](?= |$)/.exec(FINDINGS[code].help.why)?.[0] ?? '',
  lapses: (documents: string, date: string) => `${documents} telt mee tot en met ${dutchDate(date)}`,
  /** Counts what does not fit on the two pages. */
  more: (number: number) => `en nog ${number}; zie het rapport van het team`,
  /** What became of the promises of the last round. */
  promises: (schoolYear: string, kept: Record<'done' | 'helped' | 'open' | 'gone', number>): string => {
    const helped =
      kept.helped === 0 ? '' : ` (${kept.helped === 1 ? '1 daarvan hielp' : `${kept.helped} daarvan hielpen`})`;
    const parts = [
      ...(kept.done > 0 ? [`${kept.done} gedaan${helped}`] : []),
      ...(kept.open > 0 ? [`${kept.open} nog niet gedaan`] : []),
      ...(kept.gone > 0 ? [`${kept.gone} niet meer genoemd`] : []),
    ];
    return `Afspraken van ${schoolYear}: ${listWords(parts, 'en')}.`;
  },
};

type Decision = { what: string; decide: string };

/** What a board can decide; `where` names the criteria. */
export const decisionWords = {
  openQuestions: (number: number, where: string): Decision => ({
    what: `${count(number, 'vraag is', 'vragen zijn')} nog open, bij ${where}.`,
    decide: 'Vraag de schoolleiding wanneer de zelfbeoordeling af is.',
  }),
  expired: (documents: readonly string[], where: string): Decision => ({
    what: `Een stuk dat de wet vraagt, is verlopen: ${listWords(documents, 'en')}${where === '' ? '' : `, bij ${where}`}.`,
    decide: 'Besluit wie voor een nieuw stuk zorgt, en wanneer het er is.',
  }),
  missing: (where: string): Decision => ({
    what: `Gevraagd bewijs ontbreekt of is niet genoeg, bij ${where}.`,
    decide: 'Besluit wie het bewijs levert, en op welke dag.',
  }),
  withoutAction: (where: string): Decision => ({
    what: `Het niveau is laag en er is nog niets afgesproken, bij ${where}.`,
    decide: 'Besluit of dit een doel is voor dit schooljaar. Vraag dan om een afspraak met een eigenaar en een datum.',
  }),
  late: (number: number, where: string): Decision => ({
    what: `${count(number, 'afspraak is', 'afspraken zijn')} te laat, bij ${where}.`,
    decide: 'Spreek een nieuwe datum af, of besluit dat de afspraak vervalt.',
  }),
  loose: (number: number, where: string): Decision => ({
    what: `${count(number, 'afspraak heeft', 'afspraken hebben')} nog geen eigenaar of datum, bij ${where}.`,
    decide: 'Besluit wie dit doet, en wanneer het klaar is.',
  }),
};
