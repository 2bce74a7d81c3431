import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentChoices, proposeDocument, proposeId } from '../../src/evidence/evidence-proposals.ts';
import { documentPrompt } from '../../src/evidence/prompts.ts';
import { documentsFileSchema } from '../../src/framework/quality-mark.ts';
import { aDocument, aDocumentType, aMark, fileFacts } from '../support/results/builders.ts';

describe('an id for the register', () => {
  it.each([
    ['Nieuw protocol é.txt', [], 'nieuw-protocol-e'],
    ['C1/visie.pdf', ['visie', 'visie-2'], 'visie-3'],
    ['…….pdf', [], 'bewijs'],
    [`${'a'.repeat(80)}.pdf`, [], 'a'.repeat(60)],
  ])('of %s is made of its name', (file, taken, id) => {
    expect(proposeId(file, new Set(taken))).toBe(id);
  });
});

describe('the type of a document', () => {
  const topics = (...names: string[]) => names.map((topic) => ({ topic, words: [topic] }));
  const mark = aMark({
    documents: {
      visie: aDocumentType({ topics: topics('ouders', 'school') }),
      'visie-kort': aDocumentType(),
      gids: aDocumentType({ topics: topics('klachten') }),
    },
  });
  const read = (found: Record<string, string[]>) => fileFacts('scan.pdf', { document: aDocument({ topics: found }) });

  it('is the longest one in its name', () => {
    expect(proposeDocument(fileFacts('Onze-VISIE-kort.pdf'), mark)).toBe('visie-kort');
  });

  it.each([
    ['all its topics', { visie: ['ouders', 'school'], gids: [] }, 'visie'],
    ['a part of its topics', { visie: ['ouders'] }, undefined],
    ['the topics of two types', { visie: ['ouders', 'school'], gids: ['klachten'] }, undefined],
  ])('is else the one of which the text holds %s', (_what, found, type) => {
    expect(proposeDocument(read(found), mark)).toBe(type);
  });

  it.each([
    ['Visie samen met ouders.docx', 'visiedocument'],
    ['visie-ouderbetrokkenheid-DEF.pdf', 'visiedocument'],
    ['SchoolgidsDeBrug2026.pdf', 'schoolgids'],
    ['Notulen MR 29 september.docx', 'mr-verslag'],
    ['MR-jaarverslag 2025.pdf', 'mr-jaarverslag'],
    ['Enquête ouders mei.pdf', 'enquete-uitkomsten'],
    ['Notulen ouderraad 12-03-2026.pdf', 'werkgroep-verslag'],
    ['OR-notulen maart.docx', 'werkgroep-verslag'],
    ['Klankbordgroep ouders 3.pdf', 'werkgroep-verslag'],
    ['Klankbordgroep leerlingen.pdf', 'leerlingenraad-verslag'],
    ['foto’s open dag.zip', 'foto'],
    ['Schoolgidsen.pdf', 'schoolgids'],
    ['Klachtenregelingen en klachtenoverzichten.docx', 'klachtenoverzicht'],
    ['lesopzet.docx', undefined],
    ['Brief van mr. de Vries.pdf', undefined],
    ['supervisie.docx', undefined],
    ['amr.pdf', undefined],
  ])('is the one that schools name it after: %s', (file, type) => {
    const { documents } = documentsFileSchema.parse(parse(readFileSync('criteria/documenten.yaml', 'utf8')));
    const names = Object.entries(documents).flatMap(([id, { names: own = [] }]) => [id, ...own]);
    expect(new Set(names).size).toBe(names.length);
    expect(proposeDocument(fileFacts(file), aMark({ documents }))).toBe(type);
  });

  it('is that for pictures, for a picture whose name tells nothing', () => {
    const picture = fileFacts('IMG_4021.jpg', { document: { ...aDocument(), mediaType: 'image/jpeg' } });
    const foto = aDocumentType({ title: 'Foto', minWords: 0 });
    const withPhoto = aMark({ documents: { ...mark.documents, foto } });
    expect(proposeDocument(picture, withPhoto)).toBe('foto');
    expect(proposeDocument({ ...picture, path: 'visie-bord.jpg' }, withPhoto)).toBe('visie');
    expect(proposeDocument(picture, aMark({ documents: { foto, plaat: foto } }))).toBeUndefined();
    expect(proposeDocument(fileFacts('brief.pdf'), withPhoto)).toBeUndefined();
  });

  it('is not guessed of what nobody could read', () => {
    const document = { ...aDocument(), reading: { state: 'unread' as const } };
    expect(proposeDocument(fileFacts('scan.pdf', { document }), mark)).toBeUndefined();
  });
});

describe('the kinds of documents to choose from', () => {
  it('each name the criteria that ask for it, and tell what never counts', () => {
    const prompt = documentPrompt('lijst.docx', documentChoices(aMark()), undefined);
    const names = prompt.kind === 'select' ? prompt.choices.map(({ name }) => name) : [];
    expect(names).toEqual(
      expect.arrayContaining(['Hulplijst (telt nooit mee)', 'Overig', expect.stringMatching(/ \(C1\)$/)]),
    );
  });
});
