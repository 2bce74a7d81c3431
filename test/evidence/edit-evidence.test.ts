import { describe, expect, it } from 'vitest';
import { editEvidence } from '../../src/evidence/edit-evidence.ts';
import { registerAtDesk } from '../support/dossiers/register-at-desk.ts';

const files = { 'bewijs/visie.txt': 'Onze visie.' };
const register = { visie: { file: 'visie.txt', document: 'visie', criteria: ['C1'], date: '2026-03-14' } };

describe('changing an entry without flags', () => {
  it('asks with what the register says as the proposal, and writes what is told otherwise', async () => {
    const at = registerAtDesk({ files, register }, { title: ['Onze visie'], 'evidence-date': ['2026-04-01'] });
    expect(await editEvidence('visie', {}, at.input)).toMatchObject({ id: 'visie', changed: true });
    expect(at.register()['visie']).toEqual({
      ...register.visie,
      title: 'Onze visie',
      date: '2026-04-01',
    });
  });

  it('takes a date away where somebody says that there is none', async () => {
    const at = registerAtDesk({ files, register }, { 'evidence-date': ['-'] });
    await editEvidence('visie', {}, at.input);
    expect(at.register()['visie']).not.toHaveProperty('date');
  });

  it('asks who consented only where the law asks for it, or where somebody did', async () => {
    const asks = async (entry: object) => {
      const at = registerAtDesk({ files, register: { visie: { ...register.visie, ...entry } } }, {});
      await editEvidence('visie', {}, at.input);
      return at.said.some((line) => line.includes('stemde in'));
    };
    expect(await asks({})).toBe(false);
    expect(await asks({ document: 'gids' })).toBe(true);
    expect(await asks({ consent: { by: 'mr', date: '2026-03-01' } })).toBe(true);
  });

  it('needs somebody to ask', async () => {
    const at = registerAtDesk({ files, register }, null);
    await expect(editEvidence('visie', {}, at.input)).rejects.toMatchObject({ code: 'evidence-change-needed' });
  });
});

describe('saying that one looked', () => {
  it('is refused of a file that is not there', async () => {
    const gone = { visie: { ...register.visie, file: 'weg.pdf' } };
    const at = registerAtDesk({ files, register: gone }, null);
    await expect(editEvidence('visie', { lookedBy: 'ib' }, at.input)).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });
});
