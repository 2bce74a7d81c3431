import type { OwnAdvice, OwnVerdict } from '../../assessment/audit-review.ts';
import { count, dutchDate, dutchScore, levelLabel, listWords } from '../../base/words/words.ts';
import type { Level } from '../../framework/quality-mark.ts';
import type { Verdict } from '../../judging/verdict.ts';
import { peopleWords } from '../../privacy/words.ts';
import { verdictWords } from '../../wording/verdicts.ts';
import { adviceWords, auditorName, frozenChangeWords } from './audit-words.ts';

/** What `audit` says and asks on a terminal. */

type Name = { id: string; title: string };

export const auditTitles = {
  main: 'Wat wilt u doen?',
  pickCriterion: 'Welk criterium?',
  method: 'Hoe weet u dit?',
  group: 'Met wie sprak u?',
  advice: 'Wat is uw advies?',
  agree: 'Welk oordeel wordt het?',
  agreeAdvice: 'Welk advies wordt het?',
  frozenChanges: 'Wat wilt u doen?',
  independent: (statement: string) => `${statement} Verklaart u dit?`,
  criterion: ({ id, title }: Name) => `${id} ${title}: wat wilt u doen?`,
  sources: ({ id, title }: Name) => `Waarop rust uw oordeel over ${id} ${title}?`,
  level: ({ id }: Name) => `Welk niveau ziet u bij ${id}?`,
  verdict: ({ id }: Name) => `Wat is uw oordeel over ${id}?`,
  reply: (finding: string) => `${finding} – Wat zegt u hierop?`,
};

const noted = (text: string, note: number | null): string => (note === null ? text : `${text} (${note})`);

export const auditSteps = {
  independent: () => 'Verklaren dat u onafhankelijk bent',
  'source-new': (note: number | null) => noted('Gesprek, observatie of document toevoegen', note),
  criteria: (note: number | null) => noted('Verder met de criteria zonder oordeel', note),
  pick: () => 'Een criterium kiezen',
  agree: (note: number | null) => noted('Samen beslissen waar de auditoren verschillen', note),
  advice: () => 'Advies geven',
  finish: () => 'Klaar voor nu',
  sources: (note: number | null) => noted('Bronnen kiezen', note),
  finding: (note: number | null) => noted('Bevinding opschrijven', note),
  verdict: () => 'Oordeel geven',
  strength: (note: number | null) => noted('Sterk punt', note),
  recommendation: (note: number | null) => noted('Aanbeveling', note),
  upkeep: (note: number | null) => noted('Borging: wat de school moet blijven doen', note),
  condition: (note: number | null) => noted('Voorwaarde met een datum', note),
  next: () => 'Volgende criterium',
  overview: () => 'Terug naar het overzicht',
};

export const auditLabels = {
  yes: 'Ja',
  no: 'Nee, nu niet',
  freezeAgain: 'Opnieuw vastleggen, met een reden',
  goOn: 'Verder zonder opnieuw vast te leggen: een eindrapport kan dan niet',
  writeAgain: 'Anders opschrijven',
  keep: 'Zo laten: dit gaat over niemand',
  otherGroup: 'Een andere groep',
  talk: 'Gesprek',
  observation: 'Observatie: u was erbij',
  document: 'Document dat niet in het dossier zit',
  noLevel: 'Geen niveau',
  level: (level: Level, text: string) => `${levelLabel(level)} ${text}`,
  criterion: ({ id, title }: Name, verdict: Verdict | null) =>
    `${id} ${title} (${verdict === null ? 'nog geen oordeel' : verdictWords[verdict]})`,
  ownVerdict: ({ auditor, verdict, level, reason }: OwnVerdict) =>
    `${auditorName(auditor)}: ${verdictWords[verdict]}${level === null ? '' : `, niveau ${levelLabel(level)}`}${reason === null ? '' : `. ${reason}`}`,
  ownAdvice: ({ auditor, decision, reason }: OwnAdvice) =>
    `${auditorName(auditor)}: ${adviceWords[decision]}${reason === null ? '' : `. ${reason}`}`,
  forbidden: (decision: string) => `${decision} (kan nu niet volgens de regels)`,
};

export const auditTexts = {
  finding: 'Wat hebt u vastgesteld? (leeg = niets)',
  reason: 'Waarom dit oordeel?',
  strength: 'Wat is hier sterk? (leeg = niets)',
  recommendation: 'Wat raadt u aan? (leeg = niets)',
  upkeep: 'Wat moet de school blijven doen? (leeg = niets)',
  condition: 'Wat moet er eerst gebeuren? (leeg = geen voorwaarde)',
  notes: 'Wat hoorde of zag u? Schrijf geen namen op. (leeg = niets)',
  group: 'Welke groep was het? Schrijf geen namen op.',
  sample: 'Hoe zijn deze mensen gekozen, of wat bekeek u? (leeg = niet bekend)',
  'freeze-reason': 'Waarom legt u opnieuw vast?',
  'advice-reason': 'Waarom dit advies?',
  'agree-reason': 'Waarom wordt het dit oordeel?',
  'reply-reason': 'Wat wilt u erbij zeggen?',
  people: 'Met hoeveel mensen?',
  date: 'Op welke dag? (jjjj-mm-dd)',
  due: 'Wanneer moet dat klaar zijn? (jjjj-mm-dd)',
  needed: 'Vul hier iets in.',
  peopleNeeded: 'Typ een getal, zoals 6.',
  dateNeeded: 'Typ een dag die bestaat, zoals 2026-11-24.',
};

export const auditSays = {
  welcome: (school: string, on: string, auditor: string) => [
    `Audit van ${school}${auditor === '' ? '' : `, ${auditorName(auditor)}`}`,
    `Het dossier is vastgelegd op ${dutchDate(on)}. Wat daarna verandert, komt in het rapport.`,
  ],
  fresh: 'Alles wat u invult, wordt meteen bewaard. Stoppen kan altijd met Ctrl-C.',
  frozenChanged: (on: string) => `Het dossier is anders dan op ${dutchDate(on)}:`,
  frozenChange: (file: string, what: keyof typeof frozenChangeWords) => `  ${file}: ${frozenChangeWords[what]}`,
  saved: 'Bewaard.',
  state: (done: number, of: number) => `Er is een oordeel over ${done} van ${of} criteria.`,
  problems: 'Dit kan nog niet:',
  sourcesFirst: 'Kies eerst bronnen. Nu kan alleen "niet vast te stellen".',
  stillToDo: 'Voor een eindrapport is nog nodig:',
  ready: 'Alles is er voor het eindrapport.',
  place: (id: string, title: string, place: number, of: number) => `${id} ${title} (${place} van ${of})`,
  self: (verdict: Verdict, score: number | null) =>
    `Zelfbeoordeling: ${verdictWords[verdict]}, score ${dutchScore(score)}.`,
  question: (id: string, text: string, answer: string) => `${id} ${text} – ${answer}`,
  remark: (remark: string) => `  Toelichting: ${remark}`,
  votes: (votes: readonly (readonly [string, Level])[]) =>
    `  Stemmen: ${listWords(
      votes.map(([role, level]) => `${role} ${levelLabel(level)}`),
      'en',
    )}`,
  minority: (text: string) => `  Minderheid: ${text}`,
  noEvidence: 'Bij dit criterium hoort geen bewijs.',
  evidence: 'Bewijs:',
  evidenceLine: (title: string | null, file: string, document: string, state: string) =>
    `  ${title === null ? '' : `${title}, `}bewijs/${file} (${document}): ${state}`,
  findings: 'De controle vond:',
  moved: (year: string, change: string) => `Sinds ronde ${year}: ${change}`,
  yourVerdict: (verdict: Verdict | null) =>
    verdict === null ? 'U gaf nog geen oordeel.' : `Uw oordeel: ${verdictWords[verdict]}.`,
  difference: ({ id, title }: Name) => `${id} ${title}: de auditoren verschillen.`,
  dayRefused: (day: string, ahead: boolean) =>
    `${dutchDate(day)} kan hier niet: die dag ${ahead ? 'moet nog komen' : 'is al geweest, of is vandaag'}. Kies een andere dag.`,
  adviceDifference: 'De auditoren verschillen over het advies.',
  replyIntro: (findings: number, replied: number) =>
    `De auditor schreef ${count(findings, 'bevinding', 'bevindingen')} op. U reageerde op ${replied}.`,
};

export const auditClosing = {
  stopped: 'Gestopt. Alles is bewaard.',
  finished: 'Bewaard.',
  verdictsTaken: (number: number) =>
    number === 1 ? 'Er staat nu een oordeel over 1 criterium.' : `Er staat nu een oordeel over ${number} criteria.`,
  people: peopleWords.at,
  nothingChanged:
    'Er is niets veranderd sinds het vastleggen. Het dossier is niet opnieuw vastgelegd, en de reden is niet bewaard.',
  frozenAgain: 'Het dossier is opnieuw vastgelegd. De reden staat in het rapport.',
  repliesTaken: (number: number) => `Bewaard: ${count(number, 'reactie', 'reacties')}.`,
  goOn: (place: string, auditor: string) =>
    `Verder gaan kan met: ouder-audit audit${place}${auditor === '' ? '' : ` --as ${auditor}`}`,
  report: (place: string) => `Maak het auditrapport met: ouder-audit report${place} --kind audit`,
  afterReply: (place: string) => `De reacties komen in het rapport: ouder-audit report${place} --kind audit`,
  frozenNotice: (on: string) =>
    `Dit dossier is op ${dutchDate(on)} vastgelegd voor een audit. Wat u nu wijzigt, meldt de audit.`,
};
