import { cacheFlag } from '../base/common-flags.ts';
import { anything, filledList, matching, oneOf, someText } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';
import type { ReportFormat } from './index.ts';
import type { Audience } from './renderer.ts';

/** The PDF is the HTML report, printed by a browser; a card is a file for each round. */
const REPORT_FORMATS = ['md', 'html', 'json', 'docx', 'ics', 'pdf', 'card'] as const satisfies readonly (
  | ReportFormat
  | 'pdf'
  | 'card'
)[];
const AUDIENCES = ['team', 'bestuur', 'ouders'] as const satisfies readonly Audience[];

export const reportUsage = defineUsage({
  name: 'report',
  alias: 'rapport',
  takes: '[dossier]',
  description: 'schrijf het rapport in de map rapport',
  flags: {
    format: {
      flag: '--format <vormen>',
      help: 'md, html, json, docx (Word), ics (agenda), pdf (met uw browser) of card (de kaart voor het bestuur), met komma’s ertussen (zonder: md,html,json)',
      value: filledList(oneOf(REPORT_FORMATS)),
    },
    from: {
      flag: '--from <bestand>',
      help: 'maak het rapport van een eerder bewaard resultaat (audit.json)',
      value: anything,
    },
    compare: {
      flag: '--compare <bestand>',
      help: 'vergelijk ook met een eerder bewaard resultaat (audit.json)',
      value: someText,
    },
    kind: {
      flag: '--kind <soort>',
      help: 'self (de zelfbeoordeling) of audit (wat de auditor vond) (zonder: self)',
      value: oneOf(['self', 'audit']),
      otherwise: 'self',
    },
    audience: {
      flag: '--audience <wie>',
      help: 'voor wie: team, bestuur of ouders (zonder: team)',
      value: oneOf(AUDIENCES),
      otherwise: 'team',
    },
    language: {
      flag: '--language <taal>',
      help: 'voor ouders: in deze taal, zoals tr (zonder: nl)',
      value: matching(/^[a-z]{2,3}$/, 'een taal zoals tr'),
    },
    templates: {
      flag: '--templates <map>',
      help: 'map met uw logo, kleuren en inleiding voor het HTML-rapport',
      value: someText,
    },
    output: {
      flag: '--output <map>',
      help: 'schrijf in deze map; in het dossier komt dan niets (met --recursive: een map per school)',
      value: someText,
    },
    recursive: { flag: '--recursive', help: 'maak het rapport van elk dossier in deze map en de mappen daaronder' },
    open: { flag: '--open', help: 'open het rapport daarna in uw browser' },
    cache: cacheFlag,
  },
});
