import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dossier/dossier.ts';
import { holdSitting, type Script } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { TODAY } from '../support/results/builders.ts';

describe('an action', () => {
  const low = (more: Partial<Script>): Script => ({ answers: [level(0)], texts: [''], ...more });
  const advice = 'stap C1.1 0';

  it.each<[string, Script, object[] | undefined]>([
    [
      'as proposed',
      low({
        menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] },
        texts: ['', 'Een vast uur.', 'Het rooster.', '2027-02-01'],
      }),
      [
        {
          criterion: 'C1',
          action: advice,
          helps: 'Een vast uur.',
          hinders: 'Het rooster.',
          owner: 'ouder',
          due: '2027-02-01',
          done: false,
        },
      ],
    ],
    [
      'in other words, without an owner or a date',
      low({
        menus: { 'propose-action': ['own-words'], owner: [''] },
        texts: ['', '', '', ' Bellen\u0007. ', ''],
      }),
      [{ criterion: 'C1', action: 'Bellen.', done: false }],
    ],
    ['not, after all', low({ menus: { 'propose-action': ['own-words'] }, texts: ['', '', '', ' '] }), undefined],
    ['not now', low({}), undefined],
    ['left at the words', low({ menus: { 'propose-action': ['own-words'] } }), undefined],
    ['left at the owner', low({ menus: { 'propose-action': ['as-proposed'] } }), undefined],
    ['left at the date', low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] } }), undefined],
    ['left at the proposal', low({ menus: { 'propose-action': ['stop'] } }), undefined],
  ])('after a low level is made %s', async (_name, script, actions) => {
    const { dossier } = await holdSitting(twoCriteria, script, undefined, { scope: OPEN });
    expect(dossier.answers.actions ?? []).toEqual(actions ?? []);
  });

  it('is proposed with a date, and not again while one is open', async () => {
    const held = await holdSitting(
      twoCriteria,
      low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] }, texts: ['', '', ''] }),
      undefined,
      { scope: OPEN },
    );
    expect(held.requests.at(-1)).toEqual({ name: 'due', preset: '2027-02-23' });
    const busy = dossierWith({}, { actions: [{ criterion: 'C1', action: 'Al bezig.' }] });
    expect((await holdSitting(twoCriteria, low({}), busy, { scope: OPEN })).menus.map(([kind]) => kind)).not.toContain(
      'propose-action',
    );
    const { interview: _none, ...bare } = twoCriteria;
    const plain = await holdSitting(
      bare,
      low({ menus: { 'propose-action': ['as-proposed'], owner: ['ouder'] }, texts: ['', '', ''] }),
      undefined,
      { scope: OPEN },
    );
    expect(plain.requests.at(-1)).toEqual({ name: 'due', preset: TODAY });
  });

  it('can be made at the end of a criterion', async () => {
    const script: Script = {
      answers: [level(3), level(3), level(3), level(3)],
      texts: ['', '', '', '', 'Samen doen.', '2027-01-01'],
      menus: { 'criterion-end': ['action', 'go-on'], owner: ['ouder'] },
    };
    const held = await holdSitting(twoCriteria, script, undefined, { scope: ALL_OF_C1 });
    expect(held.said).toContain('Afgesproken: "Samen doen." Wie: ouder. Voor 1 januari 2027.');
    expect(held.screens.at(-1)?.at(-1)).toBe('1 afspraak loopt.');
    const left = await holdSitting(
      twoCriteria,
      { ...script, texts: ['', '', '', ''], menus: { 'criterion-end': ['action'] } },
      undefined,
      { scope: ALL_OF_C1 },
    );
    expect(left.end).toBe('stopped');
  });
});

describe('words of people', () => {
  const phone = 'Bel moeder op 06-12345678.';

  it('that are to be written otherwise stand there to be changed', async () => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [level(2)], texts: [phone, 'Wij belden.'], menus: { 'personal-data': ['again'] } },
      undefined,
      { scope: OPEN },
    );
    expect(held.requests).toEqual([
      { name: 'remark', preset: null },
      { name: 'remark', preset: 'Bel moeder op 06-12345678.', editable: true },
    ]);
    // The choice says so: what was typed does not go away.
    expect(held.offered.join()).toContain('Verbeteren wat u typte');
  });

  it.each<[string, Script, Answer]>([
    [
      'are asked again when somebody can be known by them',
      { texts: [phone, 'Wij belden.'], menus: { 'personal-data': ['again'] } },
      { level: 2, remark: 'Wij belden.', answeredOn: TODAY },
    ],
    [
      'are asked again when they name somebody',
      { texts: ['De moeder van Fenna belde.', 'Een moeder belde.'], menus: { 'personal-data': ['again'] } },
      { level: 2, remark: 'Een moeder belde.', answeredOn: TODAY },
    ],
    [
      'stay when the team says so',
      { texts: [phone], menus: { 'personal-data': ['keep'] } },
      { level: 2, remark: 'Bel moeder op 06-12345678.', answeredOn: TODAY },
    ],
    ['can be left', { texts: [phone] }, { level: 2, answeredOn: TODAY }],
  ])('%s', async (_name, script, expected) => {
    const { answers } = await holdSitting(twoCriteria, { answers: [level(2)], ...script }, undefined, { scope: OPEN });
    expect(answers['C1.1']).toEqual(expected);
  });

  it('that were there already are not asked about', async () => {
    const before = dossierWith({ 'C1.1': { level: 1, remark: phone } });
    const held = await holdSitting(twoCriteria, { answers: [level(2)], texts: [phone] }, before, { scope: ALL_OF_C1 });
    expect(held.menus.map(([kind]) => kind)).not.toContain('personal-data');
  });
});
