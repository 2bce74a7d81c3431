import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { type JudgeInput, judgeDossier } from '../../../src/assessment/judge-dossier.ts';
import { reviewDossier } from '../../../src/audit/review-audit.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import type { FileFacts } from '../../../src/evidence/evidence.ts';
import type { QualityMark } from '../../../src/framework/quality-mark.ts';
import {
  aCriterion,
  aDocument,
  aDossier,
  aMark,
  anEntry,
  aQuestion,
  fileFacts,
  levels,
  sha256Of,
  TODAY,
} from './builders.ts';

/** What judging a dossier in memory needs, given the facts of its files. */
export const judgeInputFor = (mark: QualityMark, dossier: Dossier, files: FileFacts[]): JudgeInput => ({
  mark,
  dossier,
  evidenceFolder: {
    gather: async () => files,
    locationOf: (path) => path,
  },
  documentReader: {
    read: async (documents) =>
      documents.map(({ location }) => files.find(({ path }) => path === location)?.document ?? aDocument()),
  },
  onProgress: () => undefined,
  clock: { today: () => TODAY },
  digest: sha256Of,
  tool: { name: 'ouder-audit', version: '0.0.0' },
  onCrash: (_check, error) => {
    throw error;
  },
  review: (judged, facts) => reviewDossier(judged, facts, { mark, dossier, digest: sha256Of, auditor: '' }),
});

/** Judges a dossier in memory with the real code. */
export const judge = async (mark: QualityMark, dossier: Dossier, files: FileFacts[]): Promise<AuditResult> =>
  await judgeDossier(judgeInputFor(mark, dossier, files));

/** Everything that can go wrong in a text from outside, for all formats at once. */
export const HOSTILE =
  '</style><script>alert(1)</script> | ]]> & "quotes" \'ook\' `code` **vet** [link](http://x.example) <b>\n\n# kop\r\n- punt\t1. een\u0000\u0007\u001B[31mrood\u009B0m\u202Eomgekeerd http://y.example www.z.example a@b.example {{view}} {{{view}}} $x$ 😀 %0A::error::';

const hostileCriterion = () =>
  aCriterion('C1', {
    title: HOSTILE,
    summary: HOSTILE,
    note: HOSTILE,
    anchors: { 0: HOSTILE, 1: HOSTILE, 2: HOSTILE, 3: HOSTILE },
    questions: [1, 2, 3].map((number) =>
      aQuestion(`C1.${number}`, { text: HOSTILE, advice: { 0: HOSTILE, 1: HOSTILE, 2: HOSTILE, 3: HOSTILE } }),
    ),
  });

/** A result with markup in every text field. */
export const hostileResult = async (): Promise<AuditResult> => {
  const mark = aMark({ title: HOSTILE, method: [HOSTILE], disclaimer: HOSTILE, criteria: [hostileCriterion()] });
  const name = '<img src=x onerror=alert(1)> | `x` "y" \'z\'.pdf';
  const dossier = aDossier({
    school: { school: { name: HOSTILE, city: HOSTILE, sector: 'po' } },
    answers: {
      sessions: [{ date: TODAY, present: ['ouder-<b>'] }],
      answers: {
        'C1.1': {
          level: 1,
          remark: HOSTILE.repeat(20),
          minority: HOSTILE,
          votes: { 'ouder-<i>': 0, leraar: 3 },
          contributions: {
            'ouder-<i>': { remark: HOSTILE },
            leraar: { unknown: true, notApplicable: HOSTILE },
            ib: { answeredOn: TODAY },
          },
        },
        'C1.2': { notApplicable: HOSTILE },
      },
      actions: [{ criterion: 'C1', action: HOSTILE, owner: HOSTILE, due: '2026-01-01' }],
    },
    register: {
      evidence: {
        hostile: anEntry({ file: name, title: HOSTILE }),
        weg: anEntry({ file: '../../x', document: HOSTILE }),
      },
    },
    waivers: {
      waivers: [{ code: 'missing-file', subject: '../../x', reason: HOSTILE, by: HOSTILE, until: '2027-01-01' }],
    },
  });
  return await judge(mark, dossier, [
    fileFacts(name),
    fileFacts(`los-${name}`),
    fileFacts('../../x', { presence: { state: 'missing' }, bytes: null }),
  ]);
};

/** A result with no answers and no evidence. */
export const emptyResult = async (): Promise<AuditResult> =>
  await judge(aMark(), aDossier({ answers: { sessions: [] } }), []);

/** A result in which everything is as good as possible. */
export const perfectResult = async (): Promise<AuditResult> => {
  const entries = {
    visie: anEntry(),
    verslag: anEntry({ file: 'verslag.pdf', document: 'verslag', date: '2026-10-01' }),
  };
  const dossier = aDossier({ answers: { answers: levels('C1', [3, 3, 3, 3]) }, register: { evidence: entries } });
  return await judge(aMark(), dossier, [fileFacts('visie.pdf'), fileFacts('verslag.pdf')]);
};
