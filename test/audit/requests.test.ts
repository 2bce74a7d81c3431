import { describe, expect, it } from 'vitest';
import { POINT_KINDS, type Point } from '../../src/audit/plan/points-to-verify.ts';
import { proposeRequests } from '../../src/audit/requests/propose-requests.ts';
import { listRequests, nextRequestId, openRequests } from '../../src/audit/requests/request-list.ts';
import { requestLines } from '../../src/audit/requests/request-prompts.ts';
import { requestClosing, requestSays } from '../../src/audit/words/requests.ts';
import { findUnknownReferences } from '../../src/dossier/cross-references.ts';
import { type RequestFile, requestFileSchema } from '../../src/dossier/request-file-shape.ts';
import { aDossier, aMark, TODAY } from '../support/results/builders.ts';

const fileWith = (requests: RequestFile['requests']): RequestFile => ({ formatVersion: 1, requests });

const asked = { question: 'Ligt er een verslag?', askedOn: '2026-11-10' };

const file = fileWith({
  V10: { ...asked, criterion: 'C1' },
  V2: { ...asked, criterion: null, due: '2026-11-20' },
  V3: { ...asked, due: '2026-11-30' },
  V4: { ...asked, due: '2026-11-20', answer: 'Ja.', answeredOn: '2026-11-19' },
  V5: { ...asked, answer: 'Nee.' },
});

describe('the questions of an auditor to the school', () => {
  it('stand in the order of their numbers, and say what is open and what is late', () => {
    const requests = listRequests(file, TODAY);
    expect(requests.map(({ id, late }) => `${id}${late ? ' late' : ''}`)).toEqual(['V2 late', 'V3', 'V4', 'V5', 'V10']);
    expect(openRequests(requests).map(({ id }) => id)).toEqual(['V2', 'V3', 'V10']);
    expect(requestLines(requests)).toEqual([
      'Vragen aan de school: 3 open, 2 beantwoord.',
      '  V2 (algemeen) Ligt er een verslag? – te laat: had er op 20 november 2026 moeten zijn',
      '  V3 (algemeen) Ligt er een verslag? – open, uiterlijk 30 november 2026',
      '  V4 (algemeen) Ligt er een verslag? – beantwoord op 19 november 2026',
      '      Antwoord: Ja.',
      '  V5 (algemeen) Ligt er een verslag? – beantwoord',
      '      Antwoord: Nee.',
      '  V10 (C1) Ligt er een verslag? – open',
    ]);
    expect(requestSays.atDesk(openRequests(requests))).toBe('Nog open bij de school: V2, V3 en V10. Te laat: V2.');
    expect(requestSays.atDesk(requests.slice(1, 2))).toBe('Nog open bij de school: V3.');
    expect(requestLines(listRequests(null, TODAY))).toEqual(['Er zijn nog geen vragen aan de school.']);
  });

  it('get a number above all others', () => {
    expect(nextRequestId(listRequests(file, TODAY))).toBe('V11');
    expect(nextRequestId([])).toBe('V1');
    expect(nextRequestId(listRequests(fileWith({ eerst: asked }), TODAY))).toBe('V1');
  });

  it('come from what the plan has to verify, except what people are to be asked in a talk', () => {
    const points = POINT_KINDS.map((kind): Point => {
      const evidence = ['unread', 'old', 'looked-only', 'date-differs'].includes(kind)
        ? [{ name: 'Verslag', date: '2015-01-01' }]
        : [];
      return { criterion: 'C1', kind, questions: ['C1.1'], evidence };
    });
    const proposed = proposeRequests(points, []);
    expect(proposed.map(({ question }) => question)).toEqual([
      'Kunt u dit zo aanleveren dat wij het kunnen lezen: Verslag (1 januari 2015)?',
      'Van welke datum is dit echt: Verslag (1 januari 2015)?',
      'Kunnen wij dit op school zelf bekijken: Verslag (1 januari 2015)?',
      'Welk voorbeeld uit de praktijk kunt u laten zien bij C1?',
      'Geldt dit nog, en is er iets nieuwers: Verslag (1 januari 2015)?',
      'Wie op school kan ons iets vertellen over C1.1?',
      'Welk bewijs ligt er op school bij C1?',
      'Kunt u uw antwoord op C1.1 uitleggen met een voorbeeld?',
    ]);
    const [first] = proposed;
    const again = listRequests(fileWith({ V1: { ...asked, question: first?.question ?? '' } }), TODAY);
    expect(proposeRequests(points, again)).toHaveLength(7);
  });

  it('are words for one and for many', () => {
    expect(requestSays.toAnswer(1, 1)).toBe('De auditor stelde 1 vraag. Er is er nog 1 open.');
    expect(requestSays.toAnswer(2, 3)).toBe('De auditor stelde 3 vragen. Er zijn er nog 2 open.');
    expect(requestSays.toAnswer(0, 1)).toContain('op de vraag.');
    expect(requestSays.toAnswer(0, 2)).toContain('op alle 2 vragen.');
    expect(requestClosing.answered(1)).toBe('Bewaard: 1 antwoord.');
  });

  it('are a file with a schema, whose criteria the framework has', () => {
    expect(requestFileSchema.safeParse(file).success).toBe(true);
    expect(requestFileSchema.safeParse(fileWith({ V1: { question: 'x' } as never })).success).toBe(false);
    const dossier = aDossier({ requests: { requests: { V1: { ...asked, criterion: 'C2' }, V2: asked } } });
    expect(findUnknownReferences(dossier, aMark())).toEqual([
      {
        file: 'vragen-auditor.yaml',
        path: ['requests', 'V1', 'criterion'],
        what: 'criterion',
        given: 'C2',
        nearest: 'C1',
      },
    ]);
  });
});
