import { describe, expect, it } from 'vitest';
import { type NamedFile, troubleOf } from '../../src/assessment/trouble.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { ErrorWords } from '../../src/base/words/error-words.ts';

const words: ErrorWords = { what: 'Dit is er mis.', next: 'Doe dit.', details: ['een', 'twee'] };

const asNamed = (named: NamedFile): string => JSON.stringify(named);

const filesOf = (error: UserError, locate = asNamed as (named: NamedFile) => string | null) =>
  troubleOf(error, words, locate).places.map(({ file }) => file);

describe('the place of what stops a check', () => {
  it('is the file and the line of each problem in a file', () => {
    const problem = { path: 'answers', kind: 'unknown-key' } as never;
    const problems = [
      { ...(problem as object), file: 'antwoorden.yaml', line: 4, column: 9 },
      { ...(problem as object), file: 'school.yaml', line: null, column: null },
    ] as never;
    const { places, trouble } = troubleOf(new UserError('invalid-files', { problems }), words, asNamed);
    expect(places).toEqual([
      { file: '{"file":"antwoorden.yaml"}', line: 4, column: 9, text: 'een' },
      { file: '{"file":"school.yaml"}', line: null, column: null, text: 'twee' },
    ]);
    expect(trouble.join(' ')).toContain('Dit is er mis.');
  });

  it('is the file that the error names, in the folder that it names, or the path that somebody typed', () => {
    expect(filesOf(new UserError('framework-incomplete', { folder: 'kader', file: 'keurmerk.yaml' }))).toEqual([
      '{"file":"keurmerk.yaml","folder":"kader"}',
    ]);
    expect(filesOf(new UserError('baseline-missing', { path: 'basis.json' }))).toEqual(['{"path":"basis.json"}']);
  });

  it('is school.yaml when the error names no file, or one that programs cannot follow', () => {
    expect(filesOf(new UserError('dossier-missing', { folder: 'weg' }))).toEqual(['school.yaml']);
    expect(filesOf(new UserError('baseline-missing', { path: '/elders/basis.json' }), () => null)).toEqual([
      'school.yaml',
    ]);
    const inFile = new UserError('framework-incomplete', { folder: 'kader', file: 'keurmerk.yaml' });
    expect(filesOf(inFile, () => null)).toEqual(['school.yaml']);
  });
});
