import { describe, expect, it } from 'vitest';
import type { EvidenceItem, FilePresence, JudgedEvidence } from '../../src/evidence/evidence.ts';
import { aDocument, aDossier, anItem, evidence, fileFacts } from '../support/results/builders.ts';
import { codesOf, runCheck } from '../support/results/run-check.ts';

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
    expect(
      codesOf(runCheck('missing-file', { items: [anItem()], files: [fileFacts('visie.pdf', { presence })] })),
    ).toEqual(expected);
  });

  it.each<[string, Partial<EvidenceItem>, FilePresence, string[]]>([
    ['it stayed at school', {}, { state: 'missing' }, ['left-out-file visie.pdf']],
    ['it came later', {}, { state: 'present' }, []],
    ['another entry stayed', { id: 'gids' }, { state: 'missing' }, ['missing-file visie.pdf']],
    ['it has no entry', { id: null }, { state: 'missing' }, ['missing-file visie.pdf']],
    ['a link leaves the folder', {}, { state: 'outside', how: 'link' }, ['outside-folder visie.pdf']],
  ])('is told by what a package left out: %s', (_name, more, presence, expected) => {
    const dossier = aDossier({ leftOut: { formatVersion: 1, leftOut: [{ id: 'visie-2026', reason: 'unread' }] } });
    const files = [fileFacts('visie.pdf', { presence })];
    expect(codesOf(runCheck('missing-file', { items: [anItem(more)], files, dossier }))).toEqual(expected);
  });

  it('is missing when nobody saw it', () => {
    expect(codesOf(runCheck('missing-file', { items: [anItem({ id: null })] }))).toEqual(['missing-file visie.pdf']);
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
    expect(runCheck('file-kind', { items: [anItem(more)] }).map(({ code }) => code)).toEqual(expected);
  });

  it('is not asked about a file that is read by its bytes, whatever it is called', () => {
    const files = [fileFacts('foto', { document: { ...aDocument(), mediaType: 'image/jpeg' } })];
    expect(runCheck('file-kind', { items: [anItem({ file: 'foto', mediaType: 'image/jpeg' })], files })).toEqual([]);
  });

  it('keeps unknown bytes out of the words', () => {
    const [finding] = runCheck('file-kind', { items: [anItem({ mediaType: 'application/octet-stream' })] });
    expect(finding?.params).toEqual({ extension: 'pdf', actual: '' });
  });
});

describe('the same bytes twice', () => {
  it('names the later file, with the others beside it', () => {
    const items = [anItem({ file: 'a.pdf' }), anItem({ file: 'b.pdf' }), anItem({ file: 'c.pdf', sha256: 'anders' })];
    const found = runCheck('duplicate-content', { items });
    expect(codesOf(found)).toEqual(['duplicate-content b.pdf']);
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
    expect(runCheck('duplicate-content', { items })).toEqual([]);
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
    expect(runCheck('unregistered', { evidence: [file] }).map((finding) => finding.params)).toEqual(params);
  });

  it('are not told where the register has their name in other capitals: that is told there', () => {
    const files = [fileFacts('X.PDF', { presence: { state: 'other-case', onDisk: 'x.pdf' } }), fileFacts('x.pdf')];
    expect(runCheck('unregistered', { evidence: [loose()], files })).toEqual([]);
  });

  it('have to be mended first when their name gives somebody away', () => {
    const find = { kind: 'phone' as const, count: 1, places: [{ part: 'file-name' as const }] };
    const [finding] = runCheck('unregistered', { evidence: [loose()], findsInNames: new Map([['x.pdf', [find]]]) });
    expect(finding?.params).toEqual({ criterion: null, mendFirst: true });
  });

  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['undated', { date: null, validUntil: null }, []],
    ['old, and counting nowhere', { criteria: [], date: '2020-01-01', validUntil: '2023-01-01' }, []],
    ['old, where it would count', { date: '2020-01-01', validUntil: '2023-01-01' }, ['outdated']],
  ])('are not asked for a date as well: %s', (_name, more, expected) => {
    expect(runCheck('age', { items: [anItem({ id: null, ...more })] }).map(({ code }) => code)).toEqual(expected);
  });
});
