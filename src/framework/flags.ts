import { defineUsage, type UsageGroup } from '../base/usage.ts';

export const criteriaGroup: UsageGroup = { name: 'criteria', description: 'bekijk het keurmerk in gewone woorden' };

export const listCriteriaUsage = defineUsage({
  name: 'list',
  alias: 'lijst',
  takes: '',
  description: 'toon standaarden en criteria',
  flags: { documents: { flag: '--documents', help: 'toon de soorten documenten' } },
});

export const showCriteriaUsage = defineUsage({
  name: 'show',
  alias: 'toon',
  takes: '<naam>',
  description: 'toon een criterium, vraag, standaard of soort document',
  flags: {},
});

export const validateCriteriaUsage = defineUsage({
  name: 'validate',
  alias: 'valideer',
  takes: '[map]',
  description: 'controleer een map met een keurmerk in YAML',
  flags: {},
});
