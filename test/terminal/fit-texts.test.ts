import { describe, expect, it } from 'vitest';
import { fitTexts } from '../../src/terminal/fit-texts.ts';

const fit = fitTexts({ columns: 24, rows: 10 });

describe('texts on a small screen', () => {
  it('break at spaces, and leave room for the sign in front', () => {
    expect(fit.message('Welk niveau past hier het beste?')).toEqual(['Welk niveau past', 'hier het beste?']);
    expect(fit.tips('pijltjes: kiezen · Enter: klaar')).toEqual(['pijltjes: kiezen', 'Enter: klaar']);
  });

  it('put an answer behind its question, and go on below it between two words', () => {
    expect(fit.answer('Wie zit er?', 'Ouder, Leerling')).toBe('Ouder,\n  Leerling');
    expect(fit.answer('Wie zitten er nu nu?', 'Ouder')).toBe('\n  Ouder');
  });

  it('leave a short answer whole: it is typed below a question that ends near the edge', () => {
    const wide = fitTexts({ columns: 60, rows: 10 });
    expect(wide.toType('Van welke datum is het?')).toBe('Van welke datum is het?');
    expect(wide.toType('Van welke datum is het? (Enter = onbekend)')).toBe(
      'Van welke datum is het? (Enter = onbekend)\n ',
    );
    expect(wide.toType('Van welke datum is het?', `(${'x'.repeat(40)})`)).toBe('Van welke datum is het?\n ');
  });

  it('break the name of a choice, and keep it whole for when it is chosen', () => {
    expect(fit.choices([{ name: 'Overzicht van dit criterium', value: 1 }])).toEqual([
      {
        ...{ name: 'Overzicht van dit\n   criterium', checkedName: 'Overzicht van dit\n   criterium' },
        ...{ short: 'Overzicht van dit criterium', value: 1 },
      },
    ]);
  });
});
