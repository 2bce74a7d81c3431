import { cacheFlag } from '../base/common-flags.ts';
import { anything, list, oneOf, pairs, readScore, scoreLike, someText, wholeNumber } from '../base/flag-values.ts';
import { defineUsage, type FlagsOf } from '../base/usage.ts';
import { FAIL_ON } from '../dossier/dossier-values.ts';
import { SEVERITY_CHOICES } from '../findings/severity.ts';

/** The output formats of `check`. */
const CHECK_FORMATS = ['text', 'json', 'junit', 'sarif', 'github', 'gitlab', 'markdown'] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];

const format = oneOf(CHECK_FORMATS);
const severity = oneOf(SEVERITY_CHOICES);

/** Reads `name=value` pairs; refuses a pair if `read` refuses its value. */
const named =
  <Value>(read: (typed: string) => Value | null) =>
  (name: string, typed: string): [string, Value] | null => {
    const value = read(typed);
    return value === null ? null : [name, value];
  };

export const checkUsage = defineUsage({
  name: 'check',
  alias: 'controleer',
  takes: '[dossier]',
  description: 'controleer antwoorden en bewijs',
  flags: {
    format: {
      flag: '--format <vorm>',
      help: 'text, json, junit, sarif, github, gitlab of markdown',
      value: format,
      otherwise: 'text',
    },
    output: {
      flag: '--output <bestand>',
      help: 'schrijf naar een bestand in plaats van naar het scherm',
      value: anything,
    },
    report: {
      flag: '--report <vorm=bestand>',
      help: 'schrijf ook een bestand in een andere vorm, zoals junit=uitslag.xml (mag vaker)',
      value: pairs(
        (name, path) => {
          const form = format.read(name);
          return form === null ? null : { format: form, path };
        },
        CHECK_FORMATS.map((each) => `${each}=<bestand>`),
        // A path may hold a comma.
        (typed) => [typed],
      ),
      repeats: true,
    },
    failOn: { flag: '--fail-on <ernst>', help: 'wanneer is het mis: error, warning of never', value: oneOf(FAIL_ON) },
    requireMet: {
      flag: '--require-met <criteria>',
      help: 'criteria die voldaan moeten zijn, zoals C1,C7',
      value: list,
    },
    minScore: {
      flag: '--min-score <standaard=score>',
      help: 'laagste score van een standaard, zoals S1=2.0 (mag vaker)',
      value: pairs(named(readScore), [scoreLike('S1=2.0')]),
      repeats: true,
    },
    minMet: {
      flag: '--min-met <aantal>',
      help: 'zoveel criteria moeten ten minste voldaan zijn',
      value: wholeNumber,
    },
    severity: {
      flag: '--severity <code=ernst>',
      help: 'hoe erg een bevinding is: error, warning, note of off, zoals undated=error (mag vaker)',
      value: pairs(
        named(severity.read),
        SEVERITY_CHOICES.map((each) => `undated=${each}`),
      ),
      repeats: true,
    },
    baseline: {
      flag: '--baseline <bestand>',
      help: 'vergelijk met een eerdere audit.json; alleen wat nieuw of slechter is, telt (met --recursive: gezien vanaf elk dossier)',
      value: { ...someText, allowed: ['een bestand (zoals audit-begin.json)'] },
    },
    tolerance: {
      flag: '--tolerance <score>',
      help: 'zoveel mag een score zakken ten opzichte van de vergelijking (zonder: 0.1)',
      value: { read: readScore, allowed: [scoreLike('0.1')] },
    },
    details: { flag: '--details', help: 'lees alles wat gevonden is, met bij elk punt wat u kunt doen' },
    recursive: { flag: '--recursive', help: 'controleer elk dossier in deze map en de mappen daaronder' },
    ready: { flag: '--ready', help: 'wat er nog moet gebeuren voor u het keurmerk aanvraagt, op volgorde' },
    cache: cacheFlag,
  },
});

export type CheckFlags = FlagsOf<typeof checkUsage>;
