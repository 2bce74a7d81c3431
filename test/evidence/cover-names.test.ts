import { expect, it } from 'vitest';
import { coverNames } from '../../src/evidence/cover-confidential.ts';

const item = (id: string | null, file: string, sha256: string | null = 'a'.repeat(64)) => ({
  id,
  file,
  title: null,
  documentTitle: 'Overig',
  confidential: false,
  sha256,
});

const LOOSE = 'gesprekken/moeder van Sem.txt';

it('a file that is not in the register is named nowhere in a covered result', () => {
  const result = {
    evidence: [item(null, LOOSE), item('visie', 'visie.pdf', 'b'.repeat(64))],
    findings: [
      { subject: { kind: 'file', path: LOOSE }, message: `Niemand las "${LOOSE}".` },
      { subject: { kind: 'dossier' }, message: 'Zie moeder van Sem.txt, en ook visie.pdf.' },
    ],
    summary: [`bewijs/${LOOSE}`],
  };
  const covered = coverNames(result);
  expect(JSON.stringify(covered)).not.toContain('Sem');
  const cover = `?${'a'.repeat(16)}`;
  expect(covered).toEqual({
    evidence: [{ ...item(null, LOOSE), file: cover }, result.evidence[1]],
    findings: [
      { subject: { kind: 'file', path: cover }, message: `Niemand las "${cover}".` },
      { subject: { kind: 'dossier' }, message: `Zie ${cover}, en ook visie.pdf.` },
    ],
    summary: [`bewijs/${cover}`],
  });
});

it('a name with hyphens, brackets and other signs is covered as it is', () => {
  const file = 'C3/rondleiding-nieuwe (2)+[x].odt';
  const result = { evidence: [item(null, file)], message: `Zie ${file}.` };
  expect(coverNames(result).message).toBe(`Zie ?${'a'.repeat(16)}.`);
});

it('a name without a dot is covered as a name, and stays where it is a word', () => {
  const result = {
    evidence: [item(null, 'overig', null)],
    findings: [
      { path: 'overig', document: 'overig', message: 'Lees "overig" in bewijs/overig, en al het overige.', pages: 2 },
    ],
  };
  const cover = `?${'0'.repeat(16)}`;
  expect(coverNames(result).findings).toEqual([
    { path: cover, document: 'overig', message: `Lees "${cover}" in bewijs/${cover}, en al het overige.`, pages: 2 },
  ]);
});

it('a name that registered evidence has too is not covered by itself', () => {
  const result = {
    evidence: [item(null, 'oud/visie.pdf'), item('visie', 'visie.pdf')],
    message: 'oud/visie.pdf en visie.pdf',
  };
  expect(coverNames(result).message).toBe(`?${'a'.repeat(16)} en visie.pdf`);
});

it('confidential evidence is named by its id where its file may not be told, and other results stay as they are', () => {
  const result = {
    evidence: [
      item('klacht', 'klacht over Sem.pdf'),
      { id: 'oud', title: null, documentTitle: 'x', confidential: false },
    ],
  };
  expect(coverNames(result, ['klacht']).evidence).toContainEqual(
    expect.objectContaining({ file: 'vertrouwelijk-klacht' }),
  );
  expect(coverNames(result)).toBe(result);
});
