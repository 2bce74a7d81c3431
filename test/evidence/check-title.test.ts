import { describe, expect, it } from 'vitest';
import { checkTitle } from '../../src/evidence/register-evidence.ts';
import { aDossier, aMark } from '../support/results/builders.ts';

const about = { mark: aMark(), dossier: aDossier({ names: ['Fatima Yilmaz'] }) };

describe('the title of a document', () => {
  it.each([null, undefined, 'Verslag van de ouderavond'])('may be %s', (title) => {
    expect(() => checkTitle(title, about)).not.toThrow();
  });

  it.each([
    ['a name of the list', 'Gesprek met Fatima Yilmaz', 'name'],
    ['a mail address', 'Mail van fatima@voorbeeldpost.nl', 'email'],
  ])('is refused with %s in it', (_what, title, kind) => {
    const refused = { code: 'title-refused', params: { kinds: [kind] } };
    expect(() => checkTitle(title, about)).toThrow(expect.objectContaining(refused));
  });
});
