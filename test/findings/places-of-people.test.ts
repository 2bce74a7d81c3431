import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { placesOfPeople } from '../../src/assessment/audit-result.ts';
import { peopleWords } from '../../src/privacy/words.ts';

type Finding = AuditResult['findings'][number];

const finding = (code: string, subject: Finding['subject'], file = 'antwoorden.yaml'): Finding =>
  ({ code, subject, severity: 'error', params: {}, location: { file, line: 3 } }) as unknown as Finding;

describe('people in a report', () => {
  it('are told by the question, criterion or file, each once; evidence itself is in no report', () => {
    const findings = [
      finding('personal-data-bsn', { kind: 'question', id: 'C1.1', criterion: 'C1' }),
      finding('personal-data-name', { kind: 'question', id: 'C1.1', criterion: 'C1' }),
      finding('personal-data-phone', { kind: 'criterion', criterion: 'C2' }),
      finding('personal-data-email', { kind: 'dossier' }, 'bewijs.yaml'),
      finding('personal-data-bsn', { kind: 'file', path: 'lijst.txt' }),
      finding('thin-remark', { kind: 'question', id: 'C3.1', criterion: 'C3' }),
    ];
    expect(placesOfPeople({ findings })).toEqual(['C1.1', 'C2', 'bewijs.yaml']);
  });

  it('are named with the next step, and of many only some', () => {
    expect(peopleWords.inReport(['C1.1'], 'de-brug')).toEqual([
      'Let op: op 1 plek staan misschien gegevens van personen (C1.1). Deel het rapport nog niet.',
      'Haal ze weg en maak het rapport opnieuw. Waar ze staan, zegt: ouder-audit check de-brug',
    ]);
    const many = Array.from({ length: 14 }, (_, index) => `C1.${index}`);
    expect(peopleWords.inReport(many, '.').join(' ')).toContain('op 14 plekken');
    expect(peopleWords.inReport(many, '.').join(' ')).toContain('C1.11 en nog 2)');
  });
});
