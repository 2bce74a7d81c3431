import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ADVICE, agreeWithAll, findingOf, TALKS, verdictLine } from '../../support/dossiers/audited-school.ts';
import { type Forging, forgePackage } from '../../support/dossiers/forged-package.ts';
import { makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine, runBinary } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/**
 * Somebody forges a package, and writes all its lists anew so that every byte is as they say: `verify` still says what does not follow
 * from the dossier, and fails.
 */

const VERDICTS = Array.from({ length: 10 }, (_, index) =>
  index === 7
    ? verdictLine(8, 'partlyMet', 2, ', condition: { text: Vertel wat er met klachten gebeurt., due: 2027-03-01 }')
    : verdictLine(index + 1),
).join('\n');
const CONDITIONAL = ADVICE.replace('grant', 'conditional');

let folder = '';

/** An audit with an advice under a condition, signed with a key by the auditor, packed and unpacked. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ouder-audit-test-'));
  makeReadySchool(join(folder, 'school'));
  writeFileSync(join(folder, 'o.yaml'), `${TALKS}verdicts:\n${VERDICTS}\n${CONDITIONAL}`);
  const run = async (...args: string[]) => {
    const { code, stderr, stdout } = await runBuilt(args, { cwd: folder });
    expect({ args, code, said: code === 0 ? '' : stdout + stderr }).toEqual({ args, code: 0, said: '' });
  };
  await run('audit', 'school', '--verdicts', 'o.yaml');
  writeFileSync(join(folder, 'r.yaml'), agreeWithAll(['C8']));
  await run('audit', 'school', '--present');
  await run('audit', 'school', '--replies', 'r.yaml');
  await run('sign', '--new-key', 'sleutels/auditor');
  await run('sign', 'school', '--role', 'auditor', '--key', 'sleutels/auditor');
  await run('pack', 'school', '--output', 'a.zip');
  await run('verify', 'a.zip', '--unpack', 'echt');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

const verifyForged = async (forge: (forging: Forging) => void, args: string[] = []) => {
  count += 1;
  const name = `vals-${count}`;
  forgePackage(join(folder, 'echt'), join(folder, name), forge);
  const { code, stdout } = await runBuilt(['verify', name, ...args], { cwd: folder });
  return { code, out: inOneLine(stdout) };
};

const DOSSIER = 'data/dossier';
const RESULT = 'data/rapport/audit.json';
const SIGNED = `${DOSSIER}/aftekening/resultaat.json`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes the sign-offs say that the dossier as it is now was signed. */
const signOffsAgain = ({ read, write }: Forging, changed: string): void => {
  const file = parse(read(`${DOSSIER}/aftekening.yaml`));
  file.result.files[changed] = sha256(read(`${DOSSIER}/${changed}`));
  file.result.dossier = sha256(
    Object.entries(file.result.files)
      .map(([path, digest]) => `${digest}  ${path}\n`)
      .join(''),
  );
  file.result.sha256 = sha256(read(SIGNED));
  write(`${DOSSIER}/aftekening.yaml`, stringify(file));
};

describe('a package that nobody forged', () => {
  it('says that its result and reports follow from the dossier', async () => {
    const { code, out } = await verifyForged(() => undefined);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('De uitkomst en de rapporten volgen uit het dossier'),
    });
    const zip = await runBinary(['verify', 'a.zip', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(zip.stdout)).toMatchObject({ contradictions: [], remarks: [], workedOut: '2026-11-23' });
  });
});

describe('a forged package', () => {
  it.each<[string, (forging: Forging) => void, string]>([
    [
      'whose result says that the mark is granted',
      ({ change }) => change(RESULT, '"decision": "conditional"', '"decision": "grant"'),
      `${RESULT} zegt over het advies van de auditor: "toekennen". Uit het dossier volgt: "toekennen onder voorwaarden".`,
    ],
    [
      'whose report says that the mark is granted',
      ({ change }) => change('data/rapport/auditrapport.md', 'onder voorwaarden', ''),
      'data/rapport/auditrapport.md zegt iets anders dan uit het dossier volgt.',
    ],
    [
      'whose page says something else',
      ({ change }) => change('data/rapport/rapport.html', 'De Regenboog', 'De Zon'),
      'data/rapport/rapport.html zegt iets anders dan uit het dossier volgt.',
    ],
    [
      'with a report that the tool did not make',
      ({ write }) => write('data/rapport/eindoordeel.html', '<p>Toegekend</p>'),
      'data/rapport/eindoordeel.html is niet door dit programma gemaakt.',
    ],
    ...[
      'data/auditrapport.html',
      `${DOSSIER}/rapport/auditrapport.html`,
      `${DOSSIER}/antwoorden.ouder-1a2b3c4d.yaml`,
      `${DOSSIER}/aftekening/besluit.html`,
      'data/kader/besluit.html',
      'auditrapport.html',
    ].map((path): [string, (forging: Forging) => void, string] => [
      `with ${path}, which the tool did not put there,`,
      ({ write }) => write(path, '<p>Toegekend</p>'),
      `${path} is niet door dit programma ingepakt.`,
    ]),
    [
      'whose advice is another one than was signed, in the dossier and in the sign-offs',
      (forging) => {
        forging.change(`${DOSSIER}/audit.yaml`, 'decision: conditional', 'decision: grant');
        signOffsAgain(forging, 'audit.yaml');
      },
      `${SIGNED} zegt over het advies van de auditor: "toekennen onder voorwaarden". Uit het dossier volgt: "toekennen".`,
    ],
    [
      'whose signed result says that the mark is granted',
      (forging) => {
        forging.change(SIGNED, '"decision": "conditional"', '"decision": "grant"');
        signOffsAgain(forging, 'audit.yaml');
      },
      `${SIGNED} zegt over het advies van de auditor: "toekennen".`,
    ],
    [
      'whose answers are others than the result holds',
      ({ change }) => change(`${DOSSIER}/antwoorden.yaml`, 'level: 3', 'level: 1'),
      `${RESULT} zegt over de zelfbeoordeling van C1`,
    ],
    [
      'whose result holds another remark',
      ({ change }) => change(RESULT, /"reason": "Alles is gezien\."/, '"reason": "Alles is prima."'),
      `${RESULT} zegt iets anders dan uit het dossier volgt, over: de audit.`,
    ],
    ['whose result is no result', ({ write }) => write(RESULT, 'niets'), `${RESULT} is niet te lezen.`],
    [
      'without the report of the audit',
      ({ at }) => rmSync(at('data/rapport/auditrapport.html')),
      'data/rapport/auditrapport.html ontbreekt.',
    ],
    [
      'whose draft is called final',
      (forging) => {
        const { independent: _without, ...audit } = parse(forging.read(`${DOSSIER}/audit.yaml`));
        forging.write(`${DOSSIER}/audit.yaml`, stringify(audit));
        signOffsAgain(forging, 'audit.yaml');
      },
      `${RESULT} zegt over het rapport van de audit: "definitief". Uit het dossier volgt: "een concept".`,
    ],
    [
      'whose finding was rewritten under an old reply',
      (forging) => {
        forging.change(`${DOSSIER}/audit.yaml`, `text: ${findingOf(5)}`, 'text: Niemand vertelt hetzelfde.');
        signOffsAgain(forging, 'audit.yaml');
      },
      `${RESULT} zegt over het rapport van de audit: "definitief". Uit het dossier volgt: "een concept".`,
    ],
    [
      'whose dossier cannot be read',
      ({ change }) => change(`${DOSSIER}/antwoorden.yaml`, 'formatVersion: 1', 'formatVersion: een'),
      'data/dossier is niet te lezen.',
    ],
    [
      'that comes from another school',
      ({ change }) => change('bag-info.txt', 'De Regenboog', 'De Zon'),
      'bag-info.txt zegt bij Source-Organization: "De Zon". Uit het dossier volgt: "De Regenboog".',
    ],
    [
      'of another day',
      ({ change }) => change('bag-info.txt', 'Bagging-Date: 2026-11-23', 'Bagging-Date: 2026-11-24'),
      `${RESULT} zegt over de dag: "2026-11-23". Uit het dossier volgt: "2026-11-24".`,
    ],
    [
      'whose framework asks less under the same name and version',
      ({ change }) => change('data/kader/keurmerk.yaml', 'minMean: 2.5', 'minMean: 1.6'),
      'maar is aangepast. Anders is: rule.met.minMean: 2.5 → 1.6.',
    ],
    [
      'without the auditor whom an agreement names',
      ({ read, write }) => {
        const audit = parse(read(`${DOSSIER}/audit.yaml`));
        audit.agreed = {
          C8: {
            verdict: 'met',
            reason: 'Wij spraken erover.',
            of: [{ verdict: 'partlyMet' }, { auditor: 'tweede', verdict: 'met' }],
          },
        };
        write(`${DOSSIER}/audit.yaml`, stringify(audit));
      },
      'Een afspraak over C8 noemt auditor tweede, maar diens audit zit niet in het pakket.',
    ],
    [
      'without the second auditor, whose name is gone from the agreement too',
      ({ read, write }) => {
        const audit = parse(read(`${DOSSIER}/audit.yaml`));
        audit.agreed = { C8: { verdict: 'met', reason: 'Wij spraken erover.' } };
        write(`${DOSSIER}/audit.yaml`, stringify(audit));
      },
      'Een afspraak over C8 is van twee auditoren, maar in het pakket zit de audit van één.',
    ],
  ])('%s is named, and fails', async (_name, forge, said) => {
    const { code, out } = await verifyForged(forge);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(said) });
    expect(out).toContain('Het pakket spreekt zichzelf tegen:');
    expect(out).not.toContain('Niets is veranderd');
  });

  it('tells its contradictions in JSON too', async () => {
    const forge = ({ change }: Forging) => change(RESULT, '"decision": "conditional"', '"decision": "grant"');
    const { code, out } = await verifyForged(forge, ['--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      problems: [],
      contradictions: [
        {
          code: 'result-differs',
          path: RESULT,
          about: 'advice',
          said: 'grant',
          follows: 'conditional',
          message: expect.any(String),
        },
      ],
    });
  });

  it('that says it comes from another version is still held against what needs no rules', async () => {
    const agent = ({ change }: Forging) => change('bag-info.txt', /ouder-audit \d+\.\d+\.\d+/, 'ouder-audit 0.0.9');
    const older = (forging: Forging) => {
      agent(forging);
      forging.change(
        RESULT,
        /"name": "ouder-audit",\s+"version": "[^"]+"/,
        '"name": "ouder-audit", "version": "0.0.9"',
      );
    };
    const { code, out } = await verifyForged(older);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Niet nagerekend of de uitkomst uit het dossier volgt: het is gemaakt met ouder-audit 0\.0\.9/,
      ),
    });
    expect(out).not.toMatch(/Niets is veranderd|klopt: /);
    expect(out).toContain('Niet nagekeken of deze rapporten hetzelfde zeggen als data/rapport/audit.json: ');
    const line = await verifyForged(agent);
    expect(line).toEqual({
      code: 1,
      out: expect.stringContaining('bag-info.txt zegt bij Bag-Software-Agent: "ouder-audit 0.0.9"'),
    });
    const unlike = await verifyForged((forging) => {
      older(forging);
      const result = JSON.parse(forging.read(RESULT));
      for (const criterion of result.criteria) criterion.verdict = 'notMet';
      forging.write(RESULT, JSON.stringify({ ...result, mark: { ...result.mark, verdict: 'notMet', met: 0 } }));
    });
    expect(unlike).toEqual({
      code: 1,
      out: expect.stringContaining('zegt over de zelfbeoordeling van C1: "niet voldaan"'),
    });
    const granted = await verifyForged((forging) => {
      older(forging);
      forging.change(RESULT, '"decision": "conditional"', '"decision": "grant"');
    });
    expect(granted).toEqual({
      code: 1,
      out: expect.stringContaining('zegt over het advies van de auditor: "toekennen"'),
    });
    const met = await verifyForged((forging) => {
      older(forging);
      forging.change(RESULT, '"verdict": "partlyMet"', '"verdict": "met"');
    });
    expect(met).toEqual({
      code: 1,
      out: expect.stringContaining(
        'zegt over het oordeel van de auditor over C8: "voldaan". Uit het dossier volgt: "deels voldaan".',
      ),
    });
  });
});

describe('a package in which a source of a verdict was erased', () => {
  const VISION = VERDICTS.replace('sources: [G2, O1]', 'sources: [G2, visiedocument]');

  /** An audit whose verdict on C1 rests on a document, signed; then the document has to go. */
  const makeErased = async () => {
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await runBuilt(args, { cwd: folder });
      expect({ args, code, said: code === 0 ? '' : stdout + stderr }).toEqual({ args, code: 0, said: '' });
    };
    makeReadySchool(join(folder, 'wissen'));
    writeFileSync(join(folder, 'w.yaml'), `${TALKS}verdicts:\n${VISION}\n${CONDITIONAL}`);
    await run('audit', 'wissen', '--verdicts', 'w.yaml');
    await run('sign', 'wissen', '--role', 'auditor', '--key', 'sleutels/auditor');
    const erase = [
      'evidence',
      'remove',
      'visiedocument',
      'wissen',
      '--erase',
      '--yes',
      '--reason',
      'Een ouder vroeg erom.',
    ];
    await run(...erase, '--by', 'schoolleiding');
    await run('pack', 'wissen', '--output', 'w.zip');
    await run('verify', 'w.zip', '--unpack', 'gewist');
  };

  it('is a draft that says what is gone, and one that still calls it final is named, and fails', async () => {
    await makeErased();
    const { code, stdout } = await runBinary(['verify', 'w.zip'], { cwd: folder });
    const out = inOneLine(stdout);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Gewist op 23 november 2026') });
    expect(out).toContain('De audit in dit pakket is een concept');
    expect(out).toContain('de handtekening klopt; daarna is er iets gewist');
    expect(out).not.toContain('Niets is veranderd');
    const forged = join(folder, 'gewist-vals');
    forgePackage(join(folder, 'gewist'), forged, ({ read, write }) => {
      const result = JSON.parse(read(RESULT));
      result.audit.problems = [];
      result.audit.criteria[0].verdict = 'met';
      write(RESULT, JSON.stringify(result));
    });
    const found = await runBinary(['verify', 'gewist-vals'], { cwd: folder });
    expect(found.code).toBe(1);
    expect(inOneLine(found.stdout)).toContain(
      `${RESULT} zegt over het rapport van de audit: "definitief". Uit het dossier volgt: "een concept".`,
    );
    expect(inOneLine(found.stdout)).toContain(
      `${RESULT} zegt over het oordeel van de auditor over C1: "voldaan". Uit het dossier volgt: niets.`,
    );
  });
});
