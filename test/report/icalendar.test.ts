import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { stripControls } from '../../src/base/plain-text.ts';
import { renderCalendar } from '../../src/report/icalendar.ts';
import { evidence, sha256Of, TODAY } from '../support/results/builders.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../support/results/results.ts';

type Evidence = Parameters<typeof evidence>[0];

/** A result with these dates in it, and no others. */
const dated = async (items: Evidence[], actions: AuditResult['actions'] = []): Promise<AuditResult> => ({
  ...(await perfectResult()),
  evidence: items.map(evidence),
  actions,
});

const calendarText = (result: AuditResult) => renderCalendar(result, { digest: sha256Of });

/** The events as a parser of others reads them. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });

const action = { criterion: 'C1', action: 'Ouders bellen', owner: 'ouder', due: '2027-01-15' };

describe('the calendar file', () => {
  it('has a whole day for evidence that lapses and one for what was agreed', async () => {
    const result = await dated(
      [{ id: 'visie', title: 'Onze visie', validUntil: '2027-07-31', criteria: ['C1', 'C99'] }],
      [action],
    );
    expect(eventsIn(calendarText(result))).toEqual([
      {
        uid: expect.stringMatching(/^[0-9a-f]{16}@ouder-audit$/),
        summary: 'Afspraak: Ouders bellen',
        description: [
          'Deze afspraak moet op 15 januari 2027 klaar zijn.',
          'Wie: Ouder.',
          'De afspraak hoort bij C1 Criterium C1.',
          'Is het gedaan? Zeg dan of het hielp: ouder-audit actions done',
        ].join('\n'),
        day: '2027-01-15',
        isDate: true,
        alarms: ['-P6DT15H'],
        stamp: `${TODAY}T00:00:00Z`,
      },
      {
        uid: expect.stringMatching(/^[0-9a-f]{16}@ouder-audit$/),
        summary: 'Bewijs verloopt: Onze visie',
        description: [
          'Dit bewijs telt mee tot en met 31 juli 2027.',
          'Soort: Visie.',
          'Het hoort bij C1 Criterium C1 en C99.',
          'Zorg op tijd voor een nieuwe versie. Zet die in het dossier met: ouder-audit evidence add',
        ].join('\n'),
        day: '2027-07-31',
        isDate: true,
        alarms: ['-P41DT15H'],
        stamp: `${TODAY}T00:00:00Z`,
      },
    ]);
  });

  it('says that an agreement is late, and does not remind of it', async () => {
    const [event] = eventsIn(calendarText(await dated([], [{ criterion: 'C1', action: 'Bellen', due: '2026-01-05' }])));
    expect(event).toMatchObject({ day: '2026-01-05', alarms: [] });
    expect(event?.description).toContain('had op 5 januari 2026 klaar moeten zijn');
    expect(event?.description).toContain('Wie: nog niemand.');
  });

  it.each([
    ['2028-07-31', 'Dit bestand mag blijven tot en met 31 juli 2028. Daarna moet het weg.', ['-P6DT15H']],
    ['2020-07-31', 'Dit bestand had na 31 juli 2020 weg gemoeten.', []],
  ])('says when a file should go: %s', async (until, sentence, alarms) => {
    const retention = { until, whileInForce: false, basis: 'project' } as const;
    const [event] = eventsIn(calendarText(await dated([{ title: 'Onze visie', validUntil: null, retention }])));
    expect(event).toMatchObject({ summary: 'Bewijs opruimen: Onze visie', day: until, alarms });
    expect(event?.description).toContain(sentence);
  });

  it.each(['2027-07-31', '2027-08-01', '2027-12-31', '2028-02-29'])('keeps %s on that day', async (day) => {
    expect(eventsIn(calendarText(await dated([{ validUntil: day }])))[0]?.day).toBe(day);
  });

  it('gives hostile titles back as they are, in lines of 75 octets at the most', async () => {
    const result = await hostileResult();
    const text = calendarText({
      ...result,
      evidence: [evidence({ title: HOSTILE.repeat(9), validUntil: '2027-07-31', criteria: ['C1'] })],
    });
    const whole = stripControls(HOSTILE).replace(/\t/g, ' ');
    expect(eventsIn(text).map(({ summary }) => summary)).toEqual([
      `Afspraak: ${whole}`,
      `Bewijs verloopt: ${stripControls(HOSTILE.repeat(9)).replace(/\t/g, ' ')}`,
    ]);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
    expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(2);
  });

  it('never folds within a character, whatever its size', async () => {
    const title = '😀é漢a'.repeat(60);
    const text = calendarText(await dated([{ title, validUntil: '2027-07-31' }]));
    expect(Buffer.from(text).toString('utf8')).toBe(text);
    expect(eventsIn(text)[0]?.summary).toBe(`Bewijs verloopt: ${title}`);
  });

  it('names nothing of confidential evidence but its kind', async () => {
    const text = calendarText(
      await dated([
        {
          id: 'geheim-id',
          file: 'C1/geheim-bestand.pdf',
          title: 'Geheime titel',
          validUntil: '2027-07-31',
          confidential: true,
        },
      ]),
    );
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/geheim/i);
    expect(eventsIn(text)[0]?.summary).toBe('Bewijs verloopt: Visie (vertrouwelijk)');
  });

  const uidsIn = (result: AuditResult) => eventsIn(calendarText(result)).map(({ uid }) => uid);

  it('knows the same things again when dates move, an agreement is reworded, or another has it; and tells twins apart', async () => {
    const now = uidsIn(await dated([{ validUntil: '2027-07-31' }], [action]));
    const other = { ...action, due: '2027-02-01', action: 'Ouders opbellen', owner: 'leraar' };
    expect(uidsIn(await dated([{ validUntil: '2028-07-31' }], [other]))).toEqual(now);
    expect(new Set(uidsIn(await dated([], [action, action, { ...action, criterion: 'C2' }]))).size).toBe(3);
    // What is done keeps its place.
    expect(uidsIn(await dated([], [{ ...action, done: true }, action]))).toEqual(
      uidsIn(await dated([], [action, action])).slice(1),
    );
  });

  it('knows a school by its BRIN, else by its name however that is written', async () => {
    const result = await dated([], [action]);
    const called = (school: Partial<AuditResult['school']>) =>
      uidsIn({ ...result, school: { ...result.school, ...school } });
    expect(called({ name: 'Nieuwe naam', brin: '99ZZ' })).toEqual(called({ name: 'Oude naam', brin: '99ZZ' }));
    expect(called({ name: 'De  Wilg.' })).toEqual(called({ name: 'De wilg' }));
    expect(called({ name: 'De Wilg' })).not.toEqual(called({ name: 'De Els' }));
  });

  it('is the same text twice, and has the end of the school year where nothing has a date', async () => {
    const result = await dated([{ validUntil: '2027-07-31' }], [action]);
    expect(calendarText(result)).toBe(calendarText(result));
    const empty = calendarText(await emptyResult());
    expect(eventsIn(empty)).toMatchObject([
      { day: '2027-07-31', summary: 'Einde van het schooljaar: kijk de zelfbeoordeling na', alarms: ['-P41DT15H'] },
    ]);
    expect(empty).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n.*END:VCALENDAR\r\n$/s);
  });
});
