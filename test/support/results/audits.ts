import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import type { AuditReview } from '../../../src/assessment/audit-review.ts';
import { agreementDigest } from '../../../src/audit/decide-together.ts';
import type { AuditFile, Frozen, SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import type { EvidenceEntry, Waiver } from '../../../src/dossier/dossier.ts';
import { frozenText } from '../../../src/dossier/frozen/frozen-state.ts';
import type { FileFacts } from '../../../src/evidence/evidence.ts';
import type { AuditRules, Criterion, QualityMark } from '../../../src/framework/quality-mark.ts';
import { aCriterion, aDossier, aMark, anEntry, aQuestion, fileFacts, levels, sha256Of } from './builders.ts';
import { completeAudit, withHearing, withLog } from './complete-audit.ts';
import { HOSTILE, judge } from './results.ts';

/** Small audits for tests. */

export const auditRules: AuditRules = {
  sources: { minimum: 2, methods: 2 },
  differsFrom: 1,
  groups: ['leraar', 'ouder', 'leerling'],
  advice: {
    grant: { partlyMet: 0, notMet: 0, undetermined: 0 },
    conditional: { partlyMet: 1, notMet: 0, undetermined: 0, months: 12 },
  },
  validity: { schoolYears: 3, note: 'Aanname: geen termijn gevonden.' },
  independence: 'Ik heb geen belang.',
  method: ['Zo ging het.'],
  basis: { kind: 'project', source: 'ours' },
};

/** A criterion with questions for parents and for teachers. */
const asked = (id: string, more: Partial<Criterion> = {}): Criterion =>
  aCriterion(id, {
    questions: (['ouder', 'leraar', 'leerling', 'schoolleiding'] as const).map((role, index) => ({
      ...aQuestion(`${id}.${index + 1}`),
      roles: [role],
    })),
    ...more,
  });

/** Two criteria for the mark and a supplement. */
export const auditMark = (more: Partial<QualityMark> = {}): QualityMark =>
  aMark({
    audit: auditRules,
    criteria: [asked('C1'), asked('C2'), asked('A6', { partOfMark: false })],
    ...more,
  });

type Part = Partial<AuditFile>;

export const talks: NonNullable<AuditFile['talks']> = {
  G1: {
    date: '2026-11-20',
    method: 'talk',
    group: 'ouder',
    people: 4,
    sample: 'Wie wilde.',
    notes: 'Zij voelen zich thuis.',
  },
  G2: { date: '2026-11-19', method: 'talk', group: 'leraar-2', people: 6 },
  G3: { date: '2026-11-19', method: 'talk', group: 'leerling', people: 8 },
  O1: { date: '2026-11-19', method: 'observation', sample: 'Een startgesprek' },
};

const HASH = 'a'.repeat(64);

/** The frozen parts under the hash of all of them. */
export const withHash = (parts: Omit<Frozen, 'dossier'> & { dossier?: string }): Frozen => ({
  ...parts,
  dossier: sha256Of(frozenText(parts)),
});

/** What is frozen in these tests: the answers, under the hash given to `judgeDossier`. */
export const frozen: Frozen = withHash({
  on: '2026-11-16',
  files: { 'antwoorden.yaml': HASH, 'bewijs/visie.pdf': 'f'.repeat(64) },
  self: {
    C1: { verdict: 'met', score: 3 },
    C2: { verdict: 'partlyMet', score: 2 },
    A6: { verdict: 'unanswered', score: null },
  },
});

/** An audit with everything a final report needs; C2 is partly met. */
export const anAudit = (more: Part = {}): Part => ({
  auditor: { organisation: 'Bureau Buiten', role: 'auditor' },
  frozen,
  independent: { on: '2026-11-16' },
  talks,
  verdicts: {
    C1: {
      verdict: 'met',
      sources: ['G1', 'visie'],
      findings: { 'C1-1': 'Ouders kennen de visie.' },
      strength: 'De visie leeft.',
      upkeep: 'Lees hem elk jaar.',
    },
    C2: {
      verdict: 'partlyMet',
      sources: ['G2', 'O1'],
      findings: { 'C2-1': 'Ouders horen het achteraf.' },
      recommendation: 'Vraag het vooraf.',
      condition: { text: 'Maak een plan.', due: '2027-06-01' },
    },
  },
  advice: { decision: 'conditional', on: '2026-11-23', reason: 'Bijna alles staat.' },
  ...more,
});

/** Accepts that the evidence for C2 is missing. */
export const aWaiver = (reason: string): Waiver => ({
  code: 'missing-evidence',
  subject: 'C2',
  reason,
  by: 'schoolleiding',
  until: '2026-12-31',
});

type More = {
  audit?: Part;
  others?: Record<string, Part>;
  reply?: Parameters<typeof aDossier>[0] extends infer Parts
    ? Parts extends { reply?: infer Reply }
      ? Reply
      : never
    : never;
  signOffs?: SignOffFile;
  mark?: QualityMark;
  title?: string;
  school?: string;
  /** The current files of the dossier. */
  digests?: Record<string, string>;
  erased?: AuditReview['erased'];
  files?: FileFacts[];
  evidence?: Record<string, EvidenceEntry>;
  waivers?: Waiver[];
  /** Whether verdicts stay as they are given, also without the least that they need; the log is added all the same. */
  bare?: boolean;
  /** Whether what auditors agreed on was confirmed by each of them; it is by default. */
  unconfirmed?: boolean;
};

/** The result of a dossier with an audit in it. */
export const auditedResult = async (more: More = {}): Promise<AuditResult & { audit: AuditReview }> => {
  const mark = more.mark ?? auditMark();
  const qualityMark = { id: mark.id, version: mark.version };
  const complete = more.bare === true ? withLog : completeAudit;
  const { agreed = {}, agreedAdvice } = more.audit ?? {};
  const together = { ...agreed, ...(agreedAdvice === undefined ? {} : { advice: agreedAdvice }) };
  const confirmed = Object.fromEntries(
    Object.entries(together).map(([id, agreement]) => [id, agreementDigest(agreement, sha256Of)]),
  );
  const whole = (part: Part): Part =>
    complete(
      more.unconfirmed === true ? part : { confirmed, auditor: { organisation: 'Bureau', role: 'auditor' }, ...part },
    );
  const dossier = aDossier({
    ...(more.school === undefined ? {} : { school: { school: { name: more.school, sector: 'po' } } }),
    answers: { answers: { ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [2, 2, 2, 2]) } },
    register: {
      evidence: more.evidence ?? { visie: anEntry({ ...(more.title === undefined ? {} : { title: more.title }) }) },
      ...(more.erased === undefined ? {} : { erased: more.erased }),
    },
    ...(more.waivers === undefined ? {} : { waivers: { waivers: more.waivers } }),
    audit: withHearing(
      whole(more.audit ?? anAudit()),
      more.reply === undefined ? null : { formatVersion: 1, ...more.reply },
    ),
    otherAudits: Object.fromEntries(
      Object.entries(more.others ?? {}).map(([name, part]) => [
        name,
        { formatVersion: 1, qualityMark, ...whole(part) },
      ]),
    ),
    ...(more.reply === undefined ? {} : { reply: more.reply }),
    ...(more.signOffs === undefined ? {} : { signOffs: more.signOffs }),
    digests: more.digests ?? { 'antwoorden.yaml': HASH },
  });
  const result = await judge(mark, dossier, more.files ?? [fileFacts('visie.pdf', { sha256: 'f'.repeat(64) })]);
  if (result.audit === undefined) throw new Error('no audit in the result');
  return { ...result, audit: result.audit };
};

/** An audit with markup in every text that an auditor or a school writes. */
export const hostileAudit = async () =>
  await auditedResult({
    school: HOSTILE,
    title: HOSTILE,
    mark: auditMark({
      title: HOSTILE,
      disclaimer: HOSTILE,
      audit: {
        ...auditRules,
        independence: HOSTILE,
        method: [HOSTILE],
        replyDays: 14,
        appeal: { route: [HOSTILE], basis: auditRules.basis },
        validity: { schoolYears: 3, note: HOSTILE },
      },
      criteria: [asked('C1', { title: HOSTILE }), asked('C2', { title: HOSTILE })],
    }),
    audit: anAudit({
      talks: { G1: { date: '2026-11-20', method: 'talk', group: HOSTILE, people: 2, sample: HOSTILE, notes: HOSTILE } },
      verdicts: {
        C1: {
          verdict: 'partlyMet',
          reason: HOSTILE,
          sources: ['G1', 'visie', 'weg'],
          findings: { 'C1-1': HOSTILE },
          strength: HOSTILE,
          recommendation: HOSTILE,
          upkeep: HOSTILE,
          condition: { text: HOSTILE, due: '2029-01-01' },
        },
      },
      frozen: withHash({
        ...frozen,
        files: { [HOSTILE]: HASH },
        earlier: [{ on: '2026-11-01', dossier: HASH, reason: HOSTILE, files: [HOSTILE] }],
      }),
      advice: { decision: 'grant', on: '2026-11-23', reason: HOSTILE },
    }),
    others: { b: { verdicts: { C1: { verdict: 'met', reason: HOSTILE, findings: { 'C1-1': HOSTILE } } } } },
    reply: {
      replies: {
        'C1-1': { about: { text: HOSTILE }, reply: 'correct', reason: HOSTILE, answer: { text: HOSTILE } },
        'C1-9': { about: { text: HOSTILE }, reply: 'disagree', reason: HOSTILE },
      },
      conditions: { C1: { about: { text: HOSTILE, due: '2029-01-01' }, reply: 'disagree', reason: HOSTILE } },
    },
    waivers: [aWaiver(HOSTILE)],
    erased: [{ id: 'oud', sha256: HASH, date: '2026-11-20', reason: HOSTILE, by: 'schoolleiding' }],
    signOffs: {
      formatVersion: 1,
      result: { file: HOSTILE, sha256: HASH, dossier: HASH, on: '2026-11-23' },
      signOffs: [
        { role: 'mr', on: '2026-11-23' },
        {
          role: 'ouder',
          on: '2026-11-23',
          signature: { kind: 'ssh', file: HOSTILE, publicKey: HOSTILE, key: HOSTILE },
        },
      ],
    },
  });

/** An audit that somebody started without writing anything yet. */
export const emptyAudit = async () => await auditedResult({ audit: {}, digests: {} });

/** An audit in which everything is met. */
export const perfectAudit = async () =>
  await auditedResult({
    audit: anAudit({
      verdicts: {
        C1: { verdict: 'met', sources: ['G1', 'visie'] },
        C2: { verdict: 'met', sources: ['G2', 'O1'] },
        A6: { verdict: 'met', sources: ['G3', 'O1'] },
      },
      advice: { decision: 'grant', on: '2026-11-23' },
    }),
  });

/** Every audit that a report may be about, by name. */
export const everyAudit = [
  ['an audit', auditedResult],
  ['an audit that just began', emptyAudit],
  ['an audit in which everything is met', perfectAudit],
  ['a hostile audit', hostileAudit],
] as const;
