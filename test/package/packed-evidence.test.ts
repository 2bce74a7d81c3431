import { expect, it } from 'vitest';
import { packedEvidence } from '../../src/package/packed-evidence.ts';
import { aDocument, fileFacts } from '../support/results/builders.ts';

const anything = { names: [] } as never;

it('shows the files that go in, as whoever unpacks them finds them, and what they do not find', async () => {
  const facts = [
    fileFacts('b.pdf', { document: aDocument({ words: 7 }) }),
    fileFacts('C1/A.pdf'),
    fileFacts('los.pdf'),
  ];
  const { evidenceFolder, documentReader } = packedEvidence(facts, new Set(['b.pdf', 'C1/A.pdf']));
  const found = await evidenceFolder.gather(['b.pdf', 'los.pdf', '../x.pdf', 'c1/a.pdf'], { maxBytes: 1 });
  expect(found.map(({ path, presence, document }) => [path, presence.state, document])).toEqual([
    ['C1/A.pdf', 'present', null],
    ['b.pdf', 'present', null],
    ['los.pdf', 'missing', null],
    ['../x.pdf', 'outside', null],
    ['c1/a.pdf', 'other-case', null],
  ]);
  const asked = [{ location: evidenceFolder.locationOf('b.pdf'), bytes: 1, sha256: '', quotes: [] }];
  expect(await documentReader.read(asked, anything, () => undefined)).toEqual([aDocument({ words: 7 })]);
});
