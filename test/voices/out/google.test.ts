import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { renderGoogleScript } from '../../../src/voices/out/formats/google.ts';
import { googleWords } from '../../../src/voices/words/export.ts';
import { aSurveyList, surveyCodes } from '../../support/dossiers/survey-lists.ts';

type Item = { title: string; choices: string[]; required: boolean };
type Form = { settings: Record<string, unknown>; items: Item[] };

/** Runs a script against what Google documents of FormApp, and gives the forms that it made. */
const play = (script: string): { forms: Form[]; logged: string[] } => {
  const forms: Form[] = [];
  const logged: string[] = [];
  const itemOf = (form: Form) => {
    const item: Item = { title: '', choices: [], required: true };
    form.items.push(item);
    const setters = {
      setTitle: (title: string) => {
        item.title = title;
        return setters;
      },
      setChoiceValues: (choices: string[]) => {
        item.choices = [...choices];
        return setters;
      },
      setRequired: (required: boolean) => {
        item.required = required;
        return setters;
      },
    };
    return setters;
  };
  const FormApp = {
    create: () => {
      const form: Form = { settings: {}, items: [] };
      forms.push(form);
      const known = [
        'Title',
        'Description',
        'ConfirmationMessage',
        'CollectEmail',
        'AllowResponseEdits',
        'PublishingSummary',
        'ShowLinkToRespondAgain',
      ];
      return {
        ...Object.fromEntries(
          known.map((name) => [
            `set${name}`,
            (value: unknown) => {
              form.settings[name] = value;
            },
          ]),
        ),
        addMultipleChoiceItem: () => itemOf(form),
        getPublishedUrl: () => 'https://forms.example/a',
        getEditUrl: () => 'https://forms.example/b',
      };
    },
  };
  runInNewContext(`${script}\nmaakVragenlijst();`, { FormApp, Logger: { log: (line: string) => logged.push(line) } });
  return { forms, logged };
};

describe('the script for Google Forms', () => {
  const list = aSurveyList('leerling', ['nl', 'ar']);
  const script = renderGoogleScript(list, googleWords.explanation);

  it('makes a form per language with all codes in order and the signs before the answers', () => {
    const { forms, logged } = play(script);
    expect(forms.map(({ settings }) => settings['Title'])).toEqual([
      'Vragenlijst voor leerlingen',
      'أسئلة للتلاميذ / Vragenlijst voor leerlingen',
    ]);
    for (const { items } of forms) {
      expect(items.map(({ title }) => /^\[([^\]]+)\]/.exec(title)?.[1])).toEqual(surveyCodes);
      expect(items.every(({ choices }) => choices.map((choice) => choice[0]).join('') === '3210-x')).toBe(true);
      expect(items.some(({ required }) => required)).toBe(false);
    }
    expect(forms[1]?.items[0]?.title).toBe(
      '[C1a] يخبرنا معلمي كيف تتعاون المدرسة مع الأهل. / Mijn leraar vertelt hoe school en ouders samenwerken.',
    );
    expect(logged.filter((line) => line.includes('https://forms.example/a'))).toHaveLength(2);
  });

  it('asks for no mail address, and says that a translation is a draft', () => {
    const { forms } = play(script);
    expect(
      forms.every(({ settings }) => settings['CollectEmail'] === false && settings['PublishingSummary'] === false),
    ).toBe(true);
    expect(forms[1]?.settings['Description']).toMatch(/^مسودة/);
  });

  it('is ASCII, and tells at its top how to use it', () => {
    const code = script.slice(script.indexOf('var LIJSTEN'));
    expect(code).toMatch(/^[\u0000-\u007F]*$/);
    expect(script).toMatch(/^\/\/ Zo maakt u/);
  });

  it('lets no text become a piece of script', () => {
    const [own] = list.languages;
    if (own === undefined) throw new Error('there is a Dutch list');
    const nasty = `"]}];throw 1;//\u2028</script>'\\`;
    const { forms } = play(renderGoogleScript({ ...list, languages: [{ ...own, title: nasty }] }, ['x']));
    expect(forms[0]?.settings['Title']).toBe(nasty);
  });
});
