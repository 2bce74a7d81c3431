import { describe, expect, it } from 'vitest';
import type { Check, CheckFacts } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import type { EvidenceItem, FilePresence, JudgedEvidence } from '../../src/evidence/evidence.ts';
import { type Finding, subjectKey } from '../../src/findings/finding.ts';
import type { DocumentType } from '../../src/framework/quality-mark.ts';
import type { Sector } from '../../src/framework/sectors.ts';
import { judgeCriterion } from '../../src/judging/verdict.ts';
import {
  aCriterion,
  aDocument,
  aDocumentType,
  aDossier,
  aMark,
  anItem,
  evidence,
  facts,
  fileFacts,
  levels,
  TODAY,
} from '../support/results/builders.ts';

const checkOf = (id: string): Check => {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
};

const run = (id: string, given: Partial<CheckFacts>): Finding[] => checkOf(id).look(facts(given));

const codes = (findings: Finding[]) => findings.map(({ code, subject }) => `${code} ${subjectKey(subject)}`);

describe('the registry of checks', () => {
  it('names each check once, and each check asks only for facts that exist', () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { needs } of checks) expect(Object.keys(facts())).toEqual(expect.arrayContaining([...needs]));
  });

  it('finds nothing in an empty dossier that has not begun', () => {
    const found = checks.flatMap((check) => check.look(facts({ mark: aMark({ criteria: [] }) })));
    expect(found).toEqual([]);
  });
});

describe('where a registered file is', () => {
  it.each<[string, FilePresence, string[]]>([
    ['in the folder', { state: 'present' }, []],
    ['gone', { state: 'missing' }, ['missing-file visie.pdf']],
    ['behind a path that leaves', { state: 'outside', how: 'path' }, ['outside-folder visie.pdf']],
    ['behind a link that leaves', { state: 'outside', how: 'link' }, ['outside-folder visie.pdf']],
    ['under another case', { state: 'other-case', onDisk: 'Visie.pdf' }, ['outside-folder visie.pdf']],
    ['a folder or a pipe', { state: 'not-a-file' }, ['unreadable-file visie.pdf']],
    ['closed to us', { state: 'unreadable' }, ['unreadable-file visie.pdf']],
  ])('is told: %s', (_name, presence, expected) => {
    expect(codes(run('missing-file', { items: [anItem()], files: [fileFacts('visie.pdf', { presence })] }))).toEqual(
      expected,
    );
  });

  it('is missing when nobody saw it', () => {
    expect(codes(run('missing-file', { items: [anItem({ id: null })] }))).toEqual(['missing-file visie.pdf']);
  });
});

describe('size and kind of a file', () => {
  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['a PDF that is one', {}, []],
    ['an empty file', { bytes: 0, mediaType: null }, ['empty-file']],
    ['a file of exactly the limit', { bytes: 50_000_000 }, []],
    ['a file one byte over the limit', { bytes: 50_000_001, mediaType: null }, ['too-large']],
    ['a PDF that is a photo', { mediaType: 'image/jpeg' }, ['wrong-type']],
    ['a PDF that is nothing known', { mediaType: 'application/octet-stream' }, ['wrong-type']],
    ['an extension in capitals', { file: 'VISIE.PDF' }, []],
    ['a zip', { file: 'x.zip', mediaType: 'application/zip' }, []],
    ['another archive', { file: 'x.rar', mediaType: 'application/x-rar-compressed' }, ['unsupported-type']],
    ['no extension', { file: 'visie' }, ['unsupported-type']],
    ['an old Word file', { file: 'visie.doc', mediaType: 'application/x-cfb' }, ['unsupported-type']],
    ['a file that is not there', { bytes: null, mediaType: null }, []],
  ])('of %s', (_name, more, expected) => {
    expect(run('file-kind', { items: [anItem(more)] }).map(({ code }) => code)).toEqual(expected);
  });

  it('is not asked about a file that is read by its bytes, whatever it is called', () => {
    const files = [fileFacts('foto', { document: { ...aDocument(), mediaType: 'image/jpeg' } })];
    expect(run('file-kind', { items: [anItem({ file: 'foto', mediaType: 'image/jpeg' })], files })).toEqual([]);
  });

  it('keeps unknown bytes out of the words', () => {
    const [finding] = run('file-kind', { items: [anItem({ mediaType: 'application/octet-stream' })] });
    expect(finding?.params).toEqual({ extension: 'pdf', actual: '' });
  });
});

describe('the same bytes twice', () => {
  it('names the later file, with the others beside it', () => {
    const items = [anItem({ file: 'a.pdf' }), anItem({ file: 'b.pdf' }), anItem({ file: 'c.pdf', sha256: 'anders' })];
    const found = run('duplicate-content', { items });
    expect(codes(found)).toEqual(['duplicate-content b.pdf']);
    expect(found[0]?.params).toEqual({ others: ['a.pdf'], same: 'bytes' });
  });

  it('is silent about one file under two entries, empty files, and files nobody read', () => {
    const items = [
      anItem({ file: 'a.pdf' }),
      anItem({ file: 'a.pdf', id: 'nog-een' }),
      anItem({ file: 'leeg.pdf', bytes: 0, sha256: 'leeg' }),
      anItem({ file: 'leeg2.pdf', bytes: 0, sha256: 'leeg' }),
      anItem({ file: 'groot.pdf', sha256: null }),
      anItem({ file: 'groot2.pdf', sha256: null }),
    ];
    expect(run('duplicate-content', { items })).toEqual([]);
  });
});

describe('the age of a document', () => {
  const mark = aMark({
    documents: {
      ...aMark().documents,
      oud: aDocumentType({ title: 'Oud', inForce: { until: '2026-11-23', replacedBy: 'gids', note: 'Vervalt.' } }),
      losgelaten: aDocumentType({ title: 'Losgelaten', inForce: { until: '2026-01-01', note: 'Vervalt.' } }),
      voorstel: aDocumentType({
        title: 'Voorstel',
        inForce: { until: '2025-08-01', replacedBy: 'gids', verified: false, note: 'Niet nagekeken.' },
      }),
      nieuw: aDocumentType({ inForce: { from: '2026-01-01', note: 'Sinds kort.' } }),
      zonderArtikel: aDocumentType({ basis: { kind: 'law', source: 'weg' } }),
    },
  });
  const on = (document: string, date: string | null, validUntil: string | null) =>
    run('age', { mark, items: [anItem({ document, date, validUntil })] });

  it.each<[string, string, string | null, string | null, string[]]>([
    ['in date on its last day', 'visie', '2023-11-23', TODAY, []],
    ['too old the day after', 'visie', '2023-11-22', '2026-11-22', ['outdated']],
    ['expired by law', 'gids', '2025-09-01', '2026-07-31', ['legally-expired']],
    ['from today', 'visie', TODAY, null, []],
    ['from tomorrow', 'visie', '2026-11-24', null, ['future-dated']],
    ['undated', 'visie', null, null, ['undated']],
    ['undated where it does not matter', 'regeling', null, null, []],
    ['no longer asked for since today', 'oud', '2026-02-14', '2029-02-14', ['outdated']],
    ['no longer asked for, with nothing instead', 'losgelaten', '2025-12-14', '2028-12-14', ['outdated']],
    [
      'to lapse by a law that nobody checked, so that it counts',
      'voorstel',
      '2025-12-14',
      '2028-12-14',
      ['unverified-law'],
    ],
    ['too old, whatever that law says', 'voorstel', '2022-12-14', '2025-12-14', ['outdated']],
    ['of a type that began', 'nieuw', '2026-02-14', '2029-02-14', []],
    ['of an unknown type', 'kaas', '2020-01-01', null, []],
  ])('is told: %s', (_name, document, date, validUntil, expected) => {
    expect(on(document, date, validUntil).map(({ code }) => code)).toEqual(expected);
  });

  it('names the law, the replacement and the dates', () => {
    expect(on('gids', '2025-09-01', '2026-07-31')[0]?.params).toEqual({
      document: 'Gids',
      date: '2025-09-01',
      validUntil: '2026-07-31',
      law: 'De wet, artikel 16',
    });
    expect(on('zonderArtikel', '2025-09-01', '2026-07-31')[0]?.params).toMatchObject({ law: 'weg' });
    expect(on('oud', '2026-02-14', null)[0]?.params).toMatchObject({ validUntil: '2026-11-23', replacedBy: 'Gids' });
  });

  it('says nothing of a file that is not there', () => {
    expect(run('age', { items: [anItem({ bytes: null, date: null })] })).toEqual([]);
  });
});

describe('consent', () => {
  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['missing where it is needed', { document: 'gids' }, ['consent-missing']],
    ['given', { document: 'gids', consent: { by: 'mr', date: '2026-01-01' } }, []],
    ['given by the part that has to', { document: 'gids', consent: { by: 'oudergeleding', date: '2026-01-01' } }, []],
    [
      'given by another part',
      { document: 'gids', consent: { by: 'personeelsgeleding', date: '2026-01-01' } },
      ['consent-missing'],
    ],
    ['not needed', { document: 'visie' }, []],
    ['not asked of a file outside the register', { document: 'gids', id: null }, []],
    ['not asked of an unknown type', { document: 'kaas' }, []],
  ])('is %s', (_name, more, expected) => {
    expect(run('consent-missing', { items: [anItem(more)] }).map(({ code }) => code)).toEqual(expected);
  });

  it('names who and which law, with the article where there is one', () => {
    expect(run('consent-missing', { items: [anItem({ document: 'gids' })] })[0]?.params).toEqual({
      document: 'Gids',
      by: 'oudergeleding',
      given: null,
      law: 'De wet, artikel 13',
    });
    const documents = { gids: aDocumentType({ consent: { by: 'mr', source: 'weg' } }) };
    expect(
      run('consent-missing', { mark: aMark({ documents }), items: [anItem({ document: 'gids' })] })[0]?.params,
    ).toMatchObject({ by: 'mr', law: 'weg' });
  });
});

describe('rules that differ between sectors', () => {
  const law = (article: string) => ({ kind: 'law' as const, source: 'wet', article });
  const { basis: _everywhere, ...type } = aDocumentType({ title: 'Statuut' });
  const statute: DocumentType = {
    ...type,
    sectors: {
      po: { basis: { kind: 'project', source: 'ours' } },
      vo: { basis: law('artikel 1'), consent: { by: 'leerlinggeleding', source: 'wet', article: 'artikel 2' } },
      so: { basis: law('artikel 3'), consent: { by: 'mr', source: 'wet' } },
    },
  };
  const mark = aMark({ documents: { ...aMark().documents, statuut: statute } });

  it.each<[Sector, [string, unknown][]]>([
    ['po', [['outdated', undefined]]],
    [
      'vo',
      [
        ['legally-expired', 'De wet, artikel 1'],
        ['consent-missing', 'De wet, artikel 2'],
      ],
    ],
    [
      'so',
      [
        ['legally-expired', 'De wet, artikel 3'],
        ['consent-missing', 'De wet'],
      ],
    ],
  ])('are those of the school: %s', (sector, expected) => {
    const { school } = aDossier();
    const dossier = aDossier({ school: { ...school, school: { ...school.school, sector } } });
    const items = [anItem({ document: 'statuut', date: '2022-01-01', validUntil: '2024-01-01' })];
    const found = ['age', 'consent-missing'].flatMap((check) => run(check, { mark, items, dossier }));
    expect(found.map(({ code, params }) => [code, 'law' in params ? params.law : undefined])).toEqual(expected);
  });
});

describe('the register', () => {
  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['what it should be', {}, []],
    ['a supporting type', { document: 'verslag' }, []],
    ['a loose file, which is no part of it', { id: null, document: 'visi', criteria: ['C7'] }, []],
    ['an unknown type', { document: 'visi' }, ['unknown-document']],
    ['an unknown criterion', { criteria: ['C1', 'C7'] }, ['unknown-criterion']],
    ['no criterion', { criteria: [] }, ['unused-evidence']],
    ['a type that nobody asked for', { document: 'overig' }, ['unused-evidence']],
  ])('with %s', (_name, more, expected) => {
    expect(run('register', { items: [anItem(more)] }).map(({ code }) => code)).toEqual(expected);
  });

  it('proposes what was meant, and names the criterion of a folder', () => {
    expect(
      run('register', { items: [anItem({ document: 'visi', criteria: ['C9'] })] }).map(({ params }) => params),
    ).toEqual([
      { typed: 'visi', nearest: 'visie' },
      { typed: 'C9', nearest: 'C1' },
    ]);
  });
});

describe('files that nobody registered', () => {
  const loose = (more: Partial<JudgedEvidence> = {}) => evidence({ id: null, file: 'x.pdf', criteria: [], ...more });

  it.each<[string, JudgedEvidence, object[]]>([
    ['in bewijs/ itself', loose(), [{ criterion: null }]],
    ['in the folder of a criterion', loose({ file: 'C1/x.pdf', criteria: ['C1'] }), [{ criterion: 'C1' }]],
    ['with an error', loose({ state: 'invalid', reasons: ['wrong-type'] }), [{ criterion: null, mendFirst: true }]],
    [
      'that cannot be opened',
      loose({ state: 'unexamined', reasons: ['encrypted-file'] }),
      [{ criterion: null, mendFirst: true }],
    ],
    ['that are old', loose({ state: 'invalid', reasons: ['outdated'] }), [{ criterion: null }]],
    ['and those that somebody did', evidence(), []],
  ])('are told, with what has to be mended first: %s', (_name, file, params) => {
    expect(run('unregistered', { evidence: [file] }).map((finding) => finding.params)).toEqual(params);
  });

  it('have to be mended first when their name gives somebody away', () => {
    const find = { kind: 'phone' as const, count: 1, places: [{ part: 'file-name' as const }] };
    const [finding] = run('unregistered', { evidence: [loose()], findsInNames: new Map([['x.pdf', [find]]]) });
    expect(finding?.params).toEqual({ criterion: null, mendFirst: true });
  });

  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['undated', { date: null, validUntil: null }, []],
    ['old, and counting nowhere', { criteria: [], date: '2020-01-01', validUntil: '2023-01-01' }, []],
    ['old, where it would count', { date: '2020-01-01', validUntil: '2023-01-01' }, ['outdated']],
  ])('are not asked for a date as well: %s', (_name, more, expected) => {
    expect(run('age', { items: [anItem({ id: null, ...more })] }).map(({ code }) => code)).toEqual(expected);
  });
});

describe('the evidence of a criterion', () => {
  const judged = (values: Parameters<typeof levels>[1], files: ReturnType<typeof evidence>[]) => {
    const mark = aMark();
    const criteria = mark.criteria.map((criterion) => judgeCriterion(criterion, levels('C1', values), files, mark));
    return { mark, evidence: files, criteria };
  };
  const practice = evidence({ document: 'verslag', perspective: 'practice', file: 'v.pdf' });

  it.each<[string, Parameters<typeof levels>[1], ReturnType<typeof evidence>[], string[]]>([
    ['complete, of two kinds', [3, 3, 3, 3], [evidence(), practice], []],
    ['missing', [1, 1, 1, 1], [], ['missing-evidence']],
    ['claimed high without any file', [2, 2, 2, 2], [], ['missing-evidence', 'claim-without-evidence']],
    [
      'there but invalid',
      [3, 3, 3, 3],
      [evidence({ state: 'invalid' })],
      ['missing-evidence', 'claim-without-evidence'],
    ],
    ['there but unexamined', [3, 3, 3, 3], [evidence({ state: 'unexamined' })], []],
    ['paper alone', [3, 3, 3, 3], [evidence()], ['documents-only']],
    [
      'paper beside a list of helping parents, which never counts',
      [3, 3, 3, 3],
      [evidence(), evidence({ file: 'hulp.pdf', document: 'hulplijst', perspective: 'practice' })],
      ['documents-only'],
    ],
    ['not asked of n.v.t.', ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'], [], []],
  ])('is told: %s', (_name, values, files, expected) => {
    expect(run('criterion-evidence', judged(values, files)).map(({ code }) => code)).toEqual(expected);
  });

  it('names what was asked, by title, and the files that do not count', () => {
    const [missing] = run('criterion-evidence', judged([1, 1, 1, 1], [evidence({ state: 'invalid' })]));
    expect(missing?.params).toEqual({ oneOf: ['Visie'], invalidFiles: ['visie.pdf'] });
  });

  it('names the files that are there and not enough alone', () => {
    const criterion = aCriterion('C1', {
      evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['visie'] },
    });
    const mark = aMark({ criteria: [criterion] });
    const look = (files: ReturnType<typeof evidence>[]) =>
      run('criterion-evidence', {
        mark,
        evidence: files,
        criteria: [judgeCriterion(criterion, levels('C1', [1, 1, 1, 1]), files, mark)],
      })[0]?.params;
    expect(look([evidence()])).toEqual({ oneOf: ['Visie'], invalidFiles: [], aloneFiles: ['visie.pdf'] });
    expect(look([evidence({ state: 'invalid' })])).toEqual({ oneOf: ['Visie'], invalidFiles: ['visie.pdf'] });
  });

  it('is silent about a criterion that was not judged', () => {
    expect(run('criterion-evidence', {})).toEqual([]);
  });

  const weakMark = aMark({
    criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['gids'] } })],
  });
  const gids = evidence({ document: 'gids', documentTitle: 'Gids' });
  const helping = evidence({ document: 'hulplijst', file: 'hulp.pdf' });

  it.each<[string, ReturnType<typeof evidence>[], string[]]>([
    ['nothing', [], []],
    ['a weak type alone', [gids], ['insufficient-alone']],
    ['a weak type beside helping hands', [gids, helping], ['insufficient-alone']],
    ['a weak type beside another', [gids, practice], []],
    ['helping hands alone', [helping], ['participation-only']],
    ['helping hands that are invalid', [{ ...helping, state: 'invalid' }], []],
    ['a strong type alone', [evidence()], []],
  ])('with %s', (_name, files, expected) => {
    expect(run('weak-evidence', { mark: weakMark, evidence: files }).map(({ code }) => code)).toEqual(expected);
  });
});

describe('evidence that one file has to carry', () => {
  it('names an invalid file of a type that would have been as good', () => {
    const documents = { ...aMark().documents, visie: aDocumentType({ alsoGood: ['gids'] }) };
    const mark = aMark({ documents });
    const files = [evidence({ document: 'gids', file: 'gids.pdf', state: 'invalid' })];
    const criteria = mark.criteria.map((criterion) =>
      judgeCriterion(criterion, levels('C1', [1, 1, 1, 1]), files, mark),
    );
    expect(run('criterion-evidence', { mark, evidence: files, criteria })[0]?.params).toMatchObject({
      invalidFiles: ['gids.pdf'],
    });
  });

  it('is too weak when it is registered twice and still one file', () => {
    const mark = aMark({
      criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['gids'] } })],
    });
    const twice = [evidence({ document: 'gids', id: 'een' }), evidence({ document: 'gids', id: 'twee' })];
    const found = run('weak-evidence', { mark, evidence: twice });
    expect(found.map(({ code, params }) => [code, params])).toMatchObject([
      ['insufficient-alone', { files: ['visie.pdf'] }],
    ]);
  });

  it('is out of date when its type is no longer asked for, also without a date of its own', () => {
    const type = aDocumentType({
      title: 'Oud',
      validity: { kind: 'unlimited' },
      inForce: { until: '2025-08-01', note: 'Vervalt.' },
    });
    const documents = { oud: type };
    const found = run('age', { mark: aMark({ documents }), items: [anItem({ document: 'oud', date: null })] });
    expect(found).toMatchObject([{ code: 'outdated', params: { date: null, validUntil: '2025-08-01' } }]);
  });
});

describe('the answers', () => {
  const answered = (answers: ReturnType<typeof levels>, more = {}) => ({
    dossier: aDossier({ answers: { answers, ...more } }),
  });

  it('are told when open, unknown, or thin where a remark is needed', () => {
    const answers = {
      'C1.1': { level: 2 as const, remark: 'Gaat goed.' },
      'C1.2': { level: 1 as const },
      'C1.3': { unknown: true as const },
    };
    expect(codes(run('question-answers', answered(answers)))).toEqual([
      'thin-remark C1.1',
      'unknown-answer C1.3',
      'unanswered-question C1.4',
    ]);
  });

  it.each([
    ['five words', 'Een twee drie vier vijf', []],
    ['four words', 'Een twee drie vier', ['thin-remark']],
    ['no words', undefined, ['thin-remark']],
  ])('need a remark: %s', (_name, remark, expected) => {
    const first = { level: 3 as const, ...(remark === undefined ? {} : { remark }) };
    const answers = { ...levels('C1', [3, 3, 3, 3]), 'C1.1': first };
    expect(run('question-answers', answered(answers)).map(({ code }) => code)).toEqual(expected);
  });

  it('need no remark of the team where the roles wrote enough in their own copies', () => {
    const told = {
      level: 3 as const,
      contributions: { ouder: { remark: 'Wij belden' }, ib: { remark: 'elkaar steeds op' } },
    };
    const answers = { ...levels('C1', [3, 3, 3, 3]), 'C1.1': told, 'C1.2': { ...told, contributions: {} } };
    const thin = codes(run('question-answers', answered(answers)));
    expect(thin).not.toContain('thin-remark C1.1');
    expect(thin).toContain('thin-remark C1.2');
  });

  it.each<[string, Record<string, 0 | 1 | 2 | 3> | undefined, number | undefined, string[]]>([
    ['two apart', { ib: 3, ouder: 1 }, 2, ['vote-spread C1.1']],
    ['one apart', { ib: 3, ouder: 2 }, 2, []],
    ['one apart, where that is much', { ib: 3, ouder: 2 }, 1, ['vote-spread C1.1']],
    ['one vote', { ib: 3 }, 1, []],
    ['no votes', undefined, 1, []],
    ['a framework that says nothing of it', { ib: 3, ouder: 0 }, undefined, []],
  ])('show votes that lie far apart: %s', (_name, votes, talkFrom, expected) => {
    const interview = talkFrom === undefined ? undefined : { minutesPerQuestion: 2, talkFrom, dueMonths: 3 };
    const answers = { 'C1.1': { level: 2 as const, ...(votes === undefined ? {} : { votes }) } };
    const { interview: _own, ...bare } = aMark();
    const mark = interview === undefined ? bare : { ...bare, interview };
    const found = run('vote-spread', { ...answered(answers), mark });
    expect(codes(found)).toEqual(expected);
    if (found.length > 0)
      expect(found[0]?.params).toEqual({ lowest: Math.min(...Object.values(votes ?? {})), highest: 3 });
  });

  it('want an action for a low level, unless the criterion has one', () => {
    const low = levels('C1', [1, 0, 2, 3]);
    const found = run('low-levels', answered(low));
    expect(found).toMatchObject([{ code: 'low-level-without-action', params: { questions: ['C1.1', 'C1.2'] } }]);
    expect(run('low-levels', answered(low, { actions: [{ criterion: 'C1', action: 'Bellen' }] }))).toEqual([]);
    expect(run('low-levels', answered(levels('C1', [2, 2, 2, 2])))).toEqual([]);
  });

  it('want a parent at the table once there are answers', () => {
    const some = levels('C1', [3, 3, 3, 3]);
    const present = (...roles: string[]) =>
      run('sitting', answered(some, { sessions: [{ date: TODAY, present: roles }] })).map(({ code }) => code);
    expect(present('leraar')).toEqual(['no-parent-present']);
    expect(present('ouder')).toEqual([]);
    expect(present('ouder-mr')).toEqual([]);
    expect(present('ouderraad')).toEqual(['no-parent-present']);
    expect(run('sitting', answered(some, { sessions: [] }))).toMatchObject([{ params: { sessions: 0 } }]);
    expect(run('sitting', answered({}, { sessions: [] }))).toEqual([]);
  });

  it('hear a parent whose role has a hyphen of its own', () => {
    const { answers } = aMark();
    const roles = { 'mr-ouder': { title: 'Ouder in de MR' } };
    const mark = aMark({ roles, answers: { ...answers, voices: { parent: 'mr-ouder', pupil: 'mr-ouder' } } });
    const sessions = [{ date: TODAY, present: ['mr-ouder'] }];
    expect(run('sitting', { mark, ...answered(levels('C1', [3, 3, 3, 3]), { sessions }) })).toEqual([]);
  });

  it('are told when they were given for another version, with the answers that fall out', () => {
    const older = { id: 'proefkeurmerk', version: '0.9.0' };
    const dossier = aDossier({
      school: { qualityMark: older },
      answers: { qualityMark: older, answers: { 'C1.9': { level: 2 } } },
    });
    expect(run('sitting', { dossier }).map(({ params }) => params)).toEqual([
      { file: 'school.yaml', found: 'proefkeurmerk 0.9.0', loaded: 'proefkeurmerk 1.0.0', droppedAnswers: [] },
      {
        file: 'antwoorden.yaml',
        found: 'proefkeurmerk 0.9.0',
        loaded: 'proefkeurmerk 1.0.0',
        droppedAnswers: ['C1.9'],
      },
    ]);
  });
});
