import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { eraseEvidence } from '../../src/evidence/erase-evidence.ts';
import { removeEvidence } from '../../src/evidence/remove-evidence.ts';
import { registerAtDesk } from '../support/dossiers/register-at-desk.ts';

const entry = { file: 'visie.txt', document: 'visie', criteria: ['C1'], date: '2026-03-14' };
const about = { reason: 'Een ouder vroeg erom.', by: 'schoolleiding', date: '2026-11-23' };
const begin = (files: Record<string, string>, register = { visie: entry }, agrees = true) => {
  const at = registerAtDesk({ files, register }, null);
  return { at, erase: (id: string) => eraseEvidence(id, about, { ...at.input, confirm: async () => agrees }) };
};

describe('erasing evidence', () => {
  it('takes every file with the same bytes, and their entries', async () => {
    const files = { 'bewijs/visie.txt': 'Zelfde.', 'bewijs/kopie.txt': 'Zelfde.', 'bewijs/ander.txt': 'Anders.' };
    const { at, erase } = begin(files);
    expect((await erase('visie'))?.ids).toEqual(['visie']);
    expect(at.inFolder()).toEqual(['ander.txt']);
    expect(at.register()).toEqual({});
    expect(at.erased()).toEqual([{ id: 'visie', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), ...about }]);
  });

  it('remembers a file without an entry by its hash alone, whichever way its path is typed', async () => {
    for (const typed of ['los.txt', 'bewijs/los.txt', 'bewijs\\los.txt', './bewijs/los.txt']) {
      const { at, erase } = begin({ 'bewijs/visie.txt': 'Onze visie.', 'bewijs/los.txt': 'Los.' });
      expect((await erase(typed))?.ids).toEqual([expect.stringMatching(/^file-[0-9a-f]{12}$/)]);
      expect(at.inFolder()).toEqual(['visie.txt']);
    }
  });

  it('is finished by the same command after a crash between the register and the file', async () => {
    const { at, erase } = begin({ 'bewijs/visie.txt': 'Onze visie.' });
    const { remove } = at.input.folder;
    at.input.folder.remove = async () => {
      throw new Error('crash');
    };
    await expect(erase('visie')).rejects.toThrow('crash');
    at.input.folder.remove = remove;
    expect(await erase('visie')).toEqual({ ids: ['visie'], files: ['visie.txt'] });
    expect(at.inFolder()).toEqual([]);
    expect(at.erased()).toHaveLength(1);
  });

  it('changes nothing while another program has a document open, which may be the same one', async () => {
    const { at, erase } = begin({ 'bewijs/visie.txt': 'Onze visie.', 'bewijs/open.docx': 'Onze visie.' });
    const { gather } = at.input.folder;
    at.input.folder.gather = async (...args) =>
      (await gather(...args)).map((file) =>
        file.path === 'open.docx' ? { ...file, sha256: null, presence: { state: 'unreadable', busy: true } } : file,
      );
    await expect(erase('visie')).rejects.toMatchObject({
      code: 'file-unreadable',
      params: { path: 'bewijs/open.docx', reason: 'busy' },
    });
    expect(at.inFolder()).toEqual(['open.docx', 'visie.txt']);
    expect(at.erased()).toEqual([]);
  });

  it('touches nothing when it may not after all', async () => {
    const { at, erase } = begin({ 'bewijs/visie.txt': 'Onze visie.' }, { visie: entry }, false);
    expect(await erase('visie')).toBeNull();
    expect([at.inFolder(), at.register()]).toEqual([['visie.txt'], { visie: entry }]);
  });

  it('proposes the nearest entry for one that is not there', async () => {
    const { erase } = begin({ 'bewijs/visie.txt': 'Onze visie.' });
    await expect(erase('vise')).rejects.toMatchObject({ code: 'evidence-unknown', params: { nearest: 'visie' } });
  });

  it('says so when the file of an entry is gone', async () => {
    const { erase } = begin({});
    await expect(erase('visie')).rejects.toMatchObject({ code: 'file-unreadable', params: { reason: 'missing' } });
  });
});

describe('removing an entry', () => {
  it('leaves a file that another entry uses', async () => {
    const register = { visie: entry, beleid: entry };
    const { at } = begin({ 'bewijs/visie.txt': 'Onze visie.' }, register);
    const removed = await removeEvidence('visie', at.input.dossier, {
      ...at.input,
      goesAlong: async () => true,
    });
    expect(removed).toEqual({ id: 'visie', file: 'visie.txt', fileRemoved: false, isShared: true });
    expect(at.inFolder()).toEqual(['visie.txt']);
  });

  it('leaves everything as it is when another program has the file open', async () => {
    const { at } = begin({ 'bewijs/visie.txt': 'Onze visie.' });
    at.input.folder.remove = async () => {
      throw new UserError('file-unwritable', { path: 'bewijs/visie.txt', reason: 'busy' });
    };
    const removing = removeEvidence('visie', at.input.dossier, {
      ...at.input,
      goesAlong: async () => true,
    });
    await expect(removing).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(at.register()).toEqual({ visie: entry });
  });
});
