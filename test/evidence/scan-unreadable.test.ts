import { describe, expect, it } from 'vitest';
import { reviewEvidence } from '../../src/checks/review-evidence.ts';
import type { FileFacts, FilePresence } from '../../src/evidence/evidence.ts';
import type { EvidenceFolder } from '../../src/evidence/evidence-folder.ts';
import { findUnregistered } from '../../src/evidence/scan-evidence.ts';
import { aDocument, aDossier, aMark, fileFacts, TODAY } from '../support/results/builders.ts';

const mark = aMark();
const dossier = aDossier({ register: {} });

const folderWith = (files: FileFacts[]): EvidenceFolder => ({
  gather: async () => files,
  listClutter: () => [],
  inspect: async (source) => fileFacts(source),
  copyIn: async (_source, name) => name,
  replace: async () => async () => undefined,
  remove: async () => false,
  pathInside: () => null,
  locationOf: (path) => path,
  locationOfSource: (source) => source,
});

const scan = async (...files: FileFacts[]) =>
  await findUnregistered({
    mark,
    dossier,
    today: TODAY,
    folder: folderWith(files),
    reader: { read: async (documents) => documents.map(() => aDocument()) },
    onProgress: () => undefined,
    review: (facts, entry) => reviewEvidence(facts, entry, { mark, dossier, today: TODAY }),
    store: {} as never,
  });

const absent = (path: string, presence: FilePresence): FileFacts => ({
  ...fileFacts(path, { presence }),
  bytes: null,
  sha256: null,
  document: null,
});

describe('a scan of the folder', () => {
  it.each<[string, FilePresence, string, object]>([
    ['a file that cannot be opened', { state: 'unreadable' }, 'unreadable-file', { why: 'access' }],
    ['a name that is no text', { state: 'unreadable', badName: true }, 'unreadable-file', { why: 'name' }],
    ['something that is no file', { state: 'not-a-file' }, 'unreadable-file', { why: 'access' }],
    ['a link to elsewhere', { state: 'outside', how: 'link' }, 'outside-folder', { how: 'link' }],
  ])('tells of %s, and proposes the others', async (_, presence, code, params) => {
    const [bad, good] = await scan(absent('a.pdf', presence), fileFacts('visie.pdf'));
    expect(bad).toMatchObject({ shown: 'a.pdf', blocked: true, findings: [{ code, params }] });
    expect(good).toMatchObject({ shown: 'visie.pdf', blocked: false, facts: { document: aDocument() } });
  });
});
