import { describe, expect, it } from 'vitest';
import type { LeftOut } from '../../src/dossier/dossier.ts';
import type { FileFacts, FilePresence, JudgedEvidence } from '../../src/evidence/evidence.ts';
import type { Place } from '../../src/findings/document-terms.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { chooseEvidence, type EvidenceToChoose, listLeftOut } from '../../src/package/choose-evidence.ts';
import { evidence, fileFacts } from '../support/results/builders.ts';

const sha = (letter: string): string => letter.repeat(64);

/** A file of bewijs/: whether it is registered, and what is known of it. */
type Given = {
  id?: string | null;
  more?: Partial<JudgedEvidence>;
  presence?: FilePresence;
  sha256?: string | null;
};

const BY_NAME: Given = { id: 'stuk' };
const IN_FOLDER: Given = { id: null, more: { criteria: ['C1'] } };
const LOOSE: Given = { id: null, more: { criteria: [] } };

const found = (code: Finding['code'], path: string, places: Place[] = [{ line: 3 }]): Finding =>
  ({ code, severity: 'error', subject: { kind: 'file', path }, params: { count: 1, places } }) as Finding;

const choose = (given: Record<string, Given>, more: Partial<EvidenceToChoose> = {}) => {
  const files: FileFacts[] = Object.entries(given).map(([path, { presence, sha256 }]) =>
    fileFacts(path, { ...(presence && { presence }), ...(sha256 === undefined ? {} : { sha256 }) }),
  );
  const judged = Object.entries(given).map(([file, { id = null, more: state = {} }]) =>
    evidence({ id, file, ...state }),
  );
  const sources = files.map(({ path }) => ({ path: `bewijs/${path}`, location: path, bytes: 1 }));
  const chosen = chooseEvidence({
    files,
    evidence: judged,
    findings: [],
    sources,
    digestOf: () => sha('9'),
    withUnread: false,
    withoutConfidential: false,
    before: [],
    ...more,
  });
  return { ...chosen, files };
};

const reasonsOf = (given: Record<string, Given>, more: Partial<EvidenceToChoose> = {}) => {
  const { taken, staying } = choose(given, more);
  return { taken: [...taken], ...Object.fromEntries(staying.map(({ path, reason }) => [path, reason])) };
};

describe('evidence goes into a package', () => {
  it.each<[string, Given]>([
    ['when it is registered and was read', BY_NAME],
    ['when it stands in the folder of a criterion', IN_FOLDER],
    [
      'when it was read, though it does not count: too little text',
      { ...BY_NAME, more: { reasons: ['thin-document'] } },
    ],
    ['when it was read, though it is out of date', { ...BY_NAME, more: { reasons: ['outdated'] } }],
    ['when it was read, though a program is in it', { ...BY_NAME, more: { reasons: ['active-content'] } }],
    ['when somebody looked at it', { ...BY_NAME, more: { answered: ['no-text'] } }],
    ['when it is registered without a criterion', { ...BY_NAME, more: { criteria: [] } }],
  ])('%s', (_name, given) => {
    expect(reasonsOf({ 'a.pdf': given })).toEqual({ taken: ['a.pdf'] });
  });

  it('when it was read under one of its entries, because the bytes are the same', () => {
    const two = [
      evidence({ id: 'foto', file: 'a.jpg' }),
      evidence({ id: 'overig', file: 'a.jpg', reasons: ['no-text'] }),
    ];
    expect(reasonsOf({ 'a.jpg': BY_NAME }, { evidence: two })).toEqual({ taken: ['a.jpg'] });
  });
});

describe('evidence stays at school', () => {
  it.each<[string, Given]>([
    ['a scan', { ...BY_NAME, more: { reasons: ['no-text'] } }],
    ['a kind that nobody reads', { ...IN_FOLDER, more: { criteria: ['C1'], reasons: ['unsupported-type'] } }],
    ['a document with another inside that nobody read', { ...BY_NAME, more: { reasons: ['embedded-unread'] } }],
    ['a document with a password', { ...BY_NAME, more: { reasons: ['encrypted-file'] } }],
    ['a broken document', { ...BY_NAME, more: { reasons: ['unreadable-file'] } }],
    ['a document that is too large', { ...BY_NAME, more: { reasons: ['too-large'] }, sha256: null }],
    ['a document that a check crashed on', { ...BY_NAME, more: { reasons: ['check-failed'] } }],
    ['a scan that is out of date as well', { ...BY_NAME, more: { reasons: ['outdated', 'no-text'] } }],
  ])('when nobody read it: %s; unless asked for, and then the package says so', (_name, given) => {
    expect(reasonsOf({ 'a.pdf': given })).toEqual({ taken: [], 'a.pdf': 'unread' });
    const along = choose({ 'a.pdf': given }, { withUnread: true });
    expect([...along.taken]).toEqual(['a.pdf']);
    expect(along.unread).toEqual([{ path: 'a.pdf', ids: given.id == null ? [] : [given.id] }]);
  });

  it('when it is neither registered nor in the folder of a criterion, whatever was asked', () => {
    expect(reasonsOf({ 'a.pdf': LOOSE }, { withUnread: true })).toEqual({ taken: [], 'a.pdf': 'unregistered' });
  });

  it('when nobody can open it, it is gone, or a link leads elsewhere', () => {
    const given: Record<string, Given> = {
      'dicht.pdf': { ...BY_NAME, presence: { state: 'unreadable' }, sha256: null },
      'link.pdf': { ...BY_NAME, presence: { state: 'outside', how: 'link' }, sha256: null },
      'map.pdf': { ...BY_NAME, presence: { state: 'not-a-file' }, sha256: null },
      'weg.pdf': { ...BY_NAME, presence: { state: 'missing' }, sha256: null },
      'eerder.pdf': { id: 'eerder', presence: { state: 'missing' }, sha256: null },
    };
    const before: LeftOut[] = [{ id: 'eerder', reason: 'unread' }];
    expect(reasonsOf(given, { withUnread: true, before })).toEqual({
      taken: [],
      'dicht.pdf': 'unread',
      'link.pdf': 'elsewhere',
      'map.pdf': 'elsewhere',
      'weg.pdf': 'missing',
    });
  });

  it('when the register spells its name in other capitals, and nothing else makes it evidence', () => {
    const given: Record<string, Given> = {
      'visie.pdf': { ...BY_NAME, presence: { state: 'other-case', onDisk: 'Visie.PDF' }, sha256: null },
      'Visie.PDF': LOOSE,
      'C1/plan.pdf': { id: 'plan', presence: { state: 'other-case', onDisk: 'C1/Plan.pdf' }, sha256: null },
      'C1/Plan.pdf': IN_FOLDER,
    };
    expect(reasonsOf(given)).toEqual({ taken: ['C1/Plan.pdf'], 'Visie.PDF': 'other-case' });
  });

  it('when it is confidential, with every file of the same bytes, and in other capitals', () => {
    const secret: Given = { id: 'brief', more: { confidential: true }, sha256: sha('b') };
    const given: Record<string, Given> = {
      'brief.pdf': secret,
      'kopie.pdf': { ...BY_NAME, sha256: sha('b') },
      'C1/kopie.pdf': { ...IN_FOLDER, sha256: sha('b') },
      'los.pdf': { ...LOOSE, sha256: sha('b') },
      'visie.pdf': BY_NAME,
      'C1/geheim.pdf': {
        id: 'geheim',
        more: { confidential: true },
        presence: { state: 'other-case', onDisk: 'C1/GEHEIM.pdf' },
      },
      'C1/GEHEIM.pdf': { ...IN_FOLDER, sha256: sha('c') },
    };
    expect(reasonsOf(given, { withoutConfidential: true })).toEqual({
      taken: ['visie.pdf'],
      'brief.pdf': 'confidential',
      'kopie.pdf': 'confidential',
      'C1/kopie.pdf': 'confidential',
      'los.pdf': 'confidential',
      'C1/GEHEIM.pdf': 'confidential',
    });
    expect(reasonsOf({ 'brief.pdf': secret })).toEqual({ taken: ['brief.pdf'] });
  });

  it('with its digest, also when it was too large to be read', () => {
    const { staying } = choose({ 'a.pdf': { ...LOOSE, sha256: null } });
    expect(staying).toEqual([{ path: 'a.pdf', ids: [], sha256: sha('9'), reason: 'unregistered' }]);
  });
});

describe('personal data keep a package from being made', () => {
  it.each<[string, Given, number]>([
    ['in a registered file', BY_NAME, 1],
    ['in the folder of a criterion', IN_FOLDER, 1],
    ['not in a file that never goes in', LOOSE, 0],
  ])('%s', (_name, given, count) => {
    const { unsafe } = choose({ 'a.txt': given }, { findings: [found('personal-data-bsn', 'a.txt')] });
    expect(unsafe).toHaveLength(count);
  });

  it('in what people wrote, and where the school itself calls it an error', () => {
    const inText = { ...found('personal-data-name', ''), subject: { kind: 'dossier' } } as Finding;
    const warning = { ...found('personal-data-phone', 'a.txt'), severity: 'warning' } as Finding;
    const findings = [inText, warning, found('personal-data-phone', 'a.txt'), found('no-text', 'a.txt')];
    expect(choose({ 'a.txt': BY_NAME }, { findings }).unsafe).toEqual([inText, findings[2]]);
  });

  const about = (code: Finding['code'], part?: Place['part']) => found(code, 'los.txt', [{ ...(part && { part }) }]);
  it.each<[string, Given, Finding[], string[]]>([
    ['a registered copy', { ...BY_NAME, sha256: sha('b') }, [about('personal-data-bsn')], ['x.dat']],
    [
      'a copy in the folder of a criterion',
      { ...IN_FOLDER, sha256: sha('b') },
      [about('personal-data-name')],
      ['x.dat'],
    ],
    [
      'a photo with the place in it',
      { ...BY_NAME, sha256: sha('b') },
      [{ ...about('photo-location'), params: {} }],
      ['x.dat'],
    ],
    [
      'a copy of which only the name was wrong',
      { ...BY_NAME, sha256: sha('b') },
      [about('personal-data-bsn', 'file-name')],
      [],
    ],
    [
      'a copy of which only the title was wrong',
      { ...BY_NAME, sha256: sha('b') },
      [about('personal-data-bsn', 'title')],
      [],
    ],
    ['a copy that does not go in', { ...LOOSE, sha256: sha('b') }, [about('personal-data-bsn')], []],
    ['another file', { ...BY_NAME, sha256: sha('c') }, [about('personal-data-bsn')], []],
  ] as [string, Given, Finding[], string[]][])('also under another name: %s', (_name, given, findings, copies) => {
    const files = { 'los.txt': { ...LOOSE, sha256: sha('b') }, 'x.dat': given };
    expect(choose(files, { findings, withUnread: true }).copies).toEqual(copies);
  });
});

describe('what weggelaten.yaml says', () => {
  const list = (
    given: Record<string, Given>,
    before: LeftOut[] = [],
    register: Record<string, { file: string }> = {},
  ) => {
    const { staying, files } = choose(given, { withoutConfidential: true });
    return listLeftOut({ staying }, files, register, before);
  };

  it('is id, digest and reason of an entry, and no name of any other file', () => {
    const left = list({
      'Mila Jansen.pdf': { ...LOOSE, sha256: sha('c') },
      'Mila Jansen kopie.pdf': { ...LOOSE, sha256: sha('c') },
      'scan.pdf': { id: 'scan', more: { reasons: ['no-text'] }, sha256: sha('b') },
      'brief.pdf': { id: 'brief', more: { confidential: true }, sha256: sha('a') },
      'dicht.pdf': { id: 'dicht', presence: { state: 'unreadable' }, sha256: null },
      'ook dicht.pdf': { ...LOOSE, presence: { state: 'unreadable' }, sha256: null },
      'link.pdf': { id: 'link', presence: { state: 'outside', how: 'link' }, sha256: null },
      'weg.pdf': { id: 'weg', presence: { state: 'missing' }, sha256: null },
      'gids.pdf': { id: 'gids', presence: { state: 'other-case', onDisk: 'Gids.pdf' }, sha256: null },
      'Gids.pdf': { ...LOOSE, sha256: sha('f') },
      'visie.pdf': BY_NAME,
    });
    expect(left).toEqual([
      { sha256: sha('c'), reason: 'unregistered' },
      { sha256: sha('f'), reason: 'other-case' },
      { id: 'brief', sha256: sha('a'), reason: 'confidential' },
      { id: 'dicht', reason: 'unread' },
      { id: 'scan', sha256: sha('b'), reason: 'unread' },
    ]);
  });

  const gone: LeftOut = { id: 'brief', sha256: sha('a'), reason: 'confidential' };
  const nameless: LeftOut = { sha256: sha('d'), reason: 'unregistered' };
  it.each<[string, Record<string, Given>, Record<string, { file: string }>, LeftOut[]]>([
    ['is still gone', {}, { brief: { file: 'brief.pdf' } }, [nameless, gone]],
    ['came back', { 'brief.pdf': { id: 'brief' } }, { brief: { file: 'brief.pdf' } }, [nameless]],
    ['is no longer registered', {}, {}, [nameless]],
    [
      'is listed as missing',
      { 'brief.pdf': { id: 'brief', presence: { state: 'missing' } } },
      { brief: { file: 'brief.pdf' } },
      [nameless, gone],
    ],
    ['has the bytes of what is there', { 'x.pdf': { id: 'x', sha256: sha('d') } }, {}, [nameless]],
    ['came back and stays anew', { 'x.pdf': { ...LOOSE, sha256: sha('d') } }, {}, [nameless]],
    [
      'came back and stays for another reason',
      { 'x.jpg': { ...IN_FOLDER, more: { criteria: ['C1'], reasons: ['no-text'] }, sha256: sha('d') } },
      {},
      [{ sha256: sha('d'), reason: 'unread' }],
    ],
  ])('carries along what an earlier package left out and %s', (_name, given, register, expected) => {
    expect(list(given, [gone, nameless], register)).toEqual(expected);
  });
});
