import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { placesOfPeople, untoldPlaces } from '../../src/findings/places-of-people.ts';

type Located = Finding & { location: { file: string } };

const finding = (code: string, subject: Finding['subject'], file = 'antwoorden.yaml'): Located =>
  ({ code, subject, severity: 'error', params: {}, location: { file, line: 3 } }) as unknown as Located;

describe('places with data of people', () => {
  it('are told by the question, criterion or file, each once; evidence itself is in no report', () => {
    const findings = [
      finding('personal-data-bsn', { kind: 'question', id: 'C1.1', criterion: 'C1' }),
      finding('personal-data-name', { kind: 'question', id: 'C1.1', criterion: 'C1' }),
      finding('personal-data-phone', { kind: 'criterion', criterion: 'C2' }),
      finding('personal-data-email', { kind: 'dossier' }, 'bewijs.yaml'),
      finding('personal-data-bsn', { kind: 'file', path: 'lijst.txt' }),
      finding('thin-remark', { kind: 'question', id: 'C3.1', criterion: 'C3' }),
    ];
    expect(placesOfPeople(findings)).toEqual(['C1.1', 'C2', 'bewijs.yaml']);
  });

  it('of which the settings of the school tell nothing are known to who may not repeat them', () => {
    const phone = (subject: Finding['subject']) => finding('personal-data-phone', subject);
    const all = [
      phone({ kind: 'question', id: 'C1.1', criterion: 'C1' }),
      phone({ kind: 'criterion', criterion: 'C8' }),
      phone({ kind: 'criterion', criterion: 'C2' }),
      phone({ kind: 'file', path: 'visie.pdf' }),
      finding('undated', { kind: 'file', path: 'visie.pdf' }),
    ];
    expect(untoldPlaces(all, all.slice(2, 3))).toEqual(['C1.1', 'C8']);
    expect(untoldPlaces(all, all)).toEqual([]);
  });
});
