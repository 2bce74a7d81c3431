import { describe, expect, it } from 'vitest';
import { openFirstPage } from '../../../src/documents/dates/own-dates.ts';
import type { TextPart } from '../../../src/documents/document-content.ts';
import { dateRules } from '../../support/results/builders.ts';

const read = openFirstPage(dateRules);

/** The same lines as a page of a PDF, as paragraphs of Word and as a text file. */
const shapes: Record<string, (lines: string) => TextPart[]> = {
  'a page': (text) => [{ place: { page: 1 }, text }],
  paragraphs: (text) => text.split('\n').map((each, index) => ({ place: { paragraph: index + 1 }, text: each })),
  'lines of text': (text) => text.split('\n').map((each, index) => ({ place: { line: index + 1 }, text: each })),
};

const inEveryShape = (text: string) => Object.entries(shapes).map(([shape, partsOf]) => [shape, read(partsOf(text))]);
const everywhere = (dates: string[]) => Object.keys(shapes).map((shape) => [shape, dates]);

describe('the first page', () => {
  it.each([
    ['Notulen: MR-vergadering van maandag 15 september 2014 Locatie; Aanvang; De Brug', '2014-09-15'],
    ['Notulen Medezeggenschapsraad 21 maart 2013.\nAanwezig: vijf mensen.', '2013-03-21'],
    ['Notulen M.R. nr. 2\nDatum: dinsdag 30 oktober 2018 Notulist: een ouder', '2018-10-30'],
    ['Verslag medezeggenschapsraad\nOpenbaar deel · 29 september 2026 · 19.30 – 21.15 uur', '2026-09-29'],
    ['Verslag werkgroep visie\n20 januari 2026, 19.30 – 21.00 uur, in de teamkamer', '2026-01-20'],
    ['Nieuwsbrief 5\n3 juni 2019\nBeste ouders', '2019-06-03'],
    ['MR De Linde\nAgenda MR-vergadering\nDatum: 10-01-2017\nVolgende vergadering 7 maart 2017', '2017-01-10'],
    ['De Linde Gespreksverslag d.d. 3/6/2019', '2019-06-03'],
    ['Zo gaan wij om\n(dit stuk komt uit het verslag van 22 februari 2018)', '2018-02-22'],
  ])('gives the day that a report is of: %j', (text, day) => {
    expect(inEveryShape(text)).toEqual(everywhere([day]));
  });

  it.each([
    ['Pestprotocol\nVersie oktober 2012\nVastgesteld op 12 maart 2013', '2013-03-12'],
    ['Schoolplan 2023–2027\nObs De Linde\nVastgesteld door de MR op 15 juni 2023', '2023-06-15'],
    ['Protocol medisch handelen\nVersie: 2.1 (15 jan 2018)', '2018-01-15'],
    ['Protocol\nLaatst bijgewerkt: 2 sept. 2019', '2019-09-02'],
    ['Beleid sociale veiligheid, versie 2, d.d. 15-01-2018, geldig tot 15-01-2022', '2018-01-15'],
    ['Welkom op school\nDit plan is vastgesteld door de MR op 14 juni 2021.', '2021-06-14'],
    ['Pestprotocol De Linde\nHet protocol is vastgesteld op 4 juni 2015 door het team.', '2015-06-04'],
    ['Visie\nVastgesteld in de MR-vergadering van 4 juni 2015', '2015-06-04'],
    ['Klachtenregeling\nDatum\n3 juni 2019', '2019-06-03'],
    ["SO De Linde\nVerslag MR d.d. 6-6-'23", '2023-06-06'],
    ['DE ROEPER\nNieuwsbrief nr. 8 – 11 april 2025', '2025-04-11'],
    ['Handleiding voor mentoren, met de bijlagen voor ouders\nVastgesteld door het team: 21 mei 2023', '2023-05-21'],
    ['Kaart\nGetekend door ouder: 14 mei 2021', '2021-05-14'],
    ['Nota\n| Versie | Vastgesteld |\n| 1.0 | 26 november 2019 |\nTekst', '2019-11-26'],
    ['Obs De Vliert\nNuland, 11 mei 2023\nBeste ouders', '2023-05-11'],
    ['Aan de ouders\nDen Haag, 11 mei 2023', '2023-05-11'],
    ['Klachtenregeling\nVastgesteld door de MR\n3 juni 2019', '2019-06-03'],
  ])('gives the day on which a document was set down: %j', (text, day) => {
    expect(inEveryShape(text)).toEqual(everywhere([day]));
  });

  it.each([
    ['Schoolgids 2018-2019\nWelkom op onze school. In 2016-2017 zijn wij begonnen.', '2018-2019'],
    ['Obs De Linde\nJaarplan 2019 / 2020', '2019-2020'],
    ['Dit is de schoolgids voor het schooljaar 2025-2026. U leest hier alles.', '2025-2026'],
    ['Jaarplan 2019 - 2020\nInhoud\n1. Terugblik 2018-2019\n2. Vooruitblik 2020-2021', '2019-2020'],
    ['Schoolregels schooljaar 18/19', '2018-2019'],
    ['SG Het Gooi\nKlachten en ideeën 22/23', '2022-2023'],
    ['Voor u ligt het jaarverslag van de MR over het schooljaar 2020-2021.', '2020-2021'],
    ['GEDRAGSCODE     2022-2023', '2022-2023'],
    ['2019-2020 De Linde', '2019-2020'],
    ['Welkom\n(sj. 2022-2023)', '2022-2023'],
    ['Beleid 2025-2026 (vervangt 2024-2025)', '2025-2026'],
    ['Jaarplan 2026-2027 en terugblik 2025-2026', '2026-2027'],
    ['Jaarplan 2019-2020 De Linde te Nuland', '2019-2020'],
  ])('gives the school year in its heading: %j', (text, year) => {
    expect(inEveryShape(text)).toEqual(everywhere([year]));
  });

  it.each([
    ['Nieuwsbrief 3 – 12 oktober 2026', '2026-10-12'],
    ['Nieuwsbrief nr. 3 – maandag 12 oktober 2026', '2026-10-12'],
    ['Nieuwsbrief 3 | 12 oktober 2026', '2026-10-12'],
    ['Versie 2 - 12 maart 2024', '2024-03-12'],
    ['Versie 2.0 - 2019-09-02', '2019-09-02'],
    ['Versie 2 – 3-6-2024', '2024-06-03'],
    ['Versie 28/8/2 - 3-9-2019', '2019-09-03'],
    ['Notulen MR nr. 4 - 2 september 2019', '2019-09-02'],
    ['Notulen MR 4 - 2 september 2019', '2019-09-02'],
    ['Notulen MR 2018 - 2 september 2019', '2019-09-02'],
    ['Notulen OR 20.15 - 21 september 2019', '2019-09-21'],
    ['Pestprotocol\nVersie 2.1 – 3-6-2024', '2024-06-03'],
    ['Pestprotocol 2.1 – 3-6-2024', '2024-06-03'],
    ['Tel. 030-1234567 – Verslag MR 3 juni 2019', '2019-06-03'],
    ['Verslag bespreking 3 juni 2019', '2019-06-03'],
    ['Notulen MR 3 juni 2019 | vaststellen schoolplan', '2019-06-03'],
    ['Notulen MR (19:30-21:00) 2 september 2019', '2019-09-02'],
  ])('gives the day behind a number and a dash: %j', (text, day) => {
    expect(inEveryShape(text)).toEqual(everywhere([day]));
  });

  it.each([
    ['De Linde · Utrecht\nVisie\nDe Linde, Utrecht · 12 februari 2026 · opgesteld door ouders en team', '2026-02-12'],
    ['Samen\nUtrecht • 12 februari 2026 • opgesteld door het team', '2026-02-12'],
    ['Samen\nUtrecht | donderdag 12 februari 2026 | versie 3', '2026-02-12'],
    ['Samen\nUtrecht – 12 februari 2026 – opgesteld door het team', '2026-02-12'],
    ['Samen\nUtrecht - 12-02-2026 - laatst bijgewerkt', '2026-02-12'],
    ['Samen\nUtrecht / 12 februari 2026 / vastgesteld door de MR', '2026-02-12'],
    ['Samen\n12 februari 2026 · opgesteld door het team', '2026-02-12'],
    ['Gespreksprotocol\nAfspraken over gesprekken met ouders en kinderen · 5 september 2022', '2022-09-05'],
    ['Veiligheidsplan\nDe Linde · 4 november 2024 · geldt tot en met oktober 2028', '2024-11-04'],
    ['Overzicht klachten\nTotalen voor team en raad · 10 juli 2026', '2026-07-10'],
    ['Meelezen in het dossier\nWerkwijze inzage en aanvullen · 10 november 2025', '2025-11-10'],
    ['Onze afspraak\nFormat voor leerling, ouder en leraar · versie van 31 augustus 2026', '2026-08-31'],
    ['Gedragscode\nAfspraken over hoe wij met elkaar praten · 5 september 2022\nDoel', '2022-09-05'],
  ])('gives the day between signs below the title: %j', (text, day) => {
    expect(inEveryShape(text)).toEqual(everywhere([day]));
  });

  it.each([
    ['Schoolgids 2025-2026\nEerste deel: samen school zijn · 1 september 2025', ['2025-2026', '2025-09-01']],
    ['Hulplijst 2026-2027\nAantallen per taak · 14 september 2026 · namen staan niet op', ['2026-2027', '2026-09-14']],
  ])('gives the day below a title with a school year: %j', (text, dates) => {
    expect(inEveryShape(text)).toEqual(everywhere(dates));
  });

  it.each([
    ['a place alone', 'Samen\nUtrecht · 12 februari 2026'],
    ['something that happens', 'Jaarkalender\nOuderavond · 12 februari 2026'],
    ['something that happens, behind it', 'Schoolgids\n12 februari 2026 · sportdag groep 5 · opgesteld door het team'],
    ['the day of something that happens', 'Schoolgids\n12 februari 2026 · datum sportdag'],
    ['the day on which people look again', 'Schoolplan\nUtrecht · evaluatie van het plan · 12 februari 2026'],
    ['the end of what holds, with a state', 'Schoolgids\nGeldig tot · versie van 12 februari 2026'],
    ['a line further down', 'Wij\nleren\nsamen\nlezen\nWerkwijze inzage · 10 november 2025'],
    ['one day of a list', 'Jaarkalender\nMuseum bezoeken · 3 juni 2026\nBoeken terug · 10 juni 2026'],
    ['two days in a line', 'Schoolgids\nUtrecht · 12 februari 2026 · terug op 3 maart 2026'],
    ['the end of what holds', 'Schoolgids\nUtrecht · geldig tot · 12 februari 2026'],
    ['approving another report', 'MR\nUtrecht · 12 februari 2026 · vaststelling notulen'],
    ['a point of the agenda', 'Schoolgids\n2. Utrecht · 12 februari 2026 · versie 2'],
    ['a running sentence with dashes', 'Schoolgids\nWij waren – 12 februari 2026 – samen op reis'],
    ['a line below a report of another', 'Bespreken schoolgids\nUtrecht · 12 februari 2026'],
  ])('gives nothing between signs by %s', (_what, text) => {
    expect(inEveryShape(text)).toEqual(everywhere([]));
  });

  it.each([
    ['Samen\nVastgesteld | 12 februari 2026', '2026-02-12'],
    ['Samen\nVastgesteld · 12 februari 2026 · MR De Linde', '2026-02-12'],
    ['Samen\nversie 2 - 12-02-2026', '2026-02-12'],
    ['Samen\nOpgesteld door ouders · 12 februari 2026', '2026-02-12'],
    ['Samen\nVersie 2 · Utrecht · 12 februari 2026', '2026-02-12'],
    ['Samen\nBeleidsplan · vastgesteld · 12 februari 2026', '2026-02-12'],
    ["Samen\n's-Hertogenbosch · 12 februari 2026 · opgesteld door het team", '2026-02-12'],
    ['Samen\nBergen op Zoom · 12 februari 2026 · opgesteld door de MR', '2026-02-12'],
    ['SAMEN\nUTRECHT · 12 FEBRUARI 2026 · OPGESTELD DOOR OUDERS', '2026-02-12'],
    ['Samen\nobs De Linde · 12 februari 2026 · versie 2', '2026-02-12'],
    ['Beleidsplan ouderbetrokkenheid – 12 februari 2026', '2026-02-12'],
    ['Pestprotocol\nProtocol van De Linde · 12 februari 2026', '2026-02-12'],
    ['Ons schoolplan | 12 februari 2026 | De Linde', '2026-02-12'],
    ['Notulen Medezeggenschapsraad | 12 februari 2026', '2026-02-12'],
    ['Stichting De Brug · 12 februari 2026 · versie 1.2', '2026-02-12'],
    ['Visie\nVastgesteld | MR | 12 februari 2026', '2026-02-12'],
    ['Visie\nDefinitief · vastgesteld op 12 februari 2026', '2026-02-12'],
    ['Verslag\nOuderavond · 12 februari 2026', '2026-02-12'],
    ['Visie\nVastgesteld in de vergadering gehouden op 12 februari 2026', '2026-02-12'],
    ['Schoolgids | 2026-2027', '2026-2027'],
    ['Beleidsplan ouderbetrokkenheid\n12 februari 2026 | versie 2.0', '2026-02-12'],
  ])('gives the day beside what says that it is the own one: %j', (text, day) => {
    expect(inEveryShape(text)).toEqual(everywhere([day]));
  });

  it.each([
    ['a law', 'Protocol\nAVG · 25 mei 2018'],
    ['a law, with a version', 'Protocol\nAVG · 25 mei 2018 · versie 2'],
    ['how old the school is', 'Schoolplan\nOpgericht · 1 augustus 1985 · De Brug'],
    ['how old the school is, with a version', 'Schoolplan\nVersie 2 · Opgericht · 1 augustus 1985'],
    ['the last day to react', 'Beleidsplan\nReageren voor · 3 mei 2026 · opgesteld door de MR'],
    ['the last day to react, in one word', 'Beleidsplan\nReageren · 3 mei 2026 · opgesteld door de MR'],
    ['an election', 'Handleiding\nMR-verkiezing · 12 februari 2027'],
    ['an election, with a version', 'Handleiding\nMR-verkiezing · 12 februari 2027 · versie 2'],
    ['an election behind the version', 'Handleiding\nVersie 2 · MR-verkiezing · 12 februari 2027'],
    ['fetching the file', 'Pestprotocol\nGedownload · 3 mei 2026 · versie 2'],
    ['fetching the file, behind the day', 'Pestprotocol\nProtocol · 3 mei 2026 · gedownload'],
    ['fetching the file, behind the version', 'Pestprotocol\nversie 2 · gedownload · 3 mei 2026'],
    ['fetching the file of a report', 'Notulen MR\nGedownload · 3 mei 2026'],
    ['a visit', 'Inspectierapport - bezoek - 12 februari 2020\nBeleidsplan'],
    ['the report of another', 'Inspectierapport - 12 februari 2020\nBeleidsplan'],
    ['the report of another below the title', 'Beleidsplan\nInspectierapport - 12 februari 2020'],
    ['a picture', 'Schoolgids\nTeamfoto: juf Anna · 12 februari 2024'],
    ['a picture, with a version', 'Schoolgids\nTeamfoto: juf Anna · 12 februari 2024 · versie 2'],
    ['where a day is the only thing known', 'Schoolgids\nUtrecht · 12 februari 2026 · De Linde'],
    ['something that nobody knows', 'Schoolgids\nSamen op weg · 12 februari 2026'],
    ['something that nobody knows, with a version', 'Schoolgids\nSamen op weg · 12 februari 2026 · versie 2'],
    ['a plan to come', 'Jaarkalender\n12 februari 2027 · vaststelling schoolplan'],
    ['a form to fill in', 'Nieuws\nFormulier inleveren · 12 februari 2027'],
    ['a school report', 'Jaarkalender\nRapport · 12 februari 2027'],
    ['words at once ended', 'Schoolplan\nAfgenomen · 12 februari 2026 · versie 2'],
    ['what holds from then', 'Schoolplan\nGeldig vanaf · 12 februari 2026 · versie 2'],
    ['what has been so since then', 'Schoolplan\nZo sinds · 12 februari 2026 · versie 2'],
    ['fetching the file, in the part of the version', 'Schoolgids\nversie 2, gedownload op 3 mei 2026'],
    ['the last day to react, in the part of the day', 'Beleidsplan\nVersie 2 · reageren voor 3 mei 2026'],
    ['how old the school is, in the part of the day', 'Beleidsplan\nVersie 2 · opgericht 1 augustus 1985'],
    ['somebody who leaves', 'Schoolgids\nAfscheid Juf Anna · 12 februari 2024 · versie 2'],
    ['moving house', 'Schoolplan\nVerhuizing · 12 februari 2026 · versie 2'],
    ['a subtitle without a title', 'Samen\nAfspraken met ouders · 12 februari 2026'],
    ['an event within a subtitle', 'Schoolgids\nDeel ouderavond · 12 februari 2026'],
    ['what ends, without a title', 'Samen\nDe Linde · 12 februari 2026 · geldt tot 2028'],
  ])('gives nothing beside %s', (_what, text) => {
    expect(inEveryShape(text)).toEqual(everywhere([]));
  });

  it.each([
    ['Verslag 2 – 4 september 2019'],
    ['Verslag kamp 2 - woensdag 4 september 2019'],
    ['Verslag kamp 30 augustus – 2 september 2019'],
    ['Verslag kamp 28/8 - 3/9/2019'],
    ['Verslag kamp 2 t/m 4-9-2019'],
  ])('gives no day of a period: %j', (text) => {
    expect(inEveryShape(text)).toEqual(everywhere([]));
  });

  it.each([
    ['a date without a word', 'Studiedag\n3 juni 2019\nGeen school'],
    ['a period', 'Verslag van 1 augustus 2018 tot en met 31 juli 2019'],
    ['a period of years', 'Schoolplan 2023–2027'],
    ['a school year in a sentence', 'De visie is in schooljaar 2018-2019 gemaakt.'],
    ['a year in a sentence', 'Visie\nSinds 2015 werken wij zo.'],
    ['a law', 'Sinds 1 augustus 2015 geldt de wet. De wet is vastgesteld op 4 juni 2015.'],
    ['a law in a heading', 'Klachtenregeling\nOp grond van de Wet van 2 juli 1981, artikel 14'],
    ['the plan in another document', 'Schoolgids\nHet veiligheidsplan is vastgesteld op 4 juni 2015.'],
    ['the report of last time', 'Agenda\n2. Notulen vorige vergadering: 24-01-2013'],
    ['a point of the agenda', 'MR\n1. Opening\n2. Notulen van 24 januari 2013\n3. Rondvraag'],
    ['points in a text without lines', 'MR De Linde Agenda 1. Opening 2. Notulen 24 januari 2013 3. Rondvraag'],
    ['approving another report', 'MR\nVaststelling notulen 24 januari 2013'],
    ['a sentence about another report', 'MR\nNotulen van 3 juni 2019 zijn goedgekeurd.'],
    ['the next meeting', 'Notulen\nVolgende vergadering: 4 november 2019'],
    ['the day on which it begins to hold', 'Regels\nVersie 3, ingangsdatum 1 augustus 2019'],
    ['a day of birth', 'Verslag\nGeboren: 3 juni 2012'],
    ['a day of birth under another name', 'Verslag\nGeb. datum kind: 3/6/2012'],
    ['a day of birth below its name', 'Verslag\nGeb. datum:\n3 juni 2012'],
    ['days of a newsletter', 'Nieuwsbrief 5\nStudiedag 3 juni 2019\n4 juni 2019 sportdag'],
    ['a day that does not exist', 'Notulen\nDatum: 31 februari 2019'],
    ['a date below the headings of a table', 'Nota\nDatum;Factuur;Bedrag\n04-03-2026;25;118,50'],
    ['a line of a table', 'Acties\nDatum Onderwerp\n04-03-2026, gids'],
    ['papers of parliament', 'Kamerstukken II 2019/20, 35 352, nr. 3'],
    ['a day of something else below its name', 'Nieuwsbrief\nStudiedag:\n3 juni 2019'],
    ['a plan of meetings', 'MR\nVergaderplanning schooljaar 2018/2019'],
    ['a score', 'Uitslag\nKlachten over toetsen 22/23 gehaald'],
    ['numbers of no year', 'Uitslag\nKlachten over toetsen 22/25'],
    ['a place without a letter', 'Nuland, 11 mei 2023\nHet is mooi weer.'],
    ['something that happens', 'Ouderavond, 11 mei 2023\nBeste ouders'],
    ['a place within a sentence', 'Nuland, 11 mei 2023 om acht uur\nBeste ouders'],
    ['where other points come from', 'Regels\nDe punten komen uit het verslag van 22 februari 2018'],
    ['who holds the rights', '© 2018-2019 Stichting De Brug'],
    ['who holds the rights, in letters', 'Copyright 2018-2019 Uitgeverij'],
    ['who holds the rights, in brackets', 'Stichting De Brug (c) 2018-2019'],
    ['a comparison', 'Vergeleken met 2024-2025'],
    ['a comparison with a school year', 'Wijzigingen ten opzichte van schooljaar 2023-2024'],
    ['a book', 'Samen met ouders (Bakker, 2015-2016)'],
    ['a celebration', 'Lustrum 2015-2016'],
    ['a school year in the middle of a line', 'Groep 8 2019-2020 musical'],
    ['a post office box', 'Postbus 2018-2019 Utrecht'],
    ['a phone number', 'Tel. 030-1234 2018-2019'],
    ['approving, without a number', 'MR\nVaststellen notulen 3 juni 2019'],
    ['approving, in another word', 'MR\nGoedkeuren notulen MR 3 juni 2019'],
    ['talking about a report', 'MR\nBespreken verslag 3 juni 2019'],
    ['a talk about a report', 'MR\nBespreking verslag van 3 juni 2019'],
    ['reading a report', 'MR\nNotulen 3 juni 2019 doornemen'],
    ['reading and approving a report', 'MR\nNotulen 3 juni 2019 doornemen en vaststellen'],
    ['approving a report above its date', 'MR\nGoedkeuren notulen\n3 juni 2019'],
    ['looking back on a report', 'Terugblik notulen 3 juni 2019'],
    ['no words at all', ''],
  ])('gives nothing by %s', (_what, text) => {
    expect(inEveryShape(text)).toEqual(everywhere([]));
  });

  it('takes a date further down only right below the word for it', () => {
    const lines = Array.from({ length: 9 }, () => 'Een korte regel.').join('\n');
    expect(inEveryShape(`${lines}\nLaatst bijgewerkt\n3 juni 2019`)).toEqual(everywhere(['2019-06-03']));
    expect(inEveryShape(`${lines}\nVergadering over de gids\n3 juni 2019`)).toEqual(everywhere([]));
    expect(inEveryShape(`Nieuwsbrief\n${lines}\n3 juni 2019`)).toEqual(everywhere([]));
  });

  it('gives every date that it says, so that others can see where they disagree', () => {
    const text = 'Jaarverslag MR 2018-2019\nVersie 1.0 12 maart 2018\nVersie 1.1 14 juni 2019';
    expect(read(shapes['a page']?.(text) ?? [])).toEqual(['2018-2019', '2018-03-12', '2019-06-14']);
  });

  it('gives nothing when it is a list of dates', () => {
    const text = [1, 2, 3, 4, 5, 6].map((day) => `Versie ${day}.0, ${day} juni 2019`).join('\n');
    expect(read(shapes['a page']?.(text) ?? [])).toEqual([]);
  });

  it('joins lines that a page broke, so that a sentence is no heading', () => {
    const page = 'Zoals is afgesproken in de raad en met de leerlingen hebben wij de\nnotulen van 3 juni 2019 gelezen';
    expect(read([{ place: { page: 1 }, text: page }])).toEqual([]);
  });

  it.each([
    ['De Tolbrug – protocollen – schooljaar 2023-2024 – pagina 1 van 1', ['2023-2024']],
    ['SO De Linde | bijgewerkt 18-03-2024', ['2024-03-18']],
    ['Wij zagen in het schooljaar 2023-2024 dat het beter ging.', []],
  ])('reads the footer of a text without pages: %s', (footer, dates) => {
    const lines = [...Array.from({ length: 80 }, () => 'Vijf woorden op een regel.'), footer];
    expect(read(shapes['lines of text']?.(lines.join('\n')) ?? [])).toEqual(dates);
  });

  it('takes a heading above an empty line for a heading, however long', () => {
    const text = 'De Linde, groep 7 - Logboek contact met ouders 2020-2021\n\nNiemand is kwijt.';
    expect(read([{ place: { page: 1 }, text }])).toEqual(['2020-2021']);
    const [heading = '', , below = ''] = text.split('\n');
    const lines = [
      { place: { line: 1 }, text: heading },
      { place: { line: 3 }, text: below },
    ];
    expect(read(lines)).toEqual(['2020-2021']);
  });

  it('reads no further than the first page or the first words, and the headers and footers around them', () => {
    const late = 'Vastgesteld op 4 juni 2015';
    const long = Array.from(
      { length: 50 },
      (_each, index): TextPart => ({
        place: { paragraph: index + 1 },
        text: 'Vijf woorden op een regel.',
      }),
    );
    expect(read([...long, { place: { paragraph: 51 }, text: late }])).toEqual(['2015-06-04']);
    expect(read([...long, ...long, { place: { paragraph: 121 }, text: late }])).toEqual([]);
    expect(read([...long, ...long, { place: { part: 'footer' }, text: late }])).toEqual(['2015-06-04']);
    expect(
      read([
        { place: { page: 1 }, text: 'Visie' },
        { place: { page: 2 }, text: late },
      ]),
    ).toEqual([]);
  });

  it('takes the date in the cell right of its name, and never one below it', () => {
    const cell = (name: string, column: number, text: string): TextPart => ({
      place: { sheet: 1, cell: name },
      column,
      text,
    });
    expect(read([cell('A1', 0, 'Datum'), cell('B1', 1, '12 maart 2026')])).toEqual(['2026-03-12']);
    expect(read([cell('A1', 0, 'Onderwerp'), cell('B1', 1, 'Datum'), cell('B2', 1, '12 maart 2026')])).toEqual([]);
  });

  it('leaves out what is hidden, packed inside or in the properties', () => {
    const text = 'Vastgesteld op 4 juni 2015';
    const inside = [{ number: 1, kind: 'docx', as: 'file' as const }];
    expect(read([{ place: { part: 'properties' }, text }])).toEqual([]);
    expect(read([{ place: { part: 'comment' }, text }])).toEqual([]);
    expect(read([{ place: { part: 'footnote' }, text }])).toEqual([]);
    expect(read([{ place: { inside }, text }])).toEqual([]);
  });
});
