import { cacheFlag } from '../base/common-flags.ts';
import { anything, filledList, oneOf, someText } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';
import type { ReportFormat } from './index.ts';
import type { Audience } from './renderer.ts';

const REPORT_FORMATS = ['md', 'html', 'json', 'docx', 'ics'] as const satisfies readonly ReportFormat[];
const AUDIENCES = ['team', 'bestuur', 'ouders'] as const satisfies readonly Audience[];

export const reportUsage = defineUsage({
  name: 'report',
  alias: 'rapport',
  takes: '[dossier]',
  description: 'schrijf het rapport in de map rapport',
  flags: {
    format: {
      flag: '--format <vormen>',
      help: 'md, html, json, docx (Word) of ics (agenda), met komma’s ertussen (zonder: md,html,json)',
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
    templates: {
      flag: '--templates <map>',
      help: 'map met uw logo, kleuren en inleiding voor het HTML-rapport',
      value: someText,
    },
    cache: cacheFlag,
  },
});
