import type { VoicesErrors } from '../../../src/voices/errors.ts';

/** What errors about the survey can hold, for the test of all errors. */
export const voicesErrors: { [Code in keyof VoicesErrors]: VoicesErrors[Code][] } = {
  'survey-absent': [{ mark: 'Ons keurmerk' }],
  'survey-target-missing': [{}],
  'survey-language': [{ typed: 'tk', known: ['nl', 'tr'], nearest: 'tr' }],
  'survey-language-unfit': [{ language: 'Nederlands met tekeningen', target: 'limesurvey' }],
  'survey-link-missing': [{}],
  'survey-details-needed': [{ missing: ['group', 'closed', 'invited'] }],
  'survey-open': [{ closed: '2026-12-20', today: '2026-11-23' }],
  'survey-long-ago': [{ closed: '1926-11-20', from: 2000 }],
  'survey-kiosk-later': [{ file: 'tablet.json', kiosk: '2026-11-23', closed: '2026-11-20' }],
  'survey-file-kind': [
    { file: 'ouders.zip', zipped: true },
    { file: 'ouders.pdf', zipped: false },
  ],
  'survey-file-trouble': (['encrypted', 'damaged', 'unsafe', 'limit', 'changed', 'crashed'] as const).map(
    (trouble) => ({ file: 'ouders.xlsx', trouble }),
  ),
  'survey-kiosk': [
    { file: 'tablet.json', why: 'broken', group: 'ouder' },
    { file: 'tablet.json', why: 'group', group: 'leerling' },
  ],
  'survey-problems': [true, false].map((map) => ({
    map,
    files: [
      {
        file: 'ouders.csv',
        problems: [
          { kind: 'no-codes' },
          { kind: 'no-heads', columns: ['F'] },
          { kind: 'no-heads', columns: ['F', 'G'] },
          { kind: 'unknown-code', code: 'C11a', column: 'F' },
          { kind: 'missing-codes', codes: ['C3b'] },
          { kind: 'missing-codes', codes: ['C3a', 'C3b'] },
          { kind: 'no-sign', code: 'C3a', column: 'E', cells: 2 },
          { kind: 'answered-twice', code: 'C3a', columns: ['E', 'F'], people: 1 },
          { kind: 'more-answers', code: 'C3a' },
          { kind: 'own-numbers', code: 'C3a', column: 'E' },
        ],
      },
    ],
  })),
  'survey-same-file': [
    { file: 'ouders.csv', replace: true },
    { file: 'ouders.csv', replace: false },
  ],
  'survey-same-list': [
    { file: 'nieuw.csv', other: null },
    { file: 'nieuw.csv', other: 'ouders.csv' },
  ],
  'survey-other-group': [{ file: 'ouders.csv', group: 'ouder' }],
  'survey-few': [
    { sheets: 1, least: 5 },
    { sheets: 4, least: 5 },
  ],
  'survey-few-new': [{ sheets: 3, least: 5 }],
  'survey-more-than-invited': [{ sheets: 74, invited: 60 }],
  'survey-other-year': [{ group: 'ouder', closed: '2025-11-20' }],
  'survey-totals': [{ file: '.ouder-audit/stemmen.json' }],
  'survey-unconfirmed': [{ lines: ['ouders.csv: Microsoft Forms, 60 ingevulde lijsten.'] }],
  'survey-map-unconfirmed': [{ path: 'koppeling.yaml', pairs: [{ head: 'Helpt iemand u?', code: 'C3a' }] }],
  'survey-map-none': [{ path: 'koppeling.yaml' }],
};
