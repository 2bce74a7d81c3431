import type { OwnAdvice, OwnVerdict } from '../../assessment/audit-review.ts';
import { count, dutchDate, dutchScore, levelLabel, listWords } from '../../base/words/words.ts';
import type { AuditVerdict, Decision } from '../../dossier/audit-file-shape.ts';
import { frozenFileWords } from '../../findings/words.ts';
import type { Level } from '../../framework/quality-mark.ts';
import type { Verdict } from '../../judging/verdict.ts';
import { peopleWords } from '../../privacy/words.ts';
import { verdictWords } from '../../wording/verdicts.ts';
import { adviceWords, auditorName, frozenChangeWords } from './audit-words.ts';

/** What `audit` says and asks on a terminal. */

type Name = { id: string; title: string };

export const auditTitles = {
  signer: 'In welke rol tekent u?',
  main: 'Wat wilt u doen?',
  pickCriterion: 'Welk criterium?',
  method: 'Hoe weet u dit?',
  group: 'Met wie sprak u?',
  advice: 'Wat is uw advies?',
  agree: 'Welk oordeel wordt het?',
  agreeAdvice: 'Welk advies wordt het?',
  frozenChanges: 'Wat wilt u doen?',
  confirm: 'Bevestigt u dit?',
  replace: 'Wilt u dat?',
  removeTalk: (id: string) => `${id} weghalen?`,
  independent: (statement: string) => `${statement} Verklaart u dit?`,
  criterion: ({ id, title }: Name) => `${id} ${title}: wat wilt u doen?`,
  sources: ({ id, title }: Name) => `Waarop rust uw oordeel over ${id} ${title}?`,
  talk: 'Welke bron wilt u wijzigen?',
  findingSources: 'Uit welke bronnen blijkt dit?',
  findings: ({ id }: Name) => `Bevindingen bij ${id}`,
  finding: (finding: string) => `${finding} – Wat wilt u doen?`,
  level: (id: string, text: string) => `${id} ${text} – Welk niveau ziet u?`,
  verdict: ({ id }: Name) => `Wat is uw oordeel over ${id}?`,
};

const noted = (text: string, note: number | null): string => (note === null ? text : `${text} (${note})`);

export const auditSteps = {
  independent: () => 'Verklaren dat u onafhankelijk bent',
  'source-new': (note: number | null) => noted('Gesprek, observatie of document toevoegen', note),
  talks: (note: number | null) => noted('Gesprek, observatie of document wijzigen of weghalen', note),
  criteria: (note: number | null) => noted('Verder met de criteria zonder oordeel', note),
  pick: () => 'Een criterium kiezen',
  agree: (note: number | null) => noted('Samen beslissen waar de auditoren verschillen', note),
  confirm: (note: number | null) => noted('Bevestigen wat is afgesproken', note),
  auditor: () => 'Uw organisatie en rol',
  advice: () => 'Advies geven',
  present: (note: number | null) => noted('Voorleggen aan de school', note),
  answer: (note: number | null) => noted('Antwoorden op wat de school zegt', note),
  finish: () => 'Klaar voor nu',
  sources: (note: number | null) => noted('Bronnen kiezen', note),
  levels: (note: number | null) => noted('Niveaus geven, per vraag', note),
  finding: (note: number | null) => noted('Bevindingen', note),
  verdict: () => 'Oordeel geven',
  strength: (note: number | null) => noted('Sterk punt', note),
  recommendation: (note: number | null) => noted('Aanbeveling', note),
  upkeep: (note: number | null) => noted('Borging: wat de school moet blijven doen', note),
  condition: (note: number | null) => noted('Voorwaarde met een datum', note),
  next: () => 'Volgende criterium',
  overview: () => 'Terug naar het overzicht',
};

export const auditLabels = {
  confirm: 'Ja, dit is afgesproken',
  notConfirm: 'Nee, eerst nog overleggen',
  replace: 'Ja, vervangen',
  keepAll: 'Nee, niets wijzigen',
  removeAll: 'Ja, weghalen',
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
  noLevel: 'Geen niveau: dit heb ik niet bekeken',
  back: 'Terug',
  takeBack: 'Mijn oordeel terugnemen',
  findingNew: 'Een nieuwe bevinding',
  changeAll: 'Wijzigen: u loopt alles langs',
  changeText: 'De tekst wijzigen',
  changeSources: 'De bronnen wijzigen',
  remove: 'Weghalen',
  follows: (verdict: string) => `${verdict} (volgt uit uw niveaus)`,
  level: (level: Level, text: string) => `${levelLabel(level)} ${text}`,
  criterion: ({ id, title }: Name, verdict: Verdict | null) =>
    `${id} ${title} (${verdict === null ? 'nog geen oordeel' : verdictWords[verdict]})`,
  ownVerdict: ({ auditor, verdict, score, reason }: OwnVerdict) =>
    `${auditorName(auditor)}: ${verdictWords[verdict]}${score === null ? '' : `, niveau ${dutchScore(score)}`}${reason === null ? '' : `. ${reason}`}`,
  ownAdvice: ({ auditor, decision, reason }: OwnAdvice) =>
    `${auditorName(auditor)}: ${adviceWords[decision]}${reason === null ? '' : `. ${reason}`}`,
  forbidden: (decision: string) => `${decision} (kan nu niet volgens de regels)`,
};

const TEXTS = {
  finding: 'Wat hebt u vastgesteld?',
  reason: 'Waarom dit oordeel? Schrijf het zo op dat een ander het kan volgen.',
  deviation: 'Waarom is uw oordeel anders dan uit uw niveaus volgt?',
  'take-back-reason': 'Waarom neemt u uw oordeel terug?',
  organisation: 'Voor welke organisatie doet u deze audit? Schrijf geen naam van een mens op.',
  role: 'In welke rol? Bijvoorbeeld: auditor, of tweede auditor.',
  strength: 'Wat is hier sterk?',
  recommendation: 'Wat raadt u aan?',
  upkeep: 'Wat moet de school blijven doen?',
  condition: 'Wat moet er eerst gebeuren?',
  notes: 'Wat hoorde of zag u? Schrijf geen namen op.',
  group: 'Welke groep was het? Schrijf geen namen op.',
  sample: 'Hoe zijn deze mensen gekozen, of wat bekeek u?',
  'freeze-reason': 'Waarom legt u opnieuw vast?',
  'advice-reason': 'Waarom dit advies?',
  'agree-reason': 'Waarom wordt het dit oordeel?',
  'reply-reason': 'Wat wilt u erbij zeggen?',
  answer: 'Wat antwoordt u? Schrijf geen namen op.',
} as const;

export const auditTexts = {
  of: TEXTS,
  /** What is asked, with what an empty line or a dash does. */
  message: (kind: keyof typeof TEXTS, needed: boolean, isThere: boolean) => {
    const [way, does] = [isThere ? '-' : 'leeg', needed ? 'terug' : isThere ? 'weghalen' : 'niets'];
    return `${TEXTS[kind]} (${way} = ${does})`;
  },
  people: 'Met hoeveel mensen? (- = terug)',
  date: 'Op welke dag? (zoals 23-11-2026, - = terug)',
  due: 'Wanneer moet dat klaar zijn? (zoals 23-11-2026, - = terug)',
  peopleNeeded: 'Typ een getal, zoals 6.',
  dateNeeded: 'Typ een dag die bestaat, zoals 2026-11-24.',
  reasonShort: (words: number) => `Schrijf ten minste ${count(words, 'woord', 'woorden')}, en niet steeds dezelfde.`,
  reasonTaken: (criterion: string) => `Deze reden staat ook bij ${criterion}. Schrijf hier een eigen reden.`,
};

export const auditSays = {
  welcome: (school: string, on: string, auditor: string) => [
    `Audit van ${school}${auditor === '' ? '' : `, ${auditorName(auditor)}`}`,
    `Het dossier is vastgelegd op ${dutchDate(on)}. Wat daarna verandert, komt in het rapport.`,
  ],
  fresh: 'Alles wat u invult, wordt meteen bewaard. Stoppen kan altijd met Ctrl-C.',
  frozenChanged: (on: string) => `Het dossier is anders dan op ${dutchDate(on)}:`,
  frozenChange: (file: string, what: keyof typeof frozenChangeWords) =>
    `  ${frozenFileWords(file)}: ${frozenChangeWords[what]}`,
  saved: 'Bewaard.',
  state: (done: number, of: number) => `U gaf een oordeel over ${done} van ${of} criteria.`,
  blind:
    'Wat de andere auditor vindt, ziet u als u allebei over alle criteria een oordeel gaf. De ander ziet tot dan ook niets van u.',
  agreement: (title: string | null, outcome: AuditVerdict | Decision) =>
    title === null
      ? `Afgesproken advies: ${adviceWords[outcome as Decision]}.`
      : `${title}: afgesproken is ${verdictWords[outcome as AuditVerdict]}.`,
  agreementReason: (reason: string) => `Reden: ${reason}`,
  reweigh: (criteria: readonly string[]) =>
    `Een bron is gewist. Weeg opnieuw: ${listWords(criteria, 'en')}. Uw oordeel daarover is teruggenomen.`,
  problems: 'Dit kan nog niet:',
  groundFirst: 'Nu kan alleen "niet vast te stellen".',
  schoolLevel: (id: string, answer: string) => `De school gaf bij ${id}: ${answer}.`,
  yourLevel: (level: Level | null) => (level === null ? 'uw niveau: nog geen' : `uw niveau: ${levelLabel(level)}`),
  stillToDo: 'Voor een eindrapport is nog nodig:',
  ready: 'Alles is er voor het eindrapport.',
  place: (id: string, title: string, place: number, of: number) => `${id} ${title} (${place} van ${of})`,
  self: (verdict: Verdict, score: number | null) =>
    `Zelfbeoordeling: ${verdictWords[verdict]}, score ${dutchScore(score)}.`,
  selfLater: 'Wat de school zelf vindt, ziet u als u genoeg niveaus gaf.',
  question: (id: string, text: string, answer: string) => `${id} ${text} – ${answer}`,
  remark: (remark: string) => `  Toelichting: ${remark}`,
  votes: (votes: readonly (readonly [string, Level])[]) =>
    `  Stemmen: ${listWords(
      votes.map(([role, level]) => `${role} ${levelLabel(level)}`),
      'en',
    )}`,
  minority: (text: string) => `  Wie anders koos: ${text}`,
  noEvidence: 'Bij dit criterium hoort geen bewijs.',
  evidence: 'Bewijs:',
  evidenceLine: (title: string | null, file: string, document: string, state: string) =>
    `  ${title === null ? '' : `${title}, `}bewijs/${file} (${document}): ${state}`,
  voices: 'Op de vragenlijst antwoordden:',
  findings: 'De controle vond:',
  moved: (year: string, change: string) => `Sinds ronde ${year}: ${change}`,
  yourVerdict: (verdict: Verdict | null) =>
    verdict === null ? 'U gaf nog geen oordeel.' : `Uw oordeel: ${verdictWords[verdict]}.`,
  difference: ({ id, title }: Name) => `${id} ${title}: de auditoren verschillen.`,
  resting: (id: string, criteria: readonly string[]) =>
    `Op ${id} rust uw oordeel over ${listWords(criteria, 'en')}. Die oordelen missen dan een bron.`,
  replaces: 'Dit staat er al, en wordt vervangen:',
  conditionNeedless: (id: string) => `${id} is voldaan. Daar hoort geen voorwaarde bij.`,
  dayRefused: (day: string, ahead: boolean) =>
    `${dutchDate(day)} kan hier niet: die dag ${ahead ? 'moet nog komen' : 'is al geweest, of is vandaag'}. Kies een andere dag.`,
  adviceDifference: 'De auditoren verschillen over het advies.',
};

export const auditClosing = {
  stopped: 'Gestopt. Alles is bewaard.',
  finished: 'Bewaard.',
  verdictsTaken: (number: number) =>
    number === 1 ? 'Er staat nu een oordeel over 1 criterium.' : `Er staat nu een oordeel over ${number} criteria.`,
  nothingReplaced: 'Er is niets vervangen en niets gewijzigd.',
  people: peopleWords.at,
  nothingChanged:
    'Er is niets veranderd sinds het vastleggen. Het dossier is niet opnieuw vastgelegd, en de reden is niet bewaard.',
  frozenAgain: 'Het dossier is opnieuw vastgelegd. De reden staat in het rapport.',
  goOn: (place: string, auditor: string) =>
    `Verder gaan kan met: ouder-audit audit${place}${auditor === '' ? '' : ` --as ${auditor}`}`,
  report: (place: string) => `Maak het auditrapport met: ouder-audit report${place} --kind audit`,
  frozenNotice: (on: string) =>
    `Dit dossier is op ${dutchDate(on)} vastgelegd voor een audit. Wat u nu wijzigt, meldt de audit.`,
};
